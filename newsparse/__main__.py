"""`python -m newsparse` is the command `newsparse`."""

from __future__ import annotations

import gc


def run() -> None:
    """The command. What is imported for it makes no garbage: unless there are many pages, nothing is looked through for some."""
    gc.disable()
    from newsparse.cli import main

    main(prog_name="newsparse")


if __name__ == "__main__":
    run()
