"""The list of what is observed: the order is for readers, the labeller takes a set."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsparse.features import claims, containers, fields, kinship, markup, place, shape, surroundings, wording
from newsparse.features.page import Page, survey
from newsparse.lexicon import direction_of, load
from newsparse.text.values import Annotated, Document

FEATURES: tuple[Callable[[Page], Iterable[list[str]]], ...] = (
    shape.observe,
    wording.observe,
    fields.observe,
    surroundings.observe,
    place.observe,
    kinship.observe,
)

MARKUP: tuple[Callable[[Page], Iterable[list[str]]], ...] = (markup.observe, containers.observe, claims.observe)
"""What is observed of pages of HTML besides."""


def annotate(document: Document, language: str | None) -> Annotated:
    """The document with everything observed of each block.

    `language` is a BCP 47 code, or None where it is not known: then only English and language-free words are looked for.
    """
    page = survey(document, load(language))
    rows = zip(*(observe(page) for observe in (FEATURES + MARKUP if document.reading.hints else FEATURES)), strict=True)
    names: dict[str, str] = {}
    once = names.setdefault  # a name is kept once a page: a block has fifty of them, most of them common
    observations = tuple([tuple([once(name, name) for part in row for name in part]) for row in rows])
    return Annotated(document, language, direction_of(language) if language else "ltr", observations)
