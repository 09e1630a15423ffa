"""Chains of photographers, houses and agencies: what makes a stretch of text a credit by itself."""

from __future__ import annotations

import re

from newsparse.grammar.agencies import canonical, find_agencies
from newsparse.grammar.names import is_name
from newsparse.grammar.words import read_words
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import may_be_dense

_CHAIN = lazy(r"\s*[/|／]\s*|\s+via\s+", re.IGNORECASE, "/|／vV")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WIDE = lazy(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")

_MADE_FOR = 10
"""Words of the longest credit that names a person and the house that the picture was made for."""
_NAMED = 4
"""Words of the longest name in it."""
LONGEST_HOUSE = 4
"""Words of the longest name of a house behind a comma, a bar or a dash."""
_LONG = 4
"""Letters of a word that has a capital in the name of a house."""


def agency_of(credit: str) -> str | None:
    """The first agency that a credit names, or None.

    >>> agency_of("Ana Diaz/TASS/dpa"), agency_of("Ana Diaz")
    ('TASS', None)
    """
    for part in _CHAIN.split(credit):
        name = canonical(part.strip())
        if name:
            return name
    found = find_agencies(credit)
    return found[0].name if found else None


def is_chain(text: str) -> bool:
    """Whether agencies and names, and nothing else, make up a text that names at least one agency."""
    line = text.strip().rstrip(".")
    if _YEAR.search(line):
        return False
    if not line or len(line) > (30 if may_be_dense(line) and _WIDE.search(line) else 120):
        return False
    if canonical(line):
        return True
    found = find_agencies(line)
    if not found:
        return False
    left = line
    for start, end, _ in found:
        left = left[:start] + "/" * (end - start) + left[end:]
    parts = [part.strip(" .,;()") for part in re.split(r"[/|,;，、&·+()]|\s-\s|\s(?:via|VIA)(?:\s|$)", left)]
    return all(not part or _is_title_or_name(part) for part in parts) and _is_joined(line, left)


def _is_title_or_name(part: str) -> bool:
    """Whether a person or a house could be called so: no word of four letters or more in small letters."""
    words = part.split()
    if is_name(part):
        return True
    return len(part) < 40 and len(words) < 6 and all(len(word) < 4 or not word[0].islower() or "." in word for word in words)


def _is_joined(line: str, left: str) -> bool:
    """Whether the words beside the agencies are tied to them by a sign: "Reuters/Ana Diaz", not "Reuters Building"."""
    rest = left.replace("/", " ").split()
    if not [word for word in rest if any(letter.isalpha() for letter in word) and word.casefold() != "via"]:
        return True
    return any(sign in line for sign in "/|,;，、(&") or " via " in line.casefold() or " - " in line


def ends_with_agency(text: str) -> bool:
    """Whether a short text closes with an agency ("Harbour Ministry via AP").

    >>> ends_with_agency("Harbour Ministry via AP"), ends_with_agency("AP of Lisbon and elsewhere")
    (True, False)
    """
    found = find_agencies(text)
    return bool(found) and found[-1].end >= len(text.rstrip(" .")) and len(text.split()) < 9 and text[:1].isupper()


def is_title(text: str) -> bool:
    """Whether two words or more, all but the small ones with a capital: an institution or a person."""
    words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) > 1 and bool(words) and all(word.strip("\"'“„«")[:1].isupper() for word in words)


def is_pair(text: str) -> bool:
    """Whether a slash, or "via", joins photographer, account or site and house.

    >>> [is_pair(text) for text in ("Ana Diaz/Harbour Trust", "Port of Lisbon via Nasa", "@ana/Instagram", "Trust/harbour")]
    [True, True, True, False]
    """
    parts = _CHAIN.split(text.strip())
    if len(parts) < 2 or any(letter.isdigit() for letter in text) or not all(map(_opens_name, parts)):
        return False
    return " via " in text or any(" " in part or part.isupper() or part[0] == "@" for part in parts)


def is_made_for(text: str, lexicon: Lexicon) -> bool:
    """Whether a text says who made a picture for which house, and nothing else.

    >>> from newsparse.lexicon import load
    >>> [is_made_for(text, load("en")) for text in ("Ana Diaz for The Lake", "Ana Diaz for mayor", "Thanks for The Lake")]
    [True, False, False]
    """
    words = text.strip(" .").split()
    if len(words) > _MADE_FOR:
        return False
    for at, word in enumerate(words[2 : min(_NAMED + 1, len(words) - 1)], 2):
        if fold(word) in lexicon.words("made_for"):
            house = [part.strip('«»“”„"') for part in words[at + 1 :]]
            house = [part for part in house if part]
            titled = bool(house) and all(part[0].isupper() or len(part) < _LONG for part in house)
            return titled and _is_person(" ".join(words[:at]), lexicon)
    return False


def _is_person(text: str, lexicon: Lexicon) -> bool:
    """Whether words that could be a name are none of the page's own ("Sign up") and no words of a sentence."""
    words = [word.folded for word in read_words(text)]
    return is_name(text) and lexicon.words("function_words").isdisjoint(words) and not lexicon.find(words)


def is_shouted(text: str) -> bool:
    """Whether a text is a name and a house in capitals, parted by a comma.

    >>> is_shouted("ANA DIAZ, THE LAKE"), is_shouted("Ana Diaz, The Lake"), is_shouted("ANA DIAZ")
    (True, False, False)
    """
    name, comma, house = text.rstrip(".").partition(",")
    return bool(comma) and text.isupper() and is_name(name) and 0 < len(house.split()) <= LONGEST_HOUSE


def is_wire(text: str) -> bool:
    """Whether a text in Han script is an agency and a verb at most, as before a photographer in brackets.

    >>> is_wire("新华社发"), is_wire("新华社的一位记者"), is_wire("Reuters")
    (True, False, False)
    """
    found = find_agencies(text)
    verb = text[found[0].end :] if len(found) == 1 and found[0].start == 0 else ""
    return len(verb) == 1 and _WIDE.match(verb) is not None


def _opens_name(part: str) -> bool:
    """Whether a part of a chain begins as a name does, or is the name of an account or a site."""
    account = " " not in part and (part[:1] == "@" or "." in part or (part[:1].isalpha() and part != part.lower()))
    return bool(part) and (part[0].isupper() or account)


def glued(word: str) -> int:
    """Where a run of capitals begins that lost the space before it ("seaANA"); 0 if none does."""
    for at in range(len(word) - 3, 0, -1):
        if word[at - 1].islower() and word[at:].isupper():
            return at
    return 0
