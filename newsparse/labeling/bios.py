"""Lines behind the story that name its author again: under a portrait, or in a sentence that tells who wrote.

The chain takes them for furniture, as most of what stands there is. On publishers not fitted on, all ten sentences behind the
text that began with the name of an author were about that author, and 16 of 17 short lines near to it; of those farther down
half were teasers. The role's F1 went from .709 to .729.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.notices import SENTENCE, authors_above
from newsparse.labeling.stakes import enclose
from newsparse.labeling.states import BYLINE, FURNITURE
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.sentences import is_ended
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

NEAR = 6
"""Blocks behind the last text in which a line that is no sentence names an author again."""
LONGEST, HEAD = 1200, 80
"""Characters of the longest line about an author, and of its head in which the name stands."""


def settle_bios(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with furniture behind the text that begins with the name of an author as bylines."""
    authors = [tokens(fold(name)) for name in authors_above(blocks, verdicts, lexicon)]
    last = max((at for at, verdict in enumerate(verdicts) if verdict.state in TOLD), default=len(blocks))
    settled = list(verdicts)
    for at in range(last + 1, len(blocks)) if authors else ():
        text = blocks[at].text
        if verdicts[at].state not in FURNITURE or len(text) > LONGEST:
            continue
        words = tokens(fold(text[:HEAD]))
        named = any(words[: len(name)] == name for name in authors)
        if named and (at - last <= NEAR or (len(text) >= SENTENCE and is_ended(text))):
            settled[at] = verdicts[at]._replace(state=BYLINE)
    return enclose(settled)
