"""The options of the command, and what is to be done by them."""

from __future__ import annotations

import click

from newsparse import __version__
from newsparse.cli.pages import EXPLAINED, LINE, PAGE, STDIN, holds_many, is_piped, run_pages
from newsparse.cli.sizes import Size
from newsparse.text.garbage import collect_seldom
from newsparse.text.values import Options

OUTPUTS = ("json", "jsonl", "csv", "parquet", "markdown", "jsonld", "ninjs", "text")
TABLES = ("csv", "parquet")
# One each: making one looks for a translation of its name. A path that may not be read is one failure, no wrong usage.
PATH, FILE = click.Path(allow_dash=True, readable=False), click.Path(dir_okay=False, readable=False)
TIMEOUT = 60.0
"""Seconds for one page of many: the largest that is taken needs a third of it."""


def _print_schema(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from newsparse.output.schema import schema_text

        click.echo(schema_text(), nl=False)
        context.exit()


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@click.option(
    "-o",
    "--output",
    metavar="TARGET",
    type=PATH,
    help="A folder (DIR/), or FILE.jsonl, FILE.jsonl.gz, FILE.csv or FILE.parquet; standard output if not given.",
)
@click.option("-f", "--to", type=click.Choice(OUTPUTS), help="Format of the output; by the target's name if not given.")
@click.option("--compact", is_flag=True, help="One line of JSON, also for one source.")
@click.option("--lines", is_flag=True, help="Add the verdict on every line of the input.")
@click.option("--explain", is_flag=True, help="Show each line with its role and why, instead of JSON.")
@click.option(
    "--format", "form", type=click.Choice(("auto", "text", "html")), default="auto",
    help="What the input is; found out if not given.",
)  # fmt: skip
@click.option("--encoding", metavar="NAME", help="Encoding of the input; found out if not given.")
@click.option("--language", metavar="CODE", help="Language of the page, such as ar or pt-BR; found out if not given.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="X",
    help="Leave out of the article what is less sure than X.",
)
@click.option("--now", metavar="ISO", help="The time that words like “yesterday” count from; without it they are no date.")
@click.option("--model", type=FILE, metavar="FILE", help="Weights to label with, instead of those shipped.")
@click.option("--include", multiple=True, metavar="GLOB", help="Take only such names or paths of a folder or archive.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out such names, paths and folders.")
@click.option("--files-from", type=PATH, metavar="FILE", help="Paths from a list, one a line or ended by NUL.")
@click.option("--column", metavar="NAME", help="Field that holds the page in rows of JSON, CSV and Parquet.")
@click.option("--max-size", type=Size(), metavar="SIZE", help="Largest page that is taken, such as 500k; 16M if not given.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Pages parsed at once; as many as processors if not given.")
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="Time for one page; 60 if not given.",
)
@click.option("--force", is_flag=True, help="Start anew, and replace what is there.")
@click.option(
    "--failures", type=FILE, metavar="FILE",
    help="Write what could not be parsed, as JSON lines.",
)  # fmt: skip
@click.option(
    "--report", type=FILE, metavar="FILE", help="Write a page (HTML) that shows the run.",
)  # fmt: skip
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
    context: click.Context, paths: tuple[str, ...], output: str | None, to: str | None, compact: bool, lines: bool,
    explain: bool, form: str, encoding: str | None, language: str | None, min_confidence: float, now: str | None,
    model: str | None,
    include: tuple[str, ...], exclude: tuple[str, ...], files_from: str | None, column: str | None, max_size: int | None,
    jobs: int | None, timeout: float | None, force: bool, failures: str | None, report: str | None, quiet: bool,
) -> None:  # fmt: skip
    """The articles in the raw text or HTML of news pages, as JSON.

    PATH is a text or HTML file, a folder, an archive (zip, tar, WARC, WET, compressed or not), a file of rows (JSON, CSV,
    Parquet), or - for standard input, which is also read if there is no PATH and something is piped in. One page gives JSON for
    reading; several give one line of JSON each, in the order given. Several pages are parsed at once if a folder, an archive or
    an option of such a run is given.

    A run with -o that was ended goes on with the same command; nothing is done twice. When it is finished, the same command
    parses only what is new or changed, if the target is a folder, and nothing if it is a file. --force starts anew.
    """
    if explain and (compact or lines or to):
        raise click.UsageError("--explain shows every line instead of JSON; leave out --compact, --lines and --to")
    if paths.count(STDIN) + (files_from == STDIN) > 1:
        raise click.UsageError("standard input can be read only once; give - only once")
    if not paths and files_from is None:
        if not is_piped():
            click.echo(context.get_help())
            return
        paths = (STDIN,)
    options = Options(language, encoding, None, model, min_confidence, now, reasons=lines or explain, format=form)
    asked = (output, files_from, column, max_size, jobs, timeout, failures, report)
    if any(value is not None for value in asked) or include or exclude or force or to in TABLES or any(map(holds_many, paths)):
        if explain:
            raise click.UsageError("--explain shows single pages; give files, and none of the options for many")
        from pathlib import Path

        from newsparse.batch.command import Command
        from newsparse.batch.sources import Selection

        selection = Selection(include, exclude, column)
        command = Command(
            paths, options, files_from, selection if max_size is None else selection._replace(max_size=max_size),
            output, to, lines, compact, jobs, timeout or TIMEOUT, force, Path(failures) if failures else None,
            Path(report) if report else None,
        )  # fmt: skip
        from newsparse.cli.runs import run_batch

        collect_seldom()
        worst = run_batch(command, quiet)
    else:
        if len(paths) > 1:
            collect_seldom()
        form = EXPLAINED if explain else to or (PAGE if len(paths) == 1 else LINE)
        worst = run_pages(paths, options, LINE if compact and form == PAGE else form, lines)
    context.exit(worst)
