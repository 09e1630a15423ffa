"""Captions and credits by their layout: a name and a house under a line, a line that no blank line parts from a credit.

The chain takes the former for furniture or a subhead, the latter for a subhead.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.grammar.agencies import find_agencies, sells_pictures
from newsparse.grammar.creditchains import is_pair
from newsparse.grammar.creditlabels import ends_open
from newsparse.grammar.credits import is_credit
from newsparse.grammar.names import is_name
from newsparse.grammar.words import whole_phrases
from newsparse.labeling.blanks import says_nothing
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, DATE, HEADLINE, INSIDE, LIST, SOURCE, STANDFIRST, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.tokens import volume
from newsparse.text.values import Block

HANGING = 0.03
"""Probability of caption from which a line that hangs on a credit is one."""
SHORTEST_UNDER = 24.0
"""Volume of the shortest caption that hangs under a credit. On the labelled pages five subheads hung over one, a caption, two
lines of a box and two subheads, and five such lines under one, two captions and two of furniture; on pages never seen all of ten
were captions."""
MOST_HANGING = 3
"""Such lines on a page at most: more of them head the pictures of a list."""
LONGEST_PAIR = 60
"""Characters of the longest credit without label, a name and a house: of eight such lines on the labelled pages that the chain
took for furniture and subheads seven credited pictures."""
_UNSIGNED = frozenset((BODY, SUBHEAD, INSIDE, LIST))
_NAMED = frozenset((BYLINE, SOURCE))
_PARTS = frozenset((BODY, SUBHEAD, INSIDE, LIST, CREDIT, BYLINE, SOURCE))
_SHOWN = frozenset((BODY, STANDFIRST, SUBHEAD, LIST, CAPTION, HEADLINE, DATE))
_PICTURED = frozenset((CREDIT, CAPTION))


def credits_picture(block: Block, verdict: Verdict, lexicon: Lexicon) -> bool:
    """Whether a line is the credit of a picture, and no label alone: that belongs to what is below it."""
    line = block.text.strip()
    bracketed = verdict.state == CREDIT and line[:1] in "(（" and line[-1:] in ")）"
    signed = bracketed or (verdict.state == CREDIT and is_pair(line))
    return verdict.state in _PICTURED and not ends_open(line) and (signed or is_credit(line, lexicon))


def hanging_captions(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[int]:
    """The subheads that no blank line parts from a credit, where blank lines part paragraphs: nobody heads a text so.

    A line without a word above one, a counter of pictures, is as good as a blank one.
    """
    told = [at for at, verdict in enumerate(verdicts) if verdict.state == BODY]
    gaps = sorted([blocks[below].gap for above, below in pairwise(told) if below == above + 1])
    if not gaps or not gaps[len(gaps) // 2]:
        return []
    found = [
        at
        for at in range(1, len(blocks) - 1)
        if verdicts[at].state == SUBHEAD
        and verdicts[at].posterior.get(CAPTION, 0.0) >= HANGING
        and _hangs(blocks, verdicts, at, lexicon)
    ]
    return found if len(found) <= MOST_HANGING else []


def _hangs(blocks: Sequence[Block], verdicts: Sequence[Verdict], at: int, lexicon: Lexicon) -> bool:
    """Whether blank lines part a line and a credit, right below or above it, from all else and not from each other."""
    above, below = blocks[at].gap or says_nothing(blocks[at - 1].text), blocks[at + 1].gap
    if above and not below:
        return credits_picture(blocks[at + 1], verdicts[at + 1], lexicon)
    if above or not below or not blocks[at - 1].gap or volume(blocks[at].text) < SHORTEST_UNDER:
        return False
    return credits_picture(blocks[at - 1], verdicts[at - 1], lexicon)


def with_pairs(blocks: Sequence[Block], verdicts: Sequence[Verdict], last: int, lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with a name and a house, joined by a slash, as the credit of the line above.

    Under the `last` paragraph it is a source. Some systems print the name, the slash and the house as three lines.
    """
    parted = {
        at + side
        for at in range(1, last)
        if blocks[at].text.strip() == "/" and _are_parts(blocks, verdicts, at)
        for side in (-1, 0, 1)
    }
    verdicts = [verdict._replace(state=CREDIT) if at in parted else verdict for at, verdict in enumerate(verdicts)]
    return [
        verdict._replace(state=CREDIT)
        if 0 < at < last
        and (
            (verdict.state in _UNSIGNED and verdicts[at - 1].state in _SHOWN and _signs(block.text, lexicon))
            or (verdict.state in _NAMED and took(block.text, lexicon))
        )
        else verdict
        for at, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True))
    ]


def took(text: str, lexicon: Lexicon) -> bool:
    """Whether a line taken for a byline or a source is a name and an agency that sells pictures, joined by a slash, or has ©.

    >>> from newsparse.lexicon import load
    >>> [took(text, load("en")) for text in ("Ana Diaz/Lake News/Getty Images", "© AFP/Ana DIAZ", "Ana Diaz/Lake News", "© AFP")]
    [True, True, False, False]
    """
    line = text.strip()
    if "/" not in line or len(line) > LONGEST_PAIR or not is_credit(line, lexicon):
        return False
    return line.startswith("©") or any(sells_pictures(mention.name) for mention in find_agencies(line))


def _are_parts(blocks: Sequence[Block], verdicts: Sequence[Verdict], at: int) -> bool:
    """Whether a slash stands amid the article between a name and a short line."""
    name, house = blocks[at - 1].text.strip(), blocks[at + 1].text.strip()
    inside = all(verdicts[place].state in _PARTS for place in (at - 1, at, at + 1))
    return inside and is_name(name) and len(house) <= LONGEST_PAIR // 2 and house[:1].isupper()


def _signs(text: str, lexicon: Lexicon) -> bool:
    """Whether a short line is a name and a house, and no words of furniture ("Crosswords / Sudokus")."""
    line = text.strip()
    if len(line) > LONGEST_PAIR or "/" not in line or "|" in line or not is_pair(line):
        return False
    return not whole_phrases(line.partition("/")[0], lexicon)
