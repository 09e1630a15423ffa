"""One page, one headline: which words the page's headline is, weighed over all blocks that say them.

The chain sees a block and its neighbours, so it may give two blocks of different words the headline's role, or none where
each of several blocks came close. On the labelled pages the rule below took the headline from .67 to .72 before anything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log, prod

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import is_said, opening_of, told
from newsparse.labeling.states import STATES
from newsparse.text.folding import fold
from newsparse.text.tokens import volume
from newsparse.text.values import Block

HEADLINE = STATES.index("article/headline")
UNLIKELY = 0.005
"""Probability under which no block may be the headline."""
LEAST = -2.9
"""Log-odds under which no block is made the headline."""
TIMES = 3
"""Repeats that add to the chance of being the headline: what stands on a page ever so often is no headline."""
CERTAIN = 1e-4
"""What is surer than that is as sure: the model knows no better."""
OPENED = 4.0
"""Log-odds that words in the opening of the story add."""
SAID = 3.0
"""Log-odds that being said again, with something more, adds."""
AROUND = 12
"""Blocks about the headline in which it may stand without its trail."""
SHORTEST = 16.0
"""Volume (see `tokens.volume`) of the shortest headline that is looked for there."""
SHARE = 0.4
"""Part of the longer text that the headline must be."""
ALSO = 0.3
"""Probability from which a repeat of the headline is a headline, too."""


def settle(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> tuple[dict[int, int], dict[int, int]]:
    """The blocks that must be headlines and those that must not, with that state; empty where the best sequence agrees."""
    chance = {at: p for at, verdict in enumerate(verdicts) if (p := verdict.posterior.get(HEADLINE, 0.0)) >= UNLIKELY}
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in chance:
        repeats = blocks[at].repeats
        groups[at if repeats is None else repeats].append(at)
    if not groups:
        return {}, {}
    opening = opening_of(blocks, verdicts)
    start = min(opening, default=0)
    weights = {}
    for first, group in groups.items():
        surest = max(group, key=lambda at: chance[at])
        weight = _odds(sorted([chance[at] for at in group])[-TIMES:])
        above = opening.values() if first < start else ()
        weights[first] = weight + OPENED * told(blocks[surest].text, above) + SAID * is_said(blocks, surest)
    first = max(weights, key=lambda first: (weights[first], -first))
    if weights[first] < LEAST:
        return {}, {}
    best = groups[first]
    surest = max(best, key=lambda at: chance[at])
    core = _core_of(blocks, surest)
    if core is not None:
        best, surest = groups.get(core, [core]), core
        chance.setdefault(core, 0.0)
    chosen = frozenset(at for at in best if at == surest or chance[at] >= ALSO)
    headlines = frozenset(at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE)
    if headlines == chosen:
        return {}, {}
    return dict.fromkeys(chosen, HEADLINE), dict.fromkeys((headlines | chance.keys()) - chosen, HEADLINE)


def _odds(chances: Sequence[float]) -> float:
    """The log-odds that one of several chances holds."""
    none = min(max(prod(1.0 - chance for chance in chances), CERTAIN), 1.0 - CERTAIN)
    return log((1.0 - none) / none)


def _core_of(blocks: Sequence[Block], at: int) -> int | None:
    """The nearest block that a headline's block repeats with something before or behind: a page's title, the end of a trail.

    "Home > Sea > A ship sank" and "Sea: A ship sank" stand over "A ship sank", which is the headline.
    """
    whole = fold(blocks[at].text)
    near = range(max(0, at - AROUND), min(len(blocks), at + AROUND + 1))
    for other in sorted(near, key=lambda other: abs(other - at)):
        part = blocks[other].text
        if len(part) < len(blocks[at].text) and volume(part) >= SHORTEST:
            folded = fold(part)
            if SHARE * len(whole) <= len(folded) < len(whole) and (whole.endswith(folded) or whole.startswith(folded)):
                return other
    return None
