from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.pullquotes import AROUND, QUOTE, settle_quotes
from newsparse.labeling.states import INSIDE, STATES, SUBHEAD
from newsparse.lexicon import load
from newsparse.text.values import Block

BODY, CAPTION = (STATES.index(f"article/{role}") for role in ("body", "caption"))
SAID = "Nobody in this harbour believed that the ferry would ever come back."
PARAGRAPH = f"The harbour master had waited for eleven hours. “{SAID[:-1]},” she said when the ropes were made fast at last."


def settle(*lines: tuple[int, str]) -> list[int]:
    blocks = [Block((), text, 0, None) for _, text in lines]
    return [verdict.state for verdict in settle_quotes(blocks, [Verdict(state, {state: 1.0}) for state, _ in lines], load("en"))]


@pytest.mark.parametrize("line", [SAID, f"“{SAID}”", f"« {SAID} »"])
@pytest.mark.parametrize("state", [BODY, SUBHEAD])
def test_a_sentence_that_a_paragraph_nearby_says_again_is_a_quote(line: str, state: int) -> None:
    assert settle((state, line), (BODY, PARAGRAPH)) == [QUOTE, BODY]
    assert settle((BODY, PARAGRAPH), (state, line)) == [BODY, QUOTE]


def test_the_line_under_a_quote_that_ends_no_sentence_says_who_spoke() -> None:
    assert settle((BODY, SAID), (SUBHEAD, "Mara Sol, harbour master"), (BODY, PARAGRAPH)) == [QUOTE, QUOTE, BODY]


@pytest.mark.parametrize(
    ("state", "line"), [(SUBHEAD, "The ferry came back after all."), (BODY, "Mara Sol"), (CAPTION, "The harbour of Arle")]
)
def test_another_line_under_a_quote_stays_what_it_is(state: int, line: str) -> None:
    assert settle((BODY, SAID), (state, line), (BODY, PARAGRAPH)) == [QUOTE, state, BODY]


def test_a_persons_name_and_role_under_a_sentence_say_who_said_it() -> None:
    assert settle((BODY, SAID), (SUBHEAD, "Ana Diaz, harbour master"), (BODY, "The ferry is back.")) == [QUOTE, QUOTE, BODY]
    assert settle((BODY, SAID), (INSIDE, "— Ana Diaz, harbour master"), (BODY, "The ferry is back.")) == [QUOTE, QUOTE, BODY]
    assert settle((BODY, SAID), (INSIDE, "Ana Diaz, harbour master"), (BODY, "The ferry is back.")) == [BODY, INSIDE, BODY]
    for line in ("Ana Diaz", "Lake Harbour, a town", "Ana Diaz, who is back."):
        assert settle((BODY, SAID), (SUBHEAD, line), (BODY, "The ferry is back.")) == [BODY, SUBHEAD, BODY]
    assert settle((BODY, SAID[:-1]), (SUBHEAD, "Ana Diaz, harbour master")) == [BODY, SUBHEAD]


def test_a_subhead_in_the_words_of_the_text_is_no_quote() -> None:
    assert settle((SUBHEAD, "Nobody in this harbour believed"), (BODY, PARAGRAPH)) == [SUBHEAD, BODY]
    assert settle((SUBHEAD, SAID[:-1]), (BODY, PARAGRAPH)) == [SUBHEAD, BODY]


def test_a_paragraph_printed_twice_is_no_quote() -> None:
    assert settle((BODY, SAID), (BODY, SAID), (BODY, f"Again: {SAID}")) == [BODY] * 3


def test_what_is_said_again_far_off_is_no_quote() -> None:
    between = [(BODY, f"{number} ships lay in the harbour.") for number in range(AROUND)]
    assert settle((BODY, SAID), *between, (BODY, PARAGRAPH))[0] == BODY


def test_what_only_a_line_outside_the_text_says_again_is_no_quote() -> None:
    assert settle((BODY, SAID), (CAPTION, PARAGRAPH)) == [BODY, CAPTION]


ACCOUNT = "— Lake News (@lakenews) May 3, 2024"


@pytest.mark.parametrize("role", ["source", "body", "byline", "note"])
def test_the_line_that_signs_a_post_is_a_quote(role: str) -> None:
    state = STATES.index(f"article/{role}")
    assert settle((BODY, PARAGRAPH), (state, ACCOUNT)) == [BODY, QUOTE]
    assert settle((BODY, PARAGRAPH), (state, ACCOUNT.replace("@", ""))) == [BODY, state]


def test_furniture_that_signs_a_post_stays() -> None:
    assert settle((INSIDE, ACCOUNT), (BODY, PARAGRAPH)) == [INSIDE, BODY]
