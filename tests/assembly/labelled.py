"""Pages whose lines carry their roles, for the tests of the article's parts."""

from __future__ import annotations

from newsparse.text.values import Annotated, Block, Document, Labeled, LabeledBlock, Line, Reading, Span


def page(*lines: tuple[str, str], language: str = "en") -> Labeled:
    """A page of (role, text) pairs; ("", "") is a blank line, a text with line breaks is one block of several lines."""
    blocks: list[LabeledBlock] = []
    n = 0
    for role, text in lines:
        if not text:
            n += 1
            continue
        rows = [Line(n + at, Span(0, 0), row) for at, row in enumerate(text.split("\n"), 1)]
        n += len(rows)
        blocks.append(LabeledBlock(Block(tuple(rows), text.replace("\n", " "), 0, None), role, "article", 1.0, None, ()))
    document = Document(Reading("page", ""), (), ())
    return Labeled(Annotated(document, language, "ltr", ()), tuple(blocks))
