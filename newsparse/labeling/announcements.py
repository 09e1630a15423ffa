"""A label on a line of its own says what the next line is: under "Image caption," or "Legende:" stands a caption.

The chain takes the label for furniture or text, and the line under it for what it looks like: of 22 such lines on five labelled
pages of four publishers, whose lexicons know the label, it called two captions.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import CAPTION, OUTSIDE
from newsparse.text.tokens import volume
from newsparse.text.values import Annotated

LABEL = "is:caption"
"""What is observed of a line that is a word for a caption and nothing else."""
ENDS = (",", ":", "،", "，", "：")
"""What such a line ends in if it is a label: without it, it may be a menu's "Archive"."""
LONGEST = 320.0
"""Volume (see `tokens.volume`) of the longest caption."""


def find_announced(annotated: Annotated, verdicts: Sequence[Verdict]) -> dict[int, int]:
    """The labels of captions and the lines under them, which must be captions, with that state."""
    blocks = annotated.document.blocks
    announced: dict[int, int] = {}
    for at, (block, seen, verdict) in enumerate(zip(blocks[1:], annotated.observations, verdicts[1:], strict=False)):
        labels = blocks[at].text.endswith(ENDS) and LABEL in seen
        if labels and verdict.state not in OUTSIDE and volume(block.text) <= LONGEST:
            announced |= {at: CAPTION, at + 1: CAPTION}
    return announced
