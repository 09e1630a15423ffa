"""Fields with characters in them that have no width: found as without them, given as the page writes them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsparse import parse
from newsparse.text.widths import drop_widthless

PAGE = """Home | News | Sport
Ferry runs aground off Arle
By Ana Diaz and Li Wei
Published 3 May 2024, 09:30
The ferry on the rocks (Photo: Pedro Nunes/AFP)

ARLE, May 3 (Reuters) - A ferry with 80 people on board ran aground on Friday off the coast, the harbour office said.

Nobody was hurt, and all the passengers were brought ashore by boats from the village within two hours of the alarm.

The cause is not known yet. The company said that the captain had reported no fault before the ferry left the harbour.

Source: Reuters
"""
WAYS = {
    "a joiner before each word": lambda text: re.sub(r"(?<=\S) (?=\S)", " \u200b", text),
    "one behind each word": lambda text: re.sub(r"(?<=\S) (?=\S)", "\u2060 ", text),
    "soft hyphens in words": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text),
    "marks of direction beside figures": lambda text: re.sub(r"(?<=\d)(?=\D)", "\u200e", text),
    "byte order marks about lines": lambda text: re.sub(r"(?m)^(?=.)|(?<=.)$", "\ufeff", text),
}


def seen(value: Any) -> Any:
    """A JSON value whose strings are as a reader sees them."""
    if isinstance(value, str):
        return drop_widthless(value)
    if isinstance(value, list):
        return [seen(one) for one in value]
    return {key: seen(one) for key, one in value.items()} if isinstance(value, dict) else value


def fields_of(page: str) -> dict[str, Any]:
    return {name: value for name, value in parse(page).to_dict().items() if name != "source"}


@pytest.mark.parametrize("way", WAYS)
def test_they_hide_no_field(way: str) -> None:
    assert seen(fields_of(WAYS[way](PAGE))) == fields_of(PAGE)


def test_inside_a_string_they_stay() -> None:
    article = parse(PAGE.replace("Ana", "A\u00adna").replace("aground on", "aground\u200c on").replace("Nunes", "Nu\u00adnes"))
    assert article.authors == ("A\u00adna Diaz", "Li Wei")
    assert article.byline == "By A\u00adna Diaz and Li Wei"
    assert article.body[0].text.startswith("A ferry with 80 people on board ran aground\u200c on Friday")
    assert (article.images[0].credit, article.images[0].agency) == ("Pedro Nu\u00adnes/AFP", "AFP")


def test_canonical_names_have_none() -> None:
    article = parse(PAGE.replace("(Reuters)", "(Reu\u00adters)").replace("Source: Reuters", "Source: Reu\u00adters"))
    assert article.dateline is not None
    assert article.dateline.agency == "Reu\u00adters"
    assert article.sources[0].agency == "Reuters"


def test_a_line_of_nothing_else_is_not_seen() -> None:
    article = parse(PAGE.replace("\n\nNobody", "\n\u200b\nNobody"))
    assert [line.role for line in article.lines if line.n == 8] == ["boilerplate"]
    assert len(article.body) == 3


def test_in_html_the_elements_of_a_line_are_where_they_are_seen() -> None:
    byline = "<p>By &#8203;<a rel=author>A&shy;na Diaz</a></p>"
    article = parse(f"<article><h1>Ferry runs aground off Arle</h1>{byline}<p>A ferry ran aground on Friday.</p></article>")
    assert article.authors == ("A\u00adna Diaz",)
