from __future__ import annotations

import pytest

from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

LINKS = "".join(f"<li><a href=/{at}>Section number {at}</a></li>" for at in range(20))
STORY = "<article><h1>Storm hits Lisbon</h1><p>A storm hit Lisbon on Monday, the mayor said.</p></article>"


def blocks(html: str) -> list[int]:
    """How many lines each block of a page has."""
    return [len(block.lines) for block in segment(read(html, Options(format="html"))).blocks]


def test_a_menu_is_one_block_and_every_other_line_is_one_of_its_own() -> None:
    assert blocks(f"<nav><ul>{LINKS}</ul></nav>{STORY}<footer>{LINKS}</footer>") == [20, 1, 1, 20]


def test_a_long_list_of_links_is_a_menu_whatever_its_tag() -> None:
    assert blocks(f"{STORY}<div class=more>{LINKS}</div>") == [1, 1, 20]


@pytest.mark.parametrize(
    "html",
    [
        f"<article><p>Prose without a link.</p><nav>{LINKS[:90]}</nav></article>",
        "<div>" + "<p><a href=/a>Ana Diaz</a></p>" * 3 + "</div>",
        f"<div class=tags>{LINKS}</div>",
        "<nav class=breadcrumb><p><a href=/>Home</a></p><p><a href=/a>World</a></p></nav>",
    ],
    ids=["a short list in an article", "a few short links", "topics", "a breadcrumb"],
)
def test_what_may_belong_to_the_article_is_no_menu(html: str) -> None:
    assert set(blocks(html)) == {1}


def test_two_menus_are_two_blocks() -> None:
    assert blocks(f"<nav>{LINKS}</nav><footer>{LINKS}</footer>") == [20, 20]


def test_a_line_of_text_parts_a_list_of_links_but_no_nav() -> None:
    assert blocks(f"<div>{LINKS}<p>Edition of Monday</p>{LINKS}</div>") == [20, 1, 20]
    assert blocks(f"<nav>{LINKS}<p>Edition of Monday</p>{LINKS}</nav>") == [41]


def test_lines_of_html_are_never_joined_but_those_of_bare_markup_as_lines_of_text() -> None:
    page = "<br>".join(["The council of the old town met on Monday and voted for a new bridge over the", "river, which"] * 8)
    assert set(blocks(f"<p class=related>{page}</p>")) == {1}
    assert 2 in blocks(f"<p>{page}</p>")
