"""Captions with which no credit stands."""

from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT
from newsparse.labeling.unsigned import BESIDE, settle_unsigned
from newsparse.lexicon import load
from newsparse.text.values import Block
from tests.labeling.pages import HARBOUR, TOLD

PARAGRAPH = (BODY, TOLD)


def settled(*lines: tuple[int, str], chance: float = 0.6, other: int = BODY) -> list[int]:
    """The states of (state, text) lines, where captions have a chance and `other` the rest of it."""
    blocks = [Block((), text, 0, None) for _, text in lines]
    verdicts = [
        Verdict(state, {CAPTION: chance, other: 1.0 - chance} if state == CAPTION else {state: 1.0}) for state, _ in lines
    ]
    return [verdict.state for verdict in settle_unsigned(blocks, verdicts, load("en"))]


def test_a_caption_that_is_hardly_likely_and_has_no_credit_is_what_it_is_likelier() -> None:
    assert settled(PARAGRAPH, (CAPTION, HARBOUR), PARAGRAPH) == [BODY] * 3


def test_a_likely_one_stays() -> None:
    assert settled(PARAGRAPH, (CAPTION, HARBOUR), PARAGRAPH, chance=0.9)[1] == CAPTION


def test_it_becomes_no_byline() -> None:
    assert settled(PARAGRAPH, (CAPTION, HARBOUR), PARAGRAPH, other=BYLINE)[1] == CAPTION


@pytest.mark.parametrize("text", [f"{HARBOUR} Photo: Ana Diaz", f"Image caption, {HARBOUR}", "アーレの港に停泊する二隻の船"])
def test_a_credit_in_it_or_a_label_or_a_script_without_case_keeps_it(text: str) -> None:
    assert settled(PARAGRAPH, (CAPTION, text), PARAGRAPH)[1] == CAPTION


def test_a_credit_beside_it_keeps_it() -> None:
    between = [PARAGRAPH] * (BESIDE - 1)
    credit = (CREDIT, "Photo: Ana Diaz")
    assert settled(credit, *between, (CAPTION, HARBOUR))[-1] == CAPTION
    assert settled((CAPTION, HARBOUR), *between, credit)[0] == CAPTION
    assert settled((CAPTION, HARBOUR), *between, PARAGRAPH, credit)[0] == BODY


def test_the_alt_text_of_a_caption_with_its_credit_stays_one() -> None:
    assert settled((CAPTION, HARBOUR), (CAPTION, f"{HARBOUR} Photo: Ana Diaz"), PARAGRAPH) == [CAPTION, CAPTION, BODY]
