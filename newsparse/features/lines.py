"""What is observed of a block by its text alone, remembered from page to page.

Pages of one publisher share their menus, links and teasers: of the lines of a folder of scrapes a third to a half stood on one of
the pages before. So all that hangs on nothing but a text and its language is observed here, and for short texts once.
"""

from functools import lru_cache
from typing import NamedTuple

from newsparse.features import fields, shape, wording
from newsparse.features.cell import Cell, read_cell
from newsparse.lexicon import Lexicon

LONGEST = 80
"""Characters of a text that is remembered: of longer ones hardly any comes again."""
REMEMBERED = 4096
"""Texts that are remembered, those of some twenty pages. Of 129,622 lines of 757 pages 39 % were among as many lines before, 42 %
among twice as many, 47 % stood on any page before."""


class Line(NamedTuple):
    """A text as the families see it, and the names of what they observed of it."""

    cell: Cell
    names: tuple[str, ...]


def observe_line(text: str, lexicon: Lexicon, linked: bool = False) -> Line:
    """What is observed of a text; `linked` if it is nothing but a link.

    >>> from newsparse.lexicon import load
    >>> observe_line("Photo: Reuters", load("en")).names[:3]
    ('len:2', 'first:upper', 'last:lower')
    """
    return _remembered(text, lexicon, linked) if len(text) <= LONGEST else _observe(text, lexicon, linked)


def _observe(text: str, lexicon: Lexicon, linked: bool) -> Line:
    return observe_cell(read_cell(text, lexicon, linked), lexicon)


def observe_cell(cell: Cell, lexicon: Lexicon) -> Line:
    """What the families of text observe of a cell."""
    return Line(cell, (*shape.observe(cell), *wording.observe(cell, lexicon), *fields.observe(cell, lexicon)))


_remembered = lru_cache(maxsize=REMEMBERED)(_observe)
