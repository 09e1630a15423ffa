from __future__ import annotations

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.figures import LEAST, find_captions
from newsparse.labeling.states import CAPTION, CREDIT, STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Document, Options

INSIDE, AFTER, QUOTE = (STATES.index(state) for state in ("article/boilerplate", "after", "article/quote"))
SENTENCE = "The harbour of Arle lay empty at dawn on Tuesday."


def document(html: str) -> Document:
    return segment(read(html, Options(format="html")))


def verdict(state: int, **chances: float) -> Verdict:
    likely = {CAPTION: chances.get("caption", 0.0), CREDIT: chances.get("credit", 0.0)}
    return Verdict(state, {state: 1.0 - sum(likely.values()), **likely})


PAGE = "<nav>Home</nav>"
FIGURE = document(f"<figure><figcaption><p>{SENTENCE}</p></figcaption></figure>{PAGE}")
BARE = document(f"<figure><figcaption><p>{SENTENCE}</p></figcaption></figure><p>A storm hit Lisbon.</p>")
HOME = Verdict(AFTER, {AFTER: 1.0})


def test_a_sentence_in_a_figcaption_is_a_caption_where_that_is_likely_enough() -> None:
    assert find_captions(FIGURE, [verdict(INSIDE, caption=0.2), HOME]) == {0: CAPTION}
    assert find_captions(FIGURE, [verdict(INSIDE, caption=LEAST / 2, credit=LEAST / 2), HOME]) == {0: CAPTION}


def test_an_unlikely_caption_is_none() -> None:
    assert find_captions(FIGURE, [verdict(INSIDE, caption=LEAST / 2), HOME]) == {}


def test_what_has_a_role_of_its_own_or_stands_outside_the_article_keeps_it() -> None:
    assert find_captions(FIGURE, [verdict(QUOTE, caption=0.3), HOME]) == {}
    assert find_captions(FIGURE, [verdict(AFTER, caption=0.3), HOME]) == {}


def test_a_few_words_in_a_figcaption_are_no_sentence() -> None:
    page = document(f"<figure><figcaption>6 pictures</figcaption></figure>{PAGE}")
    assert find_captions(page, [verdict(INSIDE, caption=0.3), HOME]) == {}


def test_a_sentence_elsewhere_is_left_to_the_model() -> None:
    assert find_captions(document(f"<figure><p>{SENTENCE}</p></figure>{PAGE}"), [verdict(INSIDE, caption=0.3), HOME]) == {}
    assert (
        find_captions(document(f"<figure><p>{SENTENCE}</p></figure><p>{SENTENCE}</p>"), [verdict(INSIDE, caption=0.3), HOME])
        == {}
    )


def test_what_stands_under_a_figure_of_bare_markup_is_a_caption_unless_it_is_a_credit_or_outside_the_article() -> None:
    body = verdict(STATES.index("article/body"))
    assert find_captions(BARE, [body, body]) == find_captions(BARE, [verdict(QUOTE), body]) == {0: CAPTION}
    assert find_captions(BARE, [verdict(CREDIT), body]) == find_captions(BARE, [HOME, body]) == {}


def test_plain_text_has_no_figures() -> None:
    assert find_captions(segment(read(SENTENCE, Options())), [verdict(INSIDE, caption=0.3)]) == {}
