"""What stands over the paragraph that opens with a dateline is the story's summary: "PLACE (AGENCY) -" is where a story begins.

The chain tells a standfirst by its place under the headline; below a date or a picture it takes it for the first paragraph. On
the labelled pages the one such line over an opener with its agency was a standfirst, on 99 invented pages the one, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.datelines import find_dateline
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, HEADLINE, STATES
from newsparse.lexicon import Lexicon
from newsparse.text.sentences import is_closed
from newsparse.text.values import Block

STANDFIRST = STATES.index("article/standfirst")


def settle_summary(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the first paragraph as standfirst if the second opens with place and agency and the page has no other."""
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states or STANDFIRST in states:
        return settled
    body = [at for at, state in enumerate(states) if state == BODY and at > states.index(HEADLINE)][:2]
    if len(body) == 2 and is_closed(blocks[body[0]].text):
        opener = find_dateline(blocks[body[1]].text, lexicon)
        if opener is not None and opener.place and opener.named and find_dateline(blocks[body[0]].text, lexicon) is None:
            settled[body[0]] = verdicts[body[0]]._replace(state=STANDFIRST)
    return settled
