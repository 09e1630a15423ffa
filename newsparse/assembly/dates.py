"""When the article was published and updated, from the lines that state it; never from its body."""

from collections.abc import Iterator, Sequence, Set
from datetime import date
from typing import NamedTuple

from newsparse.assembly.furniture import labelled_date
from newsparse.assembly.statements import HEAD, find_statements
from newsparse.grammar.ago import day_before
from newsparse.grammar.dates import DateMention, find_dates
from newsparse.lexicon import Lexicon
from newsparse.lexicon.calendar import GREGORIAN
from newsparse.text.values import Doubt, Labeled

SIGHTED = 2
"""Days that a Hijri date of a country that waits for the moon is off the calculated one, at most."""


class Dates(NamedTuple):
    """ISO 8601 as precise as stated, or None; and what is doubtful about them."""

    published: str | None
    updated: str | None
    doubts: tuple[Doubt, ...]


def read_dates(labeled: Labeled, lexicon: Lexicon, now: str | None = None) -> Dates:
    """The article's dates. Relative ones ("3 hours ago") count only if the caller says what `now` is.

    >>> from newsparse.lexicon import load
    >>> from newsparse.text.values import Annotated, Block, Document, LabeledBlock, Line, Reading, Span
    >>> line = Line(1, Span(0, 30), "Published 27 July 2024, 9:30am")
    >>> block = Block((line,), line.text, 0, None)
    >>> document = Document(Reading("page", line.text), (line,), (block,))
    >>> verdict = LabeledBlock(block, "date", "article", 1.0, None, ())
    >>> read_dates(Labeled(Annotated(document, "en", "ltr", ((),)), (verdict,)), load("en")).published
    '2024-07-27T09:30'
    """
    doubts: list[Doubt] = []
    for mentions in find_statements(labeled.blocks, lexicon):
        settled = _settled(mentions, labeled, lexicon, now, doubts)
        published, updated = _chosen(settled)
        if published or updated:
            doubts.extend(_contradictions(settled, published, updated))
            return Dates(published or _published_before(updated, labeled, lexicon), updated, tuple(dict.fromkeys(doubts)))
    return Dates(None, None, tuple(dict.fromkeys(doubts)))


def _published_before(updated: str | None, labeled: Labeled, lexicon: Lexicon) -> str | None:
    """The publication of an article of which only the update stands in its date line, if furniture states it."""
    text = labelled_date(labeled.blocks, lexicon)
    found = _first(find_dates(text, lexicon), "published") if text else None
    return found if found and updated and found[:10] <= updated[:10] else None


def _settled(
    mentions: Sequence[DateMention], labeled: Labeled, lexicon: Lexicon, now: str | None, doubts: list[Doubt]
) -> list[DateMention]:
    """The mentions with values where other dates on the page, or `now`, settle what they leave open."""
    done: list[DateMention] = []
    stated = {m.value[:10] for m in mentions if m.value and m.kind in ("day", "minute")}
    orders: frozenset[str] | None = None
    for mention in mentions:
        if mention.kind == "numeric":
            if orders is None:
                orders = _orders(labeled, lexicon)
            value = _of_weekday(mention) or _ordered(mention.choices, stated, orders)
            if value is None:
                doubts.append(Doubt("ambiguous_date", "day and month of a numeric date could not be told apart"))
            mention = mention._replace(value=value, kind="day")
        elif mention.kind == "relative" and now is not None and mention.ago is not None:
            mention = mention._replace(value=day_before(now, *mention.ago), kind="day")
        done.append(mention)
    return [_as_sighted(mention, done) for mention in done]


def _as_sighted(mention: DateMention, beside: Sequence[DateMention]) -> DateMention:
    """A Hijri date as the Gregorian one beside it has its day: where the moon is looked for, months begin a day or two later."""
    if mention.calendar != "hijri" or not mention.value:
        return mention
    day = date.fromisoformat(mention.value[:10])
    others = [other.value[:10] for other in beside if other.value and other.calendar == GREGORIAN]
    near = [value for value in others if _is_day(value) and abs((date.fromisoformat(value) - day).days) <= SIGHTED]
    return mention._replace(value=near[0] + mention.value[10:], calendar=GREGORIAN) if near else mention


def _of_weekday(mention: DateMention) -> str | None:
    """The only reading of an ambiguous date that falls on the weekday stated with it."""
    days = [choice for choice in mention.choices if _is_day(choice[:10])]
    fitting = [choice for choice in days if date.fromisoformat(choice[:10]).weekday() == mention.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _ordered(choices: Sequence[str], stated: Set[str], orders: Set[str]) -> str | None:
    """The reading of an ambiguous date that another date of its line holds, or whose order the page's other dates have."""
    same = [choice for choice in choices if choice[:10] in stated]
    if len(same) == 1:
        return same[0]
    if len(orders) != 1 or len(choices) != 2:
        return None
    return choices[0] if orders == {"dmy"} else choices[1]


def _orders(labeled: Labeled, lexicon: Lexicon) -> frozenset[str]:
    """The orders that dates of the page have, where that can be told."""
    orders: set[str] = set()
    for text in (block.block.text for block in labeled.blocks):
        if len(text) > HEAD or not any(mark in text for mark in "/.-"):
            continue
        for mention in find_dates(text, lexicon):
            if mention.value and mention.kind in ("day", "minute"):
                orders |= _order_of(text[mention.start : mention.end], mention.value)
    return frozenset(orders)


def _order_of(text: str, value: str) -> set[str]:
    """The order in which a date's text has the day and month of its value, if that can be told."""
    numbers = [int(part) for part in "".join(c if c.isdigit() else " " for c in text).split()]
    day, month, year = int(value[8:10]), int(value[5:7]), int(value[:4])
    if day == month or day <= 12 or year not in numbers[2:3]:
        return set()
    return {"dmy"} if numbers[:2] == [day, month] else {"mdy"} if numbers[:2] == [month, day] else set()


def _chosen(mentions: Sequence[DateMention]) -> tuple[str | None, str | None]:
    """Published: the first date said to be so, else the first said to be nothing; updated: the first said to be so.

    As of when a text stands tells its publication where nothing else does, and its last update otherwise.
    """
    dated = [m for m in mentions if m.value and m.kind in ("day", "minute")]
    updated = _first(dated, "updated")
    stands = _first(dated, "as_of")
    published = _first(dated, "published") or _first(_before_update(dated), None)
    if published and updated and updated[:10] < published[:10]:
        updated = None
    if published is None and updated is None:
        published = stands
    elif published and updated is None:
        updated = stands
    base = published or updated
    if base is not None:
        published = _timed(published, mentions, "published") if published else _timed_anew(base, mentions, "published")
        if updated is None:
            updated = _timed_anew(base, mentions, "updated")
    return published, updated


def _before_update(dated: Sequence[DateMention]) -> list[DateMention]:
    """The dates without those after a surer update: until then a film can be seen, or an event takes place."""
    last = ""
    kept = []
    for mention in dated:
        day = (mention.value or "")[:10]
        if mention.role in ("updated", "as_of"):
            last = last or day
        if not last or day <= last:
            kept.append(mention)
    return kept


def _first(dated: Sequence[DateMention], role: str | None) -> str | None:
    found = [m.value for m in dated if m.role == role and m.value and m.kind in ("day", "minute")]
    day = found[0][:10] if found else None
    return max((value for value in found if value[:10] == day), key=len, default=None)


def _timed(value: str, mentions: Sequence[DateMention], role: str) -> str:
    """A day with the time of day that stands apart under the same word."""
    if "T" in value:
        return value
    return next((value + m.value for m in mentions if m.kind == "clock" and m.role == role and m.value), value)


def _timed_anew(base: str, mentions: Sequence[DateMention], role: str) -> str | None:
    """A date stated as a time alone, or as day and month, beside a full date."""
    for m in mentions:
        if m.role != role or not m.value:
            continue
        if m.kind == "clock":
            return base[:10] + m.value
        if m.kind == "yearless":
            found = base[:4] + "-" + m.value[2:]
            return found if found[:10] >= base[:10] and _is_day(found[:10]) else None
    return None


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _contradictions(mentions: Sequence[DateMention], published: str | None, updated: str | None) -> Iterator[Doubt]:
    chosen = {value[:10] for value in (published, updated) if value}
    for m in mentions:
        if m.weekday is None or not m.value or m.value[:10] not in chosen or not _is_day(m.value[:10]):
            continue
        if date.fromisoformat(m.value[:10]).weekday() != m.weekday:
            yield Doubt("weekday_contradicts", f"the weekday stated with {m.value[:10]} is not its weekday")
    days = {(m.calendar, m.value[:10]) for m in mentions if m.value and m.role is None and m.kind in ("day", "minute")}
    for calendar in {calendar for calendar, _ in days} - {GREGORIAN}:
        other = {value for name, value in days if name == GREGORIAN}
        if other and not other & {value for name, value in days if name == calendar}:
            yield Doubt("calendars_disagree", "the page gives its date in two calendars that do not agree")
