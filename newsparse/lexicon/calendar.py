"""The words of dates in one language: CLDR's, and from `calendars.json` what CLDR lacks (other calendars, press usage)."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from newsparse.lexicon.cldr import read_names
from newsparse.text.folding import fold
from newsparse.text.packaged import read_packaged

GREGORIAN = "gregorian"


class Month(NamedTuple):
    """A month of a calendar."""

    calendar: str
    number: int


class DateWords(NamedTuple):
    """What a language's dates are made of; every word is folded and without a dot at its end.

    `order` is the only order of numeric dates ("dmy") or None, also where CLDR has one that the press does not keep to;
    `dotted` is the order between full stops where the year stands last: Americans alone begin with the month, and of them some
    put full stops; `units` name a field after its number, `before` do before it;
    `ago` are patterns by unit, "{0}" for the number, or "1|" and "2|" before those that hold it; `zones` have an offset or None,
    and who states one of `month_first` writes the month before the day, one of `day_first` behind it.
    Each folded text that names a month, or counts days by units, holds one of the `heads`.
    """

    order: str | None
    dotted: str | None
    months: Mapping[str, tuple[Month, ...]]
    weekdays: Mapping[str, int]
    halves: Mapping[str, str]
    units: Mapping[str, str]
    before: Mapping[str, str]
    filler: frozenset[str]
    prefixes: tuple[str, ...]
    eras: Mapping[str, int]
    years: Mapping[str, tuple[int, int]]
    ago: Mapping[str, tuple[str, ...]]
    days_ago: Mapping[str, int]
    clock: frozenset[str]
    clock_after: frozenset[str]
    zones: Mapping[str, str | None]
    month_first: frozenset[str]
    day_first: frozenset[str]
    heads: tuple[str, ...]


@lru_cache(maxsize=1)
def _extra() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(read_packaged(__package__, "calendars.json"))
    return table


_EDGE = " .׳\u200f\u200e"
"""Signs at the end of what is shortened, in Hebrew a geresh, and marks of direction."""


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """The form in which a date word is looked up.

    >>> key("Sept."), key("أغسطس") == key("اغسطس")
    ('sept', True)
    """
    return fold(word).strip(_EDGE)


def forms(word: str) -> tuple[str, ...]:
    """A word as it stands in lower-case text and as it is folded, for what is looked for in unfolded text.

    >>> forms("À")
    ('à', 'a')
    """
    plain = word.lower().strip(" .\u200f\u200e")
    return tuple(dict.fromkeys((plain, key(word))))


@lru_cache(maxsize=64)
def load_date_words(language: str | None) -> DateWords:
    """The date words for a BCP 47 code, English after them: pages in every language print English dates.

    >>> words = load_date_words("de")
    >>> words.months["marz"][0].number, words.order, words.weekdays["samstag"]
    (3, 'dmy', 5)
    """
    code = (language or "und").split("-")[0].lower()
    codes = list(dict.fromkeys((code, "en")))
    extra = _extra()
    tables = [read_names(name) for name in codes]
    own = tables[0] if codes[0] != "en" else {**tables[0], "order": None}
    halves: dict[str, str] = {}
    for name, table in zip(codes, tables, strict=True):
        for half in ("am", "pm"):
            for word in (*extra["halves"].get(name, {}).get(half, ()), *table.get(half, ())):
                for form in forms(word):
                    halves.setdefault(form, half)
    months = _months(codes, tables)
    units = _first((f, unit) for unit, ws in _units(code, own).items() for w in ws for f in forms(w))
    before = _first((f, unit) for unit, ws in extra["before"].get(code, {}).items() for w in ws for f in forms(w))
    return DateWords(
        order=None if code in extra["unsure_order"] else own.get("order"),
        dotted="dmy" if code not in ("en", "und") else None,
        months=months,
        weekdays=_first(
            (form, at)
            for table in tables
            for at, names in enumerate(table.get("weekdays", ()))
            for name in names
            for form in forms(name)
        ),
        halves=halves,
        units=units,
        before=before,
        filler=_filler(codes, tables),
        prefixes=tuple(extra["prefixes"].get(code, ())),
        eras=dict(extra["eras"]),
        years={name: tuple(entry["years"]) for name, entry in extra["calendars"].items() if code in entry["languages"]},
        ago=_ago(codes, tables),
        days_ago=_first(
            (form, n) for name in codes for n, ws in enumerate(extra["days_ago"].get(name, ())) for w in ws for form in forms(w)
        ),
        clock=frozenset(f for w in extra["clock"]["und"] for f in forms(w)),
        clock_after=frozenset(f for w in extra["clock_after"] for f in forms(w)),
        zones={**dict.fromkeys(extra["zone_words"]), **extra["zones"], **extra["zones_of"].get(code, {})},
        month_first=frozenset(extra["month_first"].get(code, ())),
        day_first=frozenset(extra["day_first"].get(code, ())),
        heads=_heads([*months, *(key(unit) for unit, name in units.items() if name in _OF_DAYS), *map(key, before)]),
    )


_OF_DAYS = ("year", "month", "day")
_HEAD = 4
"""Letters of a month's name that are looked for: no shorter beginning of it is read as the month."""


def _heads(words: Iterable[str]) -> tuple[str, ...]:
    """The first letters of some words, without those that hold others."""
    heads = {word.partition(" ")[0][:_HEAD] for word in words}
    return tuple(
        [
            head
            for head in heads
            if not any(head[a:b] in heads for a in range(_HEAD) for b in range(a + 1, _HEAD + 1) if head[a:b] != head)
        ]
    )


def _first(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word, value in pairs:
        if word:
            found.setdefault(word, value)
    return found


def _months(codes: list[str], tables: list[dict[str, Any]]) -> dict[str, tuple[Month, ...]]:
    found: dict[str, tuple[Month, ...]] = {}

    def add(word: str, month: Month) -> None:
        name = key(word)
        if name and not any(c.isdigit() for c in name) and month.calendar not in {m.calendar for m in found.get(name, ())}:
            found[name] = (*found.get(name, ()), month)

    extra = _extra()
    for code, table in zip(codes, tables, strict=True):
        for word, number in extra["months"].get(code, {}).items():
            add(word, Month(GREGORIAN, number))
        for number, names in enumerate(table.get("months", ()), 1):
            for word in names:
                add(word, Month(GREGORIAN, number))
    for calendar, entry in extra["calendars"].items():
        if codes[0] in entry["languages"]:
            for number, names in enumerate(entry["months"], 1):
                for word in names:
                    add(word, Month(calendar, number))
    return found


def _units(code: str, own: Mapping[str, Any]) -> dict[str, list[str]]:
    units: dict[str, list[str]] = {}
    for table in (_extra()["units"].get(code, {}), own.get("units", {})):
        for unit, words in table.items():
            units.setdefault(unit, []).extend(words)
    return units


def _filler(codes: list[str], tables: list[dict[str, Any]]) -> frozenset[str]:
    words = [*_extra()["filler"]["und"]]
    for code, table in zip(codes, tables, strict=True):
        words += _extra()["filler"].get(code, [])
        words += table.get("filler", [])
        words += [word for group in table.get("units", {}).values() for word in group]
    return frozenset(form for word in words for form in forms(word))


def _ago(codes: list[str], tables: list[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, table in zip(codes, tables, strict=True):
        for source in (_extra()["ago"].get(code, {}), table.get("ago", {})):
            for unit, patterns in source.items():
                found.setdefault(unit, []).extend(patterns)
    return {unit: tuple(dict.fromkeys(patterns)) for unit, patterns in found.items()}
