"""What stands over a story: kickers and summaries."""

from __future__ import annotations

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.heads import FAR, settle_kickers, settle_repeats, settle_summary
from newsparse.labeling.states import STATES
from newsparse.lexicon import load
from newsparse.text.values import Block
from tests.labeling.pages import roles_after

HEADLINE = ("headline", "Harbour opens again")
SUMMARY = ("body", "Ships came back on Saturday, and nobody knows who will pay.")
OPENED = ("body", "LISBON, July 27 (Reuters) - Ships came back to the harbour on Saturday.")
PARAGRAPH = ("body", "The first ferry left the quay at noon.")


def kicked(*lines: tuple[str, int]) -> list[str]:
    """The roles of lines, each given as its role and the blank lines above it, once the kickers are settled."""
    blocks = [Block((), role, gap, None) for role, gap in lines]
    verdicts = [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_kickers(blocks, verdicts)]


def test_kickers_in_one_run_over_the_headline_stay() -> None:
    run = [("kicker", 0)] * 4 + [("headline", 0), ("body", 1)]
    assert kicked(*run) == [role for role, _ in run]


def test_a_kicker_right_over_the_headline_may_stand_apart_from_it() -> None:
    assert kicked(("kicker", 0), ("kicker", 0), ("headline", 1)) == ["kicker", "kicker", "headline"]
    assert kicked(("kicker", 0), ("kicker", 1), ("headline", 0)) == ["kicker", "kicker", "headline"]


def test_what_a_blank_line_parts_from_the_kickers_is_the_end_of_a_menu() -> None:
    lines = [("kicker", 0), ("kicker", 0), ("kicker", 1), ("kicker", 0), ("headline", 0)]
    assert kicked(*lines) == ["before", "before", "kicker", "kicker", "headline"]


def test_what_stands_far_above_the_headline_is_no_kicker() -> None:
    def lines(between: int) -> list[tuple[str, int]]:
        return [("kicker", 0), *[("date", 0)] * between, ("headline", 0)]

    assert kicked(*lines(FAR - 1))[0] == "kicker"
    assert kicked(*lines(FAR))[0] == "before"


def test_between_two_lines_of_the_article_it_is_furniture_of_the_article() -> None:
    assert kicked(("date", 0), ("kicker", 0), ("date", 1), ("date", 0), ("headline", 0))[:2] == ["date", "boilerplate"]


def test_kickers_under_the_headline_and_pages_without_one_are_left() -> None:
    assert kicked(("headline", 0), ("kicker", 3)) == ["headline", "kicker"]
    assert kicked(("kicker", 0), ("kicker", 2), ("body", 2)) == ["kicker", "kicker", "body"]


def summed(*lines: tuple[str, str]) -> list[str]:
    return roles_after(lambda blocks, verdicts: settle_summary(blocks, verdicts, load("en")), lines)


def test_a_paragraph_over_the_opener_is_the_standfirst() -> None:
    assert summed(HEADLINE, ("date", "July 27"), SUMMARY, OPENED, PARAGRAPH) == ["headline", "date", "standfirst", "body", "body"]


def test_a_place_alone_is_opener_enough() -> None:
    opened = ("body", "Lisbon - Ships came back to the harbour.")
    assert summed(HEADLINE, SUMMARY, opened) == ["headline", "standfirst", "body"]


def test_other_first_paragraphs_stay() -> None:
    for lines in (
        (HEADLINE, OPENED, PARAGRAPH),
        (HEADLINE, SUMMARY, PARAGRAPH, OPENED),
        (HEADLINE, ("standfirst", "Ships are back."), SUMMARY, OPENED),
        (HEADLINE, OPENED, OPENED),
        (HEADLINE, ("body", "Ships came back on"), OPENED),
        (SUMMARY, OPENED),
        (HEADLINE, SUMMARY, ("body", "Lisbon saw the ships come back to the harbour.")),
    ):
        assert summed(*lines) == [role for role, _ in lines]


def test_text_that_says_the_headline_again_is_the_headline() -> None:
    blocks = [Block((), "Ferry aground", 0, None), Block((), "Ferry aground", 0, 0), Block((), "It rained.", 0, None)]
    head, body = STATES.index("article/headline"), STATES.index("article/body")

    def states(*given: int) -> list[int]:
        return [verdict.state for verdict in settle_repeats(blocks, [Verdict(state, {}) for state in given])]

    assert states(head, body, body) == [head, head, body]
    assert states(body, body, body) == [body] * 3
