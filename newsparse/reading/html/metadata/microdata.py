"""Microdata and RDFa of a page, as nodes in the shape of JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.reading.html.metadata.graph import key_of
from newsparse.reading.html.metadata.vocabulary import vocabulary

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Node

ABOVE = 64
"""Elements above one that are searched for the item it belongs to: so deep are few real pages as a whole."""
VOLUME = 400_000
"""Characters of text taken out of a page for its properties: a page nested in itself would give the same text again and again."""
_ADDRESSES = ("href", "src", "data-src")


def find_items(marked: Sequence[Node]) -> tuple[dict[str, object], ...]:
    """The items that stand in no other, and, as a last one, the properties that stand in none.

    `marked` are the elements with attributes of microdata or RDFa, in document order.

    >>> from newsparse.reading.html.tree import parse_html
    >>> tree = parse_html('<p itemscope itemtype="https://schema.org/NewsArticle"><b itemprop=headline>Storm</b></p>')
    >>> find_items(tree.css("p,b"))
    ({'@type': 'https://schema.org/NewsArticle', 'headline': 'Storm'},)
    """
    items: dict[int, dict[str, object]] = {}
    roots: list[dict[str, object]] = []
    loose: dict[str, object] = {}
    left = VOLUME
    for node in marked:
        attributes = node.attributes
        names = [key_of(name) for name in (attributes.get("itemprop") or attributes.get("property") or "").split()]
        item: dict[str, object] | None = None
        if "itemscope" in attributes or "typeof" in attributes:
            item = {"@type": (attributes.get("itemtype") or attributes.get("typeof") or "").partition(" ")[0]}
            if attributes.get("itemid"):
                item["@id"] = attributes["itemid"]
            items[node.mem_id] = item
        wanted = [name for name in names if name in _wanted()]
        if names and not wanted:
            continue
        owner = _owner(node, items) if names or item is None else None
        if item is not None and not names:
            roots.append(item)
            continue
        value = item if item is not None else _value(node, left)
        left -= len(value) if isinstance(value, str) else 0
        if left < 0:
            break
        for name in wanted:
            _add(loose if owner is None else owner, name, value)
    once = {name: value for name, value in loose.items() if not isinstance(value, list)}
    return (*roots, {"@type": "creativework", **once}) if once else tuple(roots)


def _wanted() -> frozenset[str]:
    return vocabulary().properties


def _owner(node: Node, items: dict[int, dict[str, object]]) -> dict[str, object] | None:
    above = node.parent
    for _ in range(ABOVE):
        if above is None:
            return None
        if above.mem_id in items:
            return items[above.mem_id]
        above = above.parent
    return None


def _value(node: Node, left: int) -> str:
    attributes = node.attributes
    if node.tag == "meta" or attributes.get("content"):
        return attributes.get("content") or ""
    if attributes.get("datetime"):
        return attributes["datetime"] or ""
    if node.tag in ("link", "img", "source", "iframe", "video", "audio"):
        return next((found for name in _ADDRESSES if (found := attributes.get(name))), "")
    return node.text()[:left]


def _add(item: dict[str, object], name: str, value: object) -> None:
    if name not in item:
        item[name] = value
        return
    known = item[name]
    if isinstance(known, list):
        known.append(value)
    else:
        item[name] = [known, value]
