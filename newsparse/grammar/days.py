"""Days in a line: those in numbers, and those around a month's name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse.grammar.calendars import BUDDHIST, BUDDHIST_SHIFT, is_year, to_gregorian
from newsparse.grammar.datetext import Piece, pieces
from newsparse.grammar.numericdays import Day, days_with_units, numeric_days
from newsparse.lexicon.calendar import GREGORIAN, DateWords, Month, key
from newsparse.text.folding import fold

REACH = 4
"""Words and marks that may stand between the parts of a date ("27th of July, in the year 2024" has three)."""
THAI = ("\u0e00", "\u0e7f")
SHORT_BUDDHIST = 50
"""The last two digits of the first year that is told so: 2550 was 2007."""
_MARKS = frozenset(",.،؍၊/-()|'’׳º°")


def find_days(line: str, words: DateWords) -> list[Day]:
    """The days of a normal line, in order and without overlap.

    >>> from newsparse.lexicon.calendar import load_date_words
    >>> [day.value for day in find_days("samstag, 27. juli 2024", load_date_words("de"))]
    ['2024-07-27']
    """
    found = list(numeric_days(line, words))
    named = _may_name_day(line, words)
    if not (found or named):
        return []
    parts = pieces(line)
    if named:
        found += [*days_with_units(parts, words, line), *_around_months(parts, words)]
    found.sort(key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
        elif kept[-1].value is None or (kept[-1].kind in ("month", "yearless") and day.kind == "day"):
            kept[-1] = day
    starts = [part.start for part in parts]
    return [_with_weekday(day, parts, starts, words) for day in kept]


def _may_name_day(line: str, words: DateWords) -> bool:
    """Whether a month or a unit may be named in a line: a quick look, for three quarters of the lines with numbers have none."""
    return any(map(fold(line).__contains__, words.heads))


def _around_months(parts: Sequence[Piece], words: DateWords) -> Iterator[Day]:
    near = _near_numbers(parts)
    at = 0
    while at < len(parts):
        if not near[at]:
            at += 1
            continue
        months, end = _month_at(parts, at, words)
        if not months:
            at += 1
            continue
        day = _around(parts, at, end, months, words)
        if day is not None:
            yield day
        at = end


def _near_numbers(parts: Sequence[Piece]) -> list[bool]:
    """Whether each piece is a word with a number so near that both could be of one date."""
    near = [False] * len(parts)
    for at, piece in enumerate(parts):
        if 0 < piece.number <= 31 or piece.number > 1000:
            for k in range(max(0, at - REACH), min(len(parts), at + REACH + 1)):
                near[k] = parts[k].number < 0 and len(parts[k].text) > 1
    return near


def _month_at(parts: Sequence[Piece], at: int, words: DateWords) -> tuple[tuple[Month, ...], int]:
    """The months that a word can be and the index after it, after the same month's other name too ("آب/اغسطس")."""
    months, end = _name_at(parts, at, words)
    if not months:
        return (), at + 1
    skip = end
    while skip < len(parts) and skip - end < 2 and parts[skip].text in "/-(.":
        skip += 1
    if skip < len(parts):
        again, after = _name_at(parts, skip, words)
        same = tuple(month for month in months if month in again)
        if same:
            if after < len(parts) and parts[after].text == ")":
                after += 1
            return same, after
    return months, end


def _name_at(parts: Sequence[Piece], at: int, words: DateWords) -> tuple[tuple[Month, ...], int]:
    piece = parts[at]
    if piece.number >= 0 or not piece.text[0].isalpha():
        return (), at
    name = key(piece.text)
    if at + 1 < len(parts) and parts[at + 1].number < 0:
        two = f"{name} {key(parts[at + 1].text)}"
        if two in words.months:
            three = f"{two} {key(parts[at + 2].text)}" if at + 2 < len(parts) else ""
            return (words.months[three], at + 3) if three in words.months else (words.months[two], at + 2)
    found = words.months.get(name) or next(
        (words.months[name[len(p) :]] for p in map(key, words.prefixes) if name.startswith(p) and name[len(p) :] in words.months),
        (),
    )
    return found or _stem(name, parts, at, words), at + 1


def _stem(name: str, parts: Sequence[Piece], at: int, words: DateWords) -> tuple[Month, ...]:
    """A month by its glued or inflected form, between a day and a year only: "GEARDEC 19, 2023", "apirilaren 24a"."""
    near = [parts[k].number for k in range(max(0, at - 5), min(len(parts), at + 5)) if parts[k].number >= 0]
    if len(name) < 4 or not any(is_year(n) for n in near) or not any(1 <= n <= 31 for n in near):
        return ()
    for size in range(len(name) - 1, 2, -1):
        if name[-size:] in words.months and len(name) - size <= 12:
            return words.months[name[-size:]]
        if size >= 4 and len(name) - size <= 4 and name[:size] in words.months:
            return words.months[name[:size]]
    full = {month for word, months in words.months.items() if word.startswith(name) for month in months[:1]}
    return tuple(full) if len(full) == 1 else ()


def _around(parts: Sequence[Piece], at: int, end: int, months: tuple[Month, ...], words: DateWords) -> Day | None:
    left = _number_left(parts, at, words)
    right = _number_right(parts, end, words)
    third = _number_right(parts, right + 1, words) if right is not None else None
    number = -1 if right is None else parts[right].number
    if left is not None and right is not None and _is_day(parts[left]) and number >= 100:
        return _day(parts, left, right, months, number, parts[left].number, words)
    if right is not None and third is not None and _is_day(parts[right]) and parts[third].number >= 100:
        return _day(parts, at, third, months, parts[third].number, number, words)
    if left is not None and right is not None and parts[left].number >= 1000 and _is_day(parts[right]):
        return _day(parts, left, right, months, parts[left].number, number, words)
    if left is not None and _is_day(parts[left]):
        if right is not None and _is_short_year(parts, right):
            return _day(parts, left, right, months, 2000 + number, parts[left].number, words)
        if right is not None and _is_short_buddhist_year(parts, at, right):
            return _day(parts, left, right, months, 2500 + number, parts[left].number, words)
        earlier = _number_left(parts, left, words)
        if earlier is not None and is_year(parts[earlier].number):
            return _day(parts, earlier, end - 1, months, parts[earlier].number, parts[left].number, words)
        return _yearless(parts, left, end - 1, months, parts[left].number)
    if right is not None and _is_day(parts[right]) and not _opens_clock(parts, right):
        return _yearless(parts, at, right, months, number)
    if right is not None and is_year(number):
        gregorian = [m for m in months if m.calendar == GREGORIAN]
        if gregorian:
            return Day(parts[at].start, parts[right].end, "month", f"{number}-{gregorian[0].number:02}")
    return None


def _day(
    parts: Sequence[Piece], first: int, last: int, months: tuple[Month, ...], year: int, day: int, words: DateWords
) -> Day | None:
    for month in months:
        when_year = year
        if month.calendar == GREGORIAN:
            if BUDDHIST[0] <= year <= BUDDHIST[1]:
                when_year = year - BUDDHIST_SHIFT
        else:
            low, high = words.years[month.calendar]
            if not low <= year <= high:
                continue
        when = to_gregorian(month.calendar, when_year, month.number, day)
        if when is not None:
            return Day(parts[first].start, parts[last].end, "day", when.isoformat(), None, (), month.calendar)
    return None


def _yearless(parts: Sequence[Piece], first: int, last: int, months: tuple[Month, ...], day: int) -> Day | None:
    if months[0].calendar != GREGORIAN:
        return None
    return Day(parts[first].start, parts[last].end, "yearless", f"--{months[0].number:02}-{day:02}")


def _is_day(piece: Piece) -> bool:
    return 1 <= piece.number <= 31 and piece.end - piece.start <= 2


def _opens_clock(parts: Sequence[Piece], at: int) -> bool:
    return at + 1 < len(parts) and parts[at + 1].text in (":", "h") and parts[at + 1].start == parts[at].end


def _is_short_year(parts: Sequence[Piece], at: int) -> bool:
    piece = parts[at]
    if piece.end - piece.start != 2 or piece.number > 40 or _opens_clock(parts, at):
        return False
    if at + 1 == len(parts) or _opens_clock(parts, at + 1):
        return True
    return parts[at + 1].number < 0 and parts[at + 1].text not in (":", ".", "h")


def _is_short_buddhist_year(parts: Sequence[Piece], month: int, at: int) -> bool:
    """Whether a number behind a month in Thai is the last two digits of a year ("26 พ.ย. 69")."""
    piece = parts[at]
    short = piece.end - piece.start == 2 and piece.number >= SHORT_BUDDHIST and not _opens_clock(parts, at)
    return short and THAI[0] <= parts[month].text[0] <= THAI[1]


def _number_left(parts: Sequence[Piece], at: int, words: DateWords) -> int | None:
    for k in range(at - 1, max(-1, at - 1 - REACH), -1):
        if parts[k].number >= 0:
            return k
        if not _passes(parts[k], words):
            return None
    return None


def _number_right(parts: Sequence[Piece], at: int, words: DateWords) -> int | None:
    for k in range(at, min(len(parts), at + REACH)):
        if parts[k].number >= 0:
            return k
        if not _passes(parts[k], words):
            return None
    return None


def _passes(piece: Piece, words: DateWords) -> bool:
    return piece.text in _MARKS or key(piece.text) in words.filler or piece.text in words.before


def _with_weekday(day: Day, parts: Sequence[Piece], starts: Sequence[int], words: DateWords) -> Day:
    """The day with the weekday that stands right before or after it."""
    if day.kind not in ("day", "numeric", "yearless"):
        return day
    first, last = bisect_left(starts, day.start), bisect_left(starts, day.end)
    before = [p for p in parts[max(0, first - 4) : first] if p.start >= day.start - 16 and p.number < 0]
    after = [p for p in parts[last : last + 5] if p.start < day.end + 12 and p.number < 0]
    for group in (list(reversed(before)), after):
        texts = [p.text for p in group if p.text.strip(",.()/|- ")]
        if group is not after:
            texts = texts[:3]
            tries = ["".join(reversed(texts[:n])) for n in (3, 2, 1)] + texts[:1]
        else:
            tries = ["".join(texts[:n]) for n in (3, 2, 1)]
        for text in tries:
            weekday = words.weekdays.get(key(text))
            if weekday is not None:
                return day._replace(weekday=weekday)
    return day
