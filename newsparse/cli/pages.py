"""Single pages, one after the other, in this process."""

from __future__ import annotations

import sys
from os.path import basename, isdir, isfile  # not pathlib: with what it imports itself, it takes a tenth of the time of a page
from typing import TYPE_CHECKING

from newsparse.cli.speaking import FAILED, INTERRUPTED, WRONG_USAGE, complain, give, hang_up
from newsparse.text.errors import NewsparseError, OptionError, SourceError
from newsparse.text.values import Options

if TYPE_CHECKING:
    from newsparse.text.values import Trace

STDIN = "-"
PACKED = (".gz", ".bz2", ".xz", ".zst")
EXPLAINED, PAGE, LINE = "explained", "json", "jsonl"
LARGEST = 128 << 20
"""Bytes of a page given alone: what has no end, such as a device, is read no further."""


def is_piped() -> bool:
    """Whether something may come from standard input: it is there, and nobody types it."""
    return sys.stdin is not None and not sys.stdin.isatty()


def holds_many(name: str) -> bool:
    """Whether a path is a folder or a file of many pages, or standard input many, an archive or compressed."""
    if name.lower().endswith((".txt", ".html", ".htm")) and isfile(name):  # noqa: PTH113 - see its import
        return name.lower().endswith(".txt") and _is_export(name)
    if isdir(name):  # noqa: PTH112 - see its import
        return True
    from newsparse.batch.sources.kinds import PAGE as ONE_PAGE
    from newsparse.batch.sources.kinds import Kind, kind_of, kind_of_bytes

    if name != STDIN:
        plain = "." not in basename(name) and isfile(name)  # noqa: PTH113, PTH119 - see their import
        return kind_of(name).form != ONE_PAGE or (plain and _is_export(name))
    from newsparse.reading.exports import begins_export

    head = _piped_head()
    return kind_of_bytes(head) != Kind(ONE_PAGE) or begins_export(head, 1)  # no more is there to look at


def _is_export(name: str) -> bool:
    """Whether a file is what an archive of the press handed out; what cannot be read is said when its turn comes."""
    from newsparse.reading import load_file
    from newsparse.reading.exports import HEAD, begins_export

    try:
        return begins_export(load_file(name, HEAD))
    except SourceError:
        return False


def _piped_head() -> bytes:
    """The first bytes of standard input, which are still there to be read."""
    peek = getattr(getattr(sys.stdin, "buffer", None), "peek", bytes)
    try:
        return bytes(peek())
    except OSError:  # said when it is read
        return b""


def run_pages(paths: tuple[str, ...], options: Options, form: str, lines: bool) -> int:
    """Parse and print each source; 0 if all could be, 1 if not or if stdout failed, 2 for wrong options, 130 after Ctrl-C."""
    worst = 0
    try:
        for name in paths:
            worst = max(worst, _serve(name, options, form, lines))
    except NewsparseError as error:
        complain(str(error))
        return WRONG_USAGE if isinstance(error, OptionError) else FAILED
    except BrokenPipeError:
        hang_up()
        return FAILED
    except KeyboardInterrupt:
        complain("stopped")
        return INTERRUPTED
    return worst


def _serve(name: str, options: Options, form: str, lines: bool) -> int:
    try:
        traced = _trace(name, options)
    except SourceError as error:
        complain(str(error))
        return FAILED
    give(_written(traced, form, lines).encode("utf-8"))
    return 0


def _trace(name: str, options: Options) -> Trace:
    from newsparse.pipeline import trace
    from newsparse.reading import load_file, refuse_binary

    if name.lower().endswith(PACKED):
        return _trace_packed(name, options)
    data = _piped() if name == STDIN else load_file(name, LARGEST + 1)
    if len(data) > LARGEST:
        raise SourceError(f"{name}: is larger than {LARGEST >> 20} MiB; give --max-size if it is a page")
    refuse_binary(data, name, options)
    return trace(data, options._replace(name=basename(name)))  # noqa: PTH119 - see its import


def _trace_packed(name: str, options: Options) -> Trace:
    """A page that is compressed alone."""
    from newsparse.batch.sources import find_sources
    from newsparse.batch.values import Failure
    from newsparse.pipeline import trace

    found = next(find_sources([name]))
    if isinstance(found, Failure):
        raise SourceError(f"{name}: {found.message}. {found.hint}")
    return trace(found.content, options._replace(name=basename(name)))  # noqa: PTH119 - see its import


def _piped() -> bytes:
    """Everything that standard input holds, or so much that it is too large."""
    if sys.stdin is None:
        raise SourceError(f"{STDIN}: standard input is closed")
    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise SourceError(f"{STDIN}: cannot be read: {error.strerror}") from error


def _written(traced: Trace, form: str, lines: bool) -> str:
    if form in (PAGE, LINE):
        return traced.article.to_json(compact=form == LINE, lines=lines) + "\n"
    if form != EXPLAINED:
        from newsparse.output.formats import FORMATS, check_lines

        if lines:
            check_lines(FORMATS[form])
        write = FORMATS[form].write
        assert write is not None, "tables are written by the batch"
        return write(traced.article)
    from newsparse.output.explanation import explain

    return explain(traced, _terminal_width())


def _terminal_width() -> int | None:
    """Columns of the terminal that stdout is; None where it is none."""
    if not sys.stdout.isatty():
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns
