"""Lines in pieces, parted by lines that begin one or end one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import AnyStr

STARTS, ENDS = "starts", "ends"
"""What a line may do: begin a piece, or end one."""


def pieces_of(lines: Iterable[AnyStr], edge: Callable[[AnyStr], str], most: int) -> Iterator[tuple[int, list[AnyStr]]]:
    """The length of each piece and its lines, those beyond a length of `most` left out. `edge` says what a line does.

    >>> list(pieces_of(["One", ".", "Two"], lambda line: ENDS if line == "." else "", 100))
    [(4, ['One', '.']), (3, ['Two'])]
    """
    length, piece = 0, list[AnyStr]()
    for line in lines:
        found = edge(line)
        if found == STARTS:
            yield length, piece
            length, piece = 0, []
        length += len(line)
        if length <= most:
            piece.append(line)
        if found == ENDS:
            yield length, piece
            length, piece = 0, []
    yield length, piece
