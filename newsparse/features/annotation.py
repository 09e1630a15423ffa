"""The list of what is observed: the order is for readers, the labeller takes a set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TypeAlias

from newsparse.features import edges, kinship, place, surroundings
from newsparse.features.page import Page, survey
from newsparse.lexicon import direction_of, load
from newsparse.text.values import Annotated, Document

Column: TypeAlias = Iterable[Sequence[str]]
"""Per block, the names of some of what was observed of it. Blocks that stand alike share them, for making names takes time;
columns come as iterators where they can, for in long texts lists of them would take much of the memory."""
Family: TypeAlias = Callable[[Page], Iterable[Column]]

FEATURES: tuple[Family, ...] = (edges.observe, surroundings.observe, place.observe, kinship.observe)
"""What is observed of a block by where it stands; what its text alone says, `features.lines` has observed already."""


def markup_families() -> tuple[Family, ...]:
    """What is observed of pages of HTML besides."""
    from newsparse.features import claims, containers, markup  # text pays for none of them

    return (markup.observe, containers.observe, claims.observe)


def annotate(document: Document, language: str | None) -> Annotated:
    """The document with everything observed of each block.

    `language` is a BCP 47 code, or None where it is not known: then only English and language-free words are looked for.
    """
    page = survey(document, load(language))
    families = FEATURES + markup_families() if document.reading.marked else FEATURES
    rows = zip(page.names, *chain.from_iterable([observe(page) for observe in families]), strict=True)
    observations = tuple(map(_joined, rows))
    return Annotated(document, language, direction_of(language) if language else "ltr", observations)


def _joined(parts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The names in one tuple; through a list, for a tuple made of an iterator keeps room that it does not need."""
    names = [*chain.from_iterable(parts)]
    return tuple(names)
