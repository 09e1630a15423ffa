"""Running text that is not of the story: menus and archives far above it, teasers and lists of links far below.

The chain sees a block and its neighbours, so it takes a run of linked titles or short lines for the list of some article. Seen
from the whole page such a run stands apart, says little of what the story says, and its lines do not end as sentences do. What
follows the story goes, too, where the chain itself doubts it. On pages read with weights that had not seen their publishers the
body's F1 rose from .9383 to .9407 on whole pages (28 better, one worse), from .9463 to .9473 on articles alone (16 and 3), from
.9223 to .9235 on text cut at every tag (38 and 7) and from .9563 to .9565 on HTML (7 and 2).
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import words_of
from newsparse.labeling.states import HEADLINE, INSIDE
from newsparse.labeling.stories import TOLD, chance_of_text, volume_of
from newsparse.text.runs import runs_of
from newsparse.text.sentences import is_closed
from newsparse.text.tokens import volume
from newsparse.text.values import Block

APART = 3
"""Blocks of something else that two stretches of text may have between them and be one. With two, more of the story was lost
on text cut at every tag, with five fewer strays were found."""
SHARED = 0.3
"""Share of a stretch's words that the story must say. Prose often says less, so that for prose it tells nothing."""
PROSE = 0.4
"""Share of a stretch's blocks that end as sentences do, from which more is prose."""
PARAGRAPH = 150.0
"""Volume (see `tokens.volume`) of a block that is prose however it ends."""
SURE = 0.5
"""Probability of text from which prose below the story stays."""
SURER = 0.7
"""The same of what is no prose."""
CERTAIN = 0.97
"""Probability of text from which a stretch stays whatever it says: a table of works or results shares no words with its story.
From .96 to .98 gave the same."""
ABOVE = 0.85
"""Probability of text under which a stretch goes that stands apart above the headline: on pages of publishers that the weights
had not seen all of six on whole pages, four on articles and twelve on texts cut at every tag were none of the story."""
UNDER = 8
"""Blocks under a headline in which a stretch is the story's: a summary in points need not say what the story says."""


def settle_strays(blocks: Sequence[Block], verdicts: Sequence[Verdict], known: Sequence[int] = ()) -> list[Verdict]:
    """The verdicts with all text as furniture that stands apart from the longest stretch of text, the story, and is not of it.

    A stretch with one of the blocks `known` to be the story's stays.
    """
    settled = list(verdicts)
    told = [at for at, verdict in enumerate(verdicts) if verdict.state in TOLD]
    stretches = list(runs_of(told, lambda above, below: below - above - 1, APART))
    if len(stretches) > 1:
        story = max(stretches, key=lambda stretch: volume_of(blocks, stretch))
        heads = [at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE]
        words, ours = words_of(blocks, story), frozenset(known)
        for stretch in stretches:
            if stretch is story or not ours.isdisjoint(stretch):
                continue
            if _is_stray(blocks, verdicts, stretch, story, words, heads):
                for at in stretch:
                    settled[at] = Verdict(INSIDE, verdicts[at].posterior)
    return settled


def _is_stray(
    blocks: Sequence[Block],
    verdicts: Sequence[Verdict],
    stretch: Sequence[int],
    story: Sequence[int],
    known: frozenset[str],
    heads: Sequence[int],
) -> bool:
    prose = _is_prose(blocks, stretch)
    chance = chance_of_text(blocks, verdicts, stretch)
    if stretch[0] > story[0] and chance < (SURE if prose else SURER):
        return True
    if heads and stretch[-1] + APART < heads[0] < story[0] and chance < ABOVE:
        return True
    over = bisect(heads, stretch[0])
    if prose or chance > CERTAIN or (over and stretch[0] - heads[over - 1] <= UNDER):
        return False
    words = words_of(blocks, stretch)
    return not words or len(words & known) < SHARED * len(words)


def _is_prose(blocks: Sequence[Block], stretch: Sequence[int]) -> bool:
    ended = [at for at in stretch if is_closed(blocks[at].text) or volume(blocks[at].text) >= PARAGRAPH]
    return len(ended) > PROSE * len(stretch)
