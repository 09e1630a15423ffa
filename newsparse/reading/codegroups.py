"""Where code ends that began: groups in brackets and quotation marks, and statements.

No parser of a language: scripts, styles and data are read alike, and what is cut short or broken ends where language begins.
"""

from __future__ import annotations

import re

from newsparse.text.patterns import lazy
from newsparse.text.values import Span

_CLOSES = {"{": "}", "(": ")", "[": "]"}
_QUOTES = "\"'`"
# As many escapes as the longest data quoted in scripts of the corpus' pages have; a pattern's memory grows with them. An
# apostrophe opens nothing, and what is quoted stands before a sign.
_QUOTED = (
    r"(?:(?<!\w)|(?<=return)|(?<=case)|(?<=typeof))"
    r"""(?:"[^"\\\n]*(?:\\.[^"\\\n]*){0,65535}"|'[^'\\\n]*(?:\\.[^'\\\n]*){0,65535}'|`[^`\\]*(?:\\.[^`\\]*){0,65535}`)"""
    r"(?=\s{0,99}(?:[\]})(\[,;:+.?|&=*<>!/\\\"'`-]|\Z)|[ \t\r]{0,99}\n)"
)
COMMENT = r"(?<!\w)/\*[^*]{0,4000}(?:\*(?!/)[^*]{0,999}){0,60}\*/|(?<![:\w])//(?:[^\n]{0,150}(?<![;}])(?=\n)|[^\n;{}()=]{1,400})"
"""One that is not ended by its line, for a program made spaces of the breaks, ends with the next sign."""
_SKIPPED = (
    rf"{_QUOTED}|{COMMENT}|\\."
    # A pattern stands behind a sign; its own brackets and quotation marks are none of the code's.
    r"|(?<=[(,=:\[!&|?{};+])\s?/(?![*/])(?:[^/\\\[\n]|\\.|\[[^\]\\\n]{0,99}(?:\\.[^\]\\\n]{0,99}){0,20}\]){1,500}/[a-z]{0,6}"
)
_STEP = lazy(rf"(?P<bracket>[{{}}()\[\]])|(?:{_SKIPPED})|(?P<quote>[\"'`])", re.DOTALL)
_BREAK = lazy(rf"(?P<end>[;\n])|(?P<open>[{{(\[])|(?:{_SKIPPED})|[\"'`]", re.DOTALL)
_STRING = lazy(_QUOTED, re.DOTALL)
_LANGUAGE = lazy(
    r"(?:[^\W\d_]{2,30}[,.’']{0,2} ){7}"
    r"|[^\x00-\x7f]{12}"
    r"|(?:\n[^\n{}()\[\];=:,'\"<>]*[^\W\d_][^\n{}()\[\];=:,'\"<>]*){3}"
)
"""What code never has outside quotation marks: seven words, a dozen characters beyond ASCII, three lines without a sign."""
_SHORT = 40
"""Characters that are too few to be language."""
_BROKEN = lazy(r'[^"{}]{1,5000}"(?=\s{0,99}[,}\]])')
"""The rest of a string of data that holds an end of line."""
_NAME = r"[A-Za-z_$][\w$]{0,60}"
_CHAIN = rf"{_NAME}(?:\.{_NAME}|\[[^\[\]\n]{{1,60}}\]){{0,9}}"
_STATEMENT = lazy(
    rf"^[ \t]{{0,400}}(?:(?:var|let|const)[ \t]{{1,9}}{_NAME}[ \t]{{0,9}}(?=[=;])|{_CHAIN}[ \t]{{0,9}}=(?=[ \t]{{0,9}}[^\s=])"
    rf"|{_CHAIN}(?=\([ \t]{{0,9}}(?:[\"'`\[({{]|function\b|{_NAME}[,.)(=]|\)|\d))|@import[ \t])"
    rf"|(?<![\w$.@/-]){_NAME}(?:\.{_NAME}){{1,9}}(?=\((?:[\"'`\[{{)]|function\b)|[ \t]?=[ \t]?[\w\"'\[({{])",
    re.MULTILINE,
)
_GOES_ON = lazy(r"\s{0,400}(?:[,.?:+*&|=](?=[^\n])|[)}\]])")
"""What a line begins with that goes on with the statement above."""
_UNFINISHED = frozenset("=,?:+*&|-(")


def end_of_group(text: str, start: int) -> int:
    """Where what a bracket or a quotation mark opens ends: behind what closes it, or, where language begins, behind the last
    sign before. Behind the mark itself where nothing closes it.

    >>> end_of_group('{"a": "}"} Storm', 0), end_of_group("{ Storm hits the coast of Arle, and all are safe ", 0)
    (10, 1)
    """
    opening = text[start]
    if opening in _QUOTES:
        quoted = _STRING.match(text, start)
        return quoted.end() if quoted else start + 1
    closing = _CLOSES[opening]
    depth, at, end = 0, start, start + 1
    open_quote = False
    while (found := _STEP.search(text, at)) is not None:
        if _is_language(text, at, found.start()):
            broken = _BROKEN.match(text, at) if open_quote else None
            if broken is None:
                return end
            at, open_quote = broken.end(), False
            continue
        at = found.end()
        bracket, open_quote = found["bracket"], found["quote"] == '"'
        depth += (bracket == opening) - (bracket == closing)
        if depth == 0:
            return at
        if not found["quote"]:
            end = at
    return end


def find_statement(text: str, at: int) -> Span | None:
    r"""The head of the next statement: a declaration, an assignment or a call at the beginning of a line, or one by dotted names.

    >>> find_statement("Storm\nvar a = 1;", 0)
    Span(start=6, end=12)
    """
    found = _STATEMENT.search(text, at)
    return Span(*found.span()) if found else None


def end_of_statement(text: str, at: int) -> int:
    r"""Where a statement ends that goes on at a place: behind its semicolon, or with its line.

    >>> text = 'a = b(";\n",\n  1)\nStorm'
    >>> text[: end_of_statement(text, 3)]
    'a = b(";\n",\n  1)'
    """
    while (found := _BREAK.search(text, at)) is not None:
        if _is_language(text, at, found.start()):
            return at
        if found["open"]:
            at = end_of_group(text, found.start())
        elif found["end"] is None:
            at = found.end()
        elif found["end"] == ";":
            return found.end()
        else:
            said = text[at : found.start()].rstrip()
            if said[-1:] not in _UNFINISHED and not _GOES_ON.match(text, found.end()):
                return found.start()
            at = found.end()
    return at if _is_language(text, at, len(text)) else len(text)


def _is_language(text: str, start: int, end: int) -> bool:
    return end - start > _SHORT and _LANGUAGE.search(text, start, end) is not None
