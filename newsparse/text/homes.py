"""Public names of a package that are imported when they are first asked for, so that asking for one costs no other's imports.

The package at the top does this for itself: importing it imports nothing of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any


def finder(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package whose public names live in the modules `homes`.

    >>> finder("newsparse", {"parse": "newsparse.pipeline"})("parse").__module__
    'newsparse.pipeline'
    """

    def find(name: str) -> Any:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from importlib import import_module

        found = getattr(import_module(home), name)
        setattr(sys.modules[package], name, found)
        return found

    return find
