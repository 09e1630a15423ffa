"""Quick looks at the scripts of a string.

`re` goes through a class character by character when it compiles it, 50,000 of them for Han and Hangul: longer than a page
takes. So most strings are told by a class that says what is *not* of these scripts, and the few signs that are left one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsparse.text.patterns import lazy

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""The scripts written without spaces, as a regular expression's class has them: Han, Kana, Thai, Lao, Khmer, Myanmar."""
FIRST_UNSPACED = UNSPACED[0]
_RANGES = tuple((part[0], part[2]) for part in re.findall(".-.", UNSPACED))
_FAR = re.compile("[^\x00-\u0dff\u0f00-\u0fff\u10a0-\u177f\u1e00-\u20ff]")
_SPARSE = (("\u1800", "\u2e7f"), ("\ufb00", "\U0001ffff"))
"""Ranges of what `_FAR` finds and is neither Hangul nor of a script without spaces: arrows, forms of letters, emoji."""
CASELESS = (("\u0590", "\u109f"), ("\u10d0", "\u10ff"), ("\u1200", "\u139f"), ("\u1780", "\u17ff"))
"""Ranges of scripts without capitals, but for those of East Asia: Hebrew to Myanmar, Georgian, Ethiopic, Khmer."""
_EAST_ASIAN = lazy("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def may_be_dense(text: str) -> bool:
    """Whether a string may hold Hangul or a script without spaces; False is certain, and quick.

    >>> may_be_dense("القراءة – “Ñandú”"), may_be_dense("東京"), may_be_dense("서울")
    (False, True, True)
    """
    if text.isascii() or _FAR.search(text) is None:
        return False
    return any(not _within(_SPARSE, far[0]) for far in _FAR.finditer(text))


def is_unspaced(letter: str) -> bool:
    """Whether a character is of a script written without spaces.

    >>> is_unspaced("京"), is_unspaced("서")
    (True, False)
    """
    return _within(_RANGES, letter)


def has_east_asian(text: str) -> bool:
    """Whether a string holds Kana, Han or Hangul.

    >>> has_east_asian("東京 2024"), has_east_asian("กรุงเทพ")
    (True, False)
    """
    return may_be_dense(text) and _EAST_ASIAN.search(text) is not None


def is_han(word: str) -> bool:
    """Whether a word begins with Kana or Han.

    >>> is_han("東京"), is_han("Tokyo")
    (True, False)
    """
    return "\u3041" <= word[:1] <= "\u30ff" or "\u3400" <= word[:1] <= "\u4dbf" or "\u4e00" <= word[:1] <= "\u9fff"


def is_caseless(text: str) -> bool:
    """Whether a string holds letters of a script without capitals, where they do not tell names from words.

    >>> is_caseless("القاهرة"), is_caseless("東京"), is_caseless("Каир")
    (True, True, False)
    """
    if text.isascii():
        return False
    return any(first <= letter <= last for letter in text for first, last in CASELESS) or has_east_asian(text)


def _within(ranges: Iterable[tuple[str, str]], letter: str) -> bool:
    return any(first <= letter <= last for first, last in ranges)
