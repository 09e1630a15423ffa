"""The wire opener at the head of a paragraph: where the story was filed, when, and through whom.

    PLACE(, REGION)?(, DATE)? (AGENCY) –

The head is read separator by separator. What stands before the first one must be able to be a place, a date or an agency;
what stands before a later one must be a date or an agency for sure ("НОВОСИБИРСК, 27 фев – РИА Новости.").
"""

from typing import NamedTuple

from newsparse.grammar.dispatches import find_dispatch
from newsparse.grammar.openerparts import Opener, read_reporters, stated_day
from newsparse.grammar.openers import agency_and_city, read_part
from newsparse.grammar.openersigns import DASHES, SEPARATOR, holds, shortens_month
from newsparse.lexicon import Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless
from newsparse.text.tokens import tokens

HEAD = 110
"""Characters in which an opener ends; the longest of 77 labelled ones had 35, of 66 invented ones 65."""

_CLOCK = lazy(r"\d{1,2}:\d{2}\s?\|\s?(?=\w)", signs="|")
"""The hour before an opener ("09:25 | Lima, may. 3.")."""
_QUOTED = lazy(r"\s*[«\"“„]([^«»\"“”„]+)[»\"”“]\s*")
SPACE = " \t\r\n\u00a0\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u3000\ufeff"


class DatelineMention(NamedTuple):
    """An opener: its half-open range without the separator, where the story begins, and its fields.

    `agency` is the canonical name or None, `named` the agency as written; `date` is ISO 8601, only if the year is stated.
    `evidence` is 2 where an agency, a day or a known city speaks for an opener, 1 where capitals do, 0 where only its shape does.
    """

    start: int
    end: int
    story: int
    text: str
    place: str | None
    agency: str | None
    named: str | None
    date: str | None
    evidence: int


def find_dateline(text: str, lexicon: Lexicon) -> DatelineMention | None:
    """The opener that the text begins with, or None.

    >>> from newsparse.lexicon import load
    >>> found = find_dateline("LISBON, July 27 (Reuters) - The river rose.", load("en"))
    >>> found.text, found.place, found.agency, found.story
    ('LISBON, July 27 (Reuters)', 'LISBON', 'Reuters', 28)
    >>> find_dateline("Washington says the river rose - again.", load("en")) is None
    True
    """
    start = len(text[:HEAD]) - len(text[:HEAD].lstrip(SPACE))
    clock = _CLOCK.match(text, start)
    start = clock.end() if clock else start
    dispatch = find_dispatch(text, start, lexicon)
    if dispatch is not None:
        end, story, opener = dispatch
        return mention_of(text, start, end, story, opener, lexicon)
    filed = agency_and_city(text[start : start + HEAD], lexicon)
    if filed is not None:
        end = start + filed[0]
        return mention_of(text, start, end, end + 1, filed[1], lexicon)
    reporters, at = read_reporters(text, start)
    found = _scan(text, at, lexicon)
    if reporters and (found is None or not found[2].named):
        found = _scan(text, start, lexicon)
    return None if found is None else mention_of(text, start, *found, lexicon)


def _scan(text: str, start: int, lexicon: Lexicon) -> tuple[int, int, Opener] | None:
    head = text[start : start + HEAD]
    if not _may_open(head):
        return None
    best: tuple[int, int, Opener] | None = None
    opener = Opener()
    at = 0
    for match in SEPARATOR.finditer(head):
        kind = match.lastgroup or ""
        segment = head[at : match.start()]
        if kind == "close" and match.end() < len(head) and head[match.end()] in DASHES + ".:":
            continue
        if not segment.strip() and best is None:
            return None
        if segment.rfind("(") > segment.rfind(")"):  # what parts the words in brackets parts no opener from its story
            continue
        if kind == "stop" and shortens_month(segment, head, match.end(), lexicon):
            continue
        read = read_part(segment, lexicon, opener) if best is None else _further(segment, kind, lexicon, best[2])
        if read is None:
            if best is not None and segment.strip().isdecimal():
                continue
            if best is not None or kind == "dash":
                break
            if kind in ("stop", "dot", "colon") and len(tokens(segment)) > 5:
                break
            continue
        story = start + match.end()
        if holds(read, kind, head, match.end(), lexicon, further=best is not None):
            best = (start + at + len(segment.rstrip()), story, read)
            opener, at = read, match.end()
        elif kind == "dash":
            break
    return best


def _further(segment: str, kind: str, lexicon: Lexicon, opener: Opener) -> Opener | None:
    """The opener with a further segment, which must be sure to belong to it."""
    if not segment.strip():
        return opener
    if segment.strip().isdecimal():
        return None
    quoted = _QUOTED.fullmatch(segment)
    if quoted and opener.place and not opener.named and len(tokens(segment)) <= 4:
        return opener._replace(named=quoted[1])
    read = read_part(segment, lexicon, opener._replace(place=None), opening=False)
    if read is None:
        return None
    gained = (bool(read.named) and not opener.named) or (read.dated and not opener.dated)
    if read.place is None and gained:
        return read._replace(place=opener.place, known=opener.known, caps=opener.caps)
    if read.place is not None and opener.place is None and (read.known or kind == "dash"):
        return read
    words = tokens(segment)
    if kind in ("colon", "dash") and opener.known and not opener.named and len(segment.split()) == 1 and is_caseless(segment):
        return opener._replace(named=segment.strip())
    if read.place is not None and opener.dated and not opener.named and len(words) <= 2 and kind in ("dash", "stop"):
        return opener._replace(named=segment.strip())
    return None


def _may_open(head: str) -> bool:
    """Whether the first word could begin an opener: it is not in small letters."""
    first = next((letter for letter in head if letter.isalpha()), "")
    return (bool(first) and (not first.islower() or is_caseless(first))) or head[:1] in "("


def mention_of(text: str, start: int, end: int, story: int, opener: Opener, lexicon: Lexicon) -> DatelineMention:
    """What an opener in a text gives: a full stop that belongs to its place is part of it."""
    place = opener.place
    if place is not None:
        place = place.rstrip(".")
        after = text.find(place, start) + len(place)
        if text[after : after + 1] == "." and _abbreviated(place):
            place += "."
            end = max(end, after + 1)
    written = text[start:end].rstrip(SPACE)
    evidence = 1 if opener.strong else 0
    if opener.named or opener.dated or opener.known or opener.desk:
        evidence = 2
    end, story, day = start + len(written), max(story, end), stated_day(written, lexicon)
    return DatelineMention(start, end, story, written, place, opener.agency, opener.named, day, evidence)


def _abbreviated(place: str) -> bool:
    """Whether the full stop at the end belongs to the last word ("Fla.", "S.D.")."""
    last = tokens(place)[-1:]
    return bool(last) and (len(last[0]) <= 2 or ("," in place and len(last[0]) <= 5))
