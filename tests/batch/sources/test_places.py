from __future__ import annotations

import os
import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources.places import LONGEST, LONGEST_PLACE, Places, safe_folder, safe_part

PARTS = st.text(st.characters(codec=None), max_size=300) | st.sampled_from(
    ["..", ".", "", "/", "CON", "con.txt", "Page.txt", "page.txt", "PAGE.TXT", "a.json", "é", "e\u0301", "ß", "ss", "a\\..\\b"]
)


def claim(places: Places, *parts: str) -> tuple[str, ...]:
    return places.claim(safe_folder(parts[:-1]), parts[-1], "/".join(parts))


def folded(place: tuple[str, ...]) -> str:
    """What a disk without case, or one that composes accents, takes for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", "/".join(place)).casefold())


@given(st.lists(st.lists(PARTS, min_size=1, max_size=4), max_size=12))
def test_places_are_safe_and_no_two_are_the_same_on_any_disk(sources: list[list[str]]) -> None:
    places = Places()
    given_out = [claim(places, *parts) for parts in sources]
    assert len({folded(place) for place in given_out}) == len(sources)
    for place in given_out:
        path = "/".join(place)
        assert len(path.encode()) <= LONGEST_PLACE + 1 + LONGEST
        assert PurePosixPath(path).parts == place == PureWindowsPath(path).parts
        for part in place:
            assert 0 < len(part.encode()) <= LONGEST
            assert part not in (".", "..")
            assert not part.startswith(".")
            assert part[-1] not in ". "
            assert not re.search('[\x00-\x1f\x7f-\x9f<>:"|?*\\\\/]', part)
            assert not re.match(r"(?i)(con|nul|aux|prn|com\d|lpt\d)\s*(\.|$)", part)


@given(st.lists(st.lists(PARTS, min_size=1, max_size=3), max_size=8))
def test_the_same_sources_get_the_same_places(sources: list[list[str]]) -> None:
    first, second = Places(), Places()
    assert [claim(first, *parts) for parts in sources] == [claim(second, *parts) for parts in sources]


@given(PARTS)
def test_a_part_that_is_safe_stays_as_it_is(part: str) -> None:
    assert safe_part(safe_part(part)) == safe_part(part)


@pytest.mark.parametrize("name", ["page.txt", "Storm hits Lisbon.html", "éclair.txt", "أخبار.txt", "100%25.txt", "a~b", "ARLE"])
def test_an_ordinary_name_is_its_own_place(name: str) -> None:
    assert claim(Places(), "2024", name) == ("2024", name)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("../../etc/passwd", "..%2F..%2Fetc%2Fpasswd".replace("..", "%2E.", 1)),
        ("C:\\evil", "C%3A%5Cevil"),
        (".hidden", "%2Ehidden"),
        ("line\nbreak\x1b[31m", "line%0Abreak%1B[31m"),
        (os.fsdecode(b"caf\xe9.txt"), "caf%E9.txt"),
        ("half\ud800", "half%ED%A0%80"),
        ("abc\u202etxt.exe", "abc%E2%80%AEtxt.exe"),
        ("LPT1.txt", "%4CPT1.txt"),
        ("aux", "%61ux"),
        ("aux .txt", "%61ux .txt"),
        ("constitution.txt", "constitution.txt"),
        ("ends. ", "ends.%20"),
    ],
)
def test_what_some_disk_or_terminal_would_trip_over_is_written_out(name: str, part: str) -> None:
    assert safe_part(name) == part


def test_a_folder_is_relative_and_never_called_like_a_result_beside_it() -> None:
    assert safe_folder(("/", "srv", "..", ".", "", "page.json")) == ("srv", "page%2Ejson")
    assert safe_folder(("example.com",)) == ("example.com",)


def test_names_that_differ_in_case_or_accents_only_are_told_apart() -> None:
    places = Places()
    given_out = [claim(places, name) for name in ("Page.txt", "page.txt", "PAGE.txt", "\u00e9", "e\u0301")]
    assert given_out[0] == ("Page.txt",)
    assert len({folded(place) for place in given_out}) == 5
    assert given_out[1][0].endswith(".txt")


def test_the_same_name_twice_gets_two_places() -> None:
    places = Places()
    assert len({claim(places, "a.tar", "page.txt") for _ in range(50)}) == 50


def test_a_long_name_keeps_its_beginning_and_its_suffix() -> None:
    first, second = safe_part("x" * 255 + ".html"), safe_part("x" * 254 + "y.html")
    assert first != second
    assert first.startswith("xxx")
    assert first.endswith(".html")
    assert len(first) == LONGEST


def test_a_deep_path_is_kept_short_enough_to_be_written() -> None:
    place = claim(Places(), *["folder" * 10] * 60, "page.txt")
    assert len("/".join(place)) < 300
    assert place[-1] == "page.txt"


def test_a_full_memory_tags_names_but_gives_no_place_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsparse.batch.sources.places.MEMORY", 1)
    places = Places()
    assert len({claim(places, f"page{n}.txt") for n in range(1000)}) == 1000
    assert claim(places, "page.txt") != ("page.txt",)
