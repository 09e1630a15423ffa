"""What the chain is held to when a page is read again: scores by which blocks have states, or have them not.

Scores come packed, as `Model.score` gives them; other states are so far off that no evidence reaches them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.labeling.model import SCALE
from newsparse.labeling.states import AFTER, STATES

BARRED = 100 * SCALE
"""What a state loses that a block must not have: more than observations say; a packed score has room for as many rounds."""
_OVER = STATES.index(AFTER)


def bar(scores: Sequence[int], places: Collection[int], state: int) -> list[int]:
    """The scores by which no block at these places has a state."""
    barred = set(places)
    loss = BARRED << 32 * state
    return [score - loss if at in barred else score for at, score in enumerate(scores)]


def hold(scores: Sequence[int], places: Collection[int], states: Collection[int]) -> list[int]:
    """The scores by which each block at these places has one of the states."""
    held = list(scores)
    loss = sum([BARRED << 32 * state for state in range(len(STATES)) if state not in states])
    for at in places:
        held[at] -= loss
    return held


def keep_open(scores: Sequence[int], places: Collection[int], states: Collection[int]) -> list[int]:
    """The scores by which, besides, nothing above these blocks is the article's end."""
    return hold(bar(scores, range(max(places)), _OVER), places, states)


def close(scores: Sequence[int], places: Collection[int]) -> list[int]:
    """The scores by which the blocks at these places stand after the article."""
    return hold(scores, places, (_OVER,))
