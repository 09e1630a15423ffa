"""Dumps of lynx."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import trace
from newsparse.reading.dumps import find_signs, is_dump
from tests.reading.pace import seconds

STORY = (
    "   The council of Arle voted on Monday evening for a new bridge over the\n"
    "   river, which the storm of the last winter had torn down.\n\n   The work is to begin in autumn, said the\n"
    "   mayor, who had asked for it since the old one fell.\n"
)
MENU = "   Arle Post\n\n     * News\n          + Region\n     * Sport\n"
PAGE = f"{MENU}\nCouncil of Arle votes for a new bridge\n\n{STORY}\n   (BUTTON) Share\n"
ADDRESSES = "".join([f"   {number}. https://lake.example/{number}\n" for number in range(1, 40)])
PIECES = st.sampled_from(["\n", "   ", "     * ", "+ ", "(BUTTON) ", "[a.gif]", "_____", "a", " 1. https:a", "IFRAME: x"])


def seen(text: str) -> list[str]:
    return [line.text for line in trace(text).document.lines]


@pytest.mark.parametrize("page", [PAGE, PAGE + "\nReferences\n\n" + ADDRESSES])
def test_signs_of_lists_and_buttons_are_not_seen(page: str) -> None:
    assert is_dump(page)
    assert seen(page)[:4] == ["Arle Post", "News", "Region", "Sport"]
    assert "Share" in seen(page)


def test_pictures_and_fields_are_not_seen() -> None:
    shown = seen(f"{PAGE}\n   [quay-1.jpg] The quay\n\n   ____________ (BUTTON) Search\n\n   IFRAME: https://ads.example/1\n")
    assert shown[-4:-1] == ["Share", "The quay", "Search"]
    assert shown[-1] == ""


def test_links_and_elinks_draw_other_bullets_and_head_the_page_with_what_belongs_to_it() -> None:
    page = PAGE.replace("     * ", "     • ").replace("          + ", "          •\xa0")
    assert seen("   Link: [1]canonical\n   Link: icon (type)\n\n" + page)[:6] == ["", "", "Arle Post", "News", "Region", "Sport"]


def test_the_headline_stands_at_the_margin() -> None:
    assert trace(PAGE).article.headline == "Council of Arle votes for a new bridge"


@pytest.mark.parametrize(
    "text",
    [
        "Council of Arle\n\n   votes\n",
        STORY,
        PAGE.replace("\n   ", "\n").replace("\n     ", "\n"),
        "\n".join([f"{' ' * (4 * (n % 5))}line {n}" for n in range(40)]),
        "\n".join([f"  item {n}" for n in range(40)]) + "\nmargin",
    ],
)
def test_other_text_is_none(text: str) -> None:
    assert not is_dump(text)


def test_what_is_found_stands_in_order_and_apart() -> None:
    assert all(above.end <= below.start for above, below in pairwise(find_signs(PAGE)))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_nothing_makes_it_fail(text: str) -> None:
    trace(text)
    assert all(0 <= span.start < span.end <= len(text) for span in find_signs(text))


@pytest.mark.parametrize("piece", ["     * ", "   ", "_", "[a", "\n     * a", "(BUTTON", "\n   IFRAME: "])
def test_time_is_in_proportion(piece: str) -> None:
    once, tenfold = (seconds(lambda text: (is_dump(text), find_signs(text)), PAGE + piece * count) for count in (5_000, 50_000))
    assert tenfold < 40 * max(once, 0.005)
