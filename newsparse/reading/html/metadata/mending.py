r"""Broken JSON read as far as it can be: one pass from left to right, no recursion, nothing looked at twice.

What was met on real pages: comments, trailing and missing commas, line breaks and quotes inside strings, one closing bracket too
many, several objects one after the other, an object that the end of the script cuts off. The library that repairs JSON
(json-repair) is made for the answers of language models, and promises no linear time.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.text.patterns import lazy

LONGEST_BROKEN = 1_000_000
"""Characters of broken JSON that are read."""
DEPTH = 100
"""Brackets in each other that are followed."""
_QUOTES = "\"'"
_SPACE = re.compile(r"\s*")
_WORD = lazy(r"[^\s,:{}\[\]\"']+|'")
_RUN = {quote: lazy(rf"[^{quote}\\]*(?:\\[\s\S][^{quote}\\]*)*") for quote in _QUOTES}
_NEXT = lazy(r"\s*(?:[\"'{\[}\]/\d-]|true|false|null|[\w$]{1,40}\s*:|\Z)")
_ESCAPE = lazy(r"\\(u[0-9a-fA-F]{4}|[\s\S])")
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: dict[str, Any] = {"null": None, "undefined": None, "NaN": None, "true": True, "false": False}


def mend(text: str) -> list[object]:
    r"""The objects and lists that a broken text holds.

    >>> mend('{"headline": "The "Sol" sank", /* why? */ "tags": ["sea",], }, {"name": "b"')
    [{'headline': 'The "Sol" sank', 'tags': ['sea']}, {'name': 'b'}]
    """
    builder = _Builder()
    at = 0
    while (at := _after_space(text, at)) < len(text):
        letter = text[at]
        if letter in "{[":
            builder.open({} if letter == "{" else [])
            at += 1
        elif letter in "}]":
            builder.close(dict if letter == "}" else list)
            at += 1
        elif letter == ",":
            builder.key = None
            at += 1
        elif letter == ":":
            at += 1
        elif letter in _QUOTES:
            string, at = _string(text, at, builder.wants_key)
            builder.put_string(string)
        elif text.startswith("/*", at):
            end = text.find("*/", at)
            at = len(text) if end < 0 else end + 2
        elif text.startswith("//", at):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        else:
            word = _WORD.match(text, at)
            builder.put_word(word[0] if word else letter)
            at = word.end() if word else at + 1
    return builder.roots


class _Builder:
    """The value that is being built: open brackets, and the key that waits for its value."""

    def __init__(self) -> None:
        self.roots: list[object] = []
        self.key: str | None = None
        self._open: list[tuple[Any, str | None]] = []

    @property
    def wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1][0], dict) and self.key is None

    def open(self, value: Any) -> None:
        if not self._open:
            self.roots.append(value)
        elif len(self._open) < DEPTH:
            self._put(value)
        self._open.append((value, self.key))
        self.key = None

    def close(self, kind: type) -> None:
        """Close the innermost bracket of a kind with all that stand open in it; one that was never opened closes nothing."""
        if any(isinstance(value, kind) for value, _ in self._open[-DEPTH:]):
            while not isinstance(self._open.pop()[0], kind):
                pass
        self.key = None

    def put_string(self, text: str) -> None:
        if self.wants_key:
            self.key = text
        else:
            self._put(text)

    def put_word(self, word: str) -> None:
        if self.wants_key:
            self.key = word
        else:
            self._put(_WORDS.get(word, word))

    def _put(self, value: object) -> None:
        if not self._open:
            return
        holder = self._open[-1][0]
        if isinstance(holder, list):
            holder.append(value)
        elif self.key is not None:
            holder[self.key] = value
            self.key = None


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _string(text: str, start: int, is_key: bool) -> tuple[str, int]:
    """The string that a quote opens, and the place after it. A quote that nothing closing follows is a part of it."""
    quote = text[start]
    at = start + 1
    while True:
        run = _RUN[quote].match(text, at)
        at = run.end() if run else at
        if at >= len(text) or _closes(text, at, is_key):
            return _unescaped(text[start + 1 : at]), at + 1
        at += 1


def _closes(text: str, at: int, is_key: bool) -> bool:
    """Whether the quote there ends a string, by what follows: a colon after a key; else a bracket, a comment, a comma."""
    after = _after_space(text, at + 1)
    letter = text[after : after + 1]
    if is_key:
        return letter in ":}"
    if letter in "}]" or text[after : after + 2] in ("//", "/*"):
        return True
    if letter == ",":
        return _NEXT.match(text, after + 1) is not None
    return letter in _QUOTES and "\n" in text[at + 1 : after]


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    joined = _ESCAPE.sub(_stands_for, text)
    return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _stands_for(found: re.Match[str]) -> str:
    mark = found[1]
    return chr(int(mark[1:], 16)) if len(mark) > 1 else _LETTERS.get(mark, mark)
