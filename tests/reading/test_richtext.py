"""Rich text: paragraphs and letters of editors and converters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading.richtext import text_of

RUNS = [{"type": "text", "text": "A "}, {"type": "text", "text": "storm", "marks": [{"type": "strong"}]}]
FORMS: dict[str, object] = {
    "strings": ["A storm", "hit Arle."],
    "objects with texts": [{"type": "paragraph", "text": "A storm"}, {"text": "hit Arle.", "id": 3}],
    "an image between": [{"content": "A storm"}, {"type": "image", "url": "1.jpg"}, {"content": "hit Arle."}],
    "data of blocks": [{"type": "paragraph", "data": {"text": "A storm"}}, {"type": "paragraph", "data": {"text": "hit Arle."}}],
    "letters set apart": [{"type": "paragraph", "content": RUNS}, {"type": "paragraph", "children": [{"text": "hit Arle."}]}],
    "documents": [{"nodeType": "paragraph", "content": [{"value": "A storm"}]}, {"content": [{"value": "hit Arle."}]}],
}


@pytest.mark.parametrize("form", FORMS)
def test_paragraphs_are_parted_and_letters_are_not(form: str) -> None:
    assert text_of(FORMS[form]) == "A storm\n\nhit Arle."


def test_what_is_made_of_paragraphs_has_them_on_lines_of_their_own() -> None:
    items = [{"type": "listItem", "content": [{"type": "paragraph", "content": RUNS}]} for _ in range(2)]
    assert text_of([{"type": "bulletList", "content": items}]) == "A storm\nA storm"


def test_forms_of_one_text_are_one_text() -> None:
    assert text_of([{"contentType": "text/html", "value": "<p>A"}, {"contentType": "text/plain", "value": "A"}]) == "<p>A"


@pytest.mark.parametrize("value", [None, 3, [], [3], {}, {"id": "x"}, [{"url": "x"}], [[]], {"value": 3}])
def test_what_holds_no_text_is_none(value: object) -> None:
    assert text_of(value) is None


def test_nesting_without_end_says_nothing() -> None:
    node: dict[str, object] = {"text": "A storm"}
    for _ in range(50):
        node = {"children": [node]}
    assert text_of([node]) is None


VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "content", "children", "x"]), inner),
    max_leaves=12,
)


@given(VALUES)
def test_any_value_is_text_or_none(value: object) -> None:
    assert isinstance(text_of(value), str | None)
