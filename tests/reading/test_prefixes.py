"""What stands before every line of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.reading import read
from newsparse.reading.prefixes import FEWEST, unprefix
from newsparse.text.values import Options
from tests.reading.pace import seconds

STORY = (
    "Ferry runs aground off Arle\n\nBy Ana Diaz\n\n3 May 2024\n\nA ferry with 80 people on board ran aground on Friday, the "
    "coast guard said.\n\nNobody was hurt, and the ferry is to be towed to the harbour when the tide is high enough.\n"
)
LINES = STORY.split("\n")
FORMS = {
    "quoted": "\n".join([f"> {line}".rstrip() for line in LINES]),
    "quoted without blanks": "\n".join([f">{line}" for line in LINES]),
    "quoted twice": "\n".join([f"> > {line}".rstrip() for line in LINES]),
    "cat -n": "\n".join([f"{number:6}\t{line}" for number, line in enumerate(LINES, 1)]),
    "nl": "\n".join([f"{at // 2 + 1:6}\t{line}" if line else " " * 7 for at, line in enumerate(LINES)]),
    "grep -n": "\n".join([f"{number}:{line}" for number, line in enumerate(LINES, 1)]),
    "from amid a file": "\n".join([f"{number}\t{line}" for number, line in enumerate(LINES, 312)]),
}
PIECES = st.sampled_from(["> ", ">", "1\t", "2\t", "3:", "  4  ", "\n", "a", " ", "\r\n"])


@pytest.mark.parametrize("form", FORMS)
def test_it_is_taken_off(form: str) -> None:
    text = unprefix(FORMS[form])
    assert text is not None
    assert [line.strip() for line in text.split("\n")] == LINES


@pytest.mark.parametrize("form", FORMS)
def test_the_article_is_that_of_the_text_and_a_warning_says_why(form: str) -> None:
    article, plain = parse(FORMS[form]), parse(STORY)
    assert "quoted" in [doubt.code for doubt in article.warnings]
    assert (article.headline, article.authors, article.body) == (plain.headline, plain.authors, plain.body)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "> We saw it, she said.\n\nThe ferry ran aground.\n\nNobody was hurt.\n\nThe mayor spoke.",
        "\n".join(["> Storm"] * (FEWEST - 1)),
        "2024\n2023\n2022\n2021\n2020\n",
        "1. Storm\n2. Ferry\n3. Market\n4. School\n5. Bridge",
        "3 May 2024\n4 people hurt\n5 boats lost\n6 houses flooded",
        "1\tStorm\n2\tFerry\n4\tMarket\n5\tSchool",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert unprefix(text) is None
    assert read(text, Options()).text == text


@given(st.lists(PIECES, max_size=60).map("".join))
def test_nothing_makes_it_fail_and_no_line_is_lost(text: str) -> None:
    rest = unprefix(text)
    assert rest is None or rest.count("\n") == text.count("\n")


@pytest.mark.parametrize("piece", ["> a\n", ">", "> " * 9 + "\n", " ", "1\ta\n", "9"])
def test_time_is_in_proportion(piece: str) -> None:
    once, tenfold = (seconds(unprefix, piece * count) for count in (5_000, 50_000))
    assert tenfold < 40 * max(once, 0.005)
