"""A sentence in a <figcaption> is the caption of its figure, where that is likely enough; in a story's bare markup always.

Pages caption teasers, galleries and quotes with it, too, so the element alone is no proof. What other elements of the article
say is weighed by the model alone: no rule on alternative texts or credits beside a line was right half the time.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import CAPTION, CREDIT, INSIDE, OUTSIDE, SOURCE, STANDFIRST
from newsparse.text.elements import FIGCAPTION
from newsparse.text.tokens import volume
from newsparse.text.values import Block, Document

LEAST = 0.15
"""Probability of caption and credit together from which such a sentence is one."""
SHORTEST = 40.0
"""Volume (see `tokens.volume`) of the shortest one: what is shorter is a name, a button or a link as often."""
_OTHER = frozenset((INSIDE, STANDFIRST))


def find_captions(document: Document, verdicts: Sequence[Verdict]) -> dict[int, int]:
    """The blocks of the article that must be captions, with that state; none where there is no markup."""
    if not document.reading.hints:
        return {}
    bare = document.reading.bare
    inside: list[bool] = []
    for element in document.reading.elements:
        inside.append(element.tag == FIGCAPTION or (element.parent >= 0 and inside[element.parent]))
    return {
        at: CAPTION
        for at, (block, hint, verdict) in enumerate(zip(document.blocks, document.block_hints(), verdicts, strict=True))
        if inside[hint.element] and (_is_told(verdict) if bare else _is_passed_by(block, verdict))
    }


def _is_passed_by(block: Block, verdict: Verdict) -> bool:
    """Whether the weights, which know what figures are, passed by a caption."""
    return verdict.state in _OTHER and _is_likely(verdict) and volume(block.text) >= SHORTEST


def _is_told(verdict: Verdict) -> bool:
    """Whether the weights of text, which know of no figures, took a line of one for something else in the article."""
    return verdict.state not in OUTSIDE and verdict.state not in (CAPTION, CREDIT, SOURCE)


def _is_likely(verdict: Verdict) -> bool:
    return verdict.posterior.get(CAPTION, 0.0) + verdict.posterior.get(CREDIT, 0.0) >= LEAST
