"""A text is observed once, whatever page it stands on, and what is remembered changes nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.features import lines
from newsparse.features.annotation import annotate
from newsparse.features.cell import read_cell
from newsparse.features.lines import LONGEST, REMEMBERED, observe_cell, observe_line
from newsparse.lexicon import load
from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

ENGLISH, GERMAN = load("en"), load("de")


@settings(max_examples=100)
@given(st.text(max_size=2 * LONGEST), st.booleans())
def test_what_is_remembered_of_a_text_is_what_is_observed_of_it(text: str, linked: bool) -> None:
    for _ in range(2):
        assert observe_line(text, ENGLISH, linked) == observe_cell(read_cell(text, ENGLISH, linked), ENGLISH)


def test_a_short_text_is_observed_once_and_a_long_one_is_not_remembered() -> None:
    assert observe_line("Read also", ENGLISH) is observe_line("Read also", ENGLISH)
    long = "A storm hit the coast. " * 10
    assert observe_line(long, ENGLISH) is not observe_line(long, ENGLISH)


def test_a_text_is_remembered_apart_by_language_and_as_a_link() -> None:
    assert "is:share" in observe_line("Teilen", GERMAN).names
    assert "is:share" not in observe_line("Teilen", ENGLISH).names
    title = "The council of the old town voted for a new bridge"
    assert observe_line(title, ENGLISH, True).cell.kind == "link"
    assert observe_line(title, ENGLISH).cell.kind == "line"


def test_no_more_texts_are_remembered_than_there_is_room_for() -> None:
    for at in range(REMEMBERED + 100):
        observe_line(f"Section {at}", ENGLISH)
    assert lines._remembered.cache_info().currsize == REMEMBERED


def test_threads_that_share_the_memory_observe_the_same() -> None:
    pages = ["\n\n".join(f"Story {at % 50} of page {page % 3}" for at in range(200)) for page in range(12)]

    def observed(text: str) -> tuple[tuple[str, ...], ...]:
        return annotate(segment(read(text, Options())), "en").observations

    alone = list(map(observed, pages))
    lines._remembered.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(observed, pages)) == alone


def test_a_script_with_its_addresses_is_no_prose_and_a_sentence_with_one_is() -> None:
    script = " ".join(f"Script = https://static.example/build/app-{at}/bundle.min.js" for at in range(6))
    assert read_cell(script, ENGLISH).kind == "line"
    english = "The minutes of the council stand on https://town.example/minutes for anyone who wants to read them at home."
    chinese = "市议会星期一投票决定修建一座新桥，记录见https://town.example/minutes，任何人都可读，" + "下一次会议定在八月。" * 4
    assert [read_cell(text, ENGLISH).kind for text in (english, chinese)] == ["prose", "prose"]


def test_a_menu_whose_words_run_into_each_other_is_no_prose_and_a_paragraph_of_brands_is() -> None:
    menu = "OverviewArleBad SeelingenUpper HarbourLower HarbourOld QuayFerry TimesWinter FairTown HallCourt HouseWeather" * 3
    assert read_cell(menu, ENGLISH).kind == "line"
    brands = "The council bought iPads, the PowerPoint of MacDonald & Sons and two eBikes for the ferry, and no one asked why"
    assert read_cell(f"{brands}; {brands}", ENGLISH).kind == "prose"
