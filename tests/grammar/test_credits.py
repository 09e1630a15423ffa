from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.creditchains import agency_of
from newsparse.grammar.creditlabels import is_label
from newsparse.grammar.credits import Credit, read_credit, split_credit
from newsparse.lexicon import load

CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "credits.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
MARKS = str.maketrans("", "", "⟦⟧¦")


def expected(marked: str, agency: str) -> tuple[str | None, str | None, str | None]:
    if "⟦" not in marked:
        return marked, None, None
    credit = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    sides = [side for side in marked.split("¦") if "⟦" not in side and side.strip()]
    if not sides and "¦" in marked:
        sides = [marked[: marked.index("⟦")].rsplit(" ", 2)[0].rstrip(" ,")]
    return (sides[0].strip() if sides else None), credit, None if agency == "-" else agency


@pytest.mark.parametrize("case", CASES)
def test_caption_credit_and_agency_are_cut_apart(case: str) -> None:
    language, agency, marked = case.split("; ", 2)
    assert split_credit(marked.translate(MARKS), load(language)) == Credit(*expected(marked, agency))


def test_the_table_has_enough_cases_and_languages() -> None:
    assert len(CASES) >= 150
    assert len({case.split(";")[0] for case in CASES}) >= 30


def test_a_label_alone_gives_no_credit() -> None:
    assert is_label("Photo:", load("en")) and read_credit("Photo:", load("en")) == Credit(None, None, None)
    assert not is_label("Photo: Ana Diaz", load("en"))


@pytest.mark.parametrize("label", ["توضیح تصویر،", "توضیح تصویر:"])
def test_the_label_of_a_caption_ends_in_a_comma_of_its_script_too(label: str) -> None:
    assert split_credit(f"{label} بندر در صبح", load("fa")) == Credit("بندر در صبح", None, None)


@pytest.mark.parametrize(
    ("line", "caption", "language"),
    [
        ("Image caption Ana Diaz in the harbour", "Ana Diaz in the harbour", "en"),
        ("Image caption ဆိပ်ကမ်း", "ဆိပ်ကမ်း", "my"),
        ("From left Ana Diaz and Li Wei", "From left Ana Diaz and Li Wei", "en"),
        ("Captions of the week", "Captions of the week", "en"),
    ],
)
def test_a_label_of_captions_is_cut_and_the_head_of_a_sentence_is_not(line: str, caption: str, language: str) -> None:
    assert split_credit(line, load(language)).caption == caption


def test_a_chain_gives_the_first_known_agency() -> None:
    assert agency_of("Ana Diaz/TASS/dpa/picture alliance") == "TASS"
    assert agency_of("Ana Diaz") is None


@given(st.text(max_size=300), st.sampled_from(["en", "ar", "ja", "ko", "de", "fr"]))
def test_no_text_makes_it_raise_and_both_parts_stand_in_it(text: str, language: str) -> None:
    found = split_credit(text, load(language))
    assert (found.caption or "") in text
    assert (found.credit or "") in text


@pytest.mark.parametrize(
    ("text", "language"), [("▲消防員登上鐵橋救人", "zh"), ("1 / 2 消防員登上鐵橋救人", "zh"), ("[1/5]消防員登上鐵橋救人", "zh")]
)
def test_what_points_to_a_picture_or_counts_it_is_no_caption(text: str, language: str) -> None:
    assert split_credit(text, load(language)).caption == "消防員登上鐵橋救人"


def test_the_word_for_a_picture_in_brackets_before_a_caption_is_none_of_it() -> None:
    caption = "質問する議員＝24日、衆院の委員会で"
    assert split_credit(f"（写真）{caption}", load("ja")) == Credit(caption, None, None)
    assert split_credit("（写真）Ana Diaz", load("ja")).credit is not None


def test_an_address_with_a_path_is_no_credit() -> None:
    assert read_credit("https://lake.example/p/4boRv", load("en")).credit is None


def test_a_word_for_films_in_brackets_is_no_credit() -> None:
    assert split_credit("Two boats lie in the harbour (VIDEO)", load("es")).credit is None


def test_a_label_at_the_head_and_a_name_in_brackets_at_the_end_stand_around_a_caption() -> None:
    line = "Foto: Dua perahu di pelabuhan yang ditutup (Ana Diaz)"
    assert split_credit(line, load("id")) == Credit("Dua perahu di pelabuhan yang ditutup", "Ana Diaz", None)


@pytest.mark.parametrize(
    ("line", "credit"), [("Photo Ana Diaz", "Ana Diaz"), ("Photo News", "Photo News"), ("COURTESY ANA DIAZ", "COURTESY ANA DIAZ")]
)
def test_a_line_known_to_be_a_credit_loses_a_label_without_a_sign_before_a_person(line: str, credit: str) -> None:
    assert read_credit(line, load("en")).credit == credit


@pytest.mark.parametrize(("line", "language"), [("+Video", "es"), ("Photos", "en")])
def test_what_leads_to_pictures_credits_none(line: str, language: str) -> None:
    assert read_credit(line, load(language)).credit is None
    assert read_credit("Photos Ana Diaz/AFP", load("en")).credit is not None


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Photo: The harbour at dawn (Ana Diaz/AFP)", "The harbour at dawn", "Ana Diaz/AFP"),
        ("Photo: Ana Diaz (AFP/Getty)", None, "Ana Diaz (AFP/Getty)"),
        ("Photo: Ana Diaz/AFP (file)", None, "Ana Diaz/AFP (file)"),
    ],
)
def test_a_label_may_lead_a_caption_whose_makers_stand_in_brackets(line: str, caption: str | None, credit: str) -> None:
    assert split_credit(line, load("en"))[:2] == (caption, credit)


def test_a_bracket_that_was_opened_in_another_line_is_no_credit() -> None:
    assert read_credit("PA)", load("en")).credit == "PA"
    assert read_credit("Ana Diaz (PA)", load("en")).credit == "Ana Diaz (PA)"
