"""Authors one under another."""

from __future__ import annotations

import pytest

from newsparse.labeling.colleagues import settle_colleagues, settle_signed
from newsparse.labeling.states import BODY, BYLINE, CAPTION, DATE, HEADLINE, INSIDE, STANDFIRST
from newsparse.lexicon import load
from tests.labeling.pages import TOLD, roles_after, sure

STORY = ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour.")


def roles(*lines: tuple[str, str], language: str = "en") -> list[str]:
    return roles_after(lambda blocks, verdicts: settle_colleagues(blocks, verdicts, load(language)), lines)


@pytest.mark.parametrize(
    ("language", "role", "again"), [("en", "Lake News", "Lake News"), ("es", "Periodista de Radio Lago", "Periodista en Arle")]
)
def test_a_name_over_the_role_of_the_one_above_is_a_byline(language: str, role: str, again: str) -> None:
    lines = (("byline", "Ana Diaz"), ("byline", role), ("boilerplate", "Li Wei"), ("boilerplate", again), STORY)
    assert roles(*lines, language=language) == ["byline"] * 4 + ["body"]


@pytest.mark.parametrize(
    ("role", "name", "again"),
    [("Lake News", "Li Wei", "Harbour Post"), ("Lake News", "Sign up", "Lake News"), ("Lake News", "Ana Diaz", "Lake News")],
)
def test_other_names_stay(role: str, name: str, again: str) -> None:
    lines = (("byline", "Ana Diaz"), ("byline", role), ("boilerplate", name), ("boilerplate", again), STORY)
    assert roles(*lines)[2] == "boilerplate"


def signed(*lines: tuple[int, str], language: str = "en") -> list[int]:
    return [verdict.state for verdict in settle_signed(*sure(lines), load(language))]


@pytest.mark.parametrize(
    ("line", "language"), [("القاهرة - أسامة عبدالعليم:", "ar"), ("كتبت- نورهان ربيع:", "ar"), ("By Ana Diaz:", "en")]
)
def test_a_line_that_a_colon_parts_from_the_story_names_who_wrote(line: str, language: str) -> None:
    assert signed((BODY, line), (BODY, TOLD), language=language) == [BYLINE, BODY]
    assert signed((INSIDE, line), (BODY, TOLD), language=language) == [BYLINE, BODY]
    assert signed((BODY, TOLD), (BODY, TOLD), (BODY, line), language=language) == [BODY] * 3


def test_a_city_and_a_name_without_a_colon_sign_nothing() -> None:
    assert signed((BODY, "القاهرة - أسامة عبدالعليم"), (BODY, TOLD), language="ar") == [BODY, BODY]


@pytest.mark.parametrize(
    "line", ["By Ana Diaz", "By Ana Diaz, Li Wei and Jo Day", "Ana Diaz, Li Wei and Jo Day", "Ana Diaz, editor"]
)
@pytest.mark.parametrize("between", [(CAPTION, "Two boats (Photo: Mara Sol)"), (DATE, "27 July 2024")])
def test_names_between_headline_and_text_sign_it(line: str, between: tuple[int, str]) -> None:
    head = (HEADLINE, "The harbour is closed")
    assert signed(head, between, (BODY, line), (BODY, TOLD)) == [HEADLINE, between[0], BYLINE, BODY]
    assert signed(head, (STANDFIRST, line), between, (BODY, TOLD)) == [HEADLINE, BYLINE, between[0], BODY]
    assert signed(head, between, (BODY, TOLD), (BODY, line))[-1] == BODY


@pytest.mark.parametrize("line", ["By the harbour", "Ana Diaz", "By Ana Diaz, who fished there for thirty years", "By Ana Diaz."])
def test_other_lines_there_stay(line: str) -> None:
    assert signed((HEADLINE, "The harbour is closed"), (BODY, line), (BODY, TOLD))[1] == BODY


def test_names_without_a_label_sign_only_a_page_without_a_byline() -> None:
    lines = ((HEADLINE, "The harbour is closed"), (STANDFIRST, "Ana Diaz, Li Wei"), (BYLINE, "By Jo Day"), (BODY, TOLD))
    assert signed(*lines)[1] == STANDFIRST


def test_what_a_colon_announces_is_no_name() -> None:
    assert signed((BODY, "وجاءت النتائج كالتالي:"), (BODY, TOLD), language="ar") == [BODY, BODY]
