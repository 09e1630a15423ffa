from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse
from newsparse import Article, NewsparseError, OptionError, Options, SourceError, parse, trace
from tests.output.traces import article

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PAGE = "Storm hits Lisbon\n\nA storm hit Lisbon on Monday, the mayor of the town said at noon.\n"


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))
    assert newsparse.__version__ == project["project"]["version"]


@pytest.mark.parametrize("name", newsparse.__all__)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    assert getattr(newsparse, name) is not None
    assert name in dir(newsparse)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        newsparse.nonsense  # noqa: B018 - asking is the test


def test_importing_the_package_imports_nothing_of_it() -> None:
    code = "import newsparse, sys; print(*[name for name in sys.modules if name.startswith('newsparse.')])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == ""


def test_parse_is_the_article_of_trace() -> None:
    assert parse(PAGE) == trace(PAGE).article


def test_text_bytes_and_path_give_the_same_article(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    texts = [parse(source).to_dict() for source in (PAGE, PAGE.encode(), path)]
    assert texts[2]["source"] == {**texts[1]["source"], "name": "page.txt"}  # type: ignore[dict-item]
    for content in texts:
        del content["source"]
    assert texts[0] == texts[1] == texts[2]


def test_options_name_the_source_and_set_the_language() -> None:
    content = parse(PAGE, Options(name="the wire", language="de")).to_dict()
    assert content["source"]["name"] == "the wire"  # type: ignore[index]
    assert content["language"] == "de"


def test_a_missing_file_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        parse(tmp_path / "missing.txt")


def test_an_unknown_encoding_is_an_option_error() -> None:
    with pytest.raises(OptionError, match="klingon"):
        parse(b"Storm", Options(encoding="klingon"))


def test_every_error_is_a_newsparse_error() -> None:
    assert issubclass(SourceError, NewsparseError)
    assert issubclass(OptionError, NewsparseError)


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        article().headline = "Another"  # type: ignore[misc]


def test_a_dictionary_holds_plain_values_only() -> None:
    content = article().to_dict(lines=True)
    assert json.loads(json.dumps(content)) == content


def test_changing_a_dictionary_changes_no_article() -> None:
    given = article()
    content = given.to_dict()
    content["source"]["name"] = "other"  # type: ignore[index]
    content["authors"].append("Nobody")  # type: ignore[attr-defined]
    assert given == article()


def test_lines_are_given_only_if_asked_for() -> None:
    assert "lines" not in article().to_dict()
    assert article().to_dict(lines=True)["lines"][0] == {  # type: ignore[index]
        "n": 1,
        "span": [0, 19],
        "role": "headline",
        "zone": "article",
        "confidence": 0.323,
        "reason": "all in brackets",
    }


@pytest.mark.parametrize("compact", [True, False])
def test_json_says_what_the_dictionary_says(compact: bool) -> None:
    text = article().to_json(compact=compact, lines=True)
    assert json.loads(text) == article().to_dict(lines=True)
    assert ("\n" not in text) == compact


def test_an_article_of_nothing_has_nulls() -> None:
    empty = Article({"name": "-"}, None, "ltr").to_dict()
    assert [key for key, value in empty.items() if value not in (None, [])] == ["schema", "source", "direction"]


def test_an_unknown_format_is_an_option_that_cannot_be_followed() -> None:
    with pytest.raises(OptionError, match="'pdf' is no format; give one of auto, text, html"):
        parse("x", Options(format="pdf"))


def test_what_stood_beside_a_page_is_evidence() -> None:
    text = "A storm hit Arle on Monday, the mayor said, and tore down the old bridge over the river.\n"
    fields = (("title", "Storm hits Arle"), ("publishedAt", "2024-05-03T09:30:00Z"), ("author", "Ana Diaz"), ("colour", "red"))
    article = parse(text, Options(fields=fields))
    assert (article.headline, article.published, article.authors) == ("Storm hits Arle", "2024-05-03T09:30:00Z", ("Ana Diaz",))
    assert parse(text).headline is None
