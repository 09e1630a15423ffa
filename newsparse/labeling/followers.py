"""The label over the story that follows: "Next article", and then a headline, a byline and paragraphs of its own.

To the chain these may go on with the story above. On the labelled pages ten such labels stood below a story, on 252 invented ones
thirteen: nothing below any of them was of the story. Above a story the same words turn pages, so they count only under one.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import load
from newsparse.text.folding import fold
from newsparse.text.tokens import volume
from newsparse.text.values import Annotated

LONGEST = 30
"""Characters of the longest such label."""
STORY = 200.0
"""Volume (see `tokens.volume`) of the shortest story above one."""
_SIGNS = " :：»›>→…-–—"


def find_followers(annotated: Annotated, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The blocks from the label of the next story on; none where there is none, or nothing below it is taken for text."""
    labels = load(annotated.language).words("next_story")
    told = 0.0
    for at, (block, verdict) in enumerate(zip(annotated.document.blocks, verdicts, strict=True)):
        if told >= STORY and len(block.text) <= LONGEST and fold(block.text.strip(_SIGNS)) in labels:
            follows = any(below.state in TOLD for below in verdicts[at:])
            return range(at, len(verdicts)) if follows else ()
        told += volume(block.text) if verdict.state in TOLD else 0.0
    return ()
