"""Text under a story that has nothing to do with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.afterwords import APART, CERTAIN, settle_afterword
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import TOLD
from newsparse.text.values import Block

Lines = list[tuple[str, str]]
HEADLINE = ("headline", "Storm floods the harbour of Arle")
STORY = [
    ("body", "A storm has flooded the harbour of Arle on Tuesday, and two boats were lost in it before the morning."),
    ("body", "The council of Arle closed the old bridge at night, and the ferry will not leave before Friday."),
]
AWAY = [("boilerplate", "Terms")] * APART
APPEAL = ("body", "Good journalism costs money: support our newsroom with five crowns a month.")


def settled(lines: Lines, sure: float = CERTAIN - 0.01) -> list[str]:
    """The roles of (role, text) lines after settling, each line `sure` of the role it is given."""
    blocks = [Block((), text, 0, None) for _, text in lines]
    states = [STATES.index(f"article/{role}") for role, _ in lines]
    verdicts = [Verdict(state, {state: sure, STATES.index("after"): 1.0 - sure}) for state in states]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_afterword(blocks, verdicts)]


def roles(lines: Lines) -> list[str]:
    return [role for role, _ in lines]


def test_the_last_text_is_furniture_where_it_has_nothing_to_do_with_the_story() -> None:
    lines = [HEADLINE, *STORY, *AWAY, APPEAL]
    assert settled(lines) == [*roles(lines)[:-1], "boilerplate"]


@pytest.mark.parametrize(
    "last",
    [
        ("body", "A second storm is on its way."),
        ("body", "The council closed the ferry at night before Friday."),
    ],
    ids=["says a word of the headline", "says what the story says"],
)
def test_it_stays_where_it_has(last: tuple[str, str]) -> None:
    lines = [HEADLINE, *STORY, *AWAY, last]
    assert settled(lines) == roles(lines)


@pytest.mark.parametrize(
    "lines",
    [
        [HEADLINE, *STORY, *AWAY[1:], APPEAL],
        [HEADLINE, ("body", "The weather was fine."), *AWAY, APPEAL],
        [*STORY, *AWAY, APPEAL],
        [HEADLINE, STORY[0], *AWAY, APPEAL, ("body", "We thank all those readers who send us a gift.")],
        [HEADLINE, APPEAL],
        [HEADLINE],
    ],
    ids=["near the story", "a story that is not the headline's", "no headline", "half of the text", "nothing else", "no text"],
)
def test_it_stays_where_nothing_tells(lines: Lines) -> None:
    assert settled(lines) == roles(lines)


def test_what_the_chain_is_certain_of_stays() -> None:
    lines = [HEADLINE, *STORY, *AWAY, APPEAL]
    assert settled(lines, CERTAIN + 0.01) == roles(lines)


ROLES = st.sampled_from(["body", "list", "subhead", "headline", "boilerplate"])


@given(st.lists(st.tuples(ROLES, st.text("abc ", max_size=12)), max_size=20), st.floats(0.0, 1.0))
def test_only_the_last_text_goes_and_never_all_of_it(lines: Lines, sure: float) -> None:
    text = {STATES[state].removeprefix("article/") for state in TOLD}
    after = settled(lines, sure)
    changed = [at for at, (old, new) in enumerate(zip(roles(lines), after, strict=True)) if old != new]
    told = [at for at, role in enumerate(roles(lines)) if role in text]
    assert changed == told[len(told) - len(changed) :]
    assert not told or len(changed) < len(told)


def test_a_sentence_that_is_surely_of_the_story_keeps_what_stands_below() -> None:
    lines = [HEADLINE, *STORY, *STORY, *AWAY, APPEAL, ("list", "Five crowns a month")]
    blocks = [Block((), text, 0, None) for _, text in lines]
    for sure, kept in ((0.97, True), (0.6, False)):
        chances = [{STATES.index(f"article/{role}"): sure if text == APPEAL[1] else 0.3} for role, text in lines]
        verdicts = [Verdict(next(iter(chance)), chance) for chance in chances]
        assert (STATES[settle_afterword(blocks, verdicts)[-1].state] == "article/list") is kept
