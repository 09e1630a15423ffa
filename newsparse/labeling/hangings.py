"""Captions and credits by their layout: a name and a house under a line, a line that no blank line parts from a credit.

The chain takes the former for furniture or a subhead, the latter for a subhead.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.grammar.creditchains import is_pair
from newsparse.grammar.creditlabels import ends_open
from newsparse.grammar.creditlines import is_credit
from newsparse.labeling.blanks import says_nothing
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, CAPTION, CREDIT, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.tokens import volume
from newsparse.text.values import Block

HANGING = 0.03
"""Probability of caption from which a line that hangs on a credit is one."""
SHORTEST_UNDER = 24.0
"""Volume of the shortest caption that hangs under a credit. On the labelled pages five subheads hung over one, a caption, two
lines of a box and two subheads, and five such lines under one, two captions and two of furniture; on pages never seen all of ten
were captions."""
MOST_HANGING = 3
"""Such lines on a page at most: more of them head the pictures of a list."""
_PICTURED = frozenset((CREDIT, CAPTION))


def credits_picture(block: Block, verdict: Verdict, lexicon: Lexicon) -> bool:
    """Whether a line is the credit of a picture, and no label alone: that belongs to what is below it."""
    line = block.text.strip()
    bracketed = verdict.state == CREDIT and line[:1] in "(（" and line[-1:] in ")）"
    signed = bracketed or (verdict.state == CREDIT and is_pair(line))
    return verdict.state in _PICTURED and not ends_open(line) and (signed or is_credit(line, lexicon))


def hanging_captions(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[int]:
    """The subheads that no blank line parts from a credit, where blank lines part paragraphs: nobody heads a text so.

    A line without a word above one, a counter of pictures, is as good as a blank one.
    """
    told = [at for at, verdict in enumerate(verdicts) if verdict.state == BODY]
    gaps = sorted([blocks[below].gap for above, below in pairwise(told) if below == above + 1])
    if not gaps or not gaps[len(gaps) // 2]:
        return []
    found = [
        at
        for at in range(1, len(blocks) - 1)
        if verdicts[at].state == SUBHEAD
        and verdicts[at].posterior.get(CAPTION, 0.0) >= HANGING
        and _hangs(blocks, verdicts, at, lexicon)
    ]
    return found if len(found) <= MOST_HANGING else []


def _hangs(blocks: Sequence[Block], verdicts: Sequence[Verdict], at: int, lexicon: Lexicon) -> bool:
    """Whether blank lines part a line and a credit, right below or above it, from all else and not from each other."""
    above, below = blocks[at].gap or says_nothing(blocks[at - 1].text), blocks[at + 1].gap
    if above and not below:
        return credits_picture(blocks[at + 1], verdicts[at + 1], lexicon)
    if above or not below or not blocks[at - 1].gap or volume(blocks[at].text) < SHORTEST_UNDER:
        return False
    return credits_picture(blocks[at - 1], verdicts[at - 1], lexicon)
