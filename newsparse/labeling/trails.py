"""Trails over the headline: "Home > Sea > A ship sank". What such a trail ends in is the page's title, not its headline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import SHORTEST, holds, likeness
from newsparse.labeling.states import CAPTION, DATE, STATES
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import volume
from newsparse.text.values import Block

AROUND = 12
"""Blocks about a title in which the headline may stand without its trail."""
BELOW = 4
"""Blocks under a title in which the headline may stand in other words, after its kicker."""
ALIKE = 0.3
"""Share of words that title and headline then have in common."""
LIKELY = 0.3
"""Probability from which a block is likely a headline. With .1 nothing changed."""
SURE = 0.7
"""The same below a date, which stands over a headline seldom."""
APART = frozenset([STATES.index(f"article/{role}") for role in ("byline", "standfirst", "caption", "body")])
"""What stands under a headline only: what comes after it is no headline of the same story."""

STEPS = ">»›→:："
_WAY = lazy(r"\s[>»›→/]\s", signs=">»›→/")
_STEP = lazy(r"\s+[>»›→]\s+|:\s+|：")


def is_trail(text: str) -> bool:
    """Whether a line leads through two steps to a third.

    >>> is_trail("Home > Sea > Ships"), is_trail("Sea > Ships")
    (True, False)
    """
    return len(_WAY.findall(text)) > 1


def headline_of(blocks: Sequence[Block], verdicts: Sequence[Verdict], chance: Mapping[int, float], title: int) -> int:
    """The block that is the headline if a block is the title of a page; else that block. `chance`: that of being a headline."""
    below = _reworded(blocks, verdicts, chance, title)
    if below is None:
        below = _spelled_out(blocks, title)
    return _held(blocks, title) if below is None else below


def _reworded(blocks: Sequence[Block], verdicts: Sequence[Verdict], chance: Mapping[int, float], title: int) -> int | None:
    """The likely headline of much the same words under a title, a kicker between them.

    The title is written for those who search, the headline for readers. A standfirst follows its headline directly; a caption may
    say its words, too.
    """
    least = LIKELY
    for at in range(title + 1, min(title + BELOW + 1, len(blocks))):
        likely = at > title + 1 and chance.get(at, 0.0) >= max(least, verdicts[at].posterior.get(CAPTION, 0.0))
        if likely and likeness(blocks[title].text, blocks[at].text) >= ALIKE:
            return at
        if verdicts[at].state in APART:
            return None
        if verdicts[at].state == DATE:
            least = SURE
    return None


def _spelled_out(blocks: Sequence[Block], title: int) -> int | None:
    """The line under a title that begins with what the title ends in, and says more.

    "Home > Sea > A ship sank" and "Sea: A ship sank" stand over "A ship sank. All saved", too.
    """
    if not any(step in blocks[title].text for step in STEPS):
        return None
    *above, last = _STEP.split(blocks[title].text)
    part = fold(last.rstrip(".… "))
    if not above or volume(part) < SHORTEST:
        return None
    below = range(title + 1, min(title + BELOW + 1, len(blocks)))
    return next((at for at in below if fold(blocks[at].text).startswith(part) and len(blocks[at].text) > len(last)), None)


def _held(blocks: Sequence[Block], title: int) -> int:
    """The nearest block that a title repeats with something before or behind; else the title.

    "Home > Sea > A ship sank" and "Sea: A ship sank" stand over "A ship sank", which is the headline.
    """
    whole = fold(blocks[title].text)
    near = range(max(0, title - AROUND), min(len(blocks), title + AROUND + 1))
    for at in sorted(near, key=lambda at: abs(at - title)):
        if len(blocks[at].text) < len(blocks[title].text) and volume(blocks[at].text) >= SHORTEST:
            line = fold(blocks[at].text)
            if holds(blocks[title].text, line) and (whole.endswith(line) or whole.startswith(line)):
                return at
    return title
