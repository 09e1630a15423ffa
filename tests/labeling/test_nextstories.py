"""Where the next story begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.features.annotation import annotate
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.nextstories import THREAD, settle_next
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import TOLD
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

Lines = list[tuple[str, str]]
HEADLINE = ("headline", "Storm floods the harbour of Arle")
STORY = [
    ("body", "A storm has flooded the harbour of Arle on Tuesday, and two boats were lost in it before the morning."),
    ("body", "The council of Arle closed the old bridge at night, and the ferry will not leave before Friday, it said."),
    ("body", "Nobody was hurt, but the water carried off a shed, the lamps of the quay and forty baskets of mussels."),
]
SHARED = [("boilerplate", "Share this story"), ("boilerplate", "More stories")]
OTHER = [
    ("boilerplate", "Baker wins prize for rye loaf"),
    ("byline", "By Li Wei"),
    ("body", "A baker from Lindow has won the first prize of the guild with a loaf of rye that took her three days."),
    ("caption", "The loaf"),
    ("body", "She learned her trade from her aunt, she said, who never wrote down a recipe in her life."),
]
OVER = ["after"] * 3


def settled(lines: Lines, known: int = 0) -> list[str]:
    """The roles of (role, text) lines after settling, or "after"."""
    annotated = annotate(segment(read("\n\n".join(text for _, text in lines), Options())), "en")
    verdicts = [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_next(annotated, verdicts, known)]


def roles(lines: Lines) -> list[str]:
    return [role for role, _ in lines]


def test_another_story_below_buttons_and_labels_follows_the_story() -> None:
    above = [HEADLINE, *STORY, *SHARED, *OTHER[:2]]
    assert settled([*above, *OTHER[2:]]) == roles(above) + OVER


def test_a_bar_of_buttons_parts_what_stands_below_a_long_story() -> None:
    bar = [("boilerplate", "Share this story"), ("boilerplate", "Hats")]
    long = [HEADLINE, *STORY * 9]
    assert settled([*long, *bar, *OTHER[2:]]) == [*roles([*long, *bar]), *OVER]


def test_what_is_known_to_be_the_storys_stays() -> None:
    lines = [HEADLINE, *STORY, *SHARED, *OTHER]
    assert settled(lines, known=len(lines) - 1) == roles(lines)


def test_its_byline_is_not_the_storys_where_the_story_has_one() -> None:
    signed = [HEADLINE, ("byline", "By Ana Diaz"), *STORY, *SHARED, *OTHER]
    assert settled(signed) == [*roles(signed[:8]), "boilerplate", *OVER]
    unsigned = [HEADLINE, *STORY, *SHARED, *OTHER]
    assert settled(unsigned) == [*roles(unsigned[:8]), *OVER]


@pytest.mark.parametrize(
    ("gap", "parts"),
    [
        ([("boilerplate", "Share this story"), ("boilerplate", "Hats")], False),
        ([("boilerplate", "Share this story"), *[("boilerplate", "Hats")] * 5], True),
        ([("boilerplate", "Share prices of the boat yards of Lindow fell on Friday."), *[("boilerplate", "Hats")] * 5], False),
        ([("boilerplate", "Comments (12)"), ("boilerplate", "Hats")], True),
        ([("boilerplate", "Related stories"), ("boilerplate", "Follow us"), *[("boilerplate", "Hats")] * 4], True),
        ([("boilerplate", "Related stories"), ("boilerplate", "Follow us"), *[("boilerplate", "Hats")] * 3], False),
        ([("boilerplate", "Follow us"), ("byline", "By Li Wei"), *[("boilerplate", "Hats")] * 4], True),
        ([("boilerplate", "Related stories"), ("date", "3 May 2024"), *[("boilerplate", "Hats")] * 4], False),
        ([("boilerplate", "Sign up for our newsletter"), *[("boilerplate", "Subscribe")] * 5], False),
        ([("boilerplate", "Related stories"), ("boilerplate", "Hats")], False),
        ([("boilerplate", "More on this"), ("boilerplate", "Hats")], False),
        ([("boilerplate", "Related stories"), ("boilerplate", "Hats"), ("boilerplate", "Comment: Who wears them")], False),
        ([("boilerplate", "Boots"), ("byline", "By Li Wei")], False),
        ([("boilerplate", "Share this story")], False),
    ],
)
def test_it_is_parted_by_what_stands_under_a_story(gap: Lines, parts: bool) -> None:
    text = OTHER[2:]
    lines = [HEADLINE, *STORY, *gap, *text]
    assert settled(lines)[-len(text) :] == (OVER if parts else roles(text))


def test_text_that_says_what_the_headline_says_is_the_storys() -> None:
    more = ("body", "The storm that floods the harbour comes from the west, a sailor from Arle said.")
    lines = [HEADLINE, *STORY, *SHARED, more]
    assert settled(lines) == roles(lines)


def test_comments_are_told_by_their_label_below_a_long_story() -> None:
    label = [("boilerplate", "Comments"), *[("boilerplate", "Log in")] * (THREAD - 1)]
    thread = [("body", "The storm flooded the harbour of Arle every ten years when I was young."), ("caption", "Me too")]
    long = [HEADLINE, *STORY * 3]
    assert settled([*long, *label, *thread]) == [*roles([*long, *label]), "after", "after"]
    for lines in ([HEADLINE, *STORY, *label, *thread], [*long, *label[:-1], *thread]):
        assert settled(lines) == roles(lines)


def test_a_summary_over_the_byline_and_the_buttons_is_no_story() -> None:
    lines = [HEADLINE, ("standfirst", " ".join(text for _, text in STORY)), ("byline", "By Ana Diaz"), *SHARED, *OTHER[2:]]
    assert settled(lines) == roles(lines)


def test_text_below_a_line_or_two_is_the_story_itself() -> None:
    lines = [HEADLINE, ("standfirst", "Storm floods harbour of Arle"), *SHARED, *OTHER[2:]]
    assert settled(lines) == roles(lines)


def test_without_a_headline_nothing_is_known() -> None:
    lines = [*STORY, *SHARED, *OTHER]
    assert settled(lines) == roles(lines)
    assert settled([HEADLINE]) == ["headline"]


TEXTS = st.sampled_from([text for _, text in (HEADLINE, *STORY, *SHARED, *OTHER)])
ROLES = st.sampled_from(["body", "list", "headline", "boilerplate", "byline", "date"])


@given(st.lists(st.tuples(ROLES, TEXTS), min_size=1, max_size=20))
def test_only_the_end_of_a_page_changes_and_some_text_stays(lines: Lines) -> None:
    after = settled(lines)
    kept = after.index("after") if "after" in after else len(after)
    assert all(new in (old, "boilerplate") for new, old in zip(after[:kept], roles(lines), strict=False))
    assert set(after[kept:]) <= {"after"}
    text = {STATES[state].removeprefix("article/") for state in TOLD}
    assert text.isdisjoint(roles(lines)) or not text.isdisjoint(after)
