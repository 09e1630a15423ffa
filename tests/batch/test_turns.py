from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.turns import AHEAD, AHEAD_BYTES, CHUNK, Numbered, Turn, Turns
from newsparse.batch.values import Failure, Source


def _source(n: int, content: bytes | Path = b"") -> Source:
    return Source(str(n), (str(n),), content)


@given(st.integers(0, 60), st.integers(), st.sets(st.integers(0, 60)))
def test_results_leave_in_the_order_of_the_items_however_they_come(count: int, seed: int, broken: set[int]) -> None:
    dice = random.Random(seed)
    items = [Failure(str(n), "x", "", "") if n in broken else _source(n) for n in range(count)]
    turns = Turns(items)
    out: list[Numbered] = []
    left: list[Turn] = []
    while not turns.over:
        out += turns.chunk()
        if out:
            dice.shuffle(out)
            if dice.random() < 0.3:
                turns.take_back([out.pop()])
            else:
                at, source = out.pop()
                turns.settle(at, source.name.encode())
        while (turn := turns.next()) is not None:
            left.append(turn)
    assert [turn.item for turn in left] == items
    assert [turn.result for turn in left] == [item if isinstance(item, Failure) else item.name.encode() for item in items]


def test_a_source_that_holds_up_the_others_bounds_what_is_taken_in() -> None:
    taken = 0

    def endless() -> Iterator[Source]:
        nonlocal taken
        while True:
            yield _source(taken)
            taken += 1

    turns = Turns(endless())
    chunk = turns.chunk()
    while chunk:
        for at, _ in chunk:
            if at:
                turns.settle(at, b"x", 0.001)
        chunk = turns.chunk()
    assert taken == AHEAD - 1  # the last one taken is still in hand
    assert not turns.waiting


def test_bytes_that_are_held_bound_what_is_taken_in_but_one_source_always_goes() -> None:
    big = bytes(AHEAD_BYTES + 1)
    turns = Turns(_source(n, big) for n in range(3))
    assert [at for at, _ in turns.chunk()] == [0]
    assert turns.chunk() == []
    turns.settle(0, b"")
    turns.next()
    assert [at for at, _ in turns.chunk()] == [1]


def test_slow_sources_are_given_out_one_by_one_and_fast_ones_many_at_once() -> None:
    slow, fast = Turns(map(_source, range(9999))), Turns(map(_source, range(9999)))
    for turns, seconds in ((slow, 5.0), (fast, 0.0001)):
        for _ in range(30):
            for at, _ in turns.chunk():
                turns.settle(at, b"", seconds)
    assert (len(slow.chunk()), len(fast.chunk())) == (1, CHUNK)
