"""What stands around a block: the kinds of its neighbours, blank lines, repeated templates, prose near and far."""

from __future__ import annotations

from array import array
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, groupby, islice, repeat
from operator import sub

from newsparse.features.cell import Cell
from newsparse.features.page import Page
from newsparse.features.wording import PLAIN

NEAR = (0, 1, 60, 150, 300, 600, 1000, 1600, 2600)
WINDOWS = (2, 5, 12)
_ALIKE = [[(f"alike:{above}/{below}",) for below in range(4)] for above in range(4)]


def observe(page: Page) -> Iterator[Iterable[Sequence[str]]]:
    """Per block: kinds and phrases of its neighbours, gaps, whether it is one of a row alike, and prose in windows about it."""
    kinds = [cell.kind for cell in page.cells]
    edged = ["edge", "edge", *kinds, "edge", "edge"]
    yield map(_kinds, edged, edged[1:], kinds, edged[3:], edged[4:])
    gaps = [min(block.gap, 3) for block in page.document.blocks] + [3]
    spaced = len([gap for gap in gaps if gap]) * 20 > len(kinds)
    yield map(_gaps, kinds, gaps, gaps[1:]) if spaced else map(_gapless, kinds)
    sums = array("d", accumulate(map(_prose, page.cells), initial=0.0))
    for reach in WINDOWS:
        yield map(_window, repeat(reach), *_windows(sums, reach), kinds)
    yield _alike([_shape(cell) for cell in page.cells], kinds)
    edge = [()][: len(kinds)]
    yield chain(edge, (_phrases("under", cell.whole) for cell in islice(page.cells, len(kinds) - len(edge))))
    yield chain((_phrases("over", cell.whole) for cell in islice(page.cells, 1, None)), edge)


def _windows(sums: Sequence[float], reach: int) -> tuple[bytes, bytes]:
    """Per block, the class of the prose in so many blocks above it, and below it; `sums` say how much stands above each place."""
    within = bytes(map(bisect, repeat(NEAR), map(sub, sums[reach:], sums)))
    head = bytes([bisect(NEAR, end) for end in sums[:reach]])
    tail = bytes([bisect(NEAR, sums[-1] - start) for start in sums[-reach:]])
    return (head + within)[: len(sums)], (within + tail)[1 - len(sums) :]


# Names are put together once for all blocks that stand alike: making them took two thirds of the time.


@lru_cache(maxsize=4096)
def _kinds(two: str, one: str, own: str, next_one: str, next_two: str) -> tuple[str, ...]:
    names = f"-1:{one}", f"+1:{next_one}", f"-2:{two}", f"+2:{next_two}", f"{one}<{own}<{next_one}"
    if own != "prose" and own == two == next_two and one == next_one:
        return (*names, "row_of_pairs" if own != one else "row")
    return names


@lru_cache(maxsize=256)
def _gaps(own: str, above: int, below: int) -> tuple[str, ...]:
    return (f"gaps:{own}/{above}/{below}",)


@lru_cache(maxsize=16)
def _gapless(own: str) -> tuple[str, ...]:
    return (f"gapless:{own}",)


@lru_cache(maxsize=2048)
def _window(reach: int, above: int, below: int, own: str) -> tuple[str, ...]:
    names = f"prose-{reach}:{above}", f"prose+{reach}:{below}"
    return (*names, f"prose5:{above // 2}/{below // 2}/{own}") if reach == 5 else names


@lru_cache(maxsize=1024)
def _phrases(place: str, categories: frozenset[str]) -> tuple[str, ...]:
    """The phrases that cover a block, as its neighbours see them."""
    return tuple([f"{place}:{category}" for category in sorted(categories - PLAIN)])


def _shape(cell: Cell) -> tuple[str, str, int]:
    return _outline(cell.text[:1], cell.text[-1:], bisect(NEAR, cell.volume))


@lru_cache(maxsize=4096)
def _outline(first: str, last: str, size: int) -> tuple[str, str, int]:
    """What blocks of a list have in common: how they begin and end, and about how long they are."""
    begin = "digit" if first.isdigit() else first if not first.isalpha() else "upper" if first.isupper() else "letter"
    return begin, last if not last.isalnum() else "", size


def _alike(shapes: Sequence[tuple[str, str, int]], kinds: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Per block that is no prose, how many above and below it in a row have the same shape, up to 3 each."""
    kind = iter(kinds)
    for _, group in groupby(shapes):
        size = len([*group])
        for at in range(size):
            yield _ALIKE[min(at, 3)][min(size - at - 1, 3)] if next(kind) != "prose" else ()


def _prose(cell: Cell) -> float:
    if cell.kind == "prose":
        return min(cell.volume, 600.0)
    return cell.volume * 0.5 if cell.kind == "sentence" else 0.0
