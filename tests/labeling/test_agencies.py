from __future__ import annotations

import pytest

from newsparse.labeling.agencies import BEHIND, settle_sources
from newsparse.labeling.states import BYLINE, CAPTION, CREDIT, SIGNOFF, SOURCE, STATES
from newsparse.lexicon import load
from tests.labeling.pages import sure

BODY, INSIDE, AFTER = (STATES.index(state) for state in ("article/body", "article/boilerplate", "after"))
SENTENCE = "The harbour of Arle lay empty at dawn on Tuesday."


def settle(*lines: tuple[int, str], language: str = "en") -> list[int]:
    return [verdict.state for verdict in settle_sources(*sure(lines), load(language))]


@pytest.mark.parametrize(
    ("line", "language"), [("Associated Press", "en"), ("Par AFP", "fr"), ("Af Ritzau", "da"), ("AFP / Reuters", "de")]
)
def test_a_byline_of_agencies_alone_is_a_source(line: str, language: str) -> None:
    assert settle((BYLINE, line), (BODY, SENTENCE), language=language) == [SOURCE, BODY]


@pytest.mark.parametrize("line", ["By Mara Sol, AFP", "Mara Sol", "Getty Images", "AFP correspondent"])
def test_a_byline_that_names_more_or_sells_pictures_stays(line: str) -> None:
    assert settle((BYLINE, line), (BODY, SENTENCE)) == [BYLINE, BODY]


@pytest.mark.parametrize(
    ("state", "line", "language"), [(INSIDE, "O.B. avec AFP", "fr"), (AFTER, "dpa/shem", "de"), (CREDIT, "aja/PAP", "pl")]
)
def test_initials_beside_an_agency_behind_the_text_sign_it(state: int, line: str, language: str) -> None:
    assert settle((BODY, SENTENCE), (state, line), language=language) == [BODY, SIGNOFF]


@pytest.mark.parametrize("line", ["rep/mmm/jrh", "SOL // LAM", "MND/OID/ASB", "(anf/hmw)"])
@pytest.mark.parametrize("state", [INSIDE, AFTER, CREDIT, SOURCE, BODY])
def test_initials_behind_the_text_sign_it_whatever_they_were_called(state: int, line: str) -> None:
    assert settle((BODY, SENTENCE), (state, line)) == [BODY, SIGNOFF]
    assert settle((state, line), (BODY, SENTENCE)) == [state, BODY]


@pytest.mark.parametrize("line", ["KB", "TV", "Text/Bild", "AFP/AP", "And/or", "rain/hail/snow/wind/fog/sun"])
def test_a_single_word_or_words_of_a_language_or_agencies_are_no_initials(line: str) -> None:
    assert settle((BODY, SENTENCE), (SOURCE, line)) == [BODY, SOURCE]


@pytest.mark.parametrize(("line", "language"), [("/ritzau/", "da"), ("(AFP)", "en"), ("[PAP]", "pl")])
def test_an_enclosed_agency_behind_the_text_is_its_source(line: str, language: str) -> None:
    assert settle((BODY, SENTENCE), (INSIDE, line), language=language) == [BODY, SOURCE]
    assert settle((INSIDE, line), (BODY, SENTENCE), language=language) == [INSIDE, BODY]


@pytest.mark.parametrize("line", ["STR/Getty Images", "Photo: dpa/shem", "More news from the AFP agency of France", "AFP"])
def test_credits_links_and_bare_agencies_sign_nothing(line: str) -> None:
    assert settle((BODY, SENTENCE), (INSIDE, line)) == [BODY, INSIDE]


def test_nothing_is_signed_above_the_last_paragraph_or_far_behind_it() -> None:
    assert settle((INSIDE, "dpa/shem"), (BODY, SENTENCE)) == [INSIDE, BODY]
    links = [(INSIDE, f"Harbour news {number}") for number in range(BEHIND)]
    assert settle((BODY, SENTENCE), *links, (INSIDE, "dpa/shem"))[-1] == INSIDE


def test_a_page_without_text_is_signed_by_nothing() -> None:
    assert settle((INSIDE, "dpa/shem"), (INSIDE, "Menu")) == [INSIDE, INSIDE]


@pytest.mark.parametrize(
    ("line", "language"),
    [("（山田花子、佐藤健太）", "ja"), ("(Ana Diaz, Li Wei)", "en"), ("Author: Mara Sol", "en"), ("Συντάκτης: Μάρα Σολ", "el")],
)
def test_people_in_brackets_or_behind_their_label_are_no_source(line: str, language: str) -> None:
    assert settle((BODY, SENTENCE), (SOURCE, line), language=language) == [BODY, BYLINE]


@pytest.mark.parametrize(
    "line", ["(Reuters)", "(Harbour Ministry of the Lakes)", "Ana Diaz, Li Wei", "Source: Mara Sol", "Author: AFP", "Mara Sol"]
)
def test_other_sources_stay(line: str) -> None:
    assert settle((BODY, SENTENCE), (SOURCE, line)) == [BODY, SOURCE]


@pytest.mark.parametrize(("line", "language"), [("Source: Lake News/ad(lw)", "en"), ("Quelle: dpa", "de")])
def test_a_credit_behind_the_text_that_a_word_for_source_begins_is_a_source(line: str, language: str) -> None:
    assert settle((BODY, SENTENCE), (CREDIT, line), language=language) == [BODY, SOURCE]
    assert settle((BODY, SENTENCE), (CAPTION, SENTENCE), (CREDIT, line), language=language)[2] == CREDIT
    assert settle((CREDIT, line), (BODY, SENTENCE), language=language) == [CREDIT, BODY]


@pytest.mark.parametrize("line", ["Source: Getty Images", "Photo: Ana Diaz", "Source Lake News"])
def test_other_credits_behind_the_text_stay(line: str) -> None:
    assert settle((BODY, SENTENCE), (CREDIT, line)) == [BODY, CREDIT]


@pytest.mark.parametrize(("line", "language"), [("Mara Sol avec AFP", "fr"), ("Mara Sol (dpa)", "de"), ("Mara Sol, AFP", "es")])
def test_a_name_with_an_agency_over_the_text_is_a_byline(line: str, language: str) -> None:
    assert settle((SOURCE, line), (BODY, SENTENCE), language=language) == [BYLINE, BODY]
    assert settle((BODY, SENTENCE), (SOURCE, line), language=language) == [BODY, SOURCE]


@pytest.mark.parametrize("line", ["Mara Sol/AFP", "AFP", "Source: AFP", "With AFP"])
def test_an_agency_without_a_person_or_behind_a_slash_stays_a_source(line: str) -> None:
    assert settle((SOURCE, line), (BODY, SENTENCE)) == [SOURCE, BODY]


CLOSING = [
    ("dpa/ana", "de", SIGNOFF), ("ana/li (AFP, Reuters, dpa)", "en", SIGNOFF),
    ("(AFP)", "en", SOURCE), ("<연합뉴스>", "ko", SOURCE), ("Mit Material der dpa", "de", SOURCE),
    ("Com informações da Reuters", "pt", SOURCE), ("Quelle: F.A.Z.", "de", SOURCE),
    ("◎ Lake News hana@lake.example", "en", SIGNOFF), ("red, lamps.example.at/Agenturen", "de", SOURCE),
]  # fmt: skip


@pytest.mark.parametrize(("line", "language", "state"), CLOSING)
def test_what_closes_the_text_is_none_of_it(line: str, language: str, state: int) -> None:
    assert settle((BODY, SENTENCE), (BODY, line), language=language) == [BODY, state]
    assert settle((BODY, line), (BODY, SENTENCE), language=language) == [BODY, BODY]


@pytest.mark.parametrize("line", ["Mit Material der dpa arbeiten viele.", "Reuters", "The river/lake", "From Reuters: rain"])
def test_other_last_lines_stay_text(line: str) -> None:
    assert settle((BODY, SENTENCE), (BODY, line), language="de") == [BODY, BODY]
