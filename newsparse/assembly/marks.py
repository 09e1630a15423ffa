"""Marks: what the markup of HTML sets apart within a line, such as the credit in a caption."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.lexicon.markup import categories_of
from newsparse.text.tokens import has_tokens
from newsparse.text.values import Labeled, Span

if TYPE_CHECKING:
    from newsparse.text.elements import Part

TRAILS = frozenset(("breadcrumb", "breadcrumbs"))


def find_credits(labeled: Labeled) -> dict[int, Span]:
    """By line number the range of the line that stands in an element called a credit; nothing for plain text.

    >>> from newsparse.text.elements import Hint, Part
    >>> from newsparse.text.values import Annotated, Document, Line, Reading
    >>> hint = Hint(0, (Part("span", ("caption",), 0, 27), Part("span", ("credit",), 18, 27)))
    >>> line = Line(4, Span(0, 27), "The ferry at Arle Ana Diaz")
    >>> document = Document(Reading("", "", hints=(hint,)), (line,), ())
    >>> find_credits(Labeled(Annotated(document, None, "ltr", ()), ()))
    {4: Span(start=18, end=27)}
    """
    document = labeled.annotated.document
    found = {}
    for line, hint in zip(document.lines, document.reading.hints, strict=False):
        span = _credit_of(hint.parts)
        if span is not None:
            found[line.n] = span
    return found


def _credit_of(parts: Sequence[Part]) -> Span | None:
    """The range of the credit: of all the elements called so, from the first to the last."""
    spans = [part for part in parts if part.words and "credit" in (kinds := categories_of(part.words)) and "caption" not in kinds]
    return Span(min(part.start for part in spans), max(part.end for part in spans)) if spans else None


def find_buttons(labeled: Labeled) -> frozenset[int]:
    """The numbers of the lines that are all button: what opens a picture is no word about it. None for plain text."""
    document = labeled.annotated.document
    pairs = zip(document.lines, document.reading.hints, strict=False)
    return frozenset(line.n for line, hint in pairs if any(_is_button(part, line.text) for part in hint.parts))


def _is_button(part: Part, text: str) -> bool:
    return part.tag == "button" and part.start == 0 and part.end == len(text)


def find_ends(labeled: Labeled) -> dict[int, tuple[int, ...]]:
    """By line number where the elements begin that end the line, longest first; nothing for plain text."""
    document = labeled.annotated.document
    found = {}
    for line, hint in zip(document.lines, document.reading.hints, strict=False):
        starts = {part.start for part in hint.parts if part.end == len(line.text) and part.start > 0}
        if starts:
            found[line.n] = tuple(sorted(starts))
    return found


def find_crumbs(labeled: Labeled) -> frozenset[int]:
    """The blocks that stand in a <nav> or in what is called a breadcrumb: some sites repeat the headline there."""
    document = labeled.annotated.document
    if not document.reading.hints:
        return frozenset()
    trails: list[bool] = []
    for element in document.reading.elements:
        own = element.tag == "nav" or not TRAILS.isdisjoint(element.words)
        trails.append(own or (element.parent >= 0 and trails[element.parent]))
    return frozenset(at for at, hint in enumerate(document.block_hints()) if trails[hint.element])


def find_links(labeled: Labeled) -> dict[int, tuple[str, ...]]:
    """By line number the texts of the links in a line, where there are several: of topics each is one."""
    document = labeled.annotated.document
    found = {}
    for line, hint in zip(document.lines, document.reading.hints, strict=False):
        texts = [line.text[part.start : part.end].strip(" ,;#|·•") for part in hint.parts if part.tag == "a"]
        if len(texts) > 1:
            found[line.n] = tuple([text for text in texts if has_tokens(text)])
    return found
