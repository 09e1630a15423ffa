"""What the grammars of the small fields recognise in a text: dates, agencies, credits.

The grammar of credits is asked only of lines that hold an agency, a label or a bracket at the end.
"""

from __future__ import annotations

from newsparse.features.cell import CAPTION, HEAD, Cell
from newsparse.grammar.agencies import find_agencies, may_name_agency
from newsparse.grammar.creditlines import is_credit
from newsparse.grammar.credits import split_credit
from newsparse.lexicon import Lexicon


def observe(cell: Cell, lexicon: Lexicon) -> list[str]:
    """The fields that a text could be, or could hold."""
    seen: list[str] = []
    if cell.dates:
        covered = sum([date.end - date.start for date in cell.dates]) / max(len(cell.text), 1)
        seen.append(f"date:{min(int(covered * 4), 3)}")
        seen.extend([f"date_{kind}" for kind in {date.kind for date in cell.dates if date.kind}])
        seen.extend([f"date_{role}" for role in {date.role for date in cell.dates if date.role}])
    if cell.volume <= CAPTION:
        named = may_name_agency(cell.words, whole=len(cell.text) <= HEAD) and bool(find_agencies(cell.text))
        if named:
            seen.append("agency" if cell.volume >= 40 else "agency_short")
        if named or "credit" in cell.opening or "credit" in cell.holding or cell.text[-1:] in ")]）】":
            seen.extend(_credit(cell, lexicon))
    return seen


def _credit(cell: Cell, lexicon: Lexicon) -> list[str]:
    if cell.volume <= 90 and is_credit(cell.text, lexicon):
        return ["credit"]
    return ["credit_in_line"] if split_credit(cell.text, lexicon).credit else []
