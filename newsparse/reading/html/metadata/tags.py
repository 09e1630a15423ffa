"""What of a page's markup can speak about its article, as plain values: the same whatever parser found it."""

from __future__ import annotations

from typing import NamedTuple


class Tags(NamedTuple):
    """The facts of a document's head and attributes, in document order, as they stand there.

    `metas` are (name or property in lower case, content); `links` (words of rel, href); `scripts` the texts of JSON-LD;
    `items` the top nodes of microdata and RDFa, in the shape that JSON-LD has; `times` are (datetime, text) of `<time>`;
    `people` the texts of links to an author.
    """

    metas: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    items: tuple[dict[str, object], ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    people: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""
    title: str = ""
    base: str = ""
