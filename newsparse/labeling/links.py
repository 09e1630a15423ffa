"""A line that begins with "read also" and a sign names another story, however long that story's headline is.

Between two paragraphs the chain takes it for one of them. On the labelled pages and on those cut at every tag, read with weights
that had not seen their publishers, all ten lines of text or notes that began so led elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import INSIDE, STATES
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

READ = frozenset((*TOLD, STATES.index("article/note")))
LABEL = "read_also"
LONGEST = 300
"""Characters of the longest such line."""
HEAD = 60
"""Characters at its head in which the label ends."""
SIGNS = ":：-–—>|»►→"
_LED = lazy(r"\W*?[:：\-–—>|»►→]+\W*\w")


def settle_links(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with lines of text that lead to other stories as furniture; the last of the story stays."""
    found = {
        at for at, verdict in enumerate(verdicts) if verdict.state in READ and leads_elsewhere(blocks[at].text, lexicon)
    }
    if not any(verdict.state in TOLD and at not in found for at, verdict in enumerate(verdicts)):
        return list(verdicts)
    return [verdict._replace(state=INSIDE) if at in found else verdict for at, verdict in enumerate(verdicts)]


def leads_elsewhere(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a label for links, a sign and a title.

    >>> from newsparse.lexicon import load
    >>> [leads_elsewhere(text, load("en")) for text in ("Read also: Ferry aground", "Read also what Lee wrote", "Read also:")]
    [True, False, False]
    """
    if len(text) > LONGEST or not any(sign in text[: HEAD + 4] for sign in SIGNS):
        return False
    words = tokens(text[:HEAD])
    ends = [hit.end for hit in lexicon.find([fold(word) for word in words], 0, 1) if hit.category == LABEL]
    if not ends:
        return False
    behind = 0
    for word in words[: max(ends)]:
        behind = text.index(word, behind) + len(word)
    return _LED.match(text, behind) is not None
