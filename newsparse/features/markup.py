"""What the markup says of a block of an HTML page: tags, links, pictures, and what its element and those about it are called.

Only pages of HTML have these observations, so the weights of plain text know nothing of them.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.features.cell import Cell
from newsparse.features.page import Page
from newsparse.features.prose import find_heading
from newsparse.lexicon.markup import categories_of
from newsparse.text.elements import Element, Hint

LANDMARKS = frozenset((
    "article", "main", "aside", "nav", "header", "footer", "figure", "figcaption", "blockquote", "table", "ul", "ol", "li",
    "form", "section", "address", "details", "a", "button", "label", "time", "cite", "pre", "dl",
))  # fmt: skip
"""Elements whose name says what stands in them, however deep."""
TELLING = frozenset((
    "figcaption", "blockquote", "li", "td", "h1", "h2", "h3", "h4", "h5", "h6", "address", "dd", "dt", "figure", "pre",
))  # fmt: skip
"""Elements that say what all in them is."""
PARTS = 6
"""Inline elements of a line that are looked at."""
NEAR = 2
"""Steps up to which an element's words are told apart from those of elements further up."""
LINKS = (0.001, 0.25, 0.6, 0.95)
SIZES = (1, 60, 200, 600, 1500, 4000, 10000)


def observe(page: Page) -> tuple[Iterator[list[str]]]:
    """Per block: tags, share of links, words and categories of its element, of those above, and of the inline elements in it."""
    return (_rows(page),)


def _rows(page: Page) -> Iterator[list[str]]:
    elements = page.document.reading.elements
    heading = find_heading(page.cells, page.hints, elements, page.claims.get("title", ()))
    above = _Surroundings(elements, page.hints[heading].element if heading >= 0 else -1)
    own = _Own()
    headings = 0
    for cell, hint in zip(page.cells, page.hints, strict=True):
        element = elements[hint.element]
        headings += element.tag == "h1"
        over = above.of(hint.element)
        seen = [*own.of(cell, element, hint), *_parts(cell, hint), *over.names, f"h1_above:{min(headings, 3)}"]
        seen += [f"as:{over.kind}", f"as:{over.kind}/{cell.kind}"]
        called = [*over.called, *[name for part in hint.parts[:PARTS] if part.words for name in categories_of(part.words)]]
        for category in dict.fromkeys(called):
            seen += [f"called:{category}", f"called:{category}/{cell.kind}"]
        yield seen


class _Own:
    """What is observed of a block's own element; the same for all blocks that are alike."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], list[str]] = {}

    def of(self, cell: Cell, element: Element, hint: Hint) -> list[str]:
        links = bisect(LINKS, hint.links)
        size = bisect((16, 38, 75, 140, 300), cell.volume)
        key = (element.tag, element.words, cell.kind, links, size, hint.image is not None or bool(hint.alt))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._observe(*key)
        return known

    def _observe(self, tag: str, words: tuple[str, ...], kind: str, links: int, size: int, picture: bool) -> list[str]:
        seen = [f"tag:{tag}", f"tag:{tag}/{kind}", f"links:{links}", f"links:{links}/{kind}"]
        if size < 5:
            seen.append(f"tag:{tag}/{size}")
        seen += [f"own={word}" for word in words]
        for category in categories_of(words):
            seen.append(f"own:{category}/{kind}")
        if picture:
            seen += ["picture", f"picture/{kind}", f"picture/{tag}"]
        return seen


def _parts(cell: Cell, hint: Hint) -> list[str]:
    """What is observed of the inline elements in a line: whether they hold all of it, and what they are called."""
    if not hint.parts:
        return []
    seen: list[str] = []
    size = len(cell.text)
    short = cell.volume < 300
    for part in hint.parts[:PARTS]:
        whole = part.start == 0 and part.end == size
        if whole:
            seen.append(f"inside:{part.tag}")
            if cell.volume >= 24:
                seen.append(f"inside:{part.tag}/{cell.kind}")
        else:
            seen.append(f"part:{part.tag}")
            if short and part.words:
                place = "first" if part.start == 0 else "last" if part.end == size else "amid"
                seen += [f"part:{category}/{place}" for category in categories_of(part.words)]
    if short:
        for part in hint.parts[:PARTS]:
            seen += [f"inner={word}" for word in part.words]
            seen += [f"inner:{category}" for category in categories_of(part.words)]
    return list(dict.fromkeys(seen))


class _Above(NamedTuple):
    """What stands above an element.

    `kind` is the nearest element of a telling kind, itself included; `near` are the categories by step up from it, nearest first,
    `branch` those of all elements that do not hold the heading, too; `called` is what it or a near one of these is called.
    """

    kind: str
    landmarks: frozenset[str]
    near: tuple[tuple[str, ...], ...]
    branch: frozenset[str]
    called: tuple[str, ...]
    names: tuple[str, ...]


class _Surroundings:
    """What is observed of every block in an element: landmarks and categories above it, near and far, and its parent's words.

    What holds the heading, too, holds most of the page: what such elements are called says little.
    """

    def __init__(self, elements: Sequence[Element], heading: int) -> None:
        self._elements = elements
        self._known: dict[int, _Above] = {}
        self._alike: dict[tuple[object, ...], _Above] = {}
        self._spine: set[int] = set()
        while heading >= 0:
            heading = elements[heading].parent
            self._spine.add(heading)

    def of(self, element: int) -> _Above:
        chain = []
        while element >= 0 and element not in self._known:
            chain.append(element)
            element = self._elements[element].parent
        for at in reversed(chain):
            found = self._elements[at]
            whole = at in self._spine or found.tag == "body"
            key = found.parent, found.tag, found.words, whole
            if key not in self._alike:
                self._alike[key] = self._observe(found, whole)
            self._known[at] = self._alike[key]
        return self._known[chain[0] if chain else element]

    def _observe(self, element: Element, whole: bool) -> _Above:
        """What is observed in all elements of one parent that have the same tag and words; `whole` ones hold most of the page."""
        own = categories_of(element.words)
        if element.parent < 0:
            return _Above(element.tag, frozenset(), (own,), frozenset(), own, ())
        parent = self._elements[element.parent]
        above = self._known[element.parent]
        kind = element.tag if element.tag in TELLING or above.kind not in TELLING else above.kind
        landmarks = above.landmarks
        if parent.tag in LANDMARKS and parent.tag not in landmarks:
            landmarks = landmarks | {parent.tag}
        near = () if whole else (own, *above.near[:NEAR])
        branch = above.branch.union(() if whole else own)
        over = self._elements[parent.parent] if parent.parent >= 0 else parent
        names = [f"in:{mark}" for mark in landmarks]
        names += [f"up={word}" for word in parent.words[:8]]
        names += [f"branch:{category}" for category in branch]
        names += [f"up:{parent.tag}>{element.tag}", f"up_links:{_linked(parent)}", f"over_links:{_linked(over)}"]
        called = tuple(dict.fromkeys(name for words in near for name in words))
        return _Above(kind, landmarks, near, branch, called, tuple(names))


def _linked(element: Element) -> str:
    return f"{bisect(LINKS, element.links / element.size if element.size else 0.0)}/{bisect(SIZES, element.size)}"
