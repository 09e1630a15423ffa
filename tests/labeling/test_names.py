"""Names that sign a story alone."""

from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.names import BELOW, settle_names
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, DATE, HEADLINE, INSIDE, KICKER, NOTE, SIGNOFF, SOURCE, TAGS
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
    assert named((KICKER, f"By {line}"), HEAD, (BODY, TOLD)) == [BYLINE, HEADLINE, BODY]
    assert named(HEAD, (INSIDE, line), (BYLINE, "By Jo Day"), (BODY, TOLD))[1] == INSIDE


def test_what_is_hardly_likely_signs_nothing_unless_a_given_name_begins_it() -> None:
    assert named(HEAD, (INSIDE, "Lake Diaz"), (BODY, TOLD), chance=0.01)[1] == INSIDE
    assert named(HEAD, (INSIDE, "Ana Diaz"), (BODY, TOLD), chance=0.01)[1] == BYLINE


@pytest.mark.parametrize("line", ["Lake Diaz", "#Ana Diaz", "© Ana Diaz", "San Francisco", "Ana Diaz, Lake Diaz"])
def test_what_is_likely_signs_nothing_where_it_is_no_persons_name(line: str) -> None:
    assert named(HEAD, (INSIDE, line), (BODY, TOLD))[1] == INSIDE


def test_who_the_story_tells_of_is_a_topic() -> None:
    assert named(HEAD, (INSIDE, "Ana Diaz"), (BODY, "The skipper Ana Diaz brought eighty people home."))[1] == INSIDE


def test_a_persons_name_between_the_paragraphs_or_below_them_signs_where_no_other_does() -> None:
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Ana Diaz"), (BODY, TOLD))[2] == BYLINE
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Share"), (TAGS, "Ana Diaz"))[3] == BYLINE
    assert named(HEAD, (BODY, TOLD), (SIGNOFF, "Ana Diaz"))[2] == BYLINE
    assert named(HEAD, (BODY, TOLD), (SIGNOFF, "AD/jd"))[2] == SIGNOFF
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Lake Diaz"), (BODY, TOLD))[2] == INSIDE
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Share"), (TAGS, "Lake Diaz"))[3] == TAGS


def test_a_note_or_a_source_signs_only_behind_a_label() -> None:
    for state in (NOTE, SOURCE):
        assert named(HEAD, (BODY, TOLD), (state, "Author: Ana Diaz"), chance=0.01)[-1] == BYLINE
        assert named(HEAD, (BODY, TOLD), (state, "Ana Diaz"), chance=0.01)[-1] == state


def test_a_sentence_taken_for_a_byline_does_not_keep_a_name_from_signing() -> None:
    said = (BYLINE, "What columnists of this paper write is their own view.")
    assert named(HEAD, (INSIDE, "Ana Diaz"), (BODY, TOLD), said)[1] == BYLINE
    assert named(HEAD, (INSIDE, "Lea Diaz"), (BODY, TOLD), (BYLINE, "By Jo Day, Ana Day and Li Day."))[1] == INSIDE


def test_a_line_that_ends_no_sentence_over_the_text_may_be_a_name() -> None:
    assert named(HEAD, (BODY, "Ana Diaz, Lisbon"), (BODY, TOLD))[1] == BYLINE


def test_a_persons_name_far_below_the_text_signs_nothing() -> None:
    assert named(HEAD, (BODY, TOLD), *[(INSIDE, "Share")] * BELOW, (INSIDE, "Ana Diaz"))[-1] == INSIDE


def test_whom_the_press_may_ask_signs_nothing() -> None:
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Media contact:"), (INSIDE, "Ana Diaz"))[3] == INSIDE
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Ana Diaz"), (INSIDE, "【Contacts】"), (INSIDE, "Dana Cole"))[2] == BYLINE


def test_a_persons_name_with_a_day_below_a_teaser_is_the_teasers() -> None:
    dated = (INSIDE, "Ana Diaz | 3 May 2024")
    assert named(HEAD, (BODY, TOLD), dated)[2] == BYLINE
    assert named(HEAD, (BODY, TOLD), (INSIDE, "Ferry aground off Arle"), dated)[3] == INSIDE


def test_a_persons_name_beside_a_picture_is_its_credit() -> None:
    assert named(HEAD, (BODY, TOLD), (CREDIT, "Ana Diaz"))[2] == BYLINE
    assert named(HEAD, (BODY, TOLD), (CAPTION, "The quay"), (INSIDE, "-"), (CREDIT, "Ana Diaz"))[4] == CREDIT


def test_no_line_of_several_words_that_is_no_name_signs() -> None:
    assert named(HEAD, (INSIDE, "share this with friends"), (BODY, TOLD))[1] == INSIDE


def test_beside_the_date_a_name_may_be_less_likely_or_have_been_taken_for_a_credit() -> None:
    for state in (INSIDE, CREDIT):
        assert named(HEAD, (DATE, "3 May 2024"), (state, "ضغطق الحسن"), (BODY, TOLD), chance=0.04)[2] == BYLINE
    assert named(HEAD, (CREDIT, "ضغطق الحسن"), (BODY, TOLD), chance=0.04)[1] == CREDIT


@pytest.mark.parametrize("line", ["Ana Diaz", "АННА ДИАС", "By Ana Diaz, AFP", "（ワシントン=山本太郎）"])
def test_a_name_that_is_the_last_paragraph_signs_the_story(line: str) -> None:
    assert named(HEAD, (BODY, TOLD), (BODY, line), chance=0.01) == [HEADLINE, BODY, BYLINE]
    assert named(HEAD, (BODY, TOLD), (BODY, line), (BODY, TOLD), chance=0.01)[2] == BODY


@pytest.mark.parametrize("line", ["Harbour", "Who knows more?", "The old harbour of Arle", "山本太郎"])
def test_other_last_paragraphs_sign_nothing(line: str) -> None:
    assert named(HEAD, (BODY, TOLD), (BODY, line), chance=0.01)[2] == BODY


def test_a_known_city_may_stand_before_the_name() -> None:
    assert named(HEAD, (INSIDE, "Lisbon: Ana Diaz"), (BODY, TOLD))[1] == BYLINE
    for line in ("Topic: Ana Diaz", "Lake: Ana Diaz"):
        assert named(HEAD, (INSIDE, line), (BODY, TOLD))[1] == INSIDE


@pytest.mark.parametrize("line", ["Radio Lake", "Lake Diaz | Friday"])
def test_a_hardly_likely_byline_that_names_nobody_is_none(line: str) -> None:
    assert named(HEAD, (BYLINE, line), (BODY, TOLD), chance=0.4)[1] == INSIDE
    assert named(HEAD, (BYLINE, line), (BODY, TOLD), chance=0.7)[1] == BYLINE
    assert named(HEAD, (BYLINE, f"By {line}"), (BODY, TOLD), chance=0.4)[1] == BYLINE
    assert named(HEAD, (BYLINE, "By"), (BYLINE, line), (BODY, TOLD), chance=0.4)[2] == BYLINE


@pytest.mark.parametrize("line", ["Ana Diaz", "Will Ketterley", "Radio Lake, correspondent", "ضغطق الحسن"])
def test_a_hardly_likely_byline_of_a_person_stays(line: str) -> None:
    assert named(HEAD, (BYLINE, line), (BODY, TOLD), chance=0.4)[1] == BYLINE


def test_where_a_doubted_byline_goes_another_line_signs() -> None:
    assert named(HEAD, (BYLINE, "Radio Lake"), (INSIDE, "Ana Diaz"), (BODY, TOLD)) == [HEADLINE, INSIDE, BYLINE, BODY]
