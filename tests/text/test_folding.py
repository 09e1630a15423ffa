"""Words that pages write in two ways meet in one folded form; words that differ stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PAYLAŞIM", "paylaşım"),
        ("KASIM", "kasım"),
        ("ANADOLU AJANSI", "Anadolu Ajansı"),
        ("İSTANBUL", "istanbul"),
        ("عكاسي", "عکاسی"),
        ("مصرى", "مصري"),
        ("نوشته‌ی", "نوشتهی"),
        ("أيضًا", "ايضا"),
        ("Straße", "STRASSE"),
    ],
)
def test_two_ways_to_write_a_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("كلمة", "كلمه"), ("दिन", "दीन"), ("ہے", "ہی"), ("łan", "lan"), ("と", "ど")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet="aıIİşکكیيىئ\u064b\u200c १को가が"))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
