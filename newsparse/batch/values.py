"""The values of a run over many sources: what is to be parsed, what came of it, and what could not be."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newsparse.text.article import Article


class Source(NamedTuple):
    """One page to parse.

    `name` says where it came from: `scrapes/page.txt`, `a.zip!x/page.txt`, `crawl.warc.gz#<urn:uuid:…>`, `pages.jsonl#12`.
    `place` is where its result belongs below a target folder: parts of a relative path that mirrors the input's folders.
    `content` is the file to read, or the bytes where only the finder can read them. `declared` is the encoding that the
    transport declared, `url` the page's address, where the container says so, `fields` names and values that stood beside it.
    """

    name: str
    place: tuple[str, ...]
    content: Path | bytes
    declared: str | None = None
    url: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


class Failure(NamedTuple):
    """A source that could not be parsed: its name, the class of the error, what happened, and what to do about it."""

    source: str
    error: str
    message: str
    hint: str


class Parsed(NamedTuple):
    """A source and its article."""

    source: Source
    article: Article
