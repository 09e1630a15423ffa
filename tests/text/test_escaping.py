from __future__ import annotations

import json
import re
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.escaping import show, write_json, write_json_page

PAGES = st.text(alphabet=st.characters(exclude_categories=()))
SURROGATE = re.compile("[\ud800-\udfff]")


def test_escape_sequences_nul_and_bidi_controls_are_written_out() -> None:
    assert show("\x1b[2J \x00 \x9b \u202e \u2066 \ud800") == r"\x1b[2J \x00 \x9b \u202e \u2066 \ud800"


def test_scripts_joiners_and_bidi_marks_stay_as_they_are() -> None:
    text = "می\u200cخواهم שלום\u200f हिन्दी 東京"
    assert show(text) == text
    assert write_json(text) == f'"{text}"'


def test_a_line_of_json_stays_one_line() -> None:
    assert len(write_json({"a": "1\n2\r3\x0b4\x0c5\x1c6\x1d7\x1e8\x859\u202810\u2029"}).splitlines()) == 1


def test_keys_stand_a_line_and_entries_a_line() -> None:
    page = write_json_page({"body": [{"type": "paragraph", "text": "A"}, {"type": "subhead", "text": "B"}]})
    assert page.split("\n")[2] == '    {"type": "paragraph", "text": "A"},'


@given(PAGES)
def test_what_is_shown_can_be_printed_and_does_nothing(text: str) -> None:
    shown = show(text)
    assert len(shown.encode("utf-8")) >= len(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)


@given(st.dictionaries(PAGES, st.lists(PAGES)))
def test_json_can_be_encoded_and_reads_back_the_same_unless_it_has_half_characters(value: dict[str, list[str]]) -> None:
    for written in (write_json(value), write_json_page(value)):
        read = json.loads(written.encode("utf-8"))
        if not SURROGATE.search("".join([*value, *chain.from_iterable(value.values())])):
            assert read == value
