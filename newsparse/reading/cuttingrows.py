"""The rows about a story in a cutting: what they show is the story's own, what they say of it is evidence, as front matter is.

They are labelled, in words before a colon, by Factiva in tags of two or three capitals, or stand in a fixed order: over a story
of LexisNexis the paper and the day, under its headline in Nexis Uni, and in Factiva a number of words, the day, the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from textwrap import dedent
from typing import NamedTuple

from newsparse.grammar.dates import find_dates
from newsparse.lexicon import load
from newsparse.reading.cuttingedges import edge_of, is_rule, kinds
from newsparse.reading.rest import Rest
from newsparse.text.patterns import lazy
from newsparse.text.pieces import ENDS

FEWEST = 4
"""Different labels of the shortest cutting."""
MIDDLE = 8
"""Blanks before a line in the middle."""
DEEPEST, SHORT = 40, 60
"""Lines among which those in a fixed order stand, and characters of the longest of them."""
WIDTH = (50, 80)
"""Characters of a line that was wrapped."""
HEAD, STORY, SHOWN, BYLINE, CREDIT, STANDFIRST, PLACE = "head", "story", "shown", "byline", "credit", "standfirst", "place"
ABOVE, BELOW = "above", "below"
DAY, PAPER, AUTHOR = "date", "publisher", "author"
"""Kinds of rows: what stands over the first one, what is shown, what is left out, and some of those that say something."""
_LABEL = lazy(r"([A-Z][\w /-]{1,30}?)(?: \(\w+\))?(?::[ \t]*(.*)|\s*)")
_TAG = lazy(r" ?([A-Z]{2,3})(?:(?:(?<=\b\w\w) {2,}|(?<=\w\w\w) +|\t+)(.*)|\s*)")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = lazy(r"\d\d?:\d\d.{0,12}")
_COUNT = lazy(r"\d[\d.,]{0,8} ?\S{1,12}")
_MEDIUM = lazy(r"[A-Z]{3,12}: ")
"""What LexisNexis writes before a caption: that it is of a photo, a map, a chart."""


class _Row(NamedTuple):
    """A label, its kind, and what stands behind it in its line."""

    label: str
    kind: str
    value: str


def read_rows(lines: Sequence[str]) -> Rest | None:
    """The story of a cutting whose rows are labelled; None where they are not, or nothing is left."""
    tags = [_read_row(_TAG, "tags", line) for line in lines]
    if len({row.label for row in tags if row}) >= FEWEST and any(row.kind == STORY for row in tags if row):
        return _rest(_fields(lines, tags, tagged=True))
    labels = [_read_row(_LABEL, "labels", line) for line in lines]
    known = {row.label for row in labels if row}
    if len(known) >= FEWEST and not known.isdisjoint(kinds("signs")):
        return _rest(_fields(lines, labels, tagged=False))
    return None


def read_counted(lines: Sequence[str]) -> Rest | None:
    r"""The story of a cutting of Factiva without tags: the number of words, the day, perhaps an hour, the paper, further rows.

    >>> read_counted(["Storm hits Arle", "4 words", "3 May 2024", "The Lake Post", "", "A storm.", "LAKEP00020240503ef530000b"])
    Rest(text='Storm hits Arle\n\nA storm.', fields=(('publisher', 'The Lake Post'), ('date', '2024-05-03')))
    """
    end = len(lines) - 1
    if end < 0 or edge_of(lines[end]) != ENDS:
        return None
    shown = [at for at in range(end) if lines[at].strip()]
    for at, below in pairwise(shown[:DEEPEST]):
        if _COUNT.fullmatch(lines[at].strip()) and _YEAR.search(lines[below]):
            rows = list(_rows_in_order(lines[below + 1 : end], spread=below > at + 1))
            paper = next((row for row in rows if row and not _CLOCK.fullmatch(row)), "")
            story = _flowing(lines[below + 1 + len(rows) : end])
            return _with_day(["\n".join(lines[:at]).strip(), story], [(PAPER, paper)], lines[below])
    return None


def _rows_in_order(lines: Sequence[str], spread: bool) -> Iterator[str]:
    """The rows down to one with a year, which is about rights, to a long one, or, if they are not `spread`, to a blank line."""
    for line in lines:
        if not (line.strip() or spread) or (len(line) > SHORT and not _YEAR.search(line)):
            return
        yield line.strip()
        if _YEAR.search(line):
            return


def _with_day(shown: list[str], said: list[tuple[str, str]], day: str) -> Rest | None:
    """What is shown, the day with it if it cannot be read."""
    known = _read_day(day)
    text = "\n\n".join([piece for piece in (*shown[:-1], "" if known else day.strip(), *shown[-1:]) if piece])
    return Rest(text, tuple([one for one in (*said, (DAY, known)) if one[1]])) if text else None


def _rest(fields: Sequence[tuple[str, list[str]]]) -> Rest | None:
    """What the rows show and say; None where nothing is shown."""
    shown: list[str] = []
    said: list[tuple[str, str]] = []
    place = day = ""
    signed = False
    for kind, held in fields:
        value = " ".join(held).strip()
        if kind == HEAD:
            pieces, paper, day = _read_head(held)
            shown += pieces
            said.append((PAPER, paper))
        elif kind == STORY and value:
            shown.append(_opened(_flowing(held), place))
            place = ""
        elif kind == PLACE:
            place = value
        elif kind == STANDFIRST:
            shown.insert(1 if len(shown) < DEEPEST else len(shown), value)
        elif kind in (SHOWN, BYLINE) or (kind == CREDIT and not signed):
            shown.append(_MEDIUM.sub("", value))
        elif kind == DAY:
            day = day or value
        elif kind not in (ABOVE, BELOW, STORY, CREDIT):
            said += [(kind, one) for one in (_names(value) if kind == AUTHOR else [value])]
        if kind == BYLINE:
            said.append((AUTHOR, value))
        signed = signed or kind in (BYLINE, AUTHOR)
    return _with_day(shown, said, day)


def _fields(lines: Sequence[str], rows: Sequence[_Row | None], tagged: bool) -> list[tuple[str, list[str]]]:
    """The lines of each row by its kind, and those of no row. Tagged rows go on to the next one, others to a blank line."""
    fields: list[tuple[str, list[str]]] = [(HEAD, [])]
    below = False
    for line, row in zip(lines, rows, strict=True):
        kind, held = fields[-1]
        if row is not None:
            below = below or row.kind == BELOW
            fields.append((row.kind, [row.value]))
        elif line.strip() or tagged or kind in (HEAD, STORY):
            held.append(line.rstrip() if kind in (HEAD, STORY) else line.strip())
        else:
            fields.append((BELOW if below else STORY, []))
    return fields


def _read_head(lines: Sequence[str]) -> tuple[list[str], str, str]:
    """What is shown of the lines over the first row, the paper, and the day."""
    counted = any(edge_of(line) and not is_rule(line) for line in lines)
    lines = [line for line in lines if not edge_of(line)]
    days = [
        at for at, line in enumerate(lines[:DEEPEST]) if len(line.strip()) <= SHORT and _YEAR.search(line) and _read_day(line)
    ]
    told = [at for at in range(days[0]) if lines[at].strip()] if days else []
    if not told or (not counted and len(told) < 2):
        return ["\n".join(lines).strip()], "", ""
    paper, day = lines[told[-1]].strip(), lines[days[0]]
    if counted:
        return _joined([line for line in lines[days[0] + 1 :] if not line.startswith(" " * MIDDLE)]), paper, day
    return ["\n".join(lines[: told[-1]]).strip()], paper, day


def _joined(lines: Sequence[str]) -> list[str]:
    """Lines without a blank one between them as one."""
    return [" ".join(piece.split()) for piece in "\n".join([line.strip() for line in lines]).split("\n\n") if piece.strip()]


def _flowing(lines: Sequence[str]) -> str:
    """A story, its paragraphs in one line each where they were wrapped, with blank lines between them."""
    groups = [list(group) for shown, group in groupby(lines, key=lambda line: bool(line.strip())) if shown]
    filled = [WIDTH[0] <= len(line.strip()) <= WIDTH[1] for group in groups for line in group[:-1]]
    return "\n\n".join(_joined(lines)) if len(groups) > 1 and filled and all(filled) else dedent("\n".join(lines)).strip()


def _opened(text: str, place: str) -> str:
    """The story behind its place, as papers print it, if it does not open with it itself."""
    return text if not place or text.casefold().startswith(place.casefold()) else f"{place} - {text}"


def _names(value: str) -> list[str]:
    """The names of authors, each in its order.

    >>> _names("Diaz, Ana; Wei, Li")
    ['Ana Diaz', 'Li Wei']
    """
    parts = [name.strip().partition(", ") for name in value.split(";")]
    return [f"{names} {surname}".strip() if "," not in names else f"{surname}, {names}" for surname, _, names in parts]


def _read_day(text: str) -> str:
    """The day that a line says in one of the languages of archives; empty if none can be read."""
    for language in kinds("days"):
        for mention in find_dates(text, load(language)):
            if mention.value:
                return mention.value
    return ""


def _read_row(pattern: re.Pattern[str], table: str, line: str) -> _Row | None:
    """The row that a line begins, by a label of a table; None if it begins none."""
    found = pattern.fullmatch(line)
    label = found[1].strip().lower() if found else ""
    kind = kinds(table).get(label)
    return _Row(label, kind, (found[2] or "").strip()) if found and kind else None
