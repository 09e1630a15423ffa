"""The TOML files beside this module, as they stand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DATA = Path(__file__).parent


def read_table(name: str) -> dict[str, Any]:
    """The TOML file of that name beside this module; empty if there is none.

    Raises tomllib.TOMLDecodeError if it is no TOML.

    >>> read_table("no such file")
    {}
    """
    path = DATA / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
