from __future__ import annotations

import re

import pytest
from hypothesis import given

from newsparse.output.plaintext import write_plaintext
from newsparse.text.article import Article, Piece
from tests.output.hostile import ARTICLES, ATTACKS, filled_with
from tests.output.traces import article


def test_an_article_reads_from_kicker_to_source() -> None:
    pieces = (Piece("paragraph", "One."), Piece("subhead", "Two"), Piece("list", "a"), Piece("list", "b"), Piece("quote", "“c”"))
    assert write_plaintext(article(body=pieces)) == (
        "Ports\nHarbour opens again\n\nAfter a week of storm\n\nBy Ana Diaz and Li Wei\n"
        "2024-07-27T09:30:00+01:00 – 2024-07-28\n\n"
        "LISBON, July 27 (Reuters)\n\nOne.\n\nTwo\n\n- a\n- b\n\n“c”\n\nA ferry at the quay (Ana Diaz/Reuters)\n\n"
        "This story was corrected.\n\nEditing by Jo Bell\nReuters\nHarbour News\n"
    )


def test_an_empty_article_is_empty() -> None:
    assert write_plaintext(Article({"name": "-"}, None, "ltr")) == ""


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_would_act_on_a_terminal_is_shown(attack: str) -> None:
    text = write_plaintext(filled_with(attack))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", text)


@given(ARTICLES)
def test_paragraphs_are_parted_by_one_blank_line(one: Article) -> None:
    text = write_plaintext(one)
    assert "\n\n\n" not in text
    assert text == "" or (text.endswith("\n") and not text.startswith("\n") and not text.endswith("\n\n"))
