"""Writes the date names of every language of CLDR into the JSON files beside this module.

For developers only (`python -m newsparse.lexicon.cldr.compile`, needs Babel): parsing reads the files and never
imports this. A language is taken if CLDR has full month names and "… hours ago" for it, which is where its data were
kept by people. The names of all its territories and scripts are merged, so that the Levantine, Egyptian and
Maghrebi month names all stand in `ar.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.core import get_global

HERE = Path(__file__).parent
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
FIELDS = {"y": "year", "M": "month", "L": "month", "d": "day", "H": "hour", "h": "hour", "m": "minute", "s": "second"}
PATTERN = re.compile(r"'([^']*)'|(([A-Za-z])\3*)|([^A-Za-z']+)")
REFORMS = frozenset(("Dsrt", "Shaw"))
"""Scripts that were proposed for English (Deseret, Shavian) and that no page is written in."""
CONVENTION = 0.9
"""Share of a language's territories that must write numeric dates in its default order before that order is taken
for granted. English falls out (day first nearly everywhere but in the United States), Spanish stays in (22 of 25)."""


def version() -> str:
    """The CLDR version of the installed Babel, such as "47"."""
    return str(get_global("cldr")["version"])


def codes() -> list[str]:
    """The languages that are compiled."""
    return [code for code in sorted(localedata.locale_identifiers()) if code.isalpha() and _is_kept(code)]


def compiled(code: str) -> dict[str, Any]:
    """The table of one language, as its JSON file holds it."""
    others = (name for name in localedata.locale_identifiers() if name.startswith(code + "_"))
    family = [code, *sorted(name for name in others if REFORMS.isdisjoint(name.split("_")))]
    data = [Locale.parse(name)._data for name in family]
    units, filler = _literals(data)
    return {
        "cldr": version(),
        "order": _order(data),
        "months": _names(data, "months", range(1, 13)),
        "weekdays": _names(data, "days", range(7)),
        **_halves(data),
        "eras": _distinct(data, lambda entry: (entry["eras"][width][1] for width in ("wide", "abbreviated"))),
        "units": units,
        "filler": filler,
        "ago": {unit: _ago(data, unit) for unit in UNITS},
    }


def write() -> None:
    """Write one file a language and remove those that are no longer compiled."""
    wanted = codes()
    for path in HERE.glob("*.json"):
        if path.stem not in wanted:
            path.unlink()
    for code in wanted:
        (HERE / f"{code}.json").write_text(dumps(compiled(code)), encoding="utf-8")


def dumps(table: Mapping[str, Any]) -> str:
    """A table as text: one entry a line, so that a new CLDR shows as a readable change."""
    rows = (f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in table.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _is_kept(code: str) -> bool:
    data = Locale.parse(code)._data
    months = data["months"]["format"]["wide"].values()
    past = data["date_fields"]["hour"].get("past", {}).get("other", "")
    return not any(re.fullmatch(r"M\d\d", name) for name in months) and bool(past) and not past.startswith("-")


def _distinct(data: list[Any], read: Any) -> list[str]:
    """Every text that `read` finds in the locales, in order, without those that need no word (pure digits)."""
    found: dict[str, None] = {}
    for entry in data:
        try:
            texts = list(read(entry))
        except KeyError:
            continue
        for text in texts:
            name = text.strip()
            if name and not name.isdigit() and not re.fullmatch(r"M\d\d", name):
                found[name] = None
    return list(found)


def _names(data: list[Any], table: str, keys: range) -> list[list[str]]:
    """Wide and abbreviated names of months or weekdays; a name that the default locale uses otherwise is left out."""
    rows: list[list[str]] = []
    owner: dict[str, int] = {}
    for entry in data:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for key, name in entry[table].get(context, {}).get(width, {}).items():
                    owner.setdefault(name.strip().casefold().rstrip("."), key)
    for key in keys:
        names = _distinct(
            data,
            lambda entry, key=key: (
                entry[table][context][width][key]
                for context in ("format", "stand-alone")
                for width in ("wide", "abbreviated")
                if key in entry[table].get(context, {}).get(width, {})
            ),
        )
        rows.append([name for name in names if owner.get(name.casefold().rstrip("."), key) == key])
    return rows


def _halves(data: list[Any]) -> dict[str, list[str]]:
    """The words for the two halves of the day: a.m. and p.m. themselves, and day periods that lie within one."""
    try:
        rules = data[0]["day_period_rules"].get(None, {})
    except KeyError:
        rules = {}
    within: dict[str, list[str]] = {"am": ["am"], "pm": ["pm"]}
    noon = 12 * 3600
    for period, ranges in rules.items():
        if period.startswith(("night", "midnight")):  # the same word stands before and after midnight
            continue
        spans = [(r["from"], r["before"]) for r in ranges if "from" in r and "before" in r]
        if spans and all(0 <= start < end <= noon for start, end in spans):
            within["am"].append(period)
        elif spans and all(noon <= start < end for start, end in spans):
            within["pm"].append(period)

    def read(entry: Any, half: str) -> Iterator[str]:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = entry["day_periods"].get(context, {}).get(width, {})
                yield from (names[period] for period in within[half] if period in names)

    table = {half: _distinct(data, lambda entry, half=half: read(entry, half)) for half in within}
    both = set(table["am"]) & set(table["pm"])
    return {half: [name for name in names if name not in both] for half, names in table.items()}


def _literals(data: list[Any]) -> tuple[dict[str, list[str]], list[str]]:
    """The words inside date and time patterns: units that follow a number ("年", "h"), and the rest ("de", "г.")."""
    units: dict[str, dict[str, None]] = {}
    filler: dict[str, None] = {}
    for entry in data:
        patterns = [shape.pattern for table in ("date_formats", "time_formats") for shape in entry[table].values()]
        patterns += [shape.pattern for name, shape in entry["datetime_skeletons"].items() if not set(name) & set("wWQG")]
        for pattern in patterns:
            before = ""
            for quoted, field, letter, plain in PATTERN.findall(pattern):
                if field:
                    before = FIELDS.get(letter, "") if len(field) < 3 else ""
                    continue
                for word in re.findall(r"[^\W\d_][^\s\d,/:()\-\u2013]*", quoted or plain):
                    if before and (quoted or plain).lstrip().startswith(word):
                        units.setdefault(before, {})[word] = None
                    else:
                        filler[word] = None
                before = ""
    return {unit: list(words) for unit, words in sorted(units.items())}, list(filler)


def _order(data: list[Any]) -> str | None:
    """The order of day, month and year in numeric dates, if the language has one convention; else None."""
    short = [entry["date_formats"]["short"].pattern for entry in data]
    orders = ["".join(dict.fromkeys(re.sub(r"'[^']*'|[^yMd]", "", pattern))).lower() for pattern in short]
    share = orders.count(orders[0]) / len(orders)
    return orders[0] if share >= CONVENTION and len(orders[0]) == 3 else None


def _ago(data: list[Any], unit: str) -> list[str]:
    """Patterns for a past time, "{0}" where the number stands; "1|" or "2|" before those that hold it in the word."""
    held = {"one": "1|", "two": "2|"}
    found: dict[str, None] = {}
    for entry in data:
        for width in (unit, f"{unit}-short", f"{unit}-narrow"):
            for count, pattern in entry["date_fields"].get(width, {}).get("past", {}).items():
                if "{0}" in pattern and not pattern.startswith(("-", "{0}-", "\u200e-", "\u2212")):
                    found[pattern] = None
                elif "{0}" not in pattern and count in held:
                    found[held[count] + pattern] = None
    return list(found)


if __name__ == "__main__":
    write()
