from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse, trace
from newsparse.reading.html.detection import is_html
from newsparse.text.values import Options

PROSE = "A storm hit the coast on Monday, and forty boats were lost, the harbour master said.\n"

PAGES = {
    "a whole page": "<!DOCTYPE html><html><body><p>One</p></body></html>",
    "a page without a doctype": "<html lang='en'><body>One",
    "a page that begins with a comment": "<!-- saved from the web -->\n<!doctype HTML>\n<p>One",
    "a page that begins with a mark and blank lines": "\ufeff\n\n<html><p>One",
    "XHTML": '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C" "x"><html><p>One</p></html>',
    "AMP": "<!doctype html><html ⚡ lang=en><body>One",
    "a page without html and body": "<head><title>One</title></head><h1>One</h1>",
    "a fragment": "<article><h1>One</h1><p>Two</p></article>",
    "paragraphs": "<p>Storm hits the coast</p>\n<p>Forty boats were lost.</p>\n",
    "one paragraph": "<p>Storm hits the coast</p>",
    "a fragment that begins with text": f"Storm<p>{PROSE}</p><p>{PROSE}</p><div>{PROSE}</div><br><p>Two</p>",
}
TEXTS = {
    "plain text": PROSE * 3,
    "nothing": "",
    "text with a few tags": f"Storm\n\n{PROSE}<br>\n{PROSE}\nHe <b>said</b> so.\n\n<p>\n{PROSE}\nShare\nTweet\nMore\n",
    "text in which most lines have left-over tags": f"<h1>Storm</h1>\nBy <b>Ana Diaz</b>\n3 May\n<p>{PROSE}</p><p>{PROSE}</p>",
    "a sum": "a < b and c > d",
    "an address in angle brackets": "Ana Diaz <ana@example.org>\n" + PROSE,
    "a page about HTML": f"How to write a page\n\nUse <html> and <body>.\n\n{PROSE}\n{PROSE}",
    "a feed": '<?xml version="1.0"?><rss version="2.0"><channel><item><description>x</description></item></channel></rss>',
}


@pytest.mark.parametrize("name", PAGES)
def test_html_is_told(name: str) -> None:
    assert is_html(PAGES[name])
    assert trace(PAGES[name].encode()).reading.format == "html"


@pytest.mark.parametrize("name", TEXTS)
def test_text_stays_text(name: str) -> None:
    assert not is_html(TEXTS[name])
    assert trace(TEXTS[name]).reading.format == "text"


def test_html_saved_under_the_name_of_a_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGES["a whole page"], encoding="utf-16")
    assert parse(path).source["format"] == "html"


def test_a_name_makes_a_fragment_of_what_could_be_text() -> None:
    text = f"{PROSE}\n{PROSE}\n<p>{PROSE}"
    assert not is_html(text)
    assert is_html(text, "page.HTML")


def test_the_caller_knows_better() -> None:
    page = PAGES["a fragment"]
    assert trace(page, Options(format="text")).reading.format == "text"
    assert trace(PROSE, Options(format="html")).reading.format == "html"


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_is_the_one_or_the_other(text: str) -> None:
    assert is_html(text) in (True, False)
