"""Crossed pages of HTML: the story of one page, with what stands amid it, in the furniture of another publisher's page.

What was observed of the blocks is put together as it is; `training.grafting` puts the elements together and observes them anew.
On five folds the first took the body of HTML from .965 to .968 and the second to .967; the mean of both chains has .970. Pages of
text are crossed before they are observed (`composition.cross`): put together as it is, what was observed of them gave no more
than without them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeVar

from newsparse.training.corpus import Page
from newsparse.training.pairing import joined, pairs
from newsparse.training.sequences import Example

SEEDS = ("y", "z")
"""Of each round: a page meets another one in each. One round took the body to .9676, two took it to .9681."""
T = TypeVar("T")


def cross_observed(examples: Sequence[Example]) -> Iterator[Example]:
    """Each page in the furniture about the story of others in its language, the same in every run."""
    known = {example.page.id: example for example in examples if example.page.kind == "page"}
    for page, other in rounds(examples):
        yield _set_about(known[page.id], known[other.id])


def rounds(examples: Sequence[Example]) -> Iterator[tuple[Page, Page]]:
    """Each page that has a story with one of another publisher, in each round."""
    pages = [example.page for example in examples if example.page.kind == "page" and story_of(example.states)]
    return chain.from_iterable([pairs(pages, seed) for seed in SEEDS])


def story_of(states: Sequence[str]) -> range:
    """The blocks from the first of the article to the last."""
    inside = [at for at, state in enumerate(states) if state.startswith("article/")]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def put(own: Sequence[T], story: range, others: Sequence[T], place: range) -> tuple[T, ...]:
    """What is said of the blocks of a story where another page's story was."""
    return (*others[: place.start], *own[story.start : story.stop], *others[place.stop :])


def crossed(page: Page, other: Page, view: str) -> Page:
    """The page that both become: its text is in no place."""
    return joined(page, other, "crossed")._replace(view=view, text="", roles={})


def _set_about(example: Example, other: Example) -> Example:
    story, place = story_of(example.states), story_of(other.states)
    observed = put(example.observations, story, other.observations, place)
    return Example(crossed(example.page, other.page, "observed"), observed, put(example.states, story, other.states, place))
