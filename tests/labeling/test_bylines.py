"""Lines that sign a story between its headline and its text."""

from __future__ import annotations

import pytest

from newsparse.labeling.bylines import settle_signed
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, DATE, HEADLINE, INSIDE, STANDFIRST
from newsparse.lexicon import load
from tests.labeling.pages import TOLD, sure


def signed(*lines: tuple[int, str], language: str = "en") -> list[int]:
    return [verdict.state for verdict in settle_signed(*sure(lines), load(language))]


@pytest.mark.parametrize(
    ("line", "language"), [("القاهرة - أسامة عبدالعليم:", "ar"), ("كتبت- نورهان ربيع:", "ar"), ("By Ana Diaz:", "en")]
)
def test_a_line_that_a_colon_parts_from_the_story_names_who_wrote(line: str, language: str) -> None:
    assert signed((BODY, line), (BODY, TOLD), language=language) == [BYLINE, BODY]
    assert signed((INSIDE, line), (BODY, TOLD), language=language) == [BYLINE, BODY]
    assert signed((BODY, TOLD), (BODY, TOLD), (BODY, line), language=language) == [BODY] * 3


def test_a_city_and_a_name_without_a_colon_sign_nothing() -> None:
    assert signed((BODY, "القاهرة - أسامة عبدالعليم"), (BODY, TOLD), language="ar") == [BODY, BODY]


@pytest.mark.parametrize(
    "line", ["By Ana Diaz", "By Ana Diaz, Li Wei and Jo Day", "Ana Diaz, Li Wei and Jo Day", "Ana Diaz, editor"]
)
@pytest.mark.parametrize("between", [(CAPTION, "Two boats (Photo: Mara Sol)"), (DATE, "27 July 2024")])
def test_names_between_headline_and_text_sign_it(line: str, between: tuple[int, str]) -> None:
    head = (HEADLINE, "The harbour is closed")
    assert signed(head, between, (BODY, line), (BODY, TOLD)) == [HEADLINE, between[0], BYLINE, BODY]
    assert signed(head, (STANDFIRST, line), between, (BODY, TOLD)) == [HEADLINE, BYLINE, between[0], BODY]
    assert signed(head, between, (BODY, TOLD), (BODY, line))[-1] == BODY


@pytest.mark.parametrize("line", ["By the harbour", "Ana Diaz", "By Ana Diaz, who fished there for thirty years", "By Ana Diaz."])
def test_other_lines_there_stay(line: str) -> None:
    assert signed((HEADLINE, "The harbour is closed"), (BODY, line), (BODY, TOLD))[1] == BODY


def test_names_without_a_label_sign_only_a_page_without_a_byline() -> None:
    lines = ((HEADLINE, "The harbour is closed"), (STANDFIRST, "Ana Diaz, Li Wei"), (BYLINE, "By Jo Day"), (BODY, TOLD))
    assert signed(*lines)[1] == STANDFIRST


def test_what_a_colon_announces_is_no_name() -> None:
    assert signed((BODY, "وجاءت النتائج كالتالي:"), (BODY, TOLD), language="ar") == [BODY, BODY]


@pytest.mark.parametrize("line", ["Ana Diaz | The Lake Gazette", "Ana Diaz |\xa0Lake Gazette"])
def test_a_name_a_bar_and_a_house_sign_a_page_without_a_byline(line: str) -> None:
    head = (HEADLINE, "The harbour is closed")
    assert signed(head, (CAPTION, line), (BODY, TOLD))[1] == BYLINE
    assert signed(head, (CAPTION, line), (BYLINE, "By Jo Day"), (BODY, TOLD))[1] == CAPTION
    assert signed((BODY, TOLD), (CAPTION, line), (BODY, TOLD))[1] == CAPTION


@pytest.mark.parametrize("line", ["Ana Diaz | Reuters", "Ana Diaz | two boats behind the pier", "Harbour | The Lake Gazette"])
def test_what_a_bar_parts_from_no_house_stays_a_caption(line: str) -> None:
    assert signed((HEADLINE, "The harbour is closed"), (CAPTION, line), (BODY, TOLD))[1] == CAPTION


def test_who_held_the_interview_signs_it_in_its_last_line() -> None:
    assert signed((BODY, TOLD), (BODY, TOLD), (BODY, "Propos recueillis par Ana Diaz."), language="fr")[-1] == BYLINE
    assert signed((BODY, TOLD), (BODY, TOLD), (BODY, "Ana Diaz sourit."), language="fr")[-1] == BODY


HEAD = (HEADLINE, "The harbour is closed")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Ana Diaz, Li Wei | 23.01.2025 - Update: 24.01.2025", "en"),
        ("Zeynep Karahanlı, Murat Ödemişli  | 23.01.2025 - Güncelleme : 23.01.2025", "tr"),
    ],
)
@pytest.mark.parametrize("state", [CAPTION, STANDFIRST, INSIDE])
def test_names_and_days_and_nothing_else_sign_a_page_without_a_byline(state: int, line: str, language: str) -> None:
    assert signed(HEAD, (state, line), (BODY, TOLD), language=language)[1] == BYLINE
    assert signed(HEAD, (state, line), (BYLINE, "Jo Day"), (BODY, TOLD), language=language)[1] == state


def test_a_labelled_name_is_no_caption() -> None:
    assert signed(HEAD, (CAPTION, "By Ana Diaz and Li Wei"), (CREDIT, "Lake staff reporters"), (BODY, TOLD))[1] == BYLINE
    assert signed(HEAD, (CAPTION, "By the harbour of Arle"), (BODY, TOLD))[1] == CAPTION


@pytest.mark.parametrize("line", ["Ana Diaz, Reuters", "Ana Diaz and Li Wei"])
def test_names_by_the_date_sign_a_page_without_a_byline(line: str) -> None:
    shown, day = (CAPTION, "Two boats (Photo: Mara Sol)"), (DATE, "27 July 2024")
    assert signed(HEAD, shown, (CREDIT, line), day, (BODY, TOLD))[2] == BYLINE
    assert signed(HEAD, day, (CAPTION, line), shown, (BODY, TOLD))[2] == BYLINE
    assert signed(HEAD, shown, (CREDIT, line), (BODY, TOLD))[2] == CREDIT
    assert signed(HEAD, shown, (CREDIT, f"Photo: {line}"), day, (BODY, TOLD))[2] == CREDIT


def test_a_name_by_the_date_under_a_caption_without_a_credit_is_its_credit() -> None:
    assert signed(HEAD, (CAPTION, "Two boats at sea"), (CREDIT, "Ana Diaz"), (DATE, "27 July 2024"), (BODY, TOLD))[2] == CREDIT


def test_one_name_that_is_a_caption_by_the_date_may_be_who_is_shown() -> None:
    assert signed(HEAD, (DATE, "27 July 2024"), (CAPTION, "Ana Diaz"), (BODY, TOLD))[2] == CAPTION


def test_a_name_over_a_paragraph_with_a_dateline_signs_it() -> None:
    filed = f"LISBON (Reuters) - {TOLD}"
    assert signed(HEAD, (CAPTION, "Two boats (Photo: Mara Sol)"), (CREDIT, "ANA DIAZ"), (BODY, filed))[2] == BYLINE


def test_reporters_a_slash_and_their_place_sign_a_page_without_a_byline() -> None:
    shown = (CAPTION, "İki tekne (Foto: AA)")
    assert signed(HEAD, shown, (CREDIT, "Kerem TUNALI / MERSİN"), (BODY, TOLD), language="tr")[2] == BYLINE
    assert signed(HEAD, shown, (CREDIT, "Kerem TUNALI / DHA"), (BODY, TOLD), language="tr")[2] == CREDIT
