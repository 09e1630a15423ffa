from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.timeline import STEPS, Timeline

TIMES = st.lists(st.floats(0, 1e7), max_size=60)


def counted(times: list[float]) -> Timeline:
    line = Timeline()
    for seconds in times:
        line.add(seconds)
    return line


@given(TIMES)
def test_nothing_is_lost_and_memory_is_bounded(times: list[float]) -> None:
    line = counted(times)
    assert sum(line.counts) == len(times)
    assert len(line.counts) <= STEPS
    assert line.seconds == max(times, default=0.0)


@given(TIMES)
def test_each_result_is_counted_in_its_step(times: list[float]) -> None:
    line = counted(times)
    steps = [int(seconds / line.step) for seconds in times]
    assert line.counts == [steps.count(at) for at in range(len(line.counts))]


@pytest.mark.parametrize(("seconds", "step"), [(5.0, 0.0625), (600.0, 8.0), (86_400.0, 1024.0)])
def test_steps_get_longer_with_the_run(seconds: float, step: float) -> None:
    assert counted([0.0, seconds]).step == step


def test_a_clock_that_was_set_back_counts_as_the_start() -> None:
    assert counted([-5.0]).counts == [1]
