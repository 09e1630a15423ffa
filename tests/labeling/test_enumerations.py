"""Lists that a paragraph announces by its colon."""

from __future__ import annotations

import pytest

from newsparse.labeling.enumerations import MOST, find_listed
from newsparse.labeling.states import BODY, FURNITURE, HEADLINE, INSIDE, LIST
from newsparse.lexicon import load
from tests.labeling.pages import TOLD, sure

LEAD = "Whoever wants a berth in the harbour of Arle will need:"
ITEMS = ("A copy of the lease, with all signatures", "The age of the boat", "A letter from the harbour master")


def listed(*lines: tuple[int, str]) -> dict[int, int]:
    return find_listed(*sure(lines), load("en"))


def furniture(*texts: str) -> list[tuple[int, str]]:
    return [(INSIDE, text) for text in texts]


@pytest.mark.parametrize("state", FURNITURE)
def test_short_lines_between_a_colon_and_more_text_are_items(state: int) -> None:
    lines = [(BODY, LEAD), *((state, item) for item in ITEMS), (BODY, TOLD)]
    assert listed(*lines) == dict.fromkeys(range(1, 4), LIST)


def test_lines_that_end_as_items_do_need_no_text_below() -> None:
    lines = furniture(f"{ITEMS[0]};", f"{ITEMS[1]};", f"{ITEMS[2]}.", "Most read", "Ferry aground off Arle")
    assert listed((BODY, LEAD), *lines) == dict.fromkeys(range(1, 4), LIST)


@pytest.mark.parametrize(
    "lines",
    [
        [(BODY, LEAD), *furniture(ITEMS[0]), (BODY, TOLD)],
        [(BODY, LEAD), *furniture(*ITEMS)],
        [(BODY, TOLD), *furniture(*ITEMS), (BODY, TOLD)],
        [(BODY, "See also:"), *furniture(*ITEMS), (BODY, TOLD)],
        [(HEADLINE, LEAD), *furniture(*ITEMS), (BODY, TOLD)],
        [(BODY, LEAD), *furniture("Advertisement", *ITEMS), (BODY, TOLD)],
        [(BODY, LEAD), *furniture(*(f"Boat {number}" for number in range(MOST + 1))), (BODY, TOLD)],
    ],
    ids=["one line", "no text below", "no colon", "a label", "a headline", "furniture first", "too many"],
)
def test_other_lines_are_none(lines: list[tuple[int, str]]) -> None:
    assert listed(*lines) == {}
