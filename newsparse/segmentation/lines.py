"""Lines: a reading cut at its line breaks, each non-blank line with its number and span."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.segmentation.parting import LONG
from newsparse.text.composing import compose, may_be_parted
from newsparse.text.making import maker
from newsparse.text.patterns import lazy
from newsparse.text.values import BREAKS, Line, Reading, Span
from newsparse.text.widths import drop_widthless, has_widthless

_BREAK = lazy(f"\r\n|[{BREAKS}]")
_line, _span = maker(Line), maker(Span)
_OTHER_BREAKS = BREAKS.replace("\n", "")
_BLANKS = "\u00a0\u2007\u2009\u202f"
"""Blanks that forbid a line break or are thin. Where every blank of a page was one, 9 of 110 stories lost a field; the corpus,
half of whose texts have some, reads the same with plain ones."""


def cut_lines(reading: Reading) -> tuple[Line, ...]:
    r"""Every non-blank line of the reading, in order; a line is blank if `str.strip` leaves nothing of it.

    Lines end at \n, \r\n, \r, NEL, U+2028 and U+2029, and where the parts of a page run into each other (see `seams`). A line of
    nothing but markup is a line with an empty text.

    >>> [(line.n, tuple(line.span), line.text) for line in cut_lines(Reading("", "One \r\n\r\n  two"))]
    [(1, (0, 3), 'One'), (3, (10, 13), 'two')]
    """
    text = reading.text
    pieces, width = _split(text)
    lines = []
    start = 0
    for n, piece in enumerate(pieces, 1):
        stripped = piece.strip()
        if stripped:
            left = start + (len(piece) - len(piece.lstrip()))
            lines.append(_line((n, _span((left, left + len(stripped))), stripped, None)))
        start += len(piece) + (width[n - 1] if width else 1)
    if not (reading.hints or reading.markdown) and any(len(line.text) >= LONG for line in lines):
        lines = _parted(lines, text)
    if reading.hidden or reading.replaced:
        lines = _without_markup(lines, reading)
    blanks = [blank for blank in _BLANKS if blank in text or any(blank in seen for _, seen in reading.replaced)]
    if blanks:
        lines = [line._replace(text=_with_plain_blanks(line.text, blanks)) for line in lines]
    if may_be_parted(text) or any(not seen.isascii() for _, seen in reading.replaced):
        lines = list(map(_composed, lines))
    if has_widthless(text) or any(has_widthless(seen) for _, seen in reading.replaced):
        lines = list(map(_without_widthless, lines))
    return tuple(lines)


def _parted(lines: list[Line], text: str) -> list[Line]:
    """The lines, those apart that a program wrote in one."""
    from newsparse.segmentation.runons import part_run_ons  # many texts have no line so long
    from newsparse.segmentation.seams import part_seams

    parted = part_seams(lines, text)
    return part_run_ons(parted, text, parted is not lines)


def _split(text: str) -> tuple[list[str], list[int]]:
    """The raw lines of a text and the widths of the breaks after them; no widths where each is 1."""
    if not any(mark in text for mark in _OTHER_BREAKS):
        return text.split("\n"), []
    return _BREAK.split(text), [len(found[0]) for found in _BREAK.finditer(text)] + [0]


def _with_plain_blanks(text: str, blanks: Sequence[str]) -> str:
    """The text with plain blanks in the place of others, as a reader sees it."""
    for blank in blanks:
        text = text.replace(blank, " ")
    return text


def _composed(line: Line) -> Line:
    """The line with letters of one character: a letter written in parts is the same to a reader."""
    text = compose(line.text)
    return line if text is line.text else line._replace(text=text)


def _without_widthless(line: Line) -> Line:
    """The line as a reader sees it: a name with a soft hyphen in it is a name."""
    return line._replace(text=drop_widthless(line.text), written=line.text) if has_widthless(line.text) else line


def _without_markup(lines: Sequence[Line], reading: Reading) -> list[Line]:
    """The lines as a reader sees them. A range of markup may go over several lines."""
    edits = sorted([(span, "") for span in reading.hidden] + list(reading.replaced))
    seen = []
    at = 0
    for line in lines:
        start, end = line.span
        while at < len(edits) and edits[at][0].end <= start:
            at += 1
        parts = []
        cursor = start
        index = at
        while index < len(edits) and edits[index][0].start < end:
            span, stands_for = edits[index]
            parts += [reading.text[cursor : max(cursor, span.start)], stands_for]
            cursor = min(end, span.end)
            index += 1
        if parts:
            parts.append(reading.text[cursor:end])
            line = Line(line.n, line.span, "".join(parts).strip())
        seen.append(line)
    return seen
