"""The words of one page's language, ready to be looked for in its lines.

A page speaks its own language and, in its furniture, often English; so a `Lexicon` holds the phrases of three
files: the language's, `en.toml` and `und.toml` (what no language owns).
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from newsparse.text.folding import fold
from newsparse.text.tokens import tokens

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DATA = Path(__file__).parent


class Hit(NamedTuple):
    """A phrase found in a token list: its category and the half-open range of its tokens."""

    category: str
    start: int
    end: int


class Lexicon:
    """Phrases by category, for one language.

    >>> load("de").words("continue_reading") >= {"weiterlesen"}
    True
    >>> german = load("de")
    >>> [hit.category for hit in german.find(tokens(fold("Quelle: Nachrichtendienst")))]
    ['source']
    """

    def __init__(self, language: str | None, tables: Sequence[Mapping[str, Sequence[str]]]) -> None:
        self.language = language
        words: dict[str, set[str]] = {}
        phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for table in tables:
            for category, entries in table.items():
                known = words.setdefault(category, set())
                for entry in entries:
                    folded = fold(entry)
                    if folded in known:
                        continue
                    known.add(folded)
                    parts = tuple(tokens(folded))
                    if parts:
                        phrases.setdefault(parts[0], []).append((parts, category))
        for found in phrases.values():
            found.sort(key=lambda phrase: -len(phrase[0]))
        self._words = {category: frozenset(known) for category, known in words.items()}
        self._phrases = phrases

    def words(self, category: str) -> frozenset[str]:
        """The folded phrases of a category; empty if no file has it."""
        return self._words.get(category, frozenset())

    def find(self, found: Sequence[str], start: int = 0, end: int | None = None) -> list[Hit]:
        """Every phrase that stands in the tokens between start and end, the longest of a category at each place."""
        hits: list[Hit] = []
        phrases = self._phrases
        stop = len(found) if end is None else min(end, len(found))
        for at in range(start, stop):
            candidates = phrases.get(found[at])
            if candidates is None:
                continue
            seen: set[str] = set()
            for parts, category in candidates:
                size = len(parts)
                if category not in seen and (size == 1 or tuple(found[at : at + size]) == parts):
                    seen.add(category)
                    hits.append(Hit(category, at, at + size))
        return hits


def read_table(name: str) -> dict[str, Any]:
    """The TOML file of that name beside this module; empty if there is none.

    Raises tomllib.TOMLDecodeError if it is no TOML.
    """
    path = DATA / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@lru_cache(maxsize=64)
def load(language: str | None) -> Lexicon:
    """The lexicon for a BCP 47 code (its first part counts), with English and the language-free words."""
    code = (language or "und").split("-")[0].lower()
    names = dict.fromkeys((code, "en", "und"))
    return Lexicon(language, [flatten(read_table(name)) for name in names if name.isalnum()])


def flatten(tables: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Sequence[str]]:
    """The lists of a language file by category: those of `[phrases]` by their own names, others as `table.key`."""
    flat: dict[str, Sequence[str]] = {}
    for table, entries in tables.items():
        for key, words in entries.items():
            flat[key if table == "phrases" else f"{table}.{key}"] = words
    return flat
