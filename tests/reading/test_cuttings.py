"""Cuttings of archives. A file of `cases/cuttings/` has what must come out, dashes, and the cutting; all are invented."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.reading.cuttings import is_cutting, is_export, uncut
from newsparse.reading.oddities import may_be_cut
from tests.reading.pace import seconds
from tests.test_forms import found_in

CUTTINGS = sorted((Path(__file__).parent / "cases" / "cuttings").glob("*.txt"))
PIECES = (
    "1 of 2 DOCUMENTS", "End of Document", "Document LAKEP00020190503ef530000b", "_" * 60,
    "HD  Storm", "LP", "TD\t", "WC 4 words", "PD  3 May 2019", "AN",
    "BYLINE: By ANA DIAZ", "LENGTH: 4 words", "LOAD-DATE: May 3, 2019", "LANGUAGE: ENGLISH", "Body", "Title: A",
    "Full text: A storm.", "ProQuest document ID: 1", "Publication date: May 3, 2019", "A storm hit Arle.",
    "          The Lake Post", "          May 3, 2019", "4 words", "3 May 2019", "", " ", "\t",
)  # fmt: skip


def split(path: Path) -> tuple[dict[str, str], str]:
    told, _, page = path.read_text(encoding="utf-8").partition("\n---\n")
    return dict(row.split(": ", 1) for row in told.split("\n")), page


@pytest.mark.parametrize("path", CUTTINGS, ids=lambda path: path.stem)
def test_a_cutting_gives_the_article(path: Path) -> None:
    told, page = split(path)
    article = parse(page)
    assert found_in(article) == told
    assert [doubt.code for doubt in article.warnings][:1] == ["cutting"]


@pytest.mark.parametrize("name", ["factiva", "factiva-de", "factiva-tags", "nexis-uni", "proquest"])
def test_programs_that_make_text_of_documents_wrap_it_and_part_its_lines(name: str) -> None:
    told, page = split(CUTTINGS[0].with_stem(name))
    wrapped = "\n\n".join([fill(line, 72) for line in page.split("\n") if line.strip()])
    assert found_in(parse(wrapped)) == told


@pytest.mark.parametrize("path", CUTTINGS, ids=lambda path: path.stem)
def test_of_several_the_first_is_given(path: Path) -> None:
    told, page = split(path)
    several = f"{page}\n" * 3
    assert found_in(parse(several)) == told
    assert is_export(several, 2)


@pytest.mark.parametrize("path", CUTTINGS, ids=lambda path: path.stem)
def test_every_cutting_has_a_sign_by_which_it_is_looked_at(path: Path) -> None:
    page = split(path)[1]
    assert may_be_cut(page)
    assert is_cutting(page)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Document LAKEP00020190503ef530000b",
        "LOAD-DATE: May 3, 2019\n\nA storm hit Arle.",
        "Title: Storm hits Arle\nSection: News\nLanguage: English\nSubject: Storms\n\nA storm hit Arle.",
        "HD\nCO\nIN\nAN\nRE",
        "2 of 10 DOCUMENTS\n\nA storm hit Arle.\n\n3 of 10 DOCUMENTS",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert uncut(text) is None
    assert not is_export(text, 2)


def test_rows_with_nothing_of_a_story_are_none() -> None:
    assert uncut("LENGTH: 4 words\nLOAD-DATE: May 3, 2019\nLANGUAGE: ENGLISH\nSUBJECT: Storms") is None


def test_labels_within_the_story_of_a_tagged_cutting_stay() -> None:
    rest = uncut(
        "HD  Storm\nWC  4 words\nPD  3 May 2019\nLP\nSection: none.\n\nTitle: none.\nAN  Document LAKEP00020190503ef530000b"
    )
    assert rest is not None
    assert rest.text.endswith("Section: none.\n\nTitle: none.")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=9), max_size=40).map("\n".join))
def test_what_is_shown_or_said_stands_in_the_text(text: str) -> None:
    rest = uncut(text)
    is_export(text, 2)
    is_cutting(text)
    signs = set("".join(text.split())) | {"-"}
    for part in (rest.text, *(value for name, value in rest.fields if name != "date")) if rest else ():
        assert signs.issuperset("".join(part.split()))


@pytest.mark.parametrize("piece", [f"{piece}\n" for piece in PIECES] + ["2020", "HD  ", "A: ", "1 "])
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    few, many = [seconds(uncut, "LOAD-DATE: May 3, 2019\n" + piece * times) for times in (1_000, 10_000)]
    assert many < 40 * few + 0.05
