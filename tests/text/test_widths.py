"""Characters without width: dropped, and found again where they stood."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.folding import WIDTHLESS
from newsparse.text.widths import drop_widthless, find_widthless, has_widthless

TEXTS = st.text(st.sampled_from("ab \u00e9\u00ad\u200b\u200c\u2060\ufeff\x00\u202e"), max_size=20)


@given(TEXTS)
def test_what_is_dropped_can_be_put_back(text: str) -> None:
    seen = drop_widthless(text)
    assert not has_widthless(seen)
    rest = list(find_widthless(text))
    written = seen
    for place, run in reversed(rest):
        assert place >= 0
        written = written[:place] + run + written[place:]
    assert "".join(written.split()) == "".join(text.split())


def test_each_character_of_the_class_is_known_one_by_one() -> None:
    of_class = re.compile(f"[{WIDTHLESS}]")
    assert all(has_widthless(f"\u00e9{chr(code)}") == bool(of_class.match(chr(code))) for code in range(0xD800))


def test_text_without_any_is_left_alone() -> None:
    assert drop_widthless("Ana Diaz, Lisbon") == "Ana Diaz, Lisbon"
    assert list(find_widthless("Ana Diaz, Lisbon")) == []


def test_accents_and_vowel_points_are_no_such_characters() -> None:
    assert not any(map(has_widthless, ("e\u0301t\u00e9", "\u0643\u062a\u064e\u0628", "\u0640", "\u270c\ufe0f")))
