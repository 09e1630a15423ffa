"""Labelled blocks in, the article out: every part read by its own module, doubts gathered as warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from newsparse.assembly.body import read_body, read_notes, read_signoff, read_tags
from newsparse.assembly.byline import read_bylines
from newsparse.assembly.confidence import keep_sure
from newsparse.assembly.dateline import read_dateline
from newsparse.assembly.dates import read_dates
from newsparse.assembly.headline import Heading, read_heading
from newsparse.assembly.images import read_images
from newsparse.assembly.origins import path_of
from newsparse.assembly.sources import read_sources
from newsparse.lexicon import Lexicon
from newsparse.text.article import Article, LineLabel, Piece
from newsparse.text.making import maker
from newsparse.text.values import Doubt, Labeled, LabeledBlock, Options, Reading, Span

_label = maker(LineLabel)


def assemble(labeled: Labeled, lexicon: Lexicon, options: Options) -> Article:
    """The article of a labelled page; unknown is None or (), doubt is a warning.

    Blocks less sure than `options.min_confidence` are not read; each field that lost one so is named in a warning.
    """
    labeled, doubts = keep_sure(labeled, options.min_confidence)
    annotated = labeled.annotated
    reading = annotated.document.reading
    heading = read_heading(labeled)
    dates = read_dates(labeled, lexicon, options.now)
    opener = read_dateline(labeled, lexicon, dates.published)
    bylines = read_bylines(labeled, lexicon)
    body = read_body(labeled, opener.block, opener.story)
    return Article(
        source=_source(reading, options.url),
        language=annotated.language,
        direction=annotated.direction,
        kicker=heading.kicker,
        headline=heading.headline,
        standfirst=heading.standfirst,
        byline=bylines.byline,
        authors=bylines.authors,
        dateline=opener.dateline,
        published=dates.published,
        updated=dates.updated,
        body=body,
        images=read_images(labeled, lexicon),
        sources=read_sources(labeled, lexicon, opener.dateline),
        signoff=read_signoff(labeled),
        notes=read_notes(labeled),
        tags=read_tags(labeled, lexicon, bylines.authors),
        warnings=(*reading.warnings, *_missing(heading, body), *dates.doubts, *doubts),
        lines=tuple(_whole(list(_lines(labeled, options.reasons)))),
    )


def _source(reading: Reading, url: str | None) -> dict[str, str | None]:
    source: dict[str, str | None] = {
        "name": reading.name, "format": reading.format, "encoding": reading.encoding, "sha256": reading.sha256,
    }  # fmt: skip
    if url is not None:
        from newsparse.text.addresses import address  # few pages come with their address

        found = address(url)
        if found is not None:
            source["url"] = found
    return source


def _missing(heading: Heading, body: tuple[Piece, ...]) -> Iterator[Doubt]:
    if not body and heading.headline is None:
        yield Doubt("no_article", "no article was found in this text")
    elif not body:
        yield Doubt("no_body", "a headline was found, but no text under it")
    elif heading.headline is None:
        yield Doubt("no_headline", "no line of this text could be told to be the headline")


def _lines(labeled: Labeled, explained: bool) -> Iterator[LineLabel]:
    reading = labeled.annotated.document.reading
    hints = iter(reading.hints if explained else ())
    numbers = iter(labeled.annotated.document.numbers())
    for block in labeled.blocks:
        for line in block.block.lines:
            verdict = block.of_line(line)
            hint = next(hints, None)
            path = path_of(reading.elements, hint.element) if hint else None
            reason = _reason(verdict) if explained else ""
            yield _label((next(numbers), line.span, verdict.role, verdict.zone, verdict.confidence, reason, path))


def _whole(labels: Sequence[LineLabel]) -> Iterable[LineLabel]:
    """One verdict for each line of the text: of one with several parts, that on the longest of what is no furniture in it."""
    if len(set(map(itemgetter(0), labels))) == len(labels):
        return labels
    return [_of_parts(list(parts)) for _, parts in groupby(labels, key=itemgetter(0))]


def _of_parts(parts: Sequence[LineLabel]) -> LineLabel:
    told = [part for part in parts if part.role != "boilerplate"] or parts
    longest = max(told, key=lambda part: part.span.end - part.span.start)
    return longest._replace(span=Span(parts[0].span.start, parts[-1].span.end))


def _reason(block: LabeledBlock) -> str:
    if not block.reasons and block.rule is None:
        return ""
    from newsparse.text.reasons import reasons_of  # few runs ask for reasons

    return reasons_of(block)[0][0]
