"""Pages as what the fitting takes: per block the observations and the state it should be in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.features.annotation import annotate
from newsparse.labeling.states import AFTER, BEFORE
from newsparse.lexicon import detect
from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.text.values import Block, Document, Options
from newsparse.training.corpus import Page


class Example(NamedTuple):
    """One view of one page, ready to be fitted on."""

    page: Page
    observations: tuple[tuple[str, ...], ...]
    states: tuple[str, ...]


def sequence_of(page: Page) -> Example:
    """The page's blocks observed as in parsing, with the states that its roles mean."""
    document, states = document_of(page)
    return Example(page, annotate(document, detect(document.reading.text)).observations, states)


def document_of(page: Page) -> tuple[Document, tuple[str, ...]]:
    """The page cut into blocks as in parsing, and the states that its roles mean."""
    document = segment(read(page.text, Options(name=page.id, format=page.form)))
    numbers = iter(document.numbers())
    return document, tuple(states_of([_role_of(block, page.roles, numbers) for block in document.blocks]))


def _role_of(block: Block, roles: dict[int, str | None], numbers: Iterator[int]) -> str:
    """The role of most of a block's text; the numbers of its lines are the next ones."""
    weights: Counter[str] = Counter()
    for line in block.lines:
        weights[roles.get(next(numbers)) or "boilerplate"] += len(line.text) or 1
    return weights.most_common(1)[0][0]


def states_of(roles: Sequence[str]) -> list[str]:
    """Roles with their zones: the article goes from the first to the last block that is no boilerplate.

    >>> states_of(["boilerplate", "headline", "boilerplate", "body", "boilerplate"])
    ['before', 'article/headline', 'article/boilerplate', 'article/body', 'after']
    """
    inside = [at for at, role in enumerate(roles) if role != "boilerplate"]
    if not inside:
        return [BEFORE] * len(roles)
    first, last = inside[0], inside[-1]
    return [BEFORE if at < first else AFTER if at > last else f"article/{role}" for at, role in enumerate(roles)]
