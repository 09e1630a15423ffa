"""Which words between pieces of code are language: a menu, a headline, and no selectors or arguments."""

from __future__ import annotations

import re

from newsparse.reading.codegroups import COMMENT
from newsparse.reading.markup import ELEMENTS
from newsparse.text.patterns import lazy
from newsparse.text.values import Span

ENOUGH = 3
"""Weight of the words in a row that are language in a line that has code, too."""
LETTERS = 4
"""Characters beyond ASCII that weigh as a word: names in code have none, and some scripts no spaces."""
_QUOTED = r"""(?:"[^"\s]{0,300}(?: [^"\s]{1,99}){0,5}"|'[^'\s]{0,300}(?: [^'\s]{1,99}){0,5}')"""
"""Quoted words of code, so few that they are no sentence."""
_PIECE = lazy(
    rf"(?P<end>\n)|(?P<told>{COMMENT}|(?<=[(\[=:,+?|&])\s{{0,400}}{_QUOTED}(?=\s{{0,99}}[,;)\]}}+|&?:])|(?<=\bfrom ){_QUOTED})"
    r"|(?:[^\s\"'`/]+|/(?!\*)){1,99}|[\"'`/]",
    re.DOTALL,
)
_SIGN = lazy(
    r"[{}\[\]=;\\^_]|\w\(|\)[;)\]}{]|\(\)|=>|<\w|\$[(.a-z]|\|\||&&|^\.-?[A-Za-z]|[^\W\d],[^\W\d]|,[#.*:@]|[a-z]:[\w#.-]"
    r"|^[!(]*function\b|^\((?:typeof|window|document|!|\()|^@(?:media|font-face|charset|import|keyframes|supports|-)"
    r"|^[a-z0-9-]*[.#][a-z][\w-]*-[\w.#:,-]*$|^[.#][\w-]+,$|^\(-?[a-z]+(?:-[a-z]+)+:|^<?!?--"
)
"""What a word of code has."""
_NAME = lazy(r"[\w$]+\.[\w$.]+$|[!-~]{0,2}$")
_SCRIPT = frozenset(
    (
        "and", "async", "await", "break", "case", "catch", "class", "const", "continue", "default", "delete", "do", "else",
        "export", "extends", "false", "finally", "for", "from", "function", "if", "import", "in", "instanceof", "let", "new",
        "not", "null", "of", "only", "or", "print", "return", "screen", "switch", "throw", "to", "true", "try", "typeof",
        "undefined", "void", "while", "yield",
    )
)  # fmt: skip
_NAMES = ELEMENTS | _SCRIPT
"""Elements of HTML, words of scripts and styles: they are words of languages, too, and tell nothing."""
_AROUND = "(),:;!?.&|>~+*"


def find_language(text: str, gap: Span) -> Span | None:
    r"""From the first to the last word of language in a gap between pieces of code: a line without a sign of code, or words in a
    row. None where all of it is code.

    >>> find_language("}\n.lead a,\n.lead b {", Span(1, 19)) is None
    True
    >>> find_language("} News Sports Weather .lead {", Span(1, 27))
    Span(start=2, end=21)
    """
    hull = None
    line = _Line()
    for piece in _PIECE.finditer(text, *gap):
        if piece["end"]:
            hull, line = _hull(hull, line.language()), _Line()
        else:
            line.add(piece.start(), piece.end(), 0 if piece["told"] else _weight(piece[0]))
    return _hull(hull, line.language())


def _hull(span: Span | None, further: Span | None) -> Span | None:
    return Span(span.start, further.end) if span and further else span or further


def _weight(word: str) -> int | None:
    """What a word weighs as one of language: nothing if it may be either, None if it is code."""
    beyond = 0 if word.isascii() else sum(character > "\x7f" for character in word)
    if beyond >= ENOUGH * LETTERS:
        return ENOUGH
    if "://" in word:
        return 0
    if _SIGN.search(word):
        return None
    core = word.strip(_AROUND)
    if core in _NAMES or _NAME.match(core) or not any(map(str.isalpha, core)):
        return 0
    return 1 + beyond // LETTERS


class _Line:
    """One line of a gap, word by word: no more of it is kept than where its language begins and ends."""

    def __init__(self) -> None:
        self._rows: Span | None = None  # the words in a row that are language for sure
        self._row: Span | None = None
        self._weight = 0
        self._coded = False

    def add(self, start: int, end: int, weight: int | None) -> None:
        if weight is None:
            self._end_row()
            self._coded = True
        else:
            self._row = _hull(self._row, Span(start, end))
            self._weight += weight

    def language(self) -> Span | None:
        """All of a line without code that has a word of language; of another what weighs enough."""
        if not self._coded:
            return self._row if self._weight else None
        self._end_row()
        return self._rows

    def _end_row(self) -> None:
        if self._weight >= ENOUGH:
            self._rows = _hull(self._rows, self._row)
        self._row, self._weight = None, 0
