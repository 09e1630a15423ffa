from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from newsparse.batch.digests import digest
from newsparse.batch.journal import Journal, Recalled, stamp_of
from newsparse.batch.values import Failure, Source
from newsparse.text.errors import TargetError

SETTING = {"--language": None}


def _source(name: str, content: bytes = b"text") -> Source:
    return Source(name, (name,), content)


def _record(journal: Journal, items: Iterable[Source | Failure], count: int = 99) -> None:
    """Finish the first so many of the items."""
    for item in list(journal.recall(items))[:count]:
        name = item.name if isinstance(item, Source) else "?"
        journal.record(digest(Failure(name, "x", "", "")), 1.5, 10)


def _recalled(path: Path, items: Iterable[Source | Failure]) -> list[str | None]:
    journal = Journal(path, SETTING)
    found = [item.digest.name if isinstance(item, Recalled) else None for item in journal.recall(items)]
    journal.close()
    return found


def test_what_was_recorded_is_recalled_by_the_next_run_in_the_order_of_the_sources(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", SETTING)
    _record(journal, map(_source, "abcd"), 3)
    journal.close()
    assert _recalled(tmp_path / "journal", map(_source, "adcb")) == ["a", None, "c", "b"]
    again = Journal(tmp_path / "journal", SETTING)
    assert (again.end, again.seconds, list(again.ranges())) == (30, 1.5, [(0, 10), (10, 10), (20, 10)])
    again.close()


def test_a_source_that_changed_is_forgotten(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", SETTING)
    _record(journal, [_source("a"), _source("b")])
    journal.close()
    assert _recalled(tmp_path / "journal", [_source("a", b"other"), _source("b")]) == [None, "b"]
    assert _recalled(tmp_path / "journal", [_source("a")]) == [None]


def test_a_name_given_twice_is_two_sources(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", SETTING)
    _record(journal, map(_source, "aab"), 1)
    journal.close()
    assert _recalled(tmp_path / "journal", map(_source, "aaa")) == ["a", None, None]


def test_failures_among_the_sources_are_remembered_by_name_and_class(tmp_path: Path) -> None:
    missing, closed = (Failure("caf\udce9", error, "", "") for error in ("missing", "no_permission"))
    journal = Journal(tmp_path / "journal", SETTING)
    _record(journal, [missing])
    journal.close()
    assert _recalled(tmp_path / "journal", [closed]) == [None]


def test_digests_come_back_as_they_were(tmp_path: Path) -> None:
    failure = digest(Failure("caf\udce9\n", "x", "a\x1b", "b"))
    journal = Journal(tmp_path / "journal", SETTING)
    [_] = journal.recall([_source("a")])
    journal.record(failure, 0.25)
    journal.close()
    again = Journal(tmp_path / "journal", SETTING)
    [found] = again.recall([_source("a")])
    assert isinstance(found, Recalled)
    assert (found.digest, found.seconds) == (failure, 0.25)
    again.close()


def test_results_that_are_not_there_are_forgotten(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", SETTING)
    _record(journal, map(_source, "abc"))
    journal.forget_after(25)
    assert (journal.end, list(journal.ranges())) == (25, [(0, 10), (10, 10)])
    journal.close()


def test_one_run_at_a_time_and_with_one_setting(tmp_path: Path) -> None:
    first = Journal(tmp_path / "journal", SETTING)
    with pytest.raises(TargetError, match="another run"):
        Journal(tmp_path / "journal", SETTING)
    first.close()
    other = Journal(tmp_path / "journal", {"--language": "pt"})  # nothing was done with the first setting
    _record(other, [_source("a")])
    other.close()
    with pytest.raises(TargetError, match="another --language"):
        Journal(tmp_path / "journal", SETTING)
    anew = Journal(tmp_path / "journal", SETTING, anew=True)
    assert list(anew.recall([_source("a")])) == [_source("a")]
    anew.close()


def test_a_stamp_changes_with_the_file(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    source = Source("page.txt", ("page.txt",), page)
    stamps = [stamp_of(source)]
    for content in ("a", "ab"):
        page.write_text(content, "utf-8")
        stamps.append(stamp_of(source))
    assert len(set(stamps)) == 3
    assert stamp_of(_source("a", b"x")) == stamp_of(_source("b", b"x")) != stamp_of(_source("a", b"y"))
