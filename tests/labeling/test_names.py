"""Names that sign a story alone."""

from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.names import settle_names
from newsparse.labeling.states import BODY, BYLINE, HEADLINE, INSIDE, KICKER
from newsparse.lexicon import load
from tests.labeling.pages import TOLD, sure

HEAD = (HEADLINE, "The harbour is closed")


def named(*lines: tuple[int, str], chance: float = 0.2) -> list[int]:
    blocks, verdicts = sure(lines)
    doubted = [Verdict(verdict.state, {**verdict.posterior, BYLINE: chance}) for verdict in verdicts]
    return [verdict.state for verdict in settle_names(blocks, doubted, load("en"))]


@pytest.mark.parametrize("line", ["Ana Diaz", "ANA DIAZ", "Ana Diaz | 3 hours ago"])
def test_a_name_about_the_headline_signs_a_page_that_nothing_else_signs(line: str) -> None:
    assert named(HEAD, (INSIDE, line), (BODY, TOLD)) == [HEADLINE, BYLINE, BODY]
    assert named((KICKER, line), HEAD, (BODY, TOLD)) == [BYLINE, HEADLINE, BODY]
    assert named(HEAD, (INSIDE, line), (BYLINE, "By Jo Day"), (BODY, TOLD))[1] == INSIDE


def test_what_is_hardly_likely_signs_nothing() -> None:
    assert named(HEAD, (INSIDE, "Ana Diaz"), (BODY, TOLD), chance=0.01)[1] == INSIDE


def test_who_the_story_tells_of_is_a_topic() -> None:
    assert named(HEAD, (INSIDE, "Ana Diaz"), (BODY, "The skipper Ana Diaz brought eighty people home."))[1] == INSIDE


def test_names_below_the_first_paragraph_sign_nothing() -> None:
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Ana Diaz"), (BODY, TOLD))[2] == INSIDE


def test_no_line_of_several_words_that_is_no_name_signs() -> None:
    assert named(HEAD, (INSIDE, "share this with friends"), (BODY, TOLD))[1] == INSIDE
