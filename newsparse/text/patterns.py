"""Regular expressions that are compiled when they are first used: most pages need few of them, and compiling takes longer
than reading a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern with the methods of a compiled one, which is compiled when one of them is first asked for.

    >>> lazy(r"[0-9]+").findall("27 July 2024")
    ['27', '2024']
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


def alternation(words: Iterable[str]) -> str:
    r"""A regular expression for any of some words, the longest first; it matches nothing if there are none.

    >>> alternation(["p.m", "", "noon"])
    'noon|p\\.m'
    """
    found = sorted(filter(None, words), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, found)) or "(?!)"


class _Lazy:
    """Stands in for a compiled pattern; its methods become attributes at the first use, so that later ones cost nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
