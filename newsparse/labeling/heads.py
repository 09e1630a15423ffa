"""What stands over a story: kickers over its headline, a summary over the paragraph that opens with a dateline.

The chain sees that a section's name comes before the headline, and takes the last entries of a menu for it. On the labelled
pages, read with weights that had not seen their publishers, of 46 lines that this rule turned into furniture seven were kickers.
It tells a standfirst by its place under the headline; below a date or a picture it takes it for the first paragraph. But
"PLACE (AGENCY) -" is where a story begins: on those pages both such lines over an opener were standfirsts. A paragraph that says
the headline and no more is the headline again: three of three.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.datelines import find_dateline
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import first_saying
from newsparse.labeling.stakes import enclose
from newsparse.labeling.states import BEFORE, BODY, HEADLINE, KICKER, STANDFIRST, STATES
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.sentences import is_closed
from newsparse.text.values import Block

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


def settle_summary(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the first paragraph as standfirst if the second opens with a place and the page has no other."""
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states or STANDFIRST in states:
        return settled
    body = [at for at, state in enumerate(states) if state == BODY and at > states.index(HEADLINE)][:2]
    if len(body) == 2 and is_closed(blocks[body[0]].text):
        opener = find_dateline(blocks[body[1]].text, lexicon)
        if opener is not None and opener.place and find_dateline(blocks[body[0]].text, lexicon) is None:
            settled[body[0]] = verdicts[body[0]]._replace(state=STANDFIRST)
    return settled


def settle_repeats(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with text that repeats the headline, as a picture's alt text does, as the headline."""
    heads = {first_saying(blocks, at) for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE}
    return [
        verdict._replace(state=HEADLINE) if verdict.state in TOLD and first_saying(blocks, at) in heads else verdict
        for at, verdict in enumerate(verdicts)
    ]
