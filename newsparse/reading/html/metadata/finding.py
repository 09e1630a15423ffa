"""The tags of a parsed page that can speak about its article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.reading.html.metadata.microdata import find_items
from newsparse.reading.html.metadata.tags import Tags

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Node, Tree

MOST = 2_000
"""Tags of one kind that are looked at: real pages have some 200 at most."""
_SOUGHT = (
    "meta,link[rel][href],script[type],time[datetime],a[rel~=author],title,base[href],[itemscope],[itemprop],[typeof],[property]"
)
"""In one query: each goes through the whole tree, and takes half as long as parsing it."""
_MARKS = ("itemscope", "itemprop", "typeof", "property")


def find_tags(tree: Tree) -> Tags:
    """The facts of a page's head and attributes. The tree is not changed.

    >>> from newsparse.reading.html.tree import parse_html
    >>> tags = find_tags(parse_html('<meta property="og:title" content="Storm"><time datetime=2024-05-03>3 May</time>'))
    >>> tags.metas, tags.times
    ((('og:title', 'Storm'),), (('2024-05-03', '3 May'),))
    """
    found: dict[str, list[Node]] = {}
    marked: list[Node] = []
    last = 0
    for node in tree.css(_SOUGHT):
        if node.mem_id == last:
            continue
        last = node.mem_id
        kept = found.setdefault(node.tag or "", [])
        if len(kept) < MOST:
            kept.append(node)
        if len(marked) < MOST and _is_marked(node):
            marked.append(node)
    head, body = _attributes(tree.root), _attributes(tree.body)
    return Tags(
        metas=tuple([entry for node in found.get("meta", ()) for entry in _meta(node)]),
        links=tuple([(_value(node, "rel").lower(), _value(node, "href")) for node in found.get("link", ())]),
        scripts=tuple([node.text() for node in found.get("script", ()) if "ld+json" in _value(node, "type").lower()]),
        items=find_items(marked),
        times=tuple([(_value(node, "datetime"), node.text()) for node in found.get("time", ())]),
        people=tuple(_people(found.get("a", []))),
        language=head.get("lang") or head.get("xml:lang") or "",
        direction=head.get("dir") or body.get("dir") or "",
        title=next((node.text() for node in found.get("title", ()) if not _in_picture(node)), ""),
        base=next((_value(node, "href") for node in found.get("base", ())), ""),
    )


def _is_marked(node: Node) -> bool:
    attributes = node.attributes
    return any(mark in attributes for mark in (_MARKS[:2] if node.tag == "meta" else _MARKS))


def _meta(node: Node) -> list[tuple[str, str]]:
    """A meta tag under its name, property or http-equiv; under more than one where it has more."""
    attributes = node.attributes
    content = attributes.get("content") or attributes.get("value") or ""
    names = " ".join(attributes.get(key) or "" for key in ("name", "property", "http-equiv"))
    return [(name, content) for name in dict.fromkeys(names.lower().split())] if content else []


def _people(links: list[Node]) -> Iterator[str]:
    for node in links:
        if "author" in _value(node, "rel").lower().split():
            yield node.text()


def _in_picture(node: Node) -> bool:
    """Whether a title is that of a drawing, not of the document."""
    return node.parent is not None and node.parent.tag in ("svg", "g", "symbol", "path")


def _attributes(node: Node | None) -> dict[str, str | None]:
    return node.attributes if node is not None else {}


def _value(node: Node, name: str) -> str:
    return node.attributes.get(name) or ""
