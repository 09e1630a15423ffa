"""Date names of one language, as CLDR has them: compiled ahead, one JSON file a language, read when the language is known."""

from __future__ import annotations

import json
from functools import lru_cache
from pkgutil import get_data
from typing import Any


@lru_cache(maxsize=64)
def read_names(code: str) -> dict[str, Any]:
    """The table that `compile.py` wrote for a language; empty if CLDR has too little of it.

    >>> read_names("de")["months"][2][0]
    'März'
    >>> read_names("xx")
    {}
    """
    if not code.isalpha():
        return {}
    try:
        table: dict[str, Any] = json.loads(get_data(__name__, f"{code}.json") or b"{}")
    except OSError:
        return {}
    return table
