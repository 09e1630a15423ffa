"""Text as the date grammar reads it: lower case, ASCII digits, one character for one; and its pieces."""

import re
from typing import NamedTuple

from newsparse.text.making import maker
from newsparse.text.patterns import lazy
from newsparse.text.scripts import may_be_dense

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0970-\u0dff\u0e31\u0e34-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u1056-\u1060"
    "\u17b4-\u17d3\u0f71-\u0f84\u200c\u200d"
)
_LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
_WIDE = "\u2e80-\u2fdf\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_DIGITS = r"(?P<n>(?:19|20)\d\d(?=\d{1,2}[:h]\d\d|(?:0?[1-9]|[12]\d|3[01])\s[^\W\d_]{3})|\d+)"
_MARK = r"(?P<p>[^\s\w]|_)"
_PLAIN_PIECE = lazy(rf"{_DIGITS}|(?P<w>[a-z]+(?:[.'][a-z]+)*)|{_MARK}")
_SPACED_PIECE = lazy(rf"{_DIGITS}|(?P<w>(?![.'’׳״])(?:[.'’׳״]?{_LETTER})+)|{_MARK}")
_PIECE = lazy(rf"{_DIGITS}|(?P<w>[{_WIDE}]|{_LETTER}(?:(?![{_WIDE}]){_LETTER}|[.'’׳״](?={_LETTER}))*)|{_MARK}")


class Piece(NamedTuple):
    """A number, word or punctuation mark; `number` is -1 for what is none."""

    text: str
    number: int
    start: int
    end: int


_piece = maker(Piece)


ZEROS = (
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0xFF10,
)  # fmt: skip
"""The digit nought of every script that pages count in (Unicode, category Nd)."""
_BLANK = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d"
    "\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_TRANSLATION = {zero + digit: str(digit) for zero in ZEROS for digit in range(10)}
_TRANSLATION.update(dict.fromkeys(map(ord, _BLANK), " "))
_TRANSLATION.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF10)})
_TRANSLATION.update({ord("："): ":", ord("،"): ",", ord("−"): "-", ord("‐"): "-", ord("‑"): "-", ord("–"): "-", ord("٫"): "."})


def normal(text: str) -> str:
    """A text of the same length in lower case with ASCII digits.

    >>> normal("٢٧ Juillet")
    '27 juillet'
    """
    if text.isascii():
        return text.lower()
    plain = text.translate(_TRANSLATION)
    lower = plain.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in plain)


AROUND = 40
"""Characters on each side of a number that are cut into pieces: a date with its weekday is not longer."""
_NUMBER = re.compile(r"\d+")


def pieces(text: str) -> list[Piece]:
    """The numbers, words and marks of a normal text, as far as they stand near a number.

    >>> [piece.text for piece in pieces("4月24日 at 9:30")]
    ['4', '月', '24', '日', 'at', '9', ':', '30']
    """
    found: list[Piece] = []
    pattern = _PLAIN_PIECE if text.isascii() else _PIECE if may_be_dense(text) else _SPACED_PIECE
    for start, end in _windows(text):
        found += [
            _piece((match[0], int(match[0][:9]) if match.lastgroup == "n" else -1, *match.span()))
            for match in pattern.finditer(text, start, end)
        ]
    return found


def _windows(text: str) -> list[tuple[int, int]]:
    if len(text) <= 2 * AROUND:
        return [(0, len(text))]
    windows: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(text):
        start, end = max(0, match.start() - AROUND), min(len(text), match.end() + AROUND)
        start = text.rfind(" ", 0, start) + 1 if start and text.rfind(" ", start - AROUND, start) >= 0 else start
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows
