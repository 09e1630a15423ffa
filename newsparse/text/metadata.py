"""What markup or front matter says of the article, as frozen values: evidence beside the lines, not yet the article."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """One thing that the markup says: plain text (or ISO 8601, or a URL, by its field) and its origin.

    Origins are json-ld, microdata, opengraph (with the `article:` names), twitter, meta, link, time, html (the attributes and
    title of the document), head (front matter), and transport, where it came from.
    """

    value: str
    origin: str


class Maker(NamedTuple):
    """Who is named as author: the name as written, "person", "organization" or "" where nothing says which, and the origin."""

    name: str
    kind: str
    origin: str


class Picture(NamedTuple):
    """A picture of the article: an absolute or relative URL, or None; what is said under it, and who made it."""

    url: str | None
    caption: str | None
    credit: str | None
    origin: str


class Stamp(NamedTuple):
    """A `<time>` element: the ISO 8601 value that its markup states for the text that it shows."""

    value: str
    text: str


class Metadata(NamedTuple):
    """The claims of a page's markup by field, in the order of their worth: JSON-LD first, then microdata, OpenGraph, names.

    Every string is text: no tag, no entity, no control or bidi character. `published` and `updated` are ISO 8601 as precise as
    stated. `sources` are the organisations that the text is said to come from, `titles` is that of the document, `base` the
    address that relative ones count from.

    >>> Metadata(headlines=(Claim("Storm hits Lisbon", "json-ld"),)).headlines[0].origin
    'json-ld'
    """

    headlines: tuple[Claim, ...] = ()
    authors: tuple[Maker, ...] = ()
    published: tuple[Claim, ...] = ()
    updated: tuple[Claim, ...] = ()
    section: tuple[Claim, ...] = ()
    tags: tuple[Claim, ...] = ()
    language: tuple[Claim, ...] = ()
    direction: tuple[Claim, ...] = ()
    canonical: tuple[Claim, ...] = ()
    base: tuple[Claim, ...] = ()
    site: tuple[Claim, ...] = ()
    images: tuple[Picture, ...] = ()
    description: tuple[Claim, ...] = ()
    sources: tuple[Claim, ...] = ()
    titles: tuple[Claim, ...] = ()
    times: tuple[Stamp, ...] = ()
