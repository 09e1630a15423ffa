"""Dates of real-looking lines in many languages, and what only looks like one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.dates import find_dates
from newsparse.lexicon.lexicon import load

TABLE = Path(__file__).parent / "cases" / "dates.txt"


def _cases() -> list[tuple[str, str, str]]:
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    cases = []
    for row in rows:
        language, rest = row.split(" | ", 1)
        line, expected = rest.rsplit(" | ", 1)
        cases.append((language, line, expected))
    return cases


CASES = _cases()


def _first(line: str, language: str) -> str:
    dated = [m for m in find_dates(line, load(language)) if m.kind != "clock"]
    return str(dated[0].value if dated else None)


@pytest.mark.parametrize(("language", "line", "expected"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_a_line_gives_the_date_that_it_states_and_no_other(language: str, line: str, expected: str) -> None:
    assert _first(line, language) == expected


def test_the_table_covers_what_it_promises() -> None:
    assert len(CASES) >= 150
    assert len({case[0] for case in CASES}) >= 30


def test_a_date_keeps_its_place_in_the_line() -> None:
    line = "Harbour desk, 27 July 2024"
    [mention] = find_dates(line, load("en"))
    assert line[mention.start : mention.end] == "27 July 2024"


def test_an_ambiguous_numeric_date_comes_with_both_readings() -> None:
    [mention] = find_dates("03/04/2024 10:15", load("en"))
    assert (mention.value, mention.choices) == (None, ("2024-04-03T10:15", "2024-03-04T10:15"))


def test_copyright_years_are_known_as_such() -> None:
    assert [m.kind for m in find_dates("© 2024 Harbour Gazette", load("en"))] == ["copyright"]


def test_relative_dates_say_how_long_ago() -> None:
    [mention] = find_dates("vor 3 Stunden", load("de"))
    assert (mention.kind, mention.value, mention.ago) == ("relative", None, (3, "hour"))


@pytest.mark.parametrize(
    ("language", "line"), [("sr", "pre 3h"), ("sr", "пре 3 ч"), ("el", "Πριν 3 ώρες"), ("en", "3 hours ago")]
)
def test_a_count_of_hours_before_now_is_no_time_of_day(language: str, line: str) -> None:
    assert [mention.ago for mention in find_dates(line, load(language))] == [(3, "hour")]


def test_the_stated_weekday_is_read() -> None:
    [mention] = find_dates("Samstag, 27. Juli 2024", load("de"))
    assert mention.weekday == 5


@given(st.text(max_size=240), st.sampled_from(["en", "ar", "ja", "th", "vi", "xx", None]))
def test_no_text_makes_it_fail_and_mentions_are_ordered(text: str, language: str | None) -> None:
    mentions = find_dates(text, load(language))
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert list(mentions) == sorted(mentions, key=lambda m: m.start)


@pytest.mark.parametrize("unit", ["1 ", "1.", "12:", "may 1 ", "1/", "4月", "2024-01-"])
def test_time_grows_linearly_with_the_text(unit: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        find_dates(text, load("ja"))
        return time.process_time() - start

    seconds(unit)
    short = min(seconds(unit * 500) for _ in range(3))
    long = min(seconds(unit * 4000) for _ in range(3))
    assert long < 40 * max(short, 0.001)


def test_the_hour_behind_a_day_without_a_year_is_no_year() -> None:
    assert [mention.value for mention in find_dates("25.11. 18:30", load("fi"))] == ["T18:30"]
    assert [mention.value for mention in find_dates("25.11.18", load("fi"))] == ["2018-11-25"]


@pytest.mark.parametrize("line", ["May 3,  2024  at 9:30  AM  EDT", "2024-05-03   09:30  EDT", "  May 3, 2024, 9:30 AM EDT  "])
def test_a_date_with_doubled_blanks_is_the_same_date_in_its_place(line: str) -> None:
    (mention,) = find_dates(line, load("en"))
    assert mention.value == "2024-05-03T09:30-04:00"
    assert line[mention.start : mention.end].strip() == line[mention.start : mention.end]
    assert line[mention.start : mention.end].endswith("EDT")
