"""What the command says to people, and how it ends."""

from __future__ import annotations

import os
import sys

from newsparse.text.errors import TargetError
from newsparse.text.escaping import show

FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130
"""Exit codes: something could not be read or written; nothing was done, for the command cannot be followed; Ctrl-C, as shells
have it."""


def complain(message: str) -> None:
    """A line on stderr, nothing in it obeyed by the terminal."""
    if sys.stderr is not None:  # closed, and print would take stdout
        print(f"newsparse: {show(message)}", file=sys.stderr, flush=True)


def give(output: bytes) -> None:
    """Bytes on stdout; raises TargetError where they cannot be written, BrokenPipeError where their reader went away."""
    if sys.stdout is None:
        raise TargetError("standard output: is closed")
    try:
        sys.stdout.buffer.write(output)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TargetError(f"standard output: cannot be written: {error.strerror}.") from error


def hang_up() -> None:
    """Let what is left for stdout go nowhere: its reader went away, and writing it at the end would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
