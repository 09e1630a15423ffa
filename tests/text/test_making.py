"""A quickly made value is the value."""

from __future__ import annotations

from newsparse.text.making import maker
from newsparse.text.values import Span


def test_a_quickly_made_value_is_one_of_its_kind() -> None:
    made = maker(Span)((2, 5))
    assert made == Span(2, 5)
    assert type(made) is Span
    assert made.end == 5
