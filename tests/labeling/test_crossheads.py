"""Questions that head the parts of a story."""

from __future__ import annotations

import pytest

from newsparse.labeling.crossheads import LEAST, settle_questions
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, INSIDE, SUBHEAD
from newsparse.text.values import Block

ASKED = "When does the ferry sail again?"


def settled(state: int, text: str, chance: float, others: int) -> int:
    """The state of a line that is a subhead with some probability, on a page with other questions as subheads."""
    blocks = [Block((), text, 0, None), *(Block((), f"What did mayor {number} say?", 0, None) for number in range(others))]
    verdicts = [Verdict(state, {state: 1.0 - chance, SUBHEAD: chance}), *([Verdict(SUBHEAD, {SUBHEAD: 1.0})] * others)]
    return settle_questions(blocks, verdicts)[0].state


@pytest.mark.parametrize("text", [ASKED, "متى تبحر العبّارة؟", "渡し船はいつ出るのか？"])
def test_a_question_among_such_subheads_is_one(text: str) -> None:
    assert settled(INSIDE, text, LEAST, 2) == SUBHEAD


@pytest.mark.parametrize(
    ("state", "text", "chance", "others"),
    [
        (INSIDE, ASKED, LEAST, 1),
        (INSIDE, ASKED, LEAST / 2, 2),
        (INSIDE, ASKED.rstrip("?"), LEAST, 2),
        (INSIDE, f"The mayor of Arle, who had not slept, asked the captain on Tuesday night: {ASKED}", LEAST, 2),
        (BODY, ASKED, LEAST, 2),
    ],
    ids=["one other", "hardly one", "no question", "long", "text"],
)
def test_other_lines_stay(state: int, text: str, chance: float, others: int) -> None:
    assert settled(state, text, chance, others) == state
