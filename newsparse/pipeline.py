"""The stages in order: read, segment, annotate, label, assemble."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from newsparse.assembly.article import assemble
from newsparse.features.annotation import annotate
from newsparse.labeling.labeler import label
from newsparse.labeling.model import load_model
from newsparse.lexicon import detect, load
from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.text.article import Article
from newsparse.text.errors import OptionError
from newsparse.text.patterns import lazy
from newsparse.text.values import Options, Trace

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("auto", "text", "html")
_CODE = lazy(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def trace(source: str | bytes | Path, options: Options = Options()) -> Trace:  # noqa: B008 - a frozen value
    """What every stage made of a source: text, the bytes of a page, or the path of a file.

    Raises SourceError if the source cannot be read, OptionError for an unknown encoding or language. No text makes it raise.

    >>> trace("A line of text.").document.lines[0].span
    Span(start=0, end=15)
    """
    check(options)
    reading = read(source, options)
    document = segment(reading)
    language = options.language or detect(reading.text)
    annotated = annotate(document, language)
    labeled = label(annotated, load_model(options.model, "html" if reading.marked else "text"), options.reasons)
    article = assemble(labeled, load(language), options)
    if reading.metadata is not None:
        from newsparse.assembly.evidence import weigh  # text has no metadata, and no use for it

        article = weigh(article, labeled, reading.metadata, load(language))
    if any(line.written for line in document.lines):
        from newsparse.assembly.widths import as_written  # most pages have nothing that nobody sees

        article = as_written(article, labeled)
    return Trace(reading, document, annotated, labeled, article)


def check(options: Options) -> None:
    """Raises OptionError for a format, language, confidence or time that is none; reading checks the encoding."""
    if options.format not in FORMATS:
        raise OptionError(f"{options.format!r} is no format; give one of {', '.join(FORMATS)}")
    if options.language is not None and not _CODE.fullmatch(options.language):
        raise OptionError(f"{options.language!r} is no language code; give one such as ar or pt-BR")
    if not 0 <= options.min_confidence <= 1:
        raise OptionError(f"{options.min_confidence} is no confidence; give one from 0 to 1")
    if options.now is not None:
        try:
            datetime.fromisoformat(options.now)
        except ValueError:
            raise OptionError(f"{options.now!r} is no ISO 8601 time; give one such as 2024-07-27T09:30") from None


def parse(source: str | bytes | Path, options: Options = Options()) -> Article:  # noqa: B008 - a frozen value
    """The article of a source: `trace(source, options).article`.

    >>> parse("").headline is None
    True
    """
    return trace(source, options).article
