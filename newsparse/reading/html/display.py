"""Display: which elements a browser shows, and how, by the style sheet that every browser starts from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsparse.reading.html.withheld import hidden_rest

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Tree

UNSEEN = frozenset((
    "-comment", "amp-img", "area", "audio", "base", "basefont", "canvas", "datalist", "embed", "frame", "frameset", "head",
    "iframe", "img", "input", "link", "math", "meta", "meter", "noembed", "noframes", "noscript", "object", "option", "param",
    "picture", "progress", "rp", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
))  # fmt: skip
"""Elements without text of their own on the page: what is in them is code, a replacement, or a control."""

BLOCK = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp",
    "table", "caption", "colgroup", "tbody", "tfoot", "thead", "tr",
))  # fmt: skip
"""Elements that begin and end a line."""

CELLS = frozenset(("td", "th"))
KEPT = frozenset(("pre", "listing", "plaintext", "xmp"))
"""Elements whose white space and line breaks are shown as they stand."""


PICTURES = frozenset(("img", "picture", "video", "amp-img"))
"""Elements that show a picture."""
_STYLED = "[hidden], [popover], dialog, [style*=display i], [style*=visibility i]"


def find_styles(tree: Tree) -> dict[int, str]:
    """The elements whose own attributes change how they are shown, by their identity: none, block or inline.

    Paragraphs that are hidden by their style, as the rest of a story that goes on from those shown, count as shown.

    >>> from newsparse.reading.html.tree import parse_html
    >>> list(find_styles(parse_html("<p hidden>a<p style='color:red'>b<span style='DISPLAY : block'>c</span>")).values())
    ['none', 'block']
    """
    found = {}
    hidden = []
    for node in tree.css(_STYLED):
        attributes = node.attributes
        style = attributes.get("style")
        closed = (node.tag == "dialog" and "open" not in attributes) or "popover" in attributes
        if closed or ("hidden" in attributes and attributes["hidden"] != "until-found"):
            found[node.mem_id] = "none"
        elif style and (display := display_of(style)) is not None:
            found[node.mem_id] = display
            if display == "none":
                hidden.append(node)
    for node in hidden_rest(hidden):
        del found[node.mem_id]
    return found


@lru_cache(maxsize=2048)
def display_of(style: str) -> str | None:
    """The display that a style attribute gives: none (also of what is invisible), block, inline, or None where it says nothing.

    >>> display_of("margin:0;display:inline-block"), display_of("visibility: hidden"), display_of("--display:none")
    ('inline', 'none', None)
    """
    found = None
    for rule in style[:4096].lower().split(";"):
        name, _, value = rule.partition(":")
        name, value = name.strip(), value.replace("!important", "").strip()
        if name == "display":
            found = _SHOWN.get(value, found)
        elif name == "visibility" and value in ("hidden", "collapse"):
            return "none"
    return found


_SHOWN = {
    "none": "none", "block": "block", "flex": "block", "grid": "block", "list-item": "block", "table": "block",
    "flow-root": "block",
    "inline": "inline", "inline-block": "inline", "inline-flex": "inline", "inline-grid": "inline",
}  # fmt: skip
