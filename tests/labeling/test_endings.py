"""How stories end: paragraphs that name their source, lines of the desk."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.endings import LONGEST_SIGNOFF, settle_ending, settle_notes, settle_signoffs, signs_off
from newsparse.labeling.states import STATES
from newsparse.lexicon import load
from newsparse.text.values import Block
from tests.labeling.pages import roles_after

PARAGRAPH = ("body", "The river rose over the old bridge at night, and the whole town came down to the harbour.")
LAST = "The mayor said on Monday that the council would meet again before the end of the year to speak of it. (Lake Agency)"
DESK = "Reporting by Ana Diaz in Arle, Tom Reed and Mara Sol in Brineford; Additional reporting by Li Wei; Editing by Jo Bell"


def roles(*lines: tuple[str, str]) -> list[str]:
    return roles_after(settle_ending, lines)


@pytest.mark.parametrize(
    "text",
    [
        LAST,
        LAST.replace("(Lake Agency)", "(c)Lake Agency/Ana Diaz"),
        "町長は月曜日、年内にもう一度議会を開いてこの問題を話し合う考えを記者会見で明らかにし、住民に理解を求めた。（湖通信）",
    ],
)
def test_a_paragraph_that_ends_in_its_source_under_the_last_one_is_text(text: str) -> None:
    assert roles(PARAGRAPH, ("caption", text), ("tags", "river")) == ["body", "body", "tags"]


@pytest.mark.parametrize(
    "lines",
    [
        (PARAGRAPH, ("caption", "The mayor on Monday before the council that met to speak of the bridge over the river (Lake)")),
        (PARAGRAPH, ("caption", "The mayor on Monday. (Lake Agency)")),
        (PARAGRAPH, ("caption", LAST), PARAGRAPH),
        (PARAGRAPH, ("date", "Monday"), ("caption", LAST)),
        (("headline", "Harbour"), ("caption", LAST)),
        (PARAGRAPH, ("credit", LAST)),
    ],
    ids=["no sentence", "short", "amid the text", "apart", "no text", "a credit"],
)
def test_captions_stay(lines: tuple[tuple[str, str], ...]) -> None:
    assert roles(*lines) == [role for role, _ in lines]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", DESK),
        ("en", f"({DESK})"),
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
        DESK + " and others" * LONGEST_SIGNOFF,
        "",
    ],
)
def test_other_lines_do_not(text: str) -> None:
    assert not signs_off(text, load("en"))


@pytest.mark.parametrize(("role", "becomes"), [("body", "signoff"), ("byline", "signoff"), ("source", "source")])
def test_text_and_bylines_become_sign_offs(role: str, becomes: str) -> None:
    verdict = Verdict(STATES.index(f"article/{role}"), {})
    settled = settle_signoffs([Block((), DESK, 0, None)], [verdict], load("en"))
    assert [STATES[found.state] for found in settled] == [f"article/{becomes}"]


def noted(sentence: str, *roles: str) -> list[str]:
    told, note = STATES.index("article/list"), STATES.index("article/note")
    blocks = [Block((), sentence if role == "note" else PARAGRAPH[1], 0, None) for role in roles]
    verdicts = [Verdict(STATES.index(f"article/{role}"), {note: 0.9, told: 0.1} if role == "note" else {}) for role in roles]
    return [STATES[verdict.state].removeprefix("article/") for verdict in settle_notes(blocks, verdicts, load("en"))]


def test_sentences_in_a_run_of_notes_half_as_long_as_the_text_are_text() -> None:
    assert noted(PARAGRAPH[1], "body", *["note"] * 5) == ["body", *["list"] * 5]


def test_notes_that_are_few_or_apart_or_no_sentences_or_short_beside_the_text_stay() -> None:
    assert noted(PARAGRAPH[1], "body", *["note"] * 4) == ["body", *["note"] * 4]
    assert noted(PARAGRAPH[1], *["note", "body"] * 6) == ["note", "body"] * 6
    assert noted("Publisher: Lamp and Sons of Arle", "body", *["note"] * 9) == ["body", *["note"] * 9]
    assert noted("Lamps burn.", *["body"] * 9, *["note"] * 5) == [*["body"] * 9, *["note"] * 5]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The next meeting is on Monday in the town hall.", "list"),
        ("We thank our readers: this article was corrected on Monday.", "note"),
        ("Lakes: the author or authors do not own shares in any boats. We may earn a commission.", "note"),
    ],
)
def test_a_note_that_may_be_text_and_has_no_phrase_of_notes_is_text(text: str, role: str) -> None:
    told, note = STATES.index("article/list"), STATES.index("article/note")
    for chance, expected in ((0.4, role), (0.2, "note")):
        verdicts = [Verdict(note, {note: 1.0 - chance, told: chance})]
        (verdict,) = settle_notes([Block((), text, 0, None)], verdicts, load("en"))
        assert STATES[verdict.state] == f"article/{expected}"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An earlier version of this story had the boat in Arle.", "en"),
        ("*Le prénom a été modifié.", "fr"),
        ("Correction (May 3): the boat was blue.", "en"),
    ],
)
def test_text_that_a_long_phrase_of_notes_begins_is_a_note(text: str, language: str) -> None:
    body = STATES.index("article/body")
    (verdict,) = settle_notes([Block((), text, 0, None)], [Verdict(body, {body: 1.0})], load(language))
    assert STATES[verdict.state] == "article/note"


@pytest.mark.parametrize(
    "text",
    [
        "The Lake Agency contributed to this report.",
        "Ana Diaz and Li Wei contributed to this story",
        "Some information for this report came from The Associated Press and Reuters.",
    ],
)
def test_who_contributed_signs_a_story_off(text: str) -> None:
    assert signs_off(text, load("en"))


BARE = ["Contributed to this report", "Some information for this report is old."]


@pytest.mark.parametrize("text", [*BARE, f"{PARAGRAPH[1]} {PARAGRAPH[1]} She contributed to this report."])
def test_a_bare_phrase_and_a_paragraph_that_ends_in_one_sign_nothing_off(text: str) -> None:
    assert not signs_off(text, load("en"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Correction: The boat was blue, not green.", "en"),
        ("Errata corrige: la barca era blu e non verde.", "it"),
        ("Уточнення: човен був синій.", "uk"),
    ],
)
def test_text_that_a_word_for_notes_and_a_colon_begin_is_a_note(text: str, language: str) -> None:
    def settle(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
        return settle_notes(blocks, verdicts, load(language))

    assert roles_after(settle, (PARAGRAPH, ("body", text))) == ["body", "note"]
    assert roles_after(settle, (PARAGRAPH, ("body", text.replace(":", "")))) == ["body", "body"]
    assert roles_after(settle, (PARAGRAPH, ("caption", text))) == ["body", "caption"]


@pytest.mark.parametrize("text", ["Additional reporting: Ana Diaz", "Contributed to this report."])
def test_a_phrase_of_sign_offs_alone_or_before_names_under_the_text_is_one(text: str) -> None:
    def settle(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
        return settle_signoffs(blocks, verdicts, load("en"))

    assert roles_after(settle, (PARAGRAPH, ("subhead", text))) == ["body", "signoff"]
    assert roles_after(settle, (("subhead", text), PARAGRAPH)) == ["subhead", "body"]


def test_who_reported_stays_a_byline_and_who_edited_does_not() -> None:
    def settle(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
        return settle_signoffs(blocks, verdicts, load("tr"))

    assert roles_after(settle, (PARAGRAPH, ("byline", "Muhabir: Ayşe Karabulut"))) == ["body", "byline"]
    assert roles_after(settle, (PARAGRAPH, ("byline", "Editör: Ayşe Karabulut"))) == ["body", "signoff"]


def test_a_picture_s_credit_may_stand_over_the_paragraph_that_ends_in_its_source() -> None:
    assert roles(PARAGRAPH, ("credit", "Photo: Ana Diaz"), ("caption", LAST)) == ["body", "credit", "body"]
