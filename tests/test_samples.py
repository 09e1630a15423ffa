"""Every page of samples/ and of tests/unseen/ parses to its expected article: one test a field, one a line.

The weights were fitted on the former, too, and have not seen the latter, which are like them else. A sample is a folder
samples/<name>/: page.txt or page.html, the page as it was found, in whatever encoding it came;
article.json, the article in schema newsparse/1, without `source` and `warnings`, which speak of the file and of doubts
rather than of the page; roles.txt, "<line number> <role>" for every non-blank line (of HTML: as it is shown). White space
counts as written once. What is known to fail stands in known.toml: a field, or "line 12", and the reason; such a test must
fail (strict), so that a repair is noticed. Adding a sample needs no code.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsparse import trace
from newsparse.reading.frontmatter import find_front_matter
from newsparse.text.values import ROLES, Trace

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SAMPLES = Path(__file__).parent.parent / "samples"
UNSEEN = Path(__file__).parent / "unseen"
FOLDERS = {path.parent.name: path.parent for root in (SAMPLES, UNSEEN) for path in sorted(root.glob("*/article.json"))}
NAMES = list(FOLDERS)
FIELDS = (
    "schema", "language", "direction", "kicker", "headline", "standfirst", "byline", "authors", "dateline", "published",
    "updated", "body", "images", "sources", "signoff", "notes", "tags",
)  # fmt: skip


@cache
def traced(name: str) -> Trace:
    page = FOLDERS[name] / "page.html"
    return trace(page if page.exists() else FOLDERS[name] / "page.txt")


@cache
def expected(name: str) -> dict[str, Any]:
    article: dict[str, Any] = json.loads((FOLDERS[name] / "article.json").read_text("utf-8"))
    return article


@cache
def expected_roles(name: str) -> dict[int, str]:
    rows = (FOLDERS[name] / "roles.txt").read_text("utf-8").splitlines()
    return {int(number): role for number, role in (row.split() for row in rows)}


@cache
def known(name: str) -> dict[str, str]:
    path = FOLDERS[name] / "known.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def cases(keys: Callable[[str], Iterator[str]]) -> list[Any]:
    """One parameter set for each sample and key; what known.toml lists must fail."""
    return [
        pytest.param(
            name, key, id=f"{name}-{key}",
            marks=[pytest.mark.xfail(reason=known(name)[key], strict=True)] if key in known(name) else [],
        )
        for name in NAMES
        for key in keys(name)
    ]  # fmt: skip


def fields_of(_: str) -> Iterator[str]:
    return iter(FIELDS)


def lines_of(name: str) -> Iterator[str]:
    return (f"line {number}" for number in expected_roles(name))


def spaced(value: Any) -> Any:
    """A JSON value whose strings have single spaces for any run of white space."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [spaced(item) for item in value]
    if isinstance(value, dict):
        return {key: spaced(item) for key, item in value.items()}
    return value


def squeezed(text: str) -> str:
    return "".join(text.split())


def texts_of(article: dict[str, Any]) -> Iterator[str | None]:
    """Every string of an article that is text of its page."""
    for key in ("kicker", "headline", "standfirst", "byline", "signoff"):
        yield article[key]
    for key in ("authors", "notes", "tags"):
        yield from article[key]
    dateline = article["dateline"] or {"text": None, "place": None}
    yield from (dateline["text"], dateline["place"])
    yield from (piece["text"] for piece in article["body"])
    for image in article["images"]:
        yield from (image["caption"], image["credit"])
    yield from (source["name"] for source in article["sources"])


def front_matter_of(found: Trace) -> str:
    """What stands over a text in rows of names and values, and is no line of its article."""
    front = find_front_matter(found.reading.text) if found.reading.format == "text" else None
    return found.reading.text[slice(*front.span)] if front is not None else ""


def test_there_are_samples_in_many_languages() -> None:
    assert len(NAMES) >= 45
    assert len({expected(name)["language"] for name in NAMES}) >= 30
    assert len({expected(name)["language"] for name in NAMES if traced(name).reading.format == "html"}) >= 5


@pytest.mark.parametrize(("name", "field"), cases(fields_of))
def test_a_field_is_as_expected(name: str, field: str) -> None:
    assert spaced(traced(name).article.to_dict()[field]) == spaced(expected(name)[field])


@pytest.mark.parametrize(("name", "line"), cases(lines_of))
def test_a_line_has_its_role(name: str, line: str) -> None:
    number = int(line.split()[1])
    assert {label.n: label.role for label in traced(name).article.lines}[number] == expected_roles(name)[number]


@pytest.mark.parametrize("name", NAMES)
def test_lines_cover_every_non_blank_line_once_and_in_order(name: str) -> None:
    found = traced(name)
    assert [label.n for label in found.article.lines] == list(expected_roles(name))
    spans = [label.span for label in found.article.lines]
    assert spans == sorted(spans)
    assert squeezed("".join(found.reading.text[start:end] for start, end in spans)) == squeezed(found.reading.text)


@pytest.mark.parametrize("name", NAMES)
def test_every_string_of_the_article_is_found_in_its_spans(name: str) -> None:
    found = traced(name)
    role_of = {label.n: label.role for label in found.article.lines}
    shown: dict[str, str] = {}
    for line, number in zip(found.document.lines, found.document.numbers(), strict=True):
        shown[role_of[number]] = shown.get(role_of[number], "") + squeezed(line.written or line.text)
    shown["boilerplate"] = squeezed(front_matter_of(found))
    for text in filter(None, texts_of(found.article.to_dict())):
        assert any(squeezed(text) in lines for lines in shown.values()), text


@pytest.mark.parametrize("name", NAMES)
def test_a_line_is_seen_as_its_span_where_there_is_no_markup(name: str) -> None:
    found = traced(name)
    if not found.reading.hidden and not found.reading.replaced:
        for line in found.document.lines:
            assert found.reading.text[slice(*line.span)] == (line.written or line.text)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_complete_and_its_gold_stands_on_its_page(name: str) -> None:
    assert set(expected(name)) == set(FIELDS)
    assert set(expected_roles(name).values()) <= set(ROLES)
    found = traced(name)
    shown = squeezed(front_matter_of(found) + "".join(line.written or line.text for line in found.document.lines))
    for text in filter(None, texts_of(expected(name))):
        assert squeezed(text) in shown, text
    assert set(known(name)) <= {*FIELDS, *lines_of(name)}
