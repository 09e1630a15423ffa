"""Lines that are a credit and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.creditlines import is_credit
from newsparse.lexicon import load


def test_a_caption_is_no_credit() -> None:
    assert not is_credit("The harbour at dawn", load("en"))
    assert is_credit("Ana Diaz/Getty Images", load("en"))


@pytest.mark.parametrize(
    ("line", "language"),
    [("Prístav. Foto: TASR/Ján Lipa", "sk"), ("Ilustračné foto. Foto: TASR", "sk"), ("Source AFP", "en")],
)
def test_a_line_that_is_more_or_less_than_a_credit_is_none(line: str, language: str) -> None:
    assert not is_credit(line, load(language))


@given(st.text(max_size=300), st.sampled_from(["en", "ar", "ja", "ko", "de", "fr"]))
def test_no_text_makes_it_raise_and_blanks_about_it_change_nothing(text: str, language: str) -> None:
    assert is_credit(text, load(language)) == is_credit(f"  {text} ", load(language))
