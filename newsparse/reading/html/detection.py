"""Whether a text is HTML: a whole page, a fragment of one, or plain text that may hold a few left-over tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.text.patterns import lazy

HEAD = 1 << 16
"""Characters from the beginning that are looked at."""
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".html.gz", ".htm.gz")

_OPENING = lazy(
    r"(?:\ufeff|\xef\xbb\xbf)?\s*(?:<\?xml\b[^<>]*>\s*|<!--(?:(?!-->).){0,4000}-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body)(?=[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
"""How whole pages begin."""
_BLOCK = lazy(
    r"</?(?:address|article|aside|blockquote|center|dd|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|"
    r"section|table|tbody|td|th|tr|ul|body|html|head|script|style|meta|link|title|br|img|a|span)(?=[\s/>])[^<>]{0,2000}>",
    re.IGNORECASE,
)
_HOLDER = lazy(
    r"<(/?)(?:address|article|aside|blockquote|center|dd|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|li|main|nav|ol|p|"
    r"section|table|tbody|td|th|tr|ul|script|style)(?=[\s/>])",
    re.IGNORECASE,
)
"""Elements that hold text in a fragment."""
_BREAK = lazy(r"<(?:br|hr)(?=[\s/>])", re.IGNORECASE)
_START = lazy(r"\s*<(?:!--|[a-z])", re.IGNORECASE)


def is_html(text: str, name: str = "") -> bool:
    r"""Whether a text is a page or a fragment of HTML.

    A fragment begins with a tag, or is called .html, and half of its lines or more hold a tag; text in which tags were left over
    has more lines without, or lines that stand below each other in no element.

    >>> is_html("<!-- saved --><!DOCTYPE html><p>One"), is_html("<p>Storm</p>\n<p>A storm hit Lisbon.</p>")
    (True, True)
    >>> is_html("Storm hits Lisbon\n\nA storm hit <b>Lisbon</b>.<br>\n\nShare"), is_html("a < b and b > c")
    (False, False)
    """
    head = text[:HEAD]
    if "<" not in head:
        return False
    if _OPENING.match(head):
        return True
    tags = len(_BLOCK.findall(head))
    if name.lower().endswith(SUFFIXES):
        return tags > 0
    if tags < 2:
        return False
    lines = [line for line in head.splitlines() if line.strip()]
    tagged = sum(1 for line in lines if _BLOCK.search(line))
    whole = tags >= 6 or _START.match(head) is not None
    return whole and tagged * 2 >= len(lines) and not _has_bare_lines(lines)


def _has_bare_lines(lines: Sequence[str]) -> bool:
    """Whether two lines stand one below the other outside of all elements: there the line breaks tell what belongs together.

    >>> _has_bare_lines(["<h1>Storm</h1>", "By <b>Ana Diaz</b>", "3 May 2024", "<p>A storm hit Lisbon.</p>"])
    True
    """
    depth = bare = 0
    for line in lines:
        opened = [tag[1] for tag in _HOLDER.finditer(line)]
        bare = bare + 1 if depth == 0 and not opened and not _BREAK.search(line) else 0
        if bare == 2:
            return True
        depth = max(depth + opened.count("") - opened.count("/"), 0)
    return False
