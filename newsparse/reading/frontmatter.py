"""The front matter that a program wrote over a page: YAML between rows of dashes, or plain rows of names and values.

Extractors of articles, clippers of pages and this program's own Markdown write the former, services that read pages for language
models and e-mail the latter. It is no part of the page: its lines are furniture, and what they say of the article is evidence
beside the page, as the markup of HTML is. YAML is read by its library, in the dialect in which every value is a string: no dates
to be guessed, no keys to be merged. Much that is written as YAML is none ("title: Storm: what we know") and is read row by row.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.reading.claims import claims_of, field_of, flatten, named
from newsparse.text.metadata import Metadata
from newsparse.text.patterns import lazy
from newsparse.text.values import Span

FEWEST = 2
"""Rows under known names of the shortest front matter."""
LONGEST = 20_000
"""Characters of the longest."""
TITLED = "headlines"
"""What plain rows must give: rows such as "From:" and "Date:" stand over letters, which are the story."""
_YAML = lazy(rf"\s{{0,99}}---[ \t]*\r?\n(?P<rows>.{{1,{LONGEST}}}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FORWARDED = lazy(r"\s{0,99}-{3,}[ \t]?[^\n-]{1,60}-{3,}[ \t]*\r?\n")
"""What programs for e-mail write over a message that is passed on."""
_BLANK = lazy(r"(?:[ \t\r]{0,99}\n){0,3}")
_ROW = lazy(r"(?P<name>[A-Za-z][\w. -]{0,40}):(?:[ \t]+(?P<value>[^\r\n]+))?[ \t\r]*(?:\n|\Z)", re.ASCII)
_FURTHER = lazy(r"(?:[ \t]*(?P<dash>-)[ \t]+|[ \t]+)(?P<value>[^\r\n]+)(?:\r?\n|\Z)")
"""What goes on with the value above, or is an item of it."""


class FrontMatter(NamedTuple):
    """The range of the front matter in a text, and what it says of the article."""

    span: Span
    metadata: Metadata


class _Row(NamedTuple):
    """A name as the table has it, its value, where the row ends, and whether no blank line parts it from the one above."""

    name: str
    value: str
    end: int
    near: bool


def find_front_matter(text: str) -> FrontMatter | None:
    r"""The front matter of a text; None where it has none.

    >>> front = find_front_matter("---\ntitle: Storm: what we know\nauthor: Ana Diaz\n---\n\nA storm hit Arle.")
    >>> front.span, front.metadata.headlines[0].value
    (Span(start=0, end=52), 'Storm: what we know')
    >>> find_front_matter("Title: Storm hits Arle\n\nURL Source: https://lake.example/storm\n\nA storm hit Arle.").span
    Span(start=0, end=63)
    """
    found = _YAML.match(text)
    if found is not None:
        end, said = found.end(), _read_yaml(found["rows"])
    else:
        end, said = _read_plain(text[: LONGEST + 1])
    known = [field for name, _ in said if (field := field_of(name))]
    if len(known) < FEWEST or (found is None and (TITLED not in known or end > LONGEST)):
        return None
    return FrontMatter(Span(0, end), claims_of(said))


def _read_plain(text: str) -> tuple[int, list[tuple[str, str]]]:
    """Where the last row under a known name ends, and what the rows say. A row between two known ones may have any name."""
    above = _FORWARDED.match(text)
    rows = _rows(text, above.end() if above else 0)
    alone = (at for at, row in enumerate(rows) if not row.near and not field_of(row.name))
    rows = rows[: next(alone, len(rows))]
    last = max((at for at, row in enumerate(rows) if field_of(row.name)), default=-1)
    return rows[last].end if last >= 0 else 0, [(row.name, row.value) for row in rows[: last + 1]]


def _read_yaml(text: str) -> list[tuple[str, str]]:
    """What the rows of YAML say; those of what is none as far as they can be told, each value being YAML or not."""
    whole = _load(text)
    if isinstance(whole, dict):
        return list(flatten("", whole))
    values = ((row, _load(row.value)) for row in _rows(text))
    return [said for row, value in values for said in flatten(row.name, value if isinstance(value, list) else row.value)]


def _rows(text: str, at: int = 0) -> list[_Row]:
    """The rows of a text from a place on, down to the first line that is none."""
    rows: list[_Row] = []
    while True:
        blank = _BLANK.match(text, at)
        start = blank.end() if blank else at
        near = bool(rows) and start == at
        found = _ROW.match(text, start)
        if found is not None:
            rows.append(_Row(named(found["name"]), (found["value"] or "").strip(), found.end(), near))
        else:
            found = _FURTHER.match(text, start) if near else None
            if found is None:
                return rows
            above, value = rows[-1], found["value"].strip()
            if found["dash"]:
                rows.append(_Row(above.name, value, found.end(), near))
            else:
                rows[-1] = above._replace(value=f"{above.value} {value}", end=found.end())
        at = found.end()


def _load(text: str) -> object:
    """What YAML gives, of strings alone; None where it is none."""
    from yaml import BaseLoader, YAMLError, load

    try:
        return load(text, BaseLoader)
    except (YAMLError, ValueError, OverflowError, RecursionError):  # the library's own, of odd escapes, of nesting
        return None
