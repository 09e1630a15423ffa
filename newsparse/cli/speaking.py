"""What the command says to people, and how it ends."""

from __future__ import annotations

import sys

import click

from newsparse.text.errors import TargetError
from newsparse.text.escaping import show

FAILED, WRONG_USAGE = 1, 2
"""Exit codes: something could not be read or written; nothing was done, for the command cannot be followed."""


def complain(message: str) -> None:
    """A line on stderr, nothing in it obeyed by the terminal."""
    click.echo(f"newsparse: {show(message)}", err=True)


def give(output: bytes) -> None:
    """Bytes on stdout; raises TargetError where they cannot be written. A reader that went away ends the command."""
    if sys.stdout is None:
        raise TargetError("standard output: is closed")
    try:
        click.echo(output, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TargetError(f"standard output: cannot be written: {error.strerror}.") from error
