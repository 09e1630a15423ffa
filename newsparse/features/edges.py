"""Names and openers of stories, looked for only where they stand: about the edges of the run of prose.

The grammars that know them cost as much as all other observations together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat

from newsparse.features.page import Page
from newsparse.grammar.bylines import looks_like_names
from newsparse.grammar.datelines import find_dateline

NEAR = range(-10, 4)
"""Blocks about the first block of the run, in which names are looked for."""
LAST = range(-2, 4)
"""Blocks about the end of the run, likewise."""
OPENERS = range(-2, 4)
"""Blocks about the first block of the run, in which a dateline may open the text."""
LONGEST = 80.0
"""Volume of a block that may be nothing but names."""
SHORTEST = 60.0
"""Volume of a paragraph that may have an opener."""


def observe(page: Page) -> Iterator[Iterable[Sequence[str]]]:
    """Per block: whether it is names, and whether it opens with a dateline."""
    start, end = page.run
    count = len(page.cells)
    for reaches, find in ((((start, NEAR), (end, LAST)), _names), (((start, OPENERS),), _opener)):
        near = {edge + step for edge, reach in reaches for step in reach}
        found = {at: find(page, at) for at in near if 0 <= at < count}
        yield map(found.get, range(count), repeat(()))


_are_names = lru_cache(maxsize=1024)(looks_like_names)


def _names(page: Page, at: int) -> tuple[str, ...]:
    cell = page.cells[at]
    if cell.volume <= LONGEST and cell.kind != "prose" and _are_names(cell.text, page.lexicon):
        return ("names",) if cell.volume > 30 else ("names_short",)
    return ()


def _opener(page: Page, at: int) -> tuple[str, ...]:
    cell = page.cells[at]
    return ("opener",) if cell.volume >= SHORTEST and find_dateline(cell.text, page.lexicon) else ()
