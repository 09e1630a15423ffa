r"""Strings made fit to be shown or sent: what cannot be seen, or would act on a terminal, is written out.

Pages carry escape sequences, bidi overrides and half characters, by accident or by intent. In JSON they are written
as `\uXXXX`, which is the same value; on a terminal they are shown as text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from newsparse.text.patterns import lazy

# DEL and C1 (some terminals obey them), U+2028/2029 (line breaks to `str.splitlines`, so one JSON line would be two),
# bidi embeddings, overrides and isolates (they reorder what stands around them), lone surrogates (no UTF-8 has them).
# The bidi marks U+200E/200F and the joiners stay: Persian, Hebrew and Hindi text is not readable without them.
_ACTIVE = lazy("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROL = lazy("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def show(text: str) -> str:
    r"""The text with everything that would act on a terminal written out instead, tabs as spaces.

    >>> show("\x1b[31mred\tfish\x00"), show("abc\u202edcba")
    ('\\x1b[31mred fish\\x00', 'abc\\u202edcba')
    """
    return _CONTROL.sub(_written_out, text).replace("\t", " ")


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def write_json(value: object) -> str:
    r"""A value as JSON on one line, readable in its own script, nothing active in it.

    >>> write_json({"headline": "Übung \u202e\ud800 \x9b"})
    '{"headline": "Übung \\u202e\\ud800 \\u009b"}'
    """
    written = json.dumps(value, ensure_ascii=False)
    return written if written.isprintable() else _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def write_json_page(value: Mapping[str, object]) -> str:
    """The same for readers: a key a line, and an entry a line where the value is a list.

    >>> print(write_json_page({"tags": ["sea", "storm"], "notes": [], "source": {"name": "page.txt"}}))
    {
      "tags": [
        "sea",
        "storm"
      ],
      "notes": [],
      "source": {"name": "page.txt"}
    }
    """
    return "{\n" + ",\n".join(f"  {write_json(key)}: {_entries(entry)}" for key, entry in value.items()) + "\n}"


def _entries(value: object) -> str:
    if not isinstance(value, list) or not value:
        return write_json(value)
    return "[\n" + ",\n".join(f"    {write_json(entry)}" for entry in value) + "\n  ]"
