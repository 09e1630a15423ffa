"""Seams: where the texts of two elements run into each other ("SportFerry runs agroundBy Ana DiazThe ferry ...").

So they do in a page's text that a program took from its markup without a sign between the elements, as BeautifulSoup's get_text()
does unasked: a page may be one line, and its headline a few words in it. A small letter before a capital, or the end of a
sentence before one, is a seam, but not in names such as "YouTube" or "McBride"; so are a wide gap and what stands about the title
where it is said again. Only on a page with a long line that is full of seams are lines parted, and then all that have some:
hardly one of 2,271 texts of pages as a browser shows them, and two fifths of those that get_text() gave. On these the body's F1
rose from .828 to .89, and .80 of the headlines were found, not .63.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from newsparse.lexicon.tables import entries_of, read_strings
from newsparse.segmentation.parting import LONG, part
from newsparse.segmentation.titles import cut_about, find_title
from newsparse.text.patterns import alternation, lazy
from newsparse.text.values import Line

LEAST, EVERY = 4, 300
"""Seams that a long line must have to show it: so many, and one in so many characters."""
TOLD, OFTEN = 60, 3
"""Characters of a line that may be a sentence, and times that such lines have a word with a capital inside from which that is a
name of the page's own ("GiveWell").
"""
NEAR = 40
"""Characters to either side in which the word is looked for that a seam would part."""
_ROUGHLY = lazy("[a-zà-öø-ÿа-яёα-ω.!?…”»][A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω]")
_WORD = lazy(r"[^\W\d_]+")
_PROGRAM = lazy(r"[={}<>_@#$&\\|^~]|://|www\.")
"""What scripts and addresses have in their words, and a page's own text has not."""
_LAST_CASED = 0x2000
"""No script of today with capitals has its letters beyond this, but for rare ones."""


class _Patterns(NamedTuple):
    """What may be a seam, the part of a word from its last capital on, and names that have a capital inside at that place."""

    seam: re.Pattern[str]
    part: re.Pattern[str]
    heads: re.Pattern[str]
    names: re.Pattern[str]


def part_seams(lines: list[Line], text: str) -> list[Line]:
    """The lines of a text; on a page of seams each part of a line as a line of its own, and the numbers below are counted on.

    >>> from newsparse.text.values import Span
    >>> glued = "NewsSportFerry aground off ArleBy Ana DiazThe ferry ran aground on Monday." + "It lies there now. " * 30
    >>> [line.text for line in part_seams([Line(1, Span(0, len(glued)), glued)], glued)][:4]
    ['News', 'Sport', 'Ferry aground off Arle', 'By Ana Diaz']
    """
    long = [line.text for line in lines if len(line.text) >= LONG and _count(_ROUGHLY.finditer(line.text)) >= _least(line.text)]
    names = _names(lines) if long else frozenset[str]()
    if not any(_count(_seams(line, names)) >= _least(line) for line in long):
        return lines
    title = find_title(text)
    return part(lines, lambda line: cut_about(title, line, _seams(line, names)))


def _least(line: str) -> int:
    return max(LEAST, len(line) // EVERY)


def _count(found: Iterator[object]) -> int:
    """How many there are; of 100 MB in one line a list would fill the memory."""
    return sum(1 for _ in found)


def _names(lines: list[Line]) -> frozenset[str]:
    """The words that sentences with no more than one seam have so often that they are names if a capital stands inside."""
    told = [line.text for line in lines if len(line.text) >= TOLD and _count(islice(_ROUGHLY.finditer(line.text), 2)) < 2]
    words = Counter(word for text in told for word in _WORD.findall(text))
    return frozenset(word for word, times in words.items() if times >= OFTEN)


def _seams(text: str, names: frozenset[str]) -> Iterator[int]:
    """Where the parts of a line begin, but for the first."""
    patterns = _patterns()
    for found in patterns.seam.finditer(text):
        at = found.start()
        before = "".join(text[max(at - NEAR, 0) : at].split()[-1:])
        after = "".join(text[at : at + NEAR].split()[:1])
        if _PROGRAM.search(before) is None and _PROGRAM.search(after) is None and not _is_inside(before, after, names, patterns):
            yield at


def _is_inside(before: str, after: str, names: frozenset[str], patterns: _Patterns) -> bool:
    """Whether a capital stands inside a name ("iPhone"), by what is before and behind the place in its word."""
    if "".join(_WORD.findall(before)[-1:] + _WORD.findall(after)[:1]) in names:
        return True
    last = patterns.part.search(before)
    begun = last[0] if last is not None else ""
    if not begun:
        return False
    if (len(begun) == 1 and begun.islower()) or patterns.heads.fullmatch(begun) is not None:
        return True
    return patterns.names.match(f"{begun} {after}") is not None


@cache
def _patterns() -> _Patterns:
    """The patterns, made once.

    Seams are, in this order: a capital behind a small letter; a word behind capitals or a number; what begins a sentence behind
    the end of one, behind "a.m.", a closing quote or bracket, a time of day; an opening sign or a day behind a word; a number
    behind a sentence; a wide gap.
    """
    capitals = "".join(filter(str.isupper, map(chr, range(_LAST_CASED))))
    small = "".join(filter(str.islower, map(chr, range(_LAST_CASED))))
    word = rf"[{capitals}][{small}]{{2}}"
    seam = "|".join((
        rf"(?<=[{small}])(?=[{capitals}])",
        rf"(?<=[{capitals}]{{3}})(?={word})",
        rf"(?<=\d\d)(?={word})",
        rf"(?<=[{small}]{{2}}[.!?…:])(?=[\"“„«¿¡(]?[{capitals}]|«\s)",
        rf"(?<=[{small}]\.[{small}]\.)(?={word})",
        rf"(?<=[\d\"“”»’)][.!?…])(?={word})",
        rf"(?<=\w\))(?={word})",
        rf"(?<=[.!?…][\"'”»’)])(?=[{capitals}])",
        rf"(?<=[^\s(\[][”»])(?=[{capitals}])",
        rf"(?:(?<=[:h]\d\d)|(?<=20\d\d))(?=[{capitals}](?:[{small}]| [{small}]))",
        rf"(?<=[{small}])(?=[„¿¡©])",
        r"(?<=[^\W\d_]{3})(?=\d{1,2}(?:[:.h]\d\d|\.? ?[^\W\d_]{3})|(?:19|20)\d\d\b)",
        rf"(?<=[{small}]{{3}}[.!?])(?=\d)",
        r"(?<=\S)(?=[ \t\xa0]{4,}\S)",
    ))  # fmt: skip
    inside = entries_of(read_strings("und")["capital_inside"])
    return _Patterns(
        re.compile(seam),
        re.compile(rf"[{capitals}]?[{small}]+\Z"),
        re.compile(alternation([phrase for phrase in inside if " " not in phrase])),
        re.compile(alternation([phrase for phrase in inside if " " in phrase])),
    )
