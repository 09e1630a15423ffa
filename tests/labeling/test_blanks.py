"""Lines without a word."""

from __future__ import annotations

import pytest

from newsparse.labeling.blanks import settle_blanks
from tests.labeling.pages import roles_after

STORY = ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour.")


@pytest.mark.parametrize("role", ["subhead", "byline", "credit", "note"])
@pytest.mark.parametrize("text", ["4", "/", "·", "▶", "1/3"])
def test_a_line_without_a_letter_is_furniture_where_it_was_taken_for_words(role: str, text: str) -> None:
    assert roles_after(settle_blanks, (STORY, (role, text), STORY)) == ["body", "boilerplate", "body"]


def test_numbers_of_chapters_are_subheads_and_a_counter_over_each_picture_is_none() -> None:
    chapters = [line for number in "123" for line in (("subhead", number), STORY)]
    assert roles_after(settle_blanks, chapters) == ["subhead", "body"] * 3
    assert roles_after(settle_blanks, [("subhead", "4"), STORY] * 4) == ["boilerplate", "body"] * 4


def test_numbers_of_lists_and_dates_and_what_has_a_letter_stay() -> None:
    lines = (("kicker", "/"), ("date", "27.11.2026"), ("list", "1."), ("subhead", "Part 4"), ("body", "."), ("signoff", "=" * 40))
    assert roles_after(settle_blanks, lines) == [role for role, _ in lines]
