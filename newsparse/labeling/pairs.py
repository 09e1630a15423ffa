"""A name and a house, joined by a slash: who took a picture and for whom.

The chain takes such a line for furniture or a subhead, under the headline for a byline or a source; there also lines that a word
for pictures begins: both on the labelled pages were credits.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.agencies import find_agencies, sells_pictures
from newsparse.grammar.creditchains import is_pair
from newsparse.grammar.creditlabels import EDGE, label_at_start
from newsparse.grammar.creditlines import is_credit
from newsparse.grammar.names import is_name
from newsparse.grammar.words import whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, DATE, HEADLINE, INSIDE, LIST, SOURCE, STANDFIRST, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.values import Block

LONGEST_PAIR = 60
"""Characters of the longest credit without label, a name and a house: of eight such lines on the labelled pages that the chain
took for furniture and subheads seven credited pictures."""
_UNSIGNED = frozenset((BODY, SUBHEAD, INSIDE, LIST))
_NAMED = frozenset((BYLINE, SOURCE))
_PARTS = frozenset((BODY, SUBHEAD, INSIDE, LIST, CREDIT, BYLINE, SOURCE))
_SHOWN = frozenset((BODY, STANDFIRST, SUBHEAD, LIST, CAPTION, HEADLINE, DATE))


def settle_pairs(blocks: Sequence[Block], verdicts: Sequence[Verdict], last: int, lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with a name and a house, joined by a slash, as the credit of the line above.

    Under the `last` paragraph it is a source. Some systems print the name, the slash and the house as three lines.
    """
    settled = list(verdicts)
    for at in range(1, last):
        if blocks[at].text.strip() == "/" and _are_parts(blocks, verdicts, at):
            for part in (at - 1, at, at + 1):
                settled[part] = verdicts[part]._replace(state=CREDIT)
    for at in range(1, min(last, len(blocks))):
        if _credits(blocks[at].text, settled[at].state, settled[at - 1].state, lexicon):
            settled[at] = settled[at]._replace(state=CREDIT)
    return settled


def _credits(text: str, state: int, above: int, lexicon: Lexicon) -> bool:
    """Whether a line of some state, under one of another, is such a credit."""
    if state in _UNSIGNED:
        return above in _SHOWN and _signs(text, lexicon)
    return state in _NAMED and (took(text, lexicon) or (state == BYLINE and _is_labelled(text, lexicon)))


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a word for pictures or who takes them, and who took one: "Photo: Ana Diaz"."""
    line = text.strip().lstrip("([（【")
    label = fold(line[: label_at_start(line, lexicon)]).strip(EDGE + "=＝.")
    pictured = label in lexicon.words("credit") and label not in lexicon.words("byline")
    return len(line) <= LONGEST_PAIR and pictured and is_credit(text, lexicon)


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
