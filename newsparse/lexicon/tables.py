"""The TOML files beside this module, as they stand."""

from __future__ import annotations

import sys
from pkgutil import get_data
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def read_table(name: str) -> dict[str, Any]:
    """The TOML file of that name beside this module; empty if there is none.

    Raises tomllib.TOMLDecodeError if it is no TOML.

    >>> read_table("no such file")
    {}
    """
    try:
        data = get_data(__package__, f"{name}.toml")
    except OSError:
        return {}
    return tomllib.loads(data.decode("utf-8")) if data else {}
