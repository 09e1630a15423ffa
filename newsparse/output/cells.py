r"""Cells that no spreadsheet takes for a formula, and how to read them back.

A cell that begins with `=`, `+`, `-` or `@` is run as a formula when a table is opened (CWE-1236). Where the reader splits at
another sign than the writer did (a comma table opened where the list separator is `;`), what follows a separator, a quote or a
line break inside a cell begins a cell of its own: neither quoting nor looking at the beginning is enough
(https://owasp.org/www-community/attacks/CSV_Injection). So an apostrophe goes before every sign that stands in such a place.
"""

from __future__ import annotations

import re

from newsparse.text.escaping import show
from newsparse.text.patterns import lazy

# What spreadsheets skip or take off before they look for a sign: white space and what cannot be seen, quotes and apostrophes.
_SKIPPED = "\\s\u00ad\u061c\u180e\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff'\""
# What ends a cell for some reader; full-width signs are taken for plain ones in East Asian editions.
_ENDS = ',;|\\t\\n"'
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b"
_FORMULA = lazy(f"(?<![{_SKIPPED}{_ENDS}])([{_SKIPPED}{_ENDS}]*)([{_SIGNS}])")
_ENDED = lazy(f"[{_ENDS}]")


def guard(text: str) -> str:
    r"""The text as a cell: an apostrophe before each sign that could begin a formula, control characters written out.

    >>> guard("=1+1"), guard("fell 3%, -2 points;=A1\n\uff1dB1"), guard("well-known: 1 + 1 = 2")
    ("'=1+1", "fell 3%, '-2 points;'=A1\n'\uff1dB1", 'well-known: 1 + 1 = 2')
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shown = "\n".join("\t".join(show(part) for part in line.split("\t")) for line in lines)
    return _FORMULA.sub(_guarded, shown)


def unguard(cell: str) -> str:
    r"""The text of a cell that `guard` made, the written-out control characters apart.

    >>> unguard(guard("'=1+1, -2"))
    "'=1+1, -2"
    """
    return _FORMULA.sub(_unguarded, cell)


def _begins_a_cell(found: re.Match[str]) -> bool:
    return found.start() == 0 or _ENDED.search(found[1]) is not None


def _guarded(found: re.Match[str]) -> str:
    return f"{found[1]}'{found[2]}" if _begins_a_cell(found) else found[0]


def _unguarded(found: re.Match[str]) -> str:
    return found[1].removesuffix("'") + found[2] if _begins_a_cell(found) else found[0]
