"""Markup as pages have it, and what it says: strings, times, broken scripts, whole pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse.lexicon import load
from newsparse.reading.html.metadata import read_metadata
from newsparse.reading.html.metadata.jsontext import read_json
from newsparse.reading.html.metadata.plain import plain
from newsparse.reading.html.metadata.times import read_time
from newsparse.reading.html.tree import parse_html
from newsparse.text.metadata import Maker, Metadata, Picture, Stamp

FOLDER = Path(__file__).parent / "cases"


def _lines(name: str) -> list[list[str]]:
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [row.split(" → ") for row in rows if row and not row.startswith("#")]


def _blocks(name: str) -> list[tuple[str, str]]:
    text = (FOLDER / name).read_text(encoding="utf-8").split("\n", 1)[1]
    pairs = [block.partition("----\n") for block in text.split("====\n")]
    return [(given, expected) for given, _, expected in pairs]


def _raw(text: str) -> str:
    return json.loads('"' + text.replace('"', '\\"').replace("\\x", "\\u00") + '"')  # type: ignore[no-any-return]


@pytest.mark.parametrize(("given", "shown"), _lines("texts.txt"))
def test_a_string_of_markup_is_shown_as_text(given: str, shown: str) -> None:
    assert plain(_raw(given)) == _raw(shown)


@pytest.mark.parametrize(("language", "given", "iso"), _lines("times.txt"))
def test_a_time_is_read_as_precisely_as_it_is_stated_or_not_at_all(language: str, given: str, iso: str) -> None:
    assert read_time(given, load(language)) == (iso or None)


@pytest.mark.parametrize(("script", "values"), _blocks("broken.txt"))
def test_broken_data_is_read_as_far_as_it_can_be(script: str, values: str) -> None:
    assert read_json([script.removesuffix("\n")]) == json.loads(values)


def _said(entry: object) -> str:
    if isinstance(entry, Maker):
        kind = f" {entry.kind}" if entry.kind else ""
        return f"{entry.name}{kind} @{entry.origin}"
    if isinstance(entry, Picture):
        return " ".join(part for part in (entry.url, entry.caption, entry.credit) if part) + f" @{entry.origin}"
    if isinstance(entry, Stamp):
        return f"{entry.value} {entry.text}"
    assert isinstance(entry, tuple)
    return f"{entry[0]} @{entry[1]}"


def _shown(metadata: Metadata) -> dict[str, str]:
    fields = metadata._asdict().items()
    return {field: " | ".join(map(_said, entries)) for field, entries in fields if entries and field != "base"}


@pytest.mark.parametrize(("html", "fields"), _blocks("pages.txt"))
def test_a_page_says_what_its_markup_holds(html: str, fields: str) -> None:
    assert _shown(read_metadata(parse_html(html))) == dict(line.split(" = ", 1) for line in fields.splitlines())
