"""Captions and credits by their layout."""

from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.hangings import MOST_HANGING
from newsparse.labeling.illustrations import settle_captions
from newsparse.labeling.states import BODY, CAPTION, CREDIT, INSIDE, SUBHEAD
from newsparse.lexicon import load
from newsparse.text.values import Block
from tests.labeling.pages import HARBOUR, TOLD, sure


def settled(*lines: tuple[int, str]) -> list[int]:
    return [verdict.state for verdict in settle_captions(*sure(lines), load("en"))]


@pytest.mark.parametrize("line", ["Ana Diaz/Lake Radio", "Coast Guard of Arle / Facebook", "@ana/Instagram"])
def test_a_name_and_a_house_under_a_line_of_the_text_are_a_credit(line: str) -> None:
    assert settled((BODY, TOLD), (SUBHEAD, line), (BODY, TOLD)) == [BODY, CREDIT, BODY]


@pytest.mark.parametrize("line", ["Sign in / Subscribe", "Log in/Register", "trust/harbour"])
def test_furniture_with_a_slash_is_no_credit(line: str) -> None:
    assert settled((BODY, TOLD), (INSIDE, line), (BODY, TOLD))[1] == INSIDE


def test_a_name_and_a_house_behind_the_text_are_no_credit() -> None:
    assert settled((BODY, TOLD), (INSIDE, "Ana Diaz/Lake Radio"))[1] == INSIDE


def hanging(*lines: tuple[int, int, str]) -> list[int]:
    """The states of (state, blank lines above, text) lines by the rule, none of them likely a caption, and all possibly."""
    blocks = [Block((), text, gap, None) for _, gap, text in lines]
    verdicts = [Verdict(state, {state: 0.95, CAPTION: 0.05}) for state, _, _ in lines]
    return [verdict.state for verdict in settle_captions(blocks, verdicts, load("en"))]


STORY = ((BODY, 1, TOLD), (BODY, 1, HARBOUR))
HANGING = ((SUBHEAD, 1, "Mayor Ana Diaz on the old bridge of Arle"), (CREDIT, 0, "Photo: Li Wei/AFP"))


def test_a_line_that_no_blank_line_parts_from_a_credit_is_its_caption() -> None:
    assert hanging(*STORY, *HANGING, *STORY)[2:4] == [CAPTION, CREDIT]
    under = ((CREDIT, 1, "Photo: Li Wei/AFP"), (SUBHEAD, 0, "Mayor Ana Diaz on the old bridge of Arle"))
    assert hanging(*STORY, *under, *STORY)[2:4] == [CREDIT, CAPTION]


def test_a_counter_over_such_a_line_is_no_text_that_it_hangs_on() -> None:
    state, _, text = HANGING[0]
    assert hanging(*STORY, (INSIDE, 1, "4"), (state, 0, text), HANGING[1], *STORY)[3:5] == [CAPTION, CREDIT]
    assert hanging(*STORY, (INSIDE, 1, "Share"), (state, 0, text), HANGING[1], *STORY)[3:5] == [SUBHEAD, CREDIT]


def test_where_nothing_parts_paragraphs_or_many_lines_hang_they_are_subheads() -> None:
    close = [(state, 0, text) for state, _, text in (*STORY, *HANGING, *STORY)]
    assert hanging(*close)[2] == SUBHEAD
    many = (*STORY, *HANGING) * (MOST_HANGING + 1)
    assert CAPTION not in hanging(*many, *STORY)
