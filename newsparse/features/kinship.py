"""Which blocks speak of the same thing: words shared with the run of prose, candidates for the headline, repeats."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from itertools import pairwise

from newsparse.features.page import HEAD, Cell, Page
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens

SHARES = (0.001, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8)
CANDIDATES = 400
"""Blocks before the run, nearest first, that are weighed as headline."""


def observe(page: Page) -> list[list[str]]:
    """Per block: share of its content words known to the rest of the run, its rank as headline, and its repeats."""
    common = page.lexicon.words("function_words")
    cells = page.cells
    contents = [_content(cell, common) for cell in cells]
    start, end = page.run
    known: Counter[str] = Counter()
    for at in range(start, end):
        if cells[at].kind in ("prose", "sentence"):
            known.update(contents[at])
    once = frozenset(known)
    twice = frozenset([word for word, count in known.items() if count > 1])
    rows: list[list[str]] = []
    shares = []
    for at, content in enumerate(contents):
        inside = start <= at < end and cells[at].kind in ("prose", "sentence")
        if len(content) < 2:
            shares.append(0.0)
            rows.append(_topic(content, once, twice))
            continue
        share = len(content & (twice if inside else once)) / len(content)
        shares.append(share)
        kind = cells[at].kind
        step = bisect(SHARES, share)
        rows.append([f"kin:{step}", f"kin:{step}/{kind}"])
        if kind in ("short", "tiny") and len(content) <= 4:
            rows[-1] += _topic(content, once, twice)
    _repeats(page, rows)
    _headlines(page, contents, shares, rows)
    return rows


def _topic(content: frozenset[str], once: frozenset[str], twice: frozenset[str]) -> list[str]:
    """Whether all of a short block's words are the text's: topics and names are, menus are not."""
    if not content:
        return []
    return ["topic:often" if content <= twice else "topic:once" if content <= once else "topic:no"]


def _content(cell: Cell, common: frozenset[str]) -> frozenset[str]:
    words = cell.words if len(cell.text) <= 240 else tokens(fold(cell.text[:1500]))
    found = {word for word in words if len(word) > 2 and word not in common}
    singles = [word for word in words if len(word) == 1 and word > "\u0e00"]
    found.update(map("".join, pairwise(singles)))
    return frozenset(found)


def _repeats(page: Page, rows: list[list[str]]) -> None:
    again = Counter(cell.block.repeats for cell in page.cells if cell.block.repeats is not None)
    for at, cell in enumerate(page.cells):
        first = cell.block.repeats
        if first is None:
            if at in again:
                rows[at].append("repeated" if again[at] == 1 else "repeated_often")
        else:
            rows[at].append("repeat" if again[first] == 1 else "repeat_often")
            if first == at - 1:
                rows[at].append("repeat_of_previous")
    for at in range(1, len(page.cells)):
        above, below = page.cells[at - 1].words, page.cells[at].words
        if len(above) >= 4 and len(below) > len(above) and below[: len(above)] == above:
            rows[at - 1].append("echoed")
            rows[at].append("echo")
        tail = page.cells[at].text
        if len(below) >= 3 and len(tail) < len(page.cells[at - 1].text) <= HEAD and page.cells[at - 1].text.endswith(tail):
            rows[at - 1].append("leads_to_next")
            rows[at].append("tail_of_previous")


def _headlines(page: Page, contents: list[frozenset[str]], shares: list[float], rows: list[list[str]]) -> None:
    """Rank the blocks before the run (and its first three) as headline: words known to the run, repeats, length, nearness."""
    cells = page.cells
    start, end = page.run
    first = " ".join(cells[0].words) if cells else ""
    ranked = []
    for at in range(max(0, start - CANDIDATES), min(start + 3, end)):
        cell = cells[at]
        if not 14 <= cell.volume <= 220 or cell.kind in ("date", "furniture") or len(contents[at]) < 2:
            continue
        known = shares[at] * len(contents[at]) ** 0.5
        score = known * (0.7 if cell.ended else 1.0)
        score *= 1.25 if cell.block.repeats is not None else 1.0
        if at > 0 and cell.volume >= 20 and first.startswith(" ".join(cell.words)):
            rows[at].append("in_first_line")
            score *= 1.5
        score /= 1.0 + (start - at) / 60.0 if at < start else 1.0
        ranked.append((-score, at))
    ranked.sort()
    for rank, (score, at) in enumerate(ranked[:3]):
        if score < 0.0:
            rows[at].append(f"headline_rank:{rank}")
            rows[at].append(f"headline_rank:{rank}/{bisect((0.2, 0.5, 0.9, 1.4, 2.0), -score)}")
    best = ranked[0][1] if ranked and ranked[0][0] < 0 else None
    if best is not None:
        for at in range(len(cells)):
            rows[at].append(f"from_best:{_step(at - best)}")


def _step(distance: int) -> str:
    if -3 <= distance <= 6:
        return str(distance)
    return f"+{bisect((12, 25, 60), distance)}" if distance > 0 else f"-{bisect((8, 20), -distance)}"
