"""Summaries over a paragraph that opens with a dateline."""

from __future__ import annotations

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.labeling.summaries import settle_summary
from newsparse.lexicon import load
from newsparse.text.values import Block

HEADLINE = ("headline", "Harbour opens again")
SUMMARY = ("body", "Ships came back on Saturday, and nobody knows who will pay.")
OPENED = ("body", "LISBON, July 27 (Reuters) - Ships came back to the harbour on Saturday.")
PARAGRAPH = ("body", "The first ferry left the quay at noon.")


def roles(*lines: tuple[str, str]) -> list[str]:
    blocks = [Block((), text, 0, None) for _, text in lines]
    verdicts = [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_summary(blocks, verdicts, load("en"))]


def test_a_paragraph_over_the_opener_is_the_standfirst() -> None:
    assert roles(HEADLINE, ("date", "July 27"), SUMMARY, OPENED, PARAGRAPH) == ["headline", "date", "standfirst", "body", "body"]


def test_other_first_paragraphs_stay() -> None:
    for lines in (
        (HEADLINE, OPENED, PARAGRAPH),
        (HEADLINE, SUMMARY, PARAGRAPH, OPENED),
        (HEADLINE, ("standfirst", "Ships are back."), SUMMARY, OPENED),
        (HEADLINE, OPENED, OPENED),
        (HEADLINE, ("body", "Ships came back on"), OPENED),
        (SUMMARY, OPENED),
        (HEADLINE, SUMMARY, ("body", "Lisbon - Ships came back to the harbour.")),
    ):
        assert roles(*lines) == [role for role, _ in lines]
