"""Repeats: blocks that say what an earlier block said, such as the headline that stands on the page twice."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.text.folding import fold
from newsparse.text.tokens import tokens


def find_repeats(texts: Sequence[str]) -> list[int | None]:
    """For each text the index of the first earlier text with the same folded words; None where there is none.

    >>> find_repeats(["Storm hits Lisbon", "Share", "STORM HITS LISBON!", "|", "|"])
    [None, None, 0, None, None]
    """
    first: dict[tuple[str, ...], int] = {}
    found: list[int | None] = []
    for index, text in enumerate(texts):
        words = tuple(tokens(fold(text)))
        earlier = first.setdefault(words, index) if words else index
        found.append(earlier if earlier != index else None)
    return found
