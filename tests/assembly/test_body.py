"""The paragraphs of labelled pages."""

from __future__ import annotations

import pytest

from newsparse.assembly.body import read_body
from newsparse.text.values import Annotated, Block, Document, Labeled, LabeledBlock, Line, Reading, Span


def labeled(text: str, *parts: tuple[str, str]) -> Labeled:
    """A page of (role, part) pairs, which stand in a text in this order."""
    blocks: list[LabeledBlock] = []
    end = 0
    for n, (role, part) in enumerate(parts, 1):
        start = text.index(part, end)
        end = start + len(part)
        line = Line(n, Span(start, end), part)
        blocks.append(LabeledBlock(Block((line,), part, 0, None), role, "article", 1.0, None, ()))
    return Labeled(Annotated(Document(Reading("", text), (), ()), "en", "ltr", ()), tuple(blocks))


@pytest.mark.parametrize(
    ("between", "paragraphs"),
    [
        (" ", ["It rained. It snowed."]),
        ("   ", ["It rained. It snowed."]),
        ("", ["It rained.", "It snowed."]),
        ("\n", ["It rained.", "It snowed."]),
        (" \r\n ", ["It rained.", "It snowed."]),
        (" Share ", ["It rained.", "It snowed."]),
    ],
)
def test_sentences_that_follow_each_other_in_a_line_are_one_paragraph(between: str, paragraphs: list[str]) -> None:
    page = labeled(f"It rained.{between}It snowed.", ("body", "It rained."), ("body", "It snowed."))
    assert [piece.text for piece in read_body(page)] == paragraphs


def test_other_pieces_stay_apart() -> None:
    page = labeled("It rained. Weather It snowed.", ("body", "It rained."), ("subhead", "Weather"), ("body", "It snowed."))
    assert [piece.type for piece in read_body(page)] == ["paragraph", "subhead", "paragraph"]


def test_a_dateline_that_is_all_of_the_first_sentence_is_no_paragraph() -> None:
    page = labeled("ARLE. It rained.", ("body", "ARLE."), ("body", "It rained."))
    assert [piece.text for piece in read_body(page, 0, len("ARLE."))] == ["It rained."]
