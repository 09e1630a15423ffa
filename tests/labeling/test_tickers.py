"""Stories told by the hour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.features.annotation import annotate
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.labeling.tickers import find_ticks, settle_times
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Annotated, Options

Lines = list[tuple[str, str]]
HEADLINE = ("headline", "Storm over Arle: all that happens, by the hour")
TEXT = "The council of Arle has closed the bridge. Nobody was hurt, and the ferry will leave on Friday."
BOX = [("boilerplate", "Video"), ("boilerplate", "How the bridge was closed"), ("boilerplate", "0:48")]


def traced(lines: Lines, language: str = "en") -> tuple[Annotated, list[Verdict]]:
    annotated = annotate(segment(read("\n\n".join(text for _, text in lines), Options())), language)
    assert len(annotated.document.blocks) == len(lines)
    return annotated, [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]


def ticks(lines: Lines, language: str = "en") -> list[int]:
    return list(find_ticks(*traced(lines, language)))


def entry(time: str, role: str = "boilerplate", text: str = TEXT) -> Lines:
    return [("boilerplate", time), ("boilerplate", "The bridge is closed"), (role, text)]


@pytest.mark.parametrize(
    ("times", "language"),
    [
        (("12:47", "11:20", "09:05"), "es"),
        (("9:05 a.m.", "11:20 a.m.", "1:10 p.m."), "en"),
        (("12:47 Uhr", "11:20 Uhr", "09:05 Uhr"), "de"),
        (("14h26", "13h02", "11h58"), "fr"),
        (("下午3:20", "下午2:05", "上午11:40"), "zh"),
    ],
)
def test_paragraphs_under_times_in_order_are_the_storys(times: tuple[str, ...], language: str) -> None:
    first, *others = times
    lines = [HEADLINE, *entry(first, "body"), *[line for time in others for line in entry(time)]]
    assert ticks(lines, language) == [3, 6, 9]


def test_videos_may_stand_between_entries() -> None:
    assert ticks([HEADLINE, *entry("12:47", "body"), *BOX, *entry("11:20"), *entry("09:05")]) == [3, 9, 12]


@pytest.mark.parametrize(
    "lines",
    [
        [HEADLINE, *entry("12:47"), *entry("11:20"), *entry("09:05")],
        [HEADLINE, *entry("12:47", "body"), *entry("11:20")],
        [HEADLINE, *entry("12:47", "body"), *entry("11:20"), *entry("12:05"), ("boilerplate", "Hats")],
        [HEADLINE, *entry("12:47", "body"), *entry("11:20", text="Rain"), *entry("09:05", text="Snow in Lindow")],
        [HEADLINE, *entry("12:47", "body"), ("boilerplate", "Most read"), *entry("11:20"), *entry("09:05")],
        [HEADLINE, *entry("00:00", "body"), *entry("1:02"), *entry("2:58")],
        [
            HEADLINE,
            *[line for day in (3, 2, 1) for line in (("boilerplate", f"{day} May 2024"), *entry(f"{9 + day}:05 p.m.", "body"))],
        ],
    ],
    ids=["no-story", "two", "no-order", "no-paragraphs", "most-read", "player", "posts"],
)
def test_other_times_tell_no_story(lines: Lines) -> None:
    assert ticks(lines) == []


def test_times_are_no_subheads() -> None:
    annotated, verdicts = traced([HEADLINE, ("subhead", "12:47"), ("body", TEXT), ("subhead", "The bridge is closed")])
    assert [STATES[verdict.state] for verdict in settle_times(annotated, verdicts)] == [
        *["article/headline", "article/boilerplate", "article/body", "article/subhead"]
    ]


@given(st.lists(st.sampled_from(["12:47", "11:20", "09:05", "3 May 2024", "Hats", TEXT]), max_size=30))
def test_what_is_found_are_paragraphs_below_the_headline(lines: list[str]) -> None:
    found = ticks([HEADLINE, *(("body", line) for line in lines)])
    assert all(at > 0 and lines[at - 1] == TEXT for at in found)
