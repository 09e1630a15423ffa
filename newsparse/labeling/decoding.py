"""The best sequence of states and the probability of each.

Of 19 states a block keeps those that its own observations make likely (`REACH`, `MOST`), the three kinds of boilerplate, so that
the grammar can always be kept, and of these what is likely given what stands above (`BEAM`). Over all states a page takes
five times as long; with these bounds 6 of 10,000 blocks of the labelled pages get another role.

Scores and `Model.follow` are whole numbers, thousandths of a natural logarithm; of the scores of a block only differences count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple, TypeAlias

from newsparse.labeling.model import SCALE, Model
from newsparse.labeling.sequences import best_sequence
from newsparse.labeling.states import AFTER, BEFORE, STATES

REACH = 8 * SCALE
"""Distance to the best score of a block from which a state is not looked at."""
MOST = 6
"""States of a block that are looked at, the three kinds of boilerplate apart."""
BEAM = 1e-5
"""Share of a block's forward sum under which a state is dropped."""
UNLIKELY = 1e-3
"""Probability under which a state is no part of the best sequence."""
ALWAYS = tuple(STATES.index(state) for state in (BEFORE, "article/boilerplate", AFTER))

_Kept: TypeAlias = "list[tuple[int, float, float]]"
"""The states that a block keeps: state, share of the forward sum, exponential of its own score (1 for the best state)."""
_CERTAIN: list[_Kept] = [[(state, 1.0, 1.0)] for state in range(len(STATES))]
_SURE = [{state: 1.0} for state in range(len(STATES))]


class Verdict(NamedTuple):
    """A block's state in the best sequence, and the posterior probabilities of all states it kept."""

    state: int
    posterior: dict[int, float]


def decode(model: Model, scores: Sequence[Sequence[int]]) -> list[Verdict]:
    """One verdict per block: forward and backward sums for the probabilities, then Viterbi over what they kept."""
    if not scores:
        return []
    posteriors = _backward(_forward(scores, model.odds), model.odds)
    likely = [
        [state for state, p in posterior.items() if p > UNLIKELY] if len(posterior) > 1 else list(posterior)
        for posterior in posteriors
    ]
    return list(map(Verdict, best_sequence(model, scores, likely), posteriors))


def _candidates(row: Sequence[int]) -> list[int]:
    least = max(max(row) - REACH, sorted(row)[-MOST])
    states = [state for state, score in enumerate(row) if score >= least]
    return states + [state for state in ALWAYS if row[state] < least]


# Plain loops: with few states they take half as long as sums over comprehensions.


def _forward(scores: Sequence[Sequence[int]], odds: Sequence[Sequence[float]]) -> list[_Kept]:
    """What each block keeps, given what stands above it. Memory counts: long texts have many blocks, most of them certain."""
    forward: list[_Kept] = []
    above: _Kept = []
    for row in scores:
        top = max(row)
        sums = []
        whole = 0.0
        for state in _candidates(row):
            gain = exp((row[state] - top) / SCALE)
            if above:
                into = odds[state]
                total = 0.0
                for previous, share, _ in above:
                    total += share * into[previous]
                total *= gain
            else:
                total = gain
            whole += total
            sums.append((total, state, gain))
        least = whole * BEAM
        above = [(state, total / whole, gain) for total, state, gain in sums if total > least]
        if len(above) == 1:
            above = _CERTAIN[above[0][0]]
        forward.append(above)
    return forward


def _backward(forward: list[_Kept], odds: Sequence[Sequence[float]]) -> list[dict[int, float]]:
    """The posterior probabilities: forward sums (used up) times backward sums."""
    posteriors: list[dict[int, float]] = []
    kept = forward.pop()
    below = [1.0] * len(kept)
    while True:
        if len(kept) == 1:
            posteriors.append(_SURE[kept[0][0]])
            weighted = [(odds[kept[0][0]], 1.0)]
        else:
            joint = [share * value for (_, share, _), value in zip(kept, below, strict=True)]
            whole = sum(joint)
            posteriors.append({entry[0]: value / whole for entry, value in zip(kept, joint, strict=True) if value})
            weighted = [(odds[state], gain * value / whole) for (state, _, gain), value in zip(kept, below, strict=True)]
        if not forward:
            break
        kept = forward.pop()
        if len(kept) > 1:
            below = []
            for previous, _, _ in kept:
                total = 0.0
                for into, value in weighted:
                    total += into[previous] * value
                below.append(total)
    posteriors.reverse()
    return posteriors


def redecode(
    model: Model,
    scores: Sequence[Sequence[int]],
    verdicts: Sequence[Verdict],
    forced: Mapping[int, int],
    barred: Mapping[int, int],
) -> list[Verdict]:
    """The verdicts with the best sequence in which forced blocks have the given states and barred ones have not."""
    kept: list[list[int]] = []
    for at, row in enumerate(scores):
        if at in forced:
            states = [forced[at]]
        else:
            states = _candidates(row)
            if at in barred:
                states = [state for state in states if state != barred[at]]
        kept.append(states)
    path = best_sequence(model, scores, kept)
    return [Verdict(state, verdict.posterior) for state, verdict in zip(path, verdicts, strict=True)]
