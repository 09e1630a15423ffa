"""Scores of blocks in the form that `Model.score` gives them."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.states import STATES


def packed(scores: Sequence[int]) -> int:
    """Thousandths per state as one integer."""
    return sum((1 << 19) + score << 32 * state for state, score in enumerate(scores))


def row(**scores: int) -> int:
    """Whole numbers per role or outer zone, the others 0."""
    return packed([1000 * scores.get(state.partition("/")[2] or state, 0) for state in STATES])
