from __future__ import annotations

import pytest

from newsparse.features.annotation import annotate
from newsparse.labeling.announcements import find_announced
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import CAPTION, STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Annotated, Options

BODY, INSIDE, AFTER = (STATES.index(state) for state in ("article/body", "article/boilerplate", "after"))
SENTENCE = "The harbour of Arle lay empty at dawn on Tuesday."


def page(*lines: str, language: str = "en") -> Annotated:
    return annotate(segment(read("\n\n".join(lines), Options())), language)


def verdicts(*states: int) -> list[Verdict]:
    return [Verdict(state, {state: 1.0}) for state in states]


@pytest.mark.parametrize(
    ("label", "language"),
    [("Image caption,", "en"), ("Legende:", "de"), ("التعليق على الصورة،", "ar"), ("图片说明：", "zh")],
)
def test_under_a_label_of_captions_stands_a_caption(label: str, language: str) -> None:
    announced = find_announced(page(label, SENTENCE, SENTENCE, language=language), verdicts(INSIDE, BODY, BODY))
    assert announced == {0: CAPTION, 1: CAPTION}


def test_a_word_without_a_colon_or_comma_may_be_a_menu_s() -> None:
    assert find_announced(page("Archiv", "Verkehr", language="de"), verdicts(INSIDE, INSIDE)) == {}


def test_outside_the_article_nothing_is_announced() -> None:
    assert find_announced(page("Image caption,", SENTENCE), verdicts(AFTER, AFTER)) == {}


def test_a_long_paragraph_is_no_caption() -> None:
    assert find_announced(page("Image caption,", " ".join([SENTENCE] * 10)), verdicts(INSIDE, BODY)) == {}


def test_a_label_at_the_end_of_a_page_announces_nothing() -> None:
    assert find_announced(page(SENTENCE, "Image caption,"), verdicts(BODY, INSIDE)) == {}
