"""Rows: the lines that a browser shows of a page, each with the element it stands in, put together piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.reading.html.display import CELLS
from newsparse.reading.html.pictures import Picture
from newsparse.text.patterns import lazy
from newsparse.text.widths import drop_widthless, has_widthless

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Node

_SPACE = lazy(r"[ \t\n\r\f]+")
_BREAKS = lazy("[\v\x1c\x1d\x1e\x85\u2028\u2029]")
"""Characters that are no line breaks in HTML but would be in the rendered text."""


class Frame:
    """An element that is open during the walk; `index` is its place among the elements that hold text, -1 while it holds none."""

    __slots__ = ("block", "children", "index", "node", "nth", "parent", "picture", "tag")

    def __init__(self, tag: str, parent: Frame | None, node: Node, is_block: bool) -> None:
        self.tag = tag
        self.parent = parent
        self.node = node
        self.children: dict[str, int] | None = None
        self.picture: Picture | None = None
        self.index = -1
        self.nth = 1
        if parent is None:
            self.block = self
            return
        self.block = self if is_block else parent.block
        self.nth = parent.count(tag)

    def count(self, tag: str) -> int:
        """The place of a new child among the children of its tag."""
        if self.children is None:
            self.children = {tag: 1}
            return 1
        place = self.children[tag] = self.children.get(tag, 0) + 1
        return place

    def cells(self) -> int:
        """How many cells a row of a table has so far."""
        return sum(count for tag, count in self.children.items() if tag in CELLS) if self.children else 0


class Row(NamedTuple):
    """A rendered line: blank lines above it, its text, the block that it stands in, the inline elements in it with their ranges,
    the characters in links, and the picture shown last, with the element it stands in.
    """

    gap: int
    text: str
    block: Frame
    parts: tuple[tuple[Frame, int, int], ...]
    linked: int
    shown: tuple[Picture, Frame] | None


class Renderer:
    """The lines of one page while it is walked."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._pieces: list[str] = []
        self._size = 0
        self.space = False
        self._breaks = 0
        self._blanks = 0
        self._block: Frame | None = None
        self._parts: dict[Frame, tuple[int, int]] = {}
        self._linked = 0
        self._picture: tuple[Picture, Frame] | None = None
        self._shown: tuple[Picture, Frame] | None = None
        self._seen_until = 0

    def write(self, text: str, block: Frame, inline: tuple[Frame, ...], links: int) -> None:
        """Text of the current line, not all white space, its white space collapsed."""
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            text = _SPACE.sub(" ", text)
        if text[0] == " ":
            self.space = True
            text = text[1:]
        closing = text[-1] == " "
        self.put(text[:-1] if closing else text, block, inline, links)
        self.space = closing

    def put(self, text: str, block: Frame, inline: tuple[Frame, ...], links: int) -> None:
        """Text of the current line as it stands."""
        if self._pieces:
            if self.space:
                self._pieces.append(" ")
                self._size += 1
            if block is not self._block:
                self._block = _shared(block, self._block)
        else:
            self._block = block
            self._shown = self._picture if len(self.rows) < self._seen_until else None
        self.space = False
        self._pieces.append(text)
        start = self._size
        self._size = end = start + len(text)
        if inline and len(self._parts) < MOST_PARTS:
            for frame in inline:
                self._parts[frame] = self._parts[frame][0] if frame in self._parts else start, end
        if links:
            self._linked += end - start

    def part(self, breaks: int) -> None:
        """End the line; at least so many line breaks will stand before the next one."""
        if self._pieces:
            self._flush()
        if breaks > self._breaks:
            self._breaks = breaks

    def break_line(self) -> None:
        """End the line by <br>, or leave one blank."""
        if self._pieces:
            self._flush()
        else:
            self._blanks += 1

    def tabulate(self) -> None:
        """Part two cells of a row."""
        if self._pieces:
            self._pieces.append("\t")
            self._size += 1
            self.space = False

    def show(self, picture: Picture, holder: Frame) -> None:
        """A picture at this place of the page: the lines that follow it may be its caption."""
        self._picture = picture, holder
        self._seen_until = len(self.rows) + CAPTIONS

    def _flush(self) -> None:
        text = "".join(self._pieces)
        if not text.isascii() or not text.isprintable():
            text = _BREAKS.sub(" ", text)
        seen = text.strip()
        self._pieces.clear()
        self._size = 0
        self.space = False
        if seen and self._block is not None:
            gap = max(self._breaks - 1, self._blanks) if self.rows else 0
            parts = _moved(self._parts, text) if self._parts else ()
            self.rows.append(Row(gap, seen, self._block, parts, min(self._linked, len(seen)), self._shown))
            self._breaks = self._blanks = 0
        self._parts.clear()
        self._linked = 0


CAPTIONS = 3
"""Lines after a picture that may speak of it."""
MOST_PARTS = 40
"""Inline elements of a line that are remembered."""


def _moved(parts: dict[Frame, tuple[int, int]], text: str) -> tuple[tuple[Frame, int, int], ...]:
    """The ranges of parts in what is seen of a line; those left empty are left out."""
    if has_widthless(text):
        places = {at: len(drop_widthless(text[:at] + ".")) - 1 for ends in parts.values() for at in ends}
        parts = {frame: (places[start], places[end]) for frame, (start, end) in parts.items()}
        text = drop_widthless(text)
    left, size = len(text) - len(text.lstrip()), len(text.strip())
    moved = [(frame, max(start - left, 0), min(end - left, size)) for frame, (start, end) in parts.items()]
    return tuple([part for part in moved if part[1] < part[2]])


def _shared(one: Frame, other: Frame | None) -> Frame:
    """The innermost block that holds both."""
    chain = set()
    at: Frame | None = one
    while at is not None:
        chain.add(id(at))
        at = at.parent
    at = other
    while at is not None and id(at) not in chain:
        at = at.parent
    return one if at is None else at.block
