"""What of a page's markup can speak about its article, as plain values: the same whatever parser found it."""

from __future__ import annotations

from typing import NamedTuple


class Time(NamedTuple):
    """A `<time>` element: its machine-readable value, and whether it says of itself that it is the publication or an update."""

    value: str
    role: str | None


class Figure(NamedTuple):
    """A picture in the text of a page: its address, its alternative text and the text of its figcaption."""

    url: str
    alt: str
    caption: str


class Tags(NamedTuple):
    """The facts of a document's head and attributes, in document order, as they stand there.

    `metas` are (name or property, content); `links` (rel, href); `scripts` the texts of JSON-LD; `items` the top nodes of microdata
    and RDFa, in the shape that JSON-LD has; `people` the texts of links to an author; `base` is what relative addresses count from.
    """

    metas: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    items: tuple[dict[str, object], ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    people: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""
    title: str = ""
    base: str = ""
