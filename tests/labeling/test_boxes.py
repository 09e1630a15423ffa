"""Boxes of other stories amid the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.boxes import settle_boxes
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import load
from newsparse.text.values import Block

Lines = list[tuple[str, str, int]]
FIRST = ("body", "A storm has flooded the harbour of Arle, and two boats were lost.", 1)
NEXT = ("body", "Nobody was hurt, the council said on Friday.", 1)
LABEL = ("boilerplate", "Read also", 1)
TITLE = ("boilerplate", "Baker of Lindow wins a prize", 0)
SENTENCE = ("body", "The loaf of rye took her three days.", 0)


def settled(lines: Lines, language: str = "en") -> list[str]:
    """The roles of lines, each a role, a text and the blank lines above it."""
    blocks = [Block((), text, gap, None) for _, text, gap in lines]
    verdicts = [Verdict(STATES.index(f"article/{role}"), {}) for role, _, _ in lines]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_boxes(blocks, verdicts, load(language))]


@pytest.mark.parametrize(
    "box",
    [
        [LABEL, TITLE, SENTENCE],
        [LABEL, ("boilerplate", "Who wins the prize?", 0), SENTENCE, ("date", "3 May 2024", 0)],
        [LABEL, TITLE, SENTENCE, ("byline", "By Li Wei", 0)],
        [("boilerplate", "Read also: Baker of Lindow wins a prize", 1), SENTENCE],
    ],
    ids=["sentence", "date", "byline", "title-behind-the-label"],
)
def test_the_lines_under_a_label_for_other_stories_are_furniture(box: Lines) -> None:
    signed = ("byline", "By Ana Diaz", 1)
    assert settled([signed, FIRST, *box, NEXT]) == ["byline", "body", *["boilerplate"] * len(box), "body"]


@pytest.mark.parametrize(
    "box",
    [
        [LABEL, TITLE, ("body", SENTENCE[1], 1)],
        [("boilerplate", "Read also: A prize", 1), SENTENCE, ("body", "She learned it from her aunt.", 0), SENTENCE],
        [LABEL, TITLE, TITLE, TITLE, SENTENCE],
        [("boilerplate", "Photo", 1), TITLE, SENTENCE],
        [("boilerplate", "Read also", 0), TITLE, SENTENCE],
        [("boilerplate", "Read more", 1), ("byline", "By Li Wei", 0)],
    ],
    ids=["below-a-blank", "paragraphs", "long", "no-such-label", "label-below-text", "byline-under-the-label"],
)
def test_other_lines_stay(box: Lines) -> None:
    page = [("byline", "By Ana Diaz", 1), FIRST, *box, NEXT]
    assert settled(page) == [role for role, _, _ in page]


def test_the_only_byline_stays() -> None:
    assert settled([FIRST, LABEL, TITLE, ("byline", "By Li Wei", 0), NEXT])[3] == "byline"


def test_above_the_text_there_is_no_box_amid_it() -> None:
    assert settled([LABEL, TITLE, SENTENCE]) == ["boilerplate", "boilerplate", "body"]


@given(st.lists(st.sampled_from([FIRST, LABEL, TITLE, SENTENCE, NEXT]), max_size=12))
def test_some_text_stays(lines: Lines) -> None:
    told = {STATES[state].removeprefix("article/") for state in TOLD}
    assert any(role in told for role in settled(lines)) == any(role in told for role, _, _ in lines)
