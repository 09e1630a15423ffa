"""To be written."""

from __future__ import annotations

from newsparse.text.values import Article


def write_ninjs(article: Article) -> str:
    """The article."""
    return article.to_json() + "\n"
