"""What the markup of an HTML page claims in words that its lines may say, too; put together once a page."""

from __future__ import annotations

from newsparse.text.folding import fold
from newsparse.text.metadata import Metadata
from newsparse.text.tokens import tokens

MOST = 12
"""Claims of a kind that are looked at."""
WRITTEN = 1000
"""Characters of a claim that are looked at."""


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
    found = {kind: list(map(words_of, dict.fromkeys(texts[:MOST]))) for kind, texts in said.items()}
    return {kind: known for kind, texts in found.items() if (known := [words for words in texts if words])}


def words_of(claim: str) -> frozenset[str]:
    """The words of a claim, folded."""
    return frozenset(tokens(fold(claim[:WRITTEN])))
