"""Labels over the story that follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.features.annotation import annotate
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.followers import find_followers
from newsparse.labeling.states import STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

Lines = list[tuple[str, str]]
TEXT = "A storm has flooded the harbour of Arle on Tuesday, and two boats were lost in it before the morning."
STORY = [("article/headline", "Storm over Arle"), *[("article/body", TEXT)] * 3]
OTHER = [("article/headline", "Baker wins a prize"), ("article/body", "The loaf took her three days.")]


def followers(lines: Lines, language: str = "en") -> list[int]:
    annotated = annotate(segment(read("\n\n".join(text for _, text in lines), Options())), language)
    assert len(annotated.document.blocks) == len(lines)
    return list(find_followers(annotated, [Verdict(STATES.index(state), {}) for state, _ in lines]))


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("Next article", "en"),
        ("NEXT ARTICLE", "en"),
        ("Next story »", "en"),
        ("Nächster Artikel:", "de"),
        ("Следующая новость", "ru"),
        ("下一篇", "zh"),
    ],
)
def test_what_stands_below_such_a_label_follows_the_story(label: str, language: str) -> None:
    lines = [*STORY, ("article/boilerplate", label), *OTHER]
    assert followers(lines, language) == [4, 5, 6]


@pytest.mark.parametrize(
    "lines",
    [
        [("before", "Next article"), *STORY],
        [*STORY[:2], ("article/boilerplate", "Next article"), *STORY[2:]],
        [*STORY, ("article/boilerplate", "Next article on storms and boats"), *OTHER],
        [*STORY, ("article/boilerplate", "Next article"), ("article/tags", "Harbour")],
        STORY,
    ],
    ids=["above", "short-story", "longer", "nothing-taken", "no-label"],
)
def test_elsewhere_nothing_is_cut_off(lines: Lines) -> None:
    assert followers(lines) == []


@given(st.lists(st.sampled_from([*STORY, *OTHER, ("article/boilerplate", "Next article")]), max_size=12))
def test_what_is_found_reaches_from_a_label_to_the_end(lines: Lines) -> None:
    found = followers([*STORY, *lines])
    assert not found or (found[-1] == len(lines) + 3 and [*STORY, *lines][found[0]][1] == "Next article")
