"""Which blocks say what the markup of an HTML page claims (title, summary, author), or what its pictures are said to show."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from newsparse.features.claimed import words_of
from newsparse.features.page import Page

SHARES = (0.3, 0.6, 0.85, 0.999)
LONGEST = 600.0
"""Volume of a block above which it says more than any claim."""


def observe(page: Page) -> tuple[Iterator[list[str]]]:
    """Per block: how much of a claim it says, and how much of what it says is claimed."""
    return (_rows(page),)


def _rows(page: Page) -> Iterator[list[str]]:
    alts: dict[str, frozenset[str]] = {"": frozenset()}
    for cell, hint in zip(page.cells, page.hints, strict=True):
        seen: list[str] = []
        if cell.words and cell.volume <= LONGEST:
            words = frozenset(cell.words)
            for kind, texts in page.claims.items():
                best = max([_compare(kind, words, text) for text in texts])
                if best:
                    seen += [f"{kind}_claim:{best}", f"{kind}_claim/{cell.kind}"]
            alt = alts.get(hint.alt)
            if alt is None:
                alt = alts[hint.alt] = words_of(hint.alt)
            found = _compare("alt", words, alt)
            if found:
                seen.append(f"alt:{found}")
        yield seen


def _compare(kind: str, words: frozenset[str], claim: frozenset[str]) -> str:
    """How much of the claim the block says and of the block the claim; nothing where little is said."""
    if words.isdisjoint(claim):
        return ""
    common = len(words & claim)
    known, said = common / len(words), common / len(claim)
    if kind == "author":
        return f"{bisect(SHARES, known)}/{bisect(SHARES, said)}" if said > 0.6 else ""
    if max(known, said) < 0.6 or min(known, said) < 0.15:
        return ""
    return f"{bisect(SHARES, known)}/{bisect(SHARES, said)}"
