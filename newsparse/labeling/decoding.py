"""The best sequence of states and the probability of each.

Of 19 states a block keeps those that its own observations make likely (`REACH`, `MOST`), the three kinds of boilerplate, so that
the grammar can always be kept, and of these what is likely given what stands above (`BEAM`). Over all states a page takes
twice as long to label; with these bounds 64 of 10,000 blocks of 640 corpus texts get another role, with six states looked at
and a beam of 1e-5, which take a tenth less time, 199.

Scores and `Model.follow` are whole numbers, thousandths of a natural logarithm; of the scores of a block only differences count.
A block's scores come packed, as `Model.score` gives them.
"""

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from newsparse.labeling.model import SCALE, Model, unpack
from newsparse.labeling.sequences import best_sequence
from newsparse.labeling.states import AFTER, BEFORE, BOILERPLATE, STATES
from newsparse.text.making import maker

REACH = 8 * SCALE
"""Distance to the best score of a block from which a state is not looked at."""
MOST = 12
"""States of a block that are looked at, the three kinds of boilerplate apart."""
BEAM = 1e-3
"""Share of a block's forward sum under which a state is dropped."""
BEFORE_BEAM = 1e-9
"""The same of what stands before the article, to which nothing leads back: with `BEAM` a page was lost whole whose long menus
look like what follows an article. 1e-9 for furniture within it, too, changed nothing."""
UNLIKELY = 1e-3
"""Probability under which a state is no part of the best sequence."""
LEAST = 1e-12
"""Probability under which a state is none."""


class _Kept(NamedTuple):
    """Per block: the states that it keeps, the share of the forward sum that each has, and what flows into each from above,
    where more than one state stands there.
    """

    states: list[tuple[int, ...]]
    shares: list[tuple[float, ...]]
    flows: list[tuple[float, ...]]


class Verdict(NamedTuple):
    """A block's state in the best sequence, and the posterior probabilities of all states it kept."""

    state: int
    posterior: dict[int, float]


# What is said of a block whose state is certain: each once, in long texts nearly all blocks are so.
_ALONE = (1.0,)
_FIRST = STATES.index(BEFORE)
_OVER = (STATES.index(AFTER),)
_ONE = [(state,) for state in range(len(STATES))]
_SURE = [{state: 1.0} for state in range(len(STATES))]
_verdict = maker(Verdict)
_CERTAIN = [Verdict(state, posterior) for state, posterior in enumerate(_SURE)]


def decode(model: Model, scores: Sequence[int]) -> list[Verdict]:
    """One verdict per block: forward and backward sums for the probabilities, then Viterbi over what they kept."""
    if not scores:
        return []
    posteriors = _backward(_forward(scores, model.odds), model.odds)
    likely = [_likely(posterior) if len(posterior) > 1 else _ONE[next(iter(posterior))] for posterior in posteriors]
    path = best_sequence(model, scores, likely)
    return [_verdict((state, p)) if len(p) > 1 else _CERTAIN[state] for state, p in zip(path, posteriors, strict=True)]


def _likely(posterior: Mapping[int, float]) -> tuple[int, ...]:
    return tuple([state for state, probability in posterior.items() if probability > UNLIKELY])


def _candidates(row: Sequence[int]) -> list[int]:
    ordered = sorted(row)
    least = max(ordered[-1] - REACH, ordered[-MOST])
    states = [state for state, score in enumerate(row) if score >= least]
    return states + [state for state in BOILERPLATE if row[state] < least]


# Plain loops: with few states they take half as long as sums over comprehensions.


def _forward(scores: Sequence[int], odds: Sequence[Sequence[float]]) -> _Kept:
    """What each block keeps, given what stands above it. Memory counts: long texts have many blocks, most of them certain.

    Below a block that can only stand after the article all others do.
    """
    kept = _Kept([], [], [])
    once: dict[tuple[int, ...], tuple[int, ...]] = {}
    above: list[tuple[int, float]] = []
    for score in scores:
        row = unpack(score)
        top = max(row)
        sums = []
        whole = 0.0
        for state in _candidates(row):
            flow = 1.0
            if above:
                into = odds[state]
                flow = 0.0
                for previous, share in above:
                    flow += share * into[previous]
            total = flow * exp((row[state] - top) / SCALE)
            whole += total
            sums.append((state, total, flow))
        least, first = whole * BEAM, whole * BEFORE_BEAM
        sums = [found for found in sums if found[1] > least or (found[0] == _FIRST and found[1] > first)]
        states = tuple([state for state, _, _ in sums])
        shares = tuple([total / whole for _, total, _ in sums]) if len(sums) > 1 else _ALONE
        kept.states.append(once.setdefault(states, states))
        kept.shares.append(shares)
        kept.flows.append(tuple([flow for _, _, flow in sums]) if len(above) > 1 else ())
        above = list(zip(states, shares, strict=False))
        if states == _OVER:
            break
    rest = len(scores) - len(kept.states)
    return _Kept(kept.states + [_OVER] * rest, kept.shares + [_ALONE] * rest, kept.flows + [()] * rest)


def _backward(kept: _Kept, odds: Sequence[Sequence[float]]) -> list[dict[int, float]]:
    """The posterior probabilities: of what each block keeps (used up), the part that leads to what the block below is."""
    posteriors: list[dict[int, float]] = []
    drawn: list[tuple[Sequence[float], float]] = []
    while kept.states:
        states, shares, flows = kept.states.pop(), kept.shares.pop(), kept.flows.pop()
        if len(states) == 1:
            posterior = _SURE[states[0]]
        elif not posteriors:
            whole = sum(shares)
            posterior = {state: share / whole for state, share in zip(states, shares, strict=True)}
        else:
            posterior = {}
            for state, share in zip(states, shares, strict=True):
                total = 0.0
                for into, weight in drawn:
                    total += weight * into[state]
                if total * share > LEAST:
                    posterior[state] = total * share
        posteriors.append(posterior)
        drawn = [(odds[state], posterior[state] / flow) for state, flow in zip(states, flows, strict=False) if state in posterior]
    posteriors.reverse()
    return posteriors


def redecode(
    model: Model,
    scores: Sequence[int],
    verdicts: Sequence[Verdict],
    forced: Mapping[int, int],
    barred: Mapping[int, int],
) -> list[Verdict]:
    """The verdicts with the best sequence in which forced blocks have the given states and barred ones have not."""
    kept: list[tuple[int, ...]] = []
    once: dict[tuple[int, ...], tuple[int, ...]] = {}
    for at, score in enumerate(scores):
        states = (forced[at],) if at in forced else tuple([s for s in _candidates(unpack(score)) if s != barred.get(at)])
        kept.append(once.setdefault(states, states))
    path = best_sequence(model, scores, kept)
    return [
        verdict if verdict.state == state else Verdict(state, verdict.posterior)
        for state, verdict in zip(path, verdicts, strict=True)
    ]
