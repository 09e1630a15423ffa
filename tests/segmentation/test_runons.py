"""Pages in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.segmentation import segment
from newsparse.segmentation.lines import cut_lines
from newsparse.segmentation.runons import LONG
from newsparse.segmentation.titles import find_title
from newsparse.text.values import Reading
from tests.reading.pace import seconds

STORY = (
    "A ferry with eighty people on board ran aground off the island of Arle on Friday morning, the coast guard said. "
    "Nobody was hurt, a spokeswoman told reporters in the harbour, where the passengers were given tea and blankets. "
    "“We heard a loud bang and then the lights went out,” said Mira Holt, a teacher who was travelling with her class. "
    "The ship had left Vell on 3 May 2024 at noon with a new crew, and Mr. Bell, its captain, had sailed the route for years. "
)
MORE = (
    "The crossing stays closed until divers have looked at the hull. It is to be towed off at high tide on Sunday. "
    "Last year another ferry had struck the same rock in thick fog, and the council had asked for a second light. "
)
TITLE = "Ferry runs aground off Arle"
PAGE = (
    f"{TITLE} - Lake News Skip to content News Sport Culture Weather Sign in {TITLE} By Ana Diaz 3 May 2024, 09:30 "
    f"{STORY}{MORE * 5}Read also: Storm warning for the coast Contact us Privacy policy © 2024 Lake News"
)
PIECES = st.sampled_from([
    "News ", "said. ", "The ", "3 May 2024 ", "Sign in ", "By Ana ", "Read also: ", " ", "\n", "。", "報", "؟ ", "قال ", "<b>",
    "!", "\x85",
])  # fmt: skip


MENU = "Skip to content Sign in Subscribe now Cookie policy Contact us Privacy policy "


def parts(text: str) -> list[str]:
    return [line.text for line in cut_lines(Reading("", text))]


def test_a_page_in_one_line_is_read() -> None:
    article = parse(PAGE)
    assert article.headline == TITLE
    assert article.authors == ("Ana Diaz",)
    assert article.published == "2024-05-03T09:30"
    assert [(piece.type, piece.text) for piece in article.body] == [("paragraph", (STORY + MORE * 5).strip())]
    assert [label.n for label in article.lines] == [1]


def test_sentences_days_phrases_and_the_title_are_parts() -> None:
    found = parts(PAGE)
    for part in (TITLE, "Sign in", "By Ana Diaz", "3 May 2024, 09:30", "Read also: Storm warning for the coast"):
        assert part in found
    assert STORY.split(". ")[1] + "." in found


def test_a_day_in_a_sentence_is_no_part() -> None:
    assert any("Vell on 3 May 2024 at noon" in part for part in parts(PAGE))


def test_sentences_of_scripts_without_capitals_are_parts() -> None:
    japanese = "".join([f"島で{number}隻目の船が座礁した。乗客は無事だった。" for number in range(90)])
    assert parts(MENU + japanese)[6:8] == ["島で0隻目の船が座礁した。", "乗客は無事だった。"]
    arabic = "".join([f"هل جنحت {number} عبارة؟ نعم، قرب الجزيرة؟ " for number in range(60)])
    assert parts(MENU + arabic)[6:8] == ["هل جنحت 0 عبارة؟", "نعم، قرب الجزيرة؟"]


def test_a_title_is_cut_nowhere_but_at_its_ends() -> None:
    title = "Is the ferry aground? All you need to know"
    assert title in parts(PAGE.replace(TITLE, title))


@pytest.mark.parametrize("title", ["フェリーが島の沖で座礁 八十人の乗客は無事", f"{TITLE}, eighty people saved"])
def test_a_title_that_is_said_again_tells_a_page_with_little_furniture(title: str) -> None:
    page = f"{title} | Lake Sign in Subscribe now {title} By Ana Diaz {STORY}{MORE * 5}Contact us"
    assert title in parts(page)
    assert len(parts(page.replace(title, "Storm", 1))) == 1


def test_the_name_of_the_site_said_again_with_it_is_no_part_of_a_title() -> None:
    assert find_title(f"{TITLE} | Lake {TITLE} | Lake Sport {TITLE} By Ana Diaz") == TITLE
    assert find_title(f"{TITLE} - all safe Sport {TITLE} - all safe By Ana Diaz") == f"{TITLE} - all safe"


def test_a_story_in_one_line_is_left_as_it_is() -> None:
    story = (STORY + MORE * 9).strip()
    assert parts(story) == [story]
    article = parse(story)
    assert article.headline is None
    assert [piece.text for piece in article.body] == [story]


def test_a_long_paragraph_among_others_and_a_short_line_stay_whole() -> None:
    paragraph = (MORE * 9).strip()
    assert len(paragraph) > LONG
    assert parts(f"{TITLE}\n{paragraph}\n" + "\n".join([STORY.strip()] * 9)) == [TITLE, paragraph, *[STORY.strip()] * 9]
    assert parts(STORY.strip()) == [STORY.strip()]


@given(st.lists(PIECES, max_size=60).map("".join))
def test_parts_cover_their_line_in_order(text: str) -> None:
    reading = Reading("", PAGE + text)
    lines = cut_lines(reading)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(reading.text.split())
    assert all(reading.text[slice(*line.span)] == line.text for line in lines)
    numbers = segment(reading).numbers()
    assert sorted(set(numbers)) == list(dict.fromkeys(numbers))


@pytest.mark.parametrize("piece", ["said. The ", "a", "A ", "3 May 2024 ", "Sign in ", ". ", "。", f"{TITLE} ", " ", "By ", "!"])
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    few, many = [seconds(lambda text: cut_lines(Reading("", text)), PAGE + piece * times) for times in (2_000, 20_000)]
    assert many < 40 * few + 0.05
