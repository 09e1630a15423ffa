"""Lines that lead away from the story: "read also" with a sign and a title, "27 comments".

However long its title is, between two paragraphs the chain takes the former for one of them. On the labelled pages and on those
cut at every tag, read with weights that had not seen their publishers, all ten lines of text or notes that began so led
elsewhere. The latter is a byline or a subhead for it where a phrase without the number is known: of four such lines none was.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.words import end_of_phrase, read_words, whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, DATE, INSIDE, NOTE
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.lexicon.lexicon import FURNITURE
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.values import Block

READ = frozenset((*TOLD, NOTE))
SHORT = frozenset((*READ, BYLINE, DATE))
LABEL, CALL = "read_also", "link_lead"
COUNTED = frozenset(("comments", "reading_time"))
LONGEST = 300
"""Characters of the longest such line."""
HEAD = 60
"""Characters at its head in which the label ends."""
COUNTER = 40
"""Characters of the longest number with what it counts."""
SIGNS = ":：–—>|»►→-"
_LEADS = (*SIGNS, "…", "..")
_SIGN = lazy(r"\s?[:：|»►>]")
_LED = lazy(rf"\W*?(?:[{SIGNS}]+|…|\.\.)\W*\w")


def settle_links(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with lines that lead to other stories, or count what readers said, as furniture; the last text stays."""
    found = {
        at
        for at, verdict in enumerate(verdicts)
        if (verdict.state in READ and leads_elsewhere(blocks[at].text, lexicon))
        or (verdict.state in TOLD and is_link(blocks[at].text, lexicon))
        or (verdict.state in SHORT and counts(blocks[at].text, lexicon))
    }
    if not any(verdict.state in TOLD and at not in found for at, verdict in enumerate(verdicts)):
        return list(verdicts)
    return [verdict._replace(state=INSIDE) if at in found else verdict for at, verdict in enumerate(verdicts)]


def leads_elsewhere(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a label for links, a sign and a title.

    >>> from newsparse.lexicon import load
    >>> [leads_elsewhere(text, load("en")) for text in ("Read also: Ferry aground", "Read also what Lee wrote", "Read also:")]
    [True, False, False]
    >>> [leads_elsewhere(text, load("en")) for text in ("READ: Ferry aground", "Read what Lee wrote: a letter")]
    [True, False]
    """
    if len(text) > LONGEST or not any(sign in text[: HEAD + 4] for sign in _LEADS):
        return False
    end = end_of_phrase(text[:HEAD], LABEL, lexicon) or _end_of_call(text[:HEAD], lexicon)
    return end > 0 and _LED.match(text, end) is not None


def _end_of_call(head: str, lexicon: Lexicon) -> int:
    """Where a word ends that calls to read or to watch, and by itself says nothing; 0 if a text begins with none."""
    sign = _SIGN.search(head)
    return sign.start() if sign and fold(head[: sign.start()]) in lexicon.words(CALL) else 0


def is_link(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a phrase of furniture and nothing else: of eight such lines of text and subheads none was the story's.

    >>> from newsparse.lexicon import load
    >>> is_link("Related stories", load("en")), is_link("Related stories of the sea", load("en"))
    (True, False)
    """
    return len(text) <= COUNTER and not FURNITURE.isdisjoint(whole_phrases(text, lexicon))


def counts(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a number and a word for comments or for minutes of reading.

    >>> from newsparse.lexicon import load
    >>> [counts(text, load("en")) for text in ("27 comments", "27 people commented", "27", "Comments")]
    [True, False, False, False]
    """
    if len(text) > COUNTER or not any(map(str.isdigit, text)):
        return False
    words = [word.folded for word in read_words(text)]
    rest = [word for word in words if not word.isdigit()]
    hits = lexicon.find(rest, 0, 1) if 0 < len(rest) < len(words) else ()
    return any(hit.category in COUNTED and hit.end == len(rest) for hit in hits)
