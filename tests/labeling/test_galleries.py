"""Galleries whose pictures are counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.galleries import settle_galleries
from newsparse.labeling.states import STATES
from newsparse.lexicon import load
from newsparse.text.values import Block

Lines = list[tuple[str, str]]
HEADLINE = ("headline", "Boats of light on the lake of Arle")
STORY = [("body", "Forty boats with lamps crossed the lake of Arle on Saturday."), ("body", "Nobody fell in.")]
SHOWN = ("A boat like a pike", "Children of Lindow with lamps", "The crowd on the quay")


def settled(lines: Lines) -> list[str]:
    """The roles of (role, text) lines after settling."""
    blocks = [Block((), text, 1, None) for _, text in lines]
    verdicts = [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_galleries(blocks, verdicts, load("en"))]


def gallery(*numbers: str, role: str = "boilerplate", shown: tuple[str, ...] = SHOWN) -> Lines:
    return [line for number, text in zip(numbers, shown, strict=True) for line in (("boilerplate", number), (role, text))]


def roles(lines: Lines) -> list[str]:
    return [role for role, _ in lines]


COUNTED = ["boilerplate", "caption"] * 3


@pytest.mark.parametrize(
    "numbers",
    [("1 of 3", "2 of 3", "3 of 3"), ("1/3", "2/3", "3/3"), ("1 / 3", "2 / 3", "3 / 3"), ("(1 из 3)", "(2 из 3)", "(3 из 3)")],
)
def test_what_stands_under_the_numbers_are_captions(numbers: tuple[str, ...]) -> None:
    assert settled([HEADLINE, *gallery(*numbers), *STORY]) == ["headline", *COUNTED, "body", "body"]
    assert settled([HEADLINE, *STORY, *gallery(*numbers), ("boilerplate", "Next")])[3:-1] == COUNTED


@pytest.mark.parametrize(
    "lines",
    [
        gallery("1 of 3", "2 of 3", "4 of 4"),
        gallery("1 of 9", "2 of 9", "3 of 9"),
        gallery("1/3", "2/3", "3/3", shown=("Share", "Next", "Close")),
        gallery("1/3", "2/3", "3/3", shown=tuple(text * 30 for text in SHOWN)),
        [line for number in ("1/3", "2/3", "3/3") for line in (("boilerplate", number), ("subhead", SHOWN[0]), STORY[0])],
    ],
    ids=["no-count", "not-to-the-end", "buttons", "paragraphs", "heads-of-paragraphs"],
)
def test_other_lines_stay(lines: Lines) -> None:
    page = [HEADLINE, *lines, *STORY]
    assert settled(page) == roles(page)


def test_far_below_the_story_other_things_are_counted() -> None:
    page = [HEADLINE, *STORY, *[("boilerplate", "Hats")] * 12, *gallery("1/3", "2/3", "3/3")]
    assert settled(page) == roles(page)
    assert settled(page[1:]) == roles(page[1:])


@given(st.lists(st.sampled_from(["1/2", "2/2", "1/3", "2/3", "3/3", *SHOWN, "Share"]), max_size=20))
def test_no_number_and_no_button_is_a_caption(lines: list[str]) -> None:
    page = [HEADLINE, *(("boilerplate", line) for line in lines), *STORY]
    found = [text for role, (_, text) in zip(settled(page), page, strict=True) if role == "caption"]
    assert set(found) <= set(SHOWN)
