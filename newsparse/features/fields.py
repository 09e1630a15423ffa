"""What the grammars of the small fields recognise in a block: dates, agencies, bylines, datelines, credits.

The grammars of names, openers and credits cost as much as all other observations together, so they are asked only where such
a field can stand: names and openers about the edges of the run of prose, credits in lines that hold an agency, a label or a
bracket at the end.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.features.page import CAPTION, HEAD, Cell, Page
from newsparse.grammar.agencies import find_agencies, may_name_agency
from newsparse.grammar.bylines import looks_like_names
from newsparse.grammar.credits import is_credit, split_credit
from newsparse.grammar.datelines import find_dateline

NEAR = range(-10, 4)
"""Blocks about the first block of the run, in which names are looked for."""
LAST = range(-2, 4)
"""Blocks about the end of the run, likewise."""
OPENERS = range(-2, 4)
"""Blocks about the first block of the run, in which a dateline may open the text."""


def observe(page: Page) -> Iterable[list[str]]:
    """Per block, the fields that its text could be."""
    start, end = page.run
    return (_fields(cell, page, at - start, at - end) for at, cell in enumerate(page.cells))


def _fields(cell: Cell, page: Page, from_start: int, from_end: int) -> list[str]:
    seen: list[str] = []
    if cell.dates:
        covered = sum(date.end - date.start for date in cell.dates) / max(len(cell.text), 1)
        seen.append(f"date:{min(int(covered * 4), 3)}")
        seen.extend([f"date_{kind}" for kind in {date.kind for date in cell.dates if date.kind}])
        seen.extend([f"date_{role}" for role in {date.role for date in cell.dates if date.role}])
    if cell.volume <= CAPTION:
        named = may_name_agency(cell.words, whole=len(cell.text) <= HEAD) and bool(find_agencies(cell.text))
        if named:
            seen.append("agency" if cell.volume >= 40 else "agency_short")
        if named or "credit" in cell.opening or "credit" in cell.holding or cell.text[-1:] in ")]）】":
            seen.extend(_credit(cell, page))
        near = from_start in NEAR or from_end in LAST
        if near and cell.volume <= 80 and cell.kind != "prose" and looks_like_names(cell.text, page.lexicon):
            seen.append("names" if cell.volume > 30 else "names_short")
    if from_start in OPENERS and cell.volume >= 60 and find_dateline(cell.text, page.lexicon):
        seen.append("opener")
    return seen


def _credit(cell: Cell, page: Page) -> list[str]:
    if cell.volume <= 90 and is_credit(cell.text, page.lexicon):
        return ["credit"]
    return ["credit_in_line"] if split_credit(cell.text, page.lexicon).credit else []
