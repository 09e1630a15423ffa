"""An article has a body, and what is likelier text than not is text: blocks that the best sequence must take in.

On pages of one or two sentences each block may be likelier boilerplate than body, though a body somewhere is likeliest; and
a paragraph may be body in most sequences, though not in the best one. On unseen publishers the first rule took the body F1 from
.921 to .932, the second from .932 to .936.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, INSIDE, STATES
from newsparse.text.tokens import volume
from newsparse.text.values import Block

TOLD = tuple(STATES.index(f"article/{role}") for role in ("body", "list", "standfirst", "subhead", "quote"))
"""States of running text."""
TEXT = TOLD[:2]
"""Those of which alone a body may be."""
LIKELY = 0.6
"""Probability of all states of running text together from which a block is text. With .5 precision was .920 to a recall of .970
on two folds, with .6 .925 to .967."""
LEAST = 0.02
"""Probability under which no block is made the body: pages without an article stay so."""
SHORTEST = 40.0
"""Volume (see `tokens.volume`) of the shortest paragraph that can be all of a body."""


def find_stories(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> dict[int, int]:
    """The blocks that must be text, with their likeliest state of text; empty where the best sequence has them all."""
    missed = {}
    told = False
    for at, verdict in enumerate(verdicts):
        if verdict.state in TOLD:
            told = told or verdict.state in TEXT
            continue
        if verdict.posterior.get(verdict.state, 0.0) > 1.0 - LIKELY:
            continue
        chances = [(verdict.posterior.get(state, 0.0), state) for state in TOLD]
        if sum([chance for chance, _ in chances]) >= LIKELY:
            missed[at] = max(chances)[1]
    if not told and BODY not in missed.values():
        missed |= _likeliest(blocks, verdicts)
    return missed


def _likeliest(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> dict[int, int]:
    long = [at for at, block in enumerate(blocks) if volume(block.text) >= SHORTEST]
    chance, at = max(((verdicts[at].posterior.get(BODY, 0.0), -at) for at in long), default=(0.0, 0))
    return {-at: BODY} if chance >= LEAST else {}


def volume_of(blocks: Sequence[Block], places: Sequence[int]) -> float:
    """The volume (see `tokens.volume`) of several blocks."""
    return sum([volume(blocks[at].text) for at in places])


def end_of(least: float, blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> int:
    """The block below so much volume (see `tokens.volume`) of running text; the number of blocks where there is less."""
    told = [at for at, verdict in enumerate(verdicts) if verdict.state in TOLD]
    volumes = accumulate([volume(blocks[at].text) for at in told])
    return next((at + 1 for at, whole in zip(told, volumes, strict=True) if whole >= least), len(blocks))


def set_aside(verdicts: Sequence[Verdict], places: Collection[int]) -> list[Verdict]:
    """The verdicts with the blocks at some places as furniture; unchanged where no running text would be left."""
    if not any(verdict.state in TOLD and at not in places for at, verdict in enumerate(verdicts)):
        return list(verdicts)
    return [verdict._replace(state=INSIDE) if at in places else verdict for at, verdict in enumerate(verdicts)]


def chance_told(verdict: Verdict) -> float:
    """The probability that a block is running text of any kind."""
    return sum([verdict.posterior.get(state, 0.0) for state in TOLD])


def chance_of_text(blocks: Sequence[Block], verdicts: Sequence[Verdict], places: Sequence[int]) -> float:
    """The probability of running text, of the mean character of several blocks."""
    sizes = [volume(blocks[at].text) for at in places]
    chances = [chance_told(verdicts[at]) for at in places]
    return sum([size * chance for size, chance in zip(sizes, chances, strict=True)]) / max(sum(sizes), 1.0)
