"""Carrying line labels from one view of a page to another: the same words stand there, cut otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_SPACE = re.compile(r"\s+")
ANCHOR = 24
"""Characters (white space apart) that a line must have to be found anywhere; a shorter one is looked for between anchors."""


def carry(labelled: Sequence[tuple[str, str]], texts: Sequence[str]) -> list[str | None]:
    """The role of each text, given (role, text) of the same page's lines in another view; None for what is not there.

    >>> carry([("body", "The mayor of Arle resigned on Friday, she said.")], ["The mayor of Arle", "resigned on Friday,"])
    ['body', 'body']
    """
    pieces = [_SPACE.sub("", text) for _, text in labelled]
    starts, total = [], 0
    for piece in pieces:
        starts.append(total)
        total += len(piece)
    whole = "".join(pieces)
    needles = [_SPACE.sub("", text) for text in texts]
    places = _anchors(whole, needles)
    found: list[str | None] = []
    cursor = 0
    limits = _limits(places, len(whole))
    for at, needle in enumerate(needles):
        place = places[at]
        if place is None and needle:
            hit = whole.find(needle, cursor, limits[at])
            while hit >= 0 and len(needle) < 8 and not _on_edges(starts, hit, len(needle), total, pieces):
                hit = whole.find(needle, hit + 1, limits[at])
            place = hit if hit >= 0 else None
        if place is None:
            found.append(None)
            continue
        cursor = place + len(needle)
        middle = place + len(needle) // 2
        found.append(labelled[bisect_right(starts, middle) - 1][0])
    return found


def _anchors(whole: str, needles: Sequence[str]) -> list[int | None]:
    """Places of the long needles, kept where they go forward (the longest increasing sequence)."""
    places: list[int | None] = [None] * len(needles)
    candidates = []
    cursor = 0
    for at, needle in enumerate(needles):
        if len(needle) >= ANCHOR:
            hit = whole.find(needle, cursor)
            if hit < 0:
                hit = whole.find(needle)
            else:
                cursor = hit + len(needle)
            if hit >= 0:
                candidates.append((at, hit))
    tails: list[int] = []
    chain: list[int] = []
    links: list[int] = []
    for index, (_, hit) in enumerate(candidates):
        rank = bisect_right(tails, hit)
        links.append(chain[rank - 1] if rank else -1)
        if rank == len(tails):
            tails.append(hit)
            chain.append(index)
        else:
            tails[rank] = hit
            chain[rank] = index
    index = chain[-1] if chain else -1
    while index >= 0:
        at, hit = candidates[index]
        places[at] = hit
        index = links[index]
    return places


def _limits(places: Sequence[int | None], end: int) -> list[int]:
    limits = []
    limit = end
    for place in reversed(places):
        if place is not None:
            limit = place
        limits.append(limit)
    limits.reverse()
    return limits


def _on_edges(starts: Sequence[int], hit: int, size: int, total: int, pieces: Sequence[str]) -> bool:
    """Whether a short needle begins or ends where a line does: a bare "By" inside a sentence is no byline."""
    line = bisect_right(starts, hit) - 1
    end = starts[line] + len(pieces[line])
    return hit == starts[line] or hit + size == end or hit + size == total
