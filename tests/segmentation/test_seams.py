"""Seams between parts of a page that run into each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Options, parse, trace
from newsparse.output.explanation import explain
from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.segmentation.lines import cut_lines
from newsparse.text.values import Reading
from tests.reading.pace import seconds

STORY = (
    "A ferry with eighty people on board ran aground off the island of Arle on Friday morning, the coast guard said."
    "Nobody was hurt, a spokeswoman told reporters in the harbour, where the passengers were given tea and blankets."
    "“We heard a loud bang and then the lights went out,” said Mira Holt, a teacher who was travelling with her class."
    "The ship is to be towed off at high tide, and the crossing stays closed until divers have looked at the hull."
)
PAGE = (
    "Ferry runs aground off Arle - Lake NewsSkip to contentNewsSportCultureWeatherYouTubeSign inFerry runs aground off Arle"
    f"By Ana Diaz3 May 2024, 09:30{STORY}Read also: Storm warning for the coastPrivacy policy© 2024 Lake News"
)
PIECES = st.sampled_from([
    "News", "Sport", "said.", "The ", "iPhone ", "YouTube", "3 May ", "2024", "<b>", "&amp;", " ", "\n", "»", "“", "NASA", ")",
    "ж", "Ж", "報", "©",
])  # fmt: skip


def parts(text: str, glued: str = PAGE) -> list[str]:
    """What becomes of a line on a page that is full of seams."""
    lines = cut_lines(Reading("", f"{glued}\n{text}"))
    below = len(cut_lines(Reading("", glued)))
    return [line.text for line in lines[below:]]


def test_a_page_of_one_line_is_read() -> None:
    article = parse(PAGE)
    assert article.headline == "Ferry runs aground off Arle"
    assert article.authors == ("Ana Diaz",)
    assert article.published == "2024-05-03T09:30"
    assert [piece.text for piece in article.body] == [
        "A ferry with eighty people on board ran aground off the island of Arle on Friday morning, the coast guard said.",
        "Nobody was hurt, a spokeswoman told reporters in the harbour, where the passengers were given tea and blankets.",
        "“We heard a loud bang and then the lights went out,” said Mira Holt, a teacher who was travelling with her class.",
        "The ship is to be towed off at high tide, and the crossing stays closed until divers have looked at the hull.",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PoliticsSport", ["Politics", "Sport"]),
        ("NewsBBCWorld", ["News", "BBC", "World"]),
        ("The mayor left.The council stayed.", ["The mayor left.", "The council stayed."]),
        ("It opens at 9 a.m.Ana Diaz", ["It opens at 9 a.m.", "Ana Diaz"]),
        ("in 2023The mayor", ["in 2023", "The mayor"]),
        ("Weather© 2024 Lake News", ["Weather", "© 2024 Lake News"]),
        ("3 May 2024, 09:30A ferry", ["3 May 2024, 09:30", "A ferry"]),
        ("le 3 mai à 17h30Le pont", ["le 3 mai à 17h30", "Le pont"]),
        ("dit le maire.« Il a plu »", ["dit le maire.", "« Il a plu »"]),
        ('"It rained." The mayor left', ['"It rained." The mayor left']),
        ("News" + " " * 60 + "Sport\t\t\t\tCulture  and more", ["News", "Sport", "Culture  and more"]),
        ("SportFerry runs aground off Arleagain", ["Sport", "Ferry runs aground off Arle", "again"]),
        ("By Ana Diaz12 May 2024", ["By Ana Diaz", "12 May 2024"]),
        ("he said.“We left,” she said.”They stayed", ["he said.", "“We left,” she said.”", "They stayed"]),
        ("The harbour (Li Wei/AFP)The mayor", ["The harbour (Li Wei/AFP)", "The mayor"]),
        ("ПолитикаСпорт", ["Политика", "Спорт"]),
        ("ΠολιτικήΑθλητικά", ["Πολιτική", "Αθλητικά"]),
        ("PolitikÖsterreich", ["Politik", "Österreich"]),
    ],
)
def test_parts_that_run_into_each_other_are_parted(line: str, expected: list[str]) -> None:
    assert parts(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The iPhone of Ms McBride was on YouTube and LinkedIn",
        "The U.S. Navy, the EU and J.K. Rowling",
        "See https://lake.example/News/Sport or news@lakeNews.example",
        "var lakeNews={newsSport:true}",
        "She said: „Das ist »Arle« und es bleibt“ so",
        "At 9:30 a.m. on 3 May 2024 (Friday) in Room 12B",
        "COVID-19 and the G20",
        "報導2024年",
    ],
)
def test_words_with_capitals_inside_and_sentences_with_spaces_are_not(line: str) -> None:
    assert parts(line) == [line]


def test_a_name_that_sentences_have_again_and_again_is_no_seam() -> None:
    told = "\n".join(["A spokeswoman of LakeWorks said that the bridge over the river would be mended in the spring."] * 3)
    assert parts("The LakeWorks on Monday", f"{PAGE}\n{told}") == ["The LakeWorks on Monday"]
    assert parts("The LakeWorks on Monday") == ["The Lake", "Works on Monday"]


def test_lines_of_other_pages_stay_whole() -> None:
    prose = "The council of Arle voted on Monday evening for a new bridge over the river. " * 12
    for text in ("NewsSport\nPoliticsCulture\n" + prose, prose + "said.The NewsSport of YouTube and eBay", STORY[:460]):
        assert [line.text for line in cut_lines(Reading("", text))] == [line.strip() for line in text.split("\n")]


def test_each_line_of_the_text_has_one_verdict_whose_span_is_the_line() -> None:
    text = f"Lake News\n{PAGE}\n\nContact us\n"
    article = parse(text)
    assert [(label.n, text[slice(*label.span)]) for label in article.lines] == [(1, "Lake News"), (2, PAGE), (4, "Contact us")]
    assert article.lines[1].role == "body"


def test_the_explanation_shows_each_part_under_the_number_of_its_line() -> None:
    shown = explain(trace(f"Lake News\n{PAGE}\nContact us\n", Options(reasons=True)))
    assert "    2 headline    article" in shown
    assert "    2 byline      article" in shown
    assert "    3 boilerplate" in shown


def test_left_over_tags_stay_unseen_in_the_parts() -> None:
    lines = segment(read(PAGE.replace("NewsSport", "<b>News</b>Sport"), Options(format="text"))).lines
    assert not any("<" in line.text for line in lines)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_parts_cover_their_line_in_order(text: str) -> None:
    reading = Reading("", f"{PAGE}\n{text}")
    lines = cut_lines(reading)
    assert all(reading.text[slice(*line.span)] == line.text for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(reading.text.split())
    assert [line.n for line in lines] == sorted({line.n for line in lines})
    rows = reading.text.split("\n")
    numbers = segment(reading).numbers()
    assert all(line.text in rows[number - 1] for line, number in zip(lines, numbers, strict=True))


@pytest.mark.parametrize(
    "piece", ["aB", "a", "A", "said.The ", "NewsSport", "1A", "Diaz3 May", "“", ").", "=aB", "\n", " ", "GiveWell "]
)
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    few, many = [seconds(lambda text: cut_lines(Reading("", text)), PAGE + piece * times) for times in (2_000, 20_000)]
    assert many < 40 * few + 0.05


def test_markdown_is_left_as_it_is() -> None:
    text = f"# Ferry\n\n[News](/news) **Sport**\n\n{PAGE}\n"
    lines = cut_lines(read(text, Options()))
    assert [line.n for line in lines] == [1, 3, 5]
