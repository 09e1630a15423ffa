"""What archives of the press hand out: one cutting after the other in a file of text."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsparse import parse
from newsparse.batch.sources import Selection
from tests.batch.sources.makers import Found

CASES = Path(__file__).parent.parent.parent / "reading" / "cases" / "cuttings"
CUTTINGS = {path.stem: path.read_text(encoding="utf-8").partition("\n---\n")[2] + "\n" for path in CASES.glob("*.txt")}


@pytest.mark.parametrize("name", ["lake.txt", "lake", "lake.TXT", "lake.txt.gz"])
@pytest.mark.parametrize("form", sorted(CUTTINGS))
def test_each_cutting_is_a_page(tmp_path: Path, form: str, name: str) -> None:
    data = (CUTTINGS[form] * 3).encode()
    (tmp_path / name).write_bytes(gzip.compress(data, mtime=0) if name.endswith("gz") else data)
    found = Found(tmp_path / name)
    assert not found.failed
    pages = found.pages(tmp_path)
    assert list(pages) == [f"{name}#{n}" for n in (1, 2, 3)]
    assert all(b"".join(page.split()) in b"".join(data.split()) for page in pages.values())
    assert len({parse(page).headline for page in pages.values()}) == 1


@pytest.mark.parametrize(
    ("form", "above", "below"),
    [
        ("nexis-classic", "\n\nDownload Request: Selected Items: 1-2\nTerms: (storm)\n\n", ""),
        ("proquest", "_" * 60 + "\n\nReport Information\n\n", "_" * 60 + "\n\nContact us at: http://lake.example\n"),
        ("factiva", "", "\n\nSearch Summary\nText\nstorm\n"),
    ],
)
def test_sheets_of_the_archive_are_no_pages(tmp_path: Path, form: str, above: str, below: str) -> None:
    (tmp_path / "lake.txt").write_text(above + CUTTINGS[form] * 2 + below, encoding="utf-8")
    pages = Found(tmp_path / "lake.txt").pages(tmp_path)
    assert [page.strip() for page in pages.values()] == [CUTTINGS[form].strip().encode()] * 2


def test_a_cutting_of_which_little_is_told_is_a_page_too(tmp_path: Path) -> None:
    short = "3 of 3 DOCUMENTS\n\nStorm hits Arle\n"
    (tmp_path / "lake.txt").write_text(CUTTINGS["nexis-classic"] * 2 + short, encoding="utf-8")
    assert Found(tmp_path / "lake.txt").pages(tmp_path)["lake.txt#3"] == short.encode()


def test_one_that_is_alone_is_called_as_its_file(tmp_path: Path) -> None:
    path = tmp_path / "lake.txt"
    path.write_text(CUTTINGS["factiva"], encoding="utf-8")
    assert list(Found(path).pages(tmp_path)) == ["lake.txt"]


def test_one_that_is_too_large_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "lake.txt"
    one = CUTTINGS["factiva"]
    path.write_text(one + "A storm hit Arle.\n" * 1000 + one + one, encoding="utf-8")
    found = Found(path, selection=Selection(max_size=5000))
    assert list(found.pages(tmp_path)) == ["lake.txt#1", "lake.txt#3"]
    assert found.failed == [(f"{path}#2", "too_large")]


@pytest.mark.parametrize(
    "text", ["_" * 60 + "\nLOAD-DATE: none\n" + "_" * 60, "1 of 2 DOCUMENTS\n\nLOAD-DATE: x\n2 of 2 DOCUMENTS"]
)
def test_lines_as_between_cuttings_make_no_page_several(tmp_path: Path, text: str) -> None:
    path = tmp_path / "lake.txt"
    path.write_text(text)
    assert Found(path).pages(tmp_path) == {"lake.txt": text.encode()}
