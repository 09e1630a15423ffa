"""Markdown with YAML front matter. What the page says is text in it: no tag, link, picture or heading of the page's making.

The front matter holds the fields by the names of `newsparse/1`, each value as JSON, which YAML 1.2 contains. The page's words are
escaped for CommonMark and GitHub's flavour, the signs of common extensions (mathematics, attributes, mentions) with them. One
thing no escape prevents: GitHub's reader makes an e-mail address a link to itself, even where its @ is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.output.parts import caption_of, whole
from newsparse.text.article import Article, Piece
from newsparse.text.escaping import show, write_json
from newsparse.text.patterns import lazy

BELOW = ("schema", "body", "notes", "signoff", "warnings")
"""What the front matter does not hold: it stands below it, or says nothing of the article."""
_MARKS = {"paragraph": "", "subhead": "## ", "list": "- ", "quote": "> "}

# Signs that mean something wherever they stand, the colon of an address or shortcode, the dot that makes `www.` one.
_INLINE = lazy(r"[\\`*_\[\]>~|$^{}@#]|:(?=[A-Za-z/])|(?<=[wW][wW][wW])\.")
# What begins a tag or an entity is an entity itself: that much older dialects understand, too, which know no `\\<`.
_MARKUP = lazy(r"<|&(?=#?[A-Za-z0-9]+;)")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
# Signs that mean something at the start of a line: lists, rules, underlined headings, definitions, title blocks, spoilers.
_OPENING = lazy(r"(\d*)([-+=:%.)!])", re.ASCII)
# YAML takes none of these as they are, though JSON does.
_NOT_YAML = lazy("[\ufeff\ufffe\uffff]")


def write_markdown(article: Article) -> str:
    r"""The article as Markdown: front matter, headline, standfirst, body, and below a rule captions, notes and the sign-off.

    >>> print(write_markdown(Article({"name": "a.txt"}, "en", "ltr", headline="<b>Storm</b> [1]")), end="")
    ---
    source: {"name": "a.txt"}
    language: "en"
    direction: "ltr"
    headline: "<b>Storm</b> [1]"
    ---
    <BLANKLINE>
    # &lt;b\>Storm&lt;/b\> \[1\]
    """
    return "\n".join(["---", *_front_matter(article), "---", *_paragraphs(article)]) + "\n"


def _front_matter(article: Article) -> Iterator[str]:
    for name, value in article.to_dict().items():
        if value and name not in BELOW:
            yield f"{name}: " + _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", write_json(whole(value)))


def _paragraphs(article: Article) -> Iterator[str]:
    """The document below the front matter: lines, with a blank one before each that begins a paragraph."""
    yield from _line("# ", article.headline or "")
    for line in (article.standfirst or "").split("\n"):
        yield from _line("**", line, "**")
    yield from _body(article.body)
    below = [*map(caption_of, article.images), *article.notes, *(article.signoff or "").split("\n")]
    if any(text.strip() for text in below):
        yield from ("", "---")
    for text in below:
        yield from _line("", text)


def _body(pieces: tuple[Piece, ...]) -> Iterator[str]:
    before = None
    for piece in pieces:
        lines = list(_line(_MARKS[piece.type], piece.text))
        yield from lines[1:] if piece.type == before == "list" else lines
        before = piece.type


def _line(mark: str, text: str, end: str = "") -> Iterator[str]:
    escaped = escape(text)
    if escaped:
        yield from ("", f"{mark}{escaped}{end}")


def escape(text: str) -> str:
    r"""The text as one line of Markdown that says just that; white space is one space, control characters are written out.

    >>> print(escape("1. See <a href=x>[this]</a>\nhttps://a.example"))
    1\. See &lt;a href=x\>\[this\]&lt;/a\> https\://a.example
    """
    line = _INLINE.sub(lambda found: "\\" + found[0], " ".join(show(part) for part in text.split()))
    line = _MARKUP.sub(lambda found: _ENTITIES[found[0]], line)
    return _OPENING.sub(r"\1\\\2", line, count=1) if _OPENING.match(line) else line
