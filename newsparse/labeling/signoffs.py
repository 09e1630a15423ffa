"""The desk's last line, where it is long: "Reporting by A in B; additional reporting by C; editing by D and E".

The chain knows a sign-off by its first words if it is short; longer ones it takes for a paragraph or a byline. A line that begins
with a phrase of sign-offs and has another one is none of both: on the labelled pages both such lines were sign-offs.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, SIGNOFF
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

READ = frozenset((*TOLD, BYLINE))
ABOUT = 6
"""Blocks on either side of the last text in which the story is signed off."""
LONGEST = 400
"""Characters of the longest one."""
HEAD = 60
"""Characters at its head in which the first phrase ends."""


def settle_signoffs(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with text and bylines that sign off in two phrases and more as sign-offs."""
    settled = list(verdicts)
    last = max((at for at, verdict in enumerate(verdicts) if verdict.state in TOLD), default=0)
    for at in range(max(last - ABOUT, 0), min(last + ABOUT + 1, len(blocks))):
        if verdicts[at].state in READ and signs_off(blocks[at].text, lexicon):
            settled[at] = verdicts[at]._replace(state=SIGNOFF)
    return settled


def signs_off(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a phrase of sign-offs and holds a second one.

    >>> from newsparse.lexicon import load
    >>> signs_off("Reporting by Ana Diaz in Arle; Editing by Li Wei", load("en")), signs_off("Reporting by Ana Diaz", load("en"))
    (True, False)
    """
    if len(text) > LONGEST:
        return False
    head = [fold(word) for word in tokens(text[:HEAD])]
    if not any(hit.category == "signoff" for hit in lexicon.find(head, 0, 1)):
        return False
    hits = [hit for hit in lexicon.find([fold(word) for word in tokens(text)]) if hit.category == "signoff"]
    first = min(hit.end for hit in hits)
    return any(hit.start > first for hit in hits)
