from __future__ import annotations

import pytest

from newsparse.text.scripts import is_caseless


@pytest.mark.parametrize("text", ["محمد الأحمد", "山本花子", "김민수", "አበበ", "ထွန်း", "გიორგი", "សុខា", "ราม"])
def test_scripts_without_capitals_are_known_by_their_letters(text: str) -> None:
    assert is_caseless(text)


@pytest.mark.parametrize("text", ["Ana Diaz", "Åsa Öberg", "Иван", "Ελένη", "Արմեն", ""])
def test_scripts_with_capitals_are_not_among_them(text: str) -> None:
    assert not is_caseless(text)
