"""Date names of one language, as CLDR has them: compiled ahead, one JSON file a language, read when the language is known."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@lru_cache(maxsize=64)
def read_names(code: str) -> dict[str, Any]:
    """The table that `compile.py` wrote for a language; empty if CLDR has too little of it.

    >>> read_names("de")["months"][2][0]
    'März'
    >>> read_names("xx")
    {}
    """
    path = HERE / f"{code}.json"
    if not code.isalpha() or not path.is_file():
        return {}
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table
