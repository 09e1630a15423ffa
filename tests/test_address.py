"""The address that a page was fetched from: evidence, where its markup states none."""

from __future__ import annotations

import pytest

from newsparse import Article, Options, parse
from newsparse.batch.running import parse_source
from newsparse.batch.values import Source

FETCHED = "https://arle.example/2024/05/03/ferry"
STORY = "A ferry with 80 people on board ran aground off Arle on Friday, the harbour office of the town said at noon. "
TEXT = f"Ferry runs aground off Arle\n\n{STORY * 3}\n\n{STORY * 2}\n"
HTML = f"""<html><head><title>Ferry runs aground off Arle</title>{{}}</head><body><article><h1>Ferry runs aground off Arle</h1>
<figure><img src="/quay.jpg" alt="The quay"><figcaption>The ferry on the rocks at noon (Photo: Li Wei/AFP)</figcaption></figure>
<p>{STORY * 3}</p><p>{STORY * 2}</p></article></body></html>"""


def _parse(page: str, url: str | None) -> Article:
    return parse(page, Options(url=url))


def test_it_is_the_address_of_a_page_that_states_none() -> None:
    for page in (TEXT, HTML.format("")):
        assert _parse(page, FETCHED).source["url"] == FETCHED
        assert "url" not in _parse(page, None).source


def test_relative_addresses_count_from_it_and_its_day_is_one_of_publication() -> None:
    article = _parse(HTML.format(""), FETCHED)
    assert [image.url for image in article.images] == ["https://arle.example/quay.jpg"]
    assert article.published == "2024-05-03"


def test_what_the_markup_states_goes_before_it() -> None:
    page = HTML.format('<link rel="canonical" href="https://gazette.example/ferry"><base href="/media/">')
    article = _parse(page, FETCHED)
    assert article.source["url"] == "https://gazette.example/ferry"
    assert article.published is None


@pytest.mark.parametrize("url", ["", "arle", "javascript:alert(1)", "file:///etc/passwd", "https://[", "\x1b[31m", "x" * 9999])
def test_what_is_no_address_is_none(url: str) -> None:
    assert "url" not in _parse(TEXT, url).source
    assert "url" not in _parse(HTML.format(""), url).source


def test_an_archive_hands_it_on() -> None:
    source = Source("crawl.warc#1", ("1",), TEXT.encode(), url=FETCHED)
    assert parse_source(Options(), source).source["url"] == FETCHED
