"""Where a block stands: in the page, against the densest run of prose, and how much prose came before it."""

from __future__ import annotations

from array import array
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, repeat

from newsparse.features.page import Page

PARTS = (0.0001, 0.05, 0.2, 0.5, 0.8, 0.95)
"""Classes of a share of the page's prose: none, up to .05, .2, .5, .8, .95, nearly all."""
STEPS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70)
EDGE = 3
"""Blocks at the top and at the bottom of a page that are told apart."""
_TENTHS = [(f"tenth:{tenth}",) for tenth in range(10)]
_SINCE = [(f"since_prose:{bisect(STEPS, since)}",) for since in range(STEPS[-1] + 1)]


def observe(page: Page) -> Iterator[Iterable[Sequence[str]]]:
    """Per block: tenth of the page, distance to the run's edges in blocks, share of the page's prose above and below."""
    kinds = [cell.kind for cell in page.cells]
    count = len(kinds)
    prose = array("d", [cell.volume if cell.kind == "prose" else 0.0 for cell in page.cells])
    yield (_TENTHS[at * 10 // count] for at in range(count))
    yield _against(kinds, *page.run)
    yield _since(kinds)
    yield _parts(prose)
    top = [(f"top:{at}",) for at in range(min(count, EDGE))]
    yield chain(top, repeat((), count - len(top)))
    bottom = [(f"bottom:{left}",) for left in range(len(top), 0, -1)]
    yield chain(repeat((), count - len(bottom)), bottom)


# Names are put together once for all blocks that stand alike: making them took two thirds of the time.


def _against(kinds: Sequence[str], start: int, end: int) -> Iterable[tuple[str, ...]]:
    """Per block, its distance to the edges of the run."""
    far = repeat(STEPS[-1])
    return chain(
        map(_before, kinds[:start], map(min, range(start, 0, -1), far)),
        map(_inside, kinds[start:end], map(min, range(end - start), far), map(min, range(end - start, 0, -1), far)),
        map(_after, kinds[end:], map(min, range(1, len(kinds) - end + 1), far)),
    )


@lru_cache(maxsize=1024)
def _before(kind: str, distance: int) -> tuple[str, ...]:
    return f"before_run:{bisect(STEPS, distance)}", f"before_run:{min(distance, 12)}/{kind}"


@lru_cache(maxsize=4096)
def _inside(kind: str, from_start: int, to_end: int) -> tuple[str, ...]:
    into = (f"into_run:{from_start}",) if from_start < 4 else ()
    return (f"in_run/{kind}", *into, f"out_of_run:{to_end}") if to_end <= 3 else (f"in_run/{kind}", *into)


@lru_cache(maxsize=1024)
def _after(kind: str, distance: int) -> tuple[str, ...]:
    return f"after_run:{bisect(STEPS, distance)}", f"after_run:{min(distance, 6)}/{kind}"


def _since(kinds: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Per block, how many blocks above it the last prose stands."""
    farthest = since = STEPS[-1]
    for kind in kinds:
        yield _SINCE[since]
        since = 0 if kind == "prose" else min(since + 1, farthest)


def _parts(prose: Sequence[float]) -> Iterable[tuple[str, ...]]:
    """Per block, the shares of the page's prose above and below it."""
    totals = array("d", accumulate(prose))
    whole = totals[-1] if totals else 0.0
    if not whole:
        return repeat(("no_prose",), len(prose))
    return (
        _shares(bisect(PARTS, (total - own) / whole), bisect(PARTS, (whole - total) / whole))
        for total, own in zip(totals, prose, strict=True)
    )


@lru_cache(maxsize=64)
def _shares(above: int, below: int) -> tuple[str, ...]:
    return f"prose_above:{above}", f"prose_below:{below}"
