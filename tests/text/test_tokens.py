"""A word is a word whatever marks it carries, and its parts are the same before and after folding."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.folding import fold
from newsparse.text.tokens import find_tokens, first_token, tokens

WORDS = [
    ("الصّورة: رويترز", ["الصّورة", "رويترز"]),
    ("اقرأ أيضًا: جسر", ["اقرأ", "أيضًا", "جسر"]),
    ("می‌شود", ["می‌شود"]),
    ("ප්‍රවෘත්ති අංශය", ["ප්‍රවෘත්ති", "අංශය"]),
    ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
    ("כָּתַב: דן", ["כָּתַב", "דן"]),
    ("ภาพที่ 1", ["ภ", "า", "พ", "ท", "ี่", "1"]),
    ("東京、大阪", ["東", "京", "大", "阪"]),
    ("デスク", ["デ", "ス", "ク"]),
    ("テ\u3099スク", ["テ\u3099", "ス", "ク"]),
    ("a\u00adb", ["a\u00adb"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_marks_and_signs_without_width_do_not_break_a_word(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize("text", ["read-also", "a_b", "12:30", "السياسة،الاقتصاد", "नई।दिल्ली"])
def test_punctuation_does(text: str) -> None:
    assert len(tokens(text)) == 2


@pytest.mark.parametrize("text", ["\u0301", "\u200c \u064b", "\u200f– !"])
def test_marks_alone_are_no_word(text: str) -> None:
    assert tokens(text) == []


def test_a_word_ends_with_its_marks_and_before_signs_without_width() -> None:
    assert [found[0] for found in find_tokens("صورةً\u200f: x")] == ["صورةً", "x"]


PIECES = [*"ab1 -_,،:ا\u064b\u0651\u200c\u200fیكéı\u0301दिल्\u200dला东京", "ที่", "ක්\u200dර"]


@given(st.lists(st.sampled_from(PIECES)))
def test_parted_and_folded_is_folded_and_parted(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert [fold(word) for word in tokens(text)] == tokens(fold(text))


@given(st.text(alphabet="ab –ا\u064b\u200cدिल्東京がบ"))
def test_the_first_word_is_the_first_of_all(text: str) -> None:
    folded = fold(text)
    assert first_token(folded) == (tokens(folded) or [""])[0]


@pytest.mark.parametrize("text", ["a\u200b" * 200_000, "\u064b" * 400_000, "a" + "\u200c\u064b" * 200_000, "ا\u0651" * 200_000])
def test_time_is_linear_in_the_text(text: str) -> None:
    start = time.process_time()
    tokens(text)
    assert time.process_time() - start < 1
