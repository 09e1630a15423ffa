"""Doubled blanks of bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.bylineblanks import join_names
from newsparse.grammar.bylines import read_byline
from newsparse.lexicon import load


@pytest.mark.parametrize(
    ("line", "language", "authors"),
    [
        ("By  Ana  Diaz  and  Li  Wei", "en", ("Ana Diaz", "Li Wei")),
        ("By Ana  Diaz and Li  Wei", "en", ("Ana Diaz", "Li Wei")),
        ("Von: Ana  DIAZ , Li WEI", "de", ("Ana DIAZ", "Li WEI")),
        ("Ana  Diaz 3 Maggio 2024 - 09:30", "it", ("Ana Diaz",)),
        ("Ana  Diaz BBC News, Beirut", "en", ("Ana Diaz",)),
        ("By Ana \u00a0Diaz", "en", ("Ana Diaz",)),
    ],
)
def test_a_name_is_whole_whose_words_have_two_blanks_between_them(line: str, language: str, authors: tuple[str, ...]) -> None:
    assert read_byline(line, load(language), known=True).authors == authors


@pytest.mark.parametrize("line", ["By Ana Diaz  Lisbon", "Ana Diaz  Political editor", "By Ana Diaz  Li Wei"])
def test_two_blanks_behind_a_whole_name_part_what_follows(line: str) -> None:
    assert join_names(line, load("en")) == line


@given(st.text(st.sampled_from("By Ana\u00a0-|,:.9")))
def test_nothing_but_blanks_is_lost(line: str) -> None:
    assert "".join(join_names(line, load("en")).split()) == "".join(line.split())
