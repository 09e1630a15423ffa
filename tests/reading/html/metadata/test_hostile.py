"""Whatever stands in a page's markup, reading it raises nothing, takes time in proportion, and gives text."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.reading.html.metadata import read_metadata
from newsparse.reading.html.metadata.gathering import gather
from newsparse.reading.html.metadata.jsontext import read_json
from newsparse.reading.html.metadata.mending import mend
from newsparse.reading.html.metadata.plain import plain
from newsparse.reading.html.metadata.tags import Tags
from newsparse.reading.html.metadata.vocabulary import vocabulary
from newsparse.reading.html.tree import parse_html
from newsparse.text.metadata import Metadata

KEYS = [*sorted(vocabulary().properties), "@graph", "@type", "@id", "@list", "@value", "mainEntity"]
TYPES = ["NewsArticle", "WebPage", "Person", "Organization", "ImageObject", "Recipe"]
ODD = ["\ud800", "\u202e", "<b>", "&lt;i&gt;", "\x00", "//[", "http://[", "2024-05-03", "9" * 400, "<", "&#0;", "&amp;amp;lt;b>"]
SIGNS = ['"', "'", "{", "}", "[", "]", ",", ":", "\\", "//", "/*", "*/", "\n", " ", "a", "@type", '"name"', "1"]
PIECES = ["<", ">", "b", "/", "!", "&lt;", "&amp;", "&gt;", "lt;", "\x00", " "]
WORDS = st.one_of(st.text(max_size=20), st.sampled_from([*TYPES, *ODD]))
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5), st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)), inner, max_size=8)
    ),
    max_leaves=25,
)
ARTICLES = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8).map(lambda node: {"@type": "NewsArticle", **node})
TAG = re.compile(r"<[/!?A-Za-z][^<>]*>|<[/!?A-Za-z][^<>]*\Z")
ACTIVE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _strings(metadata: Metadata) -> Iterator[str]:
    for entries in metadata:
        for entry in entries:
            yield from (part for part in entry if part is not None)


def _check(metadata: Metadata) -> None:
    for text in _strings(metadata):
        assert not TAG.search(text), text
        assert not ACTIVE.search(text), text


@given(st.one_of(ARTICLES, VALUES))
@settings(max_examples=200)  # the first page of a language loads its words
def test_any_json_is_read_without_an_error_and_gives_text(value: Any) -> None:
    _check(gather(Tags(scripts=(json.dumps(value),))))


@given(st.lists(st.sampled_from(SIGNS)))
@settings(max_examples=300)
def test_anything_is_mended_without_an_error(pieces: list[str]) -> None:
    for value in mend("".join(pieces)):
        assert isinstance(value, dict | list)


@given(st.lists(st.tuples(st.sampled_from(sorted(vocabulary().meta)), WORDS), max_size=8))
def test_any_meta_tags_are_read_without_an_error_and_give_text(metas: list[tuple[str, str]]) -> None:
    _check(gather(Tags(metas=tuple(metas), links=tuple(("canonical", word) for _, word in metas))))


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
@settings(max_examples=400)
def test_no_tag_is_left_in_a_string(text: str) -> None:
    shown = plain(text)
    assert not TAG.search(shown)
    assert not ACTIVE.search(shown)


@pytest.mark.parametrize("opening", ['{"mainEntity":', "[", '{"author":[', '{"@list":['])
def test_data_nested_without_end_is_read(opening: str) -> None:
    _check(gather(Tags(scripts=('{"@type":"NewsArticle","author":' + opening * 50_000,))))


@pytest.mark.parametrize("depth", [200, 900, 5000])
def test_a_node_deep_in_others_breaks_nothing(depth: int) -> None:
    deep = '{"name":' * depth + '"Ana Diaz"' + "}" * depth
    data = '[{"@type":"NewsArticle","headline":"Storm","author":%s},{"@type":"NewsArticle","headline":"Fire","author":%s}]'
    _check(gather(Tags(scripts=(data % (deep, deep),), metas=(("og:title", "Storm"),))))


def test_more_data_than_any_page_has_is_left_unread() -> None:
    script = '{"@type":"NewsArticle","headline":"Storm","articleBody":"' + "a" * 50_000_000 + '"}'
    start = time.process_time()
    assert gather(Tags(scripts=(script,), metas=(("og:title", "Storm hits Arle"),))).headlines[0].origin == "opengraph"
    assert time.process_time() - start < 1


def test_a_node_that_stands_for_itself_is_read() -> None:
    script = '{"@type":"NewsArticle","@id":"#a","headline":"Storm","author":{"@id":"#a"},"image":[{"@id":"#a"}]}'
    read = gather(Tags(scripts=(script,)))
    assert read.headlines[0].value == "Storm"


def _proportion(make: Callable[[int], Tags]) -> float:
    """How many times longer four times as much takes."""
    times = []
    for size in (4_000, 16_000):
        tags = make(size)
        runs = []
        for _ in range(3):
            start = time.process_time()
            gather(tags)
            runs.append(time.process_time() - start)
        times.append(min(runs) + 0.002)
    return times[1] / times[0]


@pytest.mark.parametrize(
    "make",
    [
        lambda n: Tags(scripts=(json.dumps([{"@type": "NewsArticle", "headline": f"Storm {at}"} for at in range(n // 4)]),)),
        lambda n: Tags(scripts=('{"a": "' + '" ' * n,)),
        lambda n: Tags(scripts=("/* " * n,)),
        lambda n: Tags(scripts=("[" * n + "}" * n,)),
        lambda n: Tags(scripts=('{"@type":"NewsArticle","author":[' + '"Ana Diaz",' * n + "]}",)),
        lambda n: Tags(metas=tuple([("og:title", f"Storm {at}") for at in range(n)])),
        lambda n: Tags(metas=(("og:title", "<a " + "=" * n),)),
        lambda n: Tags(metas=(("og:title", "&lt;" * n),)),
        lambda n: Tags(metas=(("og:title", "<" * n),)),
    ],
)
def test_time_grows_with_the_size_of_the_markup(make: Callable[[int], Tags]) -> None:
    assert _proportion(make) < 10


def test_elements_that_are_nested_in_themselves_are_read_once() -> None:
    html = '<div itemscope itemtype="x/NewsArticle">' + '<div itemprop="headline">a' * 3000
    start = time.process_time()
    _check(read_metadata(parse_html(html)))
    assert time.process_time() - start < 5


def test_numbers_without_end_cost_nothing() -> None:
    assert read_json(['{"a": ' + "9" * 100_000 + "}"]) == [{"a": "9" * 100_000}]


def test_words_of_markup_are_known_in_one_place_each() -> None:
    names = vocabulary().meta
    assert all(name == name.lower() for name in names)
    assert {field for field, _ in names.values()} <= {*Metadata._fields, "captions", "silent"}
