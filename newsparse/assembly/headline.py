"""The headline and what stands around it: kicker and standfirst."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from newsparse.assembly.marks import find_crumbs
from newsparse.text.folding import fold
from newsparse.text.values import Labeled, LabeledBlock


class Heading(NamedTuple):
    """The lines over the story; None where the page has none."""

    kicker: str | None
    headline: str | None
    standfirst: str | None


def read_heading(labeled: Labeled) -> Heading:
    """The surest headline, the kickers next to it, and the standfirst.

    Of several headlines (page title, h1, a repeat at the end) the one of the highest confidence is taken, of equals the last
    before the body; the kicker is what stands between it and anything else that is no kicker.
    """
    blocks = labeled.blocks
    story = next((at for at, block in enumerate(blocks) if block.role == "body"), len(blocks))
    crumbs = find_crumbs(labeled)
    place = _best(blocks, "headline", story, crumbs)
    headline = blocks[place].block.text if place is not None else None
    kicker = _best(blocks, "kicker", story if place is None else place)
    return Heading(
        None if kicker is None else _run(blocks, kicker, "kicker"),
        headline,
        _standfirst(blocks),
    )


def _best(blocks: Sequence[LabeledBlock], role: str, near: int, crumbs: Container[int] = ()) -> int | None:
    """The surest block of a role; of equals the last before a place. What stands in a trail of links comes after all others."""
    places = [at for at, block in enumerate(blocks) if block.role == role]
    if not places:
        return None
    return max(places, key=lambda at: (at not in crumbs, round(blocks[at].confidence, 2), at <= near, -abs(near - at)))


def _run(blocks: Sequence[LabeledBlock], place: int, role: str) -> str:
    """The blocks of one role that stand together around a place, as one string."""
    start = end = place
    while start and blocks[start - 1].role == role:
        start -= 1
    while end + 1 < len(blocks) and blocks[end + 1].role == role:
        end += 1
    return " ".join(block.block.text for block in blocks[start : end + 1])


def _standfirst(blocks: Sequence[LabeledBlock]) -> str | None:
    seen: set[str] = set()
    texts = []
    for block in blocks:
        if block.role == "standfirst" and fold(block.block.text) not in seen:
            seen.add(fold(block.block.text))
            texts.append(block.block.text)
    return "\n".join(texts) or None
