"""A thread of comments below the story."""

from __future__ import annotations

import pytest

from newsparse.features.annotation import annotate
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.labeling.threads import COMMENTS, NEAR, find_thread
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

BODY, INSIDE = STATES.index("article/body"), STATES.index("article/boilerplate")
STORY = [
    "A storm has flooded the harbour of Arle on Tuesday, and two boats were lost in it before the morning.",
    "The council of Arle closed the old bridge at night, and the ferry will not leave before Friday, it said.",
]
LABEL = "Comments"
COMMENT = [
    "Ana D. on March 4, 2024 at 9:12 am said:",
    "I saw the ferry from the quay, and it did leave on Tuesday in the morning, whatever the council says.",
]
TITLES = ["March 4, 2024 at 9:12 am", "Baker wins prize for rye loaf"]


def thread_of(lines: list[str]) -> list[int]:
    annotated = annotate(segment(read("\n\n".join(lines), Options())), "en")
    assert len(annotated.document.blocks) == len(lines)
    return list(find_thread(annotated, [Verdict(BODY if line in STORY else INSIDE, {}) for line in lines]))


def test_a_thread_goes_from_its_label_to_the_end_of_the_page() -> None:
    lines = [*STORY, "Share", LABEL, *COMMENT * COMMENTS, "Contact us"]
    assert thread_of(lines) == list(range(3, len(lines)))


def test_a_sentence_that_begins_with_the_word_is_no_label() -> None:
    assert thread_of([*STORY, "Comments on the ferry were not wanted on the quay.", *COMMENT * COMMENTS]) == []


def test_a_day_counted_from_today_tells_a_comment_too() -> None:
    lines = [*STORY, LABEL, *["Ana D. 3 days ago", COMMENT[1]] * COMMENTS]
    assert thread_of(lines) == list(range(2, len(lines)))


@pytest.mark.parametrize(
    "lines",
    [
        [*STORY, LABEL, *COMMENT * (COMMENTS - 1)],
        [*STORY, *COMMENT * COMMENTS],
        [*STORY[:1], LABEL, *COMMENT * COMMENTS],
        [LABEL, *COMMENT * COMMENTS, *STORY],
        [*STORY, LABEL, *["Weather"] * NEAR, *COMMENT * COMMENTS],
        [*STORY, LABEL, *TITLES * COMMENTS],
    ],
    ids=["two-comments", "no-label", "little-story", "above-the-story", "far-from-the-label", "teasers"],
)
def test_without_label_story_or_sentences_it_is_none(lines: list[str]) -> None:
    assert thread_of(lines) == []
