"""Text as a program quotes it."""

from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse, trace
from newsparse.reading import read
from newsparse.reading.oddities import may_be_quoted
from newsparse.reading.quoting import FEWEST, unescape, unescape_tags, unquote
from newsparse.text.values import Options
from tests.reading.pace import seconds

STORY = (
    'Ferry runs aground off Arle\nBy Ana Diaz\n3 May 2024\n\nA ferry with "80 people" on board ran aground on Friday, the coast '
    "guard said.\n\n“We saw the lights too late,” said Li Wei’s brother, who was on board. \U0001f6a2\tNobody was hurt.\n"
)
QUOTED = {
    "json": json.dumps(STORY, ensure_ascii=False), "json in ascii": json.dumps(STORY), "repr": repr(STORY),
    "ascii": ascii(STORY), "bytes": repr(STORY.encode()), "list": json.dumps(STORY.split("\n")),
    "printed list": repr(STORY.split("\n")), "indented list": json.dumps(STORY.split("\n"), indent=2),
    "list of bytes": repr([line.encode() for line in STORY.split("\n")]),
}  # fmt: skip
PIECES = st.sampled_from(['"', "'", "b'", "[", "]", ",", "\\n", "\\", "\\u00e9", "\\ud83d", "\\U00110000", "\\x", "a", " ", "\n"])


def stands_for(text: str) -> str | None:
    meant = unquote(text)
    return meant.decode() if isinstance(meant, bytes) else meant


@pytest.mark.parametrize("form", QUOTED)
def test_a_quoted_text_is_read_as_what_it_stands_for(form: str) -> None:
    for text in (QUOTED[form], f"  {QUOTED[form]}\n"):
        assert may_be_quoted(text)
        assert stands_for(text) == STORY
        for source in (text, text.encode()):
            assert read(source, Options()).text == STORY


@pytest.mark.parametrize("form", QUOTED)
def test_the_article_is_that_of_the_text_and_a_warning_says_why(form: str) -> None:
    article, plain = parse(QUOTED[form]), parse(STORY)
    assert "quoted" in [doubt.code for doubt in article.warnings]
    assert (article.headline, article.authors, article.body) == (plain.headline, plain.authors, plain.body)


def test_spelt_ends_of_lines_are_ends_of_lines() -> None:
    spelt = STORY.replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    assert unescape(spelt) == STORY
    assert read(spelt, Options()).text == STORY
    assert unescape(STORY.replace("\n", "\\r\\n")) == STORY.replace("\n", "\r\n")


def test_quoted_html_is_html() -> None:
    page = "<html><body><h1>Ferry runs aground</h1>\n<p>A ferry ran aground on Friday, Zoé said.</p>\n</body></html>"
    for quoted in (json.dumps(page), repr(page), repr(page.encode()), repr(page.encode("latin-1"))):
        found = trace(quoted).reading
        assert (found.format, found.text) == ("html", trace(page).reading.text)


def test_html_whose_tags_are_spelt_is_html() -> None:
    page = "<div class='a'><h1>Ferry runs aground</h1>\n<p title=\"b\">A ferry &amp; a boat ran aground.</p></div>"
    found = read(escape(page), Options())
    assert (found.format, found.text) == ("html", read(page, Options()).text)
    assert read(escape(page), Options(format="text")).format == "text"
    tutorial = "In HTML, &lt;p&gt; begins a paragraph and &lt;/p&gt; ends it."
    assert read(tutorial, Options()).text == tutorial


@pytest.mark.parametrize(
    "text",
    [
        '"We saw it," she said.\nThe ferry ran aground.',
        '"Nothing was left of it."',
        "'It was dark'\n\n'We saw the lights'",
        '["Ferry", "Storm"] and more',
        "[Home](https://lake.example)\n[News](https://lake.example/news)",
        "['Ferry', Storm]",
        "",
    ],
)
def test_text_that_only_begins_with_a_sign_is_left_alone(text: str) -> None:
    assert unquote(text) is None
    assert read(text, Options()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "The files are in C:\\news, D:\\new and E:\\nothing.\nAsk for them.\nThey are old.",
        "A path \\n and another \\n",
        "\n".join(["print('a\\n')"] * 2 * FEWEST),
    ],
)
def test_a_few_spelt_ends_are_text(text: str) -> None:
    assert unescape(text) is None


def test_html_keeps_what_its_scripts_spell() -> None:
    script = r"x = '\n'; " * 50
    page = f"<html><body><script>{script}</script><p>A ferry ran aground.</p></body></html>"
    assert read(page, Options()).text == "A ferry ran aground."


@given(st.lists(PIECES, max_size=40).map("".join))
def test_nothing_makes_it_fail(text: str) -> None:
    for meant in (unquote(text), unescape(text)):
        assert meant is None or isinstance(meant, (str, bytes))


@pytest.mark.parametrize("piece", ["&lt;a", "&lt;a&quot;", "&lt;/p&gt;", '"', "'", "\\", '"a",', "'\\n", "[", "\\n\\n "])
@pytest.mark.parametrize("start", ["", '"', "['a',"])
def test_time_is_in_proportion(start: str, piece: str) -> None:
    readers = (unquote, unescape, unescape_tags)
    texts = (start + piece * count for count in (20_000, 200_000))
    once, tenfold = (seconds(lambda text: [reader(text) for reader in readers], text) for text in texts)
    assert tenfold < 40 * max(once, 0.005)
