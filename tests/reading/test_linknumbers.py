"""Numbers of links, as text browsers write them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse, trace
from newsparse.reading.linknumbers import LEAST, find_numbers
from newsparse.reading.markup import Markup
from tests.reading.pace import seconds
from tests.reading.shown import shown

STORY = (
    "The council of [3]Arle voted on Monday evening for a new bridge over the river, which [4]the storm of the last winter had "
    "torn down.\n\nThe work is to begin in autumn, said [5]the mayor[6], who had asked for it since the old one fell."
)
PAGE = f"   [1]News\n   [2]Sport\n\nCouncil of Arle votes for a new bridge\n\n{STORY}\n\nReferences\n\n"
ADDRESSES = "".join([f"   {number}. https://lake.example/{number}\n" for number in range(1, 7)])
PIECES = st.sampled_from(["[1]", "[2]", "[33]", "\n 1. https:a", "\n2. mailto:b", "\n3. /c", "\n 33. ftp:d", "a", " ", "]"])


def seen(text: str) -> str:
    return shown(text, Markup(find_numbers(text)))


def test_numbers_whose_addresses_are_listed_are_not_seen() -> None:
    text = seen(PAGE + ADDRESSES)
    assert "[" not in text
    assert "lake.example" not in text
    assert text.split("\n")[:2] == ["   News", "   Sport"]


def test_an_entity_in_an_address_is_not_seen_either() -> None:
    lines = trace(PAGE + ADDRESSES.replace("/1", "/?a=1&amp;b=2")).document.lines
    assert not any("&" in line.text for line in lines)


def test_notes_stay() -> None:
    notes = "".join([f"   {number}. The Lake Gazette, 12 March 2024\n" for number in range(1, 7)])
    assert find_numbers(PAGE + notes) == ()


def test_a_short_list_is_none() -> None:
    assert find_numbers(PAGE + "\n".join(ADDRESSES.split("\n")[: LEAST - 1])) == ()


def test_numbers_that_go_back_or_have_no_address_stay() -> None:
    assert seen(PAGE + ADDRESSES + "see [2]above and [77]below").endswith("see [2]above and [77]below")


def test_the_article_has_none_of_them() -> None:
    article = parse(PAGE + ADDRESSES)
    assert article.headline == "Council of Arle votes for a new bridge"
    assert [piece.text for piece in article.body][:2] == [
        "The council of Arle voted on Monday evening for a new bridge over the river, which the storm of the last winter had "
        "torn down.",
        "The work is to begin in autumn, said the mayor, who had asked for it since the old one fell.",
    ]


@given(st.lists(PIECES, max_size=60).map("".join))
def test_ranges_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    found = find_numbers(text)
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize("piece", ["[1]", "[", "1. ", "\n 1. a:", "\n1. https:a[1]", "\n         ", "[12345"])
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    few, many = [seconds(find_numbers, PAGE + ADDRESSES + piece * times) for times in (8_000, 80_000)]
    assert many < 40 * few + 0.05
