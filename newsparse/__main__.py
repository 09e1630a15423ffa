"""`python -m newsparse` is the command `newsparse`."""

from __future__ import annotations

import gc


def run() -> None:
    """The command. What is imported for it makes no garbage: unless there are many pages, nothing is looked through for some."""
    gc.disable()
    from newsparse.cli.start import start

    try:
        start()
    finally:
        gc.freeze()  # what is left goes with the process: looking through it once more took a tenth of the time of a page


if __name__ == "__main__":
    run()
