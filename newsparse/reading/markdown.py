"""Markdown, in which many scrapers hand over a page: which marks of it a reader of the page would not see.

Scanned here, for libraries say of no word where it stood in the source, and offsets must stay true. On pages that html2text wrote
in Markdown, the body's F1 is .91 with the marks seen through and .74 without. Read as HTML, after a library had made that of it,
the fields suffered: their weights know the elements of whole pages. A picture's alternative text goes with its marks: shown, it
took captions from .68 to .55. Linear: partners are looked for among the last marks, and all that may be long is bounded.
"""

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.text.patterns import lazy
from newsparse.text.values import Span

SIGNS = 2
"""Links, words in bold and headings from which a text is Markdown. Headings of the first level count once: lists of topics have
lines such as "# harbour". No one of 1,864 articles and of 2,271 texts of pages with HTML is taken for it."""
_TITLE = lazy(r"^[ ]{0,3}#[ \t]+[^\s#]", re.MULTILINE)
_SIGN = lazy(
    r"\]\((?:https?:|/|#|mailto:|<)|^[ ]{0,3}#{2,6}[ \t]+[^\s#]|\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)"
    r"|(?<!\w)__[^\W_][^_\n]{0,200}__(?!\w)",
    re.MULTILINE,
)
_ADDRESS = r"\[[^\[\]\n]{1,200}\]:[ \t]{1,9}<?(?:https?:|mailto:|/|#)"
_LINE = lazy(
    rf"^[ \t]*(?:(?:[*_-][ \t]*){{3,}}$|={{2,}}[ \t]*$|{_ADDRESS}[^\n]*$"
    r"|(?:>[ \t]?){0,9}(?:[*+-][ \t]+){0,9}(?:#{1,6}[ \t]+)?)",
    re.MULTILINE,
)
"""A rule, the line under a heading, the address of a link; or what lines of quotes, lists and headings begin with."""
_DEFINED = lazy(rf"^[ \t]*{_ADDRESS}", re.MULTILINE)
_INLINE = lazy(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<blank>\n[ \t\r]*\n)|(?P<image>!\[)|(?P<bracket>\[)"
    r"|(?P<link>\]\([ \t]{0,9}(?:<[^<>\n]{0,2000}>|data:[^()]{0,9000}|(?:[^()\s]|\([^()\s]{0,500}\)|(?<=-)\n){0,2000})"
    r"(?:[ \t\n]{1,9}(?:\"(?:[^\n]|\n(?!\s)){0,300}?\"|'(?:[^\n]|\n(?!\s)){0,300}?'))?[ \t]{0,9}\))"
    r"|(?P<reference>\]\[[^\[\]\n]{0,200}\])|(?P<end>\])|(?P<emphasis>\*{1,3}|_{1,3})"
)
"""Addresses that were wrapped at a hyphen are one; a picture's data may hold spaces."""
_BRACKETS = frozenset(("image", "bracket"))
_MOST = 64
"""Marks that wait for their partners at once; those before are text."""


class _Waiting(NamedTuple):
    """A mark that waits for its partner: a kind of bracket or the stars or underscores themselves, and where it stands."""

    kind: str
    mark: Span


def is_markdown(text: str, likely: bool = False) -> bool:
    r"""Whether a text is in Markdown, by its marks; one is enough where it is `likely`, by its name or its front matter.

    >>> [is_markdown(text) for text in ("# Storm\n\nThe **storm** hit Arle.", "# storm\n# Arle\n5 * 3 [sic]")]
    [True, False]
    """
    least = 1 if likely else SIGNS
    signs = _SIGN.finditer(text)
    found = _TITLE.search(text) is not None
    return all(next(signs, None) is not None for _ in range(least - found))


def find_marks(text: str) -> Iterator[Span]:
    """The marks of a text in Markdown: those of lines, then those in them, which may overlap.

    >>> text = "## A *very* [big](https://lake.example) storm"
    >>> [text[mark.start : mark.end] for mark in find_marks(text)]
    ['## ', '*', '*', '[', '](https://lake.example)']
    """
    yield from _line_marks(text)
    yield from _inline_marks(text)


def _line_marks(text: str) -> Iterator[Span]:
    """The marks that lines begin with, and those that close a heading."""
    for found in _LINE.finditer(text):
        mark, start = found[0].strip(), found.end()
        if mark:
            yield Span(found.start(), start)
        if mark.endswith("#"):
            row = text[start : text.find("\n", start) % (len(text) + 1)].rstrip()
            bare = row.rstrip("#")
            if bare != row and bare[-1:].isspace():
                yield Span(start + len(bare.rstrip()), start + len(row))


def _inline_marks(text: str) -> list[Span]:
    """The marks of links, pictures and stress whose partner stands in the same paragraph, and the backslashes before signs."""
    marks: list[Span] = []
    waiting: deque[_Waiting] = deque(maxlen=_MOST)
    defined = _DEFINED.search(text) is not None
    for found in _INLINE.finditer(text):
        kind, mark = found.lastgroup or "", Span(*found.span())
        if kind == "escape":
            marks.append(Span(mark.start, mark.start + 1))
        elif kind == "blank":
            waiting.clear()
        elif kind in _BRACKETS:
            waiting.append(_Waiting(kind, mark))
        elif kind == "emphasis":
            _pair(text, _Waiting(found[0], mark), waiting, marks)
        else:
            opened = _last_bracket(waiting)
            if opened is not None and (kind == "link" or (kind == "reference" and defined)):
                _close(opened, mark, marks)
    return marks


def _last_bracket(waiting: deque[_Waiting]) -> _Waiting | None:
    """The last bracket that waits, taken off with all that waits behind it: stress does not end beyond a link."""
    while waiting:
        opened = waiting.pop()
        if opened.kind in _BRACKETS:
            return opened
    return None


def _close(opened: _Waiting, mark: Span, marks: list[Span]) -> None:
    """Hides the brackets and address of a link, and all of a picture."""
    if opened.kind != "image":
        marks += [opened.mark, mark]
        return
    while marks and marks[-1].start >= opened.mark.start:
        marks.pop()
    marks.append(Span(opened.mark.start, mark.end))


def _pair(text: str, run: _Waiting, waiting: deque[_Waiting], marks: list[Span]) -> None:
    """What a run of stars or underscores does: it ends the stress that an equal one began, or waits.

    Two of them end it behind a space, too, against the rules of Markdown: "**Ana Diaz **" is what converters write.
    """
    start, end = run.mark
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    inner = run.kind[0] == "_"
    if (before.strip() or len(run.kind) > 1) and not (inner and after.isalnum()):
        for at in range(len(waiting) - 1, -1, -1):
            if waiting[at].kind in _BRACKETS:
                break
            if waiting[at].kind == run.kind:
                marks += [waiting[at].mark, run.mark]
                while len(waiting) > at:
                    waiting.pop()
                return
    if after.strip() and not (inner and before.isalnum()):
        waiting.append(run)
