"""What every family of observations starts from: the words, length and kind of a block, by its text alone."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsparse.grammar.dates import DateMention, find_dates
from newsparse.lexicon import Hit, Lexicon
from newsparse.lexicon.lexicon import FURNITURE
from newsparse.text.folding import fold
from newsparse.text.making import maker
from newsparse.text.once import once
from newsparse.text.patterns import lazy
from newsparse.text.sentences import is_ended
from newsparse.text.tokens import tokens, volume

HEAD = 240
"""Characters of a block in which phrases and dates are looked for: furniture and fields are short, and a paragraph says what it
is at its beginning. Twice as many found nothing more on whole pages."""

ABOUT = 1500
"""Characters of a block whose words count for what it is about."""

LETTERS = 25
"""Characters to one place at which a word runs into the next from which a text is a menu: prose names a McDonald or an iPad."""
CAPTION = 320.0
"""Volume up to which a line may be a caption."""
DIGITS = re.compile(r"\d")
_GLUED = lazy("[a-zà-öø-ÿ][A-ZÀ-ÖØ-Þ]")
_ADDRESS = lazy("[!-~]*://[!-~]+")


class Cell(NamedTuple):
    """The text of one block as the families see it.

    `kind` is the coarse class that neighbours see: prose, sentence, line, short, tiny, date or furniture, and in HTML
    link or menu. `whole` are the
    categories of phrases that cover (nearly) the whole block, `opening` of those that it begins with, `holding` of those in it.
    `content` are its words that say what it is about, each once, in scripts without spaces pairs of characters.
    """

    text: str
    words: list[str]
    volume: float
    ended: bool
    kind: str
    whole: frozenset[str]
    opening: frozenset[str]
    holding: frozenset[str]
    dates: tuple[DateMention, ...]
    content: list[str]


_cell = maker(Cell)
_NONE: frozenset[str] = frozenset()
LINES = ("prose", "sentence", "line")
"""Kinds of block that, where it is nothing but a link, is a link."""
MENU = Cell("", [], 400.0, False, "menu", _NONE, _NONE, _NONE, (), [])
"""The cell of a menu, which is not looked into; it is taken to have the volume of no small field."""


def read_cell(text: str, lexicon: Lexicon, linked: bool = False) -> Cell:
    """The cell of a text; one that is nothing but a link (`linked`) is no prose, however long.

    >>> from newsparse.lexicon import load
    >>> [read_cell(text, load("en")).kind for text in ("Share", "27 July 2024", "The council met on Monday in Arle.")]
    ['furniture', 'date', 'sentence']
    """
    size = volume(text)
    head = text if len(text) <= HEAD else text[:HEAD]
    words = list(map(once, tokens(fold(head))))  # in long texts their words would take most of the memory
    ended = is_ended(text)
    dates = find_dates(head, lexicon) if size < 40 or DIGITS.search(head) else ()
    whole, opening, holding = _placed(lexicon.find(words), len(words))
    about = words if len(text) <= HEAD else list(map(once, tokens(fold(text[:ABOUT]))))
    content = _content(about, lexicon.words("function_words"), text.isascii())
    kind = _kind(text, size, ended, whole, dates)
    if linked and kind in LINES:
        kind = "link"
    return _cell((text, words, size, ended, kind, whole, opening, holding, dates, content))


def _content(words: Sequence[str], common: frozenset[str], plain: bool) -> list[str]:
    """What `Cell.content` holds. No tuple: Python keeps 2,000 used ones of each length, and so much memory."""
    found = {word for word in words if len(word) > 2 and word not in common}
    if not plain:
        singles = [word for word in words if len(word) == 1 and word > "\u0e00"]
        found.update(map("".join, pairwise(singles)))
    return list(found)


@lru_cache(maxsize=1024)
def _same(categories: tuple[str, ...]) -> frozenset[str]:
    return frozenset(categories)


def _placed(hits: Sequence[Hit], count: int) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    if not hits:
        return _NONE, _NONE, _NONE
    whole, opening, holding = [], [], []
    for category, start, end in hits:
        if end - start >= count - (count > 4):
            whole.append(category)
        elif start == 0:
            opening.append(category)
        else:
            holding.append(category)
    return _same(tuple(whole)), _same(tuple(opening)), _same(tuple(holding))


def _kind(text: str, size: float, ended: bool, whole: frozenset[str], dates: Sequence[DateMention]) -> str:
    if dates and sum(date.end - date.start for date in dates) * 2 > len(text):
        return "date"
    if whole and not FURNITURE.isdisjoint(whole):
        return "furniture"
    if (size >= 220 or (ended and size >= 80)) and not _is_addresses(text) and (ended or not _is_glued(text)):
        return "prose"
    if ended and size >= 24:
        return "sentence"
    if size >= 40:
        return "line"
    return "short" if size > 12 else "tiny"


def _is_addresses(text: str) -> bool:
    """Whether half of a text is addresses of the web, as a script's settings are that a page shows."""
    return "://" in text and sum(map(len, _ADDRESS.findall(text))) * 2 > len(text)


def _is_glued(text: str) -> bool:
    """Whether the words of a text run into each other, as those of a menu do whose markup was cut out."""
    return len(_GLUED.findall(text)) * LETTERS > len(text)
