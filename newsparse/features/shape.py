"""How a block looks, whatever its language: length, first and last characters, capitals, digits, sentences."""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache

from newsparse.features.cell import DIGITS, Cell
from newsparse.text.once import once
from newsparse.text.patterns import lazy
from newsparse.text.sentences import CLOSERS, STOPS

LENGTHS = (4, 9, 16, 25, 38, 55, 75, 100, 140, 200, 300, 500)
SENTENCE = re.compile(r"[.!?…。！？؟۔।։။។]+")
"""Without the full stop that is as wide as a letter of Han script: it numbers the items of lists."""
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
    "stop": STOPS,
}
_CLASS_OF = {character: name for name, characters in _CLASSES.items() for character in characters}
# Names, each put together once: in long texts copies of them would take much of the memory.
_WORDS = [f"words:{count}" for count in range(13)]
_DIGITS = [f"digits:{fifth}" for fifth in range(6)]
_TITLED = [f"titled:{quarter}" for quarter in range(5)]
_SENTENCES = [f"sentences:{count}" for count in range(7)]
_TAILS = [f"tail:{twenty}" for twenty in range(4)]
_COMMAS = [f"commas:{count}" for count in range(5)]
_LINK = lazy(r"https?://|www\.|\w@\w[\w.-]*\.\w")
_CLOCK = lazy(r"\d{1,2}:\d\d(?::\d\d)?$", signs=":")


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


@lru_cache(maxsize=8192)
def _outline(size: int, first: str, last: str, kind: str) -> tuple[str, ...]:
    return f"len:{size}", f"first:{first}", f"last:{last}", f"kind:{kind}", f"len:{size}/last:{last}"


def observe(cell: Cell) -> list[str]:
    """The length class of a text, its edges, case, digits and number of sentences."""
    text, volume = cell.text, cell.volume
    if not text:
        return ["empty"]
    first, last = _class_of(text[0]), _class_of(text[-1])
    if cell.ended and last == "letter":
        last = "stop"
    seen = [*_outline(bisect(LENGTHS, volume), first, last, cell.kind)]
    if volume >= 300:
        seen.pop()
    else:
        seen += _short(text, len(cell.words))
    if last in ("quote", "closing"):
        seen.append(once(f"end:{_class_of(text.rstrip(CLOSERS)[-1:] or '-')}"))
    if volume >= 40:
        ends = [match.end() for match in SENTENCE.finditer(text)]
        seen.append(_SENTENCES[min(len(ends), 6)])
        if not cell.ended:
            seen.append(_TAILS[min((len(text) - ends[-1]) // 20, 3)] if ends else "no_sentence")
        if volume < 1200:
            seen.append(_COMMAS[min(sum(map(text.count, INNER)), 4)])
    if ("“" in text or '"' in text or "«" in text or "„" in text or "「" in text) and volume < 500:
        seen.append("quoted")
    if first == "bracket" and text[0] in "(（[【" and text[-1] in ")]）】":
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


def _short(text: str, count: int) -> list[str]:
    """What is looked for in blocks that are no paragraphs: digits, number of words, case, links, bars."""
    seen = [_WORDS[min(count, 12)]]
    numbers = DIGITS.findall(text)
    if numbers:
        share = len(numbers) / len(text)
        seen.append(_DIGITS[int(share * 5)] if share >= 0.05 else "digits:few")
        if _CLOCK.search(text):
            seen.append("ends_in_clock")
    if text.isupper():
        seen.append("capitals")
    else:
        words = text.split()
        capitals = len([word for word in words if word[0].isupper()])
        if capitals:
            seen.append(_TITLED[capitals * 4 // len(words)])
    if ("@" in text or "://" in text or "www." in text) and _LINK.search(text):
        seen.append("link")
    if "|" in text or " / " in text or " · " in text or " • " in text:
        seen.append("bars")
    return seen
