"""The stages in order: read, segment, annotate, label, assemble."""

from __future__ import annotations

from pathlib import Path

from newsparse.assembly.article import assemble
from newsparse.features.annotation import annotate
from newsparse.labeling.labeler import label
from newsparse.labeling.model import load_model
from newsparse.lexicon import detect, load
from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.text.values import Article, Options, Trace


def trace(source: str | bytes | Path, options: Options = Options()) -> Trace:  # noqa: B008 - a frozen value
    """What every stage made of a source: text, the bytes of a page, or the path of a file.

    Raises SourceError if the source cannot be read, OptionError for an unknown encoding or language. No text makes it raise.

    >>> trace("A line of text.").document.lines[0].span
    Span(start=0, end=15)
    """
    reading = read(source, options)
    document = segment(reading)
    language = options.language or detect(reading.text)
    annotated = annotate(document, language)
    labeled = label(annotated, load_model(options.model), options.reasons)
    article = assemble(labeled, load(language), options)
    return Trace(reading, document, annotated, labeled, article)


def parse(source: str | bytes | Path, options: Options = Options()) -> Article:  # noqa: B008 - a frozen value
    """The article of a source: `trace(source, options).article`.

    >>> parse("").headline is None
    True
    """
    return trace(source, options).article
