"""`python -m newsparse` is the command `newsparse`."""

from __future__ import annotations

from newsparse.cli import main

if __name__ == "__main__":
    main(prog_name="newsparse")
