"""The day that a page's furniture states."""

from __future__ import annotations

from newsparse.assembly.furniture import banner_date, labelled_date
from newsparse.lexicon import load
from tests.assembly.labelled import page

EN = load("en")
FAR = [("body", "Text.")] * 9


def test_furniture_that_says_that_something_was_published_is_found_wherever_it_stands() -> None:
    said = ("boilerplate", "Published May 3, 2024")
    assert labelled_date(page(("headline", "A head"), *FAR, said).blocks, EN) == said[1]
    assert labelled_date(page(("headline", "A head"), *FAR, ("boilerplate", "May 3, 2024")).blocks, EN) is None


def test_furniture_that_says_so_of_several_days_is_of_several_articles() -> None:
    said = [("boilerplate", f"Published May {day}, 2024") for day in (3, 4)]
    assert labelled_date(page(("headline", "A head"), *said).blocks, EN) is None


def test_the_banner_above_the_headline_is_the_date_of_the_page() -> None:
    banner, menu = ("boilerplate", "Friday, May 3, 2024"), ("boilerplate", "Sport")
    assert banner_date(page(banner, menu, ("headline", "A head")).blocks, EN) == banner[1]
    assert banner_date(page(menu, ("headline", "A head"), banner).blocks, EN) is None
    assert banner_date(page(menu, ("body", "Text."), banner).blocks, EN) is None


def test_several_days_above_the_headline_are_those_of_teasers() -> None:
    teasers = (("boilerplate", "May 3, 2024"), ("boilerplate", "May 4, 2024"))
    assert banner_date(page(*teasers, ("headline", "A head")).blocks, EN) is None


def test_a_line_that_says_more_than_a_day_is_no_banner() -> None:
    teaser = ("boilerplate", "The harbour lamps come back on May 3, 2024")
    assert banner_date(page(teaser, ("headline", "A head")).blocks, EN) is None
