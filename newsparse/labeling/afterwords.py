"""Text under a story that has nothing to do with it: an appeal for subscribers, the paper about itself, a digest.

It is written in sentences, and no label parts it from the story. But of the headline's words it says none, and of the story's
few. On pages of publishers that the weights had not seen, 13 of 15 such texts were no part of the story on whole pages, all 11
on articles and 12 of 14 on texts cut at every tag.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import words_of
from newsparse.labeling.states import BODY, HEADLINE, INSIDE
from newsparse.labeling.stories import TOLD, chance_of_text, volume_of
from newsparse.text.runs import runs_of
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

APART = 2
"""Blocks from the last of the story's text to the first of such a text at least, and one more."""
SAID = 0.5
"""Share of its words that the story says at most, and of the headline's that the story says at least."""
PART = 0.3
"""Share of the text that such a stretch is at most: the second half of a short story may say nothing of the first either."""
SURE = 0.95
"""Probability of body from which a sentence keeps the stretch."""
CERTAIN = 0.9
"""Probability of text from which it is text, whatever it says."""


def settle_afterword(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with the last stretch of text as furniture if it has nothing to do with the headline and the story."""
    settled = list(verdicts)
    head = [at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE][:1]
    told = [at for at, verdict in enumerate(verdicts) if verdict.state in TOLD]
    *stretches, last = runs_of(told, lambda above, below: below - above, APART) if told else ([],)
    if head and stretches and _may_go(blocks, verdicts, last, told):
        topic, story, words = words_of(blocks, head), words_of(blocks, told[: -len(last)]), words_of(blocks, last)
        own = len(topic & story) >= SAID * len(topic)
        if own and topic.isdisjoint(words) and len(words & story) <= SAID * len(words):
            for at in last:
                settled[at] = verdicts[at]._replace(state=INSIDE)
    return settled


def _may_go(blocks: Sequence[Block], verdicts: Sequence[Verdict], last: Sequence[int], told: Sequence[int]) -> bool:
    """Whether the last stretch of the text is a small part of it that the chain doubts."""
    if volume_of(blocks, last) > PART * volume_of(blocks, told) or chance_of_text(blocks, verdicts, last) >= CERTAIN:
        return False
    return not any(verdicts[at].posterior.get(BODY, 0.0) >= SURE and is_ended(blocks[at].text) for at in last)
