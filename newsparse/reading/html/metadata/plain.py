r"""Strings of markup made text: no tags, no entities, nothing that acts on a terminal or reorders a line."""

from __future__ import annotations

import re
from html import unescape

from newsparse.reading.markup import find_markup

LONGEST = 20_000
"""Characters of the longest string that is looked at: no field of an article's metadata is longer."""
_ROUNDS = 3
"""How often a string may have been escaped: templates escape what an editor's program has escaped before."""
_TAG = re.compile(r"<[/!?A-Za-z][^<>]*>")
_CUT_OFF = re.compile(r"<[/!?A-Za-z][^<>]*\Z")
_OPENING = re.compile(r"(?<!<)<+(?=[/!?A-Za-z])")
# C0 and C1 but white space, soft hyphen, bidi embeddings, overrides and isolates, byte order mark, half and no characters.
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


def plain(value: object, longest: int = LONGEST) -> str:
    r"""The text that a value of markup shows; empty if it is no string or longer than `longest`.

    >>> plain("Caf&eacute; &amp;quot;Sol&amp;quot;<br>opens\u202e \n today"), plain(12), plain("1 < 2")
    ('Café "Sol" opens today', '', '1 < 2')
    """
    if not isinstance(value, str) or len(value) > LONGEST:
        return ""
    text = _HIDDEN.sub("", value)
    for _ in range(_ROUNDS):
        shown = _shown(text)
        if shown == text:
            break
        text = _HIDDEN.sub("", shown)
    text = " ".join(_OPENING.sub("", _CUT_OFF.sub("", _TAG.sub(" ", text))).split())
    return text if len(text) <= longest else ""


def _shown(text: str) -> str:
    if "<" in text:
        markup = find_markup(text)
        edits = sorted([(span, "") for span in markup.hidden] + [edit for edit in markup.replaced if text[edit[0].start] == "<"])
        parts = []
        at = 0
        for span, stands_for in edits:
            parts += [text[at : max(at, span.start)], stands_for]
            at = max(at, span.end)
        text = _TAG.sub(" ", "".join(parts) + text[at:])
    return unescape(text) if "&" in text else text
