"""Who is credited for the text: agencies and outlets, without labels, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsparse.assembly.neighbours import BESIDE
from newsparse.grammar.agencies import AgencyMention, canonical, find_agencies, sells_pictures
from newsparse.grammar.signatures import signs, words_beside
from newsparse.lexicon import Hit, Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import find_tokens, tokens
from newsparse.text.values import Dateline, Labeled, SourceCredit

LONGEST_NAME = 6
"""Words of the longest name of an outlet; what is longer is a sentence in which only agencies are looked for."""

LONGEST_SIGNATURE = 14
"""Words of the longest byline or sign-off in which agencies are taken for sources; longer ones tell about their author."""

_BREAKS = lazy(r"\s*[,،、，;；؛|+•·]\s*|\s*/\s*|\s+[-–—―ـ]+\s+|^[-–—•>*]+\s*|\s*&\s+")
_EDGES = " \t\u00a0\u200e\u200f\u3000\"'“”„«»‹›「」『』()[]（）【】<>*•|.,،:：;-–—―_©@"
_NUMBER = lazy(r"(?<!\w)\w*:?\d[\d.:/-]{3,}\S*|^\(?c\)\s", re.IGNORECASE)
_COLUMNS = lazy(r"\s*[|•·]\s*|\s+/\s+|\s{2,}")
_BRACKETED = lazy(r"[(（\[]([^()（）\[\]]+)[)）\]][\s.。]*$")
_CLOSE = 60
"""Characters at the end of the last paragraph in which its bracket is looked for."""
_LABELS = ("source", "credit", "byline", "copyright", "published", "clock", "place_preposition")
_SITE = lazy(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+")
_INITIALS = lazy(r"[^\W\d_]{2,4}")
_SURE = 0.6
"""Posterior from which a source line credits whatever it names. Of 27 names that are no agency, read from less sure lines
without a label or amid the text, none was a source."""
_BEHIND = 3
"""Blocks behind the text in which furniture credits it: an agency among initials, or names after a word for "source"."""
_EARLY = 5
"""Words at the head of a line among which one for "source" announces names."""


def read_sources(labeled: Labeled, lexicon: Lexicon, dateline: Dateline | None = None) -> tuple[SourceCredit, ...]:
    """The names in the source lines, what date lines credit, and the agencies that sign, each once.

    An agency signs in bylines and sign-offs, in the dateline, and right behind the last paragraph or in brackets at its end.
    Two names of one agency count as one. Who sells nothing but pictures is no source of a text.

    >>> from newsparse.lexicon import load
    >>> from newsparse.text.values import Annotated, Block, Document, LabeledBlock, Line, Reading, Span
    >>> line = Line(1, Span(0, 12), "Reuters / AP")
    >>> block = LabeledBlock(Block((line,), line.text, 0, None), "source", "after", 1.0, None, ())
    >>> document = Document(Reading("", line.text), (line,), (block.block,))
    >>> [source.name for source in read_sources(Labeled(Annotated(document, "en", "ltr", ()), (block,)), load("en"))]
    ['Reuters', 'AP']
    """
    found: dict[str, SourceCredit] = {}
    blocks = labeled.blocks
    end = max((at for at, block in enumerate(blocks) if block.role == "body"), default=len(blocks))
    heads = [at for at, block in enumerate(blocks) if block.role == "headline"]
    near = {at for head in heads for at in range(head - BESIDE, head + BESIDE + 1)}
    announced = False
    for at, block in enumerate(blocks):
        behind = 0 < at - end <= _BEHIND
        announced = announced and block.role == "source"
        for line in block.block.lines:
            if _credits_text(block.role, line.text, behind, lexicon):
                announced = announced or _is_announced(line.text, lexicon)
                trusted = block.confidence >= _SURE or (announced and (at >= end or at in near))
                _add(found, [name for name in source_names(line.text, lexicon) if trusted or name.agency])
            elif block.role == "date":
                _add(found, _beside_date(line.text, lexicon))
            elif behind and block.role in ("boilerplate", "credit"):
                _add(found, _signed(line.text, lexicon))
        if block.role in ("byline", "signoff"):
            _add(found, signing_agencies(block.block.text))
    opener = dateline.agency if dateline else None
    if opener and (agency := canonical(opener)):
        _add(found, [SourceCredit(opener, agency)])
    closing = _BRACKETED.search(blocks[end].block.text[-_CLOSE:]) if end < len(blocks) else None
    if closing:
        agency = canonical(closing.group(1))
        _add(found, [SourceCredit(closing.group(1), agency)] if agency else _signed(closing.group(1), lexicon))
    return tuple(found.values())


def _beside_date(line: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """What a date line credits: an agency that stands alone between separators, and what follows "source:"."""
    for piece in _COLUMNS.split(line):
        if canonical(piece.strip(_EDGES)):
            yield from _named(piece.strip(_EDGES), lexicon)
            continue
        words = list(find_tokens(piece))
        for hit in lexicon.find([fold(word.group()) for word in words]):
            after = piece[words[hit.end - 1].end() :].lstrip()
            if hit.category == "source" and after[:1] in (":", "："):
                yield from source_names(after[1:], lexicon)
                break


def _credits_text(role: str, line: str, behind: bool, lexicon: Lexicon) -> bool:
    """Whether a line is a source line, or a sign-off or furniture behind the text that "source" and a colon begin; never where
    the longest label at its head is one of pictures.
    """
    short = (role == "signoff" or (behind and role == "boilerplate")) and len(line.split()) <= LONGEST_SIGNATURE
    if role != "source" and not (short and (":" in line or "：" in line)):
        return False
    sizes = {hit.category: hit.end for hit in _at_head(line, lexicon)}
    credits_picture = sizes.get("credit", 0) > max(sizes.get("source", 0), sizes.get("copyright", 0))
    return not credits_picture and (role == "source" or "source" in sizes)


def _at_head(line: str, lexicon: Lexicon) -> list[Hit]:
    """The phrases that a line begins with."""
    return lexicon.find([fold(word) for word in tokens(line)], 0, 1)


def _is_announced(line: str, lexicon: Lexicon) -> bool:
    """Whether a line says early that sources follow, or stands in brackets."""
    text = line.strip()
    bracketed = text[:1] in "([（【" and text[-1:] in ")]）】"
    return bracketed or any(hit.category == "source" for hit in lexicon.find([fold(word) for word in tokens(text)], 0, _EARLY))


def _signed(text: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The agencies of a line in which initials or small words stand beside them and nothing else."""
    mentions = find_agencies(text) if len(text) <= _CLOSE else ()
    if signs(text, words_beside(text, mentions), lexicon, ("credit", "byline")):
        yield from _credits(text, mentions)


def source_names(line: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The names that one source line credits.

    >>> from newsparse.lexicon import load
    >>> [(s.name, s.agency) for s in source_names("(dpa/Reuters)", load("de"))]
    [('dpa', 'dpa'), ('Reuters', 'Reuters')]
    """
    text = _without_label(line.strip(_EDGES + "+") + (":" if line.rstrip()[-1:] in ":：" else ""), lexicon)
    if len(tokens(text)) > 3 * LONGEST_NAME and len(text.split()) > LONGEST_NAME:
        yield from _agencies_in(text)
        return
    for piece in _pieces(text, lexicon):
        yield from _named(_NUMBER.sub("", piece).strip(_EDGES), lexicon)


def _is_label(words: list[str], lexicon: Lexicon) -> bool:
    hits = lexicon.find([fold(word) for word in words])
    return any(
        hit.end == len(words) and (hit.category == "source" or (hit.category in _LABELS and not hit.start)) for hit in hits
    )


def _named(name: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The credit of one piece: an agency, the agencies that it ends in or holds among other words, or a name as it stands."""
    words = tokens(name)
    if not any(word.isalpha() or not word.isascii() for word in words):
        return
    agency = canonical(name)
    if agency is not None:
        yield SourceCredit(name, agency)
        return
    if _is_label(words, lexicon):
        return
    inside = list(find_agencies(name))
    if inside and (inside[0].start > 0 or len(inside) > 1 or len(words) > LONGEST_NAME):
        yield from _agencies_in(name)
    elif len(name.split()) <= LONGEST_NAME and not (_INITIALS.fullmatch(name) and name.islower()):
        yield SourceCredit(name, inside[0].name if inside else None)


def signing_agencies(text: str) -> Iterator[SourceCredit]:
    """The agencies that a byline or a sign-off names, if it is no longer than a line of names.

    >>> [source.name for source in signing_agencies("Mara Sol, Associated Press")]
    ['Associated Press']
    """
    if len(text.split()) <= LONGEST_SIGNATURE:
        yield from _agencies_in(text)


def _agencies_in(text: str) -> Iterator[SourceCredit]:
    return _credits(text, find_agencies(text))


def _credits(text: str, mentions: Iterable[AgencyMention]) -> Iterator[SourceCredit]:
    for mention in mentions:
        yield SourceCredit(text[mention.start : mention.end], mention.name)


def _add(found: dict[str, SourceCredit], credits: Iterable[SourceCredit]) -> None:
    for credit in credits:
        if not (credit.agency and sells_pictures(credit.agency)):
            found.setdefault(fold(credit.agency or credit.name), credit)


def _without_label(text: str, lexicon: Lexicon) -> str:
    """The text without the label at its head: what stands before its colon, or a label that the lexicon knows."""
    before, colon, after = _at_colon(text)
    if colon:
        if find_agencies(before) or _SITE.fullmatch(before.strip(_EDGES)):
            return before if len(after.split()) > LONGEST_NAME else text.replace(colon, ",", 1)
        return _without_label(after.strip(_EDGES), lexicon)
    if canonical(text.strip(_EDGES)) is not None:
        return text
    words = list(find_tokens(text))
    hits = lexicon.find([fold(word.group()) for word in words])
    size = max((hit.end for hit in hits if hit.start == 0 and hit.category in _LABELS), default=0)
    return text[words[size - 1].end() :].strip(_EDGES) if size else text


def _at_colon(text: str) -> tuple[str, str, str]:
    """The text at its first colon, if no more words stand before it than in a label."""
    at = min((place for place in (text.find(":"), text.find("：")) if place > 0), default=-1)
    if at < 0 or len(text[:at].split()) > LONGEST_NAME or text[at + 1 : at + 3] == "//" or text[at + 1 : at + 2].isdigit():
        return text, "", ""
    return text[:at], text[at], text[at + 1 :]


def _pieces(text: str, lexicon: Lexicon) -> list[str]:
    """The text at its commas, slashes, dashes and words for "and"; a name that holds one of them is left whole."""
    if canonical(text.strip(_EDGES)) is not None:
        return [text]
    joiners = lexicon.words("joiner")
    pieces: list[str] = []
    for part in _BREAKS.split(text):
        words = part.split()
        at = 0
        for place in range(1, len(words) - 1):
            if fold(words[place]) in joiners:
                pieces.append(" ".join(words[at:place]))
                at = place + 1
        pieces.append(" ".join(words[at:]))
    return [piece for piece in pieces if piece.strip(_EDGES)]
