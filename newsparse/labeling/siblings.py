"""Paragraphs that stand beside the body's paragraphs in the same element are body, too, where they look like it.

The chain may take a box of links inside the text for the end of the article, and what follows it for other articles. In HTML
the element that holds the paragraphs tells that they belong together. On 146 pages of unseen publishers the rule took the body
F1 from .951 to .955; margins of 2 to 4.5 differed by less than .001 there and on all pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.model import SCALE, unpack
from newsparse.labeling.states import BODY, OUTSIDE
from newsparse.labeling.stories import TOLD
from newsparse.text.values import Document

MARGIN = 4 * SCALE
"""By how much a block's own observations must speak more for text than for the zone that it was given."""


def find_siblings(document: Document, scores: Sequence[int], verdicts: Sequence[Verdict]) -> dict[int, int]:
    """The blocks outside the article that must be text, with their likeliest state of text; none where there is no markup."""
    if not document.reading.marked:
        return {}
    elements = document.reading.elements
    parents = [elements[hint.element].parent for hint in document.block_hints()]
    held = Counter(parent for parent, verdict in zip(parents, verdicts, strict=True) if verdict.state == BODY)
    found = {}
    for at, verdict in enumerate(verdicts):
        if verdict.state in OUTSIDE and held[parents[at]] and parents[at] >= 0:
            row = unpack(scores[at])
            score, state = max((row[state], state) for state in TOLD)
            if score - row[verdict.state] >= MARGIN:
                found[at] = state
    return found
