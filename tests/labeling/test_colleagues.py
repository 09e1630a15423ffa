"""Authors one under another."""

from __future__ import annotations

import pytest

from newsparse.labeling.colleagues import settle_colleagues
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, INSIDE
from newsparse.lexicon import load
from tests.labeling.pages import roles_after, sure

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


def test_a_name_under_and_on_a_line_of_its_own_is_a_byline() -> None:
    lines = (("byline", "By Ana Diaz"), ("boilerplate", "and"), ("boilerplate", "Li Wei"), STORY)
    assert roles(*lines) == ["byline"] * 3 + ["body"]
    assert roles(lines[0], lines[1], ("boilerplate", "Share this"), STORY)[1:3] == ["boilerplate"] * 2
    listed = (lines[0], ("boilerplate", ","), lines[2], lines[1], ("byline", "Jo Day"), STORY)
    assert roles(*listed) == ["byline"] * 5 + ["body"]


def test_a_likely_name_beside_one_that_signs_is_a_byline() -> None:
    def settle(name: str, chance: float) -> list[int]:
        blocks, verdicts = sure(((BYLINE, "Ana Diaz"), (INSIDE, name), (BODY, STORY[1])))
        doubted = [Verdict(verdict.state, {**verdict.posterior, BYLINE: chance}) for verdict in verdicts]
        return [verdict.state for verdict in settle_colleagues(blocks, doubted, load("en"))]

    assert settle("Li Wei", 0.2) == [BYLINE, BYLINE, BODY]
    assert settle("Li Wei", 0.05) == settle("Share", 0.2) == [BYLINE, INSIDE, BODY]
