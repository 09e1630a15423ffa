"""The phrase files agree with each other and with how they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.lexicon import Lexicon, languages, load, tables
from newsparse.lexicon.lexicon import NOTICES, phrases
from newsparse.lexicon.tables import entries_of, read_strings, read_table
from newsparse.text.folding import fold
from newsparse.text.scripts import is_unspaced
from newsparse.text.tokens import tokens

DATA = Path(tables.__file__).parent
FILES = sorted(path.stem for path in DATA.glob("*.toml") if "phrases" in read_table(path.stem))
OPPOSITES = (("published", "updated"), ("published", "reading_time"), ("share", "comments"))
BARE = frozenset(("joiner", "joiner_sign", "copyright", "credit"))
"""Categories that may hold a sign which is no word: "&", "©"."""


PEOPLE = sorted(f"people/{path.stem}" for path in DATA.glob("people/*.toml"))
PLACES = sorted(f"places/{path.stem}" for path in DATA.glob("places/*.toml"))
STRINGS = (*FILES, "agencies", "datelines", "languages", *PLACES, *PEOPLE)
"""Files that are on the way to pages, so that their strings are cut at the quotes."""


@pytest.mark.parametrize("name", STRINGS)
def test_what_every_page_needs_is_literal_strings_and_read_as_toml_has_them(name: str) -> None:
    table = read_table(name)
    tables = [entry for entry in table.values() if isinstance(entry, dict)]
    strings = {name: entry for part in (table, *tables) for name, entry in part.items() if not isinstance(entry, dict)}
    assert read_strings(name) == strings
    assert list(read_strings(name)) == list(strings)


@pytest.mark.parametrize("code", FILES)
def test_a_file_belongs_to_a_language_that_can_be_told(code: str) -> None:
    assert code == "und" or code in languages()


@pytest.mark.parametrize("code", FILES)
def test_every_category_is_one_string_of_phrases_with_plain_white_space(code: str) -> None:
    for category, entries in read_table(code)["phrases"].items():
        assert isinstance(entries, str), category
        written = entries.replace(" | ", "\n").split("\n")
        assert [phrase for phrase in written if phrase != phrase.strip() or "|" in phrase or "  " in phrase] == [], category


@pytest.mark.parametrize("code", FILES)
def test_every_phrase_has_a_word(code: str) -> None:
    bare = {category: [p for p in entries if not tokens(p)] for category, entries in phrases(code).items()}
    assert {category: found for category, found in bare.items() if found and category not in BARE} == {}


@pytest.mark.parametrize("code", FILES)
@pytest.mark.parametrize(("one", "other"), OPPOSITES)
def test_no_phrase_says_two_things_that_exclude_each_other(code: str, one: str, other: str) -> None:
    table = phrases(code)
    assert set(table.get(one, ())) & set(table.get(other, ())) == set()


@pytest.mark.parametrize("shared", ["en", "und"])
def test_furniture_that_every_page_is_searched_for_is_no_function_word_of_another_language(shared: str) -> None:
    owned = {fold(word) for code, language in languages().items() if code != "en" for word in language.words}
    common = {"byline", "place_preposition", "clock", "joiner", "made_for", "filler", "capital_inside", "link_lead"}
    table = {category: entries for category, entries in phrases(shared).items() if category not in common}
    found = {(category, phrase) for category, entries in table.items() for phrase in entries if phrase in owned}
    assert found == set()


def notices(code: str) -> list[tuple[str, str]]:
    """The categories and phrases of a file by which a paragraph says that it is not the story."""
    return [(category, phrase) for category in NOTICES for phrase in phrases(code).get(category, ())]


@pytest.mark.parametrize("code", FILES)
def test_a_phrase_of_a_whole_paragraph_is_more_than_a_word(code: str) -> None:
    assert [phrase for _, phrase in notices(code) if len(tokens(phrase)) < 2] == []
    assert [phrase for _, phrase in notices(code) if any(map(is_unspaced, phrase)) and len(phrase) < 4] == []


@pytest.mark.parametrize("code", FILES)
def test_a_phrase_of_a_whole_paragraph_is_found_in_paragraphs_alone(code: str) -> None:
    def found(lexicon: Lexicon, phrase: str) -> set[str]:
        return {hit.category for hit in lexicon.find(tokens(phrase))}

    plain = load(code)
    assert [phrase for _, phrase in notices(code) if not found(plain, phrase).isdisjoint(NOTICES)] == []
    assert [phrase for category, phrase in notices(code) if category not in found(plain.notices(), phrase)] == []


@pytest.mark.parametrize("code", [code for code in FILES if code != "und"])
def test_every_language_has_phrases_of_paragraphs_in_which_the_outlet_speaks(code: str) -> None:
    assert len(phrases(code).get("house_ad", ())) >= 20


@pytest.mark.parametrize("name", PEOPLE)
def test_a_name_that_people_bear_stands_once_under_its_initial_in_the_file_of_its_script(name: str) -> None:
    names: dict[str, list[str]] = {"given": [], "families": []}
    for key, entries in read_strings(name).items():
        kind, _, initial = key.removeprefix("doubtful_").removeprefix("doubtful").partition("_")
        kind, initial = ("given", kind) if len(kind) == 1 else (kind or "given", initial)
        borne = entries_of(fold(entries))
        assert borne and all(one == one.strip() and one.startswith(initial) for one in borne), key
        names[kind] += borne
    assert [one for borne in names.values() for one in set(borne) if borne.count(one) > 1] == []
