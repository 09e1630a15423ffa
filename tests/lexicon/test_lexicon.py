"""Phrases are found as runs of tokens, in the language of the page, in English and in what no language owns."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Hit, Lexicon, load
from newsparse.lexicon.lexicon import phrases
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens


def found(lexicon: Lexicon, line: str) -> set[str]:
    return {hit.category for hit in lexicon.find(tokens(fold(line)))}


@pytest.fixture
def small() -> Lexicon:
    return Lexicon("xx", [{"share": ["share", "share this"], "tags": ["share this", "東京"]}, {"share": ["share", "copy link"]}])


def test_the_longest_phrase_of_a_category_is_given_once_at_each_place(small: Lexicon) -> None:
    assert small.find(["share", "this"]) == [Hit("share", 0, 2), Hit("tags", 0, 2)]


def test_a_phrase_is_found_in_the_middle_of_a_line(small: Lexicon) -> None:
    assert small.find(["now", "copy", "link"]) == [Hit("share", 1, 3)]


def test_a_part_of_a_phrase_is_no_hit(small: Lexicon) -> None:
    assert small.find(["copy"]) == []


def test_scripts_without_spaces_are_found_inside_a_line(small: Lexicon) -> None:
    assert small.find(tokens("在東京的")) == [Hit("tags", 1, 3)]


def test_start_and_end_bound_where_phrases_begin(small: Lexicon) -> None:
    line = ["share", "x", "share"]
    assert small.find(line, 1) == [Hit("share", 2, 3)]
    assert small.find(line, 0, 1) == [Hit("share", 0, 1)]


def test_words_of_all_tables_are_merged(small: Lexicon) -> None:
    assert small.words("share") == {"share", "share this", "copy link"}
    assert small.words("nothing") == frozenset()


def test_a_page_has_its_own_words_english_and_those_of_no_language() -> None:
    lexicon = load("de")
    assert "share" in found(lexicon, "Artikel teilen")
    assert "share" in found(lexicon, "Share this article")
    assert "share" in found(lexicon, "WhatsApp")


def test_words_of_another_language_are_not_known() -> None:
    assert "share" not in found(load("de"), "Condividi articolo")


@pytest.mark.parametrize("code", [None, "xx", "../secret", "", "-"])
def test_an_unknown_language_has_english_and_the_words_of_none(code: str | None) -> None:
    assert "share" in found(load(code), "Share this article")
    assert load(code).words("function_words") == frozenset()


@pytest.mark.parametrize("code", ["no", "nn", "nb-NO", "NB"])
def test_kin_regions_and_capitals_lead_to_the_same_words(code: str) -> None:
    assert "read_also" in found(load(code), "Les også")


def test_function_words_are_those_of_the_language_alone_and_folded() -> None:
    words = load("de").words("function_words")
    assert {"und", "fur"} <= words
    assert words.isdisjoint({"the", "of"})


def test_function_words_are_not_looked_for_in_lines() -> None:
    assert "function_words" not in found(load("de"), "und der die das")


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "pt", "it", "ru", "tr", "pl", "nl"])
def test_the_large_languages_have_five_phrases_and_more_in_every_category_of_furniture(code: str) -> None:
    table = phrases(code)
    furniture = ("share", "read_also", "continue_reading", "most_read", "subscribe", "newsletter", "comments", "cookie")
    assert {name: len(table[name]) for name in furniture if len(table[name]) < 10} == {}


@pytest.mark.parametrize("phrase", ["ジャーナリスト", "フォトグラファー"])
def test_voiced_kana_are_found_whether_a_text_is_parted_first_or_folded_first(phrase: str) -> None:
    japanese = load("ja")
    before, after = [fold(word) for word in tokens(phrase)], tokens(fold(phrase))
    assert before == after
    assert "role" in [hit.category for hit in japanese.find(after)]
