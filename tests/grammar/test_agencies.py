from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.agencies import Agency, agencies, canonical, find_agencies

TABLE = agencies()


def test_the_table_holds_at_least_150_agencies_of_at_least_60_countries() -> None:
    assert len(TABLE) >= 150
    assert len({agency.country for agency in TABLE}) >= 60


@pytest.mark.parametrize("agency", TABLE, ids=lambda agency: agency.name)
def test_a_row_is_complete(agency: Agency) -> None:
    name, country, kind, names = agency
    assert name and name == name.strip()
    assert re.fullmatch(r"[A-Z]{2}", country)
    assert kind in ("news", "photo", "both")
    assert len(set(names)) == len(names), "a name stands twice in its row"
    assert all(part and part == part.strip() for part in names)


def test_no_canonical_name_stands_twice() -> None:
    names = [agency.name for agency in TABLE]
    assert sorted(set(names)) == sorted(names)


def test_every_canonical_name_is_its_own() -> None:
    assert [agency.name for agency in TABLE if canonical(agency.name) != agency.name] == []


def test_every_further_name_leads_to_an_agency() -> None:
    assert [name for agency in TABLE for name in agency.names if canonical(name) is None] == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("أ ف ب", "AFP"), ("أ.ف.ب", "AFP"), ("رويترز", "Reuters"), ("ТАСС", "TASS"), ("РИА Новости", "RIA Novosti"),
        ("新华社", "Xinhua"), ("中央社", "Central News Agency"), ("共同通信", "Kyodo"), ("연합뉴스", "Yonhap"),
        ("पीटीआई", "PTI"), ("غيتي", "Getty Images"), ("Associated Press", "AP"), ("A.P.", "AP"), ("dpa", "dpa"),
        ("DPA", "dpa"), ("Askanews", "askanews"), ("ΑΠΕ-ΜΠΕ", canonical("ΑΠΕ-ΜΠΕ")), ("Hina", "Hina"),
        ("ඒ.එෆ්.පී.", "AFP"), ("ඒඑෆ්පී", "AFP"), ("රොයිටර්ස්", "Reuters"), ("રૉઇટર્સ", "Reuters"), ("ڕۆیتەرز", "Reuters"),
        ("إيرنا", "IRNA"), ("איי-אף-פי", "AFP"), ("ANADOLU AJANSI", "Anadolu"), ("人民網", "People's Daily Online"),
    ],
)  # fmt: skip
def test_a_name_in_any_script_leads_to_its_agency(written: str, name: str) -> None:
    assert name is not None
    assert canonical(written) == name


@pytest.mark.parametrize(
    "text",
    [
        "ap",
        "a map of Tass",
        "the reuters",
        "The MAP of the region",
        "THE AP OF ALL LAMPS IN TOWN",
        "(map)",
        "(ap",
        "ritzau/x",
        "see afp (page 3)",
    ],
)
def test_words_that_spell_an_agency_are_none(text: str) -> None:
    assert find_agencies(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6月18日 AFP", ["AFP"]),
        ("Mara Sol - Associated Press - Friday", ["AP"]),
        ("/ritzau/", ["Ritzau"]),
        ("Wien (apa) – Der Rat tagte", ["APA"]),
        ("(Con información de AFP, EFE y Reuters)", ["AFP", "EFE", "Reuters"]),
    ],
)
def test_agencies_are_found_among_other_words(text: str, found: list[str]) -> None:
    assert [mention.name for mention in find_agencies(text)] == found


@given(st.text(max_size=120))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    last = 0
    for mention in find_agencies(text):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
