"""Pages whose pieces are joined by a sign."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.reading.joints import unjoin
from newsparse.reading.oddities import JOINTS
from tests.reading.pace import seconds

PIECES = (
    "News", "Sport", "Weather", "Culture", "Sign in", "Ferry runs aground off Arle", "By Ana Diaz", "3 May 2024",
    "A ferry with 80 people on board ran aground on Friday, the coast guard said.",
    "“We saw the lights too late,” said Li Wei, who was on board. Nobody was hurt.",
    "The ferry is to sail again on Monday, said the mayor of Arle, who had been there.",
    "Most read", "Bridge closed", "Storm nears", "Market opens", "Share", "Contact", "About us", "Imprint", "Privacy", "Terms",
)  # fmt: skip
PAGE = "\n".join(PIECES)


@pytest.mark.parametrize("joint", ["|", " | ", "\t"])
def test_pieces_are_lines_and_a_warning_says_why(joint: str) -> None:
    article, plain = parse(joint.join(PIECES)), parse(PAGE)
    assert (article.headline, article.authors, article.body) == (plain.headline, plain.authors, plain.body)
    assert article.headline == PIECES[5]
    assert "quoted" in [doubt.code for doubt in article.warnings]


def test_pieces_may_have_ends_of_lines_of_their_own() -> None:
    assert unjoin("|\n".join(PIECES)) == "\n\n".join(PIECES)
    assert unjoin("\n|\n|".join(PIECES)) == "\n\n\n\n".join(PIECES)


def test_all_stays_in_its_place() -> None:
    joined = "|".join(PIECES)
    parted = unjoin(joined)
    assert parted is not None
    assert [(a, b) for a, b in zip(joined, parted, strict=True) if a != b] == [("|", "\n")] * (len(PIECES) - 1)


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        "|".join(PIECES[: JOINTS - 1]),
        "\n".join(f"{piece} | Lake News" for piece in PIECES for _ in range(2)).replace("s\n", "\n\n\nOn the lake\n"),
        "\n".join(["| Town | Boats |", "|---|---|", *[f"| {piece} | 1 |" for piece in PIECES]]),
        "\n".join(["Town | Boats", "--- | ---", *[f"{piece} | 1 | 2" for piece in PIECES]]),
        "\n".join([f"| {piece} | 1 | 2 |" for piece in PIECES]),
        "\n".join([f"{piece}\t1\t2" for piece in PIECES]),
        "\n".join([f"\t\t{piece}" for piece in PIECES]),
    ],
    ids=["lines", "few", "titles", "table", "open table", "rows", "columns", "indented"],
)
def test_bars_and_tabs_of_other_text_stay(text: str) -> None:
    assert unjoin(text) is None


@given(st.lists(st.sampled_from(["|", "\t", "\n", "| ", "---", "a"]), max_size=80).map("".join))
def test_no_text_fails_and_none_changes_its_length(text: str) -> None:
    assert len(unjoin(text) or text) == len(text)
    parse(text)


@pytest.mark.parametrize("piece", ["|", "| ", "|-", "\n|", "\n| a |", "|\n", "\t", "---|", "| a"])
def test_the_time_is_in_proportion_to_the_text(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (40_000, 160_000))
    assert seconds(unjoin, long) < 10 * seconds(unjoin, short) + 0.1
