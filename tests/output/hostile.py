"""Articles that a page could hold to do harm, and any article at all."""

from __future__ import annotations

from hypothesis import strategies as st

from newsparse.text.article import Article, Dateline, Image, Piece, SourceCredit
from newsparse.text.values import Doubt

ATTACKS = (
    "</script><script>alert(1)</script>", "<!--<script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))",
    "![x](https://a.example/x.png)", "<https://a.example>", "https://a.example/x", "www.a.example", "a@a.example", "&lt;b&gt;",
    "# heading", "---", "===", "- item", "1. item", "1) item", "> quote", "    code", "```", "~~~", "| a | b |\n|---|---|",
    "[a]: https://a.example 'x'", "\\<b>", "*em*", "__strong__", "~~gone~~", "`code`", "$x$", "---\nheadline: owned\n---",
    "=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1", "\t=1", "\n=1", "\r=1", "\"=1", "'=1", ";=1", ",=1", "|=1",
    "\u200b=1", "\u00a0=1", "=cmd|' /C calc'!A0", "a\";=1;\"", "\x1b[31mred", "\x1b]0;owned\x07", "\x9b2J", "\x00",
    "\u202egnp.exe", "\u2066", "\ud800", "\udfff", "\u2028", "\x85", "\ufeff", "\ufffe", "\r\n", "{{ 7*7 }}", "%PDF",
    ": term", ":::", "!!python/object", "yes", "null",
)  # fmt: skip
WORDS = st.lists(st.one_of(st.sampled_from(ATTACKS), st.text(max_size=20), st.sampled_from((" ", "\n", "a", "\\"))), max_size=6)
TEXTS = WORDS.map("".join)
MAYBE = st.none() | TEXTS
FILLED = TEXTS.filter(bool)
DATES = st.none() | st.sampled_from(
    ("2024", "2024-05", "2024-05-03", "2024-05-03T09:30", "2024-05-03T09:30Z", "2024-02-31T09:30:00+14:00")
)
DIGESTS = st.sampled_from(("0" * 64, "", "x" * 64))

ARTICLES = st.builds(
    Article,
    source=st.fixed_dictionaries({"name": TEXTS, "format": st.just("text"), "encoding": st.just("utf-8"), "sha256": DIGESTS}),
    language=MAYBE,
    direction=st.sampled_from(("ltr", "rtl")),
    kicker=MAYBE,
    headline=MAYBE,
    standfirst=MAYBE,
    byline=MAYBE,
    authors=st.lists(FILLED, max_size=2).map(tuple),
    dateline=st.none() | st.builds(Dateline, FILLED, MAYBE, MAYBE, DATES),
    published=DATES,
    updated=DATES,
    body=st.lists(st.builds(Piece, st.sampled_from(("paragraph", "subhead", "list", "quote")), FILLED), max_size=4).map(tuple),
    images=st.lists(st.builds(Image, MAYBE, MAYBE, MAYBE), max_size=2).map(tuple),
    sources=st.lists(st.builds(SourceCredit, FILLED, MAYBE), max_size=2).map(tuple),
    signoff=MAYBE,
    notes=st.lists(FILLED, max_size=2).map(tuple),
    tags=st.lists(FILLED, max_size=2).map(tuple),
    warnings=st.lists(st.builds(Doubt, st.just("odd"), TEXTS), max_size=1).map(tuple),
)
"""Articles of any text in any field."""


def filled_with(text: str) -> Article:
    """An article with the text wherever a text can stand."""
    body = tuple(Piece(kind, text) for kind in ("paragraph", "subhead", "list", "quote"))
    return Article(
        {"name": text, "format": text, "encoding": text, "sha256": "0" * 64}, text, "ltr", text, text, text, text, (text,),
        Dateline(text, text, text, text), None, None, body,
        (Image(text, text, text),), (SourceCredit(text, text),), text, (text,), (text,), (Doubt("odd", text),),
    )  # fmt: skip
