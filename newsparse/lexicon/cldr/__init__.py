"""Date names of one language, as CLDR has them: compiled ahead, one JSON file a language, read when the language is known."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from newsparse.text.packaged import read_packaged


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
        table: dict[str, Any] = json.loads(read_packaged(__name__, f"{code}.json"))
    except OSError:
        return {}
    return table
