from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.grammar.bylines import LONGEST, looks_like_names, read_byline
from newsparse.lexicon import load

CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "bylines.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES)
def test_the_names_of_a_byline_and_nothing_else_are_read(case: str) -> None:
    language, names, text = case.split("; ", 2)
    assert read_byline(text, load(language)).authors == (() if names == "-" else tuple(names.split(" + ")))


@pytest.mark.parametrize("case", [case for case in CASES if "; -; " in case])
def test_a_line_without_names_does_not_look_like_names(case: str) -> None:
    language, _, text = case.split("; ", 2)
    assert not looks_like_names(text, load(language))


def test_the_table_has_enough_cases_and_languages() -> None:
    assert len(CASES) >= 150
    assert len({case.split(";")[0] for case in CASES}) >= 30


def test_one_word_is_a_name_only_under_a_label() -> None:
    assert read_byline("Eddie", load("en")).authors == ()
    assert read_byline("Eddie", load("en"), announced=True).authors == ("Eddie",)


def test_a_label_alone_is_told_from_a_desk() -> None:
    label, desk = read_byline("By", load("en")), read_byline("By Reuters", load("en"))
    assert (label.labelled, label.role, label.authors) == (True, False, ())
    assert (desk.labelled, desk.role, desk.authors) == (True, True, ())


@example(":\x1f|", "ar")
@given(st.text(max_size=300), st.sampled_from(["en", "ar", "ja", "ko", "de", "fr"]))
def test_no_text_makes_it_raise_and_every_name_stands_in_it(text: str, language: str) -> None:
    found = read_byline(text, load(language))
    assert all(name in text for name in found.authors) or len(text) > LONGEST or "".join(text.split()) != text
    looks_like_names(text, load(language))
