"""The command: the only place that prints or exits. JSON goes to stdout, everything else to stderr."""

from __future__ import annotations

import gc
import sys
from os.path import basename  # not pathlib: with what it imports itself, it takes a tenth of the time of a page
from typing import TYPE_CHECKING

import click

from newsparse import __version__
from newsparse.text.errors import OptionError, SourceError
from newsparse.text.escaping import show
from newsparse.text.values import Options

if TYPE_CHECKING:
    from newsparse.text.values import Trace

STDIN = "-"
EXPLAINED, PAGE, LINE = "explained", "page", "line"
FAILED, WRONG_USAGE = 1, 2


def _print_schema(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from newsparse.output.schema import schema_text

        click.echo(schema_text(), nl=False)
        context.exit()


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(allow_dash=True))
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
    context: click.Context, paths: tuple[str, ...], compact: bool, lines: bool, explain: bool, encoding: str | None,
    language: str | None, min_confidence: float, now: str | None, model: str | None,
) -> None:  # fmt: skip
    """The article in the raw text of a news page, as JSON.

    PATH is a text file, or - for standard input, which is also read if there is no PATH and something is piped in.
    One source gives JSON for reading; several give one line of JSON each, in the order given.
    """
    if explain and (compact or lines):
        raise click.UsageError("--explain shows every line instead of JSON; leave out --compact and --lines")
    if paths.count(STDIN) > 1:
        raise click.UsageError("standard input can be read only once; give - only once")
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            click.echo(context.get_help())
            return
        paths = (STDIN,)
    if len(paths) == 1:
        gc.disable()  # one page makes little garbage; what is loaded for it is looked through ten times meanwhile
    form = EXPLAINED if explain else LINE if compact or len(paths) > 1 else PAGE
    options = Options(language, encoding, None, model, min_confidence, now, reasons=lines or explain)
    worst = run(paths, options, form, lines)
    gc.freeze()  # what is left goes with the process: looking through it once more took a tenth of the time of a page
    context.exit(worst)


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
    from newsparse.reading import load_file, refuse_binary

    if name == STDIN:
        data = _piped()
        refuse_binary(data, STDIN, options)
        return trace(data, options._replace(name=STDIN))
    data = load_file(name)
    refuse_binary(data, name, options)
    return trace(data, options._replace(name=basename(name)))  # noqa: PTH119 - see its import


def _piped() -> bytes:
    """Everything that standard input holds."""
    if sys.stdin is None:
        raise SourceError(f"{STDIN}: standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise SourceError(f"{STDIN}: cannot be read: {error.strerror}") from error


def _written(traced: Trace, form: str, lines: bool) -> str:
    if form != EXPLAINED:
        return traced.article.to_json(compact=form == LINE, lines=lines) + "\n"
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
