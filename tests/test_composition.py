"""Composed pages: the furniture of one page, the article of another, every line with its role."""

from __future__ import annotations

from pathlib import Path

from newsparse.text.values import ROLES
from newsparse.training.articles import read_articles
from newsparse.training.composition import compose, cross
from newsparse.training.corpus import Page

ARTICLES = Path(__file__).parent.parent / "samples" / "articles"


def page(name: str, *lines: tuple[str, str], view: str = "full", language: str = "en") -> Page:
    roles: dict[int, str | None] = {n: role for n, (role, text) in enumerate(lines, 1) if text}
    return Page(name, view, (name,), language, "\n".join(text for _, text in lines), roles, True, "page")


FURNITURE = page(
    "furniture", ("boilerplate", "Menu"), ("headline", "Old"), ("", ""), ("body", "Old one."), ("boilerplate", "Share"),
    ("", ""), ("body", "Old two."), ("boilerplate", "Most read"),
)  # fmt: skip
STORY = page("story", ("headline", "Storm"), ("body", "One."), ("body", "Two."), ("note", "Corrected."), view="article")


def lines_of(composed: Page) -> list[tuple[str | None, str]]:
    return [(composed.roles[n], text) for n, text in enumerate(composed.text.split("\n"), 1) if text]


def test_the_article_stands_where_the_page_s_own_stood_with_the_furniture_in_it() -> None:
    (composed,) = compose([FURNITURE], [STORY], 1)
    assert lines_of(composed) == [
        ("boilerplate", "Menu"), ("headline", "Storm"), ("body", "One."), ("boilerplate", "Share"), ("body", "Two."),
        ("note", "Corrected."), ("boilerplate", "Most read"),
    ]  # fmt: skip
    assert composed.publishers == ("furniture", "story")


def test_only_articles_of_the_page_s_language_are_taken_and_none_twice() -> None:
    assert list(compose([FURNITURE], [STORY._replace(language="de")], 1)) == []
    assert len(list(compose([FURNITURE], [STORY], 3))) == 1


def test_a_story_stands_in_the_furniture_of_another_publisher_s_page_with_what_is_amid_it() -> None:
    other = page(
        "other", ("boilerplate", "Search"), ("", ""), ("headline", "Storm"), ("body", "One."), ("boilerplate", "Login")
    )  # fmt: skip
    crossed = list(cross([FURNITURE, other]))
    assert [lines_of(each) for each in crossed] == [
        [
            ("boilerplate", "Search"), ("headline", "Old"), ("body", "Old one."), ("boilerplate", "Share"), ("body", "Old two."),
            ("boilerplate", "Login"),
        ],
        [("boilerplate", "Menu"), ("headline", "Storm"), ("body", "One."), ("boilerplate", "Most read")],
    ]  # fmt: skip
    assert [each.publishers for each in crossed] == [("furniture", "other"), ("other", "furniture")]
    assert list(cross([FURNITURE, other])) == crossed


def test_a_page_without_another_publisher_s_in_its_language_is_not_crossed() -> None:
    assert list(cross([FURNITURE, FURNITURE._replace(id="same publisher"), STORY._replace(language="de")])) == []


def test_composing_twice_gives_the_same_pages() -> None:
    others = [STORY._replace(id=f"story {n}") for n in range(5)]
    assert list(compose([FURNITURE] * 3, others, 2)) == list(compose([FURNITURE] * 3, others[::-1], 2))


def test_every_written_article_has_a_headline_a_text_and_known_roles() -> None:
    articles = list(read_articles(ARTICLES))
    assert len(articles) > 300
    for article in articles:
        roles = set(article.roles.values())
        assert roles <= set(ROLES), article.id
        assert "headline" in roles and roles & {"body", "list"}, article.id
