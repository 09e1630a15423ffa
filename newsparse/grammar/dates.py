"""Dates and times in a line of a page, in every language that CLDR has month names for.

A date is read around what cannot be anything else: a month's name, year-month-day with separators, numbers with their
units. Nothing is guessed: a numeric date that could be of two orders comes without a value and with both readings.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.grammar.ago import Phrase, ago_phrases, find_ago, find_day_words
from newsparse.grammar.clock import Clock, ClockGrammar, compile_clock, find_clocks
from newsparse.grammar.dateroles import roles_of
from newsparse.grammar.datetext import normal
from newsparse.grammar.days import find_days
from newsparse.grammar.numericdays import Day
from newsparse.lexicon import Lexicon
from newsparse.lexicon.calendar import DateWords, load_date_words
from newsparse.text.patterns import lazy

SHORT = 60
"""Characters of a line in which a word such as "yesterday" is looked for; in longer ones it tells of the story."""
RIGHTS = 8
"""Copyright notices of one line that are looked at."""
GAP = 28
"""Characters that may stand between a day and its time of day: a weekday, "at", punctuation."""
BINDING = 3
"""Words that may stand there."""
_DIGIT = re.compile(r"\d")
_PLAUSIBLE = re.compile(r"\d{4}|\d\s{0,2}[:./·-]\s{0,2}\d|\d\s?[^\W\d]|[^\W\d]\.?\s?\d")
_LIKELY = lazy(r"(?:1[3-9]|2[0-5]|5[78])\d\d(?!\d)|\d[:./·-]\d|\d\s?[hH時시点點月월年년]")
_SEAM = lazy(r"\d\s?[a-z]{2}(?=[A-Z][a-z]{2,}\s\d)")
_MARKS = " \t\v\f,;|•·@/-–—()[].،、:"
_COPYRIGHT = lazy(r"(?:©|\(c\)|copyright)[^\d\n]{0,24}\d{4}(?:\s?-\s?\d{4})?")


class DateMention(NamedTuple):
    """A date, time of day or relative date in a text.

    `kind`: minute, day, month, yearless, clock, relative, copyright, or numeric, whose `choices` are the day-first reading
    and the other. `value` is ISO 8601 as precise as stated ("--07-27" without a year, "T09:30" without a day) or None;
    `role` "published", "updated", "as_of" (as it stood then) or None by the words around it;
    `weekday` (0 is Monday) the one stated; `ago` what a
    relative date says; `calendar` the one it was written in.
    """

    start: int
    end: int
    kind: str | None
    value: str | None = None
    role: str | None = None
    weekday: int | None = None
    choices: tuple[str, ...] = ()
    ago: tuple[int, str] | None = None
    calendar: str = "gregorian"


class Grammar(NamedTuple):
    """What dates are found by in one language.

    Only words of `between` stand between a day and its time of day, those of `roles` say what a date is of. Of `markers` each
    relative date has one.
    """

    words: DateWords
    clock: ClockGrammar
    ago: tuple[Phrase, ...]
    between: frozenset[str]
    roles: Mapping[str, str]
    markers: tuple[str, ...]


@lru_cache(maxsize=64)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon's language, put together once."""
    words = load_date_words(lexicon.language)
    between = frozenset((*words.clock, *lexicon.words("clock"), *words.filler, *words.weekdays))
    roles = {word: role for role in ("published", "as_of", "updated") for word in lexicon.words(role)}
    ago = ago_phrases(words)
    markers = (*sorted(_markers(ago)), *words.days_ago)
    return Grammar(words, compile_clock(words), ago, between - {""}, roles, markers)


def _markers(phrases: Sequence[Phrase]) -> set[str]:
    """Words of which each phrase has at least one."""
    often = Counter(word for phrase in phrases for word in set(phrase.words))
    return {max(phrase.words, key=lambda word: (often[word], len(word))) for phrase in phrases}


@lru_cache(maxsize=512)
def find_dates(text: str, lexicon: Lexicon) -> tuple[DateMention, ...]:
    """The dates of a line, in order and without overlap.

    >>> from newsparse.lexicon.lexicon import load
    >>> [mention.value for mention in find_dates("Publié le 30 août 2023 à 14h52", load("fr"))]
    ['2023-08-30T14:52']
    >>> find_dates("03/04/2024", load("en"))[0].choices
    ('2024-04-03', '2024-03-04')
    """
    short = len(text) <= SHORT
    if "  " in text and len(text) <= 2 * SHORT:
        return _of_gaps(text, lexicon)
    if _DIGIT.search(text):
        line = normal(text)
        if _PLAUSIBLE.search(line, 0, SHORT) or not (short or _LIKELY.search(line) is None):
            grammar = grammar_of(lexicon)
            return _with_roles(_of_stretches(text, line, grammar), line, grammar)
    elif short:
        line = normal(text)
    if short:
        grammar = grammar_of(lexicon)
        if any(map(line.__contains__, grammar.markers)):
            return _with_roles(_relative(line, grammar), line, grammar)
    return ()


def _of_gaps(text: str, lexicon: Lexicon) -> tuple[DateMention, ...]:
    """The dates of a line as they are with one blank where it has several ("3 May 2024,  09:30  BST")."""
    kept = [at for at in range(len(text)) if text[at] != " " or text[at - 1 : at] != " "]
    found = find_dates("".join([text[at] for at in kept]), lexicon)
    return tuple([mention._replace(start=kept[mention.start], end=kept[mention.end - 1] + 1) for mention in found])


def _of_stretches(text: str, line: str, grammar: Grammar) -> list[DateMention]:
    """The mentions of a line whose dates may have lost the space between them ("9:30 pmNovember 20")."""
    seam = _SEAM.search(text) if len(text) <= 2 * SHORT and text.isascii() else None
    if seam is None:
        return _mentions(line, grammar)
    cut = seam.end()
    below = _mentions(line[cut:], grammar)
    return [*_mentions(line[:cut], grammar), *[m._replace(start=m.start + cut, end=m.end + cut) for m in below]]


def _mentions(line: str, grammar: Grammar) -> list[DateMention]:
    days = find_days(line, grammar.words)
    stated = "©" in line or "(c)" in line or "copyright" in line
    rights = [match.span() for match in _COPYRIGHT.finditer(line)] if stated else []
    if rights:
        days = [day for day in days if not any(start <= day.start < end for start, end in rights[:RIGHTS])]
    clocks = _outside(find_clocks(line, grammar.clock, bool(days)), days)
    found = [DateMention(start, end, "copyright") for start, end in rights]
    used: set[int] = set()
    taken_until = 0
    for at, day in enumerate(days):
        limit = days[at + 1].start if at + 1 < len(days) else len(line)
        clock = _beside(line, grammar, clocks, used, day, taken_until, limit)
        found.append(_joined(day, clock, line, grammar.words))
        taken_until = max(day.end, clock.end if clock else 0)
    found += [DateMention(c.start, c.end, "clock", "T" + c.value) for at, c in enumerate(clocks) if at not in used]
    if len(line) <= 4 * SHORT and any(map(line.__contains__, grammar.markers)):
        ends = [(m.start, m.end) for m in found if m.kind != "clock"]
        for ago in _relative(line, grammar):
            if not any(start < ago.end and ago.start < end for start, end in ends):
                found = [m for m in found if not (m.start < ago.end and ago.start < m.end)]
                found.append(ago)
    return sorted(found)


def _outside(clocks: Sequence[Clock], days: Sequence[Day]) -> list[Clock]:
    """The times that do not lie in a day."""
    starts = [day.start for day in days]
    free = []
    for clock in clocks:
        at = bisect_left(starts, clock.end) - 1
        if at < 0 or days[at].end <= clock.start:
            free.append(clock)
    return free


def _beside(
    line: str, grammar: Grammar, clocks: Sequence[Clock], used: set[int], day: Day, floor: int, limit: int
) -> Clock | None:
    """The time of day that belongs to a day: the one right after it, or else the one right before it."""
    after = bisect_left(clocks, day.end, key=lambda clock: clock.start)
    if after < len(clocks):
        clock = clocks[after]
        if clock.start < limit and clock.start - day.end <= GAP and _binds(line[day.end : clock.start], grammar.between):
            used.add(after)
            return clock
    if after and after - 1 not in used:
        clock = clocks[after - 1]
        near = floor <= clock.start and clock.end <= day.start and day.start - clock.end <= GAP
        if near and _binds(line[clock.end : day.start], grammar.between):
            used.add(after - 1)
            return clock
    return None


def _binds(text: str, words: Collection[str], most: int = BINDING) -> bool:
    """Whether a text is nothing but punctuation and some of the words, up to so many."""
    rest = text.lstrip(_MARKS)
    if not rest:
        return True
    ends = [len(word) for word in words if rest.startswith(word)] if most else []
    return any(not rest[end : end + 1].isalnum() and _binds(rest[end:], words, most - 1) for end in ends)


def _joined(day: Day, clock: Clock | None, line: str, words: DateWords) -> DateMention:
    """A day with its time; the zone of the time may tell which of two numbers is the month."""
    if clock is not None and len(day.choices) == 2:
        zone = line[: clock.end].rsplit(None, 1)[-1]
        if zone in words.month_first or zone in words.day_first:
            day = day._replace(kind="day", value=day.choices[zone in words.month_first], choices=())
    start, end, kind, value = day.start, day.end, day.kind, day.value
    choices = day.choices
    if clock is not None:
        start, end = min(start, clock.start), max(end, clock.end)
        choices = tuple(f"{choice}T{clock.value}" for choice in choices)
        if value is not None and kind in ("day", "yearless"):
            value = f"{value}T{clock.value}"
            kind = "minute" if kind == "day" else kind
    return DateMention(start, end, kind, value, None, day.weekday, choices, None, day.calendar)


def _relative(line: str, grammar: Grammar) -> tuple[DateMention, ...]:
    found = find_ago(line, grammar.ago)
    if len(line) <= SHORT:
        found += find_day_words(line, grammar.words.days_ago)
    mentions = []
    end = -1
    for ago in sorted(found):
        if ago.start >= end:
            mentions.append(DateMention(ago.start, ago.end, "relative", ago=(ago.number, ago.unit)))
            end = ago.end
    return tuple(mentions)


def _with_roles(mentions: Sequence[DateMention], line: str, grammar: Grammar) -> tuple[DateMention, ...]:
    """The mentions with their roles."""
    if _is_pair(mentions, line):
        return mentions[0], mentions[1]._replace(role="updated")
    roles = roles_of([(mention.start, mention.end) for mention in mentions], line, grammar.roles)
    return tuple([mention._replace(role=role) for mention, role in zip(mentions, roles, strict=True)])


def _is_pair(mentions: Sequence[DateMention], line: str) -> bool:
    """Whether a line is nothing but two days with their times, the later one last, and no dash or comma between: many systems
    print when a story was published and changed so.
    """
    if len(mentions) != 2 or any(mention.kind != "minute" for mention in mentions):
        return False
    first, second = mentions
    beside = line[: first.start] + line[first.end : second.start] + line[second.end :]
    return not beside.strip(_MARKS) and not set(beside) & set("-–—,") and (first.value or "") < (second.value or "")
