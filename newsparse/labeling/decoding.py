"""The best sequence of states and the probability of each.

Of 19 states a block keeps those that its own observations make likely (`REACH`, `MOST`), the three kinds of boilerplate, so that
the grammar can always be kept, and of these what is likely given what stands above (`BEAM`). Over all states a page takes
five times as long; with these bounds 6 of 10,000 blocks of the labelled pages get another role.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from newsparse.labeling.model import Model
from newsparse.labeling.states import AFTER, BEFORE, STATES

REACH = 8.0
"""Distance to the best score of a block from which a state is not looked at."""
MOST = 6
"""States of a block that are looked at, the three kinds of boilerplate apart."""
BEAM = 1e-5
"""Share of a block's forward sum under which a state is dropped."""
UNLIKELY = 1e-3
"""Probability under which a state is no part of the best sequence."""
_CERTAIN = [{state: 1.0} for state in range(len(STATES))]
ALWAYS = tuple(STATES.index(state) for state in (BEFORE, "article/boilerplate", AFTER))


class Verdict(NamedTuple):
    """A block's state in the best sequence, and the posterior probabilities of all states it kept."""

    state: int
    posterior: dict[int, float]


def decode(model: Model, scores: Sequence[Sequence[float]]) -> list[Verdict]:
    """One verdict per block: forward and backward sums for the probabilities, then Viterbi over what they kept."""
    if not scores:
        return []
    forward: list[dict[int, float]] = []
    for row in scores:
        top = max(row)
        gain = {state: exp(row[state] - top) for state in _candidates(row, top)}
        sums = _pass_on(forward[-1], gain, model.odds) if forward else gain
        total = sum(sums.values())
        least = total * BEAM
        forward.append(_kept({state: value / total for state, value in sums.items() if value > least}))
    posteriors = _backward(forward, scores, model.odds)
    likely = [[state for state, p in posterior.items() if p > UNLIKELY] for posterior in posteriors]
    path = best_sequence(model, scores, likely)
    return [Verdict(state, posterior) for state, posterior in zip(path, posteriors, strict=True)]


def _kept(chances: dict[int, float]) -> dict[int, float]:
    """The chances, as one value for all blocks whose state is certain: in long texts nearly all of them."""
    return chances if len(chances) != 1 else _CERTAIN[next(iter(chances))]


def _candidates(row: Sequence[float], top: float) -> list[int]:
    least = max(top - REACH, sorted(row)[-MOST])
    states = [state for state, score in enumerate(row) if score >= least]
    return states + [state for state in ALWAYS if row[state] < least]


def _pass_on(before: dict[int, float], gain: dict[int, float], odds: Sequence[Sequence[float]]) -> dict[int, float]:
    """Forward sums of a block. Plain loops: with few states they take half as long as sums over comprehensions."""
    pairs = list(before.items())
    sums = {}
    for state, factor in gain.items():
        into = odds[state]
        total = 0.0
        for previous, value in pairs:
            total += value * into[previous]
        sums[state] = factor * total
    return sums


def _backward(
    forward: list[dict[int, float]], scores: Sequence[Sequence[float]], odds: Sequence[Sequence[float]]
) -> list[dict[int, float]]:
    """The posterior probabilities: forward sums (used up) times backward sums.

    Memory counts here: long texts have many blocks.
    """
    posteriors: list[dict[int, float]] = []
    after: dict[int, float] = dict.fromkeys(forward[-1], 1.0)
    while forward:
        joint = {state: value * after[state] for state, value in forward.pop().items()}
        total = sum(joint.values())
        posteriors.append(_kept({state: value / total for state, value in joint.items() if value}))
        if forward:
            row = scores[len(forward)]
            top = max(row)
            weighted = [(odds[state], exp(row[state] - top) * value) for state, value in after.items()]
            before = {}
            for previous in forward[-1]:
                total = 0.0
                for into, value in weighted:
                    total += into[previous] * value
                before[previous] = total
            whole = sum(before.values())
            after = {state: value / whole for state, value in before.items()}
    posteriors.reverse()
    return posteriors


def redecode(
    model: Model,
    scores: Sequence[Sequence[float]],
    verdicts: Sequence[Verdict],
    forced: Mapping[int, int],
    barred: Mapping[int, int],
) -> list[Verdict]:
    """The verdicts with the best sequence in which forced blocks have the given states and barred ones have not."""
    kept: list[list[int]] = []
    for at, row in enumerate(scores):
        states = _candidates(row, max(row))
        if at in forced:
            states = [forced[at]]
        elif at in barred:
            states = [state for state in states if state != barred[at]]
        kept.append(states)
    path = best_sequence(model, scores, kept)
    return [Verdict(state, verdict.posterior) for state, verdict in zip(path, verdicts, strict=True)]


def best_sequence(model: Model, scores: Sequence[Sequence[float]], kept: Sequence[list[int]]) -> list[int]:
    """The states of the best sequence (Viterbi) among those kept of each block."""
    follow = model.follow
    best = {state: scores[0][state] for state in kept[0]}
    links: list[dict[int, int]] = []
    single: dict[tuple[int, int], dict[int, int]] = {}  # links of blocks with one state, each kept once
    for row, states in zip(scores[1:], kept[1:], strict=True):
        link: dict[int, int] = {}
        sums: dict[int, float] = {}
        pairs = list(best.items())
        for state in states:
            into = follow[state]
            value, source = max([(total + into[previous], previous) for previous, total in pairs])
            sums[state] = value + row[state]
            link[state] = source
        best = sums
        links.append(link if len(link) > 1 else single.setdefault((state, source), link))
    state = max(best, key=lambda s: best[s])
    path = [state]
    for link in reversed(links):
        state = link[state]
        path.append(state)
    path.reverse()
    return path
