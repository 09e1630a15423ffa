"""When the article was published and updated: what the page shows against what its markup says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from newsparse.assembly.statements import HEAD
from newsparse.grammar.dates import find_dates
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.metadata import Claim, Metadata
from newsparse.text.patterns import lazy
from newsparse.text.values import Doubt, LabeledBlock

ZONES = timedelta(hours=14)
"""How far the clock of a place may be from UTC."""
YEARS = range(1000, 9000)
"""Beyond them the calendar ends before a zone is reckoned in."""
_IN_ADDRESS = lazy(r"/((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_-]|\Z)")
"""Year, month and day as many sites file their stories by."""
_ROLES = ("date", "byline", "dateline")


class Stated(NamedTuple):
    """Published and updated, and the doubts about them."""

    published: str | None
    updated: str | None
    doubts: tuple[Doubt, ...] = ()


def choose_dates(page: Stated, blocks: Sequence[LabeledBlock], metadata: Metadata, lexicon: Lexicon) -> Stated:
    """The dates of page and markup brought together; what both say is as precise as either of them.

    The page's day stands where the markup's time is the same moment on another clock, and where the markup calls it the day of an
    update that the page does not tell from publication. Else the markup is believed: it is written by the program that
    published.
    """
    if page.published is None and page.updated is None:
        page = _settled(page, blocks, metadata, lexicon)
    published = _best(metadata.published, page.published)
    updated = _best(metadata.updated, page.updated)
    if published is None:
        published = _stamped(blocks, metadata) or (None if page.published else _addressed(metadata))
    doubts: tuple[Doubt, ...] = ()
    if page.published and published:
        taken = _joined(page.published, published)
        if taken is None:
            renewed = any(_joined(page.published, claim.value) for claim in metadata.updated)
            taken = page.published if renewed else published
            doubts = (Doubt("dates_disagree", "the page and its markup give different days of publication"),)
    else:
        taken = page.published or published
    changed = page.updated or None
    if updated:
        changed = (_joined(page.updated, updated) or page.updated) if page.updated else _later(updated, taken)
    return Stated(taken, changed, (*page.doubts, *doubts))


def _settled(page: Stated, blocks: Sequence[LabeledBlock], metadata: Metadata, lexicon: Lexicon) -> Stated:
    """The page's numeric date of two readings with the one that the markup has, and without the doubt about it."""
    days = {claim.value[:10] for claim in (*metadata.published, *metadata.updated)}
    for block in blocks:
        if block.role not in _ROLES:
            continue
        for mention in find_dates(block.block.text[:HEAD], lexicon):
            meant = [choice for choice in mention.choices if choice[:10] in days]
            if len(meant) == 1:
                doubts = tuple([doubt for doubt in page.doubts if doubt.code != "ambiguous_date"])
                return Stated(None, meant[0], doubts) if mention.role == "updated" else Stated(meant[0], None, doubts)
    return page


def _best(claims: Sequence[Claim], page: str | None) -> str | None:
    """The claim that agrees with the page, else the first; of claims for one moment the one on a local clock."""
    values = [claim.value for claim in claims]
    if page is not None:
        values = [value for value in values if _joined(page, value)] or values
    if not values:
        return None
    first = values[0]
    same = [value for value in values if value == first or _is_same(value, first)]
    return next((value for value in same if _offset(value)), None) or max(same, key=lambda value: len(value.rstrip("Z")) > 10)


def _joined(page: str, markup: str) -> str | None:
    """Both as one value; None if they cannot be the same day anywhere on earth."""
    if page[:10] == markup[:10] or markup.startswith(page) or page.startswith(markup):
        return max(page, markup, key=_precision)
    one, two = _moment(page), _moment(markup)
    if one is None or two is None or "T" not in markup:
        return None
    if two.tzinfo is None:
        if "T" in page:
            return None
        two = two.replace(tzinfo=timezone.utc)
    if one.tzinfo is not None:
        return page if abs(one - two) < timedelta(minutes=2) else None
    if "T" in page:
        shift = one.replace(tzinfo=timezone.utc) - two
        zone = timedelta(minutes=15 * round(shift / timedelta(minutes=15)))
        return _with_offset(page, zone) if abs(shift - zone) < timedelta(minutes=2) and abs(zone) <= ZONES else None
    start = one.replace(tzinfo=timezone.utc)
    return page if start - ZONES <= two < start + timedelta(days=1) + ZONES and _offset(markup) is None else None


def _precision(value: str) -> tuple[bool, int]:
    """A day at midnight says no more than a day."""
    return "T" in value and value[11:16] != "00:00", len(value)


def _with_offset(page: str, zone: timedelta) -> str:
    minutes = int(zone.total_seconds()) // 60
    return f"{page}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    return moment if moment.year in YEARS else None


def _is_same(one: str, two: str) -> bool:
    a, b = _moment(one), _moment(two)
    if a is None or b is None:
        return False
    if a.tzinfo is None or b.tzinfo is None:
        return one[:10] == two[:10]
    return abs(a - b) < timedelta(minutes=2)


def _offset(value: str) -> timedelta | None:
    """A stated offset from UTC other than none."""
    moment = _moment(value)
    offset = moment.utcoffset() if moment else None
    return offset or None


def _later(updated: str, published: str | None) -> str | None:
    """An update of which only the markup speaks; one of the moment of publication is none."""
    if published is None:
        return updated
    one, two = _moment(updated), _moment(published)
    if one is None or two is None or "T" not in published or "T" not in updated or (one.tzinfo is None) != (two.tzinfo is None):
        return updated if updated[:10] > published[:10] else None
    return updated if one > two else None


def _stamped(blocks: Sequence[LabeledBlock], metadata: Metadata) -> str | None:
    """What a `<time>` element states whose text stands in a line that gives the date; else what all of them state alike."""
    lines = [fold(block.block.text[:HEAD]) for block in blocks if block.role in _ROLES]
    for stamp in metadata.times:
        text = fold(stamp.text)
        if len(text) > 3 and any(text in line for line in lines):
            return stamp.value
    days = {stamp.value[:10] for stamp in metadata.times}
    return metadata.times[0].value if len(days) == 1 else None


def _addressed(metadata: Metadata) -> str | None:
    """The day that stands in the page's own address."""
    for claim in metadata.canonical:
        found = _IN_ADDRESS.search(claim.value)
        day = f"{found[1]}-{found[3]:0>2}-{found[4]:0>2}" if found else ""
        if day and _moment(day):
            return day
    return None
