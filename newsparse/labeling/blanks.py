"""Lines that say nothing: a counter "4" over each picture, a lone "·" under a byline, a rule of dashes.

The chain knows such a line by what stands about it and takes it for a subhead, a byline or a sign-off. On the labelled pages,
read with weights that had not seen their publishers, none of 18 such lines was what it was taken for but the numbers of chapters,
which differ; slashes among kickers are, and numbers in lists the chain tells right.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, CREDIT, INSIDE, NOTE, SIGNOFF, STANDFIRST, SUBHEAD
from newsparse.text.values import Block

NAMED = frozenset((STANDFIRST, BYLINE, SUBHEAD, CREDIT, NOTE, SIGNOFF))
"""What has a word in it."""
LONGEST = 12
"""Characters of the longest such line: what is longer is a rule or a table."""
CHAPTERS = 3
"""Different numbers taken for subheads from which they count chapters."""


def settle_blanks(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with lines without a letter as furniture, where what they are taken for has words."""
    blank = [at for at, verdict in enumerate(verdicts) if verdict.state in NAMED and says_nothing(blocks[at].text)]
    numbers = {blocks[at].text for at in blank if verdicts[at].state == SUBHEAD}
    settled = list(verdicts)
    for at in blank:
        if verdicts[at].state != SUBHEAD or len(numbers) < CHAPTERS:
            settled[at] = verdicts[at]._replace(state=INSIDE)
    return settled


def says_nothing(text: str) -> bool:
    """Whether a short line has no letter.

    >>> [says_nothing(text) for text in ("4", "/", "Part 4", "© 4")]
    [True, True, False, True]
    """
    line = text.strip()
    return len(line) <= LONGEST and not any(map(str.isalpha, line))
