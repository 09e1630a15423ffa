"""A gallery whose pictures are counted: "1 of 12", the caption, "2 of 12", the caption.

Between such numbers the chain takes a caption without a credit for furniture. On the labelled pages all twelve lines under such
numbers were captions, on 204 invented ones fourteen of fourteen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.grammar.words import whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import CAPTION, CREDIT, HEADLINE
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.lexicon.lexicon import FURNITURE
from newsparse.text.patterns import lazy
from newsparse.text.tokens import volume
from newsparse.text.values import Block

LONGEST = 24
"""Characters of the longest number of a picture."""
FEWEST = 3
"""Pictures of the smallest gallery."""
SHORTEST, VOLUME = 12.0, 330.0
"""Volume (see `tokens.volume`) of the shortest and the longest caption; under longer ones a story is told in pictures."""
BELOW = 12
"""Blocks below the last text in which a gallery of the story begins."""
_TEXT = frozenset(TOLD)
_COUNTED = lazy(r"\W*(\d{1,3})\s?(?:/|[^\W\d]{1,5})\s?(\d{1,3})\W*")


def settle_galleries(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the line under each number of a gallery, between the headline and what follows the text, as a caption.

    The head of a paragraph is none, where the story itself is told in numbered pictures.
    """
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states:
        return settled
    last = max((at for at, state in enumerate(states) if state in TOLD), default=len(blocks))
    places = range(states.index(HEADLINE) + 1, min(last + BELOW, len(blocks) - 1))
    for at in _numbers(blocks, places):
        tells = _TEXT.issuperset(states[at + 1 : at + 3])
        if states[at + 1] not in (CAPTION, CREDIT) and not tells and _may_show(blocks[at + 1].text, lexicon):
            settled[at + 1] = verdicts[at + 1]._replace(state=CAPTION)
    return settled


def _numbers(blocks: Sequence[Block], places: range) -> Iterator[int]:
    """The places of the numbers of a gallery that begins among some blocks: those from 1 on, of one number of pictures."""
    run: list[int] = []
    whole = ""
    for at in range(places.start, len(blocks) - 1):
        text = blocks[at].text
        found = _COUNTED.fullmatch(text) if len(text) <= LONGEST and any(map(str.isdecimal, text)) else None
        if found is None:
            continue
        if int(found[1]) == len(run) + 1 and (not run or found[2] == whole):
            run.append(at)
            whole = found[2]
        elif int(found[1]) == 1:
            run, whole = [at], found[2]
        if len(run) >= FEWEST and len(run) == int(whole):
            yield from run if run[0] in places else ()
            run = []


def _may_show(text: str, lexicon: Lexicon) -> bool:
    """Whether a line may be a caption: no button, no further number, and neither too short nor too long."""
    furniture = not FURNITURE.isdisjoint(whole_phrases(text, lexicon))
    return SHORTEST <= volume(text) <= VOLUME and not furniture and _COUNTED.fullmatch(text[:LONGEST]) is None
