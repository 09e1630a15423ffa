"""The best sequence of states and the probability of each, over a lattice of the states that a block may well be in.

Emission scores decide which states a block keeps: those within `REACH` of its best one, and always the three kinds of
boilerplate, so that the grammar can be kept. With all 19 states a page takes six times as long; nothing changed on the labelled
pages at REACH 12.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from newsparse.labeling.model import NEVER, Model
from newsparse.labeling.states import AFTER, BEFORE, STATES

REACH = 9.0
_ALWAYS = (STATES.index(BEFORE), STATES.index("article/boilerplate"), STATES.index(AFTER))


class Verdict(NamedTuple):
    """A block's state in the best sequence, and the posterior probabilities of all states it kept."""

    state: int
    posterior: dict[int, float]


def decode(model: Model, scores: Sequence[Sequence[float]]) -> list[Verdict]:
    """One verdict per block: Viterbi for the states, forward and backward sums for the probabilities."""
    if not scores:
        return []
    kept = [_kept(row) for row in scores]
    follow = model.follow
    path = _viterbi(model, scores, kept)
    base = [max(row[state] for state in states) for row, states in zip(scores, kept, strict=True)]
    gains = [{s: exp(row[s] - b) for s in states} for row, states, b in zip(scores, kept, base, strict=True)]
    odds = _odds(follow)
    forward = [{s: g * exp(model.start[s]) for s, g in gains[0].items()}]
    for here in gains[1:]:
        last = forward[-1]
        sums = {s: g * sum([p * odds[s][r] for r, p in last.items()]) for s, g in here.items()}
        total = sum(sums.values())
        forward.append({s: value / total for s, value in sums.items()})
    posteriors: list[dict[int, float]] = []
    after: dict[int, float] = dict.fromkeys(kept[-1], 1.0)
    for at in range(len(scores) - 1, -1, -1):
        joint = {s: p * after[s] for s, p in forward[at].items()}
        total = sum(joint.values())
        posteriors.append({s: value / total for s, value in joint.items()})
        if at:
            weighted = [(s, g * after[s]) for s, g in gains[at].items()]
            before = {r: sum([w * odds[s][r] for s, w in weighted]) for r in kept[at - 1]}
            total = sum(before.values())
            after = {r: value / total for r, value in before.items()}
    posteriors.reverse()
    return [Verdict(state, posterior) for state, posterior in zip(path, posteriors, strict=True)]


def _kept(row: Sequence[float]) -> list[int]:
    least = max(row) - REACH
    states = [state for state, score in enumerate(row) if score >= least]
    return states + [state for state in _ALWAYS if row[state] < least]


def _odds(follow: Sequence[Sequence[float]]) -> list[list[float]]:
    return [[0.0 if weight == NEVER else exp(weight) for weight in row] for row in follow]


def _viterbi(model: Model, scores: Sequence[Sequence[float]], kept: Sequence[list[int]]) -> list[int]:
    follow = model.follow
    best = {state: scores[0][state] + model.start[state] for state in kept[0]}
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
