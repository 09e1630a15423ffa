"""Long lines of the desk."""

from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.signoffs import LONGEST, settle_signoffs, signs_off
from newsparse.labeling.states import STATES
from newsparse.lexicon import load
from newsparse.text.values import Block

LINE = "Reporting by Ana Diaz in Arle, Tom Reed and Mara Sol in Brineford; Additional reporting by Li Wei; Editing by Jo Bell"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", LINE),
        ("en", f"({LINE})"),
        ("en", "Writing by Ana Diaz, editing by Jo Bell"),
        ("es", "Reporte de Ana Díaz en Arle; Editado por Luis Sol"),
        ("pt", "Reportagem de Ana Dias em Arle; Edição de João Sol"),
    ],
)
def test_two_phrases_of_the_desk_sign_a_story_off(language: str, text: str) -> None:
    assert signs_off(text, load(language))


@pytest.mark.parametrize(
    "text",
    [
        "Reporting by Ana Diaz",
        "The council heard reporting by Ana Diaz and editing by Jo Bell praised at its yearly dinner.",
        "Reporting by the harbour office was late again, the mayor said.",
        LINE + " and others" * LONGEST,
        "",
    ],
)
def test_other_lines_do_not(text: str) -> None:
    assert not signs_off(text, load("en"))


@pytest.mark.parametrize(("role", "becomes"), [("body", "signoff"), ("byline", "signoff"), ("source", "source")])
def test_text_and_bylines_become_sign_offs(role: str, becomes: str) -> None:
    verdict = Verdict(STATES.index(f"article/{role}"), {})
    settled = settle_signoffs([Block((), LINE, 0, None)], [verdict], load("en"))
    assert [STATES[found.state] for found in settled] == [f"article/{becomes}"]
