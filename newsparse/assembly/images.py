"""The pictures of the article: alt text, caption and credit of each brought together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsparse.assembly.addresses import find_addresses
from newsparse.assembly.marks import find_buttons, find_credits, find_ends
from newsparse.grammar.creditchains import agency_of
from newsparse.grammar.creditlabels import ends_open, is_label, label_at_start, labels
from newsparse.grammar.credits import Credit, read_credit, split_credit
from newsparse.grammar.names import is_name
from newsparse.grammar.words import whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.article import Image
from newsparse.text.runs import runs_of
from newsparse.text.tokens import has_tokens, key
from newsparse.text.values import Labeled, LabeledBlock, Line, Span

_NEAR = 4
"""Input lines from a caption to a credit that may be its own: a zoom button or blank lines often stand between."""


LONGEST_CREDIT = 90
"""Characters of an element at a line's end that may be all credit."""


class _Unit(NamedTuple):
    """A line or block that speaks of a picture: first and last line number, what it says, the picture's address."""

    first: int
    last: int
    caption: str | None
    credit: str | None
    url: str | None = None


def read_images(labeled: Labeled, lexicon: Lexicon) -> tuple[Image, ...]:
    """The pictures in page order, each once."""
    units = _join_captions(list(_units(labeled, lexicon)))
    joined = [unit for run in runs_of(units, _gap, _NEAR) for unit in _join_credits(run, lexicon)]
    return tuple(
        Image(unit.caption, unit.credit, agency_of(unit.credit) if unit.credit else None, unit.url) for unit in _distinct(joined)
    )


def _units(labeled: Labeled, lexicon: Lexicon) -> Iterator[_Unit]:
    """Captions and credits in page order; a label on a line of its own is put to the credit below it."""
    open_label: int | None = None
    blocks = labeled.blocks
    urls = find_addresses(labeled)
    marked = find_credits(labeled)
    ends = find_ends(labeled)
    buttons = find_buttons(labeled)
    parts = _find_parts(blocks)
    for at, block in enumerate(blocks):
        if at in parts:
            named = " ".join([part.block.text.strip() for part in blocks[at : at + 3]])
            yield _Unit(block.block.lines[0].n, blocks[at + 2].block.lines[-1].n, None, named)
        if block.role not in ("caption", "credit") or not parts.isdisjoint((at, at - 1, at - 2)):
            continue
        for first, last, text in _texts(block.block.lines, block.block.text):
            if first in buttons:
                continue
            if block.role == "credit" and _waits(text, _goes_on(blocks, at), lexicon):
                open_label = first
                continue
            read = _read(text, block.role, marked.get(first), ends.get(first, ()), lexicon)
            caption = read.caption
            if caption or read.credit:
                start = first if open_label is None else min(first, open_label)
                yield _Unit(start, last, caption, read.credit, urls.get(first) or urls.get(last))
                open_label = None


def _find_parts(blocks: Sequence[LabeledBlock]) -> frozenset[int]:
    """Where the credits begin that stand in three lines: a name, a slash, a house."""
    return frozenset(
        at
        for at in range(len(blocks) - 2)
        if blocks[at + 1].block.text.strip() == "/" and all(block.role == "credit" for block in blocks[at : at + 3])
    )


def _waits(text: str, followed: bool, lexicon: Lexicon) -> bool:
    """Whether a credit is none yet: a label, or what ends in a colon or comma without a label, before the credit below it."""
    if is_label(text, lexicon):
        return followed or ends_open(text)
    return ends_open(text) and not label_at_start(text, lexicon)


def _read(text: str, role: str, cut: Span | None, ends: Sequence[int], lexicon: Lexicon) -> Credit:
    """The caption and the credit of a line. What is labelled credit is all credit where only a name or a label leads up."""
    read = _cut(text, cut, lexicon) if cut is not None else _split(text, ends, lexicon)
    if role == "credit":
        if read.credit is None and _ends_in_kind(text, lexicon):
            return read
        led = read.caption if read.credit else None
        if not led or is_name(led) or ends_open(led) or any(start == 0 for start, _ in labels(led, lexicon)):
            return read_credit(text, lexicon)
    return read


def _ends_in_kind(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a sentence and, behind it, only what kind of picture it is of ("The harbour. File photo")."""
    before, _, kind = text.rstrip(". ").rpartition(". ")
    return bool(before) and not is_name(before) and "caption" in whole_phrases(kind, lexicon)


def _cut(text: str, cut: Span, lexicon: Lexicon) -> Credit:
    """A caption and its credit, parted where the markup parts them; the credit may be called so by its label, too."""
    caption = f"{text[: cut.start].rstrip()} {text[cut.end :].lstrip()}".strip()
    credit = read_credit(text[cut.start : cut.end], lexicon)
    if not has_tokens(caption):
        return credit
    if credit.credit is None:
        return split_credit(text, lexicon)
    return Credit(split_credit(caption, lexicon).caption, credit.credit, credit.agency)


def _split(text: str, ends: Sequence[int], lexicon: Lexicon) -> Credit:
    """A caption and its credit apart; where the credit found is in an element that ends the line, the credit is all of that."""
    read = split_credit(text, lexicon)
    if read.credit is not None:
        for end in ends:
            if len(text) - end <= LONGEST_CREDIT and read.credit in text[end:]:
                return _cut(text, Span(end, len(text)), lexicon)
    return read


def _goes_on(blocks: Sequence[LabeledBlock], at: int) -> bool:
    """Whether another credit stands right below: then a bare "Photo" is its label and no credit of its own."""
    return at + 1 < len(blocks) and blocks[at + 1].role == "credit"


def _texts(lines: Sequence[Line], whole: str) -> Iterator[tuple[int, int, str]]:
    """The texts of a block: its lines one by one where they repeat each other, else the whole."""
    keys = [key(line.text) for line in lines] if len(lines) > 1 else []
    if any(_same(one, two) for one, two in pairwise(keys)):
        for line in lines:
            yield line.n, line.n, line.text
    else:
        yield lines[0].n, lines[-1].n, whole


def _join_captions(units: Sequence[_Unit]) -> list[_Unit]:
    """Neighbouring captions that say the same made one: alt text and caption, a gallery's preview and its picture."""
    joined: list[_Unit] = []
    for unit in units:
        last = joined[-1] if joined else None
        near = last is not None and unit.first - last.last <= _NEAR
        if last and near and last.caption and unit.caption and _same(key(last.caption), key(unit.caption)):
            longer = max(last.caption, unit.caption, key=len) if not unit.credit else unit.caption
            joined[-1] = _Unit(last.first, unit.last, longer, unit.credit or last.credit, last.url or unit.url)
        else:
            joined.append(unit)
    return joined


def _same(one: str, two: str) -> bool:
    """Whether one of two captions begins with, ends with or is the other."""
    if not one or not two:
        return False
    short, long = sorted((one, two), key=len)
    return short == long or (len(short) > 6 and (long.startswith(short) or long.endswith(short) or short in long))


def _gap(above: _Unit, below: _Unit) -> int:
    return below.first - above.last


def _join_credits(run: Sequence[_Unit], lexicon: Lexicon) -> list[_Unit]:
    """Credits put to their captions: to the one below where the run begins with a credit, else to the one above.

    One that says what kind of picture it is, and nobody's name, yields to a second one.
    """
    below = run[0].caption is None and len(run) > 1
    ordered = list(reversed(run)) if below else list(run)
    joined: list[_Unit] = []
    for unit in ordered:
        last = joined[-1] if joined else None
        if unit.caption is None and last is not None:
            again = last.credit is not None and last.caption is None and key(last.credit) == key(unit.credit or "")
            if last.credit is None or again or is_label(last.credit, lexicon):
                joined[-1] = last._replace(credit=unit.credit, last=unit.last, url=last.url or unit.url)
                continue
            if last.caption is not None:
                continue
        joined.append(unit)
    return list(reversed(joined)) if below else joined


def _distinct(units: Sequence[_Unit]) -> list[_Unit]:
    """Each caption once; its credit is the first that any copy has. Where two have others, they are two pictures."""
    places: dict[str, int] = {}
    kept: list[_Unit] = []
    for unit in units:
        said = key(unit.caption or "")
        if said and said in places:
            at = places[said]
            known = kept[at].credit
            if not known or not unit.credit or _same(key(known), key(unit.credit)):
                kept[at] = kept[at]._replace(credit=known or unit.credit, url=kept[at].url or unit.url)
                continue
        if said:
            places[said] = len(kept)
        kept.append(unit)
    return kept
