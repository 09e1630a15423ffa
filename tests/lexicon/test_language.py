"""A page's language is told from its prose, whatever menus say, and every row of the table is sound."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.lexicon import detect, direction_of, languages
from newsparse.lexicon.language import served_by

MENU = "Home\nNews\nSport\nVideo\nSign in\nSubscribe\nMost read\nShare\nTerms of use\nCookies\n"


def cases() -> list[tuple[str, str]]:
    text = (Path(__file__).parent / "cases" / "languages.txt").read_text(encoding="utf-8")
    rows = [line.split(" | ", 1) for line in text.splitlines() if line and not line.startswith("#")]
    return [(code, sentence) for code, sentence in rows]


@pytest.mark.parametrize(("code", "sentence"), cases())
def test_a_sentence_tells_its_language(code: str, sentence: str) -> None:
    assert detect(sentence) == code


@pytest.mark.parametrize(("code", "sentence"), cases())
def test_an_english_menu_does_not_hide_the_language_of_the_prose(code: str, sentence: str) -> None:
    assert detect(MENU * 3 + f"{sentence}\n" * 8 + MENU) == code


def test_at_least_thirty_languages_have_a_case() -> None:
    assert len({code for code, _ in cases()}) >= 30


@pytest.mark.parametrize(
    "text", ["", " \n", "2024", "12:30", "…", "\x00\ud800", "Xqzt Vrlk Bnmp Wqrt", "\u13a0\u13a1\u13a2", "\u1820"]
)
def test_what_cannot_be_told_is_none(text: str) -> None:
    assert detect(text) is None


def test_the_end_of_a_long_page_counts_too() -> None:
    assert detect("one\n" * 3000 + "Der Rat hat die neue Brücke für die Stadt nicht beschlossen, sagte sie.\n" * 900) == "de"


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    assert detect(text) in {None, *languages()}


def test_a_text_of_megabytes_takes_no_longer_than_a_page() -> None:
    detect("Der Rat hat die neue Brücke beschlossen.")
    start = process_time()
    detect("Der Rat hat am Montag die neue Brücke für die Stadt beschlossen. " * 100_000)
    assert process_time() - start < 0.2


@pytest.mark.parametrize(
    ("code", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("ur-PK", "rtl"), ("HE", "rtl"), ("iw", "rtl"), ("tr", "ltr")]
)
def test_a_code_with_region_or_an_old_code_has_the_direction_of_its_language(code: str, direction: str) -> None:
    assert direction_of(code) == direction


def test_close_kin_are_served_by_words_that_exist() -> None:
    assert {served_by(code) for code in ("no", "nn", "bs", "iw", "in")} <= languages().keys()


@pytest.mark.parametrize("code", sorted(languages()))
def test_a_row_of_the_table_is_sound(code: str) -> None:
    language = languages()[code]
    assert language.scripts
    assert language.direction == ("rtl" if {"Arab", "Hebr"} & set(language.scripts) else "ltr")
    assert all(unicodedata.is_normalized("NFC", word) or "Deva" in language.scripts for word in language.words)
    assert all(word == word.lower() for word in language.words)


def test_fifty_languages_can_be_told() -> None:
    assert len(languages()) >= 50
