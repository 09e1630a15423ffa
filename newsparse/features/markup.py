"""What the markup says of a block of an HTML page: its tags, links and pictures, and what its element and those about it are called.

Only pages of HTML have these observations, so the weights of plain text know nothing of them.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from newsparse.features.page import Cell, Page
from newsparse.lexicon.markup import categories_of
from newsparse.text.values import Element, Hint

LANDMARKS = frozenset((
    "article", "main", "aside", "nav", "header", "footer", "figure", "figcaption", "blockquote", "table", "ul", "ol", "li", "form",
    "section", "address", "details", "a", "button", "label", "time", "cite", "pre", "dl",
))  # fmt: skip
"""Elements whose name says what stands in them, however deep."""
PARTS = 6
"""Inline elements of a line that are looked at."""
NEAR = 2
"""Steps up to which an element's words are told apart from those of elements further up."""
LINKS = (0.001, 0.25, 0.6, 0.95)
SIZES = (1, 60, 200, 600, 1500, 4000, 10000)


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: tags, share of links, words and categories of its element, of those above, and of the inline elements in it."""
    reading = page.document.reading
    above = surroundings(reading.elements)
    headings = 0
    for cell, hint in zip(page.cells, page.hints, strict=True):
        element = reading.elements[hint.element]
        seen = [*_own(cell, element, hint), *above[hint.element]]
        headings += element.tag == "h1"
        seen.append(f"h1_above:{min(headings, 3)}")
        yield seen


def _own(cell: Cell, element: Element, hint: Hint) -> list[str]:
    tag, kind = element.tag, cell.kind
    seen = [f"tag:{tag}", f"tag:{tag}/{kind}", f"links:{bisect(LINKS, hint.links)}", f"links:{bisect(LINKS, hint.links)}/{kind}"]
    if cell.volume < 300:
        seen.append(f"tag:{tag}/{bisect((16, 38, 75, 140), cell.volume)}")
    size = len(cell.text)
    for part in hint.parts[:PARTS]:
        whole = part.start == 0 and part.end == size
        seen.append(f"{'inside' if whole else 'part'}:{part.tag}")
        if whole and cell.volume >= 24:
            seen.append(f"inside:{part.tag}/{kind}")
        elif not whole and cell.volume < 300:
            place = "first" if part.start == 0 else "last" if part.end == size else "amid"
            seen += [f"part:{category}/{place}" for category in categories_of(part.words)]
    seen += [f"own={word}" for word in element.words]
    words = tuple(dict.fromkeys(word for part in hint.parts[:PARTS] for word in part.words)) if cell.volume < 300 else ()
    seen += [f"inner={word}" for word in words]
    own = categories_of(element.words)
    seen += [f"own:{category}" for category in own]
    seen += [f"own:{category}/{kind}" for category in own]
    seen += [f"inner:{category}" for category in categories_of(words)]
    if hint.image is not None or hint.alt:
        seen += ["picture", f"picture/{kind}", f"picture/{tag}"]
    return list(dict.fromkeys(seen))


def surroundings(elements: Sequence[Element]) -> list[list[str]]:
    """Per element, what is observed of every block in it: landmarks and categories above it, near and far, and its parent's words."""
    seen: list[list[str]] = []
    landmarks: list[frozenset[str]] = []
    near: list[tuple[tuple[str, ...], ...]] = []
    far: list[frozenset[str]] = []
    for element in elements:
        up = element.parent
        own = categories_of(element.words)
        if up < 0:
            landmarks.append(frozenset())
            near.append((own,))
            far.append(frozenset())
            seen.append([])
            continue
        marks = landmarks[up]
        if elements[up].tag in LANDMARKS and elements[up].tag not in marks:
            marks = marks | {elements[up].tag}
        landmarks.append(marks)
        chain = (own, *near[up])
        distant = far[up]
        if len(chain) > NEAR + 1:
            lost = chain[NEAR + 1]
            if elements[up].parent >= 0 and not distant.issuperset(lost):
                distant = distant | frozenset(lost)
            chain = chain[: NEAR + 1]
        near.append(chain)
        far.append(distant)
        parent = elements[up]
        names = [f"in:{mark}" for mark in marks]
        names += [f"up={word}" for word in parent.words[:8]]
        names += [f"up:{parent.tag}>{element.tag}"]
        names += [f"near:{category}" for category in dict.fromkeys(name for words in chain[1:] for name in words)]
        names += [f"far:{category}" for category in distant]
        names.append(f"up_links:{bisect(LINKS, parent.links / parent.size if parent.size else 0.0)}/{bisect(SIZES, parent.size)}")
        over = elements[parent.parent] if parent.parent >= 0 else parent
        names.append(f"over_links:{bisect(LINKS, over.links / over.size if over.size else 0.0)}/{bisect(SIZES, over.size)}")
        seen.append(names)
    return seen
