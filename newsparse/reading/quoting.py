r"""Text as a program quotes it: a string of JSON or Python, a list of them, a line in which the ends of lines are spelt "\n",
HTML in which tags are spelt.

`jq .text` prints the first, `print(paragraphs)` the second, an export of a database the third. What is read is the text that they
stand for, as of HTML it is what a browser shows.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.reading.encoding import encode
from newsparse.text.patterns import lazy

FEWEST, MORE = 3, 2
r"""Ends of lines that must be spelt in a text without quotes, and times as many as it has of its own: a path may hold "\n"."""
_OPENED = lazy(r"""\s*(?P<bytes>[bB])?(?P<mark>["'])""")
_INSIDE = {mark: lazy(rf"[^{mark}\\\r\n]*(?:\\.[^{mark}\\\r\n]*){{0,999}}") for mark in "\"'"}
"""What goes on within quotes, a thousand escapes at a time: of a book in one string all at once would take gigabytes."""
_GAP = lazy(r"\s*")
_BREAK = lazy(r"\\[nr]")
_ESCAPE = lazy(r"""\\(?:u(?P<half>[0-9a-fA-F]{4})|x(?P<byte>[0-9a-fA-F]{2})|U00(?P<code>[0-9a-fA-F]{6})|(?P<sign>[nrt"'/\\]))""")
_TAGS = lazy(r"&lt;/?[A-Za-z][^&<>]{0,999}(?:&(?:quot|#39|#34|amp);[^&<>]{0,999}){0,99}&gt;")
_SIGNS = {"n": "\n", "r": "\r", "t": "\t"}


def unquote(text: str) -> str | bytes | None:
    r"""What a string, or a list of strings, stands for: a text, or the bytes of one; None where it is none.

    >>> unquote(r'"Storm hits Arle\n\nA storm hit \u201cArle\u201d."'), unquote(r"b'Caf\xc3\xa9\n'")
    ('Storm hits Arle\n\nA storm hit “Arle”.', b'Caf\xc3\xa9\n')
    >>> unquote("['Storm hits Arle', 'By Ana Diaz']")
    'Storm hits Arle\nBy Ana Diaz'
    >>> unquote('"We saw it," she said.'), unquote('"We saw it."')
    (None, None)
    """
    listed = text.lstrip().startswith("[")
    items = _items(text, text.index("[") + 1, "]") if listed else _items(text, 0, "")
    if not listed and not any(item.bytes or _BREAK.search(item.spelt) for item in items):
        return None
    said = [_unescaped(item.spelt) for item in items]
    if any(item.bytes for item in items):
        return b"\n".join(part.encode("latin-1", "replace") for part in said)
    return "\n".join(said) if said else None


def unescape(text: str) -> str | None:
    r"""A text in which the ends of lines are spelt, with lines; None where they are not.

    >>> unescape(r"Storm hits Arle\nBy Ana Diaz\n\nA storm hit \"Arle\".")
    'Storm hits Arle\nBy Ana Diaz\n\nA storm hit "Arle".'
    >>> unescape(r"The files are in C:\news and D:\new.")
    """
    spelt = text.count("\\n") + text.count("\\r") - text.count("\\r\\n")
    return _unescaped(text) if spelt >= FEWEST and spelt > MORE * text.strip().count("\n") else None


def unescape_tags(text: str) -> str | None:
    """HTML whose signs are spelt, as feeds and data sets have it within their own; None where no tags are.

    >>> unescape_tags("&lt;p&gt;Storm&lt;/p&gt; &lt;p&gt;It hit Arle &amp;amp; Vell.&lt;/p&gt;")
    '<p>Storm</p> <p>It hit Arle &amp; Vell.</p>'
    >>> unescape_tags("In HTML, &lt;p&gt; begins a paragraph.")
    """
    if "<" in text or len(_TAGS.findall(text)) < FEWEST:
        return None
    from html import unescape

    return unescape(text)


class _Item(NamedTuple):
    """A string as it is spelt between its quotes, and whether it is one of bytes."""

    spelt: str
    bytes: bool


def _items(text: str, at: int, close: str) -> list[_Item]:
    """The quoted strings that a text consists of from a place on, up to what closes their list; none if it has anything else."""
    items: list[_Item] = []
    while (opened := _OPENED.match(text, at)) is not None:
        at = _end(text, opened.end(), opened["mark"])
        if at < 0:
            return []
        items.append(_Item(text[opened.end() : at], bool(opened["bytes"])))
        at = _after(text, at + 1)
        if not close or text[at : at + 1] != ",":
            break
        at += 1
    rest = text[at:] if items else "?"
    return items if rest.strip() == close else []


def _end(text: str, at: int, mark: str) -> int:
    """Where the string ends that goes on at a place; -1 where it does not end on its line."""
    while (found := _INSIDE[mark].match(text, at)) is not None and found.end() > at:
        at = found.end()
    return at if text.startswith(mark, at) else -1


def _after(text: str, at: int) -> int:
    blank = _GAP.match(text, at)
    return blank.end() if blank else at


def _unescaped(text: str) -> str:
    """The text without its escapes; those that neither JSON nor Python writes stay."""
    return encode(_ESCAPE.sub(_letter, text)).decode()  # JSON spells what lies beyond 16 bits as two halves


def _letter(found: re.Match[str]) -> str:
    sign = found["sign"]
    if sign:
        return _SIGNS.get(sign, sign)
    code = int(found["half"] or found["byte"] or found["code"], 16)
    return chr(code) if code <= 0x10FFFF else found[0]
