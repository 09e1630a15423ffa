from __future__ import annotations

import pytest

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.illustrations import settle_captions
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, HEADLINE, INSIDE, SOURCE, STATES, SUBHEAD
from newsparse.lexicon import load
from newsparse.text.values import Block
from tests.labeling.pages import HARBOUR, TOLD, sure

STANDFIRST = STATES.index("article/standfirst")


def settled(*lines: tuple[int, str], language: str = "en", likely: float = 0.3) -> list[int]:
    """The states of (state, text) lines by the rule, where all of them but credits are captions with some probability."""
    blocks, verdicts = sure(lines)
    unsure = [Verdict(state, {state: 1.0 - likely, CAPTION: likely}) for state, _ in verdicts]
    return [verdict.state for verdict in settle_captions(blocks, unsure, load(language))]


def test_a_sentence_over_a_credit_amid_the_text_is_a_caption() -> None:
    lines = ((BODY, TOLD), (BODY, HARBOUR), (CREDIT, "Photo: Ana Diaz/AFP"), (BODY, TOLD))
    assert settled(*lines) == [BODY, CAPTION, CREDIT, BODY]


@pytest.mark.parametrize("above", [HEADLINE, BYLINE, STANDFIRST])
def test_a_standfirst_over_a_credit_is_a_caption_where_the_head_of_the_article_stands_above(above: int) -> None:
    lines = ((above, "The harbour is closed"), (STANDFIRST, HARBOUR), (CREDIT, "(Ana Diaz / Lake Courier)"), (BODY, TOLD))
    assert settled(*lines) == [above, CAPTION, CREDIT, BODY]


def test_a_standfirst_that_ends_no_sentence_stays_one() -> None:
    lines = ((HEADLINE, "The harbour is closed"), (STANDFIRST, HARBOUR.rstrip(".")), (CREDIT, "Photo: Ana Diaz"), (BODY, TOLD))
    assert settled(*lines)[1] == STANDFIRST


def test_a_paragraph_whose_end_a_slash_credits_is_a_caption() -> None:
    lines = ((BODY, TOLD), (BODY, "지난 5일 새 항구에서 열린 개관식. 배는 그대로 두었다. /이하나 기자"), (BODY, TOLD))
    assert settled(*lines, language="ko", likely=0.1) == [BODY, CAPTION, BODY]


def test_a_standfirst_under_furniture_stays_one() -> None:
    assert settled((INSIDE, "Share"), (STANDFIRST, HARBOUR), (CREDIT, "Photo: Ana Diaz"), (BODY, TOLD))[1] == STANDFIRST


def test_one_short_line_over_a_credit_is_a_caption() -> None:
    lines = ((BODY, TOLD), (SUBHEAD, "Новото пристанище беше открито днес"), (CREDIT, "Снимка: БТА, Архив"), (BODY, TOLD))
    assert settled(*lines, language="bg")[1] == CAPTION


def test_where_several_subheads_have_a_picture_under_them_they_are_subheads() -> None:
    pictured = ((SUBHEAD, "A boat for two"), (CREDIT, "Photo: Ana Diaz"), (BODY, TOLD))
    assert settled(*pictured, *pictured) == [SUBHEAD, CREDIT, BODY] * 2


def test_what_is_hardly_a_caption_is_none() -> None:
    lines = ((BODY, TOLD), (BODY, HARBOUR), (CREDIT, "Photo: Ana Diaz/AFP"), (BODY, TOLD))
    assert settled(*lines, likely=0.1)[1] == BODY


def test_a_long_paragraph_over_a_credit_is_text() -> None:
    lines = ((BODY, TOLD), (BODY, " ".join([TOLD] * 3)), (CREDIT, "Photo: Ana Diaz/AFP"), (BODY, TOLD))
    assert settled(*lines)[1] == BODY


def test_the_last_paragraph_over_a_credit_is_text() -> None:
    assert settled((BODY, TOLD), (BODY, HARBOUR), (CREDIT, "Ana Diaz/AFP"))[1] == BODY


def test_a_label_alone_credits_what_is_below_it() -> None:
    lines = ((BODY, TOLD), (BODY, HARBOUR), (CREDIT, "Photo:"), (CREDIT, "Ana Diaz"), (BODY, TOLD))
    assert settled(*lines)[1] == BODY


def test_a_line_with_its_credit_is_a_caption_where_that_is_nearly_as_likely_as_not() -> None:
    lines = ((BODY, TOLD), (BODY, f"{HARBOUR} (Ana Diaz/AFP)"), (BODY, TOLD))
    assert settled(*lines, likely=0.45)[1] == CAPTION
    assert settled(*lines, likely=0.3)[1] == BODY


def test_a_likely_line_without_a_credit_keeps_its_role() -> None:
    assert settled((BODY, TOLD), (BODY, HARBOUR), (BODY, TOLD), likely=0.45) == [BODY] * 3


def test_a_line_with_a_label_and_a_name_is_a_credit() -> None:
    lines = ((INSIDE, "Share"), (BYLINE, "Photo: Ana Diaz"), (INSIDE, "Photograph by Ana Diaz for The Lamp"), (BODY, TOLD))
    assert settled(*lines) == [INSIDE, CREDIT, CREDIT, BODY]


def test_a_label_of_pictures_makes_a_source_a_credit_and_one_of_sources_does_not() -> None:
    assert settled((SOURCE, "Photo: Ana Diaz"), (SOURCE, "Source: Ana Diaz"), (BODY, TOLD)) == [CREDIT, SOURCE, BODY]


@pytest.mark.parametrize("line", ["Ana Diaz/AFP", "Ana Diaz | Moment | Getty Images"])
def test_a_photographer_a_sign_and_an_agency_are_a_credit_at_a_small_chance(line: str) -> None:
    def found(line: str, likely: float) -> int:
        return settled((BODY, TOLD), (INSIDE, "Share"), (INSIDE, line), (BODY, TOLD), likely=likely)[2]

    assert found(line, 0.1) == CREDIT
    assert found(line, 0.05) == found(line.replace("/", " at ").replace("|", "at"), 0.1) == INSIDE


@pytest.mark.parametrize("line", ["Photos", "Source: Lake News", "By Ana Diaz", "Photo gallery"])
def test_a_line_without_the_label_of_a_credit_or_without_a_name_is_none(line: str) -> None:
    assert settled((BODY, TOLD), (INSIDE, line), (BODY, TOLD))[1] == INSIDE


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Ana Diaz (l.) mit Li Wei im Hafen von Arle.", "de"),
        ("港口的李小明（左）和山本花子", "zh"),
        ("(Symbolbild) Boote im Hafen", "de"),
    ],
)
def test_who_stands_where_and_what_kind_of_picture_it_is_stands_in_captions(line: str, language: str) -> None:
    assert settled((BODY, TOLD), (BODY, line), (BODY, TOLD), language=language, likely=0.06)[1] == CAPTION
    assert settled((BODY, TOLD), (BODY, line), (BODY, TOLD), language=language, likely=0.005)[1] == BODY


@pytest.mark.parametrize(
    "line", ["Rådet Ana Berg (S) vill stänga hamnen.", "Bring your device(s) to the harbour.", "Ana Diaz (42) is back."]
)
def test_parties_endings_and_ages_in_brackets_show_no_picture(line: str) -> None:
    assert settled((BODY, TOLD), (BODY, line), (BODY, TOLD), likely=0.02)[1] == BODY


def signing(*lines: tuple[int, str]) -> list[int]:
    """The states of (state, text) lines by the rule, where credits are bylines with some probability."""
    blocks, verdicts = sure(lines)
    unsure = [Verdict(state, {state: 0.7, BYLINE: 0.3} if state == CREDIT else {state: 1.0}) for state, _ in verdicts]
    return [verdict.state for verdict in settle_captions(blocks, unsure, load("en"))]


@pytest.mark.parametrize("picture", [(CAPTION, "Two boats in the harbour (Photo: Ana Diaz)"), (CREDIT, "ANA DIAZ/REUTERS")])
def test_a_name_under_a_picture_that_has_its_credit_is_who_wrote_the_story(picture: tuple[int, str]) -> None:
    assert signing(picture, (CREDIT, "Mara Sol"), (BODY, TOLD)) == [picture[0], BYLINE, BODY]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ((CAPTION, "Two boats in the harbour"), "Mara Sol"),
        ((CREDIT, "ANA DIAZ/REUTERS"), "Photo: Mara Sol"),
        ((CREDIT, "AP"), "Mara Sol/AFP"),
    ],
)
def test_a_credit_that_has_a_label_or_an_agency_or_is_the_first_stays(above: tuple[int, str], line: str) -> None:
    assert signing(above, (CREDIT, line), (BODY, TOLD))[1] == CREDIT


def test_where_a_byline_stands_already_the_second_credit_stays() -> None:
    assert signing((BYLINE, "By Li Wei"), (CREDIT, "ANA DIAZ/REUTERS"), (CREDIT, "Mara Sol"), (BODY, TOLD))[2] == CREDIT


def test_a_standfirst_with_a_credit_and_text_with_an_announced_one_are_captions() -> None:
    def told(state: int, line: str, likely: float = 0.05) -> int:
        return settled((HEADLINE, "The harbour is closed"), (state, line), (BODY, TOLD), likely=likely)[1]

    assert told(STANDFIRST, f"{HARBOUR} Ana Diaz/Reuters") == CAPTION
    assert told(BODY, f"{HARBOUR} Photo: Ana Diaz") == CAPTION
    assert told(BODY, f"{HARBOUR} © Ana Diaz") == CAPTION
    assert told(BODY, f"{HARBOUR} Ana Diaz/Reuters") == BODY
    assert told(STANDFIRST, f"{HARBOUR} Ana Diaz/Reuters", likely=0.01) == STANDFIRST


def test_a_credit_in_brackets_alone_is_a_picture_s_whoever_it_names() -> None:
    lines = ((HEADLINE, "The harbour is closed"), (STANDFIRST, HARBOUR), (CREDIT, "(WLKR)"), (BODY, TOLD))
    assert settled(*lines)[1] == CAPTION


def test_a_name_a_slash_and_a_house_in_three_lines_credit_the_picture_above() -> None:
    parts = ((INSIDE, "Ana Diaz"), (INSIDE, "/"), (INSIDE, "WLKR"))
    assert settled((BODY, TOLD), (CAPTION, HARBOUR), *parts, (BODY, TOLD)) == [BODY, CAPTION, CREDIT, CREDIT, CREDIT, BODY]
    assert settled((BODY, TOLD), *parts)[1:] == [INSIDE] * 3


def test_a_name_and_a_house_under_a_sentence_make_it_a_caption() -> None:
    lines = ((BODY, TOLD), (BODY, HARBOUR), (INSIDE, "Lena Abara/Lake Courier"), (BODY, TOLD))
    assert settled(*lines) == [BODY, CAPTION, CREDIT, BODY]


@pytest.mark.parametrize(
    "line", ["PHOTO BY ANA DIAZ Two boats lie in the harbour of Arle.", f"{HARBOUR} Ana Diaz adiaz@lake.example"]
)
def test_a_line_that_a_credit_in_capitals_begins_or_an_address_ends_is_a_caption(line: str) -> None:
    assert settled((BODY, TOLD), (BODY, line), (BODY, TOLD), likely=0.05)[1] == CAPTION
    assert settled((BODY, TOLD), (BODY, HARBOUR), (BODY, TOLD), likely=0.05)[1] == BODY


@pytest.mark.parametrize("line", ["Ana Diaz/The Lake Courier/Getty Images", "© POOL/AFP/ANA DIAZ"])
def test_a_photographer_taken_for_a_byline_or_a_source_is_a_credit(line: str) -> None:
    for state in (BYLINE, SOURCE):
        assert settled((HEADLINE, "The harbour is closed"), (state, line), (BODY, TOLD), (BODY, TOLD))[1] == CREDIT
        assert settled((HEADLINE, "The harbour is closed"), (state, "Ana Diaz/TT"), (BODY, TOLD), (BODY, TOLD))[1] == state


@pytest.mark.parametrize(("line", "language"), [("Photo: Ana Diaz", "en"), ("写真：山本太郎", "ja"), ("[Foto: Ana Diaz]", "de")])
def test_a_byline_that_a_word_for_pictures_begins_is_a_credit(line: str, language: str) -> None:
    lines = ((HEADLINE, "The harbour is closed"), (BYLINE, line), (BODY, TOLD), (BODY, TOLD))
    assert settled(*lines, language=language)[1] == CREDIT
    assert settled(*lines[:1], (BYLINE, "Text: Ana Diaz"), *lines[2:])[1] == BYLINE


def test_a_byline_that_tells_something_and_announces_a_credit_is_a_caption() -> None:
    queues, both = "Queues at the ticket office / Photo: Ana Diaz", "Text: Li Wei / Photo: Ana Diaz"
    for line, state in ((queues, CAPTION), (both, BYLINE)):
        assert settled((HEADLINE, "The harbour is closed"), (BYLINE, line), (BODY, TOLD), (BODY, TOLD))[1] == state


def under(agency: str, line: str, gap: int = 0, state: int = BODY) -> list[int]:
    """The states of an agency under a headline and of the line below it, over a paragraph."""
    rows = [(HEADLINE, "The harbour is closed", 1), (CREDIT, agency, 1), (state, line, gap), (BODY, TOLD, 1)]
    blocks = [Block((), text, gap, None) for _, text, gap in rows]
    verdicts = [Verdict(state, {state: 1.0}) for state, _, _ in rows]
    return [verdict.state for verdict in settle_captions(blocks, verdicts, load("en"))][1:3]


def test_words_right_under_an_agency_in_the_head_of_the_article_are_its_caption() -> None:
    shown = "Two boats lie in the harbour of Arle"
    assert under("Getty Images", shown) == [CREDIT, CAPTION]
    assert under("Getty Images", shown, gap=1) == [CREDIT, BODY]
    assert under("Getty Images", f"{shown}.") == [CREDIT, BODY]
    assert under("The Lake Times", shown) == [CREDIT, BODY]
    assert under("Getty Images", "By Ana Diaz and Li Wei in Arle", state=BYLINE) == [CREDIT, BYLINE]
    assert under("Getty Images", "Image 1 of 13") == [CREDIT, BODY]
