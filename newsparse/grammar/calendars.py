"""Days of other calendars as Gregorian days, by evidence: the month's name, the era or a year that only one calendar can have."""

from __future__ import annotations

from datetime import date

FIRST, LAST = 1900, 2049
"""Years that a news page can be of; anything else is a number, or a year of Nepal's calendar (2083 began in 2026)."""
BUDDHIST = (2443, 2643)
BUDDHIST_SHIFT = 543


def to_gregorian(calendar: str, year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a date, or None if the calendar has no such day.

    >>> to_gregorian("jalali", 1398, 11, 29), to_gregorian("hijri", 1445, 9, 1), to_gregorian("gregorian", 2023, 2, 30)
    (datetime.date(2020, 2, 18), datetime.date(2024, 3, 11), None)
    """
    try:
        if calendar == "hijri":
            from hijridate import Hijri

            found = Hijri(year, month, day).to_gregorian()
            return date(found.year, found.month, found.day)
        if calendar == "jalali":
            from jdatetime import date as jalali_date

            plain_jalali: date = jalali_date(year, month, day).togregorian()
            return plain_jalali
        if calendar == "hebrew":
            from pyluach.dates import HebrewDate

            plain: date = HebrewDate(year, month, day).to_pydate()
            return plain
        if calendar == "bikram":
            from nepali_datetime import date as nepali_date

            plain_nepali: date = nepali_date(year, month, day).to_datetime_date()
            return plain_nepali
        return date(year, month, day) if FIRST <= year <= LAST else None
    except (ValueError, OverflowError):
        return None


def is_year(number: int) -> bool:
    """Whether a number can be the Gregorian year of a news page.

    >>> is_year(2024), is_year(1445)
    (True, False)
    """
    return FIRST <= number <= LAST
