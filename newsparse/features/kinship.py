"""Which blocks speak of the same thing: words shared with the run of prose, candidates for the headline, repeats."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, repeat

from newsparse.features.cell import HEAD, Cell
from newsparse.features.page import Page

SHARES = (0.001, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8)
CANDIDATES = 400
"""Blocks before the run, nearest first, that are weighed as headline."""
FAR = 60
"""Blocks from the best headline from which on all are alike."""
BRIEF = ("short", "tiny")
"""Kinds of block that a topic may be."""
TELLING = ("prose", "sentence")
"""Kinds of block whose words are those of the story."""


def observe(page: Page) -> Iterator[Iterable[Sequence[str]]]:
    """Per block: share of its content words known to the rest of the run, its repeats, and its rank as headline."""
    cells = page.cells
    start, end = page.run
    known = Counter([word for cell in cells[start:end] if cell.kind in TELLING for word in cell.content])
    once = frozenset(known)
    twice = frozenset([word for word, count in known.items() if count > 1])
    yield (_kin(cell, once, twice, start <= at < end) for at, cell in enumerate(cells))
    yield _repeats([block.repeats for block in page.document.blocks])
    yield _echoes(cells)
    ranks, best = _headlines(page, once, twice)
    yield (ranks.get(at, ()) for at in range(len(cells)))
    if best is not None:
        yield (_from_best(max(min(at - best, FAR), -FAR)) for at in range(len(cells)))


def _kin(cell: Cell, once: frozenset[str], twice: frozenset[str], inside: bool) -> tuple[str, ...]:
    """How much of a block the text of the run says, and of a short one whether it says all: topics and names are, menus not."""
    content, kind = cell.content, cell.kind
    size = len(content)
    if not size:
        return ()
    known = once.intersection(content)
    topic = ""
    if size < 2 or (size <= 4 and kind in BRIEF):
        topic = "no" if len(known) < size else "often" if twice.issuperset(content) else "once"
    if size < 2:
        return _kin_names(-1, kind, topic)
    if inside and kind in TELLING:
        known = twice.intersection(content)
    return _kin_names(bisect(SHARES, len(known) / size), kind, topic)


@lru_cache(maxsize=1024)
def _kin_names(step: int, kind: str, topic: str) -> tuple[str, ...]:
    shares = (f"kin:{step}", f"kin:{step}/{kind}") if step >= 0 else ()
    return (*shares, f"topic:{topic}") if topic else shares


def _repeats(repeats: Sequence[int | None]) -> Iterable[tuple[str, ...]]:
    """Names for blocks that others repeat, and for those that repeat them."""
    again = Counter([first for first in repeats if first is not None])
    if not again:
        return repeat((), len(repeats))
    return (_repeat(first, at, again) for at, first in enumerate(repeats))


def _repeat(first: int | None, at: int, again: Counter[int]) -> tuple[str, ...]:
    if first is None:
        return (("repeated",) if again[at] == 1 else ("repeated_often",)) if at in again else ()
    name = "repeat" if again[first] == 1 else "repeat_often"
    return (name, "repeat_of_previous") if first == at - 1 else (name,)


def _echoes(cells: Sequence[Cell]) -> Iterator[tuple[str, ...]]:
    """Names for a block and the one below it that begins with the same words, or that says the end of it again."""
    names: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for at, (cell, below) in enumerate(pairwise(cells)):
        size, others = len(cell.words), len(below.words)
        if others > size >= 4 and below.words[:size] == cell.words:
            names[at] += ("echoed",)
            names[at + 1] += ("echo",)
        if others >= 3 and len(below.text) < len(cell.text) <= HEAD and cell.text.endswith(below.text):
            names[at] += ("leads_to_next",)
            names[at + 1] += ("tail_of_previous",)
    return (names.get(at, ()) for at in range(len(cells)))


def _headlines(page: Page, once: frozenset[str], twice: frozenset[str]) -> tuple[dict[int, list[str]], int | None]:
    """The blocks before the run (and its first three) ranked as headline, and the best one.

    What counts are words known to the run, repeats, length, nearness.
    """
    cells, blocks = page.cells, page.document.blocks
    start, end = page.run
    first = " ".join(cells[0].words) if cells else ""
    names: dict[int, list[str]] = {}
    ranked = []
    for at in range(max(0, start - CANDIDATES), min(start + 3, end)):
        cell = cells[at]
        size = len(cell.content)
        if not 14 <= cell.volume <= 220 or cell.kind in ("date", "furniture") or size < 2:
            continue
        known = twice if at >= start and cell.kind in TELLING else once
        score = len(known.intersection(cell.content)) / size * size**0.5
        score *= 0.7 if cell.ended else 1.0
        score *= 1.25 if blocks[at].repeats is not None else 1.0
        if at > 0 and cell.volume >= 20 and first.startswith(" ".join(cell.words)):
            names[at] = ["in_first_line"]
            score *= 1.5
        score /= 1.0 + (start - at) / 60.0 if at < start else 1.0
        ranked.append((-score, at))
    ranked.sort()
    for rank, (score, at) in enumerate(ranked[:3]):
        if score < 0.0:
            step = bisect((0.2, 0.5, 0.9, 1.4, 2.0), -score)
            names.setdefault(at, []).extend([f"headline_rank:{rank}", f"headline_rank:{rank}/{step}"])
    return names, ranked[0][1] if ranked and ranked[0][0] < 0 else None


@lru_cache(maxsize=2 * FAR + 1)
def _from_best(distance: int) -> tuple[str, ...]:
    if -3 <= distance <= 6:
        return (f"from_best:{distance}",)
    if distance > 0:
        return (f"from_best:+{bisect((12, 25, FAR), distance)}",)
    return (f"from_best:-{bisect((8, 20), -distance)}",)
