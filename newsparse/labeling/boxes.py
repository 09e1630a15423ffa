"""A box amid the story: a label ("Read also"), a title, perhaps a sentence of that other story, its author, its day.

To the chain the sentence is one of the story's, and the name one of its authors. But where blank lines part the paragraphs, none
parts the lines of a box. On five folds, three views, all but one of ten such lines were none of the story, on 204 invented pages
all fifteen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.links import is_list_label, leads_elsewhere
from newsparse.labeling.states import BYLINE, DATE
from newsparse.labeling.stories import TOLD, set_aside
from newsparse.lexicon import Lexicon
from newsparse.text.sentences import is_closed
from newsparse.text.values import Block

LINES = 4
"""Lines of the longest box, its label among them: a list of points may stand right under one."""
CLOSED = 2
"""Lines of a box that end as sentences do, a title that asks among them: where no blank line parts the paragraphs, more stand
under such a label."""
_BOXED = frozenset((*TOLD, BYLINE, DATE))


def settle_boxes(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with text, names and days in such boxes as furniture; the last text and the only byline stay."""
    found = set(_boxed(blocks, verdicts, lexicon))
    if not any(verdict.state == BYLINE and at not in found for at, verdict in enumerate(verdicts)):
        found = {at for at in found if verdicts[at].state != BYLINE}
    return set_aside(verdicts, found)


def _boxed(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> Iterator[int]:
    """What is taken for text, a byline or a date in the boxes below the first text.

    A name right under a label may sign the story: "Read more" closes captions, too.
    """
    first = next((at for at, verdict in enumerate(verdicts) if verdict.state in TOLD), len(blocks))
    heads = [at for at in range(first + 1, len(blocks)) if blocks[at].gap]
    for at, end in pairwise([*heads, len(blocks)]):
        below = range(at + 1, end) if end - at <= LINES else ()
        mistaken = [place for place in below if verdicts[place].state in (_BOXED if place > at + 1 else TOLD)]
        if mistaken and _is_label(blocks[at].text, lexicon):
            yield from mistaken if sum([is_closed(block.text) for block in blocks[at:end]]) <= CLOSED else ()


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a label for other stories, or one with a title behind it."""
    return is_list_label(text, lexicon) or leads_elsewhere(text, lexicon)
