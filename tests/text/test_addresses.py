"""Addresses of markup: absolute, of the web, and with nothing in them that acts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.addresses import address

BASE = "https://gazette.example/news/storm.html"


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("https://gazette.example/a", "https://gazette.example/a"),
        ("/a?b=1&amp;c=2", "https://gazette.example/a?b=1&c=2"),
        ("a.jpg", "https://gazette.example/news/a.jpg"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        (" a b.jpg\n", "https://gazette.example/news/a%20b.jpg"),
        ("/ферма.jpg", "https://gazette.example/ферма.jpg"),
        ('/a"onload=x', "https://gazette.example/a%22onload=x"),
        ("/\u202egpj.exe", "https://gazette.example/%E2%80%AEgpj.exe"),
        ("javascript:alert(1)", None),
        ("data:image/png;base64,AAAA", None),
        ("file:///etc/passwd", None),
        ("http://[", None),
        ("https://localhost/a", None),
        ("/" + "a" * 3000, None),
        ("", None),
        (None, None),
        (["https://gazette.example/a"], None),
    ],
)
def test_an_address_is_made_absolute_or_is_none(written: object, whole: str | None) -> None:
    assert address(written, BASE) == whole


def test_a_relative_address_without_a_base_is_none() -> None:
    assert address("/a.jpg") is None


@given(st.text(), st.sampled_from(["", BASE, "https://x.example"]))
def test_any_text_gives_a_harmless_address_or_none(text: str, base: str) -> None:
    found = address(text, base)
    if found is not None:
        assert urlsplit(found).scheme in ("http", "https")
        assert not re.search('[\x00-\x20"<>\u202a-\u202e\ud800-\udfff]', found)
