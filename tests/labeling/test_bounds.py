"""What the chain is held to."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.labeling.bounds import bar, close, hold, keep_open
from newsparse.labeling.decoding import decode
from newsparse.labeling.model import load_model
from newsparse.labeling.states import AFTER, BEFORE, HEADLINE, STATES
from newsparse.labeling.stories import TEXT, TOLD
from tests.labeling.scores import packed

STATE = st.lists(st.integers(-30_000, 30_000), min_size=len(STATES), max_size=len(STATES))
SCORES = st.lists(STATE.map(packed), min_size=1, max_size=30)


def states(scores: list[int]) -> list[int]:
    return [verdict.state for verdict in decode(load_model(), scores)]


@settings(max_examples=60)
@given(SCORES, st.data())
def test_nothing_above_blocks_kept_open_is_the_end_of_the_article(scores: list[int], data: st.DataObject) -> None:
    places = data.draw(st.sets(st.integers(0, len(scores) - 1), min_size=1))
    found = states(keep_open(scores, places, TEXT))
    assert STATES.index(AFTER) not in found[: max(places)]
    assert STATES.index(BEFORE) not in found[min(places) :]
    assert {found[at] for at in places} <= set(TEXT)


@settings(max_examples=60)
@given(SCORES, st.data())
def test_from_where_the_article_is_closed_all_stands_after_it(scores: list[int], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(scores) - 1))
    assert set(states(close(scores, range(start, len(scores))))[start:]) == {STATES.index(AFTER)}


@settings(max_examples=60)
@given(SCORES, st.data())
def test_a_state_that_is_barred_is_elsewhere_at_most(scores: list[int], data: st.DataObject) -> None:
    places = data.draw(st.sets(st.integers(0, len(scores) - 1)))
    found = states(bar(scores, places, HEADLINE))
    assert all(found[at] != HEADLINE for at in places)


@given(SCORES)
def test_scores_that_nothing_bounds_stay(scores: list[int]) -> None:
    assert hold(scores, (), TOLD) == bar(scores, (), HEADLINE) == scores
