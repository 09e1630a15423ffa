"""The signs that part a wire opener from its story, and how much must speak for an opener before each of them.

The weaker the sign, the more: a dash may follow any name, a full stop only a city, capitals, a date or an agency.
"""

from functools import lru_cache

from newsparse.grammar.openerparts import Opener, is_month
from newsparse.lexicon import Lexicon
from newsparse.lexicon.lexicon import phrases
from newsparse.lexicon.tables import read_strings
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless
from newsparse.text.tokens import tokens

INITIALS = 3
"""Letters of capitals that are an abbreviation; of 60 labelled openers in capitals no unknown place has so few."""

DASHES = "-–—―‒−ـ"
SEPARATOR = lazy(
    rf"(?P<dash>\.?\s*(?:(?<=\s)[{DASHES}]{{1,3}}|(?<!\sه)[{DASHES}]{{1,3}}(?=\s|$)|--|[—―]|(?<=[.)/])[{DASHES}]+|(?<=\))\s=(?=\s))\s*)"
    rf"|(?P<colon>\s*[:：](?!\d)\s*[{DASHES}]*\s*)"
    r"|(?P<stop>(?:[.।۔։።]|(?<=[)\]])\.)\s+|।)"
    r"|(?P<dot>\s*[·•∙](?!\w)\s*)"
    r"|(?P<close>(?<=[)\]）/])\s+|(?<=[A-Z]\))(?=[A-Z“\"]))"
)
_ABBREVIATED = lazy(rf"^[^,]{{2,40}},\s?[^\W\d_][\w.]{{1,4}}\.\s?[{DASHES}]+\s?$")
"""A town and its state, shortened ("Harlow, Ga.—"): no sentence begins so."""
_DAY, _YEAR = (lazy(rf"{number}\s*[{DASHES}(/]") for number in (r"\d{1,2}(?:,\s\d{4})?", r"(?:19|20)\d\d"))
"""What follows the full stop of a shortened month ("WASHINGTON, Jan. 2 —", "PARIS, 12 janv. 2024 —"), with the sign behind."""
_DAY_ALONE = lazy(r"\d{1,2}\.(?:\s|$)")
"""The same where a full stop is the sign ("LIMA, may. 3. ...")."""
_ASIDE = lazy(rf"\s[{DASHES}]\s")
"""A second dash: between the two stands what is said of a name."""


def shortens_month(segment: str, head: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a full stop shortens a month, whose day or year follows."""
    if not head[end : end + 1].isdecimal():
        return False
    if _DAY_ALONE.match(head, end) and is_month(segment.rpartition(",")[2].strip(), lexicon):
        return True
    return (_YEAR if any(map(str.isdecimal, segment)) else _DAY).match(head, end) is not None


def holds(opener: Opener, kind: str, head: str, story: int, lexicon: Lexicon, further: bool) -> bool:
    """Whether what was read is an opener, given its separator and how the story goes on."""
    follows = head[story : story + 1]
    caseless = is_caseless(head[:story])
    if not (opener.place or opener.named):
        return False
    if kind == "close":
        glued = head[story - 1] == ")"  # as CNN had it for years: "(CNN)A ferry ..."
        if opener.place is None or glued:
            opens = head.lstrip()[:1] in "([" and follows.isupper() and head[:story].count(")") <= 1
            return opener.agency is not None and (glued or opens)
        if head.lstrip()[:1] in "(（" and not opener.named:
            return opener.known and follows.isupper()
        sure = opener.dated or opener.known or opener.caps or (bool(opener.agency) and (caseless or follows.isupper()))
        return (sure and bool(opener.named)) or (opener.desk and caseless)
    if follows.islower() and not is_caseless(follows) and not (opener.agency or opener.dated):
        return False
    if kind == "dash":
        if opener.named or opener.dated or opener.known or (opener.desk and not opener.caps):
            return True
        place = opener.place or ""
        if fold(place) in _genres():
            return False
        if opener.caps:
            return not _shouts(head[story:])
        if caseless and _ASIDE.search(head, story):
            return False
        return (is_plain(place, caseless) and not _is_mark(place)) or _ABBREVIATED.search(head[:story]) is not None
    habit = caseless and parts_by_colon(lexicon)
    if (kind == "colon" and habit) or (kind == "stop" and habit and head[:story].rstrip()[-1:] not in "."):
        return opener.strong or is_plain(opener.place or "", caseless)
    if kind == "dot":
        return opener.strong or is_plain(opener.place or "", caseless)
    if opener.caps and not (opener.known or opener.dated or opener.named):
        return len(tokens(opener.place or "")) <= 3 and not _shouts(head[story:])
    return bool(opener.agency) or opener.dated or opener.known or opener.desk or (bool(opener.named) and opener.caps) or further


def is_plain(place: str, caseless: bool) -> bool:
    """Whether a place without further evidence is short enough to be one; a town and its land have capitals."""
    town, comma, land = place.partition(", ")
    if comma and not caseless:
        return all(0 < len(name.split()) < 4 and name.istitle() for name in (town, land)) and "," not in land
    return 0 < len(tokens(place)) <= (3 if caseless else 4) and "," not in place


def _is_mark(place: str) -> bool:
    """Whether a place without further evidence is rather the paper's initials ("TTO - ...")."""
    return place.isupper() and place.isalpha() and len(place) <= INITIALS


def _shouts(story: str) -> bool:
    """Whether the story goes on in capitals: then the capitals before it say nothing."""
    words = [word for word in tokens(story[:60]) if word.isalpha()][:4]
    return len(words) > 1 and sum(word.isupper() and len(word) > 1 for word in words) >= 2


def parts_by_colon(lexicon: Lexicon) -> bool:
    """Whether the papers of a language part a town, and what they write beside it, from the story by a colon.

    >>> from newsparse.lexicon import load
    >>> parts_by_colon(load("te")), parts_by_colon(load("en"))
    (True, False)
    """
    return (lexicon.language or "") in _colon_languages()


@lru_cache(maxsize=1)
def _colon_languages() -> frozenset[str]:
    return frozenset(read_strings("datelines")["colon"].split())


@lru_cache(maxsize=1)
def _genres() -> frozenset[str]:
    """The folded words for kinds of stories ("RÉCIT - …")."""
    return frozenset(phrases("datelines")["genre"])
