"""Signs that a text is not spelt as it should be. Every page is asked for them, so they cost next to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsparse.text.patterns import lazy

WORD = 3
"""Letters beyond ASCII in a row that a word in Latin script never has."""
_LOOKS, _GROUPS, _PIECE = 3, 20, 1024
"""Places of a text that are looked at, groups at each, and characters looked at together."""
HEAD = 1 << 16
"""Bytes in which all header lines stand; servers and browsers allow 8 to 64 KiB."""
JOINTS = 20
"""Signs of a page whose pieces they join."""
CUT = (
    "LOAD-DATE:", "Load-Date:", "SPRACHE:", "LANGUE:", "ProQuest document ID", "\nAN", "\n AN ", "\nDocument ", "\nDokument ",
    "\nDocumento ",
)  # fmt: skip
"""Labels that cuttings have: of the day that an archive took them in, of their language, of their number."""
LAST = 4096
"""Characters of a text in which the last cutting has them."""
PROPERTIES = "bplist00"
"""How a property list in bytes begins, such as an archive of Safari's."""
_BEYOND = lazy(r"[^\x00-\x7f]+")


def odd_groups(text: str) -> Sequence[str]:
    """Groups of letters beyond ASCII at the first of a few places where a third of them is odd; none if there is none.

    >>> odd_groups("CafÃ© prÃ¨s"), odd_groups("Café près de la мэрия")
    (['Ã©'], ())
    """
    if text.isascii():
        return ()
    for place in range(_LOOKS):
        start, end = (at * len(text) // _LOOKS for at in (place, place + 1))
        groups = list(islice(_groups_in(text, start, end), _GROUPS))
        odd = sum(map(_is_odd, groups))
        if odd and odd * 3 >= len(groups):
            return groups
    return ()


def _groups_in(text: str, start: int, end: int) -> Iterator[str]:
    """Groups of letters beyond ASCII. That there are none, as in scripts, a pattern would take ten times as long to see."""
    for at in range(start, end, _PIECE):
        if not text[at : at + _PIECE].isascii():
            yield from _BEYOND.findall(text, at, min(at + _PIECE, end))


def _is_odd(group: str) -> bool:
    """Whether letters beyond ASCII are with signs in one group, have capitals inside, or are more than in words of Latin script.

    No code page is looked at: what bytes are taken for begins with letters of Europe or Arabic, or signs.
    """
    return (
        len(group) > 1
        and (group[0] < "\u0700" or "\u2000" <= group[0] < "\u2600")
        and (not group.isalpha() or (group[1:] != group[1:].lower() and not group.isupper()) or _is_dense(group))
    )


def _is_dense(group: str) -> bool:
    """Whether it is a word of nothing but Latin-1's letters beyond ASCII."""
    return len(group) >= WORD and max(group) <= "\xff"


def may_be_quoted(source: str | bytes) -> bool:
    """Whether a source begins as quoted text does.

    >>> may_be_quoted(b' "Storm'), may_be_quoted("b'Storm"), may_be_quoted("Storm")
    (True, True, False)
    """
    return _latin(source[:99]).lstrip().startswith(("[", '"', "'", "b'", 'b"', "B'", 'B"'))


def may_be_prefixed(text: str) -> bool:
    """Whether a text begins as one does whose every line has something before it.

    >>> may_be_prefixed("> Storm"), may_be_prefixed("     1 Storm"), may_be_prefixed("Storm")
    (True, True, False)
    """
    first = text[:99].lstrip()[:1]
    return first == ">" or first.isdecimal()


def may_be_tagged(source: str | bytes) -> bool:
    """Whether a source begins with a tag.

    >>> may_be_tagged(b"  <?xml"), may_be_tagged("Storm")
    (True, False)
    """
    return _latin(source[:99]).replace("\0", "").lstrip("\ufeff\xff\xfe\xef\xbb\xbf \t\r\n").startswith("<")


def may_be_joined(text: str) -> bool:
    """Whether a text has as many bars or tabs as one whose pieces a program joined by them.

    >>> may_be_joined("News|Sport"), may_be_joined("News|Sport|" * 10)
    (False, True)
    """
    return text.count("|") >= JOINTS or text.count("\t") >= JOINTS


def may_be_cut(text: str) -> bool:
    r"""Whether a text, or its end, has what stands under the story in every cutting of an archive.

    >>> may_be_cut("A storm hit Arle.\n\nLOAD-DATE: May 3, 2024"), may_be_cut("A storm hit Arle.")
    (True, False)
    """
    return any(map(text.__contains__, CUT))


def may_be_enveloped(source: str | bytes) -> bool:
    r"""Whether a source begins as HTTP, a property list or an object of JSON does, or with fields, a version of MIME among them.

    >>> may_be_enveloped("HTTP/2 200\r\n"), may_be_enveloped(b"Subject: Storm\nMIME-Version: 1.0\n\n")
    (True, True)
    >>> may_be_enveloped('{ "text": "A storm"}'), may_be_enveloped("Storm: all safe in Arle")
    (True, False)
    """
    head = _latin(source[:99]).split(None, 1)
    if not head:
        return False
    first = head[0]
    if first.startswith(("HTTP/", PROPERTIES)) or "".join(head)[:2] == '{"':
        return True
    return (first == "From" or first.endswith(":")) and "mime-version:" in _latin(source[:HEAD]).lower()


def _latin(piece: str | bytes) -> str:
    """A piece of a source as text whose ASCII can be read."""
    return piece if isinstance(piece, str) else piece.decode("latin-1")
