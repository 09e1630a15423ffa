"""What comes out, against the schema that is shipped."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newsparse import parse
from newsparse.output.schema import schema_text
from newsparse.text.article import SCHEMA, Article, Image, Piece
from newsparse.text.values import ROLES, ZONES
from tests.output.traces import article

SCHEMA_VALUE: dict[str, Any] = json.loads(schema_text())
CHECK = Draft202012Validator(SCHEMA_VALUE)
PAGES = [
    "",
    "\n\n",
    "Storm",
    "\x00\x1b[31m\ud800",
    "Storm hits Lisbon\n\n" + "A storm hit Lisbon on Monday, he said. " * 9,
]


@pytest.mark.parametrize("lines", [True, False])
def test_a_full_article_validates(lines: bool) -> None:
    CHECK.validate(json.loads(article().to_json(lines=lines)))


@pytest.mark.parametrize("lines", [True, False])
def test_an_empty_article_validates(lines: bool) -> None:
    source: dict[str, str | None] = {"name": "-", "format": "text", "encoding": "utf-8", "sha256": "0" * 64}
    CHECK.validate(json.loads(Article(source, None, "ltr").to_json(lines=lines)))


def test_the_addresses_of_page_and_picture_are_there_only_where_they_are_known() -> None:
    source: dict[str, str | None] = {"name": "-", "format": "html", "encoding": "utf-8", "sha256": "0" * 64}
    known = article(
        source={**source, "url": "https://lake.example/a"}, images=(Image("Quay", None, None, "https://lake.example/1.jpg"),)
    )
    value = json.loads(known.to_json())
    CHECK.validate(value)
    assert value["images"][0]["url"] == "https://lake.example/1.jpg"
    assert "url" not in json.loads(article().to_json())["images"][0]


@pytest.mark.parametrize("page", PAGES)
def test_what_parse_gives_validates(page: str) -> None:
    CHECK.validate(json.loads(parse(page).to_json(lines=True)))


@given(st.text() | st.binary())
def test_what_parse_gives_of_any_text_and_any_bytes_validates(page: str | bytes) -> None:
    CHECK.validate(json.loads(parse(page).to_json(lines=True)))


def test_keys_come_in_the_order_of_the_schema() -> None:
    assert list(article().to_dict(lines=True)) == list(SCHEMA_VALUE["properties"])


def test_the_schema_knows_every_role_and_zone() -> None:
    line = SCHEMA_VALUE["$defs"]["line"]["properties"]
    assert line["role"]["enum"] == list(ROLES)
    assert line["zone"]["enum"] == list(ZONES)
    assert SCHEMA_VALUE["properties"]["schema"]["const"] == SCHEMA


@pytest.mark.parametrize("date", ["27.07.2024", "2024-07-27 09:30", "2024-7-27", "yesterday", ""])
def test_a_date_that_is_not_iso_does_not_validate(date: str) -> None:
    assert not CHECK.is_valid(article(published=date).to_dict())


def test_a_piece_of_an_unknown_type_does_not_validate() -> None:
    assert not CHECK.is_valid(article(body=(Piece("poem", "O storm"),)).to_dict())


def test_an_unknown_key_does_not_validate() -> None:
    assert not CHECK.is_valid({**article().to_dict(), "mood": "calm"})
