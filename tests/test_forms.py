"""Stories in the forms in which papers, agencies and programs print them: what stands over, beside and under the text is told.

A file of `forms/` has what must come out, a line of dashes, and the page. All texts and people are invented.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from newsparse import parse
from newsparse.text.article import Article

FORMS = sorted((Path(__file__).parent / "forms").glob("*.txt"))
LINE_END = "\n"
FIELDS = ("language", "headline", "authors", "published", "credits", "place", "sources", "paragraphs")


def listed(values: list[str]) -> str:
    return " + ".join(values) or "-"


def found_in(article: Article) -> dict[str, str]:
    """What is told of an article, in the words of these files."""
    return {
        "language": article.language or "-",
        "headline": article.headline or "-",
        "authors": listed(list(article.authors)),
        "published": article.published or "-",
        "credits": listed([image.credit for image in article.images if image.credit]),
        "place": (article.dateline and article.dateline.place) or "-",
        "sources": listed([source.name for source in article.sources]),
        "paragraphs": str(sum(piece.type == "paragraph" for piece in article.body)),
    }


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_what_stands_about_a_story_is_told(path: Path) -> None:
    told, _, page = path.read_text(encoding="utf-8").partition("\n---\n")
    expected = dict(row.split(": ", 1) for row in told.split("\n"))
    assert tuple(expected) == FIELDS
    assert found_in(parse(page)) == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda page: page.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda page: escape(escape(page)), id="escaped twice"),
        pytest.param(lambda page: "\n".join([f"\t\t{line}  " for line in page.split("\n")]), id="indented"),
        pytest.param(lambda page: page.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(lambda page: f"<div>{'<br>'.join(escape(page).split(LINE_END))}</div>", id="lines of HTML"),
    ],
)
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_story_is_told_whatever_a_program_made_of_its_blanks_and_signs(path: Path, written: Callable[[str], str]) -> None:
    page = path.read_text(encoding="utf-8").partition("\n---\n")[2]
    assert found_in(parse(written(page))) == found_in(parse(page))


def test_there_are_many_forms_in_many_languages() -> None:
    assert len(FORMS) >= 100
    assert len({path.stem.split("-")[0] for path in FORMS}) >= 25
