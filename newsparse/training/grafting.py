"""Grafted pages of HTML: the elements of one page's story hang where another publisher's page has those of its own.

So what is observed of the whole page, of containers and of what stands beside is that of the page that they make; the markup's
claims are those of the story's page. See `training.crossing` for what it gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.features.annotation import annotate
from newsparse.lexicon import detect
from newsparse.text.elements import Element, Hint
from newsparse.text.values import Block, Document
from newsparse.training.corpus import Page
from newsparse.training.crossing import crossed, put, story_of
from newsparse.training.sequences import Example, document_of


def graft(pair: tuple[Page, Page]) -> Example:
    """The story of the first page in the furniture of the second, observed anew; both have a story."""
    page, other = pair
    (own, states), (others, places) = document_of(page), document_of(other)
    story, place = story_of(states), story_of(places)
    document = _graft(own, story, others, place)
    observed = annotate(document, detect(own.reading.text)).observations
    return Example(crossed(page, other, "grafted"), observed, put(states, story, places, place))


def _graft(own: Document, story: range, others: Document, place: range) -> Document:
    hints = _hints_of(own, story)
    above, below = range(place.start), range(place.stop, len(others.blocks))
    stem = _meeting(others.reading.elements, [hint.element for hint in _hints_of(others, place)])
    elements, moved = _hang(own.reading.elements, hints, others.reading.elements, stem)
    reading = others.reading._replace(
        elements=tuple(elements),
        hints=(
            *_hints_of(others, above),
            *[hint._replace(element=moved[hint.element]) for hint in hints],
            *_hints_of(others, below),
        ),
        metadata=own.reading.metadata,
    )
    end = place.start + len(story)
    blocks = (
        *others.blocks[: place.start],
        *_moved(own.blocks, story, {at: place.start + at - story.start for at in story}),
        *_moved(others.blocks, below, {at: at for at in above} | {at: end + at - place.stop for at in below}),
    )
    return Document(reading, tuple([line for block in blocks for line in block.lines]), blocks)


def _hints_of(document: Document, places: range) -> list[Hint]:
    """The hints of all lines of a run of blocks."""
    starts = [0]
    for block in document.blocks:
        starts.append(starts[-1] + len(block.lines))
    return list(document.reading.hints[starts[places.start] : starts[places.stop]])


def _meeting(elements: Sequence[Element], places: Iterable[int]) -> int:
    """The innermost element that holds all these."""
    way, *others = [_way(elements, at) for at in set(places)]
    return [at for level, at in enumerate(way) if all(at in other[level : level + 1] for other in others)][-1]


def _way(elements: Sequence[Element], at: int) -> list[int]:
    """The elements from the root to one."""
    way: list[int] = []
    while at >= 0:
        way.append(at)
        at = elements[at].parent
    return way[::-1]


def _hang(
    elements: Sequence[Element], hints: Sequence[Hint], others: Sequence[Element], stem: int
) -> tuple[list[Element], dict[int, int]]:
    """The others with a story's elements below the one at `stem`, and where each of these is there."""
    tree = list(others)
    top = _meeting(elements, [hint.element for hint in hints])
    moved = {top: stem}
    inner = {at for hint in hints for at in _way(elements, hint.element)} - set(_way(elements, top))
    for at in sorted(inner):
        moved[at] = len(tree)
        tree.append(elements[at]._replace(parent=moved[elements[at].parent]))
    return tree, moved


def _moved(blocks: Sequence[Block], places: range, to: dict[int, int]) -> list[Block]:
    """A run of blocks, each knowing where the one stands now that it repeats; None where that is gone."""
    run = blocks[places.start : places.stop]
    return [block._replace(repeats=None if block.repeats is None else to.get(block.repeats)) for block in run]
