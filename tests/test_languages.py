"""The plain lines of news pages, language by language: dates, bylines, credits and captions as each language's press writes them.

A file a language in `languages/`: a kind, what the line must give, and the line, parted by " ; ".

    date ; 2024-11-27 ; 27 November 2024            published, updated: the same, and the line must say which it is
    ago ; 3 hour ; 3 hours ago
    byline ; Ana Diaz + Li Wei ; By Ana Diaz and Li Wei
    credit ; Ana Diaz/AFP ; Photo: Ana Diaz/AFP
    caption ; AFP ; The harbour at dawn¦ (AFP)      ¦ is where the caption ends (or where it begins, if the credit leads)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsparse.grammar.bylines import read_byline
from newsparse.grammar.creditlines import is_credit
from newsparse.grammar.credits import read_credit, split_credit
from newsparse.grammar.dates import find_dates
from newsparse.lexicon import Lexicon, load

FILES = sorted((Path(__file__).parent / "languages").glob("*.txt"))
LEAST = 60
"""Lines of the shortest file."""


def _date(line: str, lexicon: Lexicon, expected: str, role: str | None = None) -> bool:
    days = [mention for mention in find_dates(line, lexicon) if mention.value and mention.value[:10] == expected]
    return any(role in (None, day.role) for day in days)


def _ago(line: str, lexicon: Lexicon, expected: str) -> bool:
    number, unit = expected.split()
    return any(mention.ago == (int(number), unit) for mention in find_dates(line, lexicon))


def _byline(line: str, lexicon: Lexicon, expected: str) -> bool:
    return set(read_byline(line, lexicon, known=True).authors) == set(expected.split(" + "))


def _credit(line: str, lexicon: Lexicon, expected: str) -> bool:
    return is_credit(line, lexicon) and _bare(read_credit(line, lexicon).credit) == _bare(expected)


def _caption(line: str, lexicon: Lexicon, expected: str) -> bool:
    told = max(line.split("¦"), key=lambda part: expected not in part)
    found = split_credit(line.replace("¦", ""), lexicon)
    return (_bare(found.caption), _bare(found.credit)) == (_bare(told), _bare(expected))


def _bare(text: str | None) -> str:
    return (text or "").strip(" .")


KINDS: dict[str, Callable[[str, Lexicon, str], bool]] = {
    "date": _date,
    "published": lambda line, lexicon, expected: _date(line, lexicon, expected, "published"),
    "updated": lambda line, lexicon, expected: _date(line, lexicon, expected, "updated"),
    "ago": _ago,
    "byline": _byline,
    "credit": _credit,
    "caption": _caption,
}


def _rows(file: Path) -> Iterator[tuple[str, str, str]]:
    for row in file.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            kind, expected, line = row.split(" ; ", 2)
            yield kind, expected, line


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_lines_of_a_language_give_what_they_say(file: Path) -> None:
    lexicon = load(file.stem)
    assert [row for row in _rows(file) if not KINDS[row[0]](row[2], lexicon, row[1])] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_has_lines_of_every_kind(file: Path) -> None:
    rows = list(_rows(file))
    assert {kind for kind, _, _ in rows} == set(KINDS)
    assert len(rows) >= LEAST


def test_there_are_many_languages() -> None:
    assert len(FILES) >= 70
