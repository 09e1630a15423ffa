"""Pages that were printed: heads and feet of their sheets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.reading import read
from newsparse.reading.printouts import MOST, unprint
from newsparse.text.values import Options
from tests.reading.pace import seconds

SHEETS = ("Ferry runs aground off Arle\nA ferry ran aground", "on Friday, the coast guard\nsaid.\n\nNobody was hurt", "or lost.")
STORY = "\n".join(SHEETS)
TITLE = "Ferry runs aground off Arle | Lake News"
ADDRESS = "https://lake.example/ferry"
STAMPS = ("11/28/26, 12:25 PM", "28/11/2026, 12:25", "28.11.2026, 12:25", "2026-11-28 12:25", "2026年11月28日 12:25")
PIECES = st.sampled_from(["\f", "\n", "11/28/26, 12:25 PM", "Title", "https://a.example/b", "1/2", "2/2", "1/1", "a", "   "])


def printed(*sheets: str, stamp: str = STAMPS[0], title: str = TITLE) -> str:
    """As pdftotext writes it."""
    above, below = f"{stamp}\n\n{title}\n\n", f"\n\n{ADDRESS}\n\n"
    return "".join([f"{above}{sheet}{below}{number}/{len(sheets)}\n\n\f" for number, sheet in enumerate(sheets, 1)])


def laid_out(*sheets: str) -> str:
    """The same with its option -layout."""
    head = f"{STAMPS[0]}                  {TITLE}\n\n"
    return "".join([f"{head}{sheet}\n{ADDRESS}              {at}/{len(sheets)}\n\f" for at, sheet in enumerate(sheets, 1)])


@pytest.mark.parametrize("sheets", [SHEETS, SHEETS[:2], SHEETS[:1]], ids=["three", "two", "one"])
@pytest.mark.parametrize("write", [printed, laid_out])
def test_heads_and_feet_are_left_out_and_say_what_they_say(write: object, sheets: tuple[str, ...]) -> None:
    assert callable(write)
    found = unprint(write(*sheets))
    assert found is not None
    assert found.text == "\n".join(sheets)
    assert dict(found.fields) == {"url": ADDRESS, "pagetitle": TITLE}


@pytest.mark.parametrize("stamp", STAMPS)
def test_days_are_written_in_many_ways(stamp: str) -> None:
    found = unprint(printed(SHEETS[0], stamp=stamp))
    assert found is not None
    assert found.text == SHEETS[0]


def test_running_heads_of_papers_are_left_out_too() -> None:
    found = unprint("\f".join([f"THE LAKE NEWS {number}\n\n{sheet}" for number, sheet in enumerate(SHEETS, 7)]))
    assert found == (STORY, ())


def test_a_sheet_that_lacks_them_keeps_its_lines() -> None:
    found = unprint(printed(*SHEETS).replace(f"\n\n{ADDRESS}\n\n3/3\n\n", ""))
    assert found is not None
    assert found.text == STORY


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "a\n\f" * (MOST + 1),
        "A\f\n\fA",
        "A\fA\fA",
        "A\n1/2\fA\n2/2",
        "\f".join(SHEETS),
        f"\f{STORY}",
        f"{STORY}\f",
        "\f",
        "",
        "One sheet\n\n1/2\n\f",
        f"{SHEETS[0]}\n1/2\n\f{SHEETS[1]}",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert unprint(text) is None
    assert read(text, Options()).text == text


def test_the_headline_is_that_of_the_title_and_the_day_of_printing_none() -> None:
    body = "A ferry with 80 people on board ran aground on Friday, the coast guard said, and was towed to the\nharbour at noon."
    article = parse(printed(f"Ferry runs aground off\nArle\n{body}", body.replace("80", "eighty").replace("noon", "one")))
    assert article.headline == "Ferry runs aground off Arle"
    assert article.published is None
    assert article.source["url"] == ADDRESS
    assert "printed" in [doubt.code for doubt in article.warnings]


@given(st.lists(PIECES, max_size=60).map("".join))
def test_nothing_makes_it_fail(text: str) -> None:
    found = unprint(text)
    assert found is None or len(found.text) <= len(text)
    parse(text)


@pytest.mark.parametrize("piece", ["\f", "a\n\f", "\n", " \f", "1/2\n\f", "11/28/26, 12:25\n\f", "a  "])
def test_time_is_in_proportion(piece: str) -> None:
    once, tenfold = (seconds(unprint, printed(*SHEETS) + piece * count) for count in (5_000, 50_000))
    assert tenfold < 40 * max(once, 0.005)
