"""The addresses of the pictures that the lines of an HTML page stand with."""

from __future__ import annotations

from newsparse.text.values import Labeled


def find_addresses(labeled: Labeled) -> dict[int, str]:
    """Absolute addresses of pictures by the number of the line; empty for text.

    >>> from newsparse.text.elements import Hint
    >>> from newsparse.text.values import Annotated, Document, Line, Reading, Span
    >>> reading = Reading("page", "The quay", "html", hints=(Hint(0, image="https://lake.example/1.jpg"),))
    >>> document = Document(reading, (Line(1, Span(0, 8), "The quay"),), ())
    >>> find_addresses(Labeled(Annotated(document, "en", "ltr", ()), ()))
    {1: 'https://lake.example/1.jpg'}
    """
    document = labeled.annotated.document
    if not document.reading.hints:
        return {}
    from newsparse.text.addresses import address  # text has none, and pays for no parser of them

    metadata = document.reading.metadata
    base = metadata.base[0].value if metadata and metadata.base else ""
    pairs = zip(document.lines, document.reading.hints, strict=False)
    found = ((line.n, address(hint.image, base)) for line, hint in pairs if hint.image)
    return {n: url for n, url in found if url}
