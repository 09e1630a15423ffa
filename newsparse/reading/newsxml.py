"""News in XML and SGML that is no HTML (NITF, NewsML, Reuters' and the LDC's corpora), made HTML that shows the same.

Agencies deliver their stories so, and archives keep them. Elements get the names of HTML, which then is read as any other page;
what is data about the story is not shown, but its time of publication is evidence. Nothing is expanded and nothing opened:
a document type and its entities are passed over.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import NamedTuple

from newsparse.lexicon.tables import read_table
from newsparse.text.patterns import lazy

HEAD = 4096
"""Characters in which a story's root stands."""
_ROOT = lazy(
    r"(?:\ufeff|\xef\xbb\xbf)?\s*(?:<\?[^>]{0,500}>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*|"
    r"<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,2000}\]\s*)?>\s*)*<(?:[\w-]{1,20}:)?([\w.-]{1,40})(?=[\s>])",
    re.IGNORECASE,
)
_TAG = lazy(r"<(/?)(?:[\w-]{1,20}:)?([A-Za-z][\w.-]{0,40})((?:[\s/][^<>]*)?)>")
_DATA = lazy(r"<!\[CDATA\[|\]\]>")
_LANGUAGE = lazy(r"""\b(?:xml:)?lang\s*=\s*["']([\w-]{2,20})["']""")
_PARAGRAPH = lazy(r"<p[\s>]", re.IGNORECASE)
_BLANK_LINE = lazy(r"\n(?=[ \t]*\n|[ \t]{2,}\S)")
_MIDNIGHT = lazy(r"T000000Z?$")
"""The time that a day has in data which has no form for days alone."""
_DAY = lazy(r"_(\d{8})\.\d{4}")
"""The day in the name that the LDC gives a story."""


class _Names(NamedTuple):
    """The elements of HTML by the names of others, the roots of stories, what is not shown, and where times stand."""

    shown: dict[str, str]
    roots: frozenset[str]
    hidden: frozenset[str]
    published: tuple[str, ...]


def is_news(head: str) -> bool:
    """Whether a text begins as a story in XML or SGML does.

    >>> is_news('<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>'), is_news("<html><body>")
    (True, False)
    """
    found = _ROOT.match(head[:HEAD])
    return found is not None and found[1].lower() in _names().roots


def to_html(text: str) -> str:
    """The story as HTML.

    >>> to_html("<doc><headline>Storm</headline><docno>12</docno><text><p>A storm.</p></text></doc>")
    '<html><head></head><doc> <h1>Storm</h1><template>12</template> <article><p>A storm.</p></article></doc>'
    """
    root = _ROOT.match(text[:HEAD])
    start = root.start(1) - 1 if root is not None else 0
    names = _names()
    body = _DATA.sub("", text[start:])
    if _PARAGRAPH.search(body) is None:
        body = _BLANK_LINE.sub("\n<p>", body)
    language = _LANGUAGE.search(text, start, start + HEAD)
    told = f' lang="{language[1]}"' if language is not None else ""
    time = _MIDNIGHT.sub("", _published(body, names) or "")
    stated = f'<meta property="article:published_time" content="{escape(time)}">' if time else ""
    return f"<html{told}><head>{stated}</head>" + _TAG.sub(lambda tag: _renamed(tag, names), body)


def _renamed(tag: re.Match[str], names: _Names) -> str:
    """A tag as one of HTML; one that holds nothing is none."""
    close, written, rest = tag.groups()
    name = written.lower()
    if rest.endswith("/"):
        return tag[0] if name in ("br", "hr", "img", "meta") else ""
    if name in names.hidden:
        return f"<{close}template>"
    shown = names.shown.get(name)
    if shown is None:
        return tag[0]
    element, _, kind = shown.partition(".")
    return f"</{element}>" if close else f' <{element} class="{kind}">' if kind else f" <{element}>"


def _published(text: str, names: _Names) -> str | None:
    """When the story was published, as its data states it."""
    for place in names.published:
        stated = _stated(*place.split("@")).search(text)
        if stated is not None:
            return stated[1].strip()
    day = _DAY.search(text, 0, HEAD)
    return day[1] if day is not None else None


@lru_cache(maxsize=32)
def _stated(element: str, attribute: str = "") -> re.Pattern[str]:
    """A pattern for what an attribute of an element says, or its text."""
    opened = rf"<(?:[\w-]{{1,20}}:)?{re.escape(element)}"
    if not attribute:
        return re.compile(rf"{opened}(?:\s[^<>]*)?>([^<>]{{1,80}})<", re.IGNORECASE)
    return re.compile(rf"""{opened}\s(?:[^<>]*\s)?{re.escape(attribute)}\s*=\s*["']([^"'<>]{{1,80}})["']""", re.IGNORECASE)


@lru_cache(maxsize=1)
def _names() -> _Names:
    table = read_table("newsxml")
    shown = {name: element for element, names in table["shown"].items() for name in names.split()}
    roots, hidden, published = (table[kind].split() for kind in ("roots", "hidden", "published"))
    return _Names(shown, frozenset(roots), frozenset(hidden), tuple(published))
