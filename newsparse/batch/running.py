"""All sources parsed at once, for use from Python."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial

from newsparse.batch.crew import work_on
from newsparse.batch.values import Failure, Parsed, Source
from newsparse.pipeline import check, parse
from newsparse.text.article import Article
from newsparse.text.values import Options


def parse_all(
    sources: Iterable[Source | Failure],
    options: Options = Options(),  # noqa: B008 - a frozen value
    jobs: int | None = None,
    timeout: float | None = None,
) -> Iterator[Parsed | Failure]:
    """The article of each source, or why there is none, in the order of the sources, whatever `jobs` is.

    `jobs` is the number of worker processes; None means as many as there are processors for this process. A source that
    cannot be read, takes longer than `timeout` seconds, or ends its worker (as memory that runs out does) gives a Failure; the
    others are parsed all the same. Failures among the sources, as `find_sources` gives them, are handed through. Sources are
    taken as they are needed and held in bounded number; processes end with the iterator. `parse_source` is what they do.

    The processes import the main module: a script does this under `if __name__ == "__main__":`.

    Raises OptionError for options that cannot be followed, WorkerError if processes cannot be started.

    >>> sources = [Source("a", ("a",), b"Storm hits Lisbon"), Source("b", ("b",), b"%PDF-1.7")]
    >>> [type(result).__name__ for result in parse_all(sources, jobs=1)]
    ['Parsed', 'Failure']
    """
    check(options)
    for done in work_on(sources, partial(parse_source, options), count_processors() if jobs is None else jobs, timeout):
        yield done.result if isinstance(done.result, Failure) else Parsed(done.item, done.result)


def parse_source(options: Options, source: Source) -> Article:
    """The article of a source. Raises SourceError if it cannot be read or is no text, OptionError as `parse` does.

    >>> parse_source(Options(language="en"), Source("a", ("a",), b"Storm hits Lisbon")).source["name"]
    'a'
    """
    if isinstance(source.content, bytes):
        from newsparse.reading import refuse_binary

        refuse_binary(source.content, source.name, options)
    return parse(
        source.content, options._replace(name=source.name, declared=source.declared, url=source.url, fields=source.fields)
    )


def count_processors() -> int:
    """The processors that this process may use.

    >>> count_processors() > 0
    True
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
