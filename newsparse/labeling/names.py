"""Names that sign a story alone, without a label, on a page where nothing else does.

The chain takes many for furniture: a menu has such lines, too. But furniture seldom stands between headline and text with a name
of two words, and the topics that do are told of in the story, as those who write it are not.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylines import read_byline
from newsparse.labeling.bylines import LONGEST, first_sentence
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import content, words_of
from newsparse.labeling.states import BODY, BYLINE, CAPTION, FURNITURE, HEADLINE, KICKER, STANDFIRST
from newsparse.lexicon import Lexicon
from newsparse.text.values import Block

ABOVE = 3
"""Blocks over the headline in which a name may sign the story."""
LIKELY = 0.06
"""Probability of a byline from which a name is one: on five folds ten names of three views were authors, four were not."""
_SILENT = frozenset((*FURNITURE, KICKER))
_TELLING = frozenset((HEADLINE, STANDFIRST, BODY, CAPTION))


def settle_names(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts, with the likeliest line of furniture about the headline that begins with a name as the byline of a page that
    has none ("Ana Diaz | 3 hours ago").
    """
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states or BYLINE in states:
        return settled
    head = states.index(HEADLINE)
    text = first_sentence(blocks, states, head)
    near = [at for at in range(max(0, head - ABOVE), text) if states[at] in _SILENT]
    likely = [at for at in near if verdicts[at].posterior.get(BYLINE, 0.0) >= LIKELY]
    if likely:
        told = words_of(blocks, [at for at, state in enumerate(states) if state in _TELLING])
        likely = [at for at in likely if _names(blocks[at].text, told, lexicon)]
    if likely:
        at = max(likely, key=lambda at: verdicts[at].posterior[BYLINE])
        settled[at] = verdicts[at]._replace(state=BYLINE)
    return settled


def _names(text: str, told: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a short line begins with a full name, of nobody that the story tells of."""
    line = " ".join(text.split())
    authors = read_byline(line, lexicon).authors if len(line) <= LONGEST else ()
    return len(authors) == 1 and " " in authors[0] and line.startswith(authors[0]) and told.isdisjoint(content(authors[0]))
