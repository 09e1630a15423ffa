from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.assembly.sources import read_sources
from newsparse.lexicon import load
from newsparse.text.values import SourceCredit
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


@given(st.text(max_size=120))
def test_any_line_is_read_without_an_error(text: str) -> None:
    for source in read_sources(labeled(("source", text)), load("en")):
        assert source.name.strip()
