"""What else on the page says the words of a line: the story under it, and lines that hold all of it.

A headline is about what its story opens with, and a page says it again: in its title, a share box, the end of a trail. Of a
standfirst, a teaser or a line of furniture that stands where a headline may, seldom either holds.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newsparse.text.folding import fold
from newsparse.text.tokens import tokens, volume
from newsparse.text.values import Block

OPENING = 5
"""Paragraphs under a line whose words count. On five folds and three views three gave three headlines less, eight none more."""
ENOUGH = 0.4
"""Share of a line's words in them from which more says no more: a headline has words of its own."""
HEAD = 1500
"""Characters of a block that are looked at."""
STEM = 6
"""Letters of a word that are compared: what follows is inflection in many languages. Five to seven gave the same."""
SHORTEST = 20.0
"""Volume (see `tokens.volume`) of the shortest line that is looked for in others: names and topics stand everywhere."""
SHARE = 0.5
"""Part of the longer line that it must be."""
AROUND = 30
"""Blocks about a line in which it is looked for, besides the page's first, which may be its title."""


def told(blocks: Sequence[Block], at: int, story: Sequence[int]) -> float:
    """How far the paragraphs under a block say its words, 0 to 1; one word says nothing. `story`: the body's blocks, in order.

    >>> blocks = [Block((), text, 0, None) for text in ("Ferry aground off Arle", "The ferry sank.")]
    >>> told(blocks, 0, (1,)) == 1 / 4 / ENOUGH
    True
    """
    words = content(blocks[at].text[:HEAD])
    first = bisect(story, at)
    opening = [content(blocks[place].text[:HEAD]) for place in story[first : first + OPENING]]
    known = words.intersection(frozenset[str]().union(*opening))
    return min(len(known) / len(words) / ENOUGH, 1.0) if len(words) > 1 else 0.0


def is_said(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line nearby, or the page's first, says all of a block and something more."""
    line = fold(blocks[at].text)
    if volume(line) < SHORTEST:
        return False
    near = range(max(1, at - AROUND), min(len(blocks), at + AROUND + 1))
    return any(holds(blocks[other].text, line) for other in (0, *near))


def holds(text: str, line: str) -> bool:
    """Whether a text says all of a folded line, more than that, and not twice as much.

    >>> holds("Sea: A ship sank off Arle", "a ship sank off arle"), holds("A ship sank", "a ship sank")
    (True, False)
    """
    if len(text) > 2 * len(line) / SHARE:
        return False
    whole = fold(text)
    return len(line) < len(whole) <= len(line) / SHARE and line in whole


def likeness(one: str, other: str) -> float:
    """The share of the words of the text that has fewer that are the other's, too.

    >>> likeness("Ferry aground: all saved", "Storm drives ferry aground")
    0.5
    """
    first, second = content(one[:HEAD]), content(other[:HEAD])
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0


def words_of(blocks: Sequence[Block], places: Sequence[int]) -> frozenset[str]:
    """The stems of the words of several blocks.

    >>> sorted(words_of([Block((), text, 0, None) for text in ("Ferry aground", "All saved")], (0, 1)))
    ['agroun', 'all', 'ferry', 'saved']
    """
    return frozenset[str]().union(*[content(blocks[at].text[:HEAD]) for at in places])


@lru_cache(maxsize=256)
def content(text: str) -> frozenset[str]:
    """The stems of the words that say something, no figures; of scripts without spaces the pairs of characters.

    >>> sorted(content("Two ferries sank"))
    ['ferrie', 'sank', 'two']
    """
    words = tokens(fold(text))
    stems = [word[:STEM] for word in words if len(word) > 2 and not word.isdigit()]
    singles = [word for word in words if len(word) == 1 and word > "\u0e00"]
    return frozenset(stems).union(map("".join, pairwise(singles)))


def first_saying(blocks: Sequence[Block], at: int) -> int:
    """The first block with the words of one."""
    repeats = blocks[at].repeats
    return at if repeats is None else repeats
