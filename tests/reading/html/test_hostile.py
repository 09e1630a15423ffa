"""Pages made to hang a program or to fill its memory. Each must come out in seconds; what can be read of it is read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from newsparse import parse, trace
from newsparse.reading.html.nesting import DEEPEST, flatten
from newsparse.reading.html.page import read_page
from newsparse.text.values import Options

PATIENCE = 20.0
"""Seconds of processor time: ten to fifty times what these pages take."""
MANY = 100_000
HTML = Options(format="html")
STORY = "<h1>Storm hits the coast</h1><p>A storm hit the coast on Monday, and forty boats were lost, the harbour master said.</p>"

BOMBS = {
    "nested blocks": "<div>" * MANY + STORY,
    "nested and closed blocks": "<div>" * MANY + STORY + "</div>" * MANY,
    "nested lists": "<ul><li>" * MANY + STORY,
    "nested tables": "<table><tr><td>" * (MANY // 2) + STORY,
    "nested bold": "<b>" * MANY + STORY,
    "nested elements of all names": "".join(f"<x{at}>" for at in range(MANY)) + STORY,
    "angle brackets in attributes": '<div title="<">' * MANY + STORY,
    "fonts opened anew in every paragraph": "".join(f"<font color={at}>" for at in range(5000)) + "<p>x" * 5000 + STORY,
    "misnested formatting": "<b><i><p>" * (MANY // 3) + STORY,
    "links in links": "<a href=x>y<div>" * (MANY // 2) + STORY,
    "attributes without end": "<div " + " ".join(f"a{at}" for at in range(MANY)) + ">" + STORY,
    "entities": STORY + "<p>" + "&amp;lt;&#x41;&CounterClockwiseContourIntegral;" * (MANY // 2),
    "unfinished tags": STORY + "<a " * MANY,
    "unfinished quotes": STORY + '<a href="' * MANY,
    "comments": STORY + "<!--" * MANY,
    "angle brackets": STORY + "<" * 1_000_000,
    "a script of megabytes": f"<script>{'var a = 1 < 2;' * 400_000}</script>{STORY}",
    "a style of megabytes": f"<style>{'.a > .b {color: red}' * 200_000}</style>{STORY}",
    "one long line": STORY + "<p>" + "word " * 1_000_000,
    "line breaks": STORY + "<br>" * MANY,
    "hidden elements": "<p style='display:none'>x" * (MANY // 4) + STORY,
    "cells": "<table><tr>" + "<td>x" * MANY + "</table>" + STORY,
}


@contextmanager
def patience(seconds: float = PATIENCE) -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_in_seconds(name: str) -> None:
    with patience():
        page = read_page(BOMBS[name])
    assert "forty boats were lost" in page.text


@pytest.mark.parametrize("name", ["nested blocks", "nested lists", "fonts opened anew in every paragraph", "line breaks"])
def test_a_bomb_is_parsed_in_seconds(name: str) -> None:
    with patience():
        article = parse(BOMBS[name], HTML)
    assert article.source["format"] == "html"


def test_a_page_of_a_hundred_megabytes_of_code_is_read() -> None:
    data = b"<!DOCTYPE html><html><script>" + b"x = '0123456789'; " * (100_000_000 // 18) + b"</script>" + STORY.encode()
    with patience(60):
        assert trace(data).reading.text.startswith("Storm hits the coast")


def test_a_page_of_nothing_but_scripts_is_empty() -> None:
    page = b"<!DOCTYPE html><html><head><script>a()</script></head><body><div id=app></div><script>x</script></body></html>"
    article = parse(page)
    assert (article.headline, article.body, article.lines) == (None, (), ())


def test_common_pages_are_left_as_they_are() -> None:
    page = f"<div><div>{STORY * 300}</div><b>x</b></div>"
    assert flatten(page) is page


def test_what_is_closed_counts_no_more() -> None:
    page = "<div><b>x</b></div>" * 30_000
    assert flatten(page) == page


def test_a_nest_is_cut_at_the_deepest() -> None:
    assert flatten("<div>" * 30_000 + "</div>" * 30_000).count("<div>") == DEEPEST


def test_characters_that_have_no_encoding_are_no_matter() -> None:
    assert read_page("<p>a\ud800b\0c</p>").text.startswith("a")
