"""Equal strings kept once: the words and names of a page repeat, and in long texts they would take most of the memory."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1 << 16)
def once(text: str) -> str:
    """The first string of these characters that was asked for of late.

    `sys.intern` does the same, but what it is given stays for ever in some releases of Python 3.12.

    >>> once("".join(["sto", "rm"])) is once("".join(["stor", "m"]))
    True
    """
    return text
