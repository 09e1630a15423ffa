"""Items in a row that stand near each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
