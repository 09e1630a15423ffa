from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.charts import area, bar, ceiling, histogram, stack, times


def drawn(svg: str, kind: str) -> list[ElementTree.Element]:
    return [node for node in ElementTree.fromstring(svg).iter() if node.get("class") == kind]


@pytest.mark.parametrize(("share", "width"), [(0, "0.00"), (0.375, "37.50"), (1, "100.00"), (3, "100.00"), (-1, "0.00")])
def test_a_bar_is_as_long_as_its_share(share: float, width: str) -> None:
    assert drawn(bar(share), "fill")[0].get("width") == width


def test_a_stack_is_cut_in_proportion() -> None:
    svg = stack([("parsed", 3), ("failed", 1)], "three and one")
    assert [(node.get("x"), node.get("width")) for kind in ("parsed", "failed") for node in drawn(svg, kind)] == [
        ("0.00", "750.00"),
        ("750.00", "250.00"),
    ]
    assert ElementTree.fromstring(svg).get("aria-label") == "three and one"
    assert "nan" not in stack([("parsed", 0)], "nothing")


def test_the_highest_column_is_the_greatest_count() -> None:
    heights = [float(node.get("height", "")) for node in drawn(histogram([0, 5, 10], "three"), "column")]
    assert heights == [0, 75, 150]


def test_a_curve_goes_through_its_points_from_left_to_right_and_higher_is_more() -> None:
    points = drawn(area([(0.5, 1.0), (1.5, 2.0)], 2.0, 1.5, "two"), "curve")[0].get("points", "").split()
    (left, low), (right, high) = ([float(number) for number in point.split(",")] for point in points)
    assert left < right
    assert low > high


@given(st.floats(1e-6, 1e9))
def test_an_axis_ends_close_above_its_values(value: float) -> None:
    assert value <= ceiling(value) <= 2 * value


@given(st.floats(0.01, 1e7))
def test_an_axis_of_time_has_few_marks_within_the_run(end: float) -> None:
    marks = times(end)
    assert 1 <= len(marks) <= 8
    assert marks[0] == 0
    assert marks[-1] <= end * 1.001


def test_a_label_cannot_break_out() -> None:
    assert ElementTree.fromstring(histogram([1], '"><script>')).get("aria-label") == '"><script>'
