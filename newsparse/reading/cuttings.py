"""Cuttings: stories as archives of the press hand them out (LexisNexis, Nexis Uni, Factiva, ProQuest), amid rows about them.

The rows are labelled, in words before a colon, by Factiva in tags of two or three capitals, or stand in a fixed order. They are
no part of the story: what they say of it is evidence, as front matter is. What they label of its own (its byline, its lead) is
shown without the label. Of ten cuttings, invented in the forms of these archives, nine had the rows in their text before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon.tables import read_table
from newsparse.reading.oddities import may_be_cut
from newsparse.reading.rest import Rest
from newsparse.text.patterns import lazy

STARTS, ENDS = "starts", "ends"
"""What a line may do: begin a cutting, or end one."""
EXPORT = 1 << 16
"""Characters in which it shows that there are several; a cutting is seldom longer."""
LONGEST = 100
"""Characters of the longest such line."""
FEWEST = 4
"""Different labels of the shortest cutting."""
CENTRED = 8
"""Blanks before a line in the middle."""
SHOWN, STORY, ABOVE, BELOW, DAY, PAPER, AUTHOR = "shown", "story", "above", "below", "date", "publisher", "author"
"""Kinds of rows, as the table has them; others are names of what is said, too."""
HEAD = "head"
"""The kind of what stands over the first row."""
_COUNT = lazy(r"\s*(?:\w+ )?\d{1,5} (\w{1,5}) \d{1,5}(?: [A-Z]+)?\s*")
_NUMBER = lazy(r"(?:AN\s+)?(?:\S{2,12} )?[A-Z0-9]{8}(?:19|20)\d{6}[a-z0-9]{9}\s*")
"""The number of a story in Factiva: its paper, its day, nine signs."""
_RULE = lazy(r"_{40,}\s*")
_LABEL = lazy(r"([A-Z][\w /-]{1,30})(?::[ \t]*|$)(.*)")
_TAG = lazy(r"([A-Z]{2,3})(?:(?:(?<=\b\w\w) {2,}|(?<=\w\w\w) +|\t+)(.*)|\s*$)")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MEDIUM = lazy(r"[A-Z]{3,12}: ")
"""What LexisNexis writes before a caption: that it is of a photo, a map, a chart."""
_COUNTED = lazy(
    r"^[ \t]*\d[\d.,]{0,8}[ \t]?\S{1,12}[ \t]*\n([^\n]*(?<!\d)(?:19|20)\d\d(?!\d)[^\n]*)\n"
    r"(?:[ \t]*\d\d?:\d\d[^\n]{0,12}\n)?[ \t]*(\S[^\n]*)\n(?:[ \t]*\S[^\n]*\n){0,9}",
    re.MULTILINE,
)
"""The rows of Factiva without tags: a number of words, a day, perhaps an hour, the paper, further ones down to a blank line."""


class _Row(NamedTuple):
    """A label, its kind, and what stands behind it in its line."""

    label: str
    kind: str
    value: str


def edge_of(line: str) -> str:
    """What a line does between two cuttings; empty for others.

    >>> edge_of("          2 of 10 DOCUMENTS"), edge_of("Document LAKEP00020190503ef530000b"), edge_of("A storm hit Arle.")
    ('starts', 'ends', '')
    """
    if len(line) > LONGEST:
        return ""
    count = _COUNT.fullmatch(line)
    if (count is not None and _kinds("edges").get(count[1]) == STARTS) or _RULE.fullmatch(line):
        return STARTS
    return ENDS if _NUMBER.fullmatch(line) or _kinds("edges").get(line.strip().lower()) == ENDS else ""


def is_export(text: str, fewest: int = 2) -> bool:
    r"""Whether a text begins as what an archive hands out: a cutting, and so many lines that part it from others.

    >>> cutting = "Storm hits Arle\n\n4 words\n3 May 2024\nThe Lake Post\n\nA storm.\n\nDocument LAKEP00020240503ef530000b\n"
    >>> is_export(cutting * 2), is_export(cutting)
    (True, False)
    """
    if not may_be_cut(text) or sum(bool(edge_of(line)) for line in text[:EXPORT].split("\n")) < fewest:
        return False
    return uncut(text[:EXPORT]) is not None


def is_cutting(piece: str) -> bool:
    r"""Whether a piece of what an archive hands out is a cutting, and no sheet of its own.

    >>> is_cutting("1 of 1 DOCUMENTS\n\nStorm hits Arle"), is_cutting("Terms: storm and Arle")
    (True, False)
    """
    return any(edge_of(line) and not _RULE.fullmatch(line) for line in piece.split("\n")) or uncut(piece) is not None


def uncut(text: str) -> Rest | None:
    r"""The story of a cutting, of several that of the first; None for what is none.

    >>> rows = "HD  Storm hits Arle\nWC  4 words\nPD  3 May 2024\nLP\nA storm hit Arle.\nAN  Document LAKEP00020240503ef530000b"
    >>> uncut(rows)
    Rest(text='Storm hits Arle\n\n3 May 2024\n\nA storm hit Arle.', fields=())
    """
    return next((rest for lines in _pieces(text.split("\n")) if (rest := _uncut(lines)) is not None), None)


def _pieces(lines: Sequence[str]) -> Iterator[list[str]]:
    piece: list[str] = []
    for line in lines:
        edge = edge_of(line)
        if edge == STARTS:
            yield piece
            piece = []
        piece.append(line)
        if edge == ENDS:
            yield piece
            piece = []
    yield piece


def _uncut(lines: Sequence[str]) -> Rest | None:
    tags = [_tag(line) for line in lines]
    if len({row.label for row in tags if row}) >= FEWEST and any(row.kind == STORY for row in tags if row):
        return _sort(lines, tags, tagged=True)
    labels = [_label(line) for line in lines]
    known = {row.label for row in labels if row}
    if len(known) >= FEWEST and not known.isdisjoint(_kinds("signs")):
        return _sort(lines, labels, tagged=False)
    ends = next((at for at, line in enumerate(lines) if edge_of(line) == ENDS), -1)
    return _read_counted("\n".join(lines[:ends])) if ends >= 0 else None


def _read_counted(text: str) -> Rest | None:
    """A cutting whose rows are told by their order."""
    found = _COUNTED.search(text)
    if found is None:
        return None
    day, paper = found[1].strip(), found[2].strip()
    return Rest(f"{text[: found.start()].strip()}\n{day}\n\n{text[found.end() :].strip()}", ((PAPER, paper),))


def _sort(lines: Sequence[str], rows: Sequence[_Row | None], tagged: bool) -> Rest | None:
    """What is shown of a cutting, and what is said of it; None where nothing is shown."""
    shown: list[str] = []
    said: list[tuple[str, str]] = []
    told = False
    for kind, held in _fields(lines, rows, tagged):
        if kind == SHOWN or (kind == DAY and not told):
            shown.append(_MEDIUM.sub("", " ".join(held)))
        elif kind in (HEAD, STORY):
            told = told or (kind == STORY and any(held))
            shown.append("\n".join(_below_name(held, said) if kind == HEAD else held))
        elif kind not in (ABOVE, BELOW):
            said.append((kind, _plain(kind, " ".join(held))))
    text = "\n\n".join([piece.strip() for piece in shown if piece.strip()])
    return Rest(text, tuple([(name, value) for name, value in said if value])) if text else None


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


def _below_name(lines: Sequence[str], said: list[tuple[str, str]]) -> Iterator[str]:
    """The first lines without the name of the paper, in the middle over the day, and without what parts cuttings."""
    for line in lines:
        middle = line.startswith(" " * CENTRED)
        if not edge_of(line) and (not middle or _YEAR.search(line)):
            yield line.strip() if middle else line
        elif not edge_of(line) and not said:
            said.append((PAPER, line.strip()))


def _plain(name: str, value: str) -> str:
    """A value as others write it: an author's names in their order."""
    surname, comma, names = value.partition(", ")
    return f"{names} {surname}" if name == AUTHOR and comma and "," not in names and ";" not in names else value


def _label(line: str) -> _Row | None:
    found = _LABEL.fullmatch(line.rstrip())
    kind = _kinds("labels").get(found[1].strip().lower()) if found else None
    return _Row(found[1].strip().lower(), kind, found[2]) if found and kind else None


def _tag(line: str) -> _Row | None:
    found = _TAG.fullmatch(line)
    kind = _kinds("tags").get(found[1].lower()) if found else None
    return _Row(found[1].lower(), kind, (found[2] or "").strip()) if found and kind else None


@lru_cache(maxsize=8)
def _kinds(name: str) -> dict[str, str]:
    """The kind of each label."""
    table = read_table("cuttings")[name]
    return {label.strip(): kind for kind, labels in table.items() for label in labels.split("|")}
