"""What a file is, by its name: opening a million files to look at their first bytes would take longer than listing them."""

from __future__ import annotations

import re
from typing import NamedTuple

PAGE, ZIP, TAR, WARC, ROWS, JSON, CSV = "page", "zip", "tar", "warc", "rows", "json", "csv"
XML, STORIES, PARQUET = "xml", "stories", "parquet"
ARCHIVES = (ZIP, TAR)
"""What holds files with names of their own."""

_PACKINGS = {".gz": "gz", ".bz2": "bz2", ".xz": "xz", ".zst": "zst"}
_PACKED_TARS = {".tgz": "gz", ".tbz": "bz2", ".tbz2": "bz2", ".txz": "xz", ".tzst": "zst"}
_STREAMED = {
    ".tar": TAR, ".warc": WARC, ".wet": WARC, ".jsonl": ROWS, ".ndjson": ROWS, ".json": JSON, ".csv": CSV, ".tsv": CSV,
    ".rss": XML, ".atom": XML, ".rdf": XML, ".xml": XML,
    ".sgm": STORIES, ".sgml": STORIES,
}  # fmt: skip
_SOUGHT = {".zip": ZIP, ".parquet": PARQUET}
_MAGIC = ((b"\x1f\x8b", "gz"), (b"BZh", "bz2"), (b"\xfd7zXZ\0", "xz"), (b"\x28\xb5\x2f\xfd", "zst"))

_OBJECTS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"[^@\"\\\n][^\"\\\n]{0,99}\"\s*:")
"""How JSON of rows begins. A page whose text begins with its own JSON-LD has a name with @ there."""
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE\s[^>\[]*>\s*)*<(?:rss|feed|(?:\w+:)?RDF)[\s>]"
)
_STORY = re.compile(rb"(?:\xef\xbb\xbf)?\s*<doc[\s>]", re.IGNORECASE)
HEAD = 512
"""Bytes that `kind_of_bytes` looks at: the header of the first member of a tar archive."""


class Kind(NamedTuple):
    """The form of a file and how it is compressed: gz, bz2, xz, zst or not at all."""

    form: str
    packing: str | None = None


_PLAIN_PAGE = Kind(PAGE)


def kind_of(name: str) -> Kind:
    """The kind of the file that a name (or path) is for.

    >>> kind_of("page.html"), kind_of("crawl.warc.wet.gz")
    (Kind(form='page', packing=None), Kind(form='warc', packing='gz'))
    """
    lowered = name[-40:].lower()
    suffix = _suffix(lowered)
    if suffix in _PACKED_TARS:
        return Kind(TAR, _PACKED_TARS[suffix])
    packing = _PACKINGS.get(suffix)
    if packing is not None:
        return Kind(_STREAMED.get(_suffix(lowered[: -len(suffix)]), PAGE), packing)
    form = _STREAMED.get(suffix) or _SOUGHT.get(suffix)
    return Kind(form) if form else _PLAIN_PAGE


def kind_of_bytes(head: bytes) -> Kind:
    r"""The kind of a stream without a name, by its first bytes: compressed, an archive, rows, a feed, stories, a page.

    >>> kind_of_bytes(b"WARC/1.0\r\n").form, kind_of_bytes(b"\x1f\x8b\x08").packing, kind_of_bytes(b"Storm hits Lisbon").form
    ('warc', 'gz', 'page')
    """
    packing = next((packing for magic, packing in _MAGIC if head.startswith(magic)), None)
    if packing is None and head.startswith(b"WARC/1."):
        return Kind(WARC)
    if packing is None and _OBJECTS.match(head):
        return Kind(JSON)
    if packing is None and is_feed(head):
        return Kind(XML)
    if packing is None and is_story(head):
        return Kind(STORIES)
    return Kind(TAR if head[257:262] == b"ustar" else PAGE, packing)


def is_feed(head: bytes) -> bool:
    """Whether a file begins as a feed does.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">'), is_feed(b"<html><body>")
    (True, False)
    """
    return _FEED.match(head) is not None


def is_story(head: bytes) -> bool:
    """Whether a file begins as those do that have one story in SGML after the other.

    >>> is_story(b"<DOC id='LAKE_1'>"), is_story(b"<document>")
    (True, False)
    """
    return _STORY.match(head) is not None


def _suffix(name: str) -> str:
    return name[name.rfind(".") :] if "." in name else ""
