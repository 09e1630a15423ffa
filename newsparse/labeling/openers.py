"""The dateline on a line of its own: a city between headline and text, and nothing that only looks like it.

Such lines are too rare to be learned (11 on 500 labelled pages): the chain calls them credits, bylines or furniture, and of the
eight that it called datelines one was. What a line says tells it: on five folds the rule took the role from an F1 of .11 to .82.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsparse.grammar.datelines import find_dateline
from newsparse.grammar.openerlines import read_opener_line, stands_alone
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stakes import weigh
from newsparse.labeling.states import BODY, BYLINE, DATE, HEADLINE, STATES
from newsparse.lexicon import Lexicon
from newsparse.text.scripts import is_caseless
from newsparse.text.sentences import is_closed
from newsparse.text.tokens import tokens, volume
from newsparse.text.values import Block

DATELINE = STATES.index("article/dateline")
NEAR = 8
"""Blocks between the opener and the paragraph below it: byline, date, buttons, a picture with its caption."""
FAR = 16
"""The same of one by the page's date, in its own script: what has another is the weather's."""
PARAGRAPH = 40.0
"""Volume (see `tokens.volume`) of a paragraph of the text."""

TOLD = 1000
"""Characters of the headline and of each of the first two paragraphs in which the place of an opener may be told of."""


def settle_openers(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with every dateline that is none as what it likeliest is else; without one, with the line that is one.

    A byline that is a paragraph with an opener is text.
    """
    settled = [_judge(block.text, verdict, lexicon) for block, verdict in zip(blocks, verdicts, strict=True)]
    if not any(verdict.state == DATELINE for verdict in settled):
        at = _find(blocks, settled, lexicon)
        if at is not None:
            settled[at] = settled[at]._replace(state=DATELINE)
    return settled


def _judge(text: str, verdict: Verdict, lexicon: Lexicon) -> Verdict:
    """The verdict on a line taken for a dateline or a byline, or what it is by its text."""
    if verdict.state == BYLINE and _is_opened(text, lexicon):
        return verdict._replace(state=BODY)
    return _otherwise(verdict) if verdict.state == DATELINE and not _reads(text, lexicon) else verdict


def _is_opened(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph opens with a place."""
    if volume(text) < PARAGRAPH or not is_closed(text):
        return False
    found = find_dateline(text, lexicon)
    return found is not None and bool(found.place)


def _reads(text: str, lexicon: Lexicon) -> bool:
    if stands_alone(text, lexicon):
        return True
    found = read_opener_line(text, lexicon)
    return found is not None and bool(found.place or found.named) and (found.evidence > 0 or len(tokens(text)) == 1)


def _otherwise(verdict: Verdict) -> Verdict:
    rest = {state: chance for state, chance in verdict.posterior.items() if state != DATELINE}
    (other,) = weigh([verdict._replace(posterior=rest)], ())
    return verdict._replace(state=other.state)


def _find(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> int | None:
    """The first line between a headline and the second paragraph under it that is an opener, with a paragraph near below.

    The first paragraph may stand above it: it may be a summary. One that has its own opener needs none above.
    """
    paragraphs = [at for at, v in enumerate(verdicts) if v.state == BODY and volume(blocks[at].text) >= PARAGRAPH]
    for head in [at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE]:
        first = bisect_right(paragraphs, head)
        below = paragraphs[first : first + 2]
        if not below:
            return None
        opened = find_dateline(blocks[below[0]].text, lexicon)
        if opened is not None and opened.evidence == 2 and opened.place:
            continue
        story = "\n".join(blocks[at].text[:TOLD] for at in (head, *below))
        for at in range(head + 1, below[-1]):
            if verdicts[at].state == HEADLINE:
                break
            next_paragraph = next(other for other in below if other > at) if at not in below else at
            broken = verdicts[at - 1].state == BODY and not is_closed(blocks[at - 1].text)
            own = not (blocks[at].text.isascii() and is_caseless(blocks[head].text))
            dated = own and DATE in (verdicts[at - 1].state, verdicts[at + 1].state)
            near = 0 < next_paragraph - at <= (FAR if dated else NEAR)
            if near and not broken and stands_alone(blocks[at].text, lexicon, story):
                return at
    return None
