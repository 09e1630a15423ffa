"""Which blocks say what the markup of an HTML page claims (title, summary, author), or what its pictures are said to show."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from newsparse.features.page import Page
from newsparse.text.folding import fold
from newsparse.text.metadata import Metadata
from newsparse.text.tokens import tokens

SHARES = (0.3, 0.6, 0.85, 0.999)
MOST = 12
"""Claims of a kind that are looked at."""
WRITTEN = 1000
"""Characters of a claim that are looked at."""
LONGEST = 600.0
"""Volume of a block above which it says more than any claim."""


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: how much of a claim it says, and how much of what it says is claimed."""
    claims = claims_of(page.document.reading.metadata)
    alts: dict[str, frozenset[str]] = {"": frozenset()}
    for cell, hint in zip(page.cells, page.hints, strict=True):
        seen: list[str] = []
        if cell.words and cell.volume <= LONGEST:
            words = frozenset(cell.words)
            for kind, texts in claims.items():
                best = max([_compare(kind, words, text) for text in texts])
                if best:
                    seen += [f"{kind}_claim:{best}", f"{kind}_claim/{cell.kind}"]
            alt = alts.get(hint.alt)
            if alt is None:
                alt = alts[hint.alt] = frozenset(tokens(fold(hint.alt[:WRITTEN])))
            found = _compare("alt", words, alt)
            if found:
                seen.append(f"alt:{found}")
        yield seen


def claims_of(metadata: Metadata | None) -> dict[str, list[frozenset[str]]]:
    """The words of each claim by kind: title, summary, author, picture.

    >>> from newsparse.text.metadata import Claim
    >>> claims_of(Metadata(titles=(Claim("Storm", "html"),)))
    {'title': [frozenset({'storm'})]}
    """
    if metadata is None:
        return {}
    said = {
        "title": [claim.value for claim in (*metadata.headlines, *metadata.titles)],
        "summary": [claim.value for claim in metadata.description],
        "author": [maker.name for maker in metadata.authors],
        "picture": [picture.caption for picture in metadata.images if picture.caption],
    }
    found = {kind: list(map(_words_of, dict.fromkeys(texts[:MOST]))) for kind, texts in said.items()}
    return {kind: known for kind, texts in found.items() if (known := [words for words in texts if words])}


def _words_of(claim: str) -> frozenset[str]:
    return frozenset(tokens(fold(claim[:WRITTEN])))


def _compare(kind: str, words: frozenset[str], claim: frozenset[str]) -> str:
    """How much of the claim the block says and of the block the claim; nothing where little is said."""
    common = len(words & claim)
    if not common:
        return ""
    known, said = common / len(words), common / len(claim)
    if kind == "author":
        return f"{bisect(SHARES, known)}/{bisect(SHARES, said)}" if said > 0.6 else ""
    if max(known, said) < 0.6 or min(known, said) < 0.15:
        return ""
    return f"{bisect(SHARES, known)}/{bisect(SHARES, said)}"
