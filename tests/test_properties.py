"""What must hold for every input: no text fails, no line is lost, no word of the article is invented."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse import Options, parse, trace
from newsparse.output.schema import schema_text
from newsparse.text.values import Trace
from newsparse.text.widths import drop_widthless

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*/page.txt"))
VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema_text()))
SLOW = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])

SHARDS = [line for path in SAMPLES[::3] for line in trace(path).reading.text.split("\n") if line.strip()]
PIECES = st.one_of(st.sampled_from(SHARDS), st.text(max_size=60))
PAGES = st.lists(PIECES, max_size=30).map("\n".join)


def squeezed(text: str) -> str:
    return "".join(text.split())


def strings(article: dict[str, Any]) -> Iterator[str]:
    yield from (article[key] for key in ("kicker", "headline", "standfirst", "byline", "signoff") if article[key])
    yield from article["authors"] + article["notes"] + article["tags"]
    yield from (piece["text"] for piece in article["body"])
    yield from (text for image in article["images"] for text in (image["caption"], image["credit"]) if text)
    yield from (source["name"] for source in article["sources"])
    if article["dateline"]:
        yield article["dateline"]["text"]


def check(traced: Trace) -> None:
    article: dict[str, Any] = traced.article.to_dict(lines=True)
    VALIDATOR.validate(json.loads(traced.article.to_json(lines=True)))
    text = traced.reading.text
    spans = [label.span for label in traced.article.lines]
    assert [list(span) for span in spans] == [line["span"] for line in article["lines"]]
    assert spans == sorted(spans)
    covered = "".join(text[start:end] for start, end in spans)
    assert squeezed(covered) == squeezed(text)
    seen = squeezed("".join(line.text for line in traced.document.lines))
    for string in strings(article):
        for part in string.split("\n"):
            assert squeezed(drop_widthless(part)) in seen


@SLOW
@given(PAGES)
def test_any_text_is_parsed_and_accounted_for(page: str) -> None:
    check(trace(page))


@SLOW
@given(st.binary(max_size=400))
def test_any_bytes_are_parsed(page: bytes) -> None:
    check(trace(page))


@SLOW
@given(PAGES, st.sampled_from(["ar", "de", "zh", "xx", "pt-BR"]), st.floats(0, 1))
def test_options_do_not_make_a_text_fail(page: str, language: str, least: float) -> None:
    article = parse(page, Options(language=language, min_confidence=least, now="2024-07-27", reasons=True))
    assert article.language == language


def test_a_long_line_and_many_lines_take_time_in_proportion() -> None:
    for page in ("a" * 2_000_000, "<" * 500_000, "(" * 200_000, "\n".join("x y" for _ in range(20_000)), "1/2/" * 100_000):
        check(trace(page))
