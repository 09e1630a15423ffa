"""Which blocks say what the head of an HTML page claims: its title, summary and author, and what its pictures are said to show."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from newsparse.features.page import Cell, Page
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens

SHARES = (0.3, 0.6, 0.85, 0.999)
LONGEST = 600.0
"""Volume of a block above which it says more than any claim."""


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: how much of a claim it says, and how much of what it says is claimed."""
    reading = page.document.reading
    claims: dict[str, list[list[str]]] = {}
    for claim in reading.claims:
        claims.setdefault(claim.kind, []).append(tokens(fold(claim.text)))
    for cell, hint in zip(page.cells, page.hints, strict=True):
        seen: list[str] = []
        if cell.volume <= LONGEST and cell.words:
            for kind, texts in claims.items():
                said = [_compare(kind, cell, words) for words in texts]
                best = max((found for found in said if found), default=None)
                if best:
                    seen += [f"{kind}_claim:{best}", f"{kind}_claim/{cell.kind}"]
            if hint.alt:
                found = _compare("alt", cell, tokens(fold(hint.alt[:1000])))
                if found:
                    seen.append(f"alt:{found}")
        yield seen


def _compare(kind: str, cell: Cell, claim: Sequence[str]) -> str:
    """How much of the claim the block says and of the block the claim; nothing where little is said."""
    if not claim:
        return ""
    words = set(cell.words)
    common = len(words & set(claim))
    if not common:
        return ""
    known, said = common / len(words), common / len(set(claim))
    if kind == "author":
        return f"{bisect(SHARES, known)}/{bisect(SHARES, said)}" if said > 0.6 else ""
    if max(known, said) < 0.6 or min(known, said) < 0.15:
        return ""
    return f"{bisect(SHARES, known)}/{bisect(SHARES, said)}"
