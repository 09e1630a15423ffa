"""Pictures: the address and the alternative text of an image, wherever the page keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Node

ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset", "poster")
"""Attributes that may hold a picture's address; those of pages that load pictures late come after the plain one."""
LONGEST = 2048
"""Characters of an address; longer ones are pictures written out as data."""


class Picture(NamedTuple):
    """A picture: its address as written in the page, None where it has none, and its alternative text."""

    url: str | None
    alt: str


def picture_of(node: Node) -> Picture | None:
    """The picture of an <img>, <picture> or <video>; None for what shows nothing: no address and no alternative text."""
    image = node
    url = None
    if node.tag == "picture":
        image = node.css_first("img") or node
        source = node.css_first("source")
        url = _address(image) or (_address(source) if source is not None else None)
    else:
        url = _address(node)
    alt = " ".join((image.attributes.get("alt") or "").split())
    return Picture(url, alt) if url or alt else None


def _address(node: Node) -> str | None:
    attributes = node.attributes
    for name in ADDRESSES:
        value = (attributes.get(name) or "").strip()
        if value and not value.startswith(("data:", "blob:", "about:", "javascript:")):
            address = value.split()[0].rstrip(",") if name.endswith("srcset") else value
            if len(address) <= LONGEST:
                return address
    return None
