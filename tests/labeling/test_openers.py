"""Lines that are nothing but a dateline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.openers import NEAR, settle_openers
from newsparse.labeling.states import STATES
from newsparse.lexicon import load
from newsparse.text.values import Block, Line, Span

STORY = "The river rose over the old bridge, and the whole town came to look at it."


def settled(*lines: tuple[str, str], language: str = "en", other: str = "boilerplate") -> list[str]:
    """The roles of (role, text) lines after settling; where a role is dropped, the next is `other`."""
    blocks = [Block((Line(n, Span(0, 0), text),), text, 0, None) for n, (_, text) in enumerate(lines, 1)]
    verdicts = [
        Verdict(STATES.index(f"article/{role}"), {STATES.index(f"article/{role}"): 0.6, STATES.index(f"article/{other}"): 0.4})
        for role, _ in lines
    ]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_openers(blocks, verdicts, load(language))]


@pytest.mark.parametrize("role", ["boilerplate", "byline", "credit", "body", "subhead"])
def test_a_city_alone_between_headline_and_text_is_the_dateline_whatever_it_was_called(role: str) -> None:
    assert settled(("headline", "A river"), (role, "Mumbai"), ("body", STORY))[1] == "dateline"


def test_a_summary_may_stand_above_it() -> None:
    assert settled(("headline", "A river"), ("body", STORY), ("body", "Berlin."), ("body", STORY))[2] == "dateline"


def test_under_the_second_paragraph_a_city_is_no_dateline() -> None:
    roles = settled(("headline", "A river"), ("body", STORY), ("body", STORY), ("subhead", "Berlin"), ("body", STORY))
    assert roles[3] == "subhead"


def test_far_from_the_text_and_above_the_headline_a_city_is_no_dateline() -> None:
    between = [("boilerplate", "Share")] * NEAR
    assert settled(("headline", "A river"), ("boilerplate", "Berlin"), *between, ("body", STORY))[1] == "boilerplate"
    assert settled(("kicker", "Berlin"), ("headline", "A river"), ("body", STORY))[0] == "kicker"


def test_a_text_that_has_its_opener_needs_none_above() -> None:
    assert settled(("headline", "A river"), ("kicker", "Berlin"), ("body", f"HAMBURG (dpa) - {STORY}"))[1] == "kicker"


def test_a_city_that_is_part_of_a_name_is_no_dateline() -> None:
    assert settled(("headline", "A river"), ("caption", "Town Hall, Berlin"), ("body", STORY))[1] == "caption"


def test_a_city_in_a_broken_sentence_is_no_dateline() -> None:
    broken = ("body", "The lamps of the old harbour were lit at night in")
    roles = settled(("headline", "A river"), broken, ("body", "Berlin"), ("body", STORY))
    assert roles[2] == "body"


def test_a_place_beside_an_agency_is_the_dateline_where_the_story_tells_of_the_place() -> None:
    told = f"Rain fell in Altenholm. {STORY}"
    assert settled(("headline", "A river"), ("credit", "Altenholm (AFP)"), ("body", told))[1] == "dateline"
    assert settled(("headline", "A river"), ("credit", "Altenholm (AFP)"), ("body", STORY))[1] == "credit"
    assert settled(("headline", "Mara Sol in Porto"), ("credit", "Mara Sol (AFP)"), ("body", STORY))[1] == "credit"
    assert settled(("headline", "A river"), ("credit", "Altenholm (Getty Images)"), ("body", told))[1] == "credit"
    assert settled(("headline", "A river"), ("credit", "Altenholm"), ("body", told))[1] == "credit"


def test_a_dateline_of_one_word_stays_one() -> None:
    assert settled(("headline", "A river"), ("dateline", "Kastamonu"), ("body", STORY), language="tr")[1] == "dateline"


def test_a_dateline_that_reads_as_none_is_what_it_likeliest_is_else() -> None:
    roles = settled(("headline", "A river"), ("dateline", "Good morning,"), ("body", STORY), other="body")
    assert roles == ["headline", "body", "body"]


def test_a_dateline_in_capitals_or_of_an_agency_stays_one() -> None:
    for line in ("PUTNEY", "Rheine (ots)"):
        assert settled(("headline", "A river"), ("dateline", line), ("body", STORY))[1] == "dateline"


def test_a_paragraph_with_an_opener_is_no_byline() -> None:
    assert settled(("headline", "A river"), ("byline", f"ARLE (AFP) - {STORY}"), ("body", STORY))[1] == "body"
    assert settled(("headline", "A river"), ("byline", "Mara Sol in Arle (AFP)"), ("body", STORY))[1] == "byline"


@given(st.lists(st.tuples(st.sampled_from([state.removeprefix("article/") for state in STATES[1:-1]]), st.text(max_size=60))))
def test_any_page_is_settled_and_at_most_one_line_becomes_a_dateline(lines: list[tuple[str, str]]) -> None:
    roles = settled(*lines)
    changed = [role for role, (was, _) in zip(roles, lines, strict=True) if role == "dateline" != was]
    assert len(roles) == len(lines) and len(changed) <= 1


def test_by_the_date_a_city_in_the_page_s_script_may_stand_further_up() -> None:
    between = [("boilerplate", "Share")] * NEAR
    head = (("headline", "A river"), ("date", "Berlin"), ("date", "3 May 2024"))
    assert settled(*head, *between, ("body", STORY))[1] == "dateline"
    assert settled(*head, *between, *between, ("body", STORY))[1] == "date"
    korean = (("headline", "강물이 불었다"), ("date", "Seoul"), ("date", "2024.05.03"))
    assert settled(*korean, *between, ("body", STORY), language="ko")[1] == "date"
