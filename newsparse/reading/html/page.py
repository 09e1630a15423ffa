"""A page of HTML as what is shown of it: the text, the elements that hold it, and what the markup says of each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.reading.html.metadata import read_metadata
from newsparse.reading.html.naming import names_of
from newsparse.reading.html.pictures import Picture
from newsparse.reading.html.rendering import render
from newsparse.reading.html.rows import Frame, Row
from newsparse.reading.html.tree import parse_html
from newsparse.reading.html.withheld import data_rest, shell
from newsparse.text.elements import Element, Hint, Part
from newsparse.text.metadata import Metadata
from newsparse.text.values import Doubt

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Tree


class Page(NamedTuple):
    """What `Reading` keeps of an HTML page."""

    text: str
    elements: tuple[Element, ...]
    hints: tuple[Hint, ...]
    metadata: Metadata
    warnings: tuple[Doubt, ...] = ()


def read_page(html: str, url: str | None = None) -> Page:
    r"""The page of some HTML, fetched from an address if that is known.

    >>> page = read_page("<title>Storm</title><nav><a>Home</a></nav><h1>Storm hits Lisbon</h1><p>A storm hit <b>Lisbon</b>.")
    >>> page.text
    'Home\nStorm hits Lisbon\n\nA storm hit Lisbon.'
    >>> [page.elements[hint.element].tag for hint in page.hints], [hint.links for hint in page.hints]
    (['nav', 'h1', 'p'], [1.0, 0.0, 0.0])
    """
    tree = parse_html(html)
    if tree.root is None:
        return Page("", (), (), Metadata())
    metadata = read_metadata(tree, url)
    shown = render(tree)
    rows = _complete(tree, shown, metadata)
    text = "".join(["\n" * (row.gap + 1) + row.text for row in rows])[1:]
    elements = _elements(rows)
    return Page(text, elements, tuple(map(_hint, rows)), metadata, tuple(_doubts(len(rows) - len(shown))))


def _complete(tree: Tree, rows: list[Row], metadata: Metadata) -> list[Row]:
    """The rows with the rest of the story that only scripts hold, behind the paragraph that it follows and in its element.

    Where the page shows no prose they stand below what it shows, as a page of their own.
    """
    headlines = [claim.value for claim in (*metadata.headlines, *metadata.titles)]
    rest = data_rest(tree, rows, headlines)
    if rest is None:
        return rows
    if rest.follows is None:
        return [*rows, *render(parse_html(shell(rest.paragraphs)))]
    above = rows[rest.follows]
    further = [Row(1, text, above.block, (), 0, None) for text in rest.paragraphs]
    return [*rows[: rest.follows + 1], *further, *rows[rest.follows + 1 :]]


def _doubts(added: int) -> Iterator[Doubt]:
    if added:
        yield Doubt("withheld", f"{added} lines of the story are in scripts only: a browser shows them when these have run")


def _elements(rows: Sequence[Row]) -> tuple[Element, ...]:
    """The elements that hold rows, parents before their children; their frames learn their indices."""
    frames: list[Frame] = []
    for row in rows:
        chain: list[Frame] = []
        at: Frame | None = row.block
        while at is not None and at.index < 0:
            chain.append(at)
            at = at.parent
        for frame in reversed(chain):
            frame.index = len(frames)
            frames.append(frame)
    sizes = [0] * len(frames)
    links = [0] * len(frames)
    for row in rows:
        sizes[row.block.index] += len(row.text)
        links[row.block.index] += row.linked
    for frame in reversed(frames):
        if frame.parent is not None:
            sizes[frame.parent.index] += sizes[frame.index]
            links[frame.parent.index] += links[frame.index]
    return tuple([_element(frame, sizes[at], links[at]) for at, frame in enumerate(frames)])


def _element(frame: Frame, size: int, links: int) -> Element:
    parent = -1 if frame.parent is None else frame.parent.index
    return Element(frame.tag, parent, frame.nth, names_of(frame.node.attributes), size, links)


def _hint(row: Row) -> Hint:
    picture = _picture(row)
    url, alt = (picture.url, picture.alt) if picture is not None else (None, "")
    parts = tuple([Part(frame.tag, names_of(frame.node.attributes), start, end) for frame, start, end in row.parts])
    return Hint(row.block.index, parts, row.linked / len(row.text), url, alt)


NEAR = 3
"""Steps up from a line, and from the picture above it, to the element that holds both, for the picture to be the line's."""
FAR = frozenset(("html", "body", "main", "article"))
"""Elements that hold too much for what is in them to belong together."""


def _picture(row: Row) -> Picture | None:
    """The picture of the figure that the line stands in, else the one right above it that shares a near parent with it."""
    figure = _figure_of(row.block)
    if figure is not None:
        return figure.picture
    if row.shown is None or _figure_of(row.shown[1]) is not None:
        return None
    near = [id(frame) for frame in _chain(row.block)]
    return row.shown[0] if any(id(frame) in near for frame in _chain(row.shown[1])) else None


def _figure_of(frame: Frame) -> Frame | None:
    at: Frame | None = frame
    while at is not None and at.tag != "figure":
        at = at.parent
    return at


def _chain(frame: Frame) -> list[Frame]:
    """The element and those above it, as far as they are near."""
    chain: list[Frame] = []
    at: Frame | None = frame
    while at is not None and len(chain) <= NEAR and at.tag not in FAR:
        chain.append(at)
        at = at.parent
    return chain
