from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from markdown_it import MarkdownIt

from newsparse.output.markdown import escape, write_markdown
from newsparse.text.article import Article, Piece
from newsparse.text.escaping import show
from tests.output.hostile import ARTICLES, ATTACKS, TEXTS, filled_with
from tests.output.traces import article

READERS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}),
    "github": MarkdownIt("gfm-like", {"html": True}),
}
assert READERS["github"].linkify is not None
READERS["github"].linkify.set({"fuzzy_link": False})
"""GitHub makes links of e-mail addresses and of what begins with `www.` or a scheme, the library of any name with a dot, too."""
OURS = {"heading", "paragraph", "bullet_list", "list_item", "blockquote", "inline", "hr"}
INSIDE = {"text", "strong_open", "strong_close", "text_special"}


def split(document: str) -> tuple[dict[str, object], str]:
    _, front, body = re.split(r"^---\n", document, maxsplit=2, flags=re.MULTILINE)
    return yaml.safe_load(front), body


def blocks(body: str, reader: str) -> list[str]:
    """The kinds of what a reader of Markdown finds in the body, outside and inside its lines."""
    found = []
    for token in READERS[reader].parse(body):
        found.append(re.sub("_(open|close)$", "", token.type))
        found += [child.type for child in token.children or ()]
    return found


@pytest.mark.parametrize("reader", READERS)
@given(ARTICLES)
def test_the_page_yields_neither_tag_nor_link_nor_picture(reader: str, one: Article) -> None:
    _, body = split(write_markdown(one))
    assert set(blocks(body, reader)) <= OURS | INSIDE


@pytest.mark.parametrize("reader", READERS)
@given(TEXTS)
def test_a_text_is_one_paragraph_that_says_it(reader: str, text: str) -> None:
    escaped = escape(text)
    assert "\n" not in escaped
    tokens = READERS[reader].parse(escaped)
    said = "".join(child.content for token in tokens for child in token.children or ())
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    assert said == " ".join(show(part) for part in text.split())


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_shown_and_the_front_matter_says_what_the_page_says(attack: str) -> None:
    document = write_markdown(filled_with(attack))
    front, body = split(document)
    whole = re.sub("[\ud800-\udfff]", "\ufffd", attack)
    assert front["headline"] == whole
    assert front["authors"] == [whole]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]", document)
    for reader in READERS:
        assert set(blocks(body, reader)) <= OURS | INSIDE


@given(ARTICLES)
def test_front_matter_is_yaml_of_the_article(one: Article) -> None:
    front, _ = split(write_markdown(one))
    fields = one.to_dict()
    assert set(front) == {
        name for name, value in fields.items() if value and name not in {"schema", "body", "notes", "signoff", "warnings"}
    }
    assert front.get("published") == one.published


def test_an_article_reads_as_a_document() -> None:
    pieces = (Piece("paragraph", "One."), Piece("subhead", "Two"), Piece("list", "a"), Piece("list", "b"), Piece("quote", "“c”"))
    _, body = split(write_markdown(article(body=pieces)))
    assert body == (
        "\n# Harbour opens again\n\n**After a week of storm**\n\nOne.\n\n## Two\n\n- a\n- b\n\n> “c”\n\n---\n\n"
        "A ferry at the quay (Ana Diaz/Reuters)\n\nThis story was corrected.\n\nEditing by Jo Bell\n"
    )


def test_an_empty_article_is_front_matter_alone() -> None:
    front, body = split(write_markdown(Article({"name": "page.txt"}, None, "ltr")))
    assert front == {"source": {"name": "page.txt"}, "direction": "ltr"}
    assert body == ""
