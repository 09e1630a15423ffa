"""Feeds: RSS and Atom."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path
from xml.parsers.expat import ExpatError
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.streams import SizeError
from newsparse.batch.sources.xmlfiles import read_xml
from newsparse.text.values import Options
from tests.batch.sources.makers import Found

STORY = "A ferry with 80 people on board ran aground off Arle on Friday, said the coast guard, which sent three boats & a tug."
HTML = f"<p>{escape(STORY)}</p>\n<p>Nobody was hurt, the mayor of Arle said on Saturday; the ferry will sail again in May.</p>"
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Lake News</title><link>https://lake.example/</link><description>News of the lake</description>
<item><title>Ferry runs aground off Arle</title><link>https://lake.example/1</link><dc:creator>Ana Diaz</dc:creator>
<pubDate>Fri, 03 May 2024 09:30:00 +0200</pubDate><category>News</category><category>Ferries</category>
<description>A ferry ran aground.</description><media:content url="https://lake.example/1.jpg"><media:title>Quay</media:title>
</media:content><content:encoded><![CDATA[{HTML}]]></content:encoded></item>
<item><title>Bridge closed</title><description>{escape(STORY)}</description></item>
<item><title>Nothing said</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake News</title><entry><title>Ferry runs aground off Arle</title>
<link href="https://lake.example/1"/><link rel="self" href="https://lake.example/1.atom"/><author><name>Ana Diaz</name>
<email>ana@lake.example</email></author><published>2024-05-03T09:30:00+02:00</published><category term="News"/>
<summary>A ferry ran aground.</summary><content type="CONTENT</content></entry></feed>"""
ESCAPED = ATOM.replace("CONTENT", f'html">{escape(HTML)}')
NESTED = ATOM.replace("CONTENT", f'xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>')
PIECES = st.sampled_from(
    ["<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<content type='xhtml'>", "</content>", "<a>", "</a>",
     "Storm", "<link href='https://lake.example/1'/>", "<![CDATA[<p>]]>", "&amp;", "&nbsp;", "<!-- -->"]
)  # fmt: skip


def read(feed: str, column: str | None = None, size: int = 10_000, encoding: str = "utf-8") -> list[Page | str]:
    """The pages of the entries, and for those that fail the class."""
    found = read_xml(io.BytesIO(feed.encode(encoding)), "a", column, size)
    return [page if isinstance(page, Page) else page.error for page in found]


def test_each_entry_is_a_page_its_fullest_text_and_what_it_says_of_it() -> None:
    first, second, third = read(RSS)
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert first.content.decode() == HTML
    assert (first.mark, first.url) == ("#1", "https://lake.example/1")
    assert dict(first.fields)["creator"] == "Ana Diaz"
    assert [value for name, value in first.fields if name == "category"] == ["News", "Ferries"]
    assert second.content.decode() == STORY
    assert third == "no_text"


@pytest.mark.parametrize("feed", [RSS, ESCAPED, NESTED, RSS.replace("\n", "\r\n")])
def test_the_article_is_that_of_the_page_with_evidence(feed: str) -> None:
    page = read(feed)[0]
    assert isinstance(page, Page)
    article = parse(page.content, Options(fields=page.fields, url=page.url))
    assert article.headline == "Ferry runs aground off Arle"
    assert article.authors == ("Ana Diaz",)
    assert article.published == "2024-05-03T09:30:00+02:00"
    assert article.body[0].text == STORY


def test_a_field_may_be_asked_for() -> None:
    first = read(RSS, "description")[0]
    assert isinstance(first, Page)
    assert first.content == b"A ferry ran aground."


def test_feeds_are_told_by_what_they_begin_with(tmp_path: Path) -> None:
    for name, text in (("a.rss", RSS), ("b.xml", ESCAPED), ("c.xml", f"<news><p>{STORY}</p></news>")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [Path(source.name).name for source in Found(tmp_path).list] == ["a.rss#1", "a.rss#2", "b.xml#1", "c.xml"]
    assert [error for _, error in Found(tmp_path).failed] == ["no_text"]


def test_other_encodings_are_read() -> None:
    feed = RSS.replace("UTF-8", "windows-1252").replace("Ana", "Añа".replace("а", "a"))
    first = read(feed, encoding="cp1252")[0]
    assert isinstance(first, Page)
    assert dict(first.fields)["creator"] == "Aña Diaz"


def test_what_stands_before_the_damage_is_read() -> None:
    cut = read_xml(io.BytesIO(RSS[: RSS.index("Nothing")].encode()), "a", None, 10_000)
    assert isinstance(next(cut), Page)
    assert isinstance(next(cut), Page)
    with pytest.raises(ExpatError, match="no element found"):
        next(cut)


def test_entities_of_its_own_make_it_no_feed_and_files_are_not_opened() -> None:
    item = "<item><description>&b;</description></item>"
    bomb = f'<rss><channel>{item}</channel></rss><!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(ExpatError, match="undefined entity"):
        read(bomb)
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]><rss><channel>{item}</channel></rss>'
    assert [page.content for page in read(bomb) if isinstance(page, Page)] == [bomb.encode()]
    secret = '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel><item><description>a</description></item></channel></rss>'
    assert [page.content for page in read(secret) if isinstance(page, Page)] == [b"a"]


def test_an_entry_far_too_large_ends_the_feed_and_a_large_one_fails() -> None:
    large = RSS.replace("Nobody", "Nobody " * 40_000)
    assert read(large, size=100_000)[:2] == ["too_large", read(RSS)[1]]
    with pytest.raises(SizeError):
        read(RSS.replace("Nobody", "<b>" * 2_000_000), size=1000)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_no_feed_makes_it_fail_but_by_damage(inside: str) -> None:
    with suppress(ExpatError):
        read(f"<rss><channel>{inside}</channel></rss>")
