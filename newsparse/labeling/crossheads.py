"""Questions that head the parts of an explainer: where some are subheads, a short one like them is, too.

The chain judges each by its words and neighbours, and takes some for links. On the labelled pages the rule found four questions
of two stories. What it takes for text stays: of nine such questions in interviews and essays six were.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import INSIDE, SUBHEAD
from newsparse.text.tokens import volume
from newsparse.text.values import Block

ASKS = ("?", "？", "؟")
FEWEST = 2
"""Questions among the subheads of a page that has such heads."""
LEAST = 0.08
"""Probability of subhead from which another one is one."""
LONGEST = 80.0
"""Volume (see `tokens.volume`) of the longest."""


def settle_questions(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with short questions taken for furniture amid the text as subheads, where others are."""
    heads = [at for at, verdict in enumerate(verdicts) if verdict.state == SUBHEAD and _asks(blocks[at])]
    if len(heads) < FEWEST:
        return list(verdicts)
    return [
        verdict._replace(state=SUBHEAD)
        if verdict.state == INSIDE and verdict.posterior.get(SUBHEAD, 0.0) >= LEAST and _asks(block)
        else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]


def _asks(block: Block) -> bool:
    text = block.text.rstrip()
    return text.endswith(ASKS) and volume(text) <= LONGEST
