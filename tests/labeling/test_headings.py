"""Headings of texts in Markdown and of dumps."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.headings import LEAST, WIDTH, find_title
from newsparse.labeling.states import HEADLINE, STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

BODY = STATES.index("article/body")
TEXT = "The **council** of [Arle](/arle) closed the harbour on Tuesday, and no boat has left it since then."


def title_of(*lines: str, headline: int | None = None) -> list[int]:
    document = segment(read("\n\n".join(lines), Options()))
    verdicts = [Verdict(HEADLINE if at == headline else BODY, {}) for at in range(len(document.blocks))]
    return list(find_title(document, verdicts))


@pytest.mark.parametrize("title", ["# Harbour of Arle closed", "Harbour of Arle closed\n=====", "# [Harbour](/harbour) closed #"])
def test_the_only_one_is_the_headline(title: str) -> None:
    assert title_of("Sport", title, TEXT) == [1]
    assert title_of("Sport", title, TEXT, headline=0) == [1]


def test_said_again_it_is_the_first() -> None:
    assert title_of("Sport", "# Harbour closed", TEXT, "# HARBOUR closed") == [1]


def test_a_heading_that_the_chain_found_stays() -> None:
    assert title_of("# The Lake", "## Harbour closed", TEXT, headline=1) == []
    assert title_of("# The Lake", "Harbour closed\n-----", TEXT, headline=1) == []


def test_of_several_none_is_known() -> None:
    assert title_of("# The Lake", "# Harbour closed", TEXT) == []
    assert title_of("## Harbour closed", TEXT) == []


def test_other_text_has_none() -> None:
    assert title_of("# harbour", "The council of Arle closed the harbour.") == []


STORY = (
    "   The council of Arle closed the harbour on Tuesday, and no boat has\n   left it since then.\n\n"
    "   It is to open again in May, said the mayor, who had not been asked.\n"
)


def likeliest(*chances: float, headline: int | None = None, indent: int = 0) -> list[int]:
    """The block held to be the headline of a dump with the lines "Lake" (indented), "Sport" and "Harbour closed" over a story."""
    document = segment(read(f"   Lake\n\nSport\n\n{' ' * indent}Harbour closed\n\n{STORY}", Options()))
    assert document.reading.dump
    states = [HEADLINE if at == headline else BODY for at in range(len(document.blocks))]
    posteriors = [{HEADLINE: chance} for chance in chances] + [{}] * len(states)
    return list(find_title(document, [Verdict(state, seen) for state, seen in zip(states, posteriors, strict=False)]))


def test_of_a_dump_the_likeliest_heading_at_the_margin_is_the_headline() -> None:
    assert likeliest(0.9, 0.01, 0.02, headline=0) == [2]
    assert likeliest(0.9, 0.02, 0.01) == [1]


def test_a_line_in_the_middle_goes_before_those_at_the_margin() -> None:
    centred = (WIDTH - len("Harbour closed")) // 2
    assert likeliest(0.9, 0.02, 0.01, indent=centred) == [2]
    assert likeliest(0.9, 0.02, 0.01, indent=centred - 2) == [1]


def test_where_none_is_likely_or_one_was_found_all_stays() -> None:
    assert likeliest(0.9, 0.0, LEAST / 2, headline=0) == []
    assert likeliest(0.1, 0.6, 0.3, headline=1) == []


def test_the_page_is_read_under_it() -> None:
    page = f"Storm tears down the old bridge of Arle\n\n# Arle\n\n{TEXT}\n\n{TEXT}"
    assert parse(page).headline == "Arle"
