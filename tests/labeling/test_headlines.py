"""One page, one headline; one article, a body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.headlines import find_pictured, find_unlike, settle
from newsparse.labeling.states import BODY, CAPTION, DATE, HEADLINE, STATES
from newsparse.labeling.stories import find_stories
from newsparse.lexicon import load
from newsparse.segmentation.repeats import find_repeats
from newsparse.text.values import Block

NOTHING = STATES.index("article/boilerplate")
BYLINE = STATES.index("article/byline")
PARAGRAPH = Block((), "The ferry ran aground on Friday with eighty people on board.", 1, None)
TOLD = Verdict(BODY, {BODY: 1.0})
FURNITURE = Verdict(NOTHING, {NOTHING: 1.0})


def block(text: str = "Ferry runs aground off Arle", repeats: int | None = None) -> Block:
    return Block((), text, 0, repeats)


def maybe(chance: float) -> Verdict:
    return Verdict(HEADLINE if chance > 0.5 else NOTHING, {HEADLINE: chance, NOTHING: 1.0 - chance})


def headlines(blocks: list[Block], verdicts: list[Verdict]) -> list[int]:
    return [at for at, state in settle(blocks, verdicts)[0].items() if state == HEADLINE]


def test_the_likeliest_of_two_headlines_stays() -> None:
    assert settle([block("One"), block("Two")], [maybe(0.6), maybe(0.9)]) == ({1: HEADLINE}, {0: HEADLINE})


def test_a_repeat_adds_its_chance_to_the_words_it_repeats() -> None:
    verdicts = [Verdict(NOTHING, {HEADLINE: 0.7}), Verdict(NOTHING, {HEADLINE: 0.7}), Verdict(HEADLINE, {HEADLINE: 0.8})]
    forced, barred = settle([block(), block(repeats=0), block("Two")], verdicts)
    assert set(forced) == {0, 1} and set(barred) == {2}


def test_what_stands_on_the_page_ever_so_often_gains_nothing_more() -> None:
    often = [block("Tap to reveal"), *[block("Tap to reveal", 0)] * 30]
    assert headlines([block("One"), *often], [maybe(0.6), *[maybe(0.2)] * 31]) == [0]


def test_one_headline_stays_so_that_later_passes_keep_it() -> None:
    assert settle([block()], [maybe(0.9)]) == ({0: HEADLINE}, {})


def test_a_title_that_ends_in_a_block_nearby_gives_way_to_it() -> None:
    trail = block("Home > Sea > Ferry runs aground off Arle")
    forced, barred = settle([trail, block("Home"), block()], [maybe(0.9), FURNITURE, maybe(0.1)])
    assert forced == {2: HEADLINE, 0: NOTHING} and not barred
    assert headlines([trail, *[block("Menu")] * 12, block()], [maybe(0.9), *[FURNITURE] * 13]) == [0]


def test_a_title_in_other_words_gives_way_to_the_headline_under_its_kicker() -> None:
    page = [block("Ferry accident: eighty saved off Arle"), block("Sea rescue"), block("Eighty saved as ferry runs aground")]
    assert headlines(page, [maybe(0.9), FURNITURE, maybe(0.6)]) == [2]
    assert headlines(page, [maybe(0.9), Verdict(BYLINE, {BYLINE: 1.0}), maybe(0.6)]) == [0]  # a headline has its byline under it
    assert headlines(page, [maybe(0.9), Verdict(DATE, {DATE: 1.0}), maybe(0.6)]) == [0]  # and mostly its date
    assert headlines(page, [maybe(0.9), Verdict(DATE, {DATE: 1.0}), maybe(0.8)]) == [2]
    assert headlines([page[0], page[2]], [maybe(0.9), maybe(0.6)]) == [0]  # a standfirst follows at once
    assert headlines([*page[:2], block("Council raises harbour fees")], [maybe(0.9), FURNITURE, maybe(0.6)]) == [0]


def test_the_words_of_the_story_tell_the_headline_from_a_teaser() -> None:
    teaser, headline = block("Council raises harbour fees"), block("Ferry aground with eighty people")
    assert headlines([teaser, headline, PARAGRAPH], [maybe(0.6), maybe(0.3), TOLD]) == [1]
    assert headlines([teaser, headline, block("Harbour fees of the council")], [maybe(0.6), maybe(0.3), TOLD]) == [0]


def test_a_line_is_the_headline_at_long_odds_if_the_story_under_it_says_its_words() -> None:
    assert headlines([block("Ferry aground with eighty people"), PARAGRAPH], [maybe(0.03), TOLD]) == [0]
    assert headlines([block("Council raises harbour fees"), PARAGRAPH], [maybe(0.03), TOLD]) == []


def test_of_two_lines_that_may_be_the_headline_the_lower_is_the_standfirst_if_the_upper_is_long_for_a_kicker() -> None:
    upper, lower = block("Ferry aground with eighty people on board"), block("Eighty people saved, and the harbour shut Friday")
    chances = [maybe(0.4), maybe(0.6), TOLD]
    assert headlines([upper, lower, PARAGRAPH], chances) == [0]
    assert headlines([block("Ferry with people"), lower, PARAGRAPH], chances) == [1]
    assert headlines([upper, lower._replace(gap=1), PARAGRAPH], chances) == [1]
    assert headlines([upper, lower, PARAGRAPH._replace(gap=0)], chances) == [1]  # no blank line says what stands together


def test_a_line_amid_the_text_is_no_headline_at_long_odds() -> None:
    assert headlines([PARAGRAPH, block("Ferry aground with eighty people"), PARAGRAPH], [TOLD, maybe(0.03), TOLD]) == []


def test_of_two_lines_the_one_that_a_share_box_says_is_the_headline() -> None:
    page = [block("Council raises harbour fees"), block(), block("Share: Ferry runs aground off Arle")]
    assert headlines(page, [maybe(0.6), maybe(0.4), FURNITURE]) == [1]


def test_a_page_where_no_headline_is_likely_has_none() -> None:
    assert settle([block()], [Verdict(NOTHING, {HEADLINE: 0.01})]) == ({}, {})


@given(st.lists(st.tuples(st.sampled_from(["", "A", "東京で地震", "Sea: A ship sank off Arle", "A ship sank off Arle"]),
                          st.floats(0.0, 1.0))))  # fmt: skip
def test_what_must_be_and_what_must_not_never_meet(page: list[tuple[str, float]]) -> None:
    repeats = find_repeats([text for text, _ in page])
    blocks = [block(text, earlier) for (text, _), earlier in zip(page, repeats, strict=True)]
    forced, barred = settle(blocks, [maybe(chance) for _, chance in page])
    assert not forced.keys() & barred.keys()
    assert forced.keys() | barred.keys() <= set(range(len(blocks)))
    assert forced or not barred


def test_a_page_without_a_body_gets_its_likeliest_paragraph() -> None:
    verdicts = [Verdict(HEADLINE, {HEADLINE: 0.9}), Verdict(NOTHING, {NOTHING: 0.8, BODY: 0.2})]
    assert find_stories([block(), PARAGRAPH], verdicts) == {1: BODY}


def test_a_page_where_no_body_is_likely_has_none() -> None:
    assert find_stories([PARAGRAPH], [Verdict(NOTHING, {NOTHING: 0.999, BODY: 0.001})]) == {}


def test_what_is_likelier_text_than_not_is_text() -> None:
    quote = STATES.index("article/quote")
    verdicts = [Verdict(BODY, {BODY: 1.0}), Verdict(NOTHING, {NOTHING: 0.4, BODY: 0.25, quote: 0.35})]
    assert find_stories([PARAGRAPH, PARAGRAPH], verdicts) == {1: quote}


def test_a_title_that_the_headline_begins_with_gives_way_to_it() -> None:
    told = "Ferry runs aground off Arle. All eighty people were saved"
    titles = ("Home > Sea > Ferry runs aground off Arle", "Sea: Ferry runs aground off Arle", "Sea › Ferry runs aground off…")
    for title in titles:
        assert headlines([block(title), block(told)], [maybe(0.9), maybe(0.05)]) == [1]
    assert headlines([block("Home > Sea > Ferries"), block("Ferries of Arle stay in port")], [maybe(0.9), maybe(0.05)]) == [0]
    assert headlines([block("Ferry runs aground off Arle"), block(told)], [maybe(0.9), maybe(0.05)]) == [0]  # its standfirst


def test_a_headline_that_was_taken_for_what_stands_under_one_is_found_by_its_words() -> None:
    page = [block("Ferry accident: eighty saved off Arle"), block("Sea rescue"), block("Eighty saved as ferry runs aground")]
    standfirst = Verdict(STATES.index("article/standfirst"), {STATES.index("article/standfirst"): 0.6, HEADLINE: 0.4})
    assert headlines(page, [maybe(0.9), FURNITURE, standfirst]) == [2]


def test_the_headline_in_other_words_stays_though_it_ends_in_the_words_of_its_title() -> None:
    page = [block("Ferry runs aground off Arle"), block("Sea"), block("All saved: Ferry runs aground off Arle")]
    assert headlines(page, [maybe(0.9), FURNITURE, maybe(0.6)]) == [2]


def test_what_is_known_to_be_something_else_is_no_headline() -> None:
    blocks, verdicts = [block("One"), block("Two")], [maybe(0.6), maybe(0.9)]
    assert settle(blocks, verdicts, {1}) == ({0: HEADLINE}, {1: HEADLINE})


def test_a_line_that_a_colon_ends_over_a_possible_headline_is_its_kicker() -> None:
    blocks = [block("Head of the harbour office said:"), block("Ferry runs aground off Arle"), PARAGRAPH]
    assert headlines(blocks, [maybe(0.9), maybe(0.1), TOLD]) == [1]
    assert headlines([blocks[0], PARAGRAPH], [maybe(0.9), TOLD]) == [0]
    persian = [block("مدیر بندر خبر داد؛"), block("کشتی نزدیک آرل به گل نشست"), PARAGRAPH]
    assert headlines(persian, [maybe(0.9), maybe(0.1), TOLD]) == [1]


def test_a_line_that_names_authors_behind_a_label_is_no_headline() -> None:
    blocks = [block(text) for text in ("By Ana Diaz and Li Wei, Arle", "By the lake: Li Wei", "Ferry aground", "By Li Wei")]
    assert find_unlike(blocks, [maybe(0.4), maybe(0.4), maybe(0.4), maybe(0.0)], load("en")) == [0]


def test_the_second_line_of_a_chinese_headline_is_none() -> None:
    lines = ("山村小水站有了“数字管家”", "——云陵县推进农村供水改造见闻")
    assert find_unlike([block(text) for text in lines], [maybe(0.4)] * 2, load("zh")) == [1]


def test_a_persons_name_before_a_day_is_no_headline() -> None:
    lines = ("Ana Diaz 3 May 2024", "Ferry Aground 3 May 2024", "Ana Diaz sails from 3 May 2024", "Ana Diaz, tomorrow")
    assert find_unlike([block(text) for text in lines], [maybe(0.4)] * len(lines), load("en")) == [0]


def test_an_invitation_to_a_newsletter_is_no_headline() -> None:
    lines = ("Sign up now: Get the day's top stories delivered to your phone", "Subscribe", "Sign of spring in Arle")
    assert find_unlike([block(text) for text in lines], [maybe(0.4)] * 3, load("en")) == [0]


def test_a_line_with_a_credit_that_is_much_likelier_a_caption_is_no_headline() -> None:
    def found(*texts: str, chance: float = 0.1) -> list[int]:
        verdicts = [Verdict(NOTHING, {HEADLINE: chance, CAPTION: 0.7})] * len(texts)
        return find_pictured([block(text) for text in texts], verdicts, load("en"))

    assert found("The mayor speaks in Arle. Ana Diaz/AFP", "Ferry aground") == [0]
    assert found("The mayor speaks in Arle.", "Photo: Ana Diaz/AFP")[0] == 0
    assert found("The mayor speaks in Arle.", "It rained.") == []
    assert found("The mayor speaks in Arle. Ana Diaz/AFP", "Ferry aground", chance=0.2) == []


def test_a_line_that_says_a_day_and_its_hour_or_the_way_through_a_site_is_no_headline() -> None:
    ways = ("Home > Sea > Ships", "Home / Sea / Ships")
    told = ("Friday 8 March 2024, 14:05", *ways, "This was published 3 months ago")
    lines = (
        *told,
        "Ferry aground on 8 March 2024",
        "Sea > Ships",
        "Ferry aground",
        "Lake / Sea",
        "Ferry ran aground 3 months ago",
    )
    blocks = [block(text) for text in lines]
    assert find_unlike(blocks, [maybe(0.6)] * len(blocks), load("en")) == [*range(len(told))]
    assert find_unlike(blocks, [maybe(0.0)] * len(blocks), load("en")) == []
