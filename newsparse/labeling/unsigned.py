"""Captions with which no credit stands: where letters have case, the chain is surer of them than it should be.

On publishers not fitted on, of 98 lines that it called captions at a probability of .3 to .8, without a credit in or beside them,
27 were; the others were text, standfirsts, subheads and furniture. Of 16 such lines in Chinese, Japanese and Korean 12 were.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.creditlabels import caption_label
from newsparse.grammar.credits import split_credit
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.hangings import credits_picture
from newsparse.labeling.stakes import choose, enclose
from newsparse.labeling.states import BOILERPLATE, CAPTION, CREDIT
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.scripts import has_east_asian
from newsparse.text.values import Block

WORTH = 0.2
"""What the odds of a caption without a credit are multiplied by. From .15 to .3 its F1 was .748 to .757, and .723 before."""
_LIKE = frozenset((CAPTION, *TOLD, *BOILERPLATE))
"""What such a line may be: it is no byline for want of a credit."""
BESIDE = 2
"""Blocks on either side in which a credit is a caption's own."""


def settle_unsigned(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with lower chances for captions that neither credit nor label tells, and with what they then are likelier."""
    return enclose(
        [
            _doubted(verdict) if verdict.state == CAPTION and _is_alone(blocks, verdicts, at, lexicon) else verdict
            for at, verdict in enumerate(verdicts)
        ]
    )


def _doubted(verdict: Verdict) -> Verdict:
    """The verdict with the odds of a caption lowered, and what is then best."""
    weights = {state: chance * WORTH if state == CAPTION else chance for state, chance in verdict.posterior.items()}
    whole = sum(weights.values()) or 1.0
    chances = {state: weight / whole for state, weight in weights.items()}
    best = choose(Verdict(verdict.state, {state: chance for state, chance in chances.items() if state in _LIKE}))
    return Verdict(best.state, chances)


def _is_alone(blocks: Sequence[Block], verdicts: Sequence[Verdict], at: int, lexicon: Lexicon) -> bool:
    text = blocks[at].text
    if has_east_asian(text) or caption_label(text, lexicon) or split_credit(text, lexicon).credit is not None:
        return False
    near = [other for other in range(max(0, at - BESIDE), min(at + BESIDE + 1, len(blocks))) if other != at]
    return not any(
        verdicts[other].state == CREDIT
        or credits_picture(blocks[other], verdicts[other], lexicon)
        or (verdicts[other].state == CAPTION and _says(blocks[other].text, text))
        for other in near
    )


def _says(other: str, text: str) -> bool:
    """Whether another caption says all of a text: alt text stands beside the caption of its picture."""
    return text.strip(" .") in other
