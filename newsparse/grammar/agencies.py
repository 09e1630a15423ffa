"""News and photo agencies in a string, by all the names they have.

The names are data (`lexicon/agencies.toml`); how a name is written there says how it must be met on a page.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsparse.grammar.words import fold_words
from newsparse.lexicon.tables import read_strings
from newsparse.text.folding import fold
from newsparse.text.scripts import FIRST_UNSPACED
from newsparse.text.tokens import find_tokens, first_token, tokens

ALONE = "~"
_FILLING = re.compile(r"[^\w|\n\u0900-\u0dff\u0e00-\u0eff]+")
_INITIALS = 2
"""Letters of a word that may be one of an abbreviation with dots ("A.F.P.")."""
_FRAMES = ("//", "()", "[]")
"""Signs between which an agency's name stands in small letters, too ("/ritzau/", "(apa)")."""
_LONGEST = 24
"""Tokens of the longest name looked for: a Thai or Chinese name has one token a character."""


class AgencyMention(NamedTuple):
    """An agency in a text: the half-open range that names it, and its canonical name."""

    start: int
    end: int
    name: str


class Agency(NamedTuple):
    """An agency: canonical name, ISO 3166 code of its seat, "news", "photo" or "both", and all its names."""

    name: str
    country: str
    kind: str
    names: tuple[str, ...]


class _Index(NamedTuple):
    """Rows of the table; the folded names with their row and part, and in order; the first tokens of all names, and folded."""

    rows: list[str]
    places: dict[str, tuple[int, int]]
    order: list[str]
    starts: frozenset[str]
    firsts: frozenset[str]


def agencies() -> tuple[Agency, ...]:
    """The whole table.

    >>> [agency.country for agency in agencies() if agency.name == "Ritzau"]
    ['DK']
    """
    table = []
    for row in _index().rows:
        name, seat, *further = row.split(" | ")
        country, kind = seat.split(" ")
        table.append(Agency(name.lstrip(ALONE), country, kind, tuple(n.lstrip(ALONE) for n in (name, *further))))
    return tuple(table)


def canonical(name: str) -> str | None:
    """The canonical name of the agency that `name` is a name of, or None.

    >>> canonical("أ.ف.ب"), canonical("A.P."), canonical("新華社"), canonical("ap"), canonical("Our own desk")
    ('AFP', 'AP', 'Xinhua', None, None)
    """
    index = _index()
    place = index.places.get(_compact(name))
    if place is None or not _written_alike(_part(index, place).lstrip(ALONE), name):
        return None
    return index.rows[place[0]].split(" | ", 1)[0].lstrip(ALONE)


def sells_pictures(name: str) -> bool:
    """Whether an agency, by any of its names, sells pictures and no texts.

    >>> sells_pictures("Getty Images"), sells_pictures("AFP"), sells_pictures("Our own desk")
    (True, False, False)
    """
    index = _index()
    place = index.places.get(_compact(name))
    return place is not None and index.rows[place[0]].split(" | ", 2)[1].endswith(" photo")


def may_name_agency(words: Sequence[str], whole: bool = True) -> bool:
    """Whether folded tokens spell the beginning of some agency's name: a quick look before `find_agencies`.

    One word of a longer name is not enough: "the" and "new" begin names, and a third of all lines hold such a word. It is
    where the words are not the `whole` text.

    >>> may_name_agency(["harbour", "reuters"]), may_name_agency(["the", "associated", "press"]), may_name_agency(["the", "dawn"])
    (True, True, False)
    >>> may_name_agency(["ctk"])
    True
    """
    index = _index()
    if index.firsts.isdisjoint(words):
        return False
    if not (whole and index.places.keys().isdisjoint(words)):
        return True
    following = [word + after for word, after in pairwise(words) if word in index.firsts or len(word) <= _INITIALS]
    return any(map(_begins, following))


@lru_cache(maxsize=512)
def find_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Every agency named in the text, in order and without overlap, the longest name at each place.

    >>> [(text, name) for _, _, name in find_agencies("Ana Diaz/AFP via Getty Images") for text in [name]]
    [('AFP', 'AFP'), ('Getty Images', 'Getty Images')]
    >>> find_agencies("The MAP of the region")
    ()
    """
    index = _index()
    folded = tokens(text.lower())
    if index.starts.isdisjoint(folded):
        return ()
    if not text.isascii():
        folded = fold_words(tokens(text))
    spelled = {at: ends for at, token in enumerate(folded) if _begins(token) and (ends := _spelled(index, folded, at))}
    if not spelled:
        return ()
    spans = [match.span() for match in find_tokens(text)]
    shouted = text.isupper() and sum(token.upper() != token for token in folded) > 3
    mentions: list[AgencyMention] = []
    after = 0
    for at, ends in spelled.items():
        if at < after:
            continue
        for last in reversed(ends):
            start, end = spans[at][0], spans[last][1]
            place = index.places["".join(folded[at : last + 1])]
            if _holds(_part(index, place), text, start, end, last - at + 1, shouted):
                mentions.append(AgencyMention(start, end, index.rows[place[0]].split(" | ", 1)[0].lstrip(ALONE)))
                after = last + 1
                break
    return tuple(mentions)


@lru_cache(maxsize=4096)
def _begins(token: str) -> bool:
    """Whether some name begins with a token."""
    order = _index().order
    place = bisect_left(order, token)
    return place < len(order) and order[place].startswith(token)


def _spelled(index: _Index, folded: list[str], at: int) -> list[int]:
    """The last tokens of the names that the tokens from `at` on spell; some name begins with the first of them."""
    order = index.order
    joined = folded[at]
    ends = [at] if joined in index.places else []
    for last in range(at + 1, min(at + _LONGEST, len(folded))):
        joined += folded[last]
        place = bisect_left(order, joined)
        if place == len(order) or not order[place].startswith(joined):
            break
        if order[place] == joined:
            ends.append(last)
    return ends


def _holds(listed: str, text: str, start: int, end: int, size: int, shouted: bool) -> bool:
    """Whether `text[start:end]`, of `size` tokens, is the listed name and not words that happen to spell it."""
    written = text[start:end]
    name = listed.lstrip(ALONE)
    if size != len(tokens(name)) and (written.count(".") < size - 1 or len(written) > 3 * size):
        return False
    framed = text[start - 1 : end + 1] if start else ""
    small = written.islower() and (framed[:1] + framed[-1:]) in _FRAMES and not listed.startswith(ALONE)
    if not (small or _written_alike(name, written)) or (shouted and name.isupper() and len(name) < 5):
        return False
    return not listed.startswith(ALONE) or _stands_alone(text, start, end)


def _written_alike(name: str, written: str) -> bool:
    """Whether the capitals of `written` allow the name; scripts without capitals always do."""
    if name.isupper():
        return written.isupper()
    if name.islower():
        return written.isupper() or written.islower() or len(name) > 4
    first = next((letter for letter in written if letter.isalpha()), "")
    return not first.islower() or name[:1].islower()


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but punctuation or an edge of the text stands on both sides, white space apart."""
    before = text[:start].rstrip()[-1:]
    after = text[end:].lstrip()[:1]
    return not (before.isalnum() or after.isalnum())


def _part(index: _Index, place: tuple[int, int]) -> str:
    row, part = place
    return index.rows[row].split(" | ")[part]


def _compact(name: str) -> str:
    return _FILLING.sub("", fold(name)).replace("_", "")


@lru_cache(maxsize=1)
def _index() -> _Index:
    """The table made ready. Folded in one piece: name by name it took three times as long."""
    text = "".join(read_strings("agencies").values()).strip("\n")
    rows = text.split("\n")
    compact = enumerate(_FILLING.sub("", fold(text).replace(" ", "")).split("\n"))
    # From the end on: of two rows the first one holds, of two names in a row the last one.
    places = {
        name: (row, part) for row, line in reversed(list(compact)) for part, name in enumerate(line.split("|")) if part != 1
    }
    heads = {name.partition(" ")[0]: name for name in text.lower().replace(ALONE, "").replace(" | ", "\n").split("\n")}
    firsts = [head if head.isalnum() and max(head) < FIRST_UNSPACED else first_token(name) for head, name in heads.items()]
    return _Index(rows, places, sorted(places), frozenset(firsts), frozenset(fold("\n".join(firsts)).split("\n")))
