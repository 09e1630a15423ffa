"""Marks of Markdown: what a reader would not see of them, and which texts are in Markdown at all."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading.markdown import find_marks, is_markdown
from newsparse.reading.markup import Markup, find_markup, with_unseen
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options
from tests.reading.pace import seconds
from tests.reading.shown import shown

LINES = (Path(__file__).parent / "cases" / "markdown.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" → ") for line in LINES if " → " in line and not line.startswith("# W")]
PIECES = st.sampled_from(
    ["[", "]", "](", ")", "![", "](/a)", "**", "*", "__", "_", "\\", "# ", "> ", "* ", "a ", "b", "\n", "\n\n", "<b>", "&amp;"]
)  # fmt: skip


def markup_of(text: str) -> Markup:
    return with_unseen(find_markup(text), find_marks(text))


def seen(text: str) -> str:
    return shown(text, markup_of(text)).strip()


@pytest.mark.parametrize(("written", "reader_sees"), CASES)
def test_marks_are_told_from_text(written: str, reader_sees: str) -> None:
    assert seen(written) == reader_sees


def test_a_link_by_a_name_is_one_where_its_address_is_given() -> None:
    assert seen("The [harbour][1] of [Arle][]\n\n  [1]: https://lake.example/harbour") == "The harbour of Arle"


def test_partners_stand_in_one_paragraph() -> None:
    assert seen("a *star\n\nand* another") == "a *star\n\nand* another"
    assert seen("[Arle\n\n](/arle)") == "[Arle\n\n](/arle)"


def test_what_a_program_wrapped_is_one_mark() -> None:
    assert seen("The [old\nbridge](https://lake.example/the-\nold-bridge) fell") == "The old\nbridge fell"
    assert seen('[Arle](/arle "The town\nof Arle") fell') == "Arle fell"


@pytest.mark.parametrize(
    "text",
    [
        "# Storm\n\nThe **storm** hit Arle.",
        "## Storm\n\ntext\n\n### Damage\n\ntext",
        "[News](https://lake.example/news) [Sport](/sport)",
        "**Storm** over __Arle__",
    ],
)
def test_two_signs_tell_markdown(text: str) -> None:
    assert is_markdown(text)
    assert read(text, Options()).markdown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Storm over Arle\n\nThe storm hit Arle on Monday.",
        "# harbour\n# storm\n# Arle",
        "We are #1. Call **now** [sic] (2 * 3 * 4)",
        "****\n____\nRating: *** of *****",
        "The [storm](it was one) hit Arle](",
    ],
)
def test_other_text_is_none(text: str) -> None:
    assert not is_markdown(text)


def test_one_sign_is_enough_where_the_name_says_it() -> None:
    text = "# Storm\n\nThe storm hit Arle."
    assert [read(text, Options(name=name)).markdown for name in ("a.md", "A.MARKDOWN", "a.txt")] == [True, True, False]
    assert not read("Storm", Options(name="a.md")).markdown


def test_one_sign_is_enough_under_front_matter() -> None:
    text = "# Storm\n\nThe storm hit Arle."
    assert read(f"---\ntitle: Storm\nauthor: Ana Diaz\n---\n{text}", Options()).markdown


def test_the_text_and_its_offsets_stay_as_they_are() -> None:
    text = "## A [big](https://lake.example) **storm**\n\n![](boat.jpg)\n\ntext\n"
    lines = segment(read(text, Options())).lines
    assert [(line.n, line.text) for line in lines] == [(1, "A big storm"), (3, ""), (5, "text")]
    assert text[slice(*lines[0].span)] == "## A [big](https://lake.example) **storm**"


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_ranges_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    is_markdown(text)
    markup = markup_of(text)
    spans = sorted([*markup.hidden, *(span for span, _ in markup.replaced)])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert list(markup.hidden) == sorted(markup.hidden)


@pytest.mark.parametrize("piece", ["[", "](", "![", "*a ", "**a", "b** ", '](a "', "](data:", "\\*", "_a", "- - ", "[a]: b\n"])
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    def find(text: str) -> object:
        return is_markdown(text), markup_of(text)

    few, many = [seconds(find, "[a](/b) **c** " + piece * times) for times in (4_000, 40_000)]
    assert many < 40 * few + 0.05
