"""Running text that is not of the story: menus and archives far above it, teasers, comments and second articles far below.

The chain sees neighbours only, so a run of linked titles or of short lines reads like the list of some article. Seen from the
whole page such a run stands apart, says little of what the story says, and does not end its lines as sentences end.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.headlines import HEADLINE
from newsparse.labeling.mentions import words_of
from newsparse.labeling.openers import CLOSING, ENDS
from newsparse.labeling.stories import TOLD
from newsparse.text.tokens import volume
from newsparse.text.values import Block

APART = 3
"""Blocks of something else between two stretches of text, from one more on; two gave more of either kind, five less."""
SHARED = 0.3
"""Share of a stretch's words that the story must say. Prose of one story often says less, so that it alone tells nothing."""
PROSE = 0.4
"""Share of a stretch's blocks, up to which it is no prose."""
PARAGRAPH = 150.0
"""Volume (see `tokens.volume`) of a block that is prose however it ends."""
SURE = 0.5
"""Probability of prose below the story from which it stays."""
SURER = 0.7
"""The same of what is no prose."""
UNDER = 8
"""Blocks under a headline in which a stretch is the story's: a summary in points need not say what the story says."""


def find_strays(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> frozenset[int]:
    """The blocks of text that stand apart from the longest stretch of text, the story, and are not of it."""
    stretches = _stretches(verdicts)
    if len(stretches) < 2:
        return frozenset()
    story = max(stretches, key=lambda stretch: sum([volume(blocks[at].text) for at in stretch]))
    heads = [at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE]
    known = words_of(blocks, story)
    strays: set[int] = set()
    for stretch in stretches:
        if stretch is story:
            continue
        prose = _is_prose(blocks, stretch)
        if stretch[0] > story[0] and _chance(blocks, verdicts, stretch) < (SURE if prose else SURER):
            strays.update(stretch)
        elif not prose and not any(0 < stretch[0] - head <= UNDER for head in heads):
            words = words_of(blocks, stretch)
            if len(words & known) < SHARED * len(words) or not words:
                strays.update(stretch)
    return frozenset(strays)


def _stretches(verdicts: Sequence[Verdict]) -> list[list[int]]:
    stretches: list[list[int]] = []
    for at, verdict in enumerate(verdicts):
        if verdict.state not in TOLD:
            continue
        if stretches and at - stretches[-1][-1] - 1 <= APART:
            stretches[-1].append(at)
        else:
            stretches.append([at])
    return stretches


def _chance(blocks: Sequence[Block], verdicts: Sequence[Verdict], stretch: Sequence[int]) -> float:
    """The probability of text, of a mean character of a stretch."""
    sizes = [volume(blocks[at].text) for at in stretch]
    chances = [sum([verdicts[at].posterior.get(state, 0.0) for state in TOLD]) for at in stretch]
    return sum([size * chance for size, chance in zip(sizes, chances, strict=True)]) / max(sum(sizes), 1.0)


def _is_prose(blocks: Sequence[Block], stretch: Sequence[int]) -> bool:
    ended = [at for at in stretch if blocks[at].text.rstrip(CLOSING)[-1:] in ENDS or volume(blocks[at].text) >= PARAGRAPH]
    return len(ended) > PROSE * len(stretch)
