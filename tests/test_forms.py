"""Stories in the forms in which papers, agencies and programs print them: what stands over, beside and under the text is told.

A file of `forms/` has what must come out, a line of dashes, and the page. All texts and people are invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.text.article import Article

FORMS = sorted((Path(__file__).parent / "forms").glob("*.txt"))
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


def test_there_are_many_forms_in_many_languages() -> None:
    assert len(FORMS) >= 100
    assert len({path.stem.split("-")[0] for path in FORMS}) >= 25
