from __future__ import annotations

import pytest

from newsparse.features.annotation import annotate
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES, TAGS
from newsparse.labeling.topics import settle_tags
from newsparse.lexicon import load
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

BODY, INSIDE, AFTER = (STATES.index(state) for state in ("article/body", "article/boilerplate", "after"))
SENTENCE = "The ferry to Arle ran aground in the harbour at dawn, and the coastguard took all passengers off."
MENU = ("Fax line", "(852) 3600 3600", "Directions", "Opening hours")


def settle(*lines: tuple[int, str], language: str = "en") -> list[int]:
    annotated = annotate(segment(read("\n\n".join(text for _, text in lines), Options())), language)
    return [verdict.state for verdict in settle_tags(annotated, [Verdict(state, {state: 1.0}) for state, _ in lines], load("en"))]


def test_a_list_that_tells_nothing_of_the_article_is_no_list_of_tags() -> None:
    assert settle((BODY, SENTENCE), *[(TAGS, line) for line in MENU]) == [BODY, *[INSIDE] * 4]


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Topics: harbour, storm, Arle", TAGS),
        ("Tags: #harbour #storm", TAGS),
        ("Topics:", BODY),
        ("Topics: the harbour was closed at dawn.", BODY),
        ("Tagged boats left the harbour", BODY),
    ],
)
def test_text_that_a_word_for_tags_begins_and_no_stop_ends_is_tags(line: str, state: int) -> None:
    assert settle((BODY, SENTENCE), (BODY, line))[1] == state


@pytest.mark.parametrize("first", ["Tags: Islands", "#islands", "Topics"])
def test_a_label_or_its_sign_is_believed(first: str) -> None:
    assert settle((BODY, SENTENCE), (TAGS, first), *[(TAGS, line) for line in MENU]) == [BODY, *[TAGS] * 5]


def test_a_short_list_is_not_judged_by_its_words() -> None:
    assert settle((BODY, SENTENCE), (TAGS, "Shipping"), (TAGS, "Weather")) == [BODY, TAGS, TAGS]


def test_a_list_of_which_a_part_tells_of_the_article_is_one_of_tags() -> None:
    assert settle((BODY, SENTENCE), (TAGS, "Ferries"), (TAGS, "Arle"), (TAGS, "Shipping"), (TAGS, "Fares")) == [BODY, *[TAGS] * 4]


@pytest.mark.parametrize("label", ["Tags", "Topics:"])
def test_lines_under_a_label_that_tell_of_the_article_are_tags(label: str) -> None:
    lines = [(AFTER, label), (AFTER, "Arle"), (AFTER, "Islands"), (AFTER, "Coastguard"), (AFTER, "Fares")]
    assert settle((BODY, SENTENCE), (AFTER, "Print"), *lines) == [BODY, INSIDE, TAGS, TAGS, TAGS, TAGS, AFTER]


def test_lines_under_a_label_that_tell_nothing_of_the_article_are_a_menu() -> None:
    lines = [(AFTER, "Topics"), (AFTER, "Islands"), (AFTER, "Weather"), (AFTER, "Arle")]
    assert settle((BODY, SENTENCE), *lines) == [BODY, AFTER, AFTER, AFTER, AFTER]


def test_sections_of_a_site_tell_nothing() -> None:
    story = f"{SENTENCE} World sports and politics took no notice, business did."
    lines = [(AFTER, "Topics"), (AFTER, "World"), (AFTER, "Sports"), (AFTER, "Politics"), (AFTER, "Business")]
    assert settle((BODY, story), *lines) == [BODY, *[AFTER] * 5]


def test_without_a_story_nothing_is_told() -> None:
    assert settle((AFTER, "Tags"), (AFTER, "Arle"), (AFTER, "Ferries")) == [AFTER] * 3
    assert settle(*[(TAGS, line) for line in MENU]) == [INSIDE] * 4
