"""A story under menus that outweigh it is found again, and a story that was found is left alone."""

from __future__ import annotations

from newsparse.labeling.bounds import keep_open
from newsparse.labeling.decoding import decode
from newsparse.labeling.lost import LABELS, find_lost
from newsparse.labeling.model import Model, write_model
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import TEXT
from tests.labeling.scores import row

MENU, PARAGRAPH = row(before=9, after=10), row(body=16, before=9, after=10)


def flat() -> Model:
    return Model(write_model({}, {}, {}).encode())


def states(scores: list[int]) -> list[str]:
    return [STATES[verdict.state] for verdict in decode(flat(), scores)]


def test_a_story_far_under_menus_is_found_again() -> None:
    scores = [MENU] * 60 + [PARAGRAPH] * 5 + [MENU] * 3
    assert set(states(scores)) == {"after"}
    lost = find_lost(scores, decode(flat(), scores), [()] * len(scores))
    assert len(lost) == 1 and 60 <= lost[0] < 65
    assert states(keep_open(scores, lost, TEXT)) == ["before"] * 60 + ["article/body"] * 5 + ["after"] * 3


def test_a_story_that_was_found_is_left_alone() -> None:
    scores = [MENU] * 3 + [PARAGRAPH] * 5 + [MENU] * 60
    assert find_lost(scores, decode(flat(), scores), [()] * len(scores)) == ()


def test_a_page_of_a_paragraph_or_two_has_no_lost_story() -> None:
    scores = [MENU] * 60 + [PARAGRAPH] * 2
    assert find_lost(scores, decode(flat(), scores), [()] * len(scores)) == ()


def test_the_label_of_a_box_amid_the_story_speaks_for_no_end() -> None:
    label = row(before=0, after=30, inside=0)
    scores = [PARAGRAPH] * 5 + [label] + [PARAGRAPH] * 5
    verdicts = decode(flat(), scores)
    assert [STATES[verdict.state] for verdict in verdicts[5:]] == ["after"] * 6
    plain: list[frozenset[str]] = [frozenset()] * len(scores)
    labelled = [*plain[:5], LABELS, *plain[6:]]
    assert find_lost(scores, verdicts, plain) == ()
    assert find_lost(scores, verdicts, labelled)
