"""One page as the families of observations see it: its blocks, each by its text, and the run of them that holds most prose."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.features.cell import MENU, Cell
from newsparse.features.lines import Line, observe_cell, observe_line
from newsparse.lexicon import Lexicon
from newsparse.text.runs import richest_run
from newsparse.text.values import Document

if TYPE_CHECKING:
    from newsparse.text.elements import Hint

LINKED = 0.9
"""Share of a line's characters in links from which it is a link."""


class Page(NamedTuple):
    """A document's cells with the names of what was observed of their texts, and the run of blocks that holds most of its prose
    (half-open range).

    Of HTML also a hint per cell, and the words of what the markup claims, by kind.
    """

    document: Document
    lexicon: Lexicon
    cells: tuple[Cell, ...]
    names: tuple[tuple[str, ...], ...]
    run: tuple[int, int]
    hints: "tuple[Hint, ...]"
    claims: dict[str, list[frozenset[str]]]


def survey(document: Document, lexicon: Lexicon) -> Page:
    """The page that all families observe."""
    claims: dict[str, list[frozenset[str]]] = {}
    hints: tuple[Hint, ...] = ()
    if document.reading.marked:
        from newsparse.features.claimed import claims_of  # text has no claims

        hints, claims = document.block_hints(), claims_of(document.reading.metadata)
        lines = _of_markup(document, hints, lexicon)
    else:
        lines = [observe_line(block.text, lexicon) for block in document.blocks]
    cells = tuple([line.cell for line in lines])
    names = tuple([line.names for line in lines])
    return Page(document, lexicon, cells, names, densest_run(cells), hints, claims)


def _of_markup(document: Document, hints: "Sequence[Hint]", lexicon: Lexicon) -> list[Line]:
    """The lines of HTML: a menu is not looked into."""
    menu = observe_cell(MENU, lexicon)
    return [
        menu if len(block.lines) > 1 else observe_line(block.text, lexicon, hint.links >= LINKED)
        for block, hint in zip(document.blocks, hints, strict=True)
    ]


_GAIN = {
    "prose": 1.0, "sentence": 0.3, "line": -0.25, "short": -0.35, "tiny": -0.3, "date": -0.3, "furniture": -0.5, "link": -0.5,
    "menu": -1.5,
}  # fmt: skip


def densest_run(cells: Sequence[Cell]) -> tuple[int, int]:
    """The half-open range of blocks with the greatest sum of prose less furniture.

    A paragraph gains by its length up to 400 characters, so that three blocks of furniture weigh one paragraph.
    """
    gains = (_GAIN[cell.kind] * (min(cell.volume, 400.0) / 100.0 if cell.kind == "prose" else 1.0) for cell in cells)
    start, end, _ = richest_run(array("d", gains))
    return start, end
