"""What stands in a wire opener between two separators: places, agencies, dates, brackets.

"TALLAHASSEE, Fla. (AP)"  ->  place "TALLAHASSEE, Fla", agency AP
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.grammar.agencies import canonical, find_agencies
from newsparse.grammar.dates import find_dates
from newsparse.lexicon import Lexicon
from newsparse.lexicon.calendar import key, load_date_words
from newsparse.lexicon.tables import read_strings
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian
from newsparse.text.tokens import tokens

QUOTES = "\"'“”„«»‹›「」『』 \u00a0\u200e\u200f"
EDGES = QUOTES + ".,،:-–— "
_BRACKET = lazy(r"[(\[（【]\s*([^()\[\]（）【】]*?)\s*[)\]）】]|(?<![^\s.])/\s*([^/\d][^/]*?)\s*/(?![^\s.،,:-])")
_PARTING = lazy(r"[,،、፣]\s*|\s*/\s*|\s+[-–—―‒−ـ]+\s*|[-–—―‒−]+\s+")
_DOMAIN = lazy(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,4}")
_NO_PLACE = frozenset("!?؟…;؛=*@#:")
_COMMAS = str.maketrans("،/(", ",,,")
_DIGITS = re.compile(r"\d+")
_YEAR = lazy(r"(?<!\d)\d{4}(?!\d)")
_CASELESS = (("\u0590", "\u109f"), ("\u10d0", "\u10ff"), ("\u1200", "\u139f"), ("\u1780", "\u17ff"))
"""Ranges of scripts without capitals, but for those of East Asia."""

LONGEST_PLACE = 5
"""Words of the longest place part taken for one ("Sant'Agata sul Santerno", "الإمارات العربية المتحدة"); set by hand."""


class Opener(NamedTuple):
    """The fields read so far. `named` is the agency as written, `desk` a correspondent without name.

    `strong` says that more than the shape speaks for an opener.
    """

    place: str | None = None
    agency: str | None = None
    named: str | None = None
    dated: bool = False
    known: bool = False
    caps: bool = False
    desk: bool = False

    @property
    def strong(self) -> bool:
        """Whether a date, an agency, a known city or capitals speak for it."""
        return bool(self.named) or self.dated or self.known or self.caps or self.desk


@lru_cache(maxsize=16)
def cities(language: str | None) -> frozenset[str]:
    """The folded names of known cities in a language, with the English ones."""
    names = [read_strings(f"places/{code}").get("cities", "") for code in dict.fromkeys(("en", language or "en"))]
    return frozenset(fold(" | ".join(filter(None, names)).replace("\n", "")).split(" | "))


def begins_with_city(place: str, lexicon: Lexicon) -> bool:
    """Whether the first name of a place, a preposition before it apart, is a known city's (and no weekday's: دوشنبه is both).

    >>> from newsparse.lexicon import load
    >>> [begins_with_city(place, load("en")) for place in ("LONDON/PARIS", "Tokyo, Japan", "Hotel London")]
    [True, True, False]
    """
    words = place.translate(_COMMAS).split(",")[0].split()
    while len(words) > 1 and fold(words[0]) in lexicon.words("place_preposition"):
        words.pop(0)
    name = " ".join(words)
    return fold(name) in cities(lexicon.language) and key(name) not in load_date_words(lexicon.language).weekdays


def is_caseless(text: str) -> bool:
    """Whether the text is written in a script without capitals."""
    if text.isascii():
        return False
    return any(first <= letter <= last for letter in text for first, last in _CASELESS) or has_east_asian(text)


def read_outlet(text: str) -> tuple[str | None, str] | None:
    """Canonical name (or None) and written name, if all of the text is an agency's or a site's name.

    >>> read_outlet("أ ف ب"), read_outlet("Example.net"), read_outlet("Paris")
    (('AFP', 'أ ف ب'), (None, 'Example.net'), None)
    """
    name = text.strip(QUOTES)
    if not name:
        return None
    known = canonical(name)
    if known is not None:
        return known, name
    return (None, name) if (_DOMAIN.fullmatch(name) and not name.isupper()) or _shouted_domain(name) else None


def _shouted_domain(name: str) -> bool:
    return _DOMAIN.fullmatch(name) is not None and len(name) > 5 and not re.fullmatch(r"(?:\w\.)+\w?", name)


def read_part(segment: str, lexicon: Lexicon, before: Opener, opening: bool = True) -> Opener | None:
    """The opener with the fields of one segment added, or None if the segment is no part of an opener.

    `opening` says that nothing stands before the segment; then it does not begin with a date.
    """
    opener = before
    outside = segment
    for match in reversed(list(_BRACKET.finditer(segment))):
        read = _bracket(match.group(1) or match.group(2) or "", lexicon, opener, beside=segment[: match.start()].strip(EDGES))
        if read is None:
            return None
        if read is not opener:
            opener = read
            outside = outside[: match.start()].rstrip() + "," + outside[match.end() :]
        elif match.group(2):
            return None
    return _parts(outside, lexicon, opener, opening)


def _bracket(inner: str, lexicon: Lexicon, opener: Opener, beside: str) -> Opener | None:
    """The opener with what a bracket says; the same opener if it belongs to the place; None if it belongs to a sentence."""
    words = tokens(inner)
    if not words or len(words) > 9:
        return None
    named = read_outlet(inner)
    if named:
        return opener._replace(agency=named[0], named=named[1])
    mentions = find_agencies(inner)
    if mentions:
        first = mentions[0]
        dated = opener.dated or bool(_DIGITS.search(inner))
        return opener._replace(agency=first.name, named=inner[first.start : first.end], dated=dated)
    if _DIGITS.search(inner):
        return opener._replace(dated=True) if len(words) > 1 and find_dates(inner, lexicon) else None
    hits = lexicon.find([fold(word) for word in words])
    if any(hit.category in ("desk", "role", "byline") for hit in hits):
        return opener._replace(desk=True)
    if len(words) <= 4 and any(is_date(part, lexicon) for part in _PARTING.split(beside)[1:]):
        return opener._replace(named=inner)
    if not beside:
        return opener._replace(named=inner) if len(words) <= 3 and (inner[:1].isupper() or opener.dated) else None
    if len(words) <= 3 and inner[:1].isupper() and fold(inner) not in cities(lexicon.language):
        initials = inner.isupper() and 2 < len(inner) <= 12
        return opener._replace(named=inner) if initials or (len(beside) > 3 and beside.isupper()) else opener
    return opener


def _parts(text: str, lexicon: Lexicon, opener: Opener, opening: bool) -> Opener | None:
    """Reads what stands outside the brackets, part by part; the place keeps the words between its first and last part."""
    first = last = -1
    at = 0
    bounds = [(match.start(), match.end()) for match in _PARTING.finditer(text)]
    signed = len(bounds) > 1 and all(text[a:b].strip() in "/-–—" for a, b in bounds) and _is_agency(text[bounds[-1][1] :])
    for start, end in [*bounds, (len(text), len(text))]:
        part = text[at:start].strip(" \u00a0\u200e\u200f\u3000")
        begin = at + (len(text[at:start]) - len(text[at:start].lstrip(" \u00a0\u200e\u200f\u3000")))
        at = end
        if not part.strip(EDGES):
            continue
        if opening and first < 0 and not opener.named and _DIGITS.search(part):
            part, opener = _without_agency(part, opener)
        named = read_outlet(part.strip(EDGES))
        if named and not opener.named:
            opener = opener._replace(agency=named[0], named=named[1])
        elif named:
            continue
        elif opening and first < 0 and (glued := _before_day(part, lexicon, bool(opener.named))):
            first, last = begin, begin + len(glued)
            opener = opener._replace(dated=True)
        elif is_date(part, lexicon):
            if opening and first < 0 and not opener.named:
                return None
            opener = opener._replace(dated=True)
        elif part.isdecimal() and (opener.named or opener.dated) and not (opening and first < 0):
            opener = opener._replace(dated=True)
        elif first >= 0 and _names_outlet(part, opener):
            opener = opener._replace(named=part.strip(QUOTES))
        elif first >= 0 and signed and is_caseless(part):
            continue
        elif is_place(part, lexicon):
            if opener.place is not None:
                return None
            if first < 0:
                first = begin
            last = begin + len(part)
        else:
            return None
    if first >= 0:
        place = text[first:last].strip(QUOTES + ",").rstrip(":").strip()
        bare = place.rstrip(".")
        letters = [letter for letter in place if letter.isalpha()]
        caps = len(letters) > 3 and not is_caseless(place) and bare.split(",")[0].isupper()
        names = bare.translate(_COMMAS).split(",")
        known = any(fold(name.strip()) in cities(lexicon.language) for name in names)
        opener = opener._replace(place=place, known=known, caps=caps)
    return opener


def _names_outlet(part: str, opener: Opener) -> bool:
    """Whether a part after the place is an outlet's name: it is quoted, or stands in capitals after the day."""
    if part[:1] in '«"“„':
        return len(tokens(part)) <= 4
    return part.isupper() and opener.dated and not opener.named and len(tokens(part)) <= 2


def _without_agency(part: str, opener: Opener) -> tuple[str, Opener]:
    """A place with its day, and the opener with the agency that ends the part without a comma ("بيت لحم 14-5-2023 وفا")."""
    place, _, last = part.rpartition(" ")
    agency = canonical(last) if place else None
    return (part, opener) if agency is None else (place.rstrip(), opener._replace(agency=agency, named=last))


def _before_day(part: str, lexicon: Lexicon, named: bool) -> str:
    """The place that a day follows without a comma ("Bratislava 5. mája"), or an empty string.

    Where an agency is named, a number and a word are day enough.
    """
    digit = _DIGITS.search(part)
    if digit is None:
        return ""
    rest = part[digit.start() :]
    days = [date for date in find_dates(rest, lexicon) if date.kind in ("day", "yearless")]
    if not any((day.end - day.start) * 3 >= len(rest) * 2 for day in days) and not (named and is_date(rest, lexicon)):
        return ""
    words = part[: digit.start()].split()
    small = lexicon.words("function_words") | lexicon.words("place_preposition")
    while words and fold(words[-1]) in small:
        words.pop()
    place = " ".join(words)
    return place if place and part.startswith(place) and is_place(place, lexicon) else ""


def _is_agency(part: str) -> bool:
    return read_outlet(part.strip(EDGES)) is not None


def is_date(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is a day, with or without its year."""
    words = tokens(part)
    if not words or len(words) > 12 or (len(words) > 1 and fold(words[0]) in lexicon.words("function_words")):
        return False
    found = find_dates(part, lexicon) if _DIGITS.search(part) else ()
    if found and sum(date.end - date.start for date in found) * 3 >= len(part) * 2:
        return True
    numbers = _DIGITS.findall(part)
    return bool(numbers) and len(words) - len(numbers) in (1, 2) and len(words) <= 5 and int(numbers[0]) <= 31


def is_place(part: str, lexicon: Lexicon) -> bool:
    """Whether a part has the shape of a place: few words, capitals where the script has them, no words of a sentence.

    >>> from newsparse.lexicon import load
    >>> [is_place(text, load("en")) for text in ("NEW YORK", "Frankfurt am Main", "Washington says no", "They")]
    [True, True, False, False]
    """
    words = tokens(part)
    if not words or len(words) > LONGEST_PLACE or part[0] in QUOTES or not _NO_PLACE.isdisjoint(part) or _DIGITS.search(part):
        return False
    folded = [fold(word) for word in words]
    if fold(part.strip(EDGES)) in cities(lexicon.language):
        return True
    function = lexicon.words("function_words")
    hits = [hit for hit in lexicon.find(folded) if hit.category != "section"]
    if any(hit.end - hit.start == len(words) for hit in hits) or any(hit.category == "speech" for hit in hits):
        return False
    if is_caseless(part):
        return len(words) <= 4 and len(part) <= 40 and function.isdisjoint(folded)
    bare = part.strip(EDGES)
    if bare.isupper():
        return len(bare) > 1 and not function.issuperset(folded)
    if not bare[:1].isupper() or function.issuperset(folded):
        return False
    if folded[0] in function and (len(words) < 2 or not words[1][:1].isupper()):
        return False
    return all(word[:1].isupper() or len(word) <= 4 for word in words) and words[-1][:1].isupper()


def stated_day(text: str, lexicon: Lexicon) -> str | None:
    """The ISO day in an opener, only if its year stands there."""
    if not _DIGITS.search(text):
        return None
    for date in find_dates(text, lexicon):
        if date.value and date.value[:2] != "--" and _YEAR.search(text[date.start : date.end].translate(_ASCII_DIGITS)):
            return date.value[:10]
    return None


_ASCII_DIGITS = {zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for digit in range(10)}
