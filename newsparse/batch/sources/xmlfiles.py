"""XML that is no page: feeds, stories of news, and any whose elements hold pages as the objects of JSON do.

Read by Python's parser, nothing outside of the file opened. What has a document type of its own is a page: its entities could
make gigabytes out of a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError, fromstring

from newsparse.batch.sources.feeds import read_feed
from newsparse.batch.sources.kinds import HEAD, is_feed, is_story
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import pages_of_records
from newsparse.batch.sources.stories import read_stories
from newsparse.batch.sources.streams import continued, read_at_most, read_head
from newsparse.batch.values import Failure
from newsparse.reading.newsxml import is_news
from newsparse.reading.records import Record, find_records

_FLOW = frozenset(
    (
        "a", "b", "blockquote", "br", "div", "em", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "li", "ol", "p",
        "span", "strong", "sub", "sup", "table", "u", "ul",
    )
)  # fmt: skip
"""Elements that text is made of: what holds nothing else is a text."""
_DOCTYPE = b"<!doctype"
DEPTH = 50
"""Elements in each other that are looked into."""


def read_xml(stream: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The page in each entry of a feed, each story, or each element that holds one; other XML is a page.

    Raises SizeError for what is larger than `size` bytes, and what the parser of feeds raises for what is no XML.

    >>> import io
    >>> export = io.BytesIO(b"<export><article><title>Storm</title><body><p>A storm</p></body></article></export>")
    >>> [(page.content, page.fields) for page in read_xml(export, "a.xml", None, 100)]
    [(b'<p>A storm</p>', (('title', 'Storm'),))]
    """
    head = read_head(stream, HEAD)
    stream = continued(head, stream)
    if is_feed(head):
        yield from read_feed(stream, name, column, size)
    elif is_story(head):
        yield from read_stories(stream, name, size)
    else:
        data = read_at_most(stream, size)
        records = _records(data, column)
        if records:
            yield from pages_of_records(records, name, (), size)
        else:
            yield Page("", (), data)


def _records(data: bytes, column: str | None) -> list[Record]:
    """The records in what is neither HTML nor a story of news."""
    head = data[:HEAD]
    if _DOCTYPE in head.lower() or is_news(head.decode("latin-1")):
        return []
    try:
        root = fromstring(data)
    except (ParseError, LookupError, ValueError):  # a page with the name of XML, or in an encoding that is none
        return []
    return [] if _name(root) == "html" else find_records({_name(root): _value(root, DEPTH)}, column)


def _value(element: Element, depth: int) -> object:
    """An element as JSON would have it: a text, with its markup if it has some, or what it holds by names."""
    if not depth:
        return ""
    names = {_name(child) for child in element}
    text = (element.text or "").strip()
    if names and (names <= _FLOW or text or any((child.tail or "").strip() for child in element)):
        return _inner(element, depth).strip()
    if text or not (names or element.attrib):
        return text
    values: dict[str, object] = dict(element.attrib)
    for child in element:
        name, value = _name(child), _value(child, depth - 1)
        known = values.get(name)
        if isinstance(known, list):
            known.append(value)
        else:
            values[name] = value if known is None else [known, value]
    return values


def _inner(element: Element, depth: int) -> str:
    """What an element holds, as HTML without attributes."""
    parts = [escape(element.text or "", quote=False)]
    for child in element if depth else ():
        name = _name(child)
        parts += [f"<{name}>", _inner(child, depth - 1), f"</{name}>", escape(child.tail or "", quote=False)]
    return "".join(parts)


def _name(element: Element) -> str:
    """The name of an element without its namespace; empty for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
