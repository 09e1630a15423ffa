"""Lines that say nothing: a counter "4" over a picture, a "/" between crumbs, a lone "·" under a byline.

The chain knows such a line by what stands about it and takes it for a subhead, a kicker or a byline. On the labelled pages, read
with weights that had not seen their publishers, none of 24 such lines was what it was taken for but three slashes among kickers,
which name no section; numbers in lists the chain tells right.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, CREDIT, INSIDE, KICKER, NOTE, SIGNOFF, STANDFIRST, SUBHEAD
from newsparse.text.values import Block

NAMED = frozenset((KICKER, STANDFIRST, BYLINE, SUBHEAD, CREDIT, NOTE, SIGNOFF))
"""What has a word in it."""
LONGEST = 12
"""Characters of the longest such line: what is longer is a rule or a table."""


def settle_blanks(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with lines without a letter as furniture, where what they are taken for has words."""
    return [
        verdict._replace(state=INSIDE) if verdict.state in NAMED and says_nothing(block.text) else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]


def says_nothing(text: str) -> bool:
    """Whether a short line has no letter.

    >>> [says_nothing(text) for text in ("4", "/", "Part 4", "© 4")]
    [True, True, False, True]
    """
    line = text.strip()
    return len(line) <= LONGEST and not any(map(str.isalpha, line))
