"""Who is credited for the text: agencies and outlets, without labels, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.grammar.agencies import canonical, find_agencies
from newsparse.grammar.datelines import find_dateline
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import TOKEN
from newsparse.text.values import Labeled, SourceCredit

LONGEST_NAME = 6
"""Words of the longest name of an outlet; what is longer is a sentence in which only agencies are looked for."""

_BREAKS = re.compile(r"\s*[,،、，;；؛|+•·]\s*|\s*/\s*|\s+[-–—―ـ]+\s+|^[-–—•>*]+\s*|\s*&\s+")
_EDGES = " \t\u00a0\u200e\u200f\u3000\"'“”„«»‹›「」『』()[]（）【】<>*•|.,،:：;-–—―_©@"
_COPYRIGHT = re.compile(r"^\W*(?:\(c\)|©)\W*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:19|20)\d\d\b|\d{2}[.:/]\d{2}.*|dpa:\S+")
_LABELS = ("source", "credit", "byline", "copyright", "published", "clock", "place_preposition")
_INITIALS = re.compile(r"[^\W\d_]{2,4}")


def read_sources(labeled: Labeled, lexicon: Lexicon) -> tuple[SourceCredit, ...]:
    """The names in the source lines; then agencies that sign as authors or stand at the story's end in brackets.

    An agency met twice under two names is taken once. The opener's agency is no source unless a line credits it.

    >>> from newsparse.lexicon import load
    >>> from newsparse.text.values import Annotated, Block, Document, LabeledBlock, Line, Reading, Span
    >>> line = Line(1, Span(0, 12), "Reuters / AP")
    >>> block = LabeledBlock(Block((line,), line.text, 0, None), "source", "after", 1.0, None, ())
    >>> document = Document(Reading("", line.text), (line,), (block.block,))
    >>> [source.name for source in read_sources(Labeled(Annotated(document, "en", "ltr", ()), (block,)), load("en"))]
    ['Reuters', 'AP']
    """
    found: dict[str, SourceCredit] = {}
    for block in labeled.blocks:
        if block.role == "source":
            for line in block.block.lines:
                _add(found, source_names(line.text, lexicon))
        elif block.role in ("byline", "signoff"):
            _add(found, signing_agencies(block.block.text))
    return tuple(found.values())


def source_names(line: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The names that one source line credits.

    >>> from newsparse.lexicon import load
    >>> [(s.name, s.agency) for s in source_names("(dpa/Reuters)", load("de"))]
    [('dpa', 'dpa'), ('Reuters', 'Reuters')]
    """
    text = _without_label(_COPYRIGHT.sub("", line.strip()), lexicon)
    opener = find_dateline(text + " -", lexicon) if find_agencies(text) else None
    if opener is not None and opener.place and opener.named:
        yield SourceCredit(opener.named, opener.agency)
        return
    if len(TOKEN.findall(text)) > 3 * LONGEST_NAME or text.count(" ") > 14:
        yield from _agencies_in(text)
        return
    for piece in _pieces(text, lexicon):
        name = _NUMBER.sub("", piece).strip(_EDGES)
        words = TOKEN.findall(name)
        if not words:
            continue
        agency = canonical(name)
        if agency is not None:
            yield SourceCredit(name, agency)
            continue
        inside = list(_agencies_in(name))
        if inside and (len(words) > LONGEST_NAME or _opens_with_label(words, lexicon) or len(inside) > 1):
            yield from inside
        elif len(words) <= LONGEST_NAME and not (_INITIALS.fullmatch(name) and name.islower()):
            yield SourceCredit(name, inside[0].agency if inside else None)


def signing_agencies(text: str) -> Iterator[SourceCredit]:
    """The agencies that a byline or a sign-off names, if it names no more than people beside them.

    >>> [source.name for source in signing_agencies("Mara Sol, Associated Press")]
    ['Associated Press']
    """
    if len(TOKEN.findall(text)) <= 14:
        yield from _agencies_in(text)


def _agencies_in(text: str) -> Iterator[SourceCredit]:
    for mention in find_agencies(text):
        yield SourceCredit(text[mention.start : mention.end], mention.name)


def _add(found: dict[str, SourceCredit], credits: Iterator[SourceCredit]) -> None:
    for credit in credits:
        found.setdefault(fold(credit.agency or credit.name), credit)


def _without_label(text: str, lexicon: Lexicon) -> str:
    """The text without the label at its head: the known one, or what stands before a colon and is known to hold one."""
    while True:
        before, colon, after = _at_colon(text)
        if colon and any(hit.category in _LABELS for hit in lexicon.find([fold(word) for word in TOKEN.findall(before)])):
            text = after.strip()
            continue
        words = list(TOKEN.finditer(text))
        folded = [fold(word.group()) for word in words]
        ends = [hit.end for hit in lexicon.find(folded) if hit.start == 0 and hit.category in _LABELS]
        if not ends:
            return text
        size = max(ends)
        if canonical(text.strip(_EDGES)) is not None:
            return text
        text = text[words[size - 1].end() :].strip(" :：\u00a0\"'»”")
        if size >= len(words):
            return ""


def _at_colon(text: str) -> tuple[str, str, str]:
    for sign in (":", "："):
        before, colon, after = text.partition(sign)
        if colon and len(TOKEN.findall(before)) <= 8:
            return before, colon, after
    return text, "", ""


def _pieces(text: str, lexicon: Lexicon) -> Sequence[str]:
    """The text at its commas, slashes, dashes and words for "and"; names that hold one of them are left whole."""
    if canonical(text.strip(_EDGES)) is not None:
        return [text]
    pieces = [part for part in _BREAKS.split(text) if part and part.strip(_EDGES)]
    joiners = lexicon.words("joiner")
    split: list[str] = []
    for piece in pieces:
        words = piece.split()
        at = 0
        for place, word in enumerate(words):
            if 0 < place < len(words) - 1 and fold(word) in joiners:
                split.append(" ".join(words[at:place]))
                at = place + 1
        split.append(" ".join(words[at:]))
    return split


def _opens_with_label(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(hit.start == 0 and hit.category in _LABELS for hit in lexicon.find([fold(word) for word in words]))
