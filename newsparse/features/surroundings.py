"""What stands around a block: the kinds of its neighbours, blank lines, repeated templates, prose near and far."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate

from newsparse.features.page import Cell, Page

NEAR = (0, 1, 60, 150, 300, 600, 1000, 1600, 2600)
WINDOWS = (2, 5, 12)


def observe(page: Page) -> list[list[str]]:
    """Per block: kinds up to two blocks away, gaps, whether it is one of a row alike, and prose in windows of 2, 5, 12 blocks."""
    cells = page.cells
    count = len(cells)
    kinds = ["edge", "edge", *(cell.kind for cell in cells), "edge", "edge"]
    gaps = [min(cell.block.gap, 3) for cell in cells] + [3]
    spaced = sum(1 for gap in gaps if gap) * 20 > count
    sums = [0.0, *accumulate(_prose(cell) for cell in cells)]
    rows = []
    for at in range(count):
        two, one, own, next_one, next_two = kinds[at : at + 5]
        seen = [
            f"-1:{one}",
            f"+1:{next_one}",
            f"-2:{two}",
            f"+2:{next_two}",
            f"{one}<{own}<{next_one}",
        ]
        seen.append(f"gaps:{own}/{gaps[at]}/{gaps[at + 1]}" if spaced else f"gapless:{own}")
        if own != "prose" and own == two == next_two and one == next_one and 0 < at < count - 1:
            seen.append("row_of_pairs" if own != one else "row")
        for reach in WINDOWS:
            above = sums[at] - sums[max(0, at - reach)]
            below = sums[min(count, at + 1 + reach)] - sums[at + 1]
            high, low = bisect(NEAR, above), bisect(NEAR, below)
            seen.append(f"prose-{reach}:{high}")
            seen.append(f"prose+{reach}:{low}")
            if reach == 5:
                seen.append(f"prose5:{high // 2}/{low // 2}/{own}")
        rows.append(seen)
    return rows


def _prose(cell: Cell) -> float:
    if cell.kind == "prose":
        return min(cell.volume, 600.0)
    return cell.volume * 0.5 if cell.kind == "sentence" else 0.0
