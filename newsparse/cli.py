"""The command: the only place that prints or exits. JSON goes to stdout, everything else to stderr."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsparse import __version__
from newsparse.text.errors import OptionError, SourceError
from newsparse.text.escaping import show
from newsparse.text.values import Options

if TYPE_CHECKING:
    from newsparse.batch.command import Command, Outcome, Run, Watch
    from newsparse.batch.digests import Digest
    from newsparse.batch.values import Failure
    from newsparse.text.values import Trace

STDIN = "-"
EXPLAINED, PAGE, LINE = "explained", "json", "jsonl"
FAILED, WRONG_USAGE = 1, 2
OUTPUTS = ("json", "jsonl", "csv", "parquet", "markdown", "jsonld", "ninjs", "text")
TABLES = ("csv", "parquet")
TIMEOUT = 60.0
"""Seconds for one page of many: the largest that is taken needs a third of it."""
MOST_COMPLAINTS = 20
"""Failures that are shown one by one."""


def _print_schema(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from newsparse.output.schema import schema_text

        click.echo(schema_text(), nl=False)
        context.exit()


class Size(click.ParamType):
    """A number of bytes, such as 500k or 16M."""

    name = "size"
    _FACTORS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}  # noqa: RUF012 - never changed

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The bytes."""
        text = str(value).lower().removesuffix("b")
        digits = text.rstrip("kmg")
        if not digits.isdecimal() or text[len(digits) :] not in self._FACTORS or not int(digits):
            self.fail(f"{value!r} is no size; give one such as 500k or 16M", param, ctx)
        return int(digits) * self._FACTORS[text[len(digits) :]]


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(allow_dash=True))
@click.option(
    "-o", "--output", metavar="TARGET", type=click.Path(allow_dash=True),
    help="A folder (DIR/), or FILE.jsonl, FILE.jsonl.gz, FILE.csv or FILE.parquet; standard output if not given.",
)
@click.option("-f", "--to", type=click.Choice(OUTPUTS), help="Format of the output; by the target's name if not given.")
@click.option("--compact", is_flag=True, help="One line of JSON, also for one source.")
@click.option("--lines", is_flag=True, help="Add the verdict on every line of the input.")
@click.option("--explain", is_flag=True, help="Show each line with its role and why, instead of JSON.")
@click.option("--encoding", metavar="NAME", help="Encoding of the input; found out if not given.")
@click.option("--language", metavar="CODE", help="Language of the page, such as ar or pt-BR; found out if not given.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="X",
    help="Leave out of the article what is less sure than X.",
)
@click.option(
    "--now", metavar="ISO", help="The time that words like “yesterday” count from; without it they are no date."
)
@click.option(
    "--model", type=click.Path(dir_okay=False), metavar="FILE", help="Weights to label with, instead of those shipped."
)
@click.option("--include", multiple=True, metavar="GLOB", help="Take only such names or paths of a folder or archive.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out such names, paths and folders.")
@click.option("--files-from", type=click.Path(allow_dash=True), metavar="FILE", help="Paths from a list, one a line or ended by NUL.")
@click.option("--column", metavar="NAME", help="Field of JSONL and Parquet rows that holds the page.")
@click.option("--max-size", type=Size(), metavar="SIZE", help="Largest page that is taken, such as 500k; 16M if not given.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Pages parsed at once; as many as processors if not given.")
@click.option(
    "--timeout", type=click.FloatRange(0, min_open=True), metavar="SECONDS", help="Time for one page; 60 if not given.",
)
@click.option("--force", is_flag=True, help="Start anew, and replace what is there.")
@click.option("--failures", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write what could not be parsed, as JSON lines.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write a page (HTML) that shows the run.")
@click.option("--quiet", is_flag=True, help="Say nothing of progress, failures and counts.")
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON Schema of the output and exit.",
)
@click.version_option(__version__, prog_name="newsparse", message="%(prog)s %(version)s")
@click.pass_context
def main(
    context: click.Context, paths: tuple[str, ...], output: str | None, to: str | None, compact: bool, lines: bool, explain: bool,
    encoding: str | None, language: str | None, min_confidence: float, now: str | None, model: str | None, include: tuple[str, ...],
    exclude: tuple[str, ...], files_from: str | None, column: str | None, max_size: int | None, jobs: int | None,
    timeout: float | None, force: bool, failures: Path | None, report: Path | None, quiet: bool,
) -> None:  # fmt: skip
    """The articles in the raw text of news pages, as JSON.

    PATH is a text file, a folder, an archive (zip, tar, WARC, WET, compressed or not), a file of rows (JSONL, Parquet), or - for
    standard input, which is also read if there is no PATH and something is piped in. One page gives JSON for reading;
    several give one line of JSON each, in the order given. Several pages are parsed at once if a folder, an archive or an option
    of such a run is given.

    A run with -o that was ended goes on with the same command; nothing is done twice. When it is finished, the same command
    parses only what is new or changed, if the target is a folder, and nothing if it is a file. --force starts anew.
    """
    if explain and (compact or lines or to):
        raise click.UsageError("--explain shows every line instead of JSON; leave out --compact, --lines and --to")
    if paths.count(STDIN) + (files_from == STDIN) > 1:
        raise click.UsageError("standard input can be read only once; give - only once")
    if not paths and files_from is None:
        if sys.stdin is None or sys.stdin.isatty():
            click.echo(context.get_help())
            return
        paths = (STDIN,)
    options = Options(language, encoding, None, model, min_confidence, now, reasons=lines or explain)
    asked = (output, files_from, column, max_size, jobs, timeout, failures, report)
    if any(value is not None for value in asked) or include or exclude or force or to in TABLES or any(map(_holds_many, paths)):
        if explain:
            raise click.UsageError("--explain shows single pages; give files, and none of the options for many")
        from newsparse.batch.command import Command
        from newsparse.batch.sources import Selection

        selection = Selection(include, exclude, column)
        command = Command(
            paths, options, files_from, selection if max_size is None else selection._replace(max_size=max_size),
            output, to, lines, jobs, timeout or TIMEOUT, force, failures, report,
        )  # fmt: skip
        worst = run_batch(command, quiet)
    else:
        worst = run(paths, options, EXPLAINED if explain else to or (LINE if compact or len(paths) > 1 else PAGE), lines)
    gc.freeze()  # what is left goes with the process: looking through it once more took a tenth of the time of a page
    context.exit(worst)


def _holds_many(name: str) -> bool:
    """Whether a path is a folder or a file of many pages."""
    if name == STDIN or name.lower().endswith((".txt", ".html", ".htm")) and Path(name).is_file():
        return False
    if Path(name).is_dir():
        return True
    from newsparse.batch.sources.kinds import PAGE as ONE_PAGE
    from newsparse.batch.sources.kinds import kind_of

    return kind_of(name).form != ONE_PAGE


def run_batch(command: Command, quiet: bool) -> int:
    """Parse many sources at once; 0 if all could be parsed, 1 if not or if the target failed, 2 for what cannot be done."""
    from newsparse.batch.command import Run
    from newsparse.text.errors import NewsparseError

    stop = Stop()
    try:
        run = Run(command)
        with stop, _shown(run, command, quiet) as watch:
            outcome = run.conduct(watch, stop)
    except OptionError as error:
        _complain(str(error))
        return WRONG_USAGE
    except NewsparseError as error:
        _complain(str(error))
        return FAILED
    if not quiet:
        _sum_up(outcome, command)
    if not outcome.complete:
        return stop.code
    return FAILED if outcome.tally.failures_in_all else 0


class Stop:
    """While it is entered, signals that end a run are remembered, so that the run can end in good order; a second one ends it at once."""

    def __init__(self) -> None:
        self.code = 0
        """128 and the number of the signal that came, as shells have it; 0 for none."""
        self._before: dict[int, Any] = {}

    def __call__(self) -> bool:
        return self.code != 0

    def __enter__(self) -> None:
        import signal

        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:  # as nohup has it
                self._before[number] = signal.signal(number, self._heed)

    def __exit__(self, *_: object) -> None:
        import signal

        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _heed(self, number: int, _: object) -> None:
        if self.code:
            raise KeyboardInterrupt
        self.code = 128 + number


@contextmanager
def _shown(run: Run, command: Command, quiet: bool) -> Iterator[Watch]:
    """What is called with each result: progress where stderr is a terminal, and a line for each failure, up to a number."""
    said = 0

    def tell(failure: Failure, say: Callable[[str], None]) -> None:
        nonlocal said
        said += 1
        if command.failures is None and said <= MOST_COMPLAINTS:
            say(f"newsparse: {show(f'{failure.source}: {failure.message}. {failure.hint}')}")
            if said == MOST_COMPLAINTS:
                say("newsparse: further failures are not shown; --failures FILE lists them all")

    if quiet:
        yield lambda digest, recalled: None
    elif sys.stderr.isatty():
        from rich.console import Console

        from newsparse.batch.progress import Display

        with Display(Console(stderr=True), run.sources if run.countable else None) as display:

            def watch(digest: Digest, recalled: bool) -> None:
                display(digest, recalled)
                if digest.failure is not None:
                    tell(digest.failure, display.say)

            yield watch
    else:

        def listen(digest: Digest, recalled: bool) -> None:
            if digest.failure is not None:
                tell(digest.failure, lambda line: click.echo(line, err=True))

        yield listen


def _sum_up(outcome: Outcome, command: Command) -> None:
    from newsparse.batch.progress import summary_of, table_of

    if outcome.settled:
        _complain(f"{command.output}: is there already, and no source is newer; --force makes it anew")
        return
    if sys.stderr.isatty():
        from rich.console import Console

        Console(stderr=True).print(table_of(outcome.tally))
    if not outcome.tally.done and not outcome.skipped and outcome.complete:
        _complain("nothing to parse was found")
    said = summary_of(outcome.tally, outcome.skipped)
    if outcome.recalled:
        said += f"; {outcome.recalled:,} of them by the run that this one went on with"
    if not outcome.complete:
        said += "; stopped" + (": the same command goes on from there" if command.output else "")
    _complain(said)


def run(paths: tuple[str, ...], options: Options, form: str, lines: bool) -> int:
    """Parse and print each source; 0 if all could be read, else 1, and 2 for options that cannot be followed."""
    worst = 0
    for name in paths:
        worst = max(worst, _serve(name, options, form, lines))
        if worst == WRONG_USAGE:
            break
    return worst


def _serve(name: str, options: Options, form: str, lines: bool) -> int:
    try:
        traced = _trace(name, options)
    except SourceError as error:
        _complain(str(error))
        return FAILED
    except OptionError as error:
        _complain(str(error))
        return WRONG_USAGE
    click.echo(_written(traced, form, lines).encode("utf-8"), nl=False)
    return 0


def _trace(name: str, options: Options) -> Trace:
    from newsparse.pipeline import trace
    from newsparse.reading import refuse_binary

    if name == STDIN:
        data = _piped()
        refuse_binary(data, STDIN, options)
        return trace(data, options._replace(name=STDIN))
    from newsparse.batch.sources.kinds import kind_of

    if kind_of(name).packing is None:
        return trace(Path(name), options)
    return _trace_packed(name, options)


def _trace_packed(name: str, options: Options) -> Trace:
    """A page that is compressed alone."""
    from newsparse.batch.sources import find_sources
    from newsparse.batch.values import Failure
    from newsparse.pipeline import trace

    found = next(find_sources([name]))
    if isinstance(found, Failure):
        raise SourceError(f"{name}: {found.message}. {found.hint}")
    return trace(found.content, options._replace(name=Path(name).name))


def _piped() -> bytes:
    """Everything that standard input holds."""
    if sys.stdin is None:
        raise SourceError(f"{STDIN}: standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise SourceError(f"{STDIN}: cannot be read: {error.strerror}") from error


def _written(traced: Trace, form: str, lines: bool) -> str:
    if form in (PAGE, LINE):
        return traced.article.to_json(compact=form == LINE, lines=lines) + "\n"
    if form != EXPLAINED:
        from newsparse.output.formats import FORMATS

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


def _complain(message: str) -> None:
    click.echo(f"newsparse: {show(message)}", err=True)
