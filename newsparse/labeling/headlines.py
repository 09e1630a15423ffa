"""One page, one headline: which words the page's headline is, weighed over all blocks that say them.

The chain sees a block and its neighbours, so it may give two blocks of different words the headline's role, or none where
each of several blocks came close. On the labelled pages the rule below took the headline from .67 to .72 before anything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import prod

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.text.values import Block

HEADLINE = STATES.index("article/headline")
LEAST = 0.05
"""Probability under which no block is made the headline."""
ALSO = 0.3
"""Probability from which a repeat of the headline is a headline, too."""


def settle(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> tuple[dict[int, int], dict[int, int]]:
    """The blocks that must be headlines and those that must not, with that state; empty where the best sequence agrees."""
    chance = {at: p for at, verdict in enumerate(verdicts) if (p := verdict.posterior.get(HEADLINE, 0.0)) >= LEAST}
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in chance:
        repeats = blocks[at].repeats
        groups[at if repeats is None else repeats].append(at)
    if not groups:
        return {}, {}
    best = max(groups.values(), key=lambda group: (1.0 - prod(1.0 - chance[at] for at in group), -group[0]))
    surest = max(best, key=lambda at: chance[at])
    chosen = frozenset(at for at in best if at == surest or chance[at] >= ALSO)
    headlines = frozenset(at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE)
    if headlines == chosen:
        return {}, {}
    return dict.fromkeys(chosen, HEADLINE), dict.fromkeys((headlines | chance.keys()) - chosen, HEADLINE)
