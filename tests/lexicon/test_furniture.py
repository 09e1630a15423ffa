"""Labels and furniture are met in the lines in which pages write them, and the files of phrases are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.lexicon import load, tables
from newsparse.lexicon.lexicon import phrases
from newsparse.lexicon.tables import read_table
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[str]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def cases() -> list[tuple[str, str, str]]:
    split = [line.split(" | ", 2) for line in rows("furniture.txt")]
    return [(category, language, line) for category, language, line in split]


NAMES = " ".join(rows("categories.txt")).split()
CATEGORIES = {name.rstrip("*") for name in NAMES}
NEEDED = {name.rstrip("*") for name in NAMES if name.endswith("*")}
FOUND = [case for case in cases() if not case[0].startswith("!")]
ALIKE = [(category[1:], language, line) for category, language, line in cases() if category.startswith("!")]
DATA = Path(tables.__file__).parent
FILES = sorted(path.stem for path in DATA.glob("*.toml") if "phrases" in read_table(path.stem))


@pytest.mark.parametrize(("category", "language", "line"), FOUND)
def test_the_category_is_found_in_the_line(category: str, language: str, line: str) -> None:
    hits = load(language).find(tokens(fold(line)))
    assert category in {hit.category for hit in hits}


@pytest.mark.parametrize(("category", "language", "line"), ALIKE)
def test_a_look_alike_is_not_covered_by_a_phrase_of_the_category(category: str, language: str, line: str) -> None:
    words = tokens(fold(line))
    hits = load(language).find(words)
    longest = max((hit.end - hit.start for hit in hits if hit.category == category), default=0)
    # Of five words or more one may be missing: so features tell what covers a block.
    assert longest < len(words) - (len(words) > 4)


def test_the_table_is_wide_enough() -> None:
    assert len(FOUND) >= 150
    assert len(ALIKE) >= 30
    assert len({language for _, language, _ in FOUND}) >= 30


@pytest.mark.parametrize("code", FILES)
def test_a_file_holds_known_categories_without_doubles(code: str) -> None:
    table = phrases(code)
    assert table.keys() <= CATEGORIES
    for category, entries in table.items():
        assert sorted(entry for entry in set(entries) if entries.count(entry) > 1) == [], category


@pytest.mark.parametrize("code", [code for code in FILES if code != "und"])
def test_a_file_has_every_category_that_each_page_needs(code: str) -> None:
    assert NEEDED - phrases(code).keys() == set()
