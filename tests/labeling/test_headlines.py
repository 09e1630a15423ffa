"""One page, one headline; one article, a body."""

from __future__ import annotations

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.headlines import HEADLINE, settle
from newsparse.labeling.states import STATES
from newsparse.labeling.stories import BODY, find_stories
from newsparse.text.values import Block

NOTHING = STATES.index("article/boilerplate")
PARAGRAPH = Block((), "The ferry ran aground on Friday with eighty people on board.", 1, None)


def block(text: str = "Ferry runs aground off Arle", repeats: int | None = None) -> Block:
    return Block((), text, 0, repeats)


def test_the_likeliest_of_two_headlines_stays() -> None:
    verdicts = [Verdict(HEADLINE, {HEADLINE: 0.6}), Verdict(HEADLINE, {HEADLINE: 0.9})]
    assert settle([block("One"), block("Two")], verdicts) == ({1: HEADLINE}, {0: HEADLINE})


def test_a_repeat_adds_its_chance_to_the_words_it_repeats() -> None:
    verdicts = [Verdict(NOTHING, {HEADLINE: 0.7}), Verdict(NOTHING, {HEADLINE: 0.7}), Verdict(HEADLINE, {HEADLINE: 0.8})]
    forced, barred = settle([block(), block(repeats=0), block("Two")], verdicts)
    assert set(forced) == {0, 1} and set(barred) == {2}


def test_one_headline_is_left_as_it_is() -> None:
    assert settle([block()], [Verdict(HEADLINE, {HEADLINE: 0.9})]) == ({}, {})


def test_a_title_that_ends_in_a_block_nearby_gives_way_to_it() -> None:
    verdicts = [Verdict(HEADLINE, {HEADLINE: 0.9}), Verdict(NOTHING, {NOTHING: 0.9}), Verdict(NOTHING, {HEADLINE: 0.1})]
    trail = block("Home > Sea > Ferry runs aground off Arle")
    assert settle([trail, block("Home"), block()], verdicts) == ({2: HEADLINE}, {0: HEADLINE})
    far = [trail, *[block("Menu")] * 12, block()]
    assert settle(far, [verdicts[0], *[verdicts[1]] * 13]) == ({}, {})


def test_a_page_where_no_headline_is_likely_has_none() -> None:
    assert settle([block()], [Verdict(NOTHING, {HEADLINE: 0.01})]) == ({}, {})


def test_a_page_without_a_body_gets_its_likeliest_paragraph() -> None:
    verdicts = [Verdict(HEADLINE, {HEADLINE: 0.9}), Verdict(NOTHING, {NOTHING: 0.8, BODY: 0.2})]
    assert find_stories([block(), PARAGRAPH], verdicts) == {1: BODY}


def test_a_page_where_no_body_is_likely_has_none() -> None:
    assert find_stories([PARAGRAPH], [Verdict(NOTHING, {NOTHING: 0.999, BODY: 0.001})]) == {}


def test_what_is_likelier_text_than_not_is_text() -> None:
    quote = STATES.index("article/quote")
    verdicts = [Verdict(BODY, {BODY: 1.0}), Verdict(NOTHING, {NOTHING: 0.4, BODY: 0.25, quote: 0.35})]
    assert find_stories([PARAGRAPH, PARAGRAPH], verdicts) == {1: quote}
