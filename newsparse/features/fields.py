"""What the grammars of the small fields recognise in a block: dates, agencies, bylines, credits, names."""

from __future__ import annotations

from newsparse.features.page import Cell, Page


def observe(page: Page) -> list[list[str]]:
    """Per block, the fields that its text could be."""
    return [_fields(cell, page) for cell in page.cells]


def _fields(cell: Cell, page: Page) -> list[str]:
    seen: list[str] = []
    dates = cell.dates
    if dates:
        covered = sum(date.end - date.start for date in dates) / max(len(cell.text), 1)
        seen.append(f"date:{min(int(covered * 4), 3)}")
        kinds = {date.kind for date in dates if date.kind}
        seen.extend([f"date_{kind}" for kind in kinds])
    return seen
