from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading.markup import find_markup
from newsparse.segmentation import segment
from newsparse.segmentation.joining import join_texts
from newsparse.segmentation.repeats import find_repeats
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens
from newsparse.text.values import Reading

PAGES = (Path(__file__).parent / "cases" / "joined.txt").read_text(encoding="utf-8").split("== ")[1:]
CASES = [page.splitlines() for page in PAGES]
BREAKS = ("\n", "\r\n", "\r", "\x85", "\u2028", "\u2029")
MARKS = ("a b", ", so", "<p>", "<!--", "-->", "&amp;", " ", "\0", "\u200f", "\ud800", *BREAKS)
PIECES = st.one_of(st.sampled_from(MARKS), st.text(max_size=20))


def read_page(text: str) -> Reading:
    markup = find_markup(text)
    return Reading("", text, hidden=markup.hidden, replaced=markup.replaced)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_lines_are_joined_where_they_continue_and_nowhere_else(case: list[str]) -> None:
    rows = [row for row in case[1:] if row]
    document = segment(Reading("", "\n".join(row.removeprefix("|") for row in rows)))
    continuing = {line.n for block in document.blocks for line in block.lines[1:]}
    assert continuing == {n for n, row in enumerate(rows, 1) if row.startswith("|")}


@pytest.mark.parametrize("mark", BREAKS)
def test_every_kind_of_break_ends_a_line(mark: str) -> None:
    text = f"one{mark}{mark}two"
    lines = segment(Reading("", text)).lines
    assert [(line.n, line.text) for line in lines] == [(1, "one"), (3, "two")]
    assert [text[line.span.start : line.span.end] for line in lines] == ["one", "two"]


def test_a_line_is_what_a_reader_sees_and_its_span_what_stands_there() -> None:
    text = "  <b>Ana</b> &amp; Li\n<!-- two\nlines -->\nend"
    lines = segment(read_page(text)).lines
    assert [line.text for line in lines] == ["Ana & Li", "", "", "end"]
    assert text[slice(*lines[0].span)] == "<b>Ana</b> &amp; Li"


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_line_that_is_not_blank_is_in_one_block_once_and_in_order(text: str) -> None:
    document = segment(read_page(text))
    assert tuple(line for block in document.blocks for line in block.lines) == document.lines
    spans = [line.span for line in document.lines]
    assert spans == sorted(spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@given(st.lists(st.text(max_size=20)))
def test_joining_adds_white_space_and_nothing_else(texts: list[str]) -> None:
    assert "".join(join_texts(texts).split()) == "".join("".join(texts).split())


@given(st.lists(st.text(st.sampled_from("aAé \"'क์ि東!_"), max_size=70), max_size=12))
def test_repeats_are_the_first_text_with_the_same_words(texts: list[str]) -> None:
    words = [tokens(fold(text)) for text in texts]
    first = [words.index(own) if own else at for at, own in enumerate(words)]
    assert find_repeats(texts) == [None if place == at else place for at, place in enumerate(first)]
