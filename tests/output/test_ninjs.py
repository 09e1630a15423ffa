from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from newsparse.output.identity import uri_of
from newsparse.output.ninjs import write_ninjs
from newsparse.text.article import Article, Image
from tests.output.hostile import ARTICLES, ATTACKS, TEXTS, filled_with
from tests.output.traces import article

SCHEMA = json.loads((Path(__file__).parent / "ninjs-schema_3.1.json").read_text(encoding="utf-8"))
"""As the IPTC published it, under CC BY 4.0 (its `description`)."""
GEO = "https://geojson.org/schema/GeoJSON.json"
ANYTHING: Resource[bool | Mapping[str, Any]] = DRAFT202012.create_resource({})
REGISTRY = Registry[bool | Mapping[str, Any]]().with_resource(GEO, ANYTHING)
"""The schema points to that of GeoJSON for coordinates; we write none."""
CHECK = Draft202012Validator(SCHEMA, registry=REGISTRY, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_checker_knows_the_formats_that_it_is_to_check() -> None:
    good = json.loads(write_ninjs(article()))
    assert CHECK.is_valid(good)
    assert not CHECK.is_valid({**good, "contentCreated": "2024-07-27"})
    assert not CHECK.is_valid({**good, "mood": "calm"})
    assert not CHECK.is_valid({**good, "uri": "no uri"})


@given(ARTICLES)
def test_any_article_is_valid_ninjs(one: Article) -> None:
    CHECK.validate(json.loads(write_ninjs(one)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_any_attack_is_valid_ninjs_and_the_same_text(attack: str) -> None:
    made = json.loads(write_ninjs(filled_with(attack)))
    CHECK.validate(made)
    assert made.get("by", "") == attack


def test_every_field_has_its_property() -> None:
    made = json.loads(write_ninjs(article()))
    assert made["headlines"] == [{"role": "kicker", "value": "Ports"}, {"value": "Harbour opens again"}]
    assert [text["role"] for text in made["descriptions"]] == ["standfirst", "dateline", "updated", "note", "signoff"]
    assert made["contentCreated"] == "2024-07-27T09:30:00+01:00"
    assert made["located"] == "LISBON"
    assert made["people"][1] == {"rel": "author", "name": "Li Wei"}
    assert made["infoSources"] == [{"name": "Reuters"}, {"name": "Harbour News"}]
    assert made["subjects"] == [{"name": "sea"}, {"name": "storm"}]
    assert made["bodies"][0]["charCount"] == len(made["bodies"][0]["value"])
    picture = made["associations"][0]
    assert (picture["type"], picture["by"], picture["infoSources"]) == ("picture", "Ana Diaz/Reuters", [{"name": "Reuters"}])


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2024-07-27T09:30Z", "2024-07-27T09:30:00Z"),
        ("2024-07-27T09:30:05+03:00", "2024-07-27T09:30:05+03:00"),
        ("2024-07-27T09:30", None),
        ("2024-07-27", None),
        ("2024", None),
        ("2024-02-31T09:30Z", None),
        ("2024-07-27T09:30+99:00", None),
    ],
)
def test_only_what_is_a_moment_is_given_as_one_and_nothing_is_lost(stated: str, moment: str | None) -> None:
    made = json.loads(write_ninjs(article(published=stated)))
    assert made.get("contentCreated") == moment
    assert ({"role": "published", "value": stated} in made["descriptions"]) == (moment is None)


def test_items_are_named_apart_by_what_they_were_made_from() -> None:
    first, second = article(source={"sha256": "0" * 64}), article(source={"sha256": "1" * 64})
    assert uri_of(first) != uri_of(second)
    assert uri_of(article(source={})) != uri_of(article(source={}, headline="Another"))
    pictures = json.loads(write_ninjs(article(images=(Image("a", None, None), Image("a", None, None)))))["associations"]
    assert pictures[0]["uri"] != pictures[1]["uri"]


@given(TEXTS | st.builds("https://a.example{}".format, TEXTS))
def test_an_address_is_given_only_where_ninjs_allows_it(url: str) -> None:
    CHECK.validate(json.loads(write_ninjs(article(source={"name": "-", "sha256": "0" * 64, "url": url}))))


def test_the_page_is_a_rendition() -> None:
    made = json.loads(write_ninjs(article(source={"name": "-", "url": "https://a.example:8080/x?y=1#z"})))
    assert made["renditions"] == [{"name": "page", "href": "https://a.example:8080/x?y=1#z"}]
