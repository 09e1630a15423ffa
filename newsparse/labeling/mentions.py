"""What else on the page says the words of a line: the story's first paragraphs, and other lines that hold all of it.

A headline is about what the story opens with, and a page says it again: in its title, a share box, the end of a trail. Of a
deck, a teaser or a line of furniture that stands where a headline may, seldom either holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stories import BODY
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens, volume
from newsparse.text.values import Block

OPENING = 5
"""Paragraphs of the story whose words count. On five folds and three views three found two headlines less, ten eight."""
ENOUGH = 0.4
"""Share of a headline's words in them from which more says no more: a headline has words of its own."""
HEAD = 1500
"""Characters of a paragraph that are looked at."""
STEM = 6
"""Letters of a word that are compared: what follows is inflection in many languages."""
SHORTEST = 20.0
"""Volume (see `tokens.volume`) of the shortest line that is looked for in others: names and topics stand everywhere."""
SHARE = 0.5
"""Part of the longer line that it must be."""
AROUND = 30
"""Blocks about a line in which it is looked for."""
TITLE = 3
"""Blocks at the top of a page that may be its title."""


def opening_of(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> dict[int, frozenset[str]]:
    """The words of the first paragraphs of the story, by block."""
    story = [at for at, verdict in enumerate(verdicts) if verdict.state == BODY][:OPENING]
    return {at: _content(fold(blocks[at].text[:HEAD])) for at in story}


def told(text: str, opening: Iterable[frozenset[str]]) -> float:
    """How far the opening of a story says the words of a line: 0 to 1.

    >>> told("Ferry runs aground", [frozenset(("the", "ferry", "sank"))]) == (1 / 3) / ENOUGH
    True
    """
    words = _content(fold(text))
    if not words:
        return 0.0
    return min(len(words & frozenset().union(*opening)) / len(words) / ENOUGH, 1.0)


def is_said(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line nearby, or the page's title, says all of a block and something more."""
    line = fold(blocks[at].text)
    if volume(line) < SHORTEST:
        return False
    for other in {*range(TITLE), *range(at - AROUND, at + AROUND + 1)}:
        if 0 <= other < len(blocks) and len(line) < len(blocks[other].text) * 1.1 < len(line) / SHARE * 1.3:
            whole = fold(blocks[other].text)
            if len(line) < len(whole) <= len(line) / SHARE and line in whole:
                return True
    return False


def _content(folded: str) -> frozenset[str]:
    """The words that say something; of scripts without spaces the pairs of characters."""
    words = tokens(folded)
    singles = [word for word in words if len(word) == 1 and word > "\u0e00"]
    return frozenset([word[:STEM] for word in words if len(word) > 2]).union(map("".join, pairwise(singles)))
