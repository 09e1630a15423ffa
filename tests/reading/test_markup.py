from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading.markup import find_markup
from tests.reading.pace import seconds
from tests.reading.shown import shown

LINES = (Path(__file__).parent / "cases" / "markup.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" → ") for line in LINES if line.strip() and not line.startswith("#")]
PIECES = st.sampled_from(
    ["<", ">", "<b>", "</p>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#10;", "&", ";", "a ", "\n", '<a x="1">']
)


def seen(text: str) -> str:
    return shown(text, find_markup(text)).replace("\xa0", " ").strip()


@pytest.mark.parametrize(("given_text", "reader_sees"), CASES)
def test_markup_is_told_from_text(given_text: str, reader_sees: str) -> None:
    assert seen(given_text) == reader_sees


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_ranges_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    markup = find_markup(text)
    spans = sorted([*markup.hidden, *(span for span, _ in markup.replaced)])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert not any("\n" in stands_for for _, stands_for in markup.replaced)


@pytest.mark.parametrize("piece", ["<", "<!--", "<script>", "<SCRIPT>x</SCRIPT>", "&", "<a ", '<a "', "&a", "<p "])
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    few, many = [seconds(find_markup, "</>;" + piece * times) for times in (8_000, 80_000)]
    assert many < 40 * few + 0.05
