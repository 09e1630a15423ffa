"""The tags of labelled pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.assembly.body import read_tags
from newsparse.lexicon import load
from tests.assembly.labelled import page

CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "tags.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES)
def test_a_line_of_tags_gives_its_tags_and_not_what_announces_them(case: str) -> None:
    language, tags, text = case.split("; ", 2)
    labeled = page(*[("tags", line) for line in text.split("¶")], language=language)
    assert (" + ".join(read_tags(labeled, load(language))) or "-") == tags


def test_who_wrote_the_article_is_none_of_its_tags() -> None:
    labeled = page(("tags", "Water"), ("tags", "Mara SOL"), ("tags", "Otto Lamp"))
    assert read_tags(labeled, load("en"), ["Mara Sol"]) == ("Water", "Otto Lamp")
