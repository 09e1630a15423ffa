"""A line in an element that is called a dateline is one where it names a place: news in XML has its datelines so.

Pages call their dates so, too: of fifteen pages of the corpus that have such an element none names a place in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.openerlines import read_opener_line
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.openers import DATELINE
from newsparse.labeling.states import OUTSIDE
from newsparse.lexicon import Lexicon
from newsparse.text.values import Document

WORD = "dateline"


def find_filed(document: Document, verdicts: Sequence[Verdict], lexicon: Lexicon) -> dict[int, int]:
    """The first block of the article that such an element says is a dateline, with that state; none where there is no markup."""
    if not document.reading.marked:
        return {}
    elements = document.reading.elements
    for at, (block, hint, verdict) in enumerate(zip(document.blocks, document.block_hints(), verdicts, strict=True)):
        if WORD in elements[hint.element].words and verdict.state not in OUTSIDE:
            found = read_opener_line(block.text, lexicon)
            if found is not None and found.place and found.evidence:
                return {at: DATELINE}
    return {}
