"""Which page meets which: each with one of another publisher in its language, and what is said of the page that both make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from newsparse.training.corpus import Page


def pairs(pages: Sequence[Page], seed: str) -> Iterator[tuple[Page, Page]]:
    """Each page with another one, the same in every run; none where its language has only its publisher's."""
    shelves: defaultdict[str, list[Page]] = defaultdict(list)
    for page in pages:
        shelves[language_of(page)].append(page)
    for page in pages:
        others = [other for other in shelves[language_of(page)] if other.publishers != page.publishers]
        if others:
            yield page, Random(seed + page.id).choice(others)


def joined(page: Page, other: Page, kind: str) -> Page:
    """The first page under the names of both, with both publishers."""
    both = (*page.publishers, *other.publishers)
    return page._replace(id=f"{page.id}+{other.id}", publishers=both, kind=kind)


def language_of(page: Page) -> str:
    """The language of a page without its region."""
    return (page.language or "").split("-")[0]
