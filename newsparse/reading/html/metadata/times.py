"""Times in markup, read strictly: ISO 8601 as precise as stated; other forms through the grammar of dates."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from newsparse.grammar.dates import find_dates
from newsparse.lexicon import Lexicon

_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})(?:-(?P<d>\d{2})(?:(?:T|\s{1,3}|t)(?P<h>\d{2}):(?P<min>\d{2})(?::(?P<s>\d{2})(?:[.,:]\d{1,9})?)?"
    r"\s?(?P<zone>Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?")
YEARS = range(1840, 2101)
_UNSET = ("1970-01-01", "1969-12-31")
"""What a program writes that has no date: the beginning of its count of seconds."""
LONGEST = 80


def read_time(text: str, lexicon: Lexicon) -> str | None:
    """The day or time that a value of markup states, ISO 8601 without fractions of a second; None if it states none for certain.

    >>> from newsparse.lexicon import load
    >>> [read_time(text, load("en")) for text in ("2024-07-27T09:30:00.000Z", "2024-07-27", "27 July 2024 09:30", "03/04/2024")]
    ['2024-07-27T09:30:00Z', '2024-07-27', '2024-07-27T09:30', None]
    >>> [read_time(text, load("en")) for text in ("20240727", "1722072600", "2024-07-27T09:30+0530", "2024-13-01", "0001-01-01")]
    ['2024-07-27', '2024-07-27T09:30:00Z', '2024-07-27T09:30+05:30', None, None]
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    found = _ISO.fullmatch(text)
    if found:
        return _written(found["y"], found["m"], found["d"], found["h"], found["min"], found["s"], found["zone"])
    found = _COMPACT.fullmatch(text)
    if found and int(found[1]) in YEARS:
        return _written(*found.groups())
    found = _EPOCH.fullmatch(text)
    if found:
        moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(found[1]))
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    stated = {mention.value for mention in find_dates(text, lexicon) if mention.kind in ("day", "minute") and mention.value}
    value = stated.pop() if len(stated) == 1 else ""
    return value if value and _is_day(value[:10]) else None


def _written(
    year: str, month: str, day: str | None, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    """The parts in one form; None where they are no time of the calendar."""
    if not _is_day(f"{year}-{month}-{day or '01'}"):
        return None
    if day is None:
        return f"{year}-{month}"
    if hour is None or minute is None:
        return f"{year}-{month}-{day}"
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return f"{year}-{month}-{day}"
    return f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + _offset(zone)


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] not in "+-":
        return "Z"
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits.zfill(2), "00") if len(digits) <= 2 else (digits[:-2].zfill(2), digits[-2:])
    return f"{zone[0]}{hours}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).year in YEARS and value not in _UNSET
    except ValueError:
        return False
