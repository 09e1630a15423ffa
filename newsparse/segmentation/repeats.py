"""Repeats: blocks that say what an earlier block said, such as the headline that stands on the page twice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsparse.text.folding import fold
from newsparse.text.tokens import key, tokens

HEAD = 48
"""Characters that are folded of every text; the whole is folded only where two heads agree. Folding all took most of the time of
segmentation."""
SIGN = 20
"""Letters of the head that are compared: fewer than the head has, so that quotation marks before them do not matter."""


def find_repeats(texts: Sequence[str]) -> list[int | None]:
    """For each text the index of the first earlier text with the same folded words; None where there is none.

    >>> find_repeats(["Storm hits Lisbon", "Share", "STORM HITS LISBON!", "|", "|"])
    [None, None, 0, None, None]
    """
    exact: dict[str, int] = {}
    alike: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if exact.setdefault(text, index) == index:
            alike.setdefault(_sign(text[:HEAD]), []).append(index)
    earlier = _compare(texts, alike)
    found: list[int | None] = []
    for index, text in enumerate(texts):
        original = exact[text]
        first = earlier.get(original, original)
        found.append(first if 0 <= first < index else None)
    return found


@lru_cache(maxsize=4096)
def _sign(head: str) -> str:
    """What the heads of texts with the same words agree in; pages of one publisher have many lines in common."""
    return key(head)[:SIGN]


def _compare(texts: Sequence[str], alike: dict[str, list[int]]) -> dict[int, int]:
    """For the different texts whose heads agree, the first with the same words; -1 for texts without words."""
    earlier: dict[int, int] = {}
    for sign, indices in alike.items():
        if len(indices) == 1 and sign:
            continue
        first: dict[tuple[str, ...], int] = {}
        for index in indices:
            words = tuple(tokens(fold(texts[index])))
            earlier[index] = first.setdefault(words, index) if words else -1
    return earlier
