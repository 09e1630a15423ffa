"""Lines that lead to other stories."""

from __future__ import annotations

import pytest

from newsparse.labeling.links import counts, leads_elsewhere, settle_links
from newsparse.lexicon import load
from tests.labeling.pages import roles_after

STORY = ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour.")
LINK = "Read also: Ferry runs aground off Arle with eighty people on board"


def roles(*lines: tuple[str, str]) -> list[str]:
    return roles_after(lambda blocks, verdicts: settle_links(blocks, verdicts, load("en")), lines)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", LINK),
        ("en", "[Related: The bridge that nobody wanted]"),
        ("en", "READ MORE | The bridge that nobody wanted"),
        ("de", "Lesen Sie auch: Fähre läuft vor Arle auf Grund"),
        ("fr", "À lire aussi : Un ferry s’échoue au large d’Arle"),
        ("es", "Lea también: Un ferri encalla frente a Arle"),
        ("hi", "यह भी पढ़ें- नदी में नाव पलटी, अस्सी लोग बचाए गए"),
        ("hi", "ये भी पढ़ें...नदी में नाव पलटी, अस्सी लोग बचाए गए"),
        ("en", "Read also… Ferry runs aground off Arle"),
        ("ta", "இதையும் படிக்க: ஆற்றில் படகு கவிழ்ந்தது"),
        ("zh", "延伸閱讀：渡輪擱淺 八十人獲救"),
        ("ar", "اقرأ أيضا: جنوح عبارة قبالة الساحل"),
        ("ru", "Читайте также: Паром сел на мель у Арле"),
    ],
)
def test_a_label_a_sign_and_a_title_lead_elsewhere(language: str, text: str) -> None:
    assert leads_elsewhere(text, load(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Read also:"),
        ("en", "Related problems were found on the other ferries of the line, said the mayor."),
        ("en", "The council will read also: it has nothing else to do."),
        ("en", "Read more about the ferries of Arle in tomorrow's paper, the mayor said."),
        ("de", "Lesen Sie auch die Briefe der Fährleute, sagte der Bürgermeister."),
        ("en", LINK + " and a sentence that goes on" * 12),
        ("en", ""),
    ],
)
def test_other_lines_do_not(language: str, text: str) -> None:
    assert not leads_elsewhere(text, load(language))


@pytest.mark.parametrize("role", ["body", "list", "subhead", "quote", "standfirst", "note"])
def test_such_a_line_is_no_text(role: str) -> None:
    assert roles(STORY, (role, LINK), STORY) == ["body", "boilerplate", "body"]


def test_what_is_no_text_and_the_last_text_stay() -> None:
    assert roles(STORY, ("tags", LINK), ("caption", LINK)) == ["body", "tags", "caption"]
    assert roles(("headline", "Ferry"), ("body", LINK)) == ["headline", "body"]


@pytest.mark.parametrize(
    ("language", "text"), [("en", "27 comments"), ("en", "0 Comments"), ("de", "3 Kommentare"), ("fr", "(12) commentaires")]
)
def test_a_number_of_comments_is_furniture(language: str, text: str) -> None:
    assert counts(text, load(language))


def test_a_number_of_comments_is_no_byline_date_or_text_and_other_numbers_stay() -> None:
    for role in ("byline", "date", "subhead"):
        assert roles(STORY, (role, "27 comments")) == ["body", "boilerplate"]
    lines = [STORY, ("subhead", "27 comments that made history"), ("date", "27 May"), ("list", "27")]
    assert roles(*lines) == [role for role, _ in lines]


def test_a_phrase_of_furniture_alone_is_no_text_and_items_under_a_label_for_links_are_none() -> None:
    lines = [STORY, ("subhead", "Related stories"), ("list", "Ferry aground"), ("list", "Mayor resigns"), STORY]
    assert roles(*lines) == ["body", "boilerplate", "boilerplate", "boilerplate", "body"]
    lines = [STORY, ("subhead", "In short"), ("list", "Ferry aground"), ("subhead", "Share"), ("list", "Mayor resigns"), STORY]
    assert roles(*lines) == ["body", "subhead", "list", "boilerplate", "list", "body"]


def test_another_kind_of_line_ends_the_links() -> None:
    lines = [STORY, ("boilerplate", "Related stories"), ("list", "Ferry aground"), ("subhead", "In short"), ("list", "It sank")]
    assert roles(*lines) == ["body", "boilerplate", "boilerplate", "subhead", "list"]
    assert roles(STORY, ("subhead", "Related stories"), ("list", "The ferry ran aground.")) == ["body", "boilerplate", "list"]
