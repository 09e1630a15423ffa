"""Where the prose of an HTML page is: how much of it each block has, and the elements that hold it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsparse.features.cell import Cell
from newsparse.lexicon.markup import categories_of
from newsparse.text.elements import Element, Hint

LINKED = 0.6
"""Share of links from which a block's text is no prose of its own."""
FULL = 600.0
"""Volume of a paragraph above which it counts no more."""
HOLDS = 0.6
"""Share of the page's prose that the innermost common element must hold."""


APART = frozenset(("comment", "related", "subscribe", "advertisement", "footer", "navigation", "biography", "side"))
"""What elements beside the article are called (see lexicon/markup.toml)."""
BESIDE = 0.2
"""What prose in such an element counts: long comments under a short article are no article."""
TITLES = frozenset(("h1", "h2", "h3"))
SAME = 0.7
"""Share of a heading's words that a title must have for the heading to be the title's."""


def weigh(cells: Sequence[Cell], hints: Sequence[Hint], elements: Sequence[Element]) -> list[float]:
    """Per block the volume of its prose, links left out; a sentence counts a third, what stands beside the article a fifth."""
    beside = _beside(elements)
    return [_mass(cell, hint.links) * (BESIDE if beside[hint.element] else 1.0) for cell, hint in zip(cells, hints, strict=True)]


def _beside(elements: Sequence[Element]) -> list[bool]:
    """Per element whether it, or one that it stands in, is called by what stands beside an article, and not content."""
    beside: list[bool] = []
    for element in elements:
        up = element.parent
        if up < 0 or element.tag == "body":
            beside.append(False)
            continue
        called = categories_of(element.words)
        apart = element.tag in ("aside", "nav", "footer") or ("content" not in called and not APART.isdisjoint(called))
        beside.append(beside[up] or apart)
    return beside


def _mass(cell: Cell, links: float) -> float:
    if links >= LINKED:
        return 0.0
    if cell.kind == "prose":
        return min(cell.volume, FULL) * (1.0 - links)
    return 0.3 * cell.volume * (1.0 - links) if cell.kind == "sentence" else 0.0


def find_heading(
    cells: Sequence[Cell], hints: Sequence[Hint], elements: Sequence[Element], titles: Sequence[frozenset[str]]
) -> int:
    """The block that is the article's heading by its tag and the words of the page's titles, else the first <h1>; -1 for none."""
    first = -1
    for at, (cell, hint) in enumerate(zip(cells, hints, strict=True)):
        tag = elements[hint.element].tag
        if tag not in TITLES or not cell.words:
            continue
        words = set(cell.words)
        if len(words) > 2 and any(len(words & title) >= SAME * len(words) for title in titles):
            return at
        if tag == "h1" and first < 0:
            first = at
    return first


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
