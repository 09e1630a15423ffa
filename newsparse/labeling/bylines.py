"""Bylines between headline and text that the chain takes for text or furniture.

It has seen few pages where a picture parts the byline from the headline, several names stand without a label, or a colon parts a
town and a name from the first paragraph, as Egyptian papers print them. What the line says tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylinelabels import label_length
from newsparse.grammar.bylineparts import Part
from newsparse.grammar.bylines import read_byline
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import begins_with_city
from newsparse.grammar.words import COLONS
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, FURNITURE, HEADLINE, STANDFIRST, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

LONGEST = 60
"""Characters of the longest such line."""
NAMES = 0.6
"""How much of a line the names behind a label must take, lest "From Lisbon to Porto" be signed by Lisbon."""
_UNSIGNED = frozenset((*FURNITURE, SUBHEAD, BODY, STANDFIRST))


def settle_signed(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the lines that sign the story as bylines: between headline and text those with a label ("By Ana Diaz")
    or, on a page without a byline, several names or one with a role ("Ana Diaz, Li Wei and Jo Day"); right over the text or as
    its first line those that a colon parts from it ("Cairo - Ana Diaz:"); the last line of the text if it is a label of several
    words and names ("The interview was held by Ana Diaz.").
    """
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    head = states.index(HEADLINE) if HEADLINE in states else -1
    text = first_sentence(blocks, states, head)
    first = states.index(BODY) if BODY in states else 0
    last = max((at for at in range(first, len(blocks)) if states[at] == BODY), default=0)
    if first < last and _closes(blocks[last].text.strip(), lexicon):
        settled[last] = verdicts[last]._replace(state=BYLINE)
    for at in {*range(head + 1, text), first - 1, first}:
        if not 0 <= at < len(blocks) - 1:
            continue
        line = blocks[at].text.strip()
        if states[at] == CAPTION and head < at < text and BYLINE not in states and _is_of_house(line):
            settled[at] = verdicts[at]._replace(state=BYLINE)
        if states[at] not in _UNSIGNED:
            continue
        parted = states[at + 1] == BODY and _is_parted(line, lexicon)
        if parted or (head < at < text and _signs(line, BYLINE not in states, lexicon)):
            settled[at] = verdicts[at]._replace(state=BYLINE)
    return settled


def first_sentence(blocks: Sequence[Block], states: Sequence[int], head: int) -> int:
    """The first block of text below the headline that ends a sentence; 0 if none does."""
    return next((at for at in range(head + 1, len(blocks)) if states[at] == BODY and is_ended(blocks[at].text)), 0)


def _is_parted(line: str, lexicon: Lexicon) -> bool:
    """Whether a short line ends in a colon and is a label and names, or a known city, a dash and a name."""
    if len(line) > LONGEST or line[-1:] not in COLONS:
        return False
    byline = read_byline(line, lexicon, known=True)
    place, dash, _ = line.replace("–", "-").partition("-")
    return bool(byline.authors) and (byline.leads or (bool(dash) and begins_with_city(place.strip(), lexicon)))


def _signs(line: str, alone: bool, lexicon: Lexicon) -> bool:
    """Whether a short line is a label and full names and hardly more, or, if `alone`, several names or one and a role."""
    if len(line) > LONGEST or is_ended(line):
        return False
    byline = read_byline(line, lexicon)
    if alone and byline.role and len(byline.authors) == 1:
        return " " in byline.authors[0] and line.startswith(f"{byline.authors[0]},")
    several = alone and len(byline.authors) > 1 and all(map(is_name, byline.authors))
    return bool(byline.authors) and (byline.leads or several) and _is_names(byline.authors, line)


def _is_of_house(line: str) -> bool:
    """Whether a short line is a name, a bar and a house of several words ("Ana Diaz | The Lake Gazette")."""
    name, bar, house = " ".join(line.split()).partition(" | ")
    words = house.split()
    return bool(bar) and len(line) <= LONGEST and is_name(name) and len(words) > 1 and words[0].istitle() and words[-1].istitle()


def _closes(line: str, lexicon: Lexicon) -> bool:
    """Whether a short line is a label of several words and then full names and hardly more."""
    if len(line) > LONGEST:
        return False
    label = label_length(Part(line, False, False), lexicon)
    byline = read_byline(line.rstrip("."), lexicon, known=True)
    return " " in line[:label] and bool(byline.authors) and _is_names(byline.authors, line[label:])


def _is_names(authors: Sequence[str], line: str) -> bool:
    """Whether full names take most of a line."""
    return all(" " in name for name in authors) and sum(map(len, authors)) >= NAMES * len(line)
