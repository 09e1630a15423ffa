"""Doubt made plain: blocks that are less sure than asked for take no part in the article."""

from __future__ import annotations

from newsparse.text.values import Doubt, Labeled

DOUBTFUL = "boilerplate"


def keep_sure(labeled: Labeled, least: float) -> tuple[Labeled, tuple[Doubt, ...]]:
    """The page with its doubtful blocks turned into boilerplate, and a warning for each role that lost blocks.

    >>> from newsparse.text.values import Annotated, Block, Document, LabeledBlock, Reading
    >>> block = LabeledBlock(Block((), "Storm hits Lisbon", 0, None), "headline", "article", 0.6, None, ())
    >>> page = Labeled(Annotated(Document(Reading("", ""), (), ()), None, "ltr", ()), (block,))
    >>> keep_sure(page, 0.8)[1][0].message
    'headline: 1 block less sure than 0.8 left out'
    >>> keep_sure(page, 0.5)[1]
    ()
    """
    doubtful: dict[str, int] = {}
    blocks = []
    for block in labeled.blocks:
        if block.role != DOUBTFUL and block.confidence < least:
            doubtful[block.role] = doubtful.get(block.role, 0) + 1
            block = block._replace(role=DOUBTFUL)
        blocks.append(block)
    if not doubtful:
        return labeled, ()
    doubts = [
        Doubt("low_confidence", f"{role}: {count} block{'s' if count > 1 else ''} less sure than {least:g} left out")
        for role, count in doubtful.items()
    ]
    return labeled._replace(blocks=tuple(blocks)), tuple(doubts)
