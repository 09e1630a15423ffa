"""Joining: the text of a block from the texts of its lines."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.segmentation.fragments import CONTINUES

OPENERS = frozenset("([{“„«‘「『（¿¡#@-/")

UNSPACED = (("\u2e80", "\u9fff"), ("\u0e00", "\u0eff"), ("\uff00", "\uff65"), ("\U00020000", "\U0010ffff"))
"""Ranges of scripts that are written without spaces, and of their punctuation."""


def join_texts(texts: Iterable[str]) -> str:
    """The texts with a space between, or nothing where none belongs.

    No space stands before closing punctuation, after an opening bracket, a hyphen or a hash, nor between characters of a
    script without spaces. A hyphen at a line's end is kept: it may belong to the word.

    >>> join_texts(["said", "Ana Diaz", ", who (", "unlike us", ") left"])
    'said Ana Diaz, who (unlike us) left'
    >>> join_texts(["東京", "都知事"]), join_texts(["well-", "known"])
    ('東京都知事', 'well-known')
    """
    parts: list[str] = []
    last = ""
    for text in texts:
        if not text:
            continue
        if last and not (text[0] in CONTINUES or last in OPENERS or (_is_unspaced(last) and _is_unspaced(text[0]))):
            parts.append(" ")
        parts.append(text)
        last = text[-1]
    return "".join(parts)


def _is_unspaced(letter: str) -> bool:
    return any(first <= letter <= last for first, last in UNSPACED)
