"""Lines that lead away from the story: "read also" with a sign and a title, a label for links with what it lists, "27 comments".

However long its title is, between two paragraphs the chain takes the former for one of them. On the labelled pages and on those
cut at every tag, read with weights that had not seen their publishers, all ten lines of text or notes that began so led
elsewhere. The latter is a byline or a subhead for it where a phrase without the number is known: of four such lines none was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsparse.grammar.words import end_of_phrase, read_words, whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, DATE, INSIDE, LIST, NOTE, SUBHEAD
from newsparse.labeling.stories import TOLD, set_aside
from newsparse.lexicon import Lexicon
from newsparse.lexicon.lexicon import FURNITURE
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

READ = frozenset((*TOLD, NOTE))
SHORT = frozenset((*READ, BYLINE, DATE))
LABEL, CALL = "read_also", "link_lead"
ELSEWHERE = FURNITURE - {"utility", "legal", "weather_market"}
"""Categories of which no line of the text is a phrase and nothing else; a summary ("in short") has one of the others."""
LISTS = frozenset((LABEL, "most_read"))
ITEMS = frozenset((LIST, SUBHEAD))
COUNTED = frozenset(("comments", "reading_time"))
LONGEST = 300
"""Characters of the longest such line."""
HEAD = 60
"""Characters at its head in which the label ends."""
COUNTER = 40
"""Characters of the longest number with what it counts."""
SIGNS = ":：–—>|»►→-"
_LEADS = (*SIGNS, "…", "..")
"""What may stand behind a label for links."""
_SIGN = lazy(r"\s?[:：|»►>]")
"""What stands behind a call to read: a dash may join it to more ("read-only")."""
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
    found |= set(_listed(blocks, verdicts, found, lexicon))
    return set_aside(verdicts, found)


def _listed(blocks: Sequence[Block], verdicts: Sequence[Verdict], found: Collection[int], lexicon: Lexicon) -> Iterator[int]:
    """What stands like items of the text, or subheads, right under a label for links: all six on the labelled pages were."""
    for first, verdict in enumerate(verdicts[1:], 1):
        if verdict.state not in ITEMS or not (verdicts[first - 1].state == INSIDE or first - 1 in found):
            continue
        if is_list_label(blocks[first - 1].text, lexicon):
            yield from _alike(blocks, verdicts, first)


def _alike(blocks: Sequence[Block], verdicts: Sequence[Verdict], first: int) -> Iterator[int]:
    """The items, or subheads, from a place on that stand like the first one, and are no sentences."""
    for at in range(first, len(blocks)):
        alike = verdicts[at].state == verdicts[first].state and blocks[at].gap <= blocks[first].gap
        if not alike or is_ended(blocks[at].text):
            return
        yield at


def is_list_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a label over other stories, and nothing else.

    >>> from newsparse.lexicon import load
    >>> [is_list_label(text, load("en")) for text in ("Read also", "Most read", "Read also: Ferry aground")]
    [True, True, False]
    """
    return len(text) <= COUNTER and not LISTS.isdisjoint(whole_phrases(text, lexicon))


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
    return len(text) <= COUNTER and not ELSEWHERE.isdisjoint(whole_phrases(text, lexicon))


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
