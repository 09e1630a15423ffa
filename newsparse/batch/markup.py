"""HTML made of strings: what comes from outside goes through `inert`, and nothing else writes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from newsparse.text.escaping import show


def inert(text: str) -> str:
    r"""The text as HTML that says just that: no tag, no entity, no control character, no bidi control.

    >>> inert("<b>\x1b[31m\u202e & \"x\"")
    '&lt;b&gt;\\x1b[31m\\u202e &amp; &quot;x&quot;'
    """
    return escape(show(text))


def isolated(text: str, kind: str = "") -> str:
    """The text in a span of its own direction, which cannot reorder what stands around it.

    >>> isolated("page.txt", "name")
    '<bdi class="name">page.txt</bdi>'
    """
    return f'<bdi class="{kind}">{inert(text)}</bdi>' if kind else f"<bdi>{inert(text)}</bdi>"


def paragraph(text: str, kind: str) -> str:
    """The text as a paragraph in its own direction.

    >>> paragraph("نص", "headline")
    '<p class="headline" dir="auto">نص</p>'
    """
    return f'<p class="{kind}" dir="auto">{inert(text)}</p>'


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "counts") -> str:
    """A table of cells that are HTML already; the first of a row names it.

    A name in `head` that begins with # stands over numbers, an empty one over bars.

    >>> '<tr><th scope="row">ar</th><td class="number">3</td></tr>' in table("Languages", ("name", "#pages"), [("ar", "3")])
    True
    """
    kinds = [' class="number"' if name.startswith("#") else "" if name else ' class="measure"' for name in head]
    names = "".join(f'<th scope="col"{at}>{inert(name.lstrip("#"))}</th>' for name, at in zip(head, kinds, strict=True))
    lines = []
    for first, *rest in rows:
        cells = "".join(f"<td{at}>{cell}</td>" for cell, at in zip(rest, kinds[1:], strict=True))
        lines.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
    body = "\n".join(lines)
    head_row = f"<thead><tr>{names}</tr></thead>"
    return f'<table class="{kind}" aria-label="{inert(caption)}">{head_row}\n<tbody>{body}</tbody></table>'


def section(title: str, note: str, *content: str, kind: str = "") -> str:
    r"""A part of the page under a heading; `content` is HTML already.

    >>> section("Failures", "", "<p>none</p>")
    '<section>\n<h2>Failures</h2>\n\n<p>none</p>\n</section>'
    """
    attribute = f' class="{kind}"' if kind else ""
    said = f'<p class="note">{inert(note)}</p>' if note else ""
    return f"<section{attribute}>\n<h2>{inert(title)}</h2>\n{said}\n" + "\n".join(content) + "\n</section>"


def folded(title: str, content: str, shown: bool = False) -> str:
    r"""Content (HTML already) that is shown when its title is chosen, or until then.

    >>> folded("The numbers", "<p>3</p>")
    '<details><summary>The numbers</summary>\n<p>3</p>\n</details>'
    """
    return f"<details{' open' * shown}><summary>{inert(title)}</summary>\n{content}\n</details>"
