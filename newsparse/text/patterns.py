"""Regular expressions that are compiled when they are first used: most pages need few of them, and compiling takes longer
than reading a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

_UNFOUND: Mapping[str, Callable[[str], Any]] = {
    "findall": lambda _: [],
    "finditer": lambda _: iter(()),
    "fullmatch": lambda _: None,
    "match": lambda _: None,
    "search": lambda _: None,
    "split": lambda text: [text],
    "sub": str,
}
"""The methods of a pattern, and what each gives of a text that does not match."""


def lazy(source: str, flags: int = 0, signs: str = "") -> re.Pattern[str]:
    """A pattern with the methods of a compiled one, which is compiled when one of them is first asked for.

    `signs`: characters of which every match has one; it is not compiled before a text has one, too.

    >>> lazy(r"[0-9]+").findall("27 July 2024")
    ['27', '2024']
    >>> lazy("[(（].*[)）]", signs="(（").sub("", "Lisbon"), lazy("[(（].*[)）]", signs="(（").sub("", "Lisbon(AP)")
    ('Lisbon', 'Lisbon')
    """
    return cast("re.Pattern[str]", _Lazy(source, flags, signs))


def alternation(words: Iterable[str]) -> str:
    r"""A regular expression for any of some words, the longest first; it matches nothing if there are none.

    >>> alternation(["p.m", "", "noon"])
    'noon|p\\.m'
    """
    found = sorted(filter(None, words), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, found)) or "(?!)"


class _Lazy:
    """Stands in for a compiled pattern; its methods become attributes at the first use, so that later ones cost nothing."""

    def __init__(self, source: str, flags: int, signs: str) -> None:
        self._source = source
        self._flags = flags
        self._signs = frozenset(signs)

    def __getattr__(self, name: str) -> Any:
        if name not in _UNFOUND:
            raise AttributeError(name)
        return self._seen(name) if self._signs else self._compiled(name)

    def _seen(self, name: str) -> Callable[..., Any]:
        """A method that compiles the pattern at the first text that may match."""

        def method(*values: Any) -> Any:
            text: str = values[name == "sub"]
            return _UNFOUND[name](text) if self._signs.isdisjoint(text) else self._compiled(name)(*values)

        return method

    def _compiled(self, name: str) -> Callable[..., Any]:
        compiled = re.compile(self._source, self._flags)
        for method in _UNFOUND:
            setattr(self, method, getattr(compiled, method))
        return cast("Callable[..., Any]", getattr(compiled, name))
