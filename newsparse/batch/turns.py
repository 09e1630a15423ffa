"""Sources go out in chunks, results come back in any order, and leave in the order of the sources; what is between is bounded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsparse.batch.values import Failure, Source

CHUNK_SECONDS = 0.25
"""Work that a worker is given at once: it waits for the next chunk once in so long, and so much waits behind a slow source."""
CHUNK = 64
"""Sources given out at once at most; a quarter of a second of very small pages."""
CHUNK_BYTES = 1 << 20
AHEAD = 8192
"""Sources between the one whose turn it is and the last one given out: a slow one holds up the others only after so many."""
AHEAD_BYTES = 32 << 20
"""Bytes of sources and results held, beyond which no more is given out."""


class Numbered(NamedTuple):
    """A source with its place in the order."""

    at: int
    source: Source


class Turn(NamedTuple):
    """The item whose turn it is, and its result: the answer of a worker (bytes), a failure, or the item where it is no Source."""

    item: object
    result: object


class Turns:
    """The sources of a run between being found and being dealt with.

    >>> turns = Turns([Source("a", ("a",), b"A"), Source("b", ("b",), b"B")])
    >>> [numbered.source.name for numbered in turns.chunk()]
    ['a', 'b']
    >>> turns.settle(1, b"result of b"), turns.next()
    (None, None)
    >>> turns.settle(0, b"result of a"), turns.next().result, turns.next().result, turns.over
    (None, b'result of a', b'result of b', True)
    """

    def __init__(self, items: Iterable[object]) -> None:
        self._items = iter(items)
        self._open: dict[int, object] = {}
        self._results: dict[int, object] = {}
        self._returned: list[Numbered] = []
        self._held = 0
        self._given = 0
        self._turn = 0
        self._exhausted = False
        self._pace = CHUNK_SECONDS / 4

    @property
    def over(self) -> bool:
        """Whether every item was found, settled and taken."""
        return self._exhausted and not self._open

    @property
    def waiting(self) -> bool:
        """Whether there is a result whose turn it is."""
        return self._turn in self._results

    def chunk(self) -> list[Numbered]:
        """The next sources to work on, those taken back first; empty if there are none or enough are under way."""
        most = max(1, min(CHUNK, round(CHUNK_SECONDS / max(self._pace, 1e-6))))
        chunk, self._returned = self._returned[:most], self._returned[most:]
        size = sum(_weight(numbered.source) for numbered in chunk)
        while len(chunk) < most and size < CHUNK_BYTES and self._room():
            item = next(self._items, None)
            if item is None:
                self._exhausted = True
                break
            self._open[self._given] = item
            self._held += _weight(item)
            if isinstance(item, Source):
                chunk.append(Numbered(self._given, item))
                size += _weight(item)
            else:
                self._results[self._given] = item
            self._given += 1
        return chunk

    def take_back(self, chunk: Iterable[Numbered]) -> None:
        """Sources that were given out and not worked on; they are the next to be given out."""
        self._returned = sorted([*chunk, *self._returned])

    def settle(self, at: int, result: bytes | Failure, seconds: float | None = None) -> None:
        """The result of the source at that place, and how long it took."""
        self._results[at] = result
        self._held += _weight(result)
        if seconds is not None:
            self._pace += (seconds - self._pace) / 8

    def next(self) -> Turn | None:
        """The result whose turn it is; None if it has not come."""
        if not self.waiting:
            return None
        item, result = self._open.pop(self._turn), self._results.pop(self._turn)
        self._turn += 1
        self._held -= _weight(item) + _weight(result)
        return Turn(item, result)

    def _room(self) -> bool:
        return not self._exhausted and self._given - self._turn < AHEAD and (self._held < AHEAD_BYTES or not self._open)


def _weight(held: object) -> int:
    """Bytes of a source that was read already, or of an answer."""
    content = held.content if isinstance(held, Source) else held
    return len(content) if isinstance(content, bytes) else 0
