"""Paragraphs that say themselves that they are not the story."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.notices import LONGEST, STATE_OF, read_notice, settle_notices
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import load
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

CASES = Path(__file__).parent / "cases" / "notices.txt"
STORY = ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour to look at it.")
HOUSE_AD = ("body", "Sign up for our Friday letter from the harbour.")
DISCLOSURE = ("body", "We may earn a commission if you buy something.")
BIO = ("body", "Mira Tolland is a freelance writer based in Leeds.")
EMBED = ("body", "A post shared by Mira Tolland")
LEXICON = load("en")

Lines = list[tuple[str, str]]


def cases() -> list[tuple[str, str, str]]:
    rows = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    split = [row.split(" | ", 2) for row in rows]
    return [(language, category, text) for language, category, text in split]


def named(rows: Lines) -> list[object]:
    """Each (language, text) as a test that is called by the language and the text's beginning."""
    return [pytest.param(language, text, id=f"{language}-{text[:24]}") for language, text in rows]


NOTICES = [case for case in cases() if case[1] != "-"]
ALIKE = [(language, text) for language, category, text in cases() if category == "-"]


def first_category(language: str, text: str) -> str | None:
    """Of the categories with a phrase in the text the one that decides what it is."""
    found = {hit.category for hit in load(language).notices().find(tokens(fold(text)))}
    return next((category for category in STATE_OF if category in found), None)


def settled(lines: Lines) -> list[str]:
    """The roles of (role, text) lines after settling."""
    return [role_of(verdict) for verdict in settle_notices(*page(lines), LEXICON)]


def page(lines: Lines) -> tuple[list[Block], list[Verdict]]:
    states = [STATES.index(f"article/{role}") for role, _ in lines]
    return [Block((), text, 0, None) for _, text in lines], [Verdict(state, {state: 1.0}) for state in states]


def role_of(verdict: Verdict) -> str:
    return STATES[verdict.state].removeprefix("article/")


def roles(lines: Lines) -> list[str]:
    return [role for role, _ in lines]


@pytest.mark.parametrize(
    ("language", "category", "text"),
    [pytest.param(*case, id=f"{case[0]}-{case[1]}-{case[2][:24]}") for case in NOTICES],
)
def test_a_notice_is_what_it_says(language: str, category: str, text: str) -> None:
    assert first_category(language, text) == category
    assert read_notice(text, load(language)) == STATE_OF[category]


@pytest.mark.parametrize(("language", "text"), named(ALIKE))
def test_a_paragraph_of_a_story_is_none(language: str, text: str) -> None:
    assert read_notice(text, load(language)) is None


def test_the_table_is_wide_enough() -> None:
    assert len(NOTICES) >= 110
    assert len({language for language, _, _ in NOTICES}) >= 40
    assert len(ALIKE) >= 90
    assert len({language for language, _ in ALIKE}) >= 30
    assert Counter(category for _, category, _ in NOTICES).keys() == STATE_OF.keys()


def test_no_case_stands_twice() -> None:
    assert [case for case, count in Counter(cases()).items() if count > 1] == []


def test_a_notice_beside_the_story_is_no_text() -> None:
    lines = [STORY, HOUSE_AD, DISCLOSURE, BIO, EMBED]
    assert settled(lines) == ["body", "boilerplate", "note", "byline", "boilerplate"]


SIGNED = ("byline", "By Mara Sol and Tom Reed")
ABOUT = "Mara Sol keeps bees on the roofs of Arle and reports on the harbour."


def test_a_paragraph_that_begins_with_the_authors_name_is_about_the_author() -> None:
    assert settled([SIGNED, STORY, STORY, ("body", ABOUT)]) == ["byline", "body", "body", "byline"]


def test_a_person_of_the_story_is_no_author() -> None:
    assert settled([STORY, SIGNED, STORY, ("body", ABOUT)]) == ["body", "byline", "body", "body"]
    assert settled([SIGNED, STORY, ("body", ABOUT), ("body", "Mara Sol said so.")]) == ["byline", "body", "body", "body"]
    assert settled([SIGNED, STORY, ("body", "Mara Sol: Where did you find the bees of Arle?")]) == ["byline", "body", "body"]


def test_a_place_that_opens_the_story_is_no_author() -> None:
    placed = ("body", "Arle Harbour is empty: no boat has left it since the council closed the old bridge on Tuesday.")
    assert settled([("byline", "Arle Harbour"), placed, STORY]) == ["byline", "body", "body"]


def test_of_two_categories_the_one_that_the_reader_is_owed_counts() -> None:
    both = ("body", f"{HOUSE_AD[1]} {DISCLOSURE[1]}")
    assert settled([STORY, both]) == ["body", "note"]
    assert settled([STORY, ("body", f"{HOUSE_AD[1]} {BIO[1]}")]) == ["body", "byline"]


@pytest.mark.parametrize("role", [STATES[state].removeprefix("article/") for state in TOLD])
def test_whatever_text_a_notice_is_taken_for_it_is_none(role: str) -> None:
    assert settled([STORY, (role, HOUSE_AD[1])]) == ["body", "boilerplate"]


def test_the_last_text_of_a_page_stays() -> None:
    lines = [("headline", "Our newsletter"), HOUSE_AD, ("caption", "The harbour"), DISCLOSURE]
    assert settled(lines) == roles(lines)
    assert settled([HOUSE_AD]) == ["body"]
    assert settled([]) == []


def test_a_paragraph_that_is_longer_than_the_longest_notice_stays() -> None:
    def paragraph(size: int) -> str:
        return HOUSE_AD[1].ljust(size, ".")

    assert settled([STORY, ("body", paragraph(LONGEST))]) == ["body", "boilerplate"]
    assert settled([STORY, ("body", paragraph(LONGEST + 1))]) == ["body", "body"]


@pytest.mark.parametrize("role", ["headline", "caption", "credit", "date", "boilerplate"])
def test_what_is_no_text_keeps_its_role(role: str) -> None:
    lines = [STORY, (role, HOUSE_AD[1]), (role, DISCLOSURE[1])]
    assert settled(lines) == roles(lines)


@pytest.mark.parametrize("role", ["note", "byline", "source", "signoff", "tags"])
def test_a_line_about_the_text_that_advertises_the_outlet_is_none(role: str) -> None:
    assert settled([STORY, (role, HOUSE_AD[1])]) == ["body", "boilerplate"]


@pytest.mark.parametrize("role", ["byline", "source", "tags"])
def test_a_line_about_the_text_that_discloses_is_a_note(role: str) -> None:
    assert settled([STORY, (role, DISCLOSURE[1])]) == ["body", "note"]


def test_a_note_about_the_author_is_a_byline_and_a_credit_of_an_embed_none() -> None:
    assert settled([STORY, ("note", BIO[1]), ("credit", EMBED[1])]) == ["body", "byline", "boilerplate"]


def test_a_source_that_names_its_agency_stays() -> None:
    lines = [STORY, ("source", f"{HOUSE_AD[1]} Copyright Reuters")]
    assert settled(lines) == roles(lines)


def test_what_stands_before_and_after_the_article_stays_there() -> None:
    blocks, verdicts = page([HOUSE_AD, STORY, HOUSE_AD])
    around = [Verdict(STATES.index("before"), {}), verdicts[1], Verdict(STATES.index("after"), {})]
    assert settle_notices(blocks, around, LEXICON) == around


SAID = [text for _, text in (STORY, HOUSE_AD, DISCLOSURE, BIO, EMBED)]
PARTS = st.lists(st.one_of(st.sampled_from(SAID), st.text(max_size=30)), max_size=4)
LINES = st.lists(
    st.tuples(st.sampled_from(["body", "list", "subhead", "headline", "caption", "note", "boilerplate"]), PARTS.map(" ".join)),
    max_size=30,
)


@given(LINES)
def test_only_text_and_notes_become_another_thing_and_never_all_of_the_text(lines: Lines) -> None:
    text = {STATES[state].removeprefix("article/") for state in TOLD}
    after = settled(lines)
    assert len(after) == len(lines)
    assert all(new == old or (old in text | {"note"} and new not in text) for new, old in zip(after, roles(lines), strict=True))
    assert text.isdisjoint(roles(lines)) or not text.isdisjoint(after)


@given(LINES)
def test_settling_twice_changes_nothing_more(lines: Lines) -> None:
    blocks, verdicts = page(lines)
    once = settle_notices(blocks, verdicts, LEXICON)
    assert settle_notices(blocks, once, LEXICON) == once
