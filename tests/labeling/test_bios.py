from __future__ import annotations

import pytest

from newsparse.labeling.bios import NEAR, settle_bios
from newsparse.labeling.states import AFTER, BODY, BYLINE, HEADLINE, INSIDE, STATES
from newsparse.lexicon import load
from tests.labeling.pages import TOLD, sure

BEHIND = STATES.index(AFTER)
PAGE = ((HEADLINE, "The harbour is closed"), (BYLINE, "By Ana Diaz and Li Wei"), (BODY, TOLD))
BIO = "Li Wei writes about harbours and boats for the Lake News."
FURNITURE = ((BEHIND, "Most read"),) * NEAR


def settled(*lines: tuple[int, str]) -> list[int]:
    return [verdict.state for verdict in settle_bios(*sure((*PAGE, *lines)), load("en"))][len(PAGE) :]


@pytest.mark.parametrize("line", ["Ana Diaz", "ANA DIAZ", "Ana Diaz Reporter", BIO])
def test_a_line_right_behind_the_text_that_begins_with_an_author_is_a_byline(line: str) -> None:
    assert settled((BEHIND, line)) == [BYLINE]
    assert settled((BEHIND, "Share"), (BEHIND, line)) == [INSIDE, BYLINE]


def test_far_behind_the_text_only_a_sentence_is() -> None:
    assert settled(*FURNITURE, (BEHIND, BIO))[-1] == BYLINE
    assert settled(*FURNITURE, (BEHIND, "Ana Diaz"))[-1] == BEHIND


@pytest.mark.parametrize("line", ["Mara Sol", "More by Ana Diaz", "Mara Sol writes about harbours and boats for the Lake News."])
def test_who_else_is_named_there_is_no_author(line: str) -> None:
    assert settled((BEHIND, line)) == [BEHIND]


def test_a_page_without_a_byline_names_no_author_again() -> None:
    lines = (PAGE[0], PAGE[2], (BEHIND, "Ana Diaz"))
    assert [verdict.state for verdict in settle_bios(*sure(lines), load("en"))] == [HEADLINE, BODY, BEHIND]
