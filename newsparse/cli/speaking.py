"""What the command says to people, and how it ends."""

from __future__ import annotations

import click

from newsparse.text.escaping import show

FAILED, WRONG_USAGE = 1, 2
"""Exit codes: something could not be read or written; nothing was done, for the command cannot be followed."""


def complain(message: str) -> None:
    """A line on stderr, nothing in it obeyed by the terminal."""
    click.echo(f"newsparse: {show(message)}", err=True)
