"""Blank lines that part nothing."""

from __future__ import annotations

from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.segmentation.spacing import DOUBLED, LEAST, WIDE
from newsparse.text.values import Options


def gaps(text: str) -> list[int]:
    return [block.gap for block in segment(read(text, Options())).blocks]


def test_where_many_gaps_are_as_wide_as_those_of_templates_they_count_alike_and_narrow_ones_for_nothing() -> None:
    rows = ["News", "Sport", "Weather", "Ferry aground", "By Ana Diaz", "The ferry ran aground."]
    assert gaps(("\n" * (WIDE + 1)).join(rows) + "\n\nIt rained.") == [0, 1, 1, 1, 1, 1, 0]


def test_a_few_wide_gaps_leave_all_as_they_are() -> None:
    rows = ["News", "Sport", "Weather", "Ferry aground"]
    assert gaps(("\n" * (WIDE + 1)).join(rows) + "\n\nIt rained.") == [0, WIDE, WIDE, WIDE, 1]


def test_wide_gaps_between_hundreds_of_lines_are_few() -> None:
    many = "\n".join(["It rained in Arle."] * 300)
    assert WIDE in gaps(("\n" * (WIDE + 1)).join([many, *["Sport"] * LEAST]))


def test_where_every_end_of_line_was_written_twice_gaps_are_those_of_the_text() -> None:
    page = "\n".join(["Sport", "", "Weather", "It rained in Arle.", "", ""] * DOUBLED)
    assert gaps(page.replace("\n", "\n\n")) == gaps(page)
    assert gaps(page.replace("\n", "\r\r\n")) == gaps(page)


def test_paragraphs_parted_by_a_blank_line_are_not_doubled_lines() -> None:
    assert set(gaps("\n\n".join(["It rained in Arle."] * DOUBLED * 2))[1:]) == {1}
    assert 3 in gaps("\n\n".join(["Sport", "", "Weather", *["It rained in Arle."] * (DOUBLED - 4)]))
