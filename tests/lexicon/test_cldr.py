"""The date names beside the code are what CLDR says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsparse.lexicon import cldr
from newsparse.lexicon.calendar import load_date_words
from newsparse.lexicon.cldr import read_names

HERE = Path(cldr.__file__).parent
FILES = sorted(path.stem for path in HERE.glob("*.json"))


def test_every_file_equals_what_compile_makes_of_cldr() -> None:
    compile_module = pytest.importorskip("newsparse.lexicon.cldr.compile", reason="Babel is not installed")
    held = read_names("en")["cldr"]
    if compile_module.version() != held:
        pytest.skip(f"the files are of CLDR {held}, the installed Babel has {compile_module.version()}")
    assert compile_module.codes() == FILES
    for code in FILES:
        assert (HERE / f"{code}.json").read_text(encoding="utf-8") == compile_module.dumps(compile_module.compiled(code))


def test_a_language_is_read_within_a_millisecond() -> None:
    def seconds(code: str) -> float:
        read_names.cache_clear()
        start = time.process_time()
        read_names(code)
        return time.process_time() - start

    assert min(seconds("ar") for _ in range(5)) < 0.001


@pytest.mark.parametrize("code", FILES)
def test_every_language_has_twelve_months_that_its_words_lead_back_to(code: str) -> None:
    table = read_names(code)
    assert len(table["months"]) == 12 and all(table["months"]) and len(table["weekdays"]) == 7
    numbers = {month.number for months in load_date_words(code).months.values() for month in months}
    assert numbers >= set(range(1, 13))


def test_english_has_no_order_of_numeric_dates() -> None:
    assert load_date_words("en").order is None
    assert load_date_words("de").order == "dmy"
    assert load_date_words(None).order is None
