from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.outlets import BEHIND, EDGE, settle_outlets
from newsparse.labeling.states import BODY, BYLINE, CREDIT, HEADLINE, SIGNOFF, SOURCE, STATES, SUBHEAD
from newsparse.lexicon import load
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options
from tests.labeling.pages import sure

INSIDE = STATES.index("article/boilerplate")
SENTENCE = "The harbour of Arle lay empty at dawn on Tuesday."


def settle(*lines: tuple[int, str], language: str = "en") -> list[int]:
    return [verdict.state for verdict in settle_outlets(*sure(lines), load(language))]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("LampMarkets.com|", "en"),
        ("By Harbour News Service", "en"),
        ("Lampen GmbH", "de"),
        ("港湾灯株式会社", "ja"),
        ("株式会社港湾灯", "ja"),
        ("وكالة أنباء الميناء", "ar"),
    ],
)
def test_a_byline_that_is_a_site_or_a_company_is_a_source(line: str, language: str) -> None:
    assert settle((HEADLINE, "Rain"), (BYLINE, line), (BODY, SENTENCE), language=language)[1] == SOURCE


@pytest.mark.parametrize(
    "line",
    [
        "By Mara Sol",
        "Mara Sol, Lampen GmbH",
        "www.lamps.example.com",
        "By Mara Sol, lamps.example.com",
        "F.P. Sol",
        "News Service",
    ],
)
def test_a_byline_of_a_person_or_an_address_stays(line: str) -> None:
    assert settle((HEADLINE, "Rain"), (BYLINE, line), (BODY, SENTENCE))[1] == BYLINE


def test_a_site_below_the_text_or_under_a_label_for_names_stays_a_byline() -> None:
    assert settle((BODY, SENTENCE), (BYLINE, "lamps.example.com"))[1] == BYLINE
    assert settle((BYLINE, "By"), (BYLINE, "lamps.example.com"), (BODY, SENTENCE))[1] == BYLINE


def test_a_signoff_of_a_word_and_a_site_and_a_subhead_of_a_label_and_a_site_are_sources() -> None:
    assert settle((BODY, SENTENCE), (SIGNOFF, "Via lamps.example.com")) == [BODY, SOURCE]
    assert settle((BODY, SENTENCE), (SIGNOFF, "lamps.example.com")) == [BODY, SIGNOFF]
    assert settle((BODY, SENTENCE), (SUBHEAD, "Source: lamps.example.com"), (BODY, SENTENCE))[1] == SOURCE
    assert settle((BODY, SENTENCE), (SUBHEAD, "Visit lamps.example.com"), (BODY, SENTENCE))[1] == SUBHEAD


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (
            "Mit Berichten der Leute am Hafen sowie der Agenturen AFP, AP, dpa, abc und Reuters. Nicht alles lässt sich prüfen.",
            "de",
        ),
        ("With inputs from AFP and Reuters", "en"),
    ],
)
def test_a_paragraph_that_names_many_agencies_or_two_behind_a_label_is_a_source(line: str, language: str) -> None:
    assert settle((BODY, SENTENCE), (BODY, line), language=language) == [BODY, SOURCE]


@pytest.mark.parametrize(
    ("line", "language"),
    [('Джерело: Лампівська ОВА, "Укрлампа"', "uk"), ("Source: Lake News", "en"), ("来源：湖边日报", "zh")],
)
def test_a_paragraph_that_is_a_label_with_names_is_a_source(line: str, language: str) -> None:
    assert settle((BODY, SENTENCE), (BODY, line), (BODY, SENTENCE), language=language) == [BODY, SOURCE, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Source: Lamp Bank of Arle.",
        "Source: LAMP/ Mara Sol, Otto Lamp",
        "Source: the lamps " + "of the harbour " * 6,
        "Sources said: no",
    ],
)
def test_a_label_before_a_sentence_or_several_people_stays_text(line: str) -> None:
    assert settle((BODY, SENTENCE), (BODY, line), (BODY, SENTENCE)) == [BODY] * 3


def test_agencies_under_a_label_of_sources_are_sources_and_other_lines_are_not() -> None:
    lines = ["Verwendete Quellen", "Nachrichtenagenturen dpa und AFP", "Eigene Recherche", "Reuters", "Getty Images"]
    roles = settle((BODY, SENTENCE), *[(INSIDE, line) for line in lines], language="de")
    assert roles == [BODY, INSIDE, SOURCE, INSIDE, SOURCE, INSIDE]
    assert settle((BODY, SENTENCE), (INSIDE, "Menu"), (INSIDE, "Reuters"), language="de") == [BODY, INSIDE, INSIDE]


def test_a_label_with_names_amid_the_text_is_a_charts() -> None:
    text = [(BODY, SENTENCE)] * EDGE
    assert settle(*text, (BODY, "Source: Lake News"), *text)[EDGE] == BODY


def test_a_signoff_of_initials_and_a_site_is_a_source() -> None:
    assert settle((BODY, SENTENCE), (SIGNOFF, "red, lamps.example.at/Agenturen")) == [BODY, SOURCE]
    assert settle((BODY, SENTENCE), (SIGNOFF, "red, Arle/Agenturen")) == [BODY, SIGNOFF]


@pytest.mark.parametrize(
    "line",
    [
        "The ship sank, the agencies TASS, Interfax and RIA Novosti report.",
        "AFP, AP, dpa and Reuters sent their people to the harbour.",
        "With inputs from AFP",
        "AFP, AP, dpa, Reuters " + "and the lamps of the harbour " * 7 + "went to AFP.",
    ],
)
def test_a_paragraph_that_tells_of_agencies_stays_text(line: str) -> None:
    assert settle((BODY, SENTENCE), (BODY, line), (BODY, SENTENCE)) == [BODY] * 3


def test_sites_under_a_label_of_sources_are_sources_and_other_lines_are_not() -> None:
    lines = [
        (INSIDE, "Own research"),
        (CREDIT, "lamps.example.com"),
        (INSIDE, "owls.example.org: Owls at dawn"),
        (INSIDE, "Menu"),
    ]
    assert settle((BODY, SENTENCE), (SOURCE, "Sources:"), *lines) == [BODY, SOURCE, INSIDE, SOURCE, SOURCE, INSIDE]
    assert settle((BODY, SENTENCE), (INSIDE, "Verwendete Quellen"), *lines, language="de")[2:] == [INSIDE, SOURCE, SOURCE, INSIDE]


def test_sites_far_from_a_label_stay_and_so_does_a_label_far_from_the_text() -> None:
    links = [(INSIDE, f"Harbour news {number}") for number in range(BEHIND)]
    site = (INSIDE, "lamps.example.com")
    assert settle((BODY, SENTENCE), (SOURCE, "Sources:"), *links, site)[-1] == INSIDE
    assert settle((BODY, SENTENCE), *links, (INSIDE, "Sources:"), site)[-1] == INSIDE


def test_four_outlets_in_brackets_make_a_round_up_and_fewer_do_not() -> None:
    outlets = ["[Lamp Weekly]", "[The Owl]", "[Harbour Times]", "[Lamp Weekly]", "[TIDE]"]
    page = [line for outlet in outlets for line in ((BODY, SENTENCE), (CREDIT, outlet))]
    assert settle(*page)[1::2] == [SOURCE] * 5
    assert settle(*page[:8])[1::2] == [CREDIT] * 4


@pytest.mark.parametrize("bracket", ["[Photo: Mara Sol]", "[email@example.com]", "[Advertisement]", "[…]", "[1]", "[more]"])
def test_what_else_stands_in_brackets_is_no_outlet(bracket: str) -> None:
    outlets = ["[Lamp Weekly]", "[The Owl]", "[Harbour Times]", bracket]
    page = [line for outlet in outlets for line in ((BODY, SENTENCE), (CREDIT, outlet))]
    assert settle(*page)[1::2] == [CREDIT] * 4


def test_a_line_that_the_chain_doubts_is_a_sure_source_if_it_is_a_site_or_a_company() -> None:
    def chances(line: str) -> dict[int, float]:
        blocks = segment(read(line, Options())).blocks
        return dict(settle_outlets(blocks, [Verdict(SOURCE, {SOURCE: 0.3, BYLINE: 0.7})], load("en"))[0].posterior)

    assert chances("lamps.example.com") == chances("Harbour News Service") == {SOURCE: 1.0}
    assert chances("Lamp Weekly") == chances("© Lamps (P) Ltd") == {SOURCE: 0.3, BYLINE: 0.7}


def test_a_page_without_text_or_lines_is_settled() -> None:
    assert settle((INSIDE, "lamps.example.com"), (INSIDE, "Menu")) == [INSIDE, INSIDE]
    assert settle_outlets((), (), load("en")) == []


@given(st.lists(st.tuples(st.sampled_from([BODY, BYLINE, SIGNOFF, SUBHEAD, CREDIT, INSIDE]), st.text(max_size=60)), max_size=6))
def test_any_lines_are_settled_one_by_one(lines: list[tuple[int, str]]) -> None:
    blocks = segment(read("\n\n".join(text for _, text in lines), Options())).blocks
    verdicts = [Verdict(state, {state: 1.0}) for state, _ in lines][: len(blocks)]
    settled = settle_outlets(blocks[: len(verdicts)], verdicts, load("en"))
    assert all(new.state in (old.state, SOURCE) for old, new in zip(verdicts, settled, strict=True))
