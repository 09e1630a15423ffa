"""What words in brackets say in a wire opener: "(AP)", "(Reuters, Jan. 2)", "JEREZ (CÁDIZ)", "(من مراسلنا)"."""

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.dates import find_dates
from newsparse.grammar.openerparts import (
    DIGITS,
    EDGES,
    PARTING,
    Opener,
    begins_with_city,
    is_city,
    is_date,
    is_place,
    read_outlet,
    read_small_agency,
)
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless
from newsparse.text.tokens import tokens

_NUMBERED = lazy(r"[^\W\d_]{4,}\d{1,3}")
"""An outlet's name that ends in a number ("Kanal24"); with less letters it is a team or a treaty ("U19", "G20")."""
_INITIALS = range(2, 5)
"""Letters of a reporter's initials, or of a desk's, behind a place ("Kiel (lw) - ...")."""
COMMA_SIGNS = (",", "،", "、")


def read_bracket(inner: str, lexicon: Lexicon, opener: Opener, beside: str, behind: str) -> Opener | None:
    """The opener with what a bracket says; the same opener if it belongs to the place; None if it belongs to a sentence.

    A name that a day follows is the province of the place before it: "JEREZ (CÁDIZ), 24 Nov.".
    """
    words = tokens(inner)
    if not words or len(words) > 9:
        return None
    named = read_outlet(inner) or read_small_agency(inner)
    if named:
        return opener._replace(agency=named[0], named=named[1])
    mentions = find_agencies(inner)
    if mentions:
        first = mentions[0]
        dated = opener.dated or bool(DIGITS.search(inner))
        beside_it = [part.strip() for part in (inner[: first.start], inner[first.end :])]
        place = next((part.strip(EDGES) for part in beside_it if part[:1] in COMMA_SIGNS or part[-1:] in COMMA_SIGNS), "")
        filed = place if not beside and not opener.place and place and is_place(place, lexicon) else opener.place
        return opener._replace(place=filed, agency=first.name, named=inner[first.start : first.end], dated=dated)
    if DIGITS.search(inner):
        if len(words) > 1 and find_dates(inner, lexicon):
            return opener._replace(dated=True)
        return opener._replace(named=inner) if beside and _NUMBERED.fullmatch(inner) else None
    hits = lexicon.find([fold(word) for word in words])
    if any(hit.category in ("desk", "role", "byline") for hit in hits):
        return opener._replace(desk=True)
    if len(words) <= 4 and any(is_date(part, lexicon) for part in PARTING.split(beside)[1:]):
        return opener._replace(named=inner)
    if not beside and inner[:1].isupper() and begins_with_city(inner, lexicon) and not (opener.place or opener.dated):
        return opener._replace(place=inner, known=True, caps=inner.isupper())
    if beside and inner.islower() and inner.isalpha() and len(inner) in _INITIALS and not is_caseless(inner):
        return opener._replace(named=inner)
    if not beside:
        return opener._replace(named=inner) if len(words) <= 3 and (inner[:1].isupper() or opener.dated) else None
    if behind.startswith(",") and DIGITS.search(behind):
        return opener
    if len(words) <= 3 and is_caseless(inner) and not opener.place and is_city(beside, lexicon):
        return opener if begins_with_city(inner, lexicon) else opener._replace(named=inner)
    if len(words) <= 3 and inner[:1].isupper() and not is_city(inner, lexicon):
        initials = inner.isupper() and 2 < len(inner) <= 12
        return opener._replace(named=inner) if initials or (len(beside) > 3 and beside.isupper()) else opener
    return opener
