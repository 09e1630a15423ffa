from __future__ import annotations

import pytest

from newsparse.assembly.dateline import Opener, read_dateline
from newsparse.lexicon import load
from newsparse.text.article import Dateline
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


def test_the_opener_may_stand_in_a_later_line_of_the_standfirst() -> None:
    page = labeled(("standfirst", "Regen"), ("standfirst", "Hamburg. Das Wetter."), ("body", "Er fiel"), language="de")
    assert read_dateline(page, load("de")).dateline == Dateline("Hamburg", "Hamburg")


def test_of_two_openers_the_one_for_which_more_speaks_is_taken() -> None:
    page = labeled(("body", "FILE - A horse in its stable."), ("body", "LOUISVILLE, Ky. (AP) - A horse ran."))
    assert read_dateline(page, load("en")).dateline == Dateline("LOUISVILLE, Ky. (AP)", "LOUISVILLE, Ky.", "AP")


def test_a_name_for_which_nothing_speaks_opens_a_story_in_one_of_the_first_paragraphs_only() -> None:
    rain, named = ("body", "Er kam."), ("body", "Stendal - Ein Hund ist gestern Abend in der Altstadt weggelaufen.")
    short = ("body", "Stendal - Hund")
    for page, block in (((named, rain), 0), ((rain, named), 1), ((rain, rain, named), None), ((rain, short), None)):
        assert read_dateline(labeled(*page, language="de"), load("de")).block == block
    assert read_dateline(labeled(("standfirst", named[1]), language="de"), load("de")).dateline is None


def test_an_opener_broken_over_two_lines_is_read_as_one() -> None:
    page = labeled(("dateline", "KATHMANDU,"), ("body", "April 25 (Reuters) - A plane rose."))
    assert read_dateline(page, load("en")) == Opener(Dateline("KATHMANDU, April 25 (Reuters)", "KATHMANDU", "Reuters"), 1, 21)
    page = labeled(("dateline", "CHICAGO ("), ("body", "Lake News Now) - A spokesman spoke."))
    assert read_dateline(page, load("en")) == Opener(Dateline("CHICAGO (Lake News Now)", "CHICAGO", "Lake News Now"), 1, 17)
    page = labeled(("dateline", "Indianapolis"), ("body", "– Teachers met."))
    assert read_dateline(page, load("en")) == Opener(Dateline("Indianapolis", "Indianapolis"), 1, 2)


def test_a_date_line_that_begins_with_a_city_says_where() -> None:
    page = labeled(("date", "Bruselas - 15 OCT 2024 - 08:22"), ("body", "Llovió."), language="es")
    assert read_dateline(page, load("es")).dateline == Dateline("Bruselas - 15 OCT 2024", "Bruselas", None, "2024-10-15")
    page = labeled(("date", "Política - 15 OCT 2024 - 08:22"), ("body", "Llovió."), language="es")
    assert read_dateline(page, load("es")).dateline == Dateline("Política - 15 OCT 2024 - 08:22", None, None, "2024-10-15")


def test_a_date_line_that_ends_in_a_city_in_capitals_says_where() -> None:
    page = labeled(("date", "Published - 20 November 2026 09:47 pm IST - CHENNAI"), ("body", "It rained."))
    assert read_dateline(page, load("en")).dateline == Dateline("CHENNAI", "CHENNAI", None, "2026-11-20")
    page = labeled(("date", "Updated 21 November 2026"), ("date", "20 November 2026 - CHENNAI"), ("body", "It rained."))
    assert read_dateline(page, load("en")).dateline == Dateline("CHENNAI", "CHENNAI", None, "2026-11-20")
    page = labeled(("date", "Published - 20 November 2026 09:47 pm IST - ALTENHOLM"), ("body", "It rained."))
    assert read_dateline(page, load("en")).dateline == Dateline("ALTENHOLM", "ALTENHOLM", None, "2026-11-20")
    for line in ("20 November 2026 - BREAKING", "20 November 2026 - Chennai", "20 November 2026 CHENNAI EDITION"):
        assert read_dateline(labeled(("date", line), ("body", "It rained.")), load("en")).dateline == Dateline(
            line, None, None, "2026-11-20"
        )


@pytest.mark.parametrize("name", ["Altenholm", "Bad Altenholm", "Alten-Holm"])
def test_a_name_before_a_full_stop_opens_a_story_that_tells_of_it_as_of_a_place(name: str) -> None:
    opening = ("body", f"{name}. Ein Schiff hat am Mittwoch das Tor der Schleuse gerammt.")
    page = labeled(("headline", "Schiff"), opening, ("body", f"Das Tor in {name} ist zu."), language="de")
    assert read_dateline(page, load("de")) == Opener(Dateline(name, name), 1, len(name) + 2)
    page = labeled(("headline", f"Schiff in {name}"), opening, language="de")
    assert read_dateline(page, load("de")).dateline == Dateline(name, name)
    page = labeled(("headline", f"{name} schweigt"), opening, ("body", f"Für {name} ist das ein Tag."), language="de")
    assert read_dateline(page, load("de")).dateline is None


@pytest.mark.parametrize("head", ["St. Sol", "U.S. Ships", "Altenholm! Ein Schiff", "Altenholm. ein Schiff"])
def test_an_abbreviation_or_an_exclamation_before_a_story_opens_it_not(head: str) -> None:
    page = labeled(("body", f"{head} rammed the gate of the lock on Wednesday."), ("body", "In St, in U.S, in Altenholm."))
    assert read_dateline(page, load("en")).dateline is None


def test_a_city_with_its_full_stop_on_a_line_of_a_summary_says_where() -> None:
    page = labeled(("standfirst", "Lampen im Hafen\nBerlin.\nDer Regen kam um acht."), ("body", "Er fiel."), language="de")
    assert read_dateline(page, load("de")) == Opener(Dateline("Berlin", "Berlin"), None, 0)
    others = (
        "Lampen im Hafen\nBerlin\nDer Regen",
        "Berlin.",
        "Lampen im Hafen\nEndlich.\nDer Regen",
        "Lampen\nin Berlin.\nDer Regen",
    )
    for text in others:
        page = labeled(("headline", text), ("body", "Er fiel."), language="de")
        assert read_dateline(page, load("de")).dateline is None


def test_a_name_beside_the_city_that_the_story_never_tells_of_is_the_papers_own() -> None:
    story = ("body", "झील का पानी साफ हो गया है और लोग उसे देखने आ रहे हैं।")
    page = labeled(("body", "दीपस्तंभ, लखनऊ: झील की सफाई शुरू हुई।"), story, language="hi")
    assert read_dateline(page, load("hi")).dateline == Dateline("दीपस्तंभ, लखनऊ", "लखनऊ")
    told = ("body", "दीपस्तंभ की झील का पानी साफ हो गया है।")
    page = labeled(("body", "दीपस्तंभ, लखनऊ: झील की सफाई शुरू हुई।"), told, language="hi")
    assert read_dateline(page, load("hi")).dateline == Dateline("दीपस्तंभ, लखनऊ", "दीपस्तंभ, लखनऊ")
    page = labeled(("body", "Lampton, LONDON - The river rose."), ("body", "It rained."))
    assert read_dateline(page, load("en")).dateline == Dateline("Lampton, LONDON", "Lampton, LONDON")


def test_a_byline_in_brackets_may_hold_the_korean_outlet() -> None:
    page = labeled(("byline", "[호수신문=김도자 기자]"), ("body", "호수의 물이 맑아졌다."), language="ko")
    assert read_dateline(page, load("ko")) == Opener(Dateline("[호수신문=김도자 기자]", None, "호수신문"), None, 0)
    page = labeled(("byline", "김도자 기자"), ("body", "호수의 물이 맑아졌다."), language="ko")
    assert read_dateline(page, load("ko")).dateline is None


def test_without_an_opener_the_date_line_at_the_top_is_the_dateline() -> None:
    page = labeled(("date", "السبت 27 يوليو / يوليو 2024"), ("headline", "نهر"), ("body", "ارتفع النهر."), language="ar")
    assert read_dateline(page, load("ar")).dateline == Dateline("السبت 27 يوليو / يوليو 2024", None, None, "2024-07-27")


def test_a_date_without_its_year_is_no_dateline() -> None:
    assert read_dateline(labeled(("date", "27 July"), ("body", "It rained.")), load("en")).dateline is None


def test_a_date_under_the_story_is_no_dateline() -> None:
    assert read_dateline(labeled(("body", "It rained."), ("date", "27 July 2024")), load("en")).dateline is None


def test_a_page_without_blocks_has_none() -> None:
    assert read_dateline(labeled(), load(None)) == Opener(None, None, 0)


def test_who_asks_in_an_interview_is_no_place() -> None:
    question = ("body", "LAMPE: Frau Sol, wie lange brennt so eine Lampe im Hafen von Arle, wenn der Wind vom See her weht?")
    page = labeled(("headline", "Lampen"), question, ("body", "Sehr lange."), ("body", "LAMPE: Und dann?"), language="de")
    assert read_dateline(page, load("de")).dateline is None
    once = labeled(("headline", "Lampen"), question, ("body", "Sehr lange."), language="de")
    assert read_dateline(once, load("de")).dateline == Dateline("LAMPE", "LAMPE")
    named = ("body", "ANA DIAZ: Frau Sol, wie lange brennt so eine Lampe im Hafen von Arle, wenn der Wind vom See her weht?")
    assert read_dateline(labeled(("headline", "Lampen"), named, ("body", "Lange."), language="de"), load("de")).dateline is None
