"""An article has a body: the block that its text begins with, where the best sequence has none.

On pages of one or two sentences each block may be likelier boilerplate than body, though a body somewhere is likeliest.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.text.tokens import volume
from newsparse.text.values import Block

BODY = STATES.index("article/body")
TOLD = frozenset((BODY, STATES.index("article/list")))
"""States of which one must be there for an article to tell something."""
LEAST = 0.02
"""Probability under which no block is made the body: pages without an article stay so."""
SHORTEST = 40.0
"""Volume (see `tokens.volume`) of the shortest paragraph that can be all of a body."""


def find_story(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> int | None:
    """The likeliest body block of a page whose best sequence has no body; None where it has one or nothing is likely enough."""
    if any(verdict.state in TOLD for verdict in verdicts):
        return None
    chances = ((verdict.posterior.get(BODY, 0.0), -at) for at, verdict in enumerate(verdicts) if volume(blocks[at].text) >= SHORTEST)
    chance, at = max(chances, default=(0.0, 0))
    return -at if chance >= LEAST else None
