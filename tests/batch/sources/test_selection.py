from __future__ import annotations

import pytest

from newsparse.batch.sources import Selection


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.full.txt", "2024/05/ferry.full.txt", True),
        ("*.full.txt", "2024/05/ferry.txt", False),
        ("2024/*", "2024/05/ferry.txt", True),
        ("2024/*", "old/2024/ferry.txt", False),
        ("ferry.???", "2024/ferry.txt", True),
        ("*.TXT", "ferry.txt", False),
        ("*", "line\nbreak.txt", True),
    ],
)
def test_a_glob_is_matched_on_the_path_and_on_the_name(pattern: str, path: str, matches: bool) -> None:
    assert Selection(include=(pattern,)).includes(path) is matches
    assert Selection(exclude=(pattern,)).excludes(path) is matches


def test_without_globs_everything_is_taken() -> None:
    assert Selection().includes("any/thing")
    assert not Selection().excludes("any/thing")
