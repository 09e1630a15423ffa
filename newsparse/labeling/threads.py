"""A thread of comments below the story: its paragraphs are as good as the story's, and a short story has fewer of them.

A label tells where comments begin; below it, line upon line says who wrote when, to the minute or counted from today, and a
sentence follows each. So told, the chain reads the page again, and finds the story above. On pages of publishers that the weights
had not seen, the threads on all of nine pages were none of the story's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stories import end_of
from newsparse.text.sentences import is_closed, is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Annotated, Block

LABELS = frozenset(("is:comments", "opens:comments"))
"""What is observed of the label over a thread."""
WHEN = frozenset(("date_minute", "date_relative"))
"""What is observed of the line over a comment: a day without its hour is a story's as often."""
NEAR = 4
"""Blocks from the label to the first such line; a label farther off is a button above the story."""
APART = 25
"""Blocks at most from one comment to the next."""
COMMENTS = 3
"""Comments that are a thread: a story's own date may have a second one, of its change."""
SAID = 3
"""Blocks below that line in one of which a sentence ends."""
LINE = 90.0
"""Volume (see `tokens.volume`) of the longest line over a comment."""
STORY = 150.0
"""Volume of the story's text above the label: over rows of teasers above a story stand such labels, too."""


def find_thread(annotated: Annotated, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The blocks from the label of a thread of comments on, below the story's text; none where there is no thread."""
    blocks, seen = annotated.document.blocks, annotated.observations
    below = range(end_of(STORY, blocks, verdicts), len(blocks))
    label = next((at for at in below if _is_label(blocks[at].text, seen[at]) and _is_thread(blocks, seen, at)), len(blocks))
    return range(label, len(blocks))


def _is_label(text: str, seen: Collection[str]) -> bool:
    """Whether a line is a label over comments; a sentence that begins with the word is none: it has other meanings, too."""
    return not LABELS.isdisjoint(seen) and ("is:comments" in seen or not is_closed(text))


def _is_thread(blocks: Sequence[Block], seen: Sequence[Collection[str]], label: int) -> bool:
    last, reach = label, NEAR
    for _ in range(COMMENTS):
        ahead = range(last + 1, min(last + 1 + reach, len(blocks)))
        last, reach = next((at for at in ahead if _is_head(blocks, seen, at)), -1), APART
        if last < 0:
            return False
    return True


def _is_head(blocks: Sequence[Block], seen: Sequence[Collection[str]], at: int) -> bool:
    """Whether a line says when, and a sentence follows: a list of teasers has days, too, but titles."""
    if volume(blocks[at].text) > LINE or WHEN.isdisjoint(seen[at]):
        return False
    return any(is_ended(block.text) for block in blocks[at + 1 : at + 1 + SAID])
