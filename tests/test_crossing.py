"""Crossed pages of HTML."""

from __future__ import annotations

from newsparse.training.corpus import Page
from newsparse.training.crossing import SEEDS, cross_observed
from newsparse.training.sequences import Example


def example(name: str, states: str, language: str = "en") -> Example:
    """A page whose blocks are observed as its name and their place; b, h, p, i and a are states."""
    long = {"b": "before", "h": "article/headline", "p": "article/body", "i": "article/boilerplate", "a": "after"}
    page = Page(name, "html", (name,), language, "", {}, True, "page", "html")
    return Example(page, tuple((f"{name}{at}",) for at in range(len(states))), tuple(long[state] for state in states))


ONE, OTHER = example("one", "bbhpipaa"), example("other", "bhpa")


def test_a_story_stands_in_the_furniture_of_another_publisher() -> None:
    crossed = list(cross_observed([ONE, OTHER]))
    assert len(crossed) == 2 * len(SEEDS)
    assert [row[0] for row in crossed[0].observations] == ["other0", "one2", "one3", "one4", "one5", "other3"]
    assert [row[0] for row in crossed[1].observations] == ["one0", "one1", "other1", "other2", "one6", "one7"]
    assert list(crossed[0].states) == [OTHER.states[0], *ONE.states[2:6], OTHER.states[3]]
    assert [(each.page.publishers, each.page.kind) for each in crossed[:2]] == [
        (("one", "other"), "crossed"),
        (("other", "one"), "crossed"),
    ]


def test_another_language_the_same_publisher_and_pages_without_a_story_give_none() -> None:
    same = OTHER._replace(page=OTHER.page._replace(publishers=("one",)))
    assert list(cross_observed([ONE, same, example("german", "bhpa", "de"), example("empty", "bb")])) == []


def test_only_whole_pages_are_crossed_and_the_same_in_every_run() -> None:
    pages = [ONE, OTHER, *(example(f"page{n}", "bhppa") for n in range(9))]
    written = [page._replace(page=page.page._replace(kind="sample")) for page in pages]
    assert list(cross_observed(pages)) == list(cross_observed(pages))
    assert list(cross_observed(written)) == []
