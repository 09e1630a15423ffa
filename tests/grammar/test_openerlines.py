"""Whether a story tells of a name as of a place."""

from __future__ import annotations

import pytest

from newsparse.grammar.openerlines import tells_of_place
from newsparse.lexicon import load


@pytest.mark.parametrize(
    ("language", "story", "name"),
    [
        ("de", "Das Tor in Altenholm ist zu.", "Altenholm"),
        ("de", "IN BAD ALTENHOLM ist das Tor zu.", "Bad Altenholm"),
        ("ar", "افتتح الجسر في رأس النهر أمس.", "رأس النهر"),
        ("fr", "Le pont est fermé à Pont-du-Lac.", "Pont-du-Lac"),
    ],
)
def test_a_name_behind_a_word_for_in_is_a_place(language: str, story: str, name: str) -> None:
    assert tells_of_place(story, name, load(language))


@pytest.mark.parametrize(
    ("language", "story", "name"),
    [
        ("de", "Altenholm ist zu.", "Altenholm"),
        ("de", "Das Tor in Altenholmer Hand.", "Altenholm"),
        ("de", "Berlin Altenholm schweigt.", "Altenholm"),
        ("en", "The mayor spoke.", ""),
    ],
)
def test_a_name_elsewhere_or_within_a_word_is_none(language: str, story: str, name: str) -> None:
    assert not tells_of_place(story, name, load(language))
