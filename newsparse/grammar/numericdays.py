"""Days written in numbers: with separators (27.07.2024) or with units (2024年7月27日)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from newsparse.grammar.calendars import BUDDHIST, BUDDHIST_SHIFT, to_gregorian
from newsparse.grammar.datetext import Piece
from newsparse.lexicon.calendar import GREGORIAN, DateWords
from newsparse.text.patterns import lazy

_NUMERIC = re.compile(
    r"(?=\d)(?:(?<![\d])(?<!\d[./·-])|(?<=:[0-5]\d)(?=20\d\d[/-]))(\d{1,4})\s?([./·।-])\s?(\d{1,2})\s?\2\s?"
    r"(\d{4}(?=\d{1,2}[:h]\d\d)|(?:\d{4}|\d{1,2}(?![:h]\d\d))(?!\d)(?![./·-]\d(?!\d?[:h]\d\d)))"
)

_YEAR_APART = re.compile(r"(?<![\d./·-])(\d{1,2})(/)(\d{1,2})(?:[ -](\d{4})|-(\d\d))(?![\d:./-])")
"""A day and its month, and the year apart, as Scandinavians write them: 26/8 2025, 28/08-2025, 28/8-25."""
_AHEAD = 12
"""Characters at the head of a line in which such a number begins."""
_BARE_DAY = lazy(r"\s?(\d{1,2})(?![\d:])")
"""A day behind a month where days have no unit, as in Mongolian."""
_ENDING = 2
"""Pieces of the longest ending of an ordinal in numbers."""
_COMPACT = lazy(r"\W*(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
"""Year, month and day in one number at the head of a line; elsewhere it is the number of something."""


Years = Mapping[str, tuple[int, int]]
"""The first and the last year that a page can be of, by calendar."""


class Day(NamedTuple):
    """A day and where it stands; kinds and values as in `DateMention`."""

    start: int
    end: int
    kind: str
    value: str | None
    weekday: int | None = None
    choices: tuple[str, ...] = ()
    calendar: str = GREGORIAN


def numeric_days(line: str, words: DateWords) -> Iterator[Day]:
    """Days with separators; of kind "numeric" and without a value if two orders make sense and nothing decides.

    >>> from newsparse.lexicon.calendar import load_date_words
    >>> [day.value for day in numeric_days("28. 4. 2023 or 2023/4/28", load_date_words("de"))]
    ['2023-04-28', '2023-04-28']
    """
    compact = _COMPACT.match(line) if "20" in line[:_AHEAD] else None
    if compact:
        value = _dated(int(compact[1]), int(compact[2]), int(compact[3]), None, words.years)[1]
        if value:
            yield Day(compact.start(1), compact.end(), "day", value)
    for match in chain(_NUMERIC.finditer(line), _YEAR_APART.finditer(line)):
        if match[2] == "·" and not match[0].replace("·", "").isdigit():
            continue
        order = words.order or (words.dotted if match[2] == "." and len(match[4] or "") == 4 else None)
        apart = match.re is _YEAR_APART
        if apart and match[4] is None and order is None:
            continue
        parts = (match[1], match[3], match[4] or f"20{match[5]}")
        mark = "." if apart else match[2]
        readings = [reading for reading in _readings(parts, order, mark, words.years) if reading[1] is not None]
        values = list(dict.fromkeys((value, calendar) for calendar, value in readings))
        if len(values) == 1:
            yield Day(match.start(), match.end(), "day", values[0][0], None, (), values[0][1])
        elif len(values) > 1:
            choices = tuple(value for value, _ in values if value)
            yield Day(match.start(), match.end(), "numeric", None, None, choices)


def _readings(parts: tuple[str, str, str], order: str | None, mark: str, years: Years) -> Iterator[tuple[str, str | None]]:
    """What three numbers can mean; one reading where year or language decide, more where nothing does."""
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4:
        yield _dated(a, b, c, order, years)
    elif len(parts[0]) > 2:
        return
    elif len(parts[2]) == 4:
        if b > 12 or order == "mdy":
            yield _dated(c, a, b, order, years)
        elif a > 12 or a == b or order == "dmy" or (order == "ymd" and mark == "."):
            # Who writes the year first and yet puts it last between full stops begins with the day, as Swedes of Finland do.
            yield _dated(c, b, a, order, years)
        else:
            yield _dated(c, b, a, order, years)
            yield _dated(c, a, b, order, years)
    elif len(parts[0]) == len(parts[1]) == len(parts[2]) == 2 or mark == ".":
        if len(parts[2]) != 2:
            return
        if order in ("dmy", "mdy"):
            yield _dated(2000 + c, *((b, a) if order == "dmy" else (a, b)), order, years)
        elif order == "ymd" and (mark != "." or a > 12):
            yield _dated(2000 + a, b, c, order, years)
        else:
            yield _dated(2000 + c, b, a, order, years)
            yield _dated(2000 + c, a, b, order, years)


def _dated(year: int, month: int, day: int, order: str | None, years: Years) -> tuple[str, str | None]:
    calendar = GREGORIAN
    low, high = years.get("bikram", (0, 0))
    if low <= year <= high:
        calendar = "bikram"
    elif BUDDHIST[0] <= year <= BUDDHIST[1]:
        year -= BUDDHIST_SHIFT
    elif 1300 <= year < 1420 and order == "ymd":
        calendar = "jalali"
    elif 1420 <= year < 1500:
        calendar = "jalali" if order == "ymd" else "hijri"
    when = to_gregorian(calendar, year, month, day)
    return calendar, when.isoformat() if when else None


def days_with_units(parts: Sequence[Piece], words: DateWords, line: str) -> Iterator[Day]:
    """Year, month and day by their units, as "24 tháng 4 năm 2024" too, and with eras.

    >>> from newsparse.grammar.datetext import pieces
    >>> from newsparse.lexicon.calendar import load_date_words
    >>> line = "令和6年4月24日"
    >>> [day.value for day in days_with_units(pieces(line), load_date_words("ja"), line)]
    ['2024-04-24']
    """
    if not words.units and not words.before:
        return
    named = list(_named_numbers(parts, words))
    at = 0
    while at < len(named):
        group = {named[at][0]: named[at]}
        while (
            at + 1 < len(named)
            and named[at + 1][0] not in group
            and named[at + 1][2] - named[at][3] <= 3
            and len(group) < 3
            and line[named[at][3] : named[at + 1][2]].strip(" ,./-") == ""
        ):
            at += 1
            group[named[at][0]] = named[at]
        at += 1
        if "month" in group and "day" not in group and "day" not in words.units.values():
            bare = _BARE_DAY.match(line, group["month"][3])
            if bare:
                group["day"] = ("day", int(bare[1]), bare.start(1), bare.end(1))
        if "month" in group and "day" in group:
            yield from _grouped(group, line, words)


def _named_numbers(parts: Sequence[Piece], words: DateWords) -> Iterator[tuple[str, int, int, int]]:
    """Numbers that a unit follows or goes before, and the day right before such a month: (unit, number, start, end)."""
    for at, piece in enumerate(parts):
        if piece.number < 0:
            continue
        last = _after_ending(parts, at, words)
        after = parts[last] if last < len(parts) else None
        before = parts[at - 1] if at else None
        unit = words.units.get(after.text) if after and after.start - parts[last - 1].end <= 1 else None
        if unit in ("year", "month", "day") and after:
            yield unit, piece.number, piece.start, after.end
        elif before and before.text in words.before:
            unit = words.before[before.text]
            day = parts[at - 2] if unit == "month" and at > 1 else None
            alone = at < 3 or parts[at - 3].text not in words.before
            if day and 0 < day.number <= 31 and alone and before.start - day.end <= 1:
                yield "day", day.number, day.start, day.end
            yield unit, piece.number, before.start, piece.end


def _after_ending(parts: Sequence[Piece], at: int, words: DateWords) -> int:
    """The index behind a number and its ending as an ordinal ("11-р сарын")."""
    end = at + 1
    for piece in parts[end : end + _ENDING]:
        ending = piece.text == "-" or (piece.text in words.filler and piece.text not in words.units)
        if not ending or piece.start - parts[end - 1].end > 1:
            break
        end += 1
    return end


def _grouped(group: dict[str, tuple[str, int, int, int]], line: str, words: DateWords) -> Iterator[Day]:
    month, day = group["month"][1], group["day"][1]
    start = min(entry[2] for entry in group.values())
    end = max(entry[3] for entry in group.values())
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return
    if "year" not in group:
        rest = re.match(r"\s?[,/-]?\s?(\d{4})(?!\d)", line[end : end + 8])
        if rest is None:
            yield Day(start, end, "yearless", f"--{month:02}-{day:02}")
            return
        year, end = int(rest[1]), end + rest.end()
    else:
        year = group["year"][1]
        era = next((word for word in words.eras if line[:start].rstrip().endswith(word)), None)
        if era and year < 200:
            start = line.rfind(era, 0, start)
            year += words.eras[era]
    calendar, value = _dated(year, month, day, None, words.years)
    if value:
        yield Day(start, end, "day", value, None, (), calendar)
