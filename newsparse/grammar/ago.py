"""Relative dates: so many hours ago, yesterday. They are recognised; a day they give only against a stated one."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from newsparse.lexicon.calendar import DateWords
from newsparse.text.patterns import alternation

UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0}


class Ago(NamedTuple):
    """A past time: how many of which unit before now, and where it stands."""

    start: int
    end: int
    number: int
    unit: str


class Phrase(NamedTuple):
    """A way to say "so long ago": its unit, with the number after it where the phrase holds it; its pattern; its words."""

    name: str
    pattern: str
    words: tuple[str, ...]


def ago_phrases(words: DateWords) -> tuple[Phrase, ...]:
    """The ways to say "so long ago" of a language's words, of which the first that fits counts."""
    counted: list[Phrase] = []
    held: list[Phrase] = []
    for unit, patterns in words.ago.items():
        shapes = [_phrase(unit, pattern) for pattern in patterns if "|" not in pattern]
        counted += sorted(shapes, key=_length, reverse=True)
        for n in ("1", "2"):
            fixed = [_phrase(unit + n, pattern[2:]) for pattern in patterns if pattern.startswith(n + "|")]
            held += sorted(fixed, key=_length, reverse=True)
    return (*counted, *held)


def _phrase(name: str, pattern: str) -> Phrase:
    written = re.escape(" ".join(pattern.lower().split()))
    if not name[-1].isdigit():
        written = written.replace(r"\{0\}", r"\d{1,3}").replace(r"\ ", r"\s?")
    return Phrase(name, written, tuple(pattern.lower().replace("{0}", " ").split()))


def _length(phrase: Phrase) -> int:
    return len(phrase.pattern)


def find_ago(text: str, phrases: Sequence[Phrase]) -> list[Ago]:
    """The relative dates in a lower-cased text with ASCII digits.

    >>> from newsparse.lexicon.calendar import load_date_words
    >>> [(ago.number, ago.unit) for ago in find_ago("vor 3 stunden", ago_phrases(load_date_words("de")))]
    [(3, 'hour')]
    """
    matches = [
        (match.start(), order, match)
        for order, phrase in enumerate(phrases)
        if all(map(text.__contains__, phrase.words))
        for match in _pattern(phrase.pattern).finditer(text)
    ]
    found = []
    end = 0
    for start, order, match in sorted(matches, key=itemgetter(0, 1)):
        if start >= end:
            end = match.end()
            name = phrases[order].name
            unit = name.rstrip("12")
            digits = re.search(r"\d+", match[0])
            found.append(Ago(start, end, int(name[-1]) if name != unit else int(digits[0]) if digits else 1, unit))
    return found


@lru_cache(maxsize=512)
def _pattern(phrase: str) -> re.Pattern[str]:
    """Each phrase has its own: one for all of a language takes longer to compile than a page to read, and few are met."""
    return re.compile(rf"(?<![^\W\d])(?:{phrase})(?!\w)")


def find_day_words(text: str, days: Mapping[str, int]) -> list[Ago]:
    """Words for today and yesterday in a lower-cased text, given how many days ago they say."""
    spoken = [word for word in days if word in text]
    if not spoken:
        return []
    pattern = rf"(?<!\w)(?:{alternation(spoken)})(?!\w)"
    return [Ago(match.start(), match.end(), days[match[0]], "day") for match in re.finditer(pattern, text)]


def day_before(now: str, count: int, unit: str) -> str | None:
    """The day that lies so long before an ISO time; None if `now` is no ISO time.

    >>> day_before("2024-03-01T02:00", 3, "hour"), day_before("2024-03-31", 1, "month")
    ('2024-02-29', '2024-02-29')
    """
    try:
        then = datetime.fromisoformat(now.replace("Z", "+00:00"))
        if unit in _DAYS:
            return (then - timedelta(days=count * _DAYS[unit])).date().isoformat()
        from dateutil.relativedelta import relativedelta

        back = relativedelta(months=count) if unit == "month" else relativedelta(years=count)
        return (then - back).date().isoformat()
    except (ValueError, OverflowError):
        return None
