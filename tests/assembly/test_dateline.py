from __future__ import annotations

from newsparse.assembly.dateline import Opener, read_dateline
from newsparse.lexicon import load
from newsparse.text.values import Dateline
from tests.assembly.labelled import page as labeled


def test_the_opener_of_the_first_paragraph_is_cut_where_the_story_begins() -> None:
    page = labeled(("headline", "River"), ("body", "LISBON, July 27 2024 (Reuters) - The river rose."))
    opener = read_dateline(page, load("en"))
    assert opener == Opener(Dateline("LISBON, July 27 2024 (Reuters)", "LISBON", "Reuters", "2024-07-27"), 1, 33)


def test_a_line_that_is_the_opener_is_taken_whole_and_nothing_is_cut() -> None:
    page = labeled(("dateline", "TORONTO"), ("body", "Berlin (dpa) - Not this one."))
    assert read_dateline(page, load("en")) == Opener(Dateline("TORONTO", "TORONTO"), None, 0)


def test_a_second_paragraph_may_have_the_opener() -> None:
    page = labeled(("body", "Three lamps fell."), ("body", "OSLO (Reuters) - A lamp fell."))
    assert read_dateline(page, load("en")).block == 1


def test_the_standfirst_may_have_the_opener() -> None:
    page = labeled(("standfirst", "Hamburg. Wie das Wetter wurde."), ("body", "Der Regen kam um acht."), language="de")
    assert read_dateline(page, load("de")) == Opener(Dateline("Hamburg", "Hamburg"), 0, 9)


def test_without_an_opener_the_date_line_at_the_top_is_the_dateline() -> None:
    page = labeled(("date", "السبت 27 يوليو / يوليو 2024"), ("headline", "نهر"), ("body", "ارتفع النهر."), language="ar")
    assert read_dateline(page, load("ar")).dateline == Dateline("السبت 27 يوليو / يوليو 2024", None, None, "2024-07-27")


def test_a_date_without_its_year_is_no_dateline() -> None:
    assert read_dateline(labeled(("date", "27 July"), ("body", "It rained.")), load("en")).dateline is None


def test_a_date_under_the_story_is_no_dateline() -> None:
    assert read_dateline(labeled(("body", "It rained."), ("date", "27 July 2024")), load("en")).dateline is None


def test_a_page_without_blocks_has_none() -> None:
    assert read_dateline(labeled(), load(None)) == Opener(None, None, 0)
