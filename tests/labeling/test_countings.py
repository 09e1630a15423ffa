"""Stories told in numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.features.annotation import annotate
from newsparse.labeling.countings import APART, REACH, find_counted
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

HEADLINE = ("headline", "How to be ready")
TEXT = "The council of Arle asks every household to store drinking water for three days before the storm."


def counted(lines: list[tuple[str, str]]) -> list[int]:
    """The places of the items in (role, text) lines."""
    annotated = annotate(segment(read("\n\n".join(text for _, text in lines), Options())), "en")
    assert len(annotated.document.blocks) == len(lines)
    return list(find_counted(annotated, [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]))


def page(*items: str, role: str = "boilerplate", between: tuple[str, ...] = (TEXT, "Buy now")) -> list[tuple[str, str]]:
    """A headline and items, under each what stands between."""
    return [HEADLINE, *((role, line) for item in items for line in (item, *between))]


@pytest.mark.parametrize(
    "items",
    [
        ("1. Store water", "2. Charge a lamp", "3. Know the way"),
        ("3) Know the way", "2) Charge a lamp", "1) Store water"),
        ("1、备好饮用水", "2、给手电充电", "3、认识路线"),
        ("١. خزّن الماء", "٢. اشحن المصباح", "٣. اعرف الطريق"),
        ("#1: Store water", "#2: Charge a lamp", "#3: Know the way"),
    ],
    ids=["up", "down", "chinese", "arabic", "number-signs"],
)
def test_items_that_count_over_paragraphs_are_text(items: tuple[str, ...]) -> None:
    assert counted(page(*items)) == [1, 4, 7]


def test_an_item_may_hold_its_text_itself() -> None:
    assert counted(page(*[f"{n}. {TEXT}" for n in (1, 2, 3)], between=("Photo",))) == [1, 3, 5]


def test_where_all_are_text_nothing_is_asked_for() -> None:
    assert counted(page("1. Store water", "2. Charge a lamp", "3. Know the way", role="subhead")) == []


@pytest.mark.parametrize(
    "lines",
    [
        page("1. Storm floods harbour", "2. Baker wins prize", "3. Ferry stays in port", between=()),
        page("1. Storm floods harbour", "2. Baker wins prize", "3. Ferry stays in port", between=("Sport",)),
        page("1. Store water", "2. Charge a lamp"),
        page("1. Store water", "2. Charge a lamp", "4. Know the way"),
        page("1 of 9", "2 of 9", "3 of 9"),
        page("1:56", "2:58", "3:12"),
        page("1. Store water", "2. Charge a lamp", "3. Know the way", between=(TEXT, *["Buy now"] * APART.stop)),
        [*page("1. Store water", "2. Charge a lamp", "3. Know the way")[1:], ("headline", "How to be ready")],
        [HEADLINE, ("boilerplate", "Comments"), *page("1. Well done", "2. Who pays?", "3. Answer")[1:]],
        [HEADLINE, ("boilerplate", "Most read"), *page("1. Baker wins", "2. Rain", "3. Ferry")[1:]],
    ],
    ids=[
        *["line-by-line", "no-text", "two", "one-missing", "gallery", "clock", "far-apart", "above-the-headline"],
        *["comments", "most-read"],
    ],
)
def test_other_numbers_count_nothing(lines: list[tuple[str, str]]) -> None:
    assert counted(lines) == []


@given(st.lists(st.sampled_from(["1. Store water", "2. Charge a lamp", "3. Know", "Buy", TEXT]), max_size=20))
def test_what_is_counted_are_items_below_the_headline(lines: list[str]) -> None:
    found = counted([HEADLINE, *(("boilerplate", line) for line in lines)])
    assert all(at > 0 and lines[at - 1][0].isdigit() for at in found)


def test_a_count_far_below_the_story_is_another_pages() -> None:
    items = page("1. Store water", "2. Charge a lamp", "3. Know the way")
    far = [("boilerplate", "Share")] * REACH
    assert counted([*items, *far, *items[1:]]) == [1, 4, 7]
    assert counted([HEADLINE, *far, *items[1:]]) == []
