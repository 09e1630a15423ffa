"""Who is credited for the text: agencies and outlets, without labels, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.assembly.neighbours import BESIDE
from newsparse.assembly.sourcenames import (
    EDGES,
    LONGEST_SIGNATURE,
    lead_length,
    named,
    named_agencies,
    signing_agencies,
    source_names,
)
from newsparse.grammar.agencies import canonical, find_agencies, sells_pictures
from newsparse.grammar.openerparts import enclosed_agency
from newsparse.grammar.signatures import signs, words_beside
from newsparse.grammar.words import phrases_at_head, small_words
from newsparse.lexicon import Lexicon
from newsparse.text.article import Dateline, SourceCredit
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import find_tokens, tokens
from newsparse.text.values import Labeled

_COLUMNS = lazy(r"\s*[|•·]\s*|\s+/\s+|\s{2,}")
_BRACKETED = lazy(r"[(（\[]([^()（）\[\]]+)[)）\]]$")
_CLOSING, _ENDS = (")", "）", "]"), " .。\t\n\r\u00a0\u2009\u202f\u3000"
_HOUSES = lazy(r"\s*[,،、/+&]\s*")
_PAIR = 2
_CLOSE = 60
"""Characters at the end of the last paragraph in which its bracket is looked for."""
_SURE = 0.6
"""Posterior from which a source line credits whatever it names. Of 27 names that are no agency, read from less sure lines
without a label or amid the text, none was a source."""
_BEHIND = 3
"""Blocks behind the text in which furniture credits it: an agency among initials, or names after a word for "source"."""
_TELLING = 4
"""Words before an agency in brackets that make a caption."""
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
            if block.role == "source" or (behind and block.role in ("boilerplate", "credit")):
                enclosed = enclosed_agency(line.text)
                _add(found, [SourceCredit(enclosed[1], enclosed[0])] if enclosed else [])
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
    _add(found, _of_opener(dateline))
    close = blocks[end].block.text[-_CLOSE:].rstrip(_ENDS) if end < len(blocks) else ""
    closing = _BRACKETED.search(close) if close[-1:] in _CLOSING else None
    if closing:
        _add(found, _closing(closing.group(1), lexicon))
    return tuple(found.values())


def _closing(inner: str, lexicon: Lexicon) -> Iterable[SourceCredit]:
    """What the bracket that ends the text credits: an agency, one among initials, or one beside another house."""
    agency = canonical(inner)
    if agency:
        return [SourceCredit(inner, agency)]
    houses = [house.strip() for house in _HOUSES.split(inner)]
    named = all(house and (house[0].isdigit() or not house.islower()) for house in houses)
    if len(houses) == _PAIR and named and any(map(canonical, houses)):
        return [SourceCredit(house, canonical(house)) for house in houses]
    return _signed(inner, lexicon)


def _of_opener(dateline: Dateline | None) -> Iterator[SourceCredit]:
    """The agency of the dateline, or whoever stands in round brackets behind its place ("OSLO (Lake News)")."""
    name = dateline.agency if dateline else None
    if dateline and name:
        agency = canonical(name)
        if agency or (dateline.place and f"({name})" in dateline.text and name[:1].isupper() and " " in name):
            yield SourceCredit(name, agency)


def _beside_date(line: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """What a date line credits: an agency that stands alone between separators, and what follows "source:"."""
    for piece in _COLUMNS.split(line):
        if canonical(piece.strip(EDGES)):
            yield from named(piece.strip(EDGES), lexicon)
            continue
        words = list(find_tokens(piece))
        for hit in lexicon.find([fold(word.group()) for word in words]):
            after = piece[words[hit.end - 1].end() :].lstrip()
            if hit.category == "source" and after[:1] in (":", "："):
                yield from source_names(piece[words[hit.start].start() :], lexicon)
                break


def _credits_text(role: str, line: str, behind: bool, lexicon: Lexicon) -> bool:
    """Whether a line is a source line, or a sign-off or furniture behind the text that "source" and a colon begin; never where
    the longest label at its head is one of pictures.
    """
    short = (role == "signoff" or (behind and role == "boilerplate")) and len(line.split()) <= LONGEST_SIGNATURE
    if role != "source" and not (short and (":" in line or "：" in line)):
        return False
    sizes = {hit.category: hit.end for hit in phrases_at_head(line, lexicon)}
    if "follow" in sizes or (role == "source" and not behind and _is_caption(line)):
        return False
    credits_picture = sizes.get("credit", 0) > max(sizes.get("source", 0), sizes.get("copyright", 0))
    return not credits_picture and (role == "source" or ("source" in sizes and not _tells(line)))


def _tells(line: str) -> bool:
    """Whether what stands behind a colon is a title and names nobody: half of its words begin in small letters."""
    words = line.replace("：", ":").partition(":")[2].split()
    return len(words) >= _TELLING and small_words(words) * 2 >= len(words)


def _is_caption(line: str) -> bool:
    """Whether a line says something, without a label, and then names an agency in brackets."""
    bracket = _BRACKETED.search(line)
    return bool(bracket and ":" not in line and canonical(bracket[1]) and len(line[: bracket.start()].split()) >= _TELLING)


def _is_announced(line: str, lexicon: Lexicon) -> bool:
    """Whether a line says early that sources follow, or stands in brackets."""
    text = line.strip()
    bracketed = text[:1] in "([（【" and text[-1:] in ")]）】"
    return (
        bracketed
        or bool(lead_length(text, lexicon))
        or any(hit.category == "source" for hit in lexicon.find([fold(word) for word in tokens(text)], 0, _EARLY))
    )


def _signed(text: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The agencies of a line in which initials or small words stand beside them and nothing else."""
    mentions = find_agencies(text) if len(text) <= _CLOSE else ()
    if signs(text, words_beside(text, mentions), lexicon, ("credit", "byline")):
        yield from named_agencies(text, mentions)


def _add(found: dict[str, SourceCredit], credits: Iterable[SourceCredit]) -> None:
    for credit in credits:
        if not (credit.agency and sells_pictures(credit.agency)):
            found.setdefault(fold(credit.agency or credit.name), credit)
