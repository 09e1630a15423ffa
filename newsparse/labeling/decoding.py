"""The best sequence of states and the probability of each.

Forward sums keep only the states that are likely given what stands above (`BEAM`), so that a block is left with three states of
19 on average; backward sums and the best sequence run over those. Over all states a page takes ten times as long, and no figure
of the labelled pages changed in its third digit.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import exp
from typing import NamedTuple

from newsparse.labeling.model import Model
from newsparse.labeling.states import AFTER, BEFORE, STATES

BEAM = 1e-5
"""Share of a block's forward sum under which a state is dropped."""
UNLIKELY = 1e-4
"""Probability under which a state is no part of the best sequence."""
REACH = 8.0
"""Distance to the best score of a block from which a state is not looked at."""

ALWAYS = frozenset(STATES.index(state) for state in (BEFORE, "article/boilerplate", AFTER))
"""States that a block can always be in, so that the grammar can be kept whatever is forced."""


class Verdict(NamedTuple):
    """A block's state in the best sequence, and the posterior probabilities of all states it kept."""

    state: int
    posterior: dict[int, float]


def decode(model: Model, scores: Sequence[Sequence[float]]) -> list[Verdict]:
    """One verdict per block: forward and backward sums for the probabilities, then Viterbi over what they kept."""
    if not scores:
        return []
    odds = model.odds
    forward: list[dict[int, float]] = []
    gains: list[dict[int, float]] = []
    for row in scores:
        top = max(row)
        gain = {state: exp(score - top) for state, score in enumerate(row) if score >= top - REACH}
        if forward:
            last = list(forward[-1].items())
            sums = {s: g * sum([p * into[r] for r, p in last]) for s, g in gain.items() for into in (odds[s],)}
            if not any(sums.values()):
                gain = {state: exp(score - top) for state, score in enumerate(row)}
                sums = {s: g * sum([p * odds[s][r] for r, p in last]) for s, g in gain.items()}
        else:
            sums = gain
        total = sum(sums.values())
        least = total * BEAM
        forward.append({s: value / total for s, value in sums.items() if value > least})
        gains.append(gain)
    posteriors = _backward(forward, gains, odds)
    likely = [[s for s, p in posterior.items() if p > UNLIKELY] for posterior in posteriors]
    path = _viterbi(model, scores, likely)
    return [Verdict(state, posterior) for state, posterior in zip(path, posteriors, strict=True)]


def _backward(
    forward: Sequence[dict[int, float]], gains: Sequence[dict[int, float]], odds: Sequence[Sequence[float]]
) -> list[dict[int, float]]:
    posteriors: list[dict[int, float]] = []
    after: dict[int, float] = dict.fromkeys(forward[-1], 1.0)
    for at in range(len(forward) - 1, -1, -1):
        joint = {s: p * after[s] for s, p in forward[at].items()}
        total = sum(joint.values())
        posteriors.append({s: value / total for s, value in joint.items() if value})
        if at:
            weighted = [(odds[s], gains[at][s] * value) for s, value in after.items()]
            before = {r: sum([into[r] * value for into, value in weighted]) for r in forward[at - 1]}
            total = sum(before.values())
            after = {r: value / total for r, value in before.items()}
    posteriors.reverse()
    return posteriors


def redecode(
    model: Model,
    scores: Sequence[Sequence[float]],
    verdicts: Sequence[Verdict],
    state: int,
    forced: Collection[int],
    barred: Collection[int],
) -> list[Verdict]:
    """The verdicts with the best sequence in which the forced blocks are in a state and the barred ones are not."""
    kept: list[list[int]] = []
    for at, row in enumerate(scores):
        least = max(row) - REACH
        states = [other for other, score in enumerate(row) if score >= least or other in ALWAYS]
        if at in forced:
            states = [state]
        elif at in barred:
            states = [other for other in states if other != state]
        kept.append(states)
    path = _viterbi(model, scores, kept)
    return [Verdict(state, verdict.posterior) for state, verdict in zip(path, verdicts, strict=True)]


def _viterbi(model: Model, scores: Sequence[Sequence[float]], kept: Sequence[list[int]]) -> list[int]:
    follow = model.follow
    best = {state: scores[0][state] for state in kept[0]}
    links: list[dict[int, int]] = []
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
        links.append(link)
    state = max(best, key=lambda s: best[s])
    path = [state]
    for link in reversed(links):
        state = link[state]
        path.append(state)
    path.reverse()
    return path
