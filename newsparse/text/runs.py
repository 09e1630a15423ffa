"""Items in a row: those that stand near each other, and the row that is worth most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def runs_of(items: Iterable[Item], distance: Callable[[Item, Item], int], most: int) -> Iterator[list[Item]]:
    """The items in lists, a new one wherever two that follow each other stand farther apart than `most`.

    >>> list(runs_of([1, 2, 5, 6], lambda one, two: two - one, 2))
    [[1, 2], [5, 6]]
    """
    run: list[Item] = []
    for item in items:
        if run and distance(run[-1], item) > most:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def richest_run(gains: Sequence[float], first: int = 0) -> tuple[int, int, float]:
    """The half-open range from `first` on with the greatest sum, and this; empty if no gain is positive.

    Kadane's maximum sub-array.

    >>> richest_run([1.0, -2.0, 3.0, -1.0, 2.0, -5.0])
    (2, 5, 4.0)
    """
    best, span = 0.0, (first, first)
    total, start = 0.0, first
    for at in range(first, len(gains)):
        total += gains[at]
        if total <= 0.0:
            total, start = 0.0, at + 1
        elif total > best:
            best, span = total, (start, at + 1)
    return *span, best
