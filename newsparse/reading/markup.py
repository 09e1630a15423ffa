"""Left-over markup in plain text: which ranges a reader of the page would not see, and what entities stand for.

Scanned here and not by BeautifulSoup, which says of no text where it stood; offsets must stay true. Only what can
hardly be meant as text counts: known element names, entities with their semicolon. Linear: a tag ends before the next
"<", and a closing mark that was once not found is not looked for again.
"""

import re
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from newsparse.text.patterns import lazy
from newsparse.text.values import BREAKS, Span

_BLOCK = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd",
        "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "img", "input", "label",
        "legend", "li", "link", "main", "meta", "nav", "noscript", "ol", "option", "p", "picture", "pre",
        "section", "select", "source", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
        "title", "tr", "ul", "video",
    )
)  # fmt: skip
"""Elements that part words: a browser breaks the line there or shows a box."""

_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
        "embed", "font", "i", "ins", "kbd", "map", "mark", "object", "param", "q", "rp", "rt", "ruby", "s",
        "samp", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "template", "time",
        "track", "tt", "u", "var", "wbr",
    )
)  # fmt: skip
ELEMENTS = _BLOCK | _INLINE
_RAW = frozenset(("script", "style", "template"))
_MARK = lazy(
    r"<(?:(?P<comment>!--)|!(?:doctype|DOCTYPE)\b[^<>]*>|(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,10})"
    r"(?P<rest>(?:[\s/][^<>]*)?)>)|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_AGAIN = lazy(r"(?:amp;){0,3}((?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)")
"""What is left of an entity behind the "&" of "&amp;": feeds escape what is escaped already ("&amp;#8217;")."""
_BREAKS = lazy(f"[{BREAKS}]")


class Markup(NamedTuple):
    """What `Reading` keeps of markup: hidden ranges; ranges and what is seen in their place."""

    hidden: tuple[Span, ...] = ()
    replaced: tuple[tuple[Span, str], ...] = ()


def find_markup(text: str) -> Markup:
    r"""The tags, comments, scripts and entities in a text. A tag that parts words is replaced by a space.

    >>> find_markup("<b>AT&T</b> a < b").hidden
    (Span(start=0, end=3), Span(start=7, end=11))
    >>> find_markup("up&nbsp;5<br>6").replaced
    ((Span(start=2, end=8), '\xa0'), (Span(start=9, end=13), ' '))
    >>> find_markup("It&amp;#8217;s AT&amp;T;").replaced
    ((Span(start=2, end=13), '’'), (Span(start=17, end=22), '&'))
    """
    if not (("<" in text and ">" in text) or ("&" in text and ";" in text)):
        return Markup()
    hidden: list[Span] = []
    replaced: list[tuple[Span, str]] = []
    closers = _Closers(text)
    at = 0
    while (found := _MARK.search(text, at)) is not None:
        start, at = found.span()
        name = (found["name"] or "").lower()
        if found["comment"]:
            end = closers.after("-->", at)
            if end is not None:
                at = end
                hidden.append(Span(start, at))
        elif text[start] == "&":
            seen = _stands_for(found[0])
            if seen == "&" and (again := _AGAIN.match(text, at)) is not None:
                inner = _stands_for(f"&{again[1]}")
                seen, at = (seen, at) if inner is None else (inner, again.end())
            if seen is not None:
                replaced.append((Span(start, at), _BREAKS.sub(" ", seen)))
        elif not name:
            hidden.append(Span(start, at))
        elif name in ELEMENTS and _is_tag(found):
            if name in _RAW and not found["close"]:
                at = closers.after(f"</{name}>", at) or at
            if name in _BLOCK:
                replaced.append((Span(start, at), " "))
            else:
                hidden.append(Span(start, at))
    return Markup(tuple(hidden), tuple(replaced))


def with_unseen(markup: Markup, unseen: Iterable[Span]) -> Markup:
    """The markup with further ranges that are not seen; of ranges that overlap the first holds, and of those the longest.

    >>> with_unseen(find_markup("[up&amp;down]"), [Span(0, 1), Span(1, 13)])
    Markup(hidden=(Span(start=0, end=1), Span(start=1, end=13)), replaced=())
    """
    stands_for = dict(markup.replaced)
    hidden: list[Span] = []
    replaced: list[tuple[Span, str]] = []
    end = 0
    for span in sorted(chain(markup.hidden, stands_for, unseen), key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            if span in stands_for:
                replaced.append((span, stands_for[span]))
            else:
                hidden.append(span)
    return Markup(tuple(hidden), tuple(replaced))


def _stands_for(entity: str) -> str | None:
    """What an entity stands for. `html.unescape` alone would see the "not" in "&notebook;"."""
    if entity[1] == "#":
        from html import unescape

        return unescape(entity)
    from html.entities import html5

    return html5.get(entity[1:])


def _is_tag(found: re.Match[str]) -> bool:
    """Whether what follows the name is an end or attributes: "<b and c>" is none."""
    rest = found["rest"].strip().strip("/")
    return not rest or ("=" in rest and not found["close"])


class _Closers:
    """Closing marks of a text, each looked for until it was once not found."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def after(self, mark: str, at: int) -> int | None:
        for spelling in (mark, mark.upper()):
            if spelling not in self._missing:
                place = self._text.find(spelling, at)
                if place >= 0:
                    return place + len(mark)
                self._missing.add(spelling)
        return None
