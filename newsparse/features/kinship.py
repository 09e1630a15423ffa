"""Which blocks speak of the same thing: words shared with the run of prose, candidates for the headline, repeats."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsparse.features.page import HEAD, Cell, Page

SHARES = (0.001, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8)
CANDIDATES = 400
"""Blocks before the run, nearest first, that are weighed as headline."""
FAR = 60
"""Blocks from the best headline from which on all are alike."""
BRIEF = ("short", "tiny")
"""Kinds of block that a topic may be."""
TELLING = ("prose", "sentence")
"""Kinds of block whose words are those of the story."""


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: share of its content words known to the rest of the run, its rank as headline, and its repeats."""
    cells = page.cells
    start, end = page.run
    known = Counter([word for cell in cells[start:end] if cell.kind in TELLING for word in cell.content])
    once = frozenset(known)
    twice = frozenset([word for word, count in known.items() if count > 1])
    ranks, best = _headlines(page, once, twice)
    again = Counter([cell.block.repeats for cell in cells if cell.block.repeats is not None])
    echo: list[str] = []
    for at, cell in enumerate(cells):
        inside = start <= at < end and cell.kind in TELLING
        seen = [*_kin(cell, twice if inside else once)] if len(cell.content) >= 2 else []
        if len(cell.content) < 2 or (len(cell.content) <= 4 and cell.kind in BRIEF):
            seen += _topic(cell.content, once, twice)
        if again:
            seen += _repeats(cell.block.repeats, at, again)
        seen += echo
        if at + 1 < len(cells):
            above, echo = _echoes(cell, cells[at + 1])
            seen += above
        seen += ranks.get(at, ())
        if best is not None:
            seen.append(_from_best(max(min(at - best, FAR), -FAR)))
        yield seen


def _kin(cell: Cell, known: frozenset[str]) -> tuple[str, str]:
    return _kin_names(bisect(SHARES, len(known.intersection(cell.content)) / len(cell.content)), cell.kind)


@lru_cache(maxsize=256)
def _kin_names(step: int, kind: str) -> tuple[str, str]:
    return f"kin:{step}", f"kin:{step}/{kind}"


def _topic(content: Sequence[str], once: frozenset[str], twice: frozenset[str]) -> list[str]:
    """Whether all of a short block's words are the text's: topics and names are, menus are not."""
    if not content:
        return []
    return ["topic:often" if twice.issuperset(content) else "topic:once" if once.issuperset(content) else "topic:no"]


def _repeats(first: int | None, at: int, again: Counter[int]) -> list[str]:
    """Names for a block that others repeat, or that repeats the one at `first`."""
    if first is None:
        return ["repeated" if again[at] == 1 else "repeated_often"] if at in again else []
    name = "repeat" if again[first] == 1 else "repeat_often"
    return [name, "repeat_of_previous"] if first == at - 1 else [name]


def _echoes(cell: Cell, below: Cell) -> tuple[list[str], list[str]]:
    """Names for a block and the one below it that begins with the same words, or that says the end of it again."""
    words, others = cell.words, below.words
    above: list[str] = []
    echo: list[str] = []
    if len(others) > len(words) >= 4 and others[: len(words)] == words:
        above.append("echoed")
        echo.append("echo")
    if len(others) >= 3 and len(below.text) < len(cell.text) <= HEAD and cell.text.endswith(below.text):
        above.append("leads_to_next")
        echo.append("tail_of_previous")
    return above, echo


def _headlines(page: Page, once: frozenset[str], twice: frozenset[str]) -> tuple[dict[int, list[str]], int | None]:
    """The blocks before the run (and its first three) ranked as headline, and the best one.

    What counts are words known to the run, repeats, length, nearness.
    """
    cells = page.cells
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
        score *= 1.25 if cell.block.repeats is not None else 1.0
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
def _from_best(distance: int) -> str:
    if -3 <= distance <= 6:
        return f"from_best:{distance}"
    return f"from_best:+{bisect((12, 25, FAR), distance)}" if distance > 0 else f"from_best:-{bisect((8, 20), -distance)}"
