"""Pages that a browser printed, as `pdftotext` writes them: what stands at the head and foot of every sheet is no part of them.

It is found by being said again from sheet to sheet, numbers aside, or by counting the sheets ("2/5"). What it says of the page
(its title, its address) is evidence, as front matter is; the day is that of the printing, and says nothing. Of 92 pages of the
corpus, so printed, the headline was found in .20 before, in .42 without heads and feet (and in .70 with segmentation/printing).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from newsparse.reading.rest import Rest
from newsparse.text.patterns import lazy

SHEET = "\f"
"""What `pdftotext` writes behind every sheet."""
DEEPEST = 5
"""Lines of the highest head or foot."""
SHARE = 0.6
"""Share of the sheets that must have a line for it to be of their heads or feet."""
FEWEST, MOST = 3, 2000
"""Sheets that must say it again where they are not counted (those of a paper, whose heads say nothing of a page); and that a text
may have, for each takes memory."""
NUMBERS = 0.4
"""Share of a piece's letters and digits from which on it is a day or a count, and no title."""
_NUMBERS = lazy(r"\d+")
_COUNT = lazy(r"(?<!\d)(\d{1,4})(?: ?/ ?| \w{2,4} )(\d{1,4})(?!\d)")
_STAMP = lazy(r"\d{1,4}[/.\-\u5e74]\d{1,2}\D{1,3}\d{1,4}\D{1,6}\d{1,2}[:.]\d\d")
_GAP = lazy(r"[ \t\xa0]{2,}")
_ADDRESS = lazy(r"(?:https?|file)://\S+")


def unprint(text: str) -> Rest | None:
    r"""A printed page, its sheets joined; None where a text has no sheets, or these no heads and feet.

    >>> sheets = [f"28/11/2026, 12:25\n\nStorm | Lake\n\n{text}\n\n{at}/2\n\n" for at, text in ((1, "A storm hit"), (2, "Arle."))]
    >>> unprint("\f".join(sheets))
    Rest(text='A storm hit\nArle.', fields=(('pagetitle', 'Storm | Lake'),))
    """
    if text.count(SHEET) > MOST:
        return None
    sheets = [sheet.strip("\n").split("\n") for sheet in text.split(SHEET) if sheet and not sheet.isspace()]
    counted = _are_counted(sheets)
    if not counted and len(sheets) < FEWEST:
        return None
    if len(sheets) > 1:
        heads, feet = _common(sheets), _common([sheet[::-1] for sheet in sheets])
    else:
        heads, feet = _head_of(sheets[0]), _foot_of(sheets[0][::-1])
    if not heads and not feet:
        return None
    edges = [(_depth(sheet, heads), len(sheet) - _depth(sheet[::-1], feet)) for sheet in sheets]
    inner = "\n".join("\n".join(sheet[start:end]) for sheet, (start, end) in zip(sheets, edges, strict=True))
    if not inner.strip():
        return None
    start, end = edges[0]
    frame = [*sheets[0][:start], *sheets[0][end:]]
    return Rest(inner, tuple(_said(frame)) if counted else ())


def _first(lines: Iterable[str], most: int) -> list[str]:
    """The first lines that are not blank."""
    return list(islice(filter(str.strip, lines), most))


def _plain(line: str) -> str:
    """A line, numbers aside."""
    return _NUMBERS.sub("0", _GAP.sub(" ", line.strip()))


def _are_counted(sheets: Sequence[Sequence[str]]) -> bool:
    """Whether most sheets say at their edge which of how many they are."""
    told = 0
    for number, sheet in enumerate(sheets, 1):
        edge = _first(reversed(sheet), 3) + _first(sheet, 1)
        count = (str(number), str(len(sheets)))
        told += any(found.groups() == count for line in edge for found in _COUNT.finditer(line))
    return told > 0 and told >= SHARE * len(sheets)


def _common(sheets: Sequence[Sequence[str]]) -> frozenset[str]:
    """What most sheets begin with, numbers aside."""
    said = Counter(line for sheet in sheets for line in set(map(_plain, _first(sheet, DEEPEST))))
    return frozenset(line for line, count in said.items() if count >= max(2, SHARE * len(sheets)))


def _head_of(sheet: Sequence[str]) -> frozenset[str]:
    """The head of a sheet that is alone: the moment of printing, and the title behind it or below."""
    lines = _first(sheet, 2)
    if not lines or _STAMP.match(lines[0].strip()) is None:
        return frozenset()
    return frozenset(map(_plain, lines[: 1 if len(_GAP.split(lines[0].strip())) > 1 else 2]))


def _foot_of(sheet: Sequence[str]) -> frozenset[str]:
    """The foot of one, its last line first: the count, and the address before it or above."""
    lines = _first(sheet, 2)
    above = lines[1:] if _ADDRESS.match(lines[-1].strip()) else []
    return frozenset(map(_plain, [*lines[:1], *above]))


def _depth(sheet: Sequence[str], said: frozenset[str]) -> int:
    """How many lines at the beginning of a sheet are blank or of its head."""
    for depth, line in enumerate(sheet):
        if line.strip() and _plain(line) not in said:
            return depth
    return len(sheet)


def _said(frame: Sequence[str]) -> list[tuple[str, str]]:
    """What the pieces of heads and feet say: an address, and the longest that is no number as the title."""
    pieces = [piece for line in frame for piece in _GAP.split(line.strip()) if piece]
    urls = [("url", piece) for piece in pieces if _ADDRESS.fullmatch(piece)]
    titles = [piece for piece in pieces if not _ADDRESS.search(piece) and not _is_number(piece)]
    return [*urls[:1], *(("pagetitle", title) for title in sorted(titles, key=len)[-1:])]


def _is_number(piece: str) -> bool:
    signs = [sign for sign in piece if sign.isalnum()]
    return sum(sign.isdecimal() for sign in signs) >= NUMBERS * len(signs)
