"""The words of one page's language, ready to be looked for in its lines.

A page speaks its own language and, in its furniture, often English; so a `Lexicon` holds the phrases of three
files: the language's, `en.toml` and `und.toml` (what no language owns).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from newsparse.lexicon.language import find_language, served_by
from newsparse.lexicon.tables import entries_of, read_strings
from newsparse.text.folding import fold
from newsparse.text.making import maker
from newsparse.text.tokens import first_token, tokens

NOTICES = ("house_ad", "disclosure", "bio", "embed")
"""Categories of phrases in paragraphs that are not the story: see `Lexicon.notices`."""
FURNITURE = frozenset((
    "share", "follow", "read_also", "continue_reading", "most_read", "subscribe", "newsletter", "comments", "cookie",
    "advertisement", "navigation", "login", "player", "paywall", "copyright", "utility", "legal", "weather_market",
))  # fmt: skip
"""Categories of phrases that a page has about its story: a line of nothing else is furniture."""
_NOT_SOUGHT = frozenset((
    "function_words", "courtesy", "organization", "made_for", "rights", "writes", "role_label", "joiner_prefix", "joiner_sign",
    "namesake", "credit_end", "picture_kind", "source_lead", "article", "house", "filler", "capital_inside", "press_contact",
    "link_lead", "by_person", "next_story", *NOTICES,
))  # fmt: skip
"""Categories that `find` leaves out: every line is full of the first, the next are labels of credits, or words of credits and
names, and notices and filler are looked for in whole paragraphs only, parts of names where words run together; whom
the press may ask and what leads to the next story are said in lines of their own, what calls to read stands before a sign, and
what says "by" before people alone begins many lines."""

_FIRST_UNSPACED = "\u0900"
"""A word between spaces whose ends are below it is a token."""


_Begun: TypeAlias = tuple[tuple[str, ...], dict[str, list[tuple[list[str], str]]]]
"""What begins with a token: categories of which it is a phrase by itself, and longer phrases by their second token."""


_Listed: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]
"""Phrases with their categories by their first token."""


class Hit(NamedTuple):
    """A phrase found in a token list: its category and the half-open range of its tokens."""

    category: str
    start: int
    end: int


_hit = maker(Hit)


class Lexicon:
    """Phrases by category, for one language.

    >>> load("de").words("continue_reading") >= {"weiterlesen"}
    True
    >>> german = load("de")
    >>> [hit.category for hit in german.find(tokens(fold("Quelle: Nachrichtendienst")))]
    ['source']
    """

    def __init__(
        self, language: str | None, tables: Sequence[Mapping[str, Sequence[str]]], listed: _Listed | None = None
    ) -> None:
        """`tables` hold folded phrases by category; `listed` are the same by their first token, if they are there already."""
        self.language = language
        self._tables = tables
        self._listed = _over_all(map(_list, tables)) if listed is None else listed
        self._ready: dict[str, _Begun] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._notices: Lexicon | None = None

    def words(self, category: str) -> frozenset[str]:
        """The folded phrases of a category; empty if no file has it."""
        known = self._words.get(category)
        if known is None:
            known = frozenset([phrase for table in self._tables for phrase in table.get(category, ())])
            self._words[category] = known
        return known

    def begins(self, word: str) -> bool:
        """Whether a folded word is one of the language's commonest, or a phrase that `find` looks for begins with it.

        >>> [load("tr").begins(word) for word in ("ana", "bir", "ayse")]
        [True, True, False]
        """
        return word in self._listed or word in self.words("function_words")

    def notices(self) -> Lexicon:
        """The phrases alone by which a paragraph says that it is not the story: `find` of that lexicon finds them.

        >>> [hit.category for hit in load("en").notices().find(tokens(fold("Sign up for our newsletter")))]
        ['house_ad', 'house_ad']
        """
        if self._notices is None:
            tables = [{category: table[category] for category in NOTICES if category in table} for table in self._tables]
            self._notices = Lexicon(self.language, tables, _over_all(map(_begin, tables)))
        return self._notices

    def find(self, found: list[str], start: int = 0, end: int | None = None) -> list[Hit]:
        """Every phrase that stands in the tokens between start and end, the longest of a category at each place."""
        listed, ready = self._listed, self._ready
        hits: list[Hit] = []
        last = len(found) - 1
        sought = found[start:end] if start or end is not None else found
        for at in [at for at, token in enumerate(sought, start) if token in listed]:
            first = found[at]
            alone, longer = ready.get(first) or self._made_ready(first)
            if longer and at < last and (begun := longer.get(found[at + 1])):
                seen: list[str] = []
                for parts, category in begun:
                    size = len(parts)
                    if category not in seen and (size == 2 or found[at : at + size] == parts):
                        seen.append(category)
                        hits.append(_hit((category, at, at + size)))
                hits.extend([_hit((category, at, at + 1)) for category in alone if category not in seen])
            else:
                for category in alone:
                    hits.append(_hit((category, at, at + 1)))  # noqa: PERF401 - most have none or one
        return hits

    def _made_ready(self, first: str) -> _Begun:
        """The phrases that begin with a token, as tokens, by their second token, the longest first."""
        alone: dict[str, None] = {}
        longer: dict[str, list[tuple[list[str], str]]] = {}
        for phrase, category in self._listed[first]:
            parts = tokens(phrase)
            if len(parts) == 1:
                alone[category] = None
            else:
                longer.setdefault(parts[1], []).append((parts, category))
        for begun in longer.values():
            begun.sort(key=lambda phrase: -len(phrase[0]))
        self._ready[first] = tuple(alone), longer
        return self._ready[first]


def _list(table: Mapping[str, Sequence[str]]) -> _Listed:
    """The phrases that `find` looks for."""
    return _begin({category: entries for category, entries in table.items() if category not in _NOT_SOUGHT})


def _begin(table: Mapping[str, Sequence[str]]) -> _Listed:
    """Phrases under their first token; they are split further only when that is met: most never are."""
    listed: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for category, entries in table.items():
        for phrase in entries:
            first = phrase.partition(" ")[0]
            if not (first.isalnum() and first < _FIRST_UNSPACED and first[-1] < _FIRST_UNSPACED):
                first = first_token(phrase)
            listed[first].append((phrase, category))
    listed.pop("", None)
    return listed


def _over_all(listings: Iterable[_Listed]) -> _Listed:
    """Listings as one, the phrases of the first one first."""
    listed: _Listed = {}
    for listing in reversed([*listings]):
        listed = _over(listed, listing)
    return listed


def _over(below: _Listed, above: _Listed) -> _Listed:
    """Two listings as one, the phrases of the upper one first."""
    return {**below, **{first: [*entries, *below.get(first, ())] for first, entries in above.items()}} if below else above


@lru_cache(maxsize=64)
def _listed(names: tuple[str, ...]) -> _Listed:
    """The phrases of some language files. All but the first are shared with the other languages."""
    own = _list(phrases(names[0]))
    return _over(_listed(names[1:]), own) if len(names) > 1 else own


@lru_cache(maxsize=64)
def load(language: str | None) -> Lexicon:
    """The lexicon for a BCP 47 code (its first part counts), with English and the language-free words.

    The function words are those of the language alone.
    """
    code = served_by((language or "und").split("-")[0].lower())
    names = tuple([name for name in dict.fromkeys((code, "en", "und")) if name.isalnum()])
    spoken = find_language(code)
    common = {"function_words": fold(" ".join(spoken.words)).split() if spoken else ()}
    return Lexicon(language, [*map(phrases, names), common], _listed(names))


@lru_cache(maxsize=64)
def phrases(name: str) -> dict[str, list[str]]:
    """The phrases of a language file by category, folded.

    A category is one literal string, its phrases divided by " | " or a line break: TOML arrays took eight times as long to
    read, and these files are on the way to every page.

    >>> "teilen" in phrases("de")["share"]
    True
    """
    # A category in one piece: phrase by phrase, folding took three times as long.
    return {category: entries_of(fold(entries)) for category, entries in read_strings(name).items()}
