"""Paragraphs that read like the story and are not: the outlet advertises itself, discloses, presents its author.

The chain knows a paragraph by its shape, its place and the phrases at its edges, so what stands under the story in full
sentences is taken for its end. What such a paragraph says tells it: it speaks to the reader in the outlet's voice. On publishers
not fitted on the body's F1 rose from .9422 to .9470 on whole pages, from .9473 to .9538 on articles alone, from .9249 to .9266 on
text cut at every tag, the roles from .668 to .675. Of 60 paragraphs of 1,864 articles of the Instant View that hold such a phrase
and were labelled body, two were of the story. A paragraph that begins with the name over the text is about its author: 12 of 13.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.bylines import LONGEST as LONGEST_LINE
from newsparse.grammar.bylines import read_byline
from newsparse.grammar.people import is_person
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CREDIT, INSIDE, NOTE, SIGNOFF, SOURCE, TAGS
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

STATE_OF: Mapping[str, int] = {"disclosure": NOTE, "bio": BYLINE, "house_ad": INSIDE, "embed": INSIDE}
"""What a paragraph is that holds a phrase of a category; of several the first named here."""
MISREAD: Mapping[str, frozenset[int]] = {
    "disclosure": frozenset((BYLINE, SOURCE, TAGS)),
    "bio": frozenset((NOTE,)),
    "house_ad": frozenset((NOTE, BYLINE, SOURCE, SIGNOFF, TAGS)),
    "embed": frozenset((NOTE, BYLINE, SOURCE, SIGNOFF, TAGS, CREDIT)),
}
"""States besides those of text that a line of such phrases is given in error: on the labelled pages 15 lines of eight publishers,
all of what the phrase says, on 99 invented ones eight of nine; the ninth was a source that names its agency. Of lines called
boilerplate three of 17 disclosures were notes."""
SURE = 0.95
"""Probability of what a paragraph says of itself. Of 1,490 paragraphs with such a phrase on the labelled pages one was of the
story, but on these pages the phrases were thinned out."""
_READ = frozenset(TOLD).union(*MISREAD.values())
LONGEST = 900
"""Characters of the longest paragraph that is one; in longer ones the story may stand beside such a phrase."""
LONG = 600
"""Characters from which a paragraph whose last words alone are such a phrase is the story's with a notice glued to its end."""
LAST = 0.85
"""Share of its words before these."""
SENTENCE = 40
"""Characters of the shortest sentence about an author. Shorter lines that name one stand over his other texts; in interviews a
colon follows the name."""


def settle_notices(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with all text that says itself that it is not the story as what it is; the last of the story stays."""
    authors = _authors(blocks, verdicts, lexicon)
    noticed = {
        at: state
        for at, verdict in enumerate(verdicts)
        if verdict.state in _READ and (state := _read(blocks[at].text, verdict.state, lexicon, authors)) is not None
    }
    if not any(verdict.state in TOLD and at not in noticed for at, verdict in enumerate(verdicts)):
        return list(verdicts)
    return [_said(verdict, noticed[at]) if at in noticed else verdict for at, verdict in enumerate(verdicts)]


def _said(verdict: Verdict, state: int) -> Verdict:
    return Verdict(state, {state: SURE, verdict.state: 1.0 - SURE})


def read_notice(text: str, lexicon: Lexicon, authors: Collection[Sequence[str]] = ()) -> int | None:
    """The state that a paragraph's phrases name, or that it begins with an author's name; None if it may be of the story.

    >>> from newsparse.lexicon import load
    >>> from newsparse.labeling.states import STATES
    >>> STATES[read_notice("We may earn a commission if you buy something.", load("en"))]
    'article/note'
    """
    if len(text) > LONGEST:
        return None
    words = tokens(fold(text))
    if any(words[: len(name)] == name for name in authors) and len(text) >= SENTENCE and ":" not in text[:SENTENCE]:
        return BYLINE
    category = _category(text, words, lexicon)
    return None if category is None else STATE_OF[category]


def _read(text: str, given: int, lexicon: Lexicon, authors: Collection[Sequence[str]]) -> int | None:
    """The state that a line names itself, where it may have been given its state in error."""
    if given in TOLD:
        return read_notice(text, lexicon, authors)
    category = _category(text, tokens(fold(text)), lexicon) if len(text) <= LONGEST else None
    if category is None or given not in MISREAD[category] or (given == SOURCE and find_agencies(text)):
        return None
    return STATE_OF[category]


def _category(text: str, words: list[str], lexicon: Lexicon) -> str | None:
    """The category of the phrase that a text holds, the first of `STATE_OF` if it holds several."""
    hits = lexicon.notices().find(words)
    if not hits or (len(text) >= LONG and hits[0].start >= LAST * len(words)):
        return None
    found = {hit.category for hit in hits}
    return next(category for category in STATE_OF if category in found)


def authors_above(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> frozenset[str]:
    """The names in the bylines over the text, without single words."""
    first = next((at for at, verdict in enumerate(verdicts) if verdict.state == BODY), 0)
    lines = [blocks[at].text for at in range(first) if verdicts[at].state == BYLINE and len(blocks[at].text) <= LONGEST_LINE]
    return frozenset(name for line in lines for name in read_byline(line, lexicon).authors if " " in name)


def _authors(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[list[str]]:
    """The names, as tokens, in the bylines over the text, without people of the story and places that it begins with."""
    names = authors_above(blocks, verdicts, lexicon)
    if not names:
        return []
    told = [fold(blocks[at].text[:LONGEST_LINE]) for at, verdict in enumerate(verdicts) if verdict.state in TOLD]
    first = next((fold(blocks[at].text[:LONGEST_LINE]) for at, verdict in enumerate(verdicts) if verdict.state == BODY), "")
    people = [fold(name) for name in names if not first.startswith(fold(name)) or is_person(name, lexicon, likely=True)]
    return [tokens(name) for name in people if sum(text.startswith(name) for text in told) == 1]
