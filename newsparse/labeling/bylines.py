"""Bylines between headline and text that the chain takes for text or furniture.

It has seen few pages where a picture parts the byline from the headline, several names stand without a label, or a colon parts a
town and a name from the first paragraph, as Egyptian papers print them. What the line says tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylinelabels import label_length
from newsparse.grammar.bylineparts import Part
from newsparse.grammar.bylines import read_byline
from newsparse.grammar.creditlabels import label_at_start
from newsparse.grammar.credits import split_credit
from newsparse.grammar.datelines import find_dateline
from newsparse.grammar.dates import find_dates
from newsparse.grammar.names import is_name
from newsparse.grammar.openerlines import read_opener_line
from newsparse.grammar.openerparts import begins_with_city, is_city, read_reporters
from newsparse.grammar.words import COLONS
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import (
    BODY,
    BYLINE,
    CAPTION,
    CREDIT,
    DATE,
    FURNITURE,
    HEADLINE,
    KICKER,
    SOURCE,
    STANDFIRST,
    SUBHEAD,
)
from newsparse.lexicon import Lexicon
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

LONGEST = 60
"""Characters of the longest such line."""
NAMES = 0.6
"""How much of a line the names behind a label must take, lest "From Lisbon to Porto" be signed by Lisbon."""
DATED = 0.6
"""How much of a line names and days must take for it to be a byline."""
_SHOWN = frozenset((CAPTION, KICKER))
_PICTURED = frozenset((CAPTION, CREDIT, SOURCE))
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
        if _is_byline(blocks, states, at, range(head + 1, text), lexicon):
            settled[at] = verdicts[at]._replace(state=BYLINE)
    return settled


def _is_byline(blocks: Sequence[Block], states: Sequence[int], at: int, above: range, lexicon: Lexicon) -> bool:
    """Whether a line signs the story; `above` are the blocks between the headline and the text."""
    line, state = blocks[at].text.strip(), states[at]
    alone = BYLINE not in states
    if alone and at in above:
        if state in _SHOWN and (_is_of_house(line) or _is_labelled(line, lexicon)):
            return True
        if state in (*_UNSIGNED, *_SHOWN) and _is_dated(line, lexicon):
            return True
        if state in _PICTURED and _stands_apart(blocks, states, at, lexicon):
            return True
    if alone and above.start <= at <= above.stop and state != BODY and _is_filed(line, lexicon):
        return True
    if state not in _UNSIGNED:
        return False
    return (states[at + 1] == BODY and _is_parted(line, lexicon)) or (at in above and _signs(line, alone, lexicon))


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


def _is_labelled(line: str, lexicon: Lexicon) -> bool:
    """Whether a short line is a label and full names."""
    byline = read_byline(line, lexicon) if len(line) <= LONGEST and not is_ended(line) else None
    return byline is not None and byline.leads and bool(byline.authors) and _is_names(byline.authors, line)


def _is_dated(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is full names, a day or two and hardly more ("Ana Diaz, Li Wei | 23.01.2025 - Update: 24.01.2025")."""
    if len(line) > 2 * LONGEST or not any(map(str.isdecimal, line)):
        return False
    days = [found for found in find_dates(line, lexicon) if found.kind in ("day", "minute")]
    byline = read_byline(line, lexicon) if days else None
    if byline is None or not byline.authors or not all(map(is_name, byline.authors)):
        return False
    return sum(found.end - found.start for found in days) + sum(map(len, byline.authors)) >= DATED * len(line)


def _is_filed(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is reporters, a slash and the place that they write from ("Kerem TUNALI / MERSİN")."""
    reporters, at = read_reporters(line, 0)
    place = line[at:].strip()
    opener = read_opener_line(place, lexicon) if reporters and len(line) <= LONGEST and place[:1].isupper() else None
    return opener is not None and opener.place is not None


def _stands_apart(blocks: Sequence[Block], states: Sequence[int], at: int, lexicon: Lexicon) -> bool:
    """Whether full names without a label of pictures stand by the page's date, or over a paragraph with a dateline, and not under
    a caption that waits for its credit.
    """
    line = blocks[at].text.strip()
    if len(line) > LONGEST or "/" in line or label_at_start(line, lexicon) or is_ended(line):
        return False
    if states[at - 1] == CAPTION and split_credit(blocks[at - 1].text, lexicon).credit is None:
        return False
    byline = read_byline(line, lexicon)
    if not byline.authors or not all(map(is_name, byline.authors)) or not all(" " in name for name in byline.authors):
        return False
    if DATE in (states[at - 1], states[at + 1]):
        place = line.replace("：", ":").partition(":")[0]
        filed = states[at] != SOURCE or (place != line and is_city(place, lexicon))
        return filed and (states[at] != CAPTION or byline.role or len(byline.authors) > 1)  # one name alone may be who is shown
    opener = find_dateline(blocks[at + 1].text, lexicon) if states[at + 1] == BODY and byline.authors == (line,) else None
    return opener is not None and opener.evidence > 1


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
