"""Claims: what the head of a page says that the article is called, what it is about and who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.text.values import Claim

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Tree

_NAMES = {
    "title": "og:title twitter:title title dc.title headline parsely-title sailthru.title",
    "summary": "description og:description twitter:description sailthru.description dc.description",
    "author": "author article:author dc.creator parsely-author sailthru.author byl",
    "picture": "og:image:alt twitter:image:alt",
}
KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
"""What names and properties of <meta> claim."""
LONGEST = 1000
"""Characters of a claim that are kept."""
MOST = 12
"""Claims of a page that are kept."""


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
