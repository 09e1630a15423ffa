from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.datelines import find_dateline
from newsparse.grammar.openerlines import read_opener_line, stands_alone
from newsparse.lexicon import load

LINES = [
    line
    for line in (Path(__file__).parent / "cases" / "datelines.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
OPENERS = [line for line in LINES if "¦" in line]
LOOK_ALIKES = [line for line in LINES if "¦" not in line]


@pytest.mark.parametrize("case", OPENERS)
def test_an_opener_is_cut_into_its_fields(case: str) -> None:
    language, place, agency, text = case.split("; ", 3)
    opener, separator, story = text.split("¦")
    found = find_dateline(opener + separator + story, load(language))
    assert found is not None
    assert (found.text, found.place or "-", found.agency or "-") == (opener, place, agency)
    assert (opener + separator + story)[found.story :] == story


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_a_look_alike_stays_untouched(case: str) -> None:
    language, text = case.split("; ", 1)
    assert find_dateline(text, load(language)) is None


def test_the_table_has_enough_cases_and_languages() -> None:
    assert len(LINES) >= 150
    assert len({line.split(";")[0] for line in LINES}) >= 30


def test_a_day_is_given_only_with_its_year() -> None:
    with_year = find_dateline("Macerata, 15 novembre 2019 - Una sera.", load("it"))
    without = find_dateline("Macerata, 15 novembre - Una sera.", load("it"))
    assert with_year is not None and without is not None
    assert (with_year.date, without.date) == ("2019-11-15", None)


def test_an_unknown_agency_is_given_as_written_and_without_canonical_name() -> None:
    found = find_dateline("CHICAGO (Lake News Now) — A spokesman spoke.", load("en"))
    assert found is not None
    assert (found.agency, found.named) == (None, "Lake News Now")


@pytest.mark.parametrize(("line", "place"), [("Berlin.", "Berlin"), ("TORONTO", "TORONTO"), ("Natuna -", "Natuna")])
def test_a_line_that_is_all_opener_needs_no_separator(line: str, place: str) -> None:
    found = read_opener_line(line, load("de"))
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Berlin."), ("en", "KATHMANDU,"), ("en", "ATLANTA --"), ("en", "CHICAGO ("), ("en", "PTI, Washington,"),
        ("es", "Sevilla, Los Gallardos"), ("pt", "Em São Paulo (SP)"), ("zh", "新华社北京4月24日电"), ("ja", "【東京共同】"),
        ("ar", "الرياض - واس"), ("ar", "القاهرة: «الشرق الأوسط»"), ("ar", "دبي - العربية.نت"),
    ],
)  # fmt: skip
def test_a_line_that_begins_with_a_known_city_and_says_no_more_stands_alone(language: str, line: str) -> None:
    assert stands_alone(line, load(language))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Berlin. In der Stadt brennt Licht."), ("de", "Versorgungskammer, München"), ("en", "Washington says no"),
        ("en", "GETTY IMAGES"), ("en", "Contact"), ("zh", "新加坡"), ("ko", "[사진=연합뉴스]"), ("en", ""),
        ("fa", "دوشنبه"), ("ar", "محمد علي - القاهرة"),
    ],
)  # fmt: skip
def test_other_lines_do_not_stand_alone(language: str, line: str) -> None:
    assert not stands_alone(line, load(language))


def test_the_opener_line_of_a_press_agency_may_give_its_day_in_two_calendars() -> None:
    found = read_opener_line("الهفوف 05 ذو القعدة 1445 هـ الموافق 13 مايو 2024 م واس", load("ar"))
    assert found is not None
    assert (found.place, found.agency, found.date) == ("الهفوف", "SPA", "2024-05-13")


def test_the_evidence_tells_names_and_days_from_capitals_and_shape() -> None:
    found = [find_dateline(f"{head} - Der Regen kam.", load("de")) for head in ("Berlin", "BERNBURG", "Stendal")]
    assert [mention.evidence for mention in found if mention is not None] == [2, 1, 0]


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error_and_within_its_bounds(text: str) -> None:
    for read in (find_dateline, read_opener_line):
        found = read(text, load("en"))
        assert found is None or (text[found.start : found.end] == found.text and found.end <= found.story <= len(text))


def test_the_hour_before_an_opener_is_no_part_of_it() -> None:
    found = find_dateline("09:25 | Arequipa, nov. 7. Las familias cosechan niebla.", load("es"))
    assert found is not None
    assert (found.text, found.place, found.story) == ("Arequipa, nov. 7", "Arequipa", 26)
