"""The addresses of the pictures that the lines of a page stand with, where it is HTML or Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.text.values import Document, Labeled

NEAR = 4
"""Lines from a picture in Markdown to the text under it."""


def find_addresses(labeled: Labeled) -> dict[int, str]:
    """Absolute addresses of pictures by the number of the line; empty for other text.

    >>> from newsparse.text.elements import Hint
    >>> from newsparse.text.values import Annotated, Document, Line, Reading, Span
    >>> reading = Reading("page", "The quay", "html", hints=(Hint(0, image="https://lake.example/1.jpg"),))
    >>> document = Document(reading, (Line(1, Span(0, 8), "The quay"),), ())
    >>> find_addresses(Labeled(Annotated(document, "en", "ltr", ()), ()))
    {1: 'https://lake.example/1.jpg'}
    """
    document = labeled.annotated.document
    reading = document.reading
    if not (reading.hints or reading.markdown):
        return {}
    from newsparse.text.addresses import address  # text has none, and pays for no parser of them

    base = reading.metadata.base[0].value if reading.metadata and reading.metadata.base else ""
    found = ((n, address(written, base)) for n, written in (_hinted(document) if reading.hints else _marked(document)))
    return {n: url for n, url in found if url}


def _hinted(document: Document) -> Iterator[tuple[int, str]]:
    """The number of each line of HTML that stands with a picture, and its address as written."""
    pairs = zip(document.lines, document.reading.hints, strict=False)
    return ((line.n, hint.image) for line, hint in pairs if hint.image)


def _marked(document: Document) -> Iterator[tuple[int, str]]:
    """The same of Markdown: a picture stands in its line or, where that has no words, with the next that has some."""
    text = document.reading.text
    pictures = [mark for mark in document.reading.hidden if text.startswith("![", mark.start)]
    shown, number, written = 0, 0, ""
    for line in document.lines:
        while shown < len(pictures) and pictures[shown].start < line.span.end:
            number, written = line.n, _source(text[slice(*pictures[shown])])
            shown += 1
        if line.text and written:
            if line.n - number <= NEAR:
                yield line.n, written
            written = ""


def _source(picture: str) -> str:
    """The address in the marks of a picture, its title apart."""
    parts = picture.rpartition("](")[2][:-1].split(maxsplit=1)
    return parts[0].strip("<>") if parts else ""
