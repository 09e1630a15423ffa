"""Crossed pages of HTML: the story of one page, with what stands amid it, in the furniture of another publisher's page.

What was observed of the blocks is put together as it is; `training.grafting` puts the elements together and observes them anew.
On five folds the first took the body of HTML from .965 to .968 and the second to .967; the mean of both chains has .970. Pages of
text are crossed before they are observed (`composition.cross`): put together as it is, what was observed of them gave no more
than without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

from newsparse.training.corpus import Page
from newsparse.training.sequences import Example

SEEDS = ("y", "z")
"""Of each round: a page meets another one in each. One round took the body to .9676, two took it to .9681."""
T = TypeVar("T")


def cross_observed(examples: Sequence[Example]) -> Iterator[Example]:
    """Each page in the furniture about the story of others in its language, the same in every run."""
    known = {example.page.id: example for example in examples if example.page.kind == "page"}
    for page, other in pairs(examples):
        yield _set_about(known[page.id], known[other.id])


def pairs(examples: Sequence[Example]) -> Iterator[tuple[Page, Page]]:
    """Each page that has a story with one of another publisher, in each round."""
    shelves: defaultdict[str, list[Page]] = defaultdict(list)
    pages = [example.page for example in examples if example.page.kind == "page" and story_of(example.states)]
    for page in pages:
        shelves[_language(page)].append(page)
    for seed in SEEDS:
        for page in pages:
            others = [other for other in shelves[_language(page)] if other.publishers != page.publishers]
            if others:
                yield page, Random(seed + page.id).choice(others)


def story_of(states: Sequence[str]) -> range:
    """The blocks from the first of the article to the last."""
    inside = [at for at, state in enumerate(states) if state.startswith("article/")]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def crossed(page: Page, other: Page, view: str) -> Page:
    """The page that both become: its text is in no place, and it has both publishers."""
    both = (*page.publishers, *other.publishers)
    return page._replace(id=f"{page.id}+{other.id}", view=view, text="", roles={}, publishers=both, kind="crossed")


def _set_about(example: Example, other: Example) -> Example:
    story, place = story_of(example.states), story_of(other.states)

    def put(own: Sequence[T], others: Sequence[T]) -> tuple[T, ...]:
        return (*others[: place.start], *own[story.start : story.stop], *others[place.stop :])

    page = crossed(example.page, other.page, "observed")
    return Example(page, put(example.observations, other.observations), put(example.states, other.states))


def _language(page: Page) -> str:
    return (page.language or "").split("-")[0]
