"""Openers told by more than how they are written: lines that are nothing else, and a name before a full stop."""

from newsparse.grammar.agencies import sells_pictures
from newsparse.grammar.datelines import HEAD, SPACE, DatelineMention, find_dateline, mention_of
from newsparse.grammar.dispatches import find_dispatch
from newsparse.grammar.openerparts import Opener, begins_with_city
from newsparse.grammar.openers import read_part
from newsparse.grammar.openersigns import DASHES, INITIALS, SEPARATOR, is_plain
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.scripts import has_east_asian, is_caseless

_OPENING = frozenset('„“«»"')


def find_plain_opener(text: str, lexicon: Lexicon) -> DatelineMention | None:
    """One name that a full stop parts from the story; only what the story tells can say that it is a place.

    >>> from newsparse.lexicon import load
    >>> find_plain_opener("Bad Oldesloe. Ein Schiff sank.", load("de")).place
    'Bad Oldesloe'
    >>> find_plain_opener("Bad Oldesloe schlief. Ein Schiff sank.", load("de")) is None
    True
    """
    head = text[:HEAD]
    start = len(head) - len(head.lstrip(SPACE))
    stop = next((match for match in SEPARATOR.finditer(head, start) if match.lastgroup == "stop"), None)
    follows = head[stop.end() : stop.end() + 1] if stop else ""
    if stop is None or is_caseless(head) or not (follows.isupper() or follows in _OPENING):
        return None
    opener = read_part(head[start : stop.start()], lexicon, Opener())
    if opener is None or opener.place != head[start : stop.start()] or not is_plain(opener.place, caseless=True):
        return None
    if "." in opener.place or len(opener.place.split()[-1]) <= INITIALS:
        return None
    return mention_of(text, start, stop.start(), stop.end(), opener, lexicon)


def read_opener_line(text: str, lexicon: Lexicon) -> DatelineMention | None:
    """The fields of a line that is known to be nothing but an opener; None if it says neither place nor agency nor date.

    >>> from newsparse.lexicon import load
    >>> read_opener_line("Porto, Lisbon", load("en")).place
    'Porto, Lisbon'
    """
    line = text.strip(SPACE).rstrip(DASHES + ",،:(" + SPACE)
    start = text.find(line)
    whole = find_dateline(f"{line} - ", lexicon)
    if whole is not None and whole.end == len(line):
        return whole._replace(start=start, end=start + len(line), story=len(text))
    found = find_dateline(text, lexicon)
    if found is not None:
        return found
    opener = read_part(line, lexicon, Opener())
    if opener is None or not (opener.place or opener.named or opener.dated):
        return None
    return mention_of(text, start, start + len(line), len(text), opener, lexicon)


def stands_alone(text: str, lexicon: Lexicon, story: str = "") -> bool:
    """Whether a line is nothing but an opener, as far as its words can tell.

    Its place must begin with a known city or, beside a known agency, be one that the story tells of.

    >>> from newsparse.lexicon import load
    >>> [stands_alone(text, load("en")) for text in ("PTI, Washington,", "Tokyo", "Washington says no", "Contact")]
    [True, True, False, False]
    """
    line = text.strip(SPACE)
    if not line or len(line) > HEAD // 2:
        return False
    if has_east_asian(line):
        dispatch = find_dispatch(line, 0, lexicon)
        return dispatch is not None and dispatch[1] == len(line) and begins_with_city(dispatch[2].place or "", lexicon)
    found = read_opener_line(line, lexicon)
    if found is None or found.story != len(line) or not found.place:
        return False
    told = found.agency is not None and not sells_pictures(found.agency) and tells_of_place(story, found.place, lexicon)
    return told or begins_with_city(found.place, lexicon)


def tells_of_place(story: str, name: str, lexicon: Lexicon) -> bool:
    """Whether a name stands behind a word for "in" or "from" in a story.

    >>> from newsparse.lexicon import load
    >>> [tells_of_place("The mayor was in Altenholm.", name, load("en")) for name in ("Altenholm", "Alten", "Mayor")]
    [True, False, False]
    """
    text, place = fold(story), fold(name)
    return bool(place) and any(_stands_in(text, f"{word} {place}") for word in lexicon.words("place_preposition"))


def _stands_in(text: str, words: str) -> bool:
    at = text.find(words)
    while at >= 0:
        if not text[max(0, at - 1) : at].isalnum() and not text[at + len(words) : at + len(words) + 1].isalnum():
            return True
        at = text.find(words, at + 1)
    return False
