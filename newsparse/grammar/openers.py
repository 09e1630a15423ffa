"""What stands in a wire opener between two separators: places, agencies, dates, brackets.

"TALLAHASSEE, Fla. (AP)"  ->  place "TALLAHASSEE, Fla", agency AP
"""

from functools import lru_cache

from newsparse.grammar.agencies import canonical
from newsparse.grammar.dates import find_dates
from newsparse.grammar.openerbrackets import read_bracket
from newsparse.grammar.openerparts import (
    COMMAS,
    DIGITS,
    EDGES,
    PARTING,
    QUOTES,
    Opener,
    begins_with_city,
    is_city,
    is_date,
    is_day,
    is_desk,
    is_month,
    is_place,
    is_weekday,
    read_outlet,
)
from newsparse.lexicon import Lexicon
from newsparse.lexicon.tables import entries_of, read_strings
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian, is_caseless
from newsparse.text.tokens import tokens

_BRACKET = lazy(r"[(\[（【]\s*([^()\[\]（）【】]*?)\s*[)\]）】]|(?<![^\s.])/\s*([^/\d][^/]*?)\s*/(?![^\s.،,:-])", signs="([（【/")
LONGEST_AGENCY, LONGEST_CITY = 27, 3
"""Characters of the longest agency before a slash, and words of the longest city behind it."""


def read_part(segment: str, lexicon: Lexicon, before: Opener, opening: bool = True) -> Opener | None:
    """The opener with the fields of one segment added, or None if the segment is no part of an opener.

    `opening` says that nothing stands before the segment; then it does not begin with a date.
    """
    opener = before
    outside = segment
    for match in reversed(list(_BRACKET.finditer(segment))):
        inner, beside = match.group(1) or match.group(2) or "", segment[: match.start()].strip(EDGES)
        read = read_bracket(inner, lexicon, opener, beside, segment[match.end() :])
        if read is None:
            return None
        if read is not opener:
            opener = read
            outside = outside[: match.start()].rstrip() + "," + outside[match.end() :]
        elif match.group(2):
            return None
    return _parts(outside, lexicon, opener, opening)


def agency_and_city(head: str, lexicon: Lexicon) -> tuple[int, Opener] | None:
    """An agency and a known city behind a slash at the head of a text, no sign before the story, and where they end.

    >>> from newsparse.lexicon import load
    >>> agency_and_city("ایسنا/اصفهان شهردار گفت", load("fa"))[0], agency_and_city("AFP/Getty pictures", load("en"))
    (12, None)
    """
    name, slash, rest = head.partition("/")
    agency = canonical(name.strip(EDGES)) if slash and len(name) <= LONGEST_AGENCY else None
    words = rest.split()[:LONGEST_CITY] if agency else []
    for size in range(len(words), 0, -1):
        city = " ".join(words[:size])
        if rest.startswith(city + " ") and begins_with_city(city, lexicon):
            return len(name) + 1 + len(city), Opener(city, agency, name.strip(EDGES), known=True)
    return None


def _parts(text: str, lexicon: Lexicon, opener: Opener, opening: bool) -> Opener | None:
    """Reads what stands outside the brackets, part by part; the place keeps the words between its first and last part."""
    first = last = -1
    at = 0
    bounds = [(match.start(), match.end()) for match in PARTING.finditer(text)]
    signed = len(bounds) > 1 and all(text[a:b].strip() in "/-–—" for a, b in bounds) and _is_agency(text[bounds[-1][1] :])
    for start, end in [*bounds, (len(text), len(text))]:
        part = text[at:start].strip(" \u00a0\u200e\u200f\u3000")
        begin = at + (len(text[at:start]) - len(text[at:start].lstrip(" \u00a0\u200e\u200f\u3000")))
        at = end
        if not part.strip(EDGES):
            continue
        if opening and first < 0 and not opener.named and DIGITS.search(part):
            part, opener = _without_agency(part, opener)
        named = read_outlet(part.strip(EDGES))
        if named and not opener.named:
            opener = opener._replace(agency=named[0], named=named[1])
        elif named:
            continue
        elif opening and first < 0 and (glued := _before_day(part, lexicon, bool(opener.named))):
            first, last = begin, begin + len(glued)
            opener = opener._replace(dated=True)
        elif is_date(part, lexicon) or (first >= 0 and (is_month(part, lexicon) or is_weekday(part, lexicon))):
            if opening and first < 0 and not (opener.named or _precedes_place(part, text[end:], lexicon)):
                return None
            opener = opener._replace(dated=True)
        elif part.isdecimal() and (opener.named or opener.dated) and not (opening and first < 0):
            opener = opener._replace(dated=True)
        elif first >= 0 and _names_outlet(part, opener):
            opener = opener._replace(named=part.strip(QUOTES), agency=canonical(part.partition(" ")[0]))
        elif first >= 0 and signed and is_caseless(part):
            continue
        elif is_caseless(part) and not has_east_asian(part) and is_desk(part, lexicon):
            opener = opener._replace(desk=True)
        elif is_place(part, lexicon) or (first >= 0 and part.rstrip(".") in _regions()):
            if opener.place is not None:
                return None
            if first < 0:
                first = begin
            last = begin + len(part)
        else:
            return None
    if first >= 0:
        place = text[first:last].strip(QUOTES + ",").rstrip(":").strip()
        agency = _leading_agency(place)
        if agency and not opener.named:
            written, _, rest = place.partition(" ")
            opener, place = opener._replace(agency=agency, named=written), rest.strip()
        elif not opener.named:
            place, opener = _without_last_agency(place, opener, lexicon)
        bare = place.rstrip(".")
        letters = [letter for letter in place if letter.isalpha()]
        caps = len(letters) > 3 and not is_caseless(place) and bare.split(",")[0].isupper()
        names = bare.translate(COMMAS).split(",")
        known = any(is_city(name.strip(), lexicon) for name in names) or _names_region(names)
        opener = opener._replace(place=place, known=known, caps=caps)
    return opener


def _names_region(names: list[str]) -> bool:
    """Whether a place ends in the shortened name of a state or province ("Xalapa, Ver.")."""
    return len(names) > 1 and names[-1].strip() in _regions()


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return frozenset(entries_of(read_strings("datelines")["region"]))


def _precedes_place(part: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a part that begins an opener is a day, and a known city or nothing but a short name without capitals follows."""
    rest = after.strip(EDGES)
    short = is_caseless(rest) and 0 < len(rest.split()) < 3 and is_place(rest, lexicon)
    return (short or begins_with_city(rest, lexicon)) and is_day(part, lexicon)


def _names_outlet(part: str, opener: Opener) -> bool:
    """Whether a part after the place is an outlet's name: it is quoted, begins with an agency's, or stands in capitals after the
    day.
    """
    if part[:1] in '«"“„':
        return len(tokens(part)) <= 4
    if _leading_agency(part) and not opener.named:
        return len(tokens(part)) <= 4
    return part.isupper() and opener.dated and not opener.named and len(tokens(part)) <= 2


def _leading_agency(text: str) -> str | None:
    """The agency whose capitals are the first of several words ("ACN Arle", "CNN Indonesia"), or None."""
    first, _, rest = text.partition(" ")
    return canonical(first) if rest and first.isupper() else None


def _without_last_agency(place: str, opener: Opener, lexicon: Lexicon) -> tuple[str, Opener]:
    """A known city, or a town and its land, that no sign parts from the initials of an agency behind it ("Porto CNN"), and the
    opener with these.
    """
    rest, _, last = place.rpartition(" ")
    agency = canonical(last) if rest and last.isupper() and last.isalpha() else None
    if agency is None or not ("," in rest.rstrip(EDGES) or begins_with_city(rest, lexicon)):
        return place, opener
    return rest.rstrip(EDGES), opener._replace(agency=agency, named=last)


def _without_agency(part: str, opener: Opener) -> tuple[str, Opener]:
    """A place with its day, and the opener with the agency that ends the part without a comma ("بيت لحم 14-5-2023 وفا")."""
    place, _, last = part.rpartition(" ")
    agency = canonical(last) if place else None
    return (part, opener) if agency is None else (place.rstrip(), opener._replace(agency=agency, named=last))


def _before_day(part: str, lexicon: Lexicon, named: bool) -> str:
    """The place that a day follows without a comma ("Bratislava 5. mája"), or an empty string.

    Where an agency is named, a number and a word are day enough.
    """
    digit = DIGITS.search(part)
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
