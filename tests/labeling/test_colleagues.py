"""Authors one under another."""

from __future__ import annotations

import pytest

from newsparse.labeling.colleagues import settle_colleagues
from newsparse.lexicon import load
from tests.labeling.pages import roles_after

STORY = ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour.")


def roles(*lines: tuple[str, str], language: str = "en") -> list[str]:
    return roles_after(lambda blocks, verdicts: settle_colleagues(blocks, verdicts, load(language)), lines)


@pytest.mark.parametrize(
    ("language", "role", "again"), [("en", "Lake News", "Lake News"), ("es", "Periodista de Radio Lago", "Periodista en Arle")]
)
def test_a_name_over_the_role_of_the_one_above_is_a_byline(language: str, role: str, again: str) -> None:
    lines = (("byline", "Ana Diaz"), ("byline", role), ("boilerplate", "Li Wei"), ("boilerplate", again), STORY)
    assert roles(*lines, language=language) == ["byline"] * 4 + ["body"]


@pytest.mark.parametrize(
    ("role", "name", "again"),
    [("Lake News", "Li Wei", "Harbour Post"), ("Lake News", "Sign up", "Lake News"), ("Lake News", "Ana Diaz", "Lake News")],
)
def test_other_names_stay(role: str, name: str, again: str) -> None:
    lines = (("byline", "Ana Diaz"), ("byline", role), ("boilerplate", name), ("boilerplate", again), STORY)
    assert roles(*lines)[2] == "boilerplate"
