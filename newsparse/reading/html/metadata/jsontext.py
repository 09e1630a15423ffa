r"""The text of a JSON-LD script as values, whatever is wrong with it.

Numbers are given as strings (a number of a million digits costs nothing then, and none is a fact of an article), NaN as None.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import unescape

from newsparse.reading.html.metadata.mending import LONGEST_BROKEN, mend
from newsparse.text.patterns import lazy

LONGEST = 4_000_000
"""Characters of JSON-LD that are read of a page. With the whole text of the story in it real pages have 200,000."""
_WRAPPING = lazy(r"\A(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[|\ufeff)+|(?:\s|-->|//|/\*|\*/|\]\]>|;)+\Z")


def read_json(scripts: Sequence[str]) -> list[object]:
    """The values in the scripts of a page, in order; several in one script, too.

    >>> read_json(['{"headline": "Storm", "wordCount": 120}', '<!-- {"name": "a",} {"name": "b"} // end'])
    [{'headline': 'Storm', 'wordCount': '120'}, {'name': 'a'}, {'name': 'b'}]
    """
    values: list[object] = []
    left = LONGEST
    for script in scripts:
        left -= len(script)
        if left < 0:
            break
        values += _read(script)
    return values


def _read(script: str) -> list[object]:
    text = script.strip()
    if text[:1] not in "{[" or text[-1:] not in "}]":
        text = _WRAPPING.sub("", text)
    try:
        return [json.loads(text, strict=False, parse_int=str, parse_float=str, parse_constant=_nothing)]
    except (ValueError, RecursionError):
        pass  # it is broken or too deep: what can be read of it is read below
    if "&quot;" in text and '"' not in text:
        text = unescape(text)
    return mend(text) if len(text) <= LONGEST_BROKEN else []


def _nothing(_: str) -> None:
    """NaN and the infinities are no facts."""
