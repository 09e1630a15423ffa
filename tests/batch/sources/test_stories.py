"""Files of SGML with one story after the other."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources.page import Page
from newsparse.batch.sources.stories import read_stories
from tests.batch.sources.makers import Found

STORIES = [f'<DOC id="LAKE_{n}" type="story" >\n<TEXT>\n<P>\nStorm {n}.\n</P>\n</TEXT>\n</DOC>\n' for n in (1, 2, 3)]


def read(data: bytes, size: int = 1000) -> list[bytes | str]:
    """The stories, and for those that fail the class."""
    return [found.content if isinstance(found, Page) else found.error for found in read_stories(io.BytesIO(data), "a", size)]


@pytest.mark.parametrize("name", ["lake.sgm", "lake.sgml", "lake.xml", "lake.gz", "lake.sgml.gz"])
def test_each_story_is_a_page(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = "".join(STORIES).encode()
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    assert Found(path).pages(tmp_path) == {f"{name}#{n}": story.encode() for n, story in enumerate(STORIES, 1)}


def test_a_story_that_is_alone_is_called_as_its_file(tmp_path: Path) -> None:
    path = tmp_path / "lake.sgm"
    path.write_text(STORIES[0])
    assert Found(path).pages(tmp_path) == {"lake.sgm": STORIES[0].encode()}


def test_what_is_cut_off_is_a_story_and_what_is_too_large_costs_no_other() -> None:
    assert read("".join(STORIES)[:-8].encode()) == [STORIES[0].encode(), STORIES[1].encode(), STORIES[2][:-8].encode()]
    large = "<DOC>\n" + "x\n" * 1000 + "</DOC>\n"
    assert read((STORIES[0] + large + STORIES[1]).encode()) == [STORIES[0].encode(), "too_large", STORIES[1].encode()]


@pytest.mark.parametrize("data", [b"", b"Storm", b"<nitf></nitf>", b"<documents><doc>"])
def test_what_is_no_such_file_is_a_page(data: bytes) -> None:
    assert read(data) == [data]


@given(st.lists(st.sampled_from([b"<DOC>", b"</DOC>", b"\n", b"Storm", b" "]), max_size=30).map(b"".join))
def test_nothing_is_lost_but_white_space(data: bytes) -> None:
    found = read(b"<DOC>" + data)
    assert b"".join(page for page in found if isinstance(page, bytes)).split() == (b"<DOC>" + data).split()
