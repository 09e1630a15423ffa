"""Parting: a line cut into lines of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from newsparse.text.values import Line, Span

LONG = 500
"""Characters of the shortest line that may show that a page's parts are in one line: paragraphs have fewer, or no seams."""


def part(lines: Iterable[Line], cuts: Callable[[str], Iterable[int]]) -> list[Line]:
    """The lines, each cut at the places in it that are given in order; the numbers below are counted on.

    >>> lines = [Line(1, Span(0, 6), "ab cde"), Line(2, Span(7, 8), "f")]
    >>> [(line.n, line.text) for line in part(lines, lambda _: [3])]
    [(1, 'ab'), (2, 'cde'), (3, 'f')]
    """
    parted: list[Line] = []
    further = 0
    for line in lines:
        parts = list(_parts(line, cuts(line.text)))
        parted += [Line(line.n + further + at, span, part) for at, (span, part) in enumerate(parts)]
        further += len(parts) - 1
    return parted


def _parts(line: Line, cuts: Iterable[int]) -> Iterator[tuple[Span, str]]:
    """The ranges and texts of a line's parts, without white space around them."""
    size = len(line.text)
    for start, end in pairwise([0, *(cut for cut in cuts if cut < size), size]):
        piece = line.text[start:end]
        bare = piece.strip()
        if bare:
            left = line.span.start + start + len(piece) - len(piece.lstrip())
            yield Span(left, left + len(bare)), bare
