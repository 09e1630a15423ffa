"""What would make a parser slow is taken out before parsing: nests deeper than any page has, tags of thousands of attributes.

Building a tree takes time that grows with the square of its depth (10^5 nested <div>: 40 s) and of a tag's attributes (10^5:
25 s), and every unclosed <font> is opened anew in every paragraph (5,000 of each: 25 million elements). Browsers stop at a
depth of 512, too.
"""

from __future__ import annotations

import re
from itertools import islice

from newsparse.text.patterns import lazy

DEEPEST = 500
"""Open elements from which further ones are dropped. The deepest element of 757 news pages stood at 51."""
MOST_FORMATTING = 64
"""Open formatting elements, likewise."""
FEWEST = 1500
"""Tags that a page must have before anything is counted: with fewer no nest takes a tenth of a second."""
MANY = 20_000
"""Tags from which a page's nests are counted, whatever they are of."""
LONGEST = 20_000
"""Characters of a tag from which its attributes are looked at, and dropped if more than LEFT of them are outside of quotes."""
LEFT = 2000

_FORMATTING = frozenset(("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"))
_FLAT = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "rt", "rp", "path",
))  # fmt: skip
"""Elements that hold none, or that the next one of their kind closes: they nest only within others."""
_NAME = lazy(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_FORMAT = lazy(r"<(/?)(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE)
_LONG = lazy(rf"<([A-Za-z][A-Za-z0-9:-]*)[\s/][^<>]{{{LONGEST},}}>")
_QUOTED = lazy(r"\"[^\"]*\"|'[^']*'")


def flatten(html: str) -> str:
    """The page with the tags of elements deeper than the deepest allowed turned into <wbr>, which holds and shows nothing.

    >>> flatten("<div>" * 30_000 + "deep").count("<div>"), flatten("<b>kept</b>")
    (500, '<b>kept</b>')
    """
    if any(len(piece) > LONGEST and len(piece) - LONGEST > piece.rfind("<") >= 0 for piece in html.split(">")):
        html = _LONG.sub(lambda tag: f"<{tag[1]}>" if len(_QUOTED.sub("", tag[0])) > LEFT else tag[0], html)
    tags = html.count("<")
    if tags < FEWEST:
        return html
    if tags >= MANY:
        return _without(html, _NAME)
    formatted = len(list(islice(_FORMAT.finditer(html), MOST_FORMATTING + 1))) > MOST_FORMATTING
    return _without(html, _FORMAT) if formatted else html


def _without(html: str, names: re.Pattern[str]) -> str:
    """The page without those tags of some names that are too deep."""
    kept = _Nest()
    parts: list[str] = []
    at = 0
    for tag in names.finditer(html):
        if not kept.takes(tag[2].lower(), bool(tag[1])):
            parts.append(f"{html[at : tag.start()]}<{tag[1]}wbr")
            at = tag.end()
    if not parts:
        return html
    parts.append(html[at:])
    return "".join(parts)


class _Nest:
    """How many elements of each name are open, and how many of them were kept."""

    def __init__(self) -> None:
        self._opened: dict[str, int] = {}
        self._kept: dict[str, int] = {}
        self._total = 0
        self._formatting = 0

    def takes(self, name: str, closing: bool) -> bool:
        """Whether a tag is kept, the tags of the page given in order."""
        if name in _FLAT:
            return True
        depth, kept = self._opened.get(name, 0), self._kept.get(name, 0)
        if closing:
            self._opened[name] = max(depth - 1, 0)
            if depth > kept:
                return False
            if depth:
                self._keep(name, depth - 1, -1)
            return True
        self._opened[name] = depth + 1
        if depth > kept or self._total >= DEEPEST or (name in _FORMATTING and self._formatting >= MOST_FORMATTING):
            return False
        self._keep(name, depth + 1, 1)
        return True

    def _keep(self, name: str, depth: int, step: int) -> None:
        self._kept[name] = depth
        self._total += step
        if name in _FORMATTING:
            self._formatting += step
