"""The label over the story that follows: "Next article", and then a headline, a byline and paragraphs of its own.

To the chain these may go on with the story above. On the labelled pages ten such labels stood below a story, on 252 invented ones
thirteen: nothing below any of them was of the story. Above a story the same words turn pages, so they count only under one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stories import TOLD, end_of
from newsparse.lexicon import load
from newsparse.text.folding import fold
from newsparse.text.values import Annotated

LONGEST = 30
"""Characters of the longest such label."""
STORY = 200.0
"""Volume (see `tokens.volume`) of the shortest story above one."""
_SIGNS = " :：»›>→…-–—"


def find_followers(annotated: Annotated, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The blocks from the label of the next story on; none where there is none, or nothing below it is taken for text."""
    blocks, labels = annotated.document.blocks, load(annotated.language).words("next_story")
    below = range(end_of(STORY, blocks, verdicts), len(blocks))
    label = next((at for at in below if _is_label(blocks[at].text, labels)), len(blocks))
    return range(label, len(blocks)) if any(verdict.state in TOLD for verdict in verdicts[label:]) else ()


def _is_label(text: str, labels: Collection[str]) -> bool:
    return len(text) <= LONGEST and fold(text.strip(_SIGNS)) in labels
