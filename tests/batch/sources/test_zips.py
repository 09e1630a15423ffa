from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from newsparse.batch.sources import Selection, zips
from tests.batch.sources.makers import Found, make_zip


def test_members_are_named_and_placed_below_their_archive(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("x/page.txt", b"one"), ("x/", b""), ("y/page.txt", b"two")])
    found = Found(path)
    assert found.pages(tmp_path) == {"a.zip!x/page.txt": b"one", "a.zip!y/page.txt": b"two"}
    assert [place.partition("a.zip/")[2] for place in found.places] == ["x/page.txt", "y/page.txt"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "x/../../y", "C:\\evil.txt", "..\\..\\evil.txt", "a\nb", "CON", "x" * 300]
)
def test_no_name_of_a_member_leads_out_of_the_target(tmp_path: Path, name: str) -> None:
    (source,) = Found(make_zip(tmp_path / "a.zip", [(name, b"page")])).list
    assert source.name == f"{tmp_path}/a.zip!{name}"
    assert not {"..", "", "."} & set(source.place)
    assert not any(mark in part for part in source.place for mark in "/\\:\n")


def test_names_that_only_differ_in_case_and_the_same_name_twice_have_places_of_their_own(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        path = make_zip(tmp_path / "a.zip", [("Page.txt", b"1"), ("page.txt", b"2"), ("page.txt", b"3")])
    found = Found(path)
    assert [source.content for source in found.list] == [b"1", b"2", b"3"]
    assert len({place.lower() for place in found.places}) == 3


def test_hidden_and_excluded_members_are_left_out(tmp_path: Path) -> None:
    members = [(name, b"") for name in ("a.txt", "a.html", ".x/b.txt", "__MACOSX/a.txt", "drafts/c.txt", "c/.d.txt")]
    found = Found(make_zip(tmp_path / "a.zip", members), selection=Selection(("*.txt",), ("drafts",)))
    assert list(found.pages(tmp_path)) == ["a.zip!a.txt"]


@pytest.mark.parametrize(("include", "taken"), [("*.txt", ["a.txt"]), ("*.zip", ["a.txt", "b.html"]), ("*.html", ["b.html"])])
def test_an_archive_in_a_folder_is_taken_whole_if_asked_for_and_else_by_its_members(
    tmp_path: Path, include: str, taken: list[str]
) -> None:
    make_zip(tmp_path / "a.zip", [("a.txt", b""), ("b.html", b"")])
    assert list(Found(tmp_path, selection=Selection((include,))).pages(tmp_path)) == [f"a.zip!{name}" for name in taken]


def test_links_and_devices_in_an_archive_are_failures(tmp_path: Path) -> None:
    members = []
    for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFREG):
        info = zipfile.ZipInfo(f"{kind:x}.txt")
        info.create_system = 3
        info.external_attr = (kind | 0o644) << 16
        members.append((info, b"/etc/passwd"))
    found = Found(make_zip(tmp_path / "a.zip", members))
    assert [error for _, error in found.failed] == ["link_member", "special_member", "special_member"]
    assert len(found.list) == 1


def test_an_encrypted_member_is_a_failure_and_the_rest_is_read(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("a.txt", b"secret"), ("b.txt", b"page")])
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    found = Found(path)
    assert found.failed == [(f"{path}!a.txt", "encrypted")]
    assert list(found.pages(tmp_path)) == ["a.zip!b.txt"]


def test_a_spoilt_member_is_a_failure_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", b"A storm hit Lisbon.")
        archive.writestr("b.txt", b"page")
    path.write_bytes(path.read_bytes().replace(b"hit Lisbon", b"hat Lisbon", 1))
    found = Found(path)
    assert found.failed == [(f"{path}!a.txt", "damaged")]
    assert list(found.pages(tmp_path)) == ["a.zip!b.txt"]


def test_a_compression_that_python_does_not_know_is_a_failure(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("a.txt", b"page")])
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\1\2")
    data[8] = data[at + 10] = 97
    path.write_bytes(data)
    assert Found(path).failed == [(f"{path}!a.txt", "damaged")]


@pytest.mark.parametrize("cut", [1, 10, 30, 100])
def test_a_zip_without_its_end_gives_what_stood_before_and_then_a_failure(tmp_path: Path, cut: int) -> None:
    path = make_zip(tmp_path / "a.zip", [("a.txt", b"page" * 50), ("b.txt", b"page" * 50)])
    path.write_bytes(path.read_bytes()[:-cut])
    found = Found(path)
    assert list(found.pages(tmp_path)) == ["a.zip!a.txt", "a.zip!b.txt"]
    assert found.failed == [(str(path), "damaged")]


def test_a_member_larger_than_allowed_is_refused_by_its_stated_size(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("big.txt", bytes(5000)), ("b.txt", b"page")])
    found = Found(path, selection=Selection(max_size=4999))
    assert found.failed == [(f"{path}!big.txt", "too_large")]
    assert list(found.pages(tmp_path)) == ["a.zip!b.txt"]


def test_a_member_that_lies_about_its_size_is_read_no_further_than_it_says(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("big.txt", bytes(5_000_000))])
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\1\2")
    data[22:26] = data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    path.write_bytes(data)
    assert Found(path).failed == [(f"{path}!big.txt", "damaged")]


def test_a_bomb_of_rows_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "SLACK", 1 << 20)
    path = make_zip(tmp_path / "a.zip", [("big.jsonl", bytes(2 << 20))])
    assert Found(path).failed == [(f"{path}!big.jsonl", "inflates")]


def test_a_directory_too_large_to_hold_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "LARGEST_DIRECTORY", 1000)
    path = make_zip(tmp_path / "a.zip", [(f"{n}.txt", b"") for n in range(50)])
    assert Found(path).failed == [(str(path), "too_many_members")]
