"""How the command starts: a page alone, with no option beside it, waits for no options to be read."""

from __future__ import annotations

import os
import sys

from newsparse.cli.pages import PAGE, STDIN, holds_many, is_piped, run_pages
from newsparse.text.values import Options

COMPLETES = "_NEWSPARSE_COMPLETE"
"""The variable by which a shell asks click how a command line may go on."""


def start() -> None:
    """The command with the arguments of this process, which it ends.

    One page and nothing else is the commonest call: a sixth of its time went into importing click and setting up options that
    nobody gave. What it prints and how it ends are what `main` would make of it.
    """
    names = sys.argv[1:] or ([STDIN] if is_piped() and COMPLETES not in os.environ else [])
    if len(names) == 1 and (names[0] == STDIN or names[0][:1] not in ("-", "")) and not holds_many(names[0]):
        # All is written by then: to free what was loaded before the process ends took a thirtieth of the time of a page.
        os._exit(run_pages((names[0],), Options(), PAGE, lines=False))
    from newsparse.cli.command import main

    main(prog_name="newsparse")
