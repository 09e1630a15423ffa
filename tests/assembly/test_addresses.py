"""The addresses of pictures in Markdown; those of HTML are tested with its pictures."""

from __future__ import annotations

import pytest

from newsparse import Options, trace
from newsparse.assembly.addresses import NEAR, find_addresses

TITLE = "# Harbour of **Arle** closed\n\n"
URL = "https://lake.example/boat.jpg"


def addresses_of(text: str) -> dict[int, str]:
    return find_addresses(trace(TITLE + text, Options()).labeled)


PICTURES = (f"![A boat]({URL})", f'![]({URL} "A (small) boat")', f"[![A boat]({URL})](/boats)", f"![](<{URL}>)")


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_stands_with_the_text_below_it(picture: str) -> None:
    assert addresses_of(f"{picture}\n\nTwo boats lie in the harbour.") == {5: URL}


def test_a_picture_stands_with_the_text_in_its_line() -> None:
    assert addresses_of(f"![A boat]({URL}) Two boats\n\nThey were lost.") == {3: URL}


def test_brackets_may_stand_in_an_address() -> None:
    assert addresses_of("![A boat](https://lake.example/boat_(1))\nTwo boats") == {4: "https://lake.example/boat_(1)"}


def test_of_two_pictures_the_nearer_one_counts() -> None:
    assert addresses_of(f"![](https://lake.example/logo.png)\n\n![]({URL})\n\nTwo boats") == {7: URL}


def test_text_far_below_and_addresses_that_are_none_have_no_picture() -> None:
    breaks = "\n" * (NEAR + 1)
    assert addresses_of(f"![]({URL}){breaks}Two boats") == {}
    assert addresses_of("![](boat.jpg)\nTwo boats\n\n![](javascript:alert)\nThree boats") == {}


def test_text_without_marks_has_none() -> None:
    assert find_addresses(trace("Two boats lie in the harbour.", Options()).labeled) == {}
