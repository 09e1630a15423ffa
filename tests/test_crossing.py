"""Crossed pages of HTML."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.text.values import Options
from newsparse.training.corpus import Page
from newsparse.training.crossing import SEEDS, cross_observed
from newsparse.training.grafting import graft
from newsparse.training.sequences import Example, sequence_of


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


MENU = "<nav class=menu><ul><li><a href=/a>Sport</a></li><li><a href=/b>Culture</a></li></ul></nav>"


def page(name: str, story: str, roles: list[str]) -> Page:
    markup = f"<html><body>{MENU}<div class={name}>{story}</div><footer><p>Contact {name}</p></footer></body></html>"
    known = {line.n: role for line, role in zip(segment(read(markup, Options(format="html"))).lines, roles, strict=True)}
    return Page(name, "html", (name,), "en", markup, dict(known), True, "page", "html")


LONG = "The council of Arle closed the harbour on Tuesday, and no boat has left it since then."
STORM = page("storm", f"<h1>Storm</h1><p>{LONG}</p><aside><p>Share</p></aside><p>{LONG} It rained.</p>",
             ["boilerplate"] * 2 + ["headline", "body", "boilerplate", "body", "boilerplate"])  # fmt: skip
BAKER = page("baker", "<h1>Baker</h1><p>She won.</p>", ["boilerplate"] * 2 + ["headline", "body", "boilerplate"])


def test_a_grafted_story_hangs_where_the_other_page_has_its_own() -> None:
    grafted = graft((STORM, BAKER))
    story = ("headline", "body", "boilerplate", "body")
    assert grafted.states == ("before", *(f"article/{role}" for role in story), "after")
    assert (grafted.page.publishers, grafted.page.view) == (("storm", "baker"), "grafted")
    own, other = sequence_of(STORM), sequence_of(BAKER)
    expected = [*other.observations[:1], *own.observations[1:5], *other.observations[-1:]]
    assert words_of(grafted.observations) == words_of(expected)


def words_of(rows: Sequence[Sequence[str]]) -> list[set[str]]:
    """Per block its first and last words, as observed."""
    return [{name for name in row if name.startswith(("w0=", "w-1="))} for row in rows]


def test_grafted_onto_itself_a_page_is_what_it_was() -> None:
    again = STORM._replace(publishers=("other",))
    assert graft((STORM, again)).observations == sequence_of(STORM).observations
