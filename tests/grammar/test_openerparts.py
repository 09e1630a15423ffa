from __future__ import annotations

from pathlib import Path

import pytest

import newsparse.lexicon
from newsparse.grammar.openerparts import cities, is_date, is_place
from newsparse.lexicon import load
from newsparse.lexicon.tables import read_strings
from newsparse.text.folding import fold

CODES = sorted(path.stem for path in (Path(newsparse.lexicon.__file__).parent / "places").glob("*.toml"))


@pytest.mark.parametrize("code", CODES)
def test_a_list_of_cities_holds_clean_names_each_once(code: str) -> None:
    names = read_strings(f"places/{code}")["cities"].strip("\n").split(" | ")
    assert len(names) >= 10
    assert [name for name in names if name != name.strip() or len(name) < 2] == []
    assert len(set(names)) == len(names)


def test_cities_are_known_in_the_page_s_language_and_in_english() -> None:
    assert {"peking", "hamburg", "new delhi"} <= cities("de")
    assert "peking" not in cities("en")


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ar", "رأس الخيمة"),
        ("fa", "اروميه"),
        ("ckb", "سلێمانی"),
        ("te", "కరీంనగర్"),
        ("ko", "강릉"),
        ("tr", "MUĞLA"),
        ("he", "באר שבע"),
    ],
)
def test_capitals_of_provinces_are_known(language: str, name: str) -> None:
    assert fold(name) in cities(language)


@pytest.mark.parametrize(("language", "word"), [("ar", "العين"), ("ar", "المدينة"), ("ckb", "وان"), ("tr", "Van"), ("fa", "بم")])
def test_a_city_that_is_a_common_word_is_not_listed(language: str, word: str) -> None:
    assert fold(word) not in cities(language)


def test_a_language_without_a_list_knows_the_english_ones() -> None:
    assert cities("xx") == cities("en")


@pytest.mark.parametrize(("text", "verdict"), [("July 27", True), ("27 July 2024", True), ("Room 101", False), ("July", False)])
def test_a_day_is_told_from_other_numbers(text: str, verdict: bool) -> None:
    assert is_date(text, load("en")) is verdict


@pytest.mark.parametrize("text", ["they went", "A 4", "What?", "one two three four five six", ""])
def test_words_of_a_sentence_are_no_place(text: str) -> None:
    assert not is_place(text, load("en"))
