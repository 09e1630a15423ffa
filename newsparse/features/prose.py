"""Where the prose of an HTML page is: how much of it each block has, and the elements that hold it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsparse.features.page import Cell
from newsparse.text.values import Element, Hint

LINKED = 0.6
"""Share of links from which a block's text is no prose of its own."""
FULL = 600.0
"""Volume of a paragraph above which it counts no more."""
HOLDS = 0.6
"""Share of the page's prose that the innermost common element must hold."""


def weigh(cells: Sequence[Cell], hints: Sequence[Hint]) -> list[float]:
    """Per block the volume of its prose, links left out; a sentence counts a third."""
    return [_mass(cell, hint.links) for cell, hint in zip(cells, hints, strict=True)]


def _mass(cell: Cell, links: float) -> float:
    if links >= LINKED:
        return 0.0
    if cell.kind == "prose":
        return min(cell.volume, FULL) * (1.0 - links)
    return 0.3 * cell.volume * (1.0 - links) if cell.kind == "sentence" else 0.0


def find_containers(elements: Sequence[Element], hints: Sequence[Hint], masses: Sequence[float]) -> tuple[int, int]:
    """The element with the most prose right in it (its children's counts whole, its grandchildren's half), and the innermost one
    that holds most of the page's prose; -1 where there is none.
    """
    scores: defaultdict[int, float] = defaultdict(float)
    held = [0.0] * len(elements)
    for hint, mass in zip(hints, masses, strict=True):
        if not mass:
            continue
        held[hint.element] += mass
        up = elements[hint.element].parent
        if up >= 0:
            scores[up] += mass
            if elements[up].parent >= 0:
                scores[elements[up].parent] += mass / 2.0
    for at in range(len(elements) - 1, 0, -1):
        held[elements[at].parent] += held[at]
    dense = max(scores, key=lambda at: (scores[at], at), default=-1)
    whole = held[0] if held else 0.0
    common = max((at for at in range(len(elements)) if whole and held[at] >= HOLDS * whole), default=-1)
    return dense, common
