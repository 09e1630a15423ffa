from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given

from newsparse.output.jsonld import write_jsonld
from newsparse.text.article import Article, Image, SourceCredit
from tests.output.hostile import ARTICLES, ATTACKS, filled_with
from tests.output.traces import article

THINGS = {
    "NewsArticle": {
        "@context", "inLanguage", "alternativeHeadline", "headline", "description", "author", "dateline", "locationCreated",
        "datePublished", "dateModified", "articleBody", "image", "sourceOrganization", "keywords", "identifier", "url",
    },
    "Person": {"name"}, "Place": {"name"}, "Organization": {"name"},
    "ImageObject": {"caption", "creditText", "sourceOrganization", "contentUrl"},
}  # fmt: skip
"""The properties that schema.org 28.0 gives these types, as far as an article has them."""


def check(node: Any) -> None:
    """Every thing is of a known type, has properties of that type only, and none is empty."""
    if isinstance(node, list):
        for entry in node:
            check(entry)
    elif isinstance(node, dict):
        assert set(node) - {"@type"} <= THINGS[node["@type"]]
        assert all(node.values())
        for value in node.values():
            check(value)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)


@given(ARTICLES)
def test_any_article_is_a_news_article(one: Article) -> None:
    made = json.loads(write_jsonld(one))
    assert made["@context"] == "https://schema.org"
    assert made["@type"] == "NewsArticle"
    check(made)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_gets_out_of_the_script_element_that_it_stands_in(attack: str) -> None:
    written = write_jsonld(filled_with(attack))
    page = Tags()
    page.feed(f'<script type="application/ld+json">{written}</script><p>after')
    assert page.seen == ["script", "p"]
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(written)
    assert json.loads(written).get("headline", "") == attack


def test_every_field_has_its_property() -> None:
    made = json.loads(write_jsonld(article()))
    assert made["alternativeHeadline"] == "Ports"
    assert made["author"] == [{"@type": "Person", "name": "Ana Diaz"}, {"@type": "Person", "name": "Li Wei"}]
    assert made["dateline"] == "LISBON, July 27 (Reuters)"
    assert made["locationCreated"] == {"@type": "Place", "name": "LISBON"}
    assert (made["datePublished"], made["dateModified"]) == ("2024-07-27T09:30:00+01:00", "2024-07-28")
    assert made["articleBody"] == "Ships came back to the harbour on Saturday.\n\nNext week"
    assert made["keywords"] == ["sea", "storm"]
    assert made["sourceOrganization"] == [{"@type": "Organization", "name": name} for name in ("Reuters", "Harbour News")]
    assert made["image"][0]["creditText"] == "Ana Diaz/Reuters"
    assert made["image"][0]["sourceOrganization"]["name"] == "Reuters"


def test_an_organisation_has_its_canonical_name_where_it_is_known() -> None:
    one = article(sources=(SourceCredit("أ ف ب", "AFP"),), images=(Image(None, "Stringer", None),))
    made = json.loads(write_jsonld(one))
    assert made["sourceOrganization"][0]["name"] == "AFP"
    assert made["image"] == [{"@type": "ImageObject", "creditText": "Stringer"}]


def test_addresses_are_given_where_they_are_known() -> None:
    made = json.loads(write_jsonld(article(source={"name": "-", "url": "https://a.example/نص"})))
    assert made["url"] == "https://a.example/%D9%86%D8%B5"
    assert "url" not in json.loads(write_jsonld(article(source={"name": "-", "url": "javascript:alert(1)"})))


@pytest.mark.skipif("url" not in Image._fields, reason="pictures have an address only with what markup says")
def test_a_picture_has_its_address() -> None:
    picture = Image._make(["The quay", None, None, "https://a.example/x.jpg"])
    assert json.loads(write_jsonld(article(images=(picture,))))["image"][0]["contentUrl"] == "https://a.example/x.jpg"
