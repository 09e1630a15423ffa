"""What a person's name looks like, in every script: by its letters and its length, not by lists of names."""

from __future__ import annotations

import re
import unicodedata

from newsparse.text.patterns import lazy
from newsparse.text.scripts import may_be_dense

_CJK = lazy(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_INITIALLED = lazy(
    r"(?:[\u0b80-\u0dff]{1,3}\.){1,2}[\u0b80-\u0dff]{3,20}"
    r"|(?:[A-ZÀ-ÖØ-ÞЀ-Я]\.){1,2}[A-ZÀ-ÖØ-ÞЀ-ЯҮӨ][\w’'-]{2,20}"
)
"""A name with its initial and no space between them, as in Mongolia and southern India."""
_HAN = lazy(r"[\u3005-\u3007\u3041-\u3091\u3093-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
"""Letters of names of China and Japan: all but U+3092, which only marks the object of a sentence."""
_HANGUL = lazy(r"[\uac00-\ud7af]+")
_ODD = lazy(r"[^\w\s.'’ʼ`´‘\-‐‑\u00b7・·\u200c\u200d\u064b-\u0652\u0670\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3\"״׳]")
_GEORGIAN = ("\u10d0", "\u10ff")
_PARTICLE = 5
"""Letters of the longest lower-case word inside a name ("della", "degli", "ibn"); longer ones are words of a sentence."""
_TITLE = 5
"""Characters of the longest shortened word, or part of one, before a name ("Prof. Dr. Ana Diaz")."""
_HOUSE = lazy("[A-Z]{2,}[-‐‑][A-Z][a-z]")
"""How a house begins that has its initials before a word ("ARD-Studio")."""
_LONGEST, _LONGEST_JOINED = 18, 36
"""Characters that are too many for a word of a name, and for a name of Myanmar or Cambodia, where no space parts its words."""
_WORDS = 6
"""Words of the longest name: Iberian ones have two given names and two surnames with particles."""


def is_name(text: str) -> bool:
    """Whether a piece of a line is written as the name of a person is: two words or more, or one of a script without spaces.

    >>> [is_name(name) for name in ("Ana de la Cruz", "J. R. Okafor", "李小明", "김하나", "محمد الأحمد", "山本 太郎")]
    [True, True, True, True, True, True]
    >>> [is_name(text) for text in ("Ana", "read the story", "Ana Diaz spoke to the house of lords", "Room 101")]
    [False, False, False, False]
    """
    return _fits(text, 2)


def is_single_name(text: str) -> bool:
    """Whether one word, or several, could be a name where the line says that one follows ("By Eddie").

    >>> is_single_name("Eddie"), is_single_name("BR24 Redaktion"), is_single_name("yesterday")
    (True, True, False)
    """
    return _fits(text, 1)


def _fits(text: str, least: int) -> bool:
    if not text or len(text) > 60 or text[0].isdigit():
        return False
    if not text.replace(" ", "").isalpha() and _ODD.search(text):
        return False
    words = text.split()
    if "." in text and len(words) == 1 and _INITIALLED.fullmatch(text):
        return True
    if not words or len(words) > _WORDS or not any(letter.isalpha() for letter in text):
        return False
    if may_be_dense(text) and _CJK.search(text):
        return _fits_east(text, words)
    if least > 1 and any(letter.isdigit() for letter in text):
        return False
    if all(_is_initials(word) for word in words):
        return least == 1 or len(words) > 1
    if _has_case(text):
        return _fits_cased(words, least)
    longest = _LONGEST_JOINED if "\u1000" <= text[0] <= "\u17ff" else _LONGEST
    return least <= len(words) <= 5 and all(1 < len(word) < longest for word in words)


def _fits_east(text: str, words: list[str]) -> bool:
    """Names of China, Japan and Korea: two to four characters, Japanese and transcribed ones longer."""
    joined = re.sub(r"[\s・·]", "", text)
    if _HANGUL.fullmatch(joined):
        return 2 <= len(joined) <= 4
    if not _HAN.fullmatch(joined):
        return False
    foreign = "・" in text or "·" in text
    return 2 <= len(joined) <= (14 if foreign else 7 if len(words) == 2 or _has_kana(joined) else 5)


def _has_kana(text: str) -> bool:
    return any("\u3041" <= letter <= "\u30ff" for letter in text)


def _has_case(text: str) -> bool:
    """Whether a text has letters that know capitals; Georgian ones have them in Unicode only."""
    return any(letter.lower() != letter.upper() and not _GEORGIAN[0] <= letter <= _GEORGIAN[1] for letter in text)


def _is_initials(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return "." in word and 0 < len(letters) <= 3 and letters[0].isupper()


def _fits_cased(words: list[str], least: int) -> bool:
    """Capital, then capitals or short particles, a capital or an initial at the end."""
    if sum(_is_capital(word) for word in words) < least:
        return False
    if not _is_capital(words[0]) and not (len(words) > 1 and len(words[0]) <= _PARTICLE and _is_capital(words[1])):
        return False
    if not _is_capital(words[-1]):
        return False
    if any(word.endswith(".") and _part(word) > (_TITLE if at == 0 else 4) for at, word in enumerate(words)):
        return False
    if any(map("".join(words).__contains__, "-‐‑")) and any(map(_HOUSE.match, words)) and not words[-1].isupper():
        return False
    small = [word for word in words if not _is_capital(word)]
    return all(len(word) <= _PARTICLE for word in small) and len(small) * 2 <= len(words) + 1


def _part(word: str) -> int:
    """The length of the longest part of a word ("Dipl.-Ing.")."""
    return max(map(len, word.split("-")))


def _is_capital(word: str) -> bool:
    """Whether a word has a capital at its head, past an apostrophe or a short prefix ("al-Haddad", "d'Arc", "O'Neil")."""
    for part in re.split(r"[-‐‑'’ʼ`´‘]", word):
        first = next((letter for letter in part if letter.isalnum()), "")
        if first and (first.isupper() or first.istitle() or unicodedata.category(first) == "Lo"):
            return True
        if len(part) > 3:
            return False
    return False
