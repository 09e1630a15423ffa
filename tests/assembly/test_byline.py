from __future__ import annotations

from newsparse.assembly.byline import Bylines, read_bylines
from newsparse.lexicon import load
from tests.assembly.labelled import page


def test_the_byline_keeps_its_label_and_the_authors_do_not() -> None:
    found = read_bylines(page(("headline", "A head"), ("byline", "By Ana Diaz and Li Wei in Lisbon")), load("en"))
    assert found == Bylines("By Ana Diaz and Li Wei in Lisbon", ("Ana Diaz", "Li Wei"))


def test_a_label_on_its_own_line_announces_the_name_below() -> None:
    found = read_bylines(page(("byline", "By"), ("byline", "Eddie")), load("en"))
    assert found == Bylines("By Eddie", ("Eddie",))


def test_a_role_below_the_name_is_no_author() -> None:
    found = read_bylines(page(("byline", "Ana Diaz"), ("byline", "Political Editor")), load("en"))
    assert found == Bylines("Ana Diaz Political Editor", ("Ana Diaz",))


def test_korean_reporters_each_with_a_role_are_all_authors() -> None:
    found = read_bylines(page(("byline", "김하나 기자"), ("byline", "박두리 기자"), language="ko"), load("ko"))
    assert found.authors == ("김하나", "박두리")


def test_a_bio_at_the_end_adds_no_second_author() -> None:
    bio = "Ana Diaz is a reporter who has written about the sea and its harbours for ten years."
    found = read_bylines(page(("byline", "By Ana Diaz"), ("body", "Text."), ("byline", bio)), load("en"))
    assert found == Bylines("By Ana Diaz", ("Ana Diaz",))


def test_a_bio_alone_names_the_author() -> None:
    bio = "Ana Diaz is a reporter who has written about the sea and its harbours for ten years."
    assert read_bylines(page(("body", "Text."), ("byline", bio)), load("en")).authors == ("Ana Diaz",)


def test_names_that_differ_in_capitals_or_are_parts_of_others_count_once() -> None:
    lines = page(("byline", "By Ana Diaz"), ("byline", "ANA DIAZ"), ("byline", "AD"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_an_agency_is_no_author() -> None:
    assert read_bylines(page(("byline", "By The Associated Press")), load("en")).authors == ()


def test_the_only_word_of_the_only_byline_is_a_name() -> None:
    assert read_bylines(page(("byline", "Eddie")), load("en")).authors == ("Eddie",)


def test_a_page_without_byline_has_none() -> None:
    assert read_bylines(page(("body", "By Ana Diaz")), load("en")) == Bylines(None, ())


def test_names_far_from_an_announced_byline_are_no_authors() -> None:
    story = [("body", "Text.")] * 4
    lines = page(("byline", "Li Wei"), *story, ("byline", "By Ana Diaz"), *story, ("byline", "Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_without_a_label_the_first_byline_names_the_authors() -> None:
    lines = page(("byline", "Ana Diaz"), *[("body", "Text.")] * 4, ("byline", "Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_a_label_makes_a_long_line_a_byline_and_no_sentence() -> None:
    line = "By Ana Diaz and Tom Okafor at the harbour of Lisbon on December 21, 2023 at 3:53 PM"
    assert read_bylines(page(("byline", line)), load("en")).authors == ("Ana Diaz", "Tom Okafor")


def test_where_no_byline_is_a_label_or_the_date_beside_the_headline_gives_the_names() -> None:
    head = ("headline", "A head")
    assert read_bylines(page(head, ("boilerplate", "By Ana Diaz | 3 notes")), load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(head, ("date", "Ana Diaz - May 3, 2024")), load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(head, ("boilerplate", "Ana Diaz")), load("en")).authors == ()
    assert read_bylines(page(head, *[("body", "Text.")] * 7, ("boilerplate", "By Ana Diaz")), load("en")).authors == ()
