from __future__ import annotations

import errno
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse.batch.sources import Selection, folders, links
from newsparse.batch.sources.folders import File, sorted_names, walk
from newsparse.batch.values import Failure
from tests.batch.sources.makers import Found

needs_posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX links, pipes and names")


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"This is {path.name}.")


def paths(folder: Path, selection: Selection = Selection()) -> list[str]:  # noqa: B008 - a frozen value
    """The files of a walk as paths below the folder, failures as their class."""
    found = walk(str(folder), selection)
    return [os.path.relpath(file.path, folder) if isinstance(file, File) else file.error for file in found]


def test_files_come_in_order_folder_by_folder(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "c.txt", "B.txt", "10.txt", "9.txt")
    assert paths(tmp_path) == ["10.txt", "9.txt", "B.txt", "a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", ".page.txt", "a/.cache/page.txt", "a/page.txt")
    assert paths(tmp_path) == ["a/page.txt"]


def test_an_excluded_folder_is_not_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "drafts/a.txt", "2024/drafts/b.txt", "2024/c.txt", "2024/c.html")
    seen = []

    def noted(folder: str) -> Iterator[str]:
        seen.append(os.path.relpath(folder, tmp_path))
        return sorted_names(folder)

    monkeypatch.setattr(folders, "sorted_names", noted)
    assert paths(tmp_path, Selection(include=("*.txt",), exclude=("drafts",))) == ["2024/c.txt"]
    assert seen == [".", "2024"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty" / "emptier").mkdir(parents=True)
    assert paths(tmp_path) == []


@pytest.mark.parametrize("held", [1, 2, 3, 7, 1000])
def test_a_folder_larger_than_what_is_held_is_listed_in_order(tmp_path: Path, held: int) -> None:
    names = [f"{n * 37 % 101}.txt" for n in range(101)]
    write(tmp_path, *names)
    assert list(sorted_names(str(tmp_path), held)) == sorted(names)


def test_the_memory_of_a_listing_does_not_grow_with_the_folder(tmp_path: Path) -> None:
    write(tmp_path, *(f"page-with-a-long-name-{n:06}.txt" for n in range(4000)))
    tracemalloc.start()
    for _ in sorted_names(str(tmp_path), 100):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100_000


def test_the_target_folder_and_file_are_never_taken(tmp_path: Path) -> None:
    write(tmp_path, "out/a.json", "a.txt", "b/out/c.txt", "out.jsonl")
    assert paths(tmp_path, Selection(target=str(tmp_path / "out"))) == ["a.txt", "b/out/c.txt", "out.jsonl"]
    assert "out.jsonl" not in paths(tmp_path, Selection(target=str(tmp_path / "out.jsonl")))
    assert "a.txt" in paths(tmp_path, Selection(target=str(tmp_path / "not made yet")))


@needs_posix
def test_loops_of_links_end_and_every_file_comes_once(tmp_path: Path) -> None:
    write(tmp_path, "a/page.txt", "b/page.txt")
    (tmp_path / "a/self").symlink_to(tmp_path / "a")
    (tmp_path / "a/root").symlink_to(tmp_path)
    (tmp_path / "b/sibling").symlink_to(tmp_path / "a")
    assert paths(tmp_path) == ["a/page.txt", "b/page.txt"]


@needs_posix
def test_a_link_to_itself_or_to_nothing_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "knot").symlink_to(tmp_path / "knot")
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    assert paths(tmp_path) == ["dangling_link", "dangling_link"]


@needs_posix
def test_a_link_to_a_folder_elsewhere_is_followed_once(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/page.txt", "elsewhere/deep/page.txt", "scrapes/page.txt")
    for name in ("one", "two"):
        (tmp_path / "scrapes" / name).symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere/back").symlink_to(tmp_path / "scrapes")
    (tmp_path / "scrapes/deep").symlink_to(tmp_path / "elsewhere/deep")
    assert paths(tmp_path / "scrapes") == ["deep/page.txt", "link_loop", "page.txt", "link_loop"]


@needs_posix
def test_a_link_to_a_folder_above_is_a_failure_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "scrapes/page.txt")
    (tmp_path / "scrapes/up").symlink_to("..")
    (tmp_path / "scrapes/all").symlink_to("/")
    assert paths(tmp_path / "scrapes") == ["link_loop", "page.txt", "link_loop"]


@needs_posix
def test_a_link_to_a_hidden_folder_is_followed(tmp_path: Path) -> None:
    write(tmp_path, ".releases/42/page.txt")
    (tmp_path / "current").symlink_to(".releases/42")
    assert paths(tmp_path) == ["current/page.txt"]


@needs_posix
def test_folders_linked_crosswise_do_not_multiply(tmp_path: Path) -> None:
    for n in range(20):
        write(tmp_path, f"outside/{n}/page.txt")
        for side in ("left", "right"):
            (tmp_path / f"outside/{n}" / side).symlink_to(tmp_path / f"outside/{n + 1}")
    write(tmp_path, "outside/20/page.txt")
    (tmp_path / "scrapes").mkdir()
    (tmp_path / "scrapes/start").symlink_to(tmp_path / "outside/0")
    assert len([path for path in paths(tmp_path / "scrapes") if path.endswith("page.txt")]) == 21


@needs_posix
def test_more_links_than_are_remembered_are_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "MOST", 3)
    (tmp_path / "scrapes").mkdir()
    for n in range(4):
        write(tmp_path, f"{n}/page.txt")
        (tmp_path / f"scrapes/{n}").symlink_to(tmp_path / str(n))
    assert paths(tmp_path / "scrapes") == ["0/page.txt", "1/page.txt", "too_many_links", "too_many_links"]


@needs_posix
def test_pipes_sockets_and_devices_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.txt.gz")
    (tmp_path / "device").symlink_to("/dev/zero")
    found = Found(tmp_path, tmp_path / "pipe.txt", "/dev/zero")
    assert [error for _, error in found.failed] == ["special_file"] * 5
    assert found.list == []


@needs_posix
def test_names_of_any_bytes_are_found(tmp_path: Path) -> None:
    names = [b"line\nbreak.txt", b"caf\xe9.txt", b"x" * 251 + b".txt", b"\x1b[31m.txt", b"-rf", b" ", b"~", b"a\\b"]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(name)
    found = Found(tmp_path)
    assert sorted(found.pages().values()) == sorted(names)
    assert len(set(found.places)) == len(names)


@needs_posix
def test_folders_deeper_than_a_path_may_be_are_a_failure_not_an_end(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=here)
        deeper = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    write(tmp_path, "page.txt")
    assert paths(tmp_path) == ["unreadable", "page.txt"]


def test_a_thousand_folders_in_each_other_are_walked(tmp_path: Path) -> None:
    deep = [f"{tmp_path}{'/d' * depth}" for depth in range(1, 1051)]
    for folder in deep:
        os.mkdir(folder)
    write(tmp_path, "page.txt")
    with open(f"{deep[-1]}/deep.txt", "w"):
        found = paths(tmp_path)
    os.unlink(f"{deep[-1]}/deep.txt")
    for folder in reversed(deep):  # pytest's own cleaning goes deeper than Python's stack
        os.rmdir(folder)
    assert [path.rpartition("/")[2] for path in found] == ["deep.txt", "page.txt"]


def test_a_file_that_vanishes_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "c.txt")
    found = walk(str(tmp_path), Selection())
    assert isinstance(next(found), File)
    (tmp_path / "b.txt").unlink()
    assert [file.name if isinstance(file, File) else file.error for file in found] == ["missing", "c.txt"]


def test_a_folder_that_cannot_be_read_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "locked/a.txt", "open/b.txt")
    scan = os.scandir

    def refuse(folder: str) -> object:
        if folder.endswith("locked"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(walk(str(tmp_path), Selection()))
    assert isinstance(found[0], Failure)
    assert found[0].source.endswith("locked")
    assert found[0].error == "no_permission"
    assert isinstance(found[1], File)
