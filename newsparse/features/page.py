"""What every family of observations starts from: one page's blocks with their words, lengths and kinds, computed once."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsparse.grammar.dates import DateMention, find_dates
from newsparse.lexicon import Hit, Lexicon
from newsparse.text.folding import fold
from newsparse.text.once import once
from newsparse.text.tokens import tokens, volume
from newsparse.text.values import Block, Document

if TYPE_CHECKING:
    from newsparse.text.elements import Hint

HEAD = 240
"""Characters of a block in which phrases and dates are looked for: furniture and fields are short, and a paragraph says what it
is at its beginning. Twice as many found nothing more on whole pages."""

ABOUT = 1500
"""Characters of a block whose words count for what it is about."""
REPEATED = 80
"""Characters up to which texts are remembered: a third of all blocks stood on this page, or on the one before, already."""

ENDS = frozenset(".!?…。．！？؟۔।॥።")
CLOSERS = "\"'”’»«›)]）」』】〉》“"
FURNITURE = frozenset((
    "share", "follow", "read_also", "continue_reading", "most_read", "subscribe", "newsletter", "comments", "cookie",
    "advertisement", "navigation", "login", "player", "paywall", "copyright", "utility", "legal", "weather_market",
))  # fmt: skip
MENU = 400.0
"""Volume that a menu is taken to have: that of no small field."""
LINKED = 0.9
"""Share of a line's characters in links from which it is a link."""
CAPTION = 320.0
"""Volume up to which a line may be a caption."""
DIGITS = re.compile(r"\d")


class Cell(NamedTuple):
    """One block as the families see it.

    `kind` is the coarse class that neighbours see: prose, sentence, line, short, tiny, date or furniture, and in HTML
    link or menu. `whole` are the
    categories of phrases that cover (nearly) the whole block, `opening` of those that it begins with, `holding` of those in it.
    `content` are its words that say what it is about, each once, in scripts without spaces pairs of characters.
    """

    block: Block
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


class Page(NamedTuple):
    """A document's cells, and the run of blocks that holds most of its prose (half-open range).

    Of HTML also a hint per cell, and the words of what the markup claims, by kind.
    """

    document: Document
    lexicon: Lexicon
    cells: tuple[Cell, ...]
    run: tuple[int, int]
    hints: "tuple[Hint, ...]"
    claims: dict[str, list[frozenset[str]]]


def survey(document: Document, lexicon: Lexicon) -> Page:
    """The page that all families observe."""
    if not document.reading.hints:
        cells = tuple([_look(block, lexicon) for block in document.blocks])
        return Page(document, lexicon, cells, densest_run(cells), (), {})
    from newsparse.features.claimed import claims_of  # text has no claims

    hints = document.block_hints()
    cells = tuple([_look_at(block, hint, lexicon) for block, hint in zip(document.blocks, hints, strict=True)])
    return Page(document, lexicon, cells, densest_run(cells), hints, claims_of(document.reading.metadata))


def _look_at(block: Block, hint: "Hint", lexicon: Lexicon) -> Cell:
    """The cell of a block of HTML: a line that is nothing but a link is no prose, however long, and a menu is not looked into."""
    if len(block.lines) > 1:
        return Cell(block, "", [], MENU, False, "menu", _NONE, _NONE, _NONE, (), [])
    cell = _look(block, lexicon)
    return cell._replace(kind="link") if hint.links >= LINKED and cell.kind in ("prose", "sentence", "line") else cell


def _look(block: Block, lexicon: Lexicon) -> Cell:
    text = block.text
    return Cell(block, text, *(_known(text, lexicon) if len(text) <= REPEATED else _read(text, lexicon)))


_Read: TypeAlias = tuple[
    list[str], float, bool, str, frozenset[str], frozenset[str], frozenset[str], tuple[DateMention, ...], list[str]
]


def _read(text: str, lexicon: Lexicon) -> _Read:
    """What a cell says of its text alone."""
    size = volume(text)
    head = text if len(text) <= HEAD else text[:HEAD]
    words = list(map(once, tokens(fold(head))))  # in long texts their words would take most of the memory
    end = text.rstrip(CLOSERS)[-1:]
    ended = end in ENDS and end != ""
    dates = find_dates(head, lexicon) if size < 40 or DIGITS.search(head) else ()
    whole, opening, holding = _placed(lexicon.find(words), len(words))
    about = words if len(text) <= HEAD else list(map(once, tokens(fold(text[:ABOUT]))))
    content = _content(about, lexicon.words("function_words"), text.isascii())
    return words, size, ended, _kind(text, size, ended, whole, dates), whole, opening, holding, dates, content


def _content(words: Sequence[str], common: frozenset[str], plain: bool) -> list[str]:
    """What `Cell.content` holds. No tuple: Python keeps 2,000 used ones of each length, and so much memory."""
    found = {word for word in words if len(word) > 2 and word not in common}
    singles = [] if plain else [word for word in words if len(word) == 1 and word > "\u0e00"]
    found.update(map("".join, pairwise(singles)))
    return list(found)


_known = lru_cache(maxsize=4096)(_read)


_NONE: frozenset[str] = frozenset()


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
    if size >= 220 or (ended and size >= 80):
        return "prose"
    if ended and size >= 24:
        return "sentence"
    if size >= 40:
        return "line"
    return "short" if size > 12 else "tiny"


_GAIN = {
    "prose": 1.0, "sentence": 0.3, "line": -0.25, "short": -0.35, "tiny": -0.3, "date": -0.3, "furniture": -0.5, "link": -0.5,
    "menu": -1.5,
}  # fmt: skip


def densest_run(cells: Sequence[Cell]) -> tuple[int, int]:
    """The half-open range of blocks with the greatest sum of prose less furniture: Kadane's maximum sub-array.

    A paragraph gains by its length up to 400 characters, so that three blocks of furniture weigh one paragraph.
    """
    best, best_range = 0.0, (0, 0)
    total, start = 0.0, 0
    for at, cell in enumerate(cells):
        gain = _GAIN[cell.kind]
        total += gain * min(cell.volume, 400.0) / 100.0 if cell.kind == "prose" else gain
        if total <= 0.0:
            total, start = 0.0, at + 1
        elif total > best:
            best, best_range = total, (start, at + 1)
    return best_range
