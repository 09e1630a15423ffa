"""Times of day as news pages write them: 9h30, 11.08 Uhr, 3:20 p.m. EST, 20時01分, with zone or offset where stated."""

import re
from typing import NamedTuple

from newsparse.lexicon.calendar import DateWords
from newsparse.text.patterns import alternation, lazy

_SIGNED_DIGIT = 2
"""Characters of an offset that is one only behind a zone ("GMT+7")."""
_PARTED = lazy(r"\d\s?[.:]\s?\d")
_UNITED = lazy(r"\d\s?[^\W\d]")


class Clock(NamedTuple):
    """A time of day and where it stands; `value` is "HH:MM", with seconds and offset where stated."""

    start: int
    end: int
    value: str


class ClockGrammar(NamedTuple):
    """What times are found by in one language."""

    pattern: re.Pattern[str]
    words: DateWords
    halves: tuple[str, ...]
    signs: tuple[str, ...]
    """Of these every time has one whose hour no point or colon parts from its minutes."""


def compile_clock(words: DateWords) -> ClockGrammar:
    """The pattern of times for a language's words."""
    half = alternation(words.halves)
    hour = alternation([w for w, unit in words.units.items() if unit == "hour"] or ["h"])
    minute = alternation([w for w, unit in words.units.items() if unit == "minute"] or ["min"])
    after = alternation(words.clock_after)
    zones = alternation(words.zones)
    pattern = (
        rf"(?=\d)(?:(?<![\d.:/-])(?<!\d,)|(?<=[, ](?:19|20)\d\d,)|(?<=[./-](?:19|20)\d\d)|(?<=[ ,](?:19|20)\d\d)"
        r"|(?<=[./-](?:19|20)\d\d-))(?P<h>\d{1,2})"
        rf"(?:(?:(?P<sep>\.(?=\d)|\s?:\s?)|\s?(?P<unit>{hour}|h)\s?)(?P<m>\d{{2}})(?:(?!\d)|(?=20\d\d[/-]))(?:\s?(?:{minute}))?"
        r"(?:[:](?P<s>\d{2})(?:\.\d{1,9})?)?|(?P<bare>(?=\s?[^\W\d])))"
        rf"(?:\s?(?P<half>{half})(?!\w)\.?)?(?:\s?(?P<after>{after})(?!\w)\.?)?"
        rf"(?:\s?\(?\s?(?:(?P<zone>{zones})(?!\w)(?:time)?\.?)?\s?(?P<off>[+-]\d{{1,2}}(?::?\d{{2}})?(?![\d.]))?\)?)?"
    )
    hours = [word for word, unit in words.units.items() if unit == "hour"]
    signs = dict.fromkeys(filter(None, ("h", *hours, *words.halves, *words.clock_after)))
    return ClockGrammar(lazy(pattern), words, tuple(words.halves), tuple(signs))


def find_clocks(text: str, grammar: ClockGrammar, dotted: bool = False) -> list[Clock]:
    """The times in a lower-cased text with ASCII digits; `dotted` takes a bare "10.23" for one.

    >>> from newsparse.lexicon.calendar import load_date_words
    >>> grammar = compile_clock(load_date_words("en"))
    >>> [clock.value for clock in find_clocks("at 3:20 p.m. est, not 1.20", grammar)]
    ['15:20-05:00']
    """
    united = any(map(text.__contains__, grammar.signs)) and _UNITED.search(text) is not None
    if not united and _PARTED.search(text) is None:
        return []
    found = []
    for match in grammar.pattern.finditer(text):
        clock = _read(match, grammar, dotted)
        if clock is not None:
            found.append(clock)
    return found


def _read(match: re.Match[str], grammar: ClockGrammar, dotted: bool) -> Clock | None:
    text = match.string
    hour = int(match["h"])
    start = match.start()
    half = match["half"]
    if half is None and (half := _half_before(text[max(0, start - 16) : start], grammar.halves)):
        start = text.rindex(half, 0, start)
    bare = match["m"] is None
    if bare and not half and not match["after"]:
        return None
    if match["sep"] == "." and not (dotted or half or match["after"] or _announced(text[max(0, start - 24) : start], grammar)):
        return None
    minute = int(match["m"] or 0)
    if half:
        side = grammar.words.halves[half]
        if hour > 12:  # "13:42 pm" is written by machines; the hour is what counts
            pass
        elif side == "pm" and hour < 12:
            hour += 12
        elif side == "am" and hour == 12:
            hour = 0
    if hour > 23 or minute > 59:
        return None
    value = f"{hour:02}:{minute:02}"
    if match["s"] and int(match["s"]) < 60:
        value += f":{match['s']}"
    end = match.end()
    if match["off"] and not match["zone"] and len(match["off"]) == _SIGNED_DIGIT:  # "09:30-3 May"
        return Clock(start, match.start("off"), value)
    if not match["zone"] and not match["off"]:
        end = match.end("after") if match["after"] else match.end("half") if match["half"] else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return Clock(start, end, value + _offset(match, grammar.words))


def _half_before(text: str, halves: tuple[str, ...]) -> str | None:
    """The longest word for a half of the day that a text ends with, a full stop and a space after it or not."""
    end = text[:-1] if text[-1:].isspace() else text
    end = end.removesuffix(".")
    return max([half for half in halves if end.endswith(half)], key=len) if end.endswith(halves) else None


def _offset(match: re.Match[str], words: DateWords) -> str:
    stated = match["off"]
    if stated:
        digits = stated[1:].replace(":", "")
        hours, minutes = (digits, "00") if len(digits) < 3 else (digits[:-2], digits[-2:])
        return f"{stated[0]}{int(hours):02}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""
    zone = match["zone"] or (match["after"] if match["after"] in words.zones else None)
    return (words.zones.get(zone) or "") if zone else ""


def _announced(before: str, grammar: ClockGrammar) -> bool:
    word = before.rstrip(" .").rsplit(None, 1)
    return bool(word) and word[-1].lstrip("(|") in grammar.words.clock
