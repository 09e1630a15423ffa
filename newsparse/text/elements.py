"""What is kept of the markup of an HTML page: the tree of the elements that show text, and what they say of each line."""

from typing import NamedTuple

FIGCAPTION = "figcaption"
"""The element of a picture's caption."""


class Element(NamedTuple):
    """An element of an HTML page with rendered text in it.

    `parent` is its parent's index in `Reading.elements` (-1 for the root), `nth` its place among its parent's children of
    the same tag (from 1), `words` what class, id, rel, role and itemprop call it: lower-case words, each once. `links` counts the
    characters of its text that stand in links, `size` all of them.
    """

    tag: str
    parent: int
    nth: int
    words: tuple[str, ...] = ()
    size: int = 0
    links: int = 0


class Part(NamedTuple):
    """An inline element in a rendered line (a, b, time, span): its tag, its names, and its half-open range of the line."""

    tag: str
    words: tuple[str, ...]
    start: int
    end: int


class Hint(NamedTuple):
    """What the markup says of one rendered line.

    `element` is the index in `Reading.elements` of the innermost block that holds all of the line, `parts` are the inline
    elements in the line, in order of their beginnings. `links` is the share of the line's characters that stand in links.
    `image` is the address, as written in the page, of the picture that the line stands with, `alt` its alternative text.
    """

    element: int
    parts: tuple[Part, ...] = ()
    links: float = 0.0
    image: str | None = None
    alt: str = ""
