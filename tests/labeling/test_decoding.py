"""The best sequence keeps the grammar, and its bounds lose nothing that matters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.labeling.decoding import decode, redecode
from newsparse.labeling.model import Model, load_model, unpack, write_model
from newsparse.labeling.states import AFTER, BEFORE, STATES, may_follow
from tests.labeling.scores import packed, row

SCORES = st.lists(st.lists(st.integers(-30_000, 30_000), min_size=len(STATES), max_size=len(STATES)), max_size=40)
BODY, HEADLINE = STATES.index("article/body"), STATES.index("article/headline")


def flat() -> Model:
    return Model(write_model({}, {}, {}).encode())


@settings(max_examples=80)
@given(SCORES)
def test_no_sequence_goes_back_into_the_article(scores: list[list[int]]) -> None:
    for model in (flat(), load_model()):
        path = [STATES[verdict.state] for verdict in decode(model, list(map(packed, scores)))]
        assert all(may_follow(one, two) for one, two in pairwise(path))
        zones = [state for state in path if state in (BEFORE, AFTER)]
        assert zones == sorted(zones, key=(BEFORE, AFTER).index)


@settings(max_examples=80)
@given(SCORES)
def test_the_probabilities_of_a_block_sum_to_one(scores: list[list[int]]) -> None:
    for verdict in decode(load_model(), list(map(packed, scores))):
        assert abs(sum(verdict.posterior.values()) - 1.0) < 1e-6


def test_the_best_state_wins_where_nothing_else_speaks() -> None:
    scores = [row(before=5), row(headline=5), row(body=5), row(after=5)]
    assert [STATES[v.state] for v in decode(flat(), scores)] == ["before", "article/headline", "article/body", "after"]


def test_an_article_far_below_menus_that_look_like_its_end_is_found() -> None:
    scores = [row(before=9, after=10)] * 12 + [row(body=8)] * 6
    assert [STATES[v.state] for v in decode(flat(), scores)] == ["before"] * 12 + ["article/body"] * 6


def test_a_forced_block_draws_its_page_into_the_article() -> None:
    scores = [row(before=5), row(before=3), row(after=5)]
    verdicts = redecode(flat(), scores, decode(flat(), scores), {1: BODY}, {})
    assert [STATES[v.state] for v in verdicts] == ["before", "article/body", "after"]


def test_a_barred_block_takes_another_state() -> None:
    scores = [row(headline=5, body=4)]
    assert redecode(flat(), scores, decode(flat(), scores), {}, {0: HEADLINE})[0].state == BODY


def test_a_packed_score_gives_its_numbers_from_a_common_base() -> None:
    scores = unpack(packed(list(range(-9, 10))))
    assert [score - scores[0] for score in scores] == list(range(len(STATES)))


def test_no_blocks_give_no_verdicts() -> None:
    assert decode(flat(), []) == []
