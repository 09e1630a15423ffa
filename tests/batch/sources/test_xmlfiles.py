"""XML that is neither feed nor news: elements that hold pages."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources.page import Page
from newsparse.batch.sources.xmlfiles import read_xml
from tests.batch.sources.makers import Found

EXPORT = """<?xml version="1.0" encoding="utf-8"?>
<export xmlns="https://lake.example/ns" count="2"><name>Lake News</name>
<article id="1"><title>Storm hits Arle</title><author>Ana Diaz</author><date>2024-05-03</date><url>https://lake.example/1</url>
<body><p>A <b>storm</b> hit Arle &amp; Lisbon.</p><p>Nobody was hurt.</p></body></article>
<article id="2"><title>Ferry</title><content><![CDATA[<p>A ferry ran aground.</p>]]></content></article>
</export>"""


def read(text: str | bytes, column: str | None = None, size: int = 10_000) -> list[Page | str]:
    """The pages of the elements, and for those that fail the class."""
    found = read_xml(io.BytesIO(text.encode() if isinstance(text, str) else text), "a", column, size)
    return [page if isinstance(page, Page) else page.error for page in found]


def test_each_element_that_holds_a_page_is_one_and_what_stands_beside_tells_of_it() -> None:
    first, second = read(EXPORT)
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert first.content == b"<p>A <b>storm</b> hit Arle &amp; Lisbon.</p><p>Nobody was hurt.</p>"
    assert (first.mark, first.url) == ("#1", "https://lake.example/1")
    told = (("title", "Storm hits Arle"), ("author", "Ana Diaz"), ("date", "2024-05-03"), ("url", "https://lake.example/1"))
    assert tuple(said for said in first.fields if said[0] != "id") == told
    assert (second.content, second.fields[1:]) == (b"<p>A ferry ran aground.</p>", (("title", "Ferry"),))


@pytest.mark.parametrize(
    "text",
    [
        "<article><title>Storm</title><text>A storm</text></article>",
        "<x><y><meta><title>Storm</title></meta><body>A storm</body></y></x>",
        "<response><result><doc><title>Storm</title><content>A storm</content></doc></result></response>",
        "<row text='A storm' title='Storm'/>",
        "<article><text>  A storm\n</text></article>",
    ],
)
def test_one_page_is_called_as_its_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(text)
    assert Found(path).pages(tmp_path) == {"a.xml": b"A storm"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Storm hits Lisbon",
        "<urlset><url><loc>https://lake.example/1</loc></url></urlset>",
        "<html><body>A storm</body></html>",
        "<!DOCTYPE a [<!ENTITY b 'storm'>]><a><text>A &b;</text></a>",
        "<nitf><body><body.content><p>A storm</p></body.content></body></nitf>",
        "<a><text>A storm</text>",
        '<?xml version="1.0" encoding="klingon"?><a><text>A storm</text></a>',
    ],
)
def test_other_xml_and_what_is_none_is_a_page(text: str) -> None:
    (page,) = read(text)
    assert isinstance(page, Page)
    assert (page.content, page.mark) == (text.encode(), "")


def test_the_column_asked_for_is_taken() -> None:
    (page,) = read("<a><tale>yes</tale><text>no</text></a>", "tale")
    assert isinstance(page, Page)
    assert page.content == b"yes"


def test_many_and_deep_elements_take_time_in_proportion() -> None:
    start = time.process_time()
    assert len(read("<x>" + "<y><text>A storm</text></y>" * 50_000 + "</x>", size=4 << 20)) == 50_000
    assert len(read("<x>" + "<y>z</y>" * 200_000 + "</x>", size=4 << 20)) == 1
    assert len(read("<x>" * 50_000 + "y" + "</x>" * 50_000, size=4 << 20)) == 1
    assert time.process_time() - start < 30


PIECES = st.sampled_from(["<x>", "</x>", "<text>", "</text>", "<p>", "</p>", "<title x='1'>", "</title>", "Storm", "<!-- -->"])


@given(st.lists(PIECES, max_size=20))
def test_any_xml_is_pages(pieces: list[str]) -> None:
    assert all(isinstance(page, (Page, str)) for page in read("<x>" + "".join(pieces) + "</x>"))
