"""How the command starts: a page alone, with no option beside it, waits for no options to be read."""

from __future__ import annotations

import sys

from newsparse.cli.pages import PAGE, is_page, run_pages
from newsparse.text.values import Options


def start() -> None:
    """The command with the arguments of this process, which it ends.

    One page and nothing else is the commonest call: a sixth of its time went into importing click and setting up options that
    nobody gave. What it prints and how it ends are what `main` would make of it.
    """
    arguments = sys.argv[1:]
    if len(arguments) == 1 and is_page(arguments[0]):
        sys.exit(run_pages((arguments[0],), Options(), PAGE, lines=False))
    from newsparse.cli.command import main

    main(prog_name="newsparse")
