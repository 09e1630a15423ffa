"""What a worker makes of a source for the command: the article written out, and the digest that the run remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsparse.batch.digests import Digest, digest
from newsparse.batch.running import parse_source
from newsparse.batch.values import Failure, Parsed, Source
from newsparse.text.article import Article
from newsparse.text.values import Options


class Rendered(NamedTuple):
    """A source's article as it is to be written (empty where there is none), and its digest."""

    text: bytes
    digest: Digest


@dataclass(frozen=True)
class Rendering:
    """How articles are written: `format` is a name of `output.formats.FORMATS`; `lines` adds the verdict on every line,
    `compact` puts JSON on one line where it would be on many.

    A value that is called with a source, so that processes can be given it.

    >>> rendered = Rendering(Options(), "jsonl")(Source("a", ("a",), b"Storm hits Lisbon"))
    >>> rendered.text[:24], rendered.digest.name
    (b'{"schema": "newsparse/1"', 'a')
    """

    options: Options
    format: str
    lines: bool = False
    compact: bool = False

    def __call__(self, source: Source) -> Rendered:
        """The article of the source, written out. Raises SourceError and OptionError."""
        article = parse_source(self.options, source)
        return Rendered(self._written(article).encode("utf-8"), digest(Parsed(source, article)))

    def _written(self, article: Article) -> str:
        from newsparse.output.formats import FORMATS

        write = FORMATS[self.format].write
        if write is None or self.format in ("json", "jsonl"):
            return article.to_json(compact=self.compact or self.format != "json", lines=self.lines) + "\n"
        return write(article)


def failed(failure: Failure) -> Rendered:
    """What is remembered of a source without article."""
    return Rendered(b"", digest(failure))
