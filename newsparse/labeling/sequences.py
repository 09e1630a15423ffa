"""The best sequence of states: Viterbi's algorithm, which drops early what cannot be part of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.model import NEVER, Model, unpack
from newsparse.labeling.states import STATES

_ANY = (0,) * len(STATES)
"""Scores where there is no choice."""
_ONE = [(state,) for state in range(len(STATES))]


def best_sequence(model: Model, scores: Sequence[int], kept: Sequence[Sequence[int]]) -> list[int]:
    """The states of the best sequence among those kept of each block; of equal ones, the states that come later in STATES."""
    follow = model.follow
    row = unpack(scores[0])
    best: dict[int, float] = {state: row[state] for state in kept[0]}
    links: list[tuple[int, ...]] = []  # per block, for each of its states the one above that leads to it best
    once: dict[tuple[int, ...], tuple[int, ...]] = {}
    for score, states in zip(scores[1:], kept[1:], strict=True):
        if len(best) > 1:
            best = _undominated(best, model)
        if len(states) == 1 == len(best):
            ((source, total),) = best.items()
            best = {states[0]: total + follow[states[0]][source]}
            links.append(_ONE[source])
            continue
        row = unpack(score) if len(states) > 1 else _ANY
        pairs = list(best.items())
        link = []
        best = {}
        for state in states:
            into = follow[state]
            value, source = NEVER, -1
            for previous, total in pairs:
                total += into[previous]
                if total > value or (total == value and previous > source):
                    value, source = total, previous
            best[state] = value + row[state]
            link.append(source)
        sources = tuple(link)
        links.append(once.setdefault(sources, sources))
    state = max(best, key=best.__getitem__)
    path = [state]
    for states, sources in zip(reversed(kept), reversed(links), strict=False):
        state = sources[states.index(state)]
        path.append(state)
    path.reverse()
    return path


def _undominated(best: dict[int, float], model: Model) -> dict[int, float]:
    """Without the states whose lag behind the best one no transition can make good: of eight states, one or two are left."""
    top = max(best, key=best.__getitem__)
    least = best[top]
    gains = model.gains(top)
    return {state: total for state, total in best.items() if total + gains[state] >= least}
