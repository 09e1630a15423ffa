"""The pages in a feed (RSS, Atom): the content of each entry, or its summary, the rest evidence. Read by Python's XML parser.

A file with a DTD in it is none: its entities could make gigabytes out of a line. Nothing outside of a feed is opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import BinaryIO
from xml.parsers.expat import ParserCreate

from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import pages_of
from newsparse.batch.sources.streams import STEP, Meter, metered
from newsparse.batch.values import Failure

ESCAPED = 6
"""Times the bytes of its page that an entry may take, each sign of its markup being escaped."""
_BETWEEN = " "
"""What the parser writes between a namespace and a name."""
_SPACES = frozenset(
    (
        "", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://purl.org/rss/1.0/modules/content/",
        "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
    )
)  # fmt: skip
"""Namespaces whose elements speak of an entry; those of pictures and players have a title and a content of their own."""
_ENTRIES = ("item", "entry")
_PERSON = "name"
"""What of an author is not passed over: the address is."""
_CONTENT, _USUAL = ("encoded", "content", "description", "summary"), "description"
"""Where an entry may have its page, the fullest first, and where it should."""


def read_feed(stream: BinaryIO, name: str, column: str | None, size: int) -> Iterator[Page | Failure]:
    """The page in each entry of a feed.

    Raises SizeError for an entry far larger than `size` bytes, ExpatError for what is no XML.

    >>> import io
    >>> feed = io.BytesIO(b"<rss><channel><item><title>Storm</title><description>A storm</description></item></channel></rss>")
    >>> [(page.content, page.fields) for page in read_feed(feed, "a.rss", None, 100)]
    [(b'A storm', (('title', 'Storm'),))]
    """
    meter = Meter(ESCAPED * size + 2 * STEP)  # as much is read ahead
    for number, row in enumerate(_entries(metered(stream, meter)), 1):
        meter.begin()
        fullest = next((field for field in _CONTENT if field in row), _USUAL)
        yield from pages_of(row, name, number, column or fullest, size)


def _entries(stream: BinaryIO) -> Iterator[Mapping[str, object]]:
    parser = ParserCreate(namespace_separator=_BETWEEN)
    entries = _Entries()
    parser.buffer_text = True
    parser.StartElementHandler = entries.start
    parser.EndElementHandler = entries.end
    parser.CharacterDataHandler = entries.text
    while piece := stream.read(STEP):
        parser.Parse(piece, False)
        yield from entries.take()
    parser.Parse(b"", True)
    yield from entries.take()


class _Entries:
    """The entries of a feed as rows, gathered while it is parsed: no tree of it is made."""

    def __init__(self) -> None:
        self._rows: list[Mapping[str, object]] = []
        self._row: dict[str, list[str]] | None = None
        self._depth = self._top = self._mute = 0  # of the element looked at, of the entry, of what is passed over in it
        self._field = ""
        self._marked = False
        self._parts: list[str] = []

    def take(self) -> list[Mapping[str, object]]:
        """The entries that have ended since the last time."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        name = _name(tag)
        if self._row is None:
            if name in _ENTRIES:
                self._row, self._top = {}, self._depth
        elif self._depth == self._top + 1:
            self._field, self._parts = name, []
            self._marked = attributes.get("type") == "xhtml"
            if name == "link" and attributes.get("rel", "alternate") == "alternate":
                self._parts.append(attributes.get("href", ""))
            elif name == "category":
                self._parts.append(attributes.get("term", ""))
        elif self._marked and name:
            self._parts.append(f"<{name}>")
        elif not self._marked and name != _PERSON and not self._mute:
            self._mute = self._depth

    def end(self, tag: str) -> None:
        if self._row is not None and self._depth == self._top + 1:
            said = "".join(self._parts).strip()
            if self._field and said:
                self._row.setdefault(self._field, []).append(said)
        elif self._row is not None and self._depth == self._top:
            self._rows.append({name: said if len(said) > 1 else said[0] for name, said in self._row.items()})
            self._row = None
        elif self._marked and (name := _name(tag)):
            self._parts.append(f"</{name}>")
        if self._mute == self._depth:
            self._mute = 0
        self._depth -= 1

    def text(self, text: str) -> None:
        if not self._mute:
            self._parts.append(escape(text, quote=False) if self._marked else text)


def _name(tag: str) -> str:
    """The name of an element; empty for one of a namespace that does not speak of the entry."""
    space, _, name = tag.rpartition(_BETWEEN)
    return name if space in _SPACES or space.endswith("xhtml") else ""
