"""What stands around a block: the kinds of its neighbours, blank lines, repeated templates, prose near and far."""

from __future__ import annotations

from array import array
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from operator import sub

from newsparse.features.page import Cell, Page

NEAR = (0, 1, 60, 150, 300, 600, 1000, 1600, 2600)
WINDOWS = (2, 5, 12)
_ALIKE = [[f"alike:{above}/{below}" for below in range(4)] for above in range(4)]


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: kinds up to two blocks away, gaps, whether it is one of a row alike, and prose in windows of 2, 5, 12 blocks."""
    kinds = [cell.kind for cell in page.cells]
    gaps = [min(cell.block.gap, 3) for cell in page.cells] + [3]
    edged = ["edge", "edge", *kinds, "edge", "edge"]
    spaced = len([gap for gap in gaps if gap]) * 20 > len(kinds)
    near = map(_kinds, edged, edged[1:], kinds, edged[3:], edged[4:])
    blank = map(_gaps, kinds, gaps, gaps[1:]) if spaced else map(_gapless, kinds)
    sums = array("d", accumulate(map(_prose, page.cells), initial=0.0))
    far = [map(_window, repeat(reach), *_windows(sums, reach), kinds) for reach in WINDOWS]
    shapes = [_shape(cell) for cell in page.cells]
    for at, (names, gap, two, five, twelve) in enumerate(zip(near, blank, *far, strict=False)):
        seen = [*names, gap, *two, *five, *twelve]
        if kinds[at] == edged[at] == edged[at + 4] and edged[at + 1] == edged[at + 3] and kinds[at] != "prose":
            seen.append("row_of_pairs" if kinds[at] != edged[at + 1] else "row")
        if kinds[at] != "prose":
            seen.append(_alike(shapes, at))
        yield seen


def _windows(sums: Sequence[float], reach: int) -> tuple[bytes, bytes]:
    """Per block, the class of the prose in so many blocks above it, and below it; `sums` say how much stands above each place."""
    within = bytes(map(bisect, repeat(NEAR), map(sub, sums[reach:], sums)))
    head = bytes([bisect(NEAR, end) for end in sums[:reach]])
    tail = bytes([bisect(NEAR, sums[-1] - start) for start in sums[-reach:]])
    return (head + within)[: len(sums)], (within + tail)[1 - len(sums) :]


# Names are put together once for all blocks that stand alike: making them took two thirds of the time.


@lru_cache(maxsize=4096)
def _kinds(two: str, one: str, own: str, next_one: str, next_two: str) -> tuple[str, ...]:
    return f"-1:{one}", f"+1:{next_one}", f"-2:{two}", f"+2:{next_two}", f"{one}<{own}<{next_one}"


@lru_cache(maxsize=256)
def _gaps(own: str, above: int, below: int) -> str:
    return f"gaps:{own}/{above}/{below}"


@lru_cache(maxsize=16)
def _gapless(own: str) -> str:
    return f"gapless:{own}"


@lru_cache(maxsize=2048)
def _window(reach: int, above: int, below: int, own: str) -> tuple[str, ...]:
    names = f"prose-{reach}:{above}", f"prose+{reach}:{below}"
    return (*names, f"prose5:{above // 2}/{below // 2}/{own}") if reach == 5 else names


def _shape(cell: Cell) -> tuple[str, str, int]:
    return _outline(cell.text[:1], cell.text[-1:], bisect(NEAR, cell.volume))


@lru_cache(maxsize=4096)
def _outline(first: str, last: str, size: int) -> tuple[str, str, int]:
    """What blocks of a list have in common: how they begin and end, and about how long they are."""
    begin = "digit" if first.isdigit() else first if not first.isalpha() else "upper" if first.isupper() else "letter"
    return begin, last if not last.isalnum() else "", size


def _alike(shapes: list[tuple[str, str, int]], at: int) -> str:
    """How many blocks above and below in a row have the same shape, up to 3 each."""
    own = shapes[at]
    above = below = 0
    while above < 3 and at - above > 0 and shapes[at - above - 1] == own:
        above += 1
    while below < 3 and at + below + 1 < len(shapes) and shapes[at + below + 1] == own:
        below += 1
    return _ALIKE[above][below]


def _prose(cell: Cell) -> float:
    if cell.kind == "prose":
        return min(cell.volume, 600.0)
    return cell.volume * 0.5 if cell.kind == "sentence" else 0.0
