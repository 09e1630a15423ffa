"""How a block looks, whatever its language: length, first and last characters, capitals, digits, sentences."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable
from functools import lru_cache

from newsparse.features.page import CLOSERS, DIGITS, Cell, Page

LENGTHS = (4, 9, 16, 25, 38, 55, 75, 100, 140, 200, 300, 500)
SENTENCE = re.compile(r"[.!?…。！？؟۔।]+")
INNER = (",", ";", "،", "、", "，", "；")
_CLASSES = {
    "bullet": "•·▪■●◦‣►▶*➤➢→›»✓✔★☆○◆◇▲▼",
    "dash": "-–—―−",
    "quote": "\"'“”„«»‘’「『《‹",
    "bracket": "([（【［〔{",
    "closing": ")]）】］〕}",
    "hash": "#",
    "at": "@",
    "mark": "©®™",
    "bar": "|¦/\\",
    "colon": ":：",
    "comma": ",،、，;；",
    "more": "…",
    "ask": "?？؟",
    "shout": "!！",
    "stop": ".。．۔।॥",
}
_CLASS_OF = {character: name for name, characters in _CLASSES.items() for character in characters}
_LINK = re.compile(r"https?://|www\.|\w@\w[\w.-]*\.\w")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?$")


@lru_cache(maxsize=4096)
def _class_of(character: str) -> str:
    known = _CLASS_OF.get(character)
    if known:
        return known
    if character.isdigit():
        return "digit"
    if character.islower():
        return "lower"
    if character.isupper():
        return "upper"
    return "letter" if character.isalpha() else "other"


def observe(page: Page) -> Iterable[list[str]]:
    """Per block, its length class, edges, case, digits and number of sentences."""
    return map(_shape, page.cells)


def _shape(cell: Cell) -> list[str]:
    text = cell.text
    if not text:
        return ["empty"]
    size = bisect(LENGTHS, cell.volume)
    first, last = _class_of(text[0]), _class_of(text[-1])
    seen = [f"len:{size}", f"first:{first}", f"last:{last}", f"kind:{cell.kind}"]
    if last in ("quote", "closing"):
        seen.append(f"end:{_class_of(text.rstrip(CLOSERS)[-1:] or '-')}")
    if cell.volume < 300:
        seen.append(f"len:{size}/last:{last}")
        numbers = DIGITS.findall(text)
        if numbers:
            share = len(numbers) / len(text)
            seen.append(f"digits:{int(share * 5)}" if share >= 0.05 else "digits:few")
            if _CLOCK.search(text):
                seen.append("ends_in_clock")
        seen.append(f"words:{min(len(cell.words), 12)}")
        words = text.split()
        if text.isupper():
            seen.append("capitals")
        elif words:
            capitals = sum(1 for word in words if word[0].isupper())
            if capitals:
                seen.append(f"titled:{capitals * 4 // len(words)}")
        if _LINK.search(text):
            seen.append("link")
        if "|" in text or " / " in text or " · " in text or " • " in text:
            seen.append("bars")
    if cell.volume >= 40:
        ends = [match.end() for match in SENTENCE.finditer(text)]
        seen.append(f"sentences:{min(len(ends), 6)}")
        if not cell.ended:
            seen.append(f"tail:{min((len(text) - ends[-1]) // 20, 3)}" if ends else "no_sentence")
        if cell.volume < 1200:
            seen.append(f"commas:{min(sum(map(text.count, INNER)), 4)}")
    if ("“" in text or '"' in text or "«" in text or "„" in text or "「" in text) and cell.volume < 500:
        seen.append("quoted")
    if text[0] in "(（[【" and text[-1] in ")）]】":
        seen.append("bracketed")
    if "©" in text:
        seen.append("copyright_sign")
    if "..." in text[-4:] or "…" in text[-2:]:
        seen.append("trails_off")
    colon = text.find(":")
    if colon < 0:
        colon = text.find("：")
    if 0 < colon < 30 and colon < len(text) - 1:
        seen.append("label")
    return seen
