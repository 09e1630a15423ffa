"""What stands around a block: the kinds of its neighbours, blank lines, repeated templates, prose near and far."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from newsparse.features.page import Cell, Page

NEAR = (0, 1, 60, 150, 300, 600, 1000, 1600, 2600)
WINDOWS = (2, 5, 12)


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: kinds up to two blocks away, gaps, whether it is one of a row alike, and prose in windows of 2, 5, 12 blocks."""
    cells = page.cells
    count = len(cells)
    kinds = ["edge", "edge", *(cell.kind for cell in cells), "edge", "edge"]
    gaps = [min(cell.block.gap, 3) for cell in cells] + [3]
    spaced = sum(1 for gap in gaps if gap) * 20 > count
    shapes = [_shape(cell) for cell in cells]
    sums = [0.0, *accumulate(_prose(cell) for cell in cells)]
    for at in range(count):
        two, one, own, next_one, next_two = kinds[at : at + 5]
        seen = [*_kinds(two, one, own, next_one, next_two), _gaps(own, gaps[at], gaps[at + 1]) if spaced else f"gapless:{own}"]
        if own != "prose" and own == two == next_two and one == next_one and 0 < at < count - 1:
            seen.append("row_of_pairs" if own != one else "row")
        if own != "prose":
            seen.append(_alike(shapes, at))
        for reach in WINDOWS:
            above = sums[at] - sums[at - reach if at > reach else 0]
            below = sums[at + 1 + reach if at + 1 + reach < count else count] - sums[at + 1]
            seen += _window(reach, bisect(NEAR, above), bisect(NEAR, below), own)
        yield seen


# Names are put together once for all blocks that stand alike: making them took two thirds of the time.


@lru_cache(maxsize=4096)
def _kinds(two: str, one: str, own: str, next_one: str, next_two: str) -> tuple[str, ...]:
    return f"-1:{one}", f"+1:{next_one}", f"-2:{two}", f"+2:{next_two}", f"{one}<{own}<{next_one}"


@lru_cache(maxsize=256)
def _gaps(own: str, above: int, below: int) -> str:
    return f"gaps:{own}/{above}/{below}"


@lru_cache(maxsize=2048)
def _window(reach: int, above: int, below: int, own: str) -> tuple[str, ...]:
    names = f"prose-{reach}:{above}", f"prose+{reach}:{below}"
    return (*names, f"prose5:{above // 2}/{below // 2}/{own}") if reach == 5 else names


def _shape(cell: Cell) -> tuple[str, str, int]:
    """What blocks of a list have in common: how they begin and end, and about how long they are."""
    first, last = cell.text[:1], cell.text[-1:]
    begin = "digit" if first.isdigit() else first if not first.isalpha() else "upper" if first.isupper() else "letter"
    return begin, last if not last.isalnum() else "", bisect(NEAR, cell.volume)


def _alike(shapes: list[tuple[str, str, int]], at: int) -> str:
    """How many blocks above and below in a row have the same shape, up to 3 each."""
    own = shapes[at]
    above = below = 0
    while above < 3 and at - above > 0 and shapes[at - above - 1] == own:
        above += 1
    while below < 3 and at + below + 1 < len(shapes) and shapes[at + below + 1] == own:
        below += 1
    return f"alike:{above}/{below}"


def _prose(cell: Cell) -> float:
    if cell.kind == "prose":
        return min(cell.volume, 600.0)
    return cell.volume * 0.5 if cell.kind == "sentence" else 0.0
