"""Relative dates: so many hours ago, yesterday. They are recognised; a day they give only against a stated one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from newsparse.lexicon.calendar import DateWords
from newsparse.text.patterns import lazy

UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0}


class Ago(NamedTuple):
    """A past time: how many of which unit before now, and where it stands."""

    start: int
    end: int
    number: int
    unit: str


class AgoGrammar(NamedTuple):
    """Patterns of relative dates; `units` by the name of the group that matched."""

    pattern: re.Pattern[str]
    day: re.Pattern[str]
    words: DateWords


def compile_ago(words: DateWords) -> AgoGrammar:
    """The patterns of relative dates for a language's words."""
    counted, held = [], []
    for unit, patterns in words.ago.items():
        shapes = [re.escape(p.lower()).replace(r"\{0\}", r"\d{1,3}").replace(r"\ ", r"\s?") for p in patterns if "|" not in p]
        if shapes:
            counted.append(f"(?P<{unit}>{'|'.join(sorted(shapes, key=len, reverse=True))})")
        for n in ("1", "2"):
            fixed = [re.escape(p[2:].lower()) for p in patterns if p.startswith(n + "|")]
            if fixed:
                held.append(f"(?P<{unit}{n}>{'|'.join(sorted(fixed, key=len, reverse=True))})")
    days = sorted((re.escape(word) for word in words.days_ago), key=len, reverse=True)
    return AgoGrammar(
        lazy("|".join(f"(?<![^\\W\\d]){group}(?!\\w)" for group in counted + held) or "(?!)"),
        lazy(rf"(?<!\w)(?:{'|'.join(days) or '(?!)'})(?!\w)"),
        words,
    )


def find_ago(text: str, grammar: AgoGrammar) -> list[Ago]:
    """The relative dates in a lower-cased text with ASCII digits.

    >>> from newsparse.lexicon.calendar import load_date_words
    >>> [(ago.number, ago.unit) for ago in find_ago("vor 3 stunden", compile_ago(load_date_words("de")))]
    [(3, 'hour')]
    """
    found = []
    for match in grammar.pattern.finditer(text):
        name = match.lastgroup or ""
        unit = name.rstrip("12")
        digits = re.search(r"\d+", match[0])
        count = int(name[-1]) if name != unit else int(digits[0]) if digits else 1
        found.append(Ago(match.start(), match.end(), count, unit))
    return found


def find_day_words(text: str, grammar: AgoGrammar) -> list[Ago]:
    """Words for today and yesterday in a lower-cased text."""
    return [Ago(match.start(), match.end(), grammar.words.days_ago[match[0]], "day") for match in grammar.day.finditer(text)]


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
