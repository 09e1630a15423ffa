"""Many sources at once: progress while they are parsed, their counts at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsparse.batch.command import Command, Outcome, Run, Watch
from newsparse.batch.digests import Digest
from newsparse.batch.values import Failure
from newsparse.cli.display import Display, summary_of, table_of
from newsparse.cli.speaking import FAILED, WRONG_USAGE, complain
from newsparse.cli.stopping import Stop
from newsparse.text.errors import NewsparseError, OptionError

MOST_COMPLAINTS = 20
"""Failures that are shown one by one."""


def run_batch(command: Command, quiet: bool) -> int:
    """Parse many sources at once; 0 if all could be parsed, 1 if not or if the target failed, 2 for what cannot be done."""
    stop = Stop()
    try:
        run = Run(command)
        with stop, _shown(run, command, quiet) as watch:
            outcome = run.conduct(watch, stop)
    except OptionError as error:
        complain(str(error))
        return WRONG_USAGE
    except NewsparseError as error:
        complain(str(error))
        return FAILED
    if not quiet:
        _sum_up(outcome, command)
    if not outcome.complete:
        return stop.code
    return FAILED if outcome.tally.failures_in_all else 0


@contextmanager
def _shown(run: Run, command: Command, quiet: bool) -> Iterator[Watch]:
    """What is called with each result: progress where stderr is a terminal, and a line for each failure, up to a number."""
    said = 0

    def tell(failure: Failure, say: Callable[[str], None]) -> None:
        nonlocal said
        said += 1
        if command.failures is None and said <= MOST_COMPLAINTS:
            say(f"{failure.source}: {failure.message}. {failure.hint}")
            if said == MOST_COMPLAINTS:
                say("further failures are not shown; --failures FILE lists them all")

    if quiet:
        yield lambda digest, recalled: None
    elif sys.stderr.isatty():
        from rich.console import Console

        with Display(Console(stderr=True), run.sources if run.countable else None) as display:

            def watch(digest: Digest, recalled: bool) -> None:
                display(digest, recalled)
                if digest.failure is not None:
                    tell(digest.failure, display.say)

            yield watch
    else:

        def listen(digest: Digest, recalled: bool) -> None:
            if digest.failure is not None:
                tell(digest.failure, complain)

        yield listen


def _sum_up(outcome: Outcome, command: Command) -> None:
    if outcome.settled:
        complain(f"{command.output}: is there already, and no source is newer; --force makes it anew")
        return
    if sys.stderr.isatty():
        from rich.console import Console

        Console(stderr=True).print(table_of(outcome.tally))
    if not outcome.tally.done and not outcome.skipped and outcome.complete:
        complain("nothing to parse was found")
    said = summary_of(outcome.tally, outcome.skipped)
    if outcome.recalled:
        said += f"; {outcome.recalled:,} of them by the run that this one went on with"
    if not outcome.complete:
        said += "; stopped" + (": the same command goes on from there" if command.output else "")
    complain(said)
