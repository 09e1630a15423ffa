from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.assembly.sources import read_sources
from newsparse.lexicon import load
from newsparse.text.article import Dateline, SourceCredit
from tests.assembly.labelled import page as labeled

CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "sources.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES)
def test_a_source_line_gives_its_names(case: str) -> None:
    language, names, text = case.split("; ", 2)
    page = labeled(*[("source", line) for line in text.split("¶")], language=language)
    found = read_sources(page, load(language))
    assert " + ".join(source.name + (f"={source.agency}" if source.agency else "") for source in found) == names


def test_the_table_has_enough_cases_and_languages() -> None:
    assert len(CASES) >= 150
    assert len({case.split(";")[0] for case in CASES}) >= 30


def test_an_agency_met_under_two_names_is_one_source() -> None:
    page = labeled(("byline", "Mara Sol, Associated Press"), ("source", "AP"))
    assert read_sources(page, load("en")) == (SourceCredit("Associated Press", "AP"),)


def test_an_agency_that_signs_is_a_source_and_a_person_is_none() -> None:
    page = labeled(("byline", "By Mara Sol"), ("signoff", "M.S. avec AFP"))
    assert read_sources(page, load("fr")) == (SourceCredit("AFP", "AFP"),)


def test_an_agency_in_the_text_is_no_source() -> None:
    page = labeled(("body", "The minister told Reuters that it rained."), ("caption", "A lamp. AFP"), ("boilerplate", "Reuters"))
    assert read_sources(page, load("en")) == ()


def test_of_a_long_sentence_only_the_agencies_are_taken() -> None:
    line = "With material of our people in eleven towns and, where nobody was reached on the day, of the agencies AFP and Reuters"
    assert [source.name for source in read_sources(labeled(("source", line)), load("en"))] == ["AFP", "Reuters"]


def test_a_date_line_credits_what_its_label_announces_and_an_agency_on_its_own() -> None:
    lines = labeled(("date", "3 May 2024 | Source: Lake News"), ("date", "PTI | July 9, 2020"), ("date", "Lisbon | May 3, 2024"))
    assert [source.name for source in read_sources(lines, load("en"))] == ["Lake News", "PTI"]


def test_the_agency_of_the_dateline_is_a_source_and_another_opener_is_none() -> None:
    lines = labeled(("body", "It rained."))
    assert read_sources(lines, load("en"), Dateline("OSLO (AP)", "OSLO", "AP")) == (SourceCredit("AP", "AP"),)
    assert read_sources(lines, load("en"), Dateline("OSLO (Ours)", "OSLO", "Ours")) == ()


def test_who_stands_in_round_brackets_behind_the_place_of_the_dateline_is_a_source() -> None:
    lines = labeled(("body", "It rained."))
    assert read_sources(lines, load("en"), Dateline("OSLO (Lake News)", "OSLO", "Lake News")) == (SourceCredit("Lake News"),)
    for opener in (Dateline("[Lake News]", None, "Lake News"), Dateline("OSLO [Lake News]", "OSLO", "Lake News")):
        assert read_sources(lines, load("en"), opener) == ()


def test_a_caption_that_was_taken_for_a_source_credits_its_picture() -> None:
    text = ("body", "It rained.")
    assert read_sources(labeled(("source", "The founder of the harbour (AFP)"), text), load("en")) == ()
    assert [s.name for s in read_sources(labeled(("source", "Own report (AFP)"), text), load("en"))] == ["AFP"]


def test_a_button_is_no_source() -> None:
    for line in ("关注新华网", "Quellen anzeigen"):
        language = "de" if line.isascii() else "zh"
        assert read_sources(labeled(("source", line), language=language), load(language)) == ()


def test_an_agency_in_brackets_behind_the_last_paragraph_is_a_source() -> None:
    assert read_sources(labeled(("body", "It rained. (ANSA)."), ("tags", "Rain")), load("it")) == (SourceCredit("ANSA", "ANSA"),)
    assert read_sources(labeled(("body", "It rained (AFP) on all."), ("body", "It rained (again).")), load("it")) == ()


def test_a_signature_right_behind_the_text_is_a_source_and_a_menu_word_or_a_picture_credit_is_none() -> None:
    def found(line: str, language: str) -> list[str]:
        lines = labeled(("body", "It rained."), ("boilerplate", line), ("boilerplate", "Menu"), language=language)
        return [source.name for source in read_sources(lines, load(language))]

    assert found("dpa/shem/jmr", "de") == ["dpa"]
    assert found("O.B. avec AFP", "fr") == ["AFP"]
    for line in ("AFP", "Photo: mara/AFP", "By AFP", "AFP tells the story of lamps"):
        assert found(line, "en") == []


def test_a_word_for_source_and_a_colon_make_a_signoff_or_furniture_right_behind_the_text_a_credit() -> None:
    text = ("body", "It rained.")
    for lines in ([("signoff", "Source: Lamp Weekly")], [("boilerplate", "Share"), ("boilerplate", "Source: Lamp Weekly")]):
        assert read_sources(labeled(text, *lines), load("en")) == (SourceCredit("Lamp Weekly"),)
    assert read_sources(labeled(text, *[("boilerplate", "Share")] * 5, ("boilerplate", "Source: Owls")), load("en")) == ()


def test_a_label_of_pictures_makes_no_source_even_where_it_begins_with_a_word_for_source() -> None:
    lines = labeled(("source", "Źródło zdjęcia: Mara Sol/PAP"), ("source", "Źródło: Lampa"), language="pl")
    assert read_sources(lines, load("pl")) == (SourceCredit("Lampa"),)


def test_brackets_at_the_end_of_the_text_hold_agencies_and_initials() -> None:
    lines = labeled(("body", "It rained. (mas/dpa, AFP)"))
    assert [source.name for source in read_sources(lines, load("de"))] == ["dpa", "AFP"]


def test_who_sells_nothing_but_pictures_is_no_source() -> None:
    lines = labeled(("source", "Reuters, Getty Images"), ("byline", "Mara Sol/Getty Images"))
    assert read_sources(lines, load("en")) == (SourceCredit("Reuters", "Reuters"),)


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        ([], [("source", "Lamp Weekly")]),
        (["Reuters"], [("source", "Lamp Weekly / Reuters")]),
        (["Lamp Weekly"], [("source", "Source: Lamp Weekly")]),
        (["Lamp Weekly", "Owl Post"], [("source", "Sources:"), ("source", "Lamp Weekly"), ("source", "Owl Post")]),
        (["Lamp Weekly"], [("source", "[Lamp Weekly]")]),
        ([], [*[("body", "It rained.")] * 8, ("source", "Source: Lamp Weekly"), ("body", "It rained on.")]),
        (["Lamp Weekly"], [*[("body", "It rained.")] * 8, ("source", "Source: Lamp Weekly")]),
    ],
)
def test_a_doubtful_line_credits_agencies_and_what_a_label_announces_beside_headline_or_end(
    names: list[str], lines: list[tuple[str, str]]
) -> None:
    sure = labeled(("headline", "Rain"), *lines)
    doubtful = sure._replace(
        blocks=tuple([block._replace(confidence=0.4) if block.role == "source" else block for block in sure.blocks])
    )
    assert [source.name for source in read_sources(doubtful, load("en"))] == names
    assert "Lamp Weekly" in [source.name for source in read_sources(sure, load("en"))]


@given(st.text(max_size=120))
def test_any_line_is_read_without_an_error(text: str) -> None:
    for source in read_sources(labeled(("source", text)), load("en")):
        assert source.name.strip()


def test_the_bracket_that_ends_the_text_may_credit_an_agency_and_another_house() -> None:
    closing = [source.name for source in read_sources(labeled(("body", "It rained. (24sata, AFP)")), load("en"))]
    assert closing == ["24sata", "AFP"]
    assert read_sources(labeled(("body", "It rained. (in Lisbon, Porto)")), load("en")) == ()


def test_a_teaser_that_begins_with_the_word_for_source_credits_nobody() -> None:
    teaser = "Sources: Rovers extend coach through 2029"
    assert read_sources(labeled(("body", "It rained."), ("boilerplate", teaser)), load("en")) == ()
    named = read_sources(labeled(("body", "It rained."), ("boilerplate", "Sources: Lake News, Harbour Weekly")), load("en"))
    assert [source.name for source in named] == ["Lake News", "Harbour Weekly"]
