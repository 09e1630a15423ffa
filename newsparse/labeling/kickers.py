"""A kicker stands over its headline: what stands far above it, or apart, is the end of a menu.

The chain sees that a section's name comes before the headline, and takes the last entries of a menu for it. On the labelled
pages, read with weights that had not seen their publishers, of 46 lines that this rule turned into furniture seven were kickers.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stakes import enclose
from newsparse.labeling.states import BEFORE, HEADLINE, STATES
from newsparse.text.values import Block

KICKER = STATES.index("article/kicker")
NEAR = 2
"""Blocks above the headline in which a blank line parts nothing: of those that stood apart there half were kickers."""
FAR = 8
"""Blocks above the headline beyond which there is none."""


def settle_kickers(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts without kickers far above the first headline, or above a blank line that parts them from it."""
    head = next((at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE), -1)
    settled = list(verdicts)
    apart = False
    for at in range(head - 1, -1, -1):
        if verdicts[at].state != KICKER:
            continue
        apart = apart or head - at > FAR or (head - at > NEAR and blocks[at + 1].gap > 0)
        if apart:
            settled[at] = verdicts[at]._replace(state=STATES.index(BEFORE))
    return enclose(settled)
