from __future__ import annotations

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.model import SCALE
from newsparse.labeling.siblings import MARGIN, find_siblings
from newsparse.labeling.states import STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Document, Options
from tests.labeling.scores import row

BODY, AFTER = STATES.index("article/body"), STATES.index("after")
CLEAR = MARGIN // SCALE
PAGE = "<div><p>One.</p><p>Two.</p><h2>Read also</h2><p>Three.</p></div><div class=teaser><p>Four.</p></div>"


def document(html: str) -> Document:
    return segment(read(html, Options(format="html")))


def verdicts(*states: int) -> list[Verdict]:
    return [Verdict(state, {state: 1.0}) for state in states]


def test_a_paragraph_after_the_article_that_stands_beside_the_body_is_body() -> None:
    scores = [row(body=CLEAR + 1)] * 5
    assert find_siblings(document(PAGE), scores, verdicts(BODY, BODY, AFTER, AFTER, AFTER)) == {2: BODY, 3: BODY}


def test_what_does_not_look_like_text_stays_where_it_is() -> None:
    scores = [row(body=9), row(body=9), row(after=2), row(body=CLEAR - 1), row(body=9)]
    assert find_siblings(document(PAGE), scores, verdicts(BODY, BODY, AFTER, AFTER, AFTER)) == {}


def test_a_body_somewhere_else_makes_no_siblings() -> None:
    assert find_siblings(document(PAGE), [row(body=9)] * 5, verdicts(AFTER, AFTER, AFTER, AFTER, BODY)) == {}


def test_plain_text_has_no_siblings() -> None:
    page = segment(read("One.\n\nTwo.\n\nThree.\n", Options()))
    assert find_siblings(page, [row(body=9)] * 3, verdicts(BODY, BODY, AFTER)) == {}
