"""The tags of a parsed page that can speak about its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.reading.html.metadata.microdata import find_items
from newsparse.reading.html.metadata.tags import Tags

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Node, Tree

MOST = 2_000
"""Tags of one kind that are looked at: real pages have some 200 at most."""


def find_tags(tree: Tree) -> Tags:
    """The facts of a page's head and attributes. The tree is not changed.

    >>> from newsparse.reading.html.tree import parse_html
    >>> tags = find_tags(parse_html('<meta property="og:title" content="Storm"><time datetime=2024-05-03>3 May</time>'))
    >>> tags.metas, tags.times
    ((('og:title', 'Storm'),), (('2024-05-03', '3 May'),))
    """
    root = tree.css_first("html")
    head = root.attributes if root is not None else {}
    body = tree.css_first("body")
    metas = [entry for node in tree.css("meta")[:MOST] for entry in _meta(node)]
    links = [(_attribute(node, "rel").lower(), _attribute(node, "href")) for node in tree.css("link[rel][href]")[:MOST]]
    title, base = tree.css_first("title"), tree.css_first("base[href]")
    scripts = [node.text() for node in tree.css("script[type]")[:MOST] if "ld+json" in _attribute(node, "type").lower()]
    return Tags(
        tuple(metas),
        tuple(links),
        tuple(scripts),
        find_items(tree),
        tuple((_attribute(node, "datetime"), node.text()) for node in tree.css("time[datetime]")[:MOST]),
        tuple(node.text() for node in tree.css("a[rel~=author]")[:MOST]),
        head.get("lang") or head.get("xml:lang") or "",
        head.get("dir") or (_attribute(body, "dir") if body is not None else ""),
        title.text() if title is not None else "",
        _attribute(base, "href") if base is not None else "",
    )


def _meta(node: Node) -> list[tuple[str, str]]:
    """A meta tag under its name, property or http-equiv; under more than one where it has more."""
    attributes = node.attributes
    content = attributes.get("content") or attributes.get("value") or ""
    names = " ".join(attributes.get(key) or "" for key in ("name", "property", "http-equiv"))
    return [(name, content) for name in dict.fromkeys(names.lower().split())] if content else []


def _attribute(node: Node, name: str) -> str:
    return node.attributes.get(name) or ""
