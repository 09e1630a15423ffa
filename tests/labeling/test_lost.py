"""A story under menus that outweigh it is found again, and a story that was found is left alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.labeling.decoding import decode
from newsparse.labeling.lost import LABELS, find_lost, keep_open
from newsparse.labeling.model import Model, load_model, write_model
from newsparse.labeling.states import AFTER, BEFORE, STATES
from tests.labeling.scores import packed, row

BODY = STATES.index("article/body")
MENU, PARAGRAPH = row(before=9, after=10), row(body=16, before=9, after=10)
SCORES = st.lists(st.lists(st.integers(-30_000, 30_000), min_size=len(STATES), max_size=len(STATES)), min_size=1, max_size=30)


def flat() -> Model:
    return Model(write_model({}, {}, {}).encode())


def states(scores: list[int]) -> list[str]:
    return [STATES[verdict.state] for verdict in decode(flat(), scores)]


def test_a_story_far_under_menus_is_found_again() -> None:
    scores = [MENU] * 60 + [PARAGRAPH] * 5 + [MENU] * 3
    assert set(states(scores)) == {"after"}
    lost = find_lost(scores, decode(flat(), scores), [()] * len(scores))
    assert lost is not None and 60 <= lost < 65
    assert states(keep_open(scores, lost)) == ["before"] * 60 + ["article/body"] * 5 + ["after"] * 3


def test_a_story_that_was_found_is_left_alone() -> None:
    scores = [MENU] * 3 + [PARAGRAPH] * 5 + [MENU] * 60
    assert find_lost(scores, decode(flat(), scores), [()] * len(scores)) is None


def test_a_page_of_a_paragraph_or_two_has_no_lost_story() -> None:
    scores = [MENU] * 60 + [PARAGRAPH] * 2
    assert find_lost(scores, decode(flat(), scores), [()] * len(scores)) is None


def test_the_label_of_a_box_amid_the_story_speaks_for_no_end() -> None:
    label = row(before=0, after=30, inside=0)
    scores = [PARAGRAPH] * 5 + [label] + [PARAGRAPH] * 5
    verdicts = decode(flat(), scores)
    assert [STATES[verdict.state] for verdict in verdicts[5:]] == ["after"] * 6
    plain: list[frozenset[str]] = [frozenset()] * len(scores)
    labelled = [*plain[:5], LABELS, *plain[6:]]
    assert find_lost(scores, verdicts, plain) is None
    assert find_lost(scores, verdicts, labelled) is not None


@settings(max_examples=60)
@given(SCORES, st.data())
def test_nothing_over_a_block_kept_open_is_the_end_of_the_article(rows: list[list[int]], data: st.DataObject) -> None:
    scores = list(map(packed, rows))
    at = data.draw(st.integers(0, len(scores) - 1))
    verdicts = decode(load_model(), keep_open(scores, at))
    assert AFTER not in [STATES[verdict.state] for verdict in verdicts[:at]]
    assert STATES[verdicts[at].state] in ("article/body", "article/list")
    assert all(STATES[verdict.state] != BEFORE for verdict in verdicts[at:])
