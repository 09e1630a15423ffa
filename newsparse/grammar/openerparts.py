"""What a part of a wire opener is: a known city, the shape of a place, an agency or site, a day."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.grammar.agencies import canonical
from newsparse.grammar.dates import find_dates
from newsparse.grammar.names import is_name
from newsparse.lexicon import Lexicon
from newsparse.lexicon.calendar import key, load_date_words
from newsparse.lexicon.tables import entries_of, read_strings
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless, is_unspaced
from newsparse.text.tokens import tokens

QUOTES = "\"'“”„«»‹›「」『』 \u00a0\u200e\u200f"
EDGES = QUOTES + ".,،:-–— "
COMMAS = str.maketrans("،/(", ",,,")
DIGITS = re.compile(r"\d+")
PARTING = lazy(r"[,،、፣]\s*|\s*/\s*(?![\s\d])|(?<![\s\d])\s*/\s*|\s+[-–—―‒−ـ]+\s*|[-–—―‒−]+\s+|\s\|\s", signs=",،、፣/-–—―‒−ـ|")
_DOMAIN = lazy(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,4}", signs=".")
_ENCLOSED = lazy(r"[(（\[/<]\s?([^()（）\[\]/<>]{2,30})\s?[)）\]/>]")
_NO_PLACE = frozenset("!?؟…;؛=*@#:。▲▼")
_DAY_AND_MONTH = lazy(r"[0-3]?\d[/.][0-3]?\d\.?", signs="/.")
_YEAR = lazy(r"(?<!\d)\d{4}(?!\d)")
_ASCII_DIGITS = {zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for digit in range(10)}
_BETWEEN = lazy(r"\s?[-–]\s?|,\s")
LONGEST_REPORTERS = 80
"""Characters in which the reporters before a place end."""
LONGEST_UNSPACED = 24
"""Characters of the longest place of Thailand, Laos, Burma or Cambodia, whose scripts part no words."""
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
    return frozenset(entries_of(fold("\n".join(names))))


def begins_with_city(place: str, lexicon: Lexicon) -> bool:
    """Whether the first name of a place, a preposition before it apart, is a known city's (and no weekday's: دوشنبه is both).

    >>> from newsparse.lexicon import load
    >>> [begins_with_city(place, load("en")) for place in ("LONDON/PARIS", "Tokyo, Japan", "Hotel London")]
    [True, True, False]
    """
    words = place.translate(COMMAS).split(",")[0].split()
    while len(words) > 1 and fold(words[0]) in lexicon.words("place_preposition"):
        words.pop(0)
    name = " ".join(words)
    return is_city(name, lexicon) and not is_weekday(name, lexicon)


def is_city(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is a known city's and nothing else.

    >>> from newsparse.lexicon import load
    >>> is_city("Lisbon", load("en")), is_city("Lisbon Times", load("en"))
    (True, False)
    """
    return fold(name) in cities(lexicon.language)


def read_reporters(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The reporters before the place of an opener, as Turkish agencies print them, and where the place begins: surnames in
    capitals, a slash behind the last; none, and `start`, where no such names begin there.

    >>> read_reporters("Ali Can KAYA- Ela SARI/KONYA, (DHA) -", 0), read_reporters("LONDON/PARIS, (AFP) -", 0)
    ((('Ali Can KAYA', 'Ela SARI'), 23), ((), 0))
    """
    head, slash, _ = text[start : start + LONGEST_REPORTERS].partition("/")
    names = [name.strip() for name in _BETWEEN.split(head)] if slash and head.rstrip()[-1:].isupper() else []
    if not names or not all(_is_reporter(name) for name in names):
        return (), start
    return tuple(names), start + len(head) + 1


def _is_reporter(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[-1].isupper() and not name.isupper() and is_name(name)


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


def read_small_agency(text: str) -> tuple[str, str] | None:
    """The agency whose capitals a bracket leaves out ("/ritzau/", "(apa)"), as `read_outlet` gives it.

    >>> read_small_agency("apa"), read_small_agency("ritzau"), read_small_agency("the river"), read_small_agency("ap")
    (('APA', 'apa'), ('Ritzau', 'ritzau'), None, None)
    """
    name = text.strip(QUOTES)
    if not name.islower() or len(name) < 3 or is_caseless(name):
        return None
    known = canonical(name.upper()) or canonical(name.capitalize())
    return None if known is None else (known, name)


def enclosed_agency(line: str) -> tuple[str, str] | None:
    """The agency that is all of a line, in brackets or between slashes, as `read_outlet` gives it.

    >>> enclosed_agency("/ritzau/"), enclosed_agency("(AFP)"), enclosed_agency("(lamps)"), enclosed_agency("AFP")
    (('Ritzau', 'ritzau'), ('AFP', 'AFP'), None, None)
    """
    line = line.strip()
    match = _ENCLOSED.fullmatch(line) if line[:1] in "(（[/<" else None
    read = (read_outlet(match[1]) or read_small_agency(match[1])) if match else None
    return (read[0], read[1]) if read and read[0] else None


def is_desk(part: str, lexicon: Lexicon) -> bool:
    """Whether a part says who filed the story without a name: it ends in a word for a correspondent or a desk, or is one.

    >>> from newsparse.lexicon import load
    >>> [is_desk(text, load("hi")) for text in ("जागरण संवाददाता", "लखनऊ")]
    [True, False]
    """
    words = [fold(word) for word in tokens(part)]
    return len(words) <= LONGEST_PLACE and any(
        hit.category in ("desk", "role") and hit.end == len(words) for hit in lexicon.find(words)
    )


def is_day(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is a date for sure, or a number and a month that has no day in our calendar ("८ मंसिर").

    >>> from newsparse.lexicon import load
    >>> [is_day(text, load("ne")) for text in ("८ मंसिर", "८ जना", "24 November")]
    [True, False, True]
    """
    if any((found.end - found.start) * 3 >= len(part) * 2 for found in find_dates(part, lexicon)):
        return True
    words = tokens(part)
    months = load_date_words(lexicon.language).months
    return len(words) == 2 and sum(word.isdecimal() for word in words) == 1 and any(key(word) in months for word in words)


def is_date(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is a day, with or without its year."""
    words = tokens(part)
    if not words or len(words) > 12 or (len(words) > 1 and fold(words[0]) in lexicon.words("function_words")):
        return False
    found = find_dates(part, lexicon) if DIGITS.search(part) else ()
    if found and sum(date.end - date.start for date in found) * 3 >= len(part) * 2:
        return True
    numbers = DIGITS.findall(part)
    if _DAY_AND_MONTH.fullmatch(part.strip()):
        return 0 < min(map(int, numbers)) <= 12
    return bool(numbers) and len(words) - len(numbers) in (1, 2) and len(words) <= 5 and int(numbers[0]) <= 31


def is_month(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is a month without a day ("PRETORIA, September (ANA)"), or with one in words that no capital could tell.

    >>> from newsparse.lexicon import load
    >>> is_month("September", load("en")), is_month("छह नवंबर", load("hi")), is_month("Port May", load("en"))
    (True, True, False)
    """
    words = part.strip(EDGES).split()
    days = len(words) == 2 and is_caseless(part)
    return (len(words) == 1 or days) and key(words[-1]) in load_date_words(lexicon.language).months


def is_weekday(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is a weekday ("Budapest, 2025. április 16., szerda (MTI)")."""
    return key(part.strip(EDGES)) in load_date_words(lexicon.language).weekdays


def is_place(part: str, lexicon: Lexicon) -> bool:
    """Whether a part has the shape of a place: few words, capitals where the script has them, no words of a sentence.

    >>> from newsparse.lexicon import load
    >>> [is_place(text, load("en")) for text in ("NEW YORK", "Frankfurt am Main", "Washington says no", "They")]
    [True, True, False, False]
    """
    words = tokens(part)
    if words and "\u0e00" <= part[0] <= "\u17ff" and is_unspaced(part[0]):
        return len(part.split()) == 1 and len(part) <= LONGEST_UNSPACED and fold(part) not in lexicon.words("function_words")
    if not words or len(words) > LONGEST_PLACE or part[0] in QUOTES or not _NO_PLACE.isdisjoint(part) or DIGITS.search(part):
        return False
    folded = [fold(word) for word in words]
    if is_city(part.strip(EDGES), lexicon):
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
    if not DIGITS.search(text):
        return None
    for date in find_dates(text, lexicon):
        if date.value and date.value[:2] != "--" and _YEAR.search(text[date.start : date.end].translate(_ASCII_DIGITS)):
            return date.value[:10]
    return None
