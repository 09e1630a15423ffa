"""Claims: what the head of a page says that the article is called, is about, and who wrote it. Evidence for the lines that say it, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.text.values import Claim

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Tree

KINDS = {
    "og:title": "title", "twitter:title": "title", "title": "title", "dc.title": "title", "headline": "title", "parsely-title": "title",
    "sailthru.title": "title",
    "description": "summary", "og:description": "summary", "twitter:description": "summary", "sailthru.description": "summary",
    "dc.description": "summary", "author": "author", "article:author": "author", "dc.creator": "author", "parsely-author": "author",
    "sailthru.author": "author", "byl": "author", "og:image:alt": "picture", "twitter:image:alt": "picture",
}  # fmt: skip
"""What names and properties of <meta> claim."""
LONGEST = 1000
MOST = 12


def read_claims(tree: Tree) -> tuple[Claim, ...]:
    """What <title> and <meta> claim, each once, in page order.

    >>> from newsparse.reading.html.tree import parse_html
    >>> read_claims(parse_html('<title>Storm - The Arle News</title><meta name="author" content="Ana Diaz">'))
    (Claim(kind='title', text='Storm - The Arle News'), Claim(kind='author', text='Ana Diaz'))
    """
    found: dict[Claim, None] = {}
    title = tree.css_first("title")
    if title is not None:
        _claim(found, "title", title.text())
    for meta in tree.css("meta"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        kind = KINDS.get(name.lower())
        if kind is not None and len(found) < MOST:
            _claim(found, kind, attributes.get("content") or "")
    return tuple(found)


def _claim(found: dict[Claim, None], kind: str, text: str) -> None:
    text = " ".join(text[: 2 * LONGEST].split())[:LONGEST]
    if text:
        found[Claim(kind, text)] = None
