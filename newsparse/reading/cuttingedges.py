"""The lines between the cuttings in what an archive of the press hands out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newsparse.lexicon.tables import read_table
from newsparse.text.patterns import lazy
from newsparse.text.pieces import ENDS, STARTS

LONGEST = 100
"""Characters of the longest such line."""
_NUMBERS = lazy(r"\d{1,5}")
_STORY = lazy(r"\s*(?:AN\s+)?(?:\S{2,12} )?[A-Z0-9]{8}(?:19|20)\d{6}[a-z0-9]{9}\s*")
"""The number of a story in Factiva: its paper, its day, nine signs."""
_RULE = lazy(r"_{40,}\s*")


def edge_of(line: str) -> str:
    """What a line does between two cuttings; empty for others.

    >>> edge_of("          2 of 10 DOCUMENTS"), edge_of("Document LAKEP00020190503ef530000b"), edge_of("A storm hit Arle.")
    ('starts', 'ends', '')
    """
    if len(line) > LONGEST:
        return ""
    if is_rule(line):
        return STARTS
    return ENDS if _STORY.fullmatch(line) else kinds("edges").get(_NUMBERS.sub("#", line.strip().lower()), "")


def is_rule(line: str) -> bool:
    """Whether a line is one that is drawn."""
    return _RULE.fullmatch(line) is not None


def kinds(name: str) -> Mapping[str, str]:
    """The kind of each label in a table of `cuttings.toml`."""
    return _tables()[name]


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, str]]:
    return {
        name: {label.strip(): kind for kind, labels in table.items() for label in labels.split("|")}
        for name, table in read_table("cuttings").items()
    }
