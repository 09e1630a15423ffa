"""Text that stands apart from the story and is not of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import TOLD
from newsparse.labeling.strays import ABOVE, APART, CERTAIN, SURE, SURER, UNDER, settle_strays
from newsparse.text.values import Block

STORY = [
    ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour to look at it."),
    ("body", "By the morning the water had carried off two boats, a shed and the lamps of the ferry."),
]
MENU = [("list", title) for title in ("Garden chairs", "Winter tyres", "Chess problems", "Stamps and coins")]
COMMENTS = [("body", "My grandmother baked bread like this."), ("body", "Which oven do you recommend?")]
AWAY = [("boilerplate", "Share")] * (APART + 1)

Lines = list[tuple[str, str]]


def settled(lines: Lines, sure: float = 0.9) -> list[str]:
    """The roles of (role, text) lines after settling, each line `sure` of the role it is given."""
    blocks = [Block((), text, 0, None) for _, text in lines]
    verdicts = [
        Verdict(STATES.index(f"article/{role}"), {STATES.index(f"article/{role}"): sure, STATES.index("after"): 1.0 - sure})
        for role, _ in lines
    ]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_strays(blocks, verdicts)]


def roles(lines: Lines) -> list[str]:
    return [role for role, _ in lines]


def gone(lines: Lines) -> list[str]:
    return ["boilerplate"] * len(lines)


def test_a_list_of_other_things_far_from_the_story_is_furniture() -> None:
    assert settled([*MENU, *AWAY, *STORY]) == gone(MENU) + roles(AWAY + STORY)
    assert settled([*STORY, *AWAY, *MENU]) == roles(STORY + AWAY) + gone(MENU)


def test_in_a_language_without_capitals_and_spaces_too() -> None:
    story = [
        ("body", "昨夜の大雨で川の水位が上がり、古い橋が通れなくなった。"),
        ("body", "町の人びとは朝から港に集まり、流された船を探した。"),
    ]
    menu = [("list", title) for title in ("将棋の問題", "冬用タイヤ", "切手と硬貨")]
    assert settled([*story, *AWAY, *menu]) == roles(story + AWAY) + gone(menu)


def test_a_list_close_to_the_story_is_the_storys() -> None:
    lines = [*STORY, *AWAY[:APART], *MENU]
    assert settled(lines) == roles(lines)


def test_a_list_that_says_what_the_story_says_is_the_storys() -> None:
    lines = [*STORY, *AWAY, ("list", "River, harbour: closed"), ("list", "Bridge: closed in the morning")]
    assert settled(lines) == roles(lines)


def test_points_under_the_headline_are_a_summary() -> None:
    lines = [("headline", "Flood"), *MENU, *[("boilerplate", "Share")] * UNDER, *STORY]
    assert settled(lines) == roles(lines)
    assert settled([*MENU, ("headline", "Flood"), *AWAY, *STORY])[: len(MENU)] == gone(MENU)


@pytest.mark.parametrize("turns", [1, 12])
def test_prose_on_other_matters_stays_where_the_chain_is_sure_of_it(turns: int) -> None:
    """Parts of an interview, of a live ticker and of a list of the best share few words."""
    lines = [*STORY, *(AWAY + COMMENTS) * turns]
    assert settled(lines) == roles(lines)


def test_what_is_below_the_story_and_doubted_is_furniture() -> None:
    assert settled([*STORY, *AWAY, *COMMENTS], SURE - 0.01) == roles(STORY + AWAY) + gone(COMMENTS)
    assert settled([*STORY, *AWAY, ("list", "Bridge: closed")], SURER - 0.01)[-1] == "boilerplate"
    assert settled([*COMMENTS, *AWAY, *STORY], SURE - 0.01) == roles(COMMENTS + AWAY + STORY)


def test_prose_far_above_the_headline_is_furniture_unless_the_chain_is_sure() -> None:
    lines = [*COMMENTS, *AWAY, ("headline", "Flood"), *STORY]
    assert settled(lines, ABOVE - 0.01) == gone(COMMENTS) + roles(lines[2:])
    assert settled(lines, ABOVE + 0.01) == roles(lines)
    for near, kept in ((APART, False), (APART - 1, True)):
        lines = [*COMMENTS, *AWAY[:near], ("headline", "Flood"), *AWAY, *STORY]
        assert (settled(lines, ABOVE - 0.01) == roles(lines)) is kept


def test_a_list_that_the_chain_is_certain_of_stays_whatever_it_says() -> None:
    lines = [*STORY, *AWAY, *MENU]
    assert settled(lines, CERTAIN + 0.01) == roles(lines)
    assert settled(lines, CERTAIN - 0.01)[-len(MENU) :] == gone(MENU)


def test_the_only_stretch_is_the_story_whatever_it_is() -> None:
    assert settled(MENU, 0.1) == roles(MENU)
    assert settled([]) == []


LINES = st.lists(
    st.tuples(st.sampled_from(["body", "list", "subhead", "headline", "boilerplate"]), st.text(max_size=30)), max_size=30
)


@given(LINES, st.floats(0.0, 1.0))
def test_only_text_becomes_furniture_and_never_all_of_it(lines: Lines, sure: float) -> None:
    text = {STATES[state].removeprefix("article/") for state in TOLD}
    after = settled(lines, sure)
    assert all(new == old or (old in text and new == "boilerplate") for new, old in zip(after, roles(lines), strict=True))
    assert text.isdisjoint(roles(lines)) or not text.isdisjoint(after)
