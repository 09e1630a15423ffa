"""Printed lines."""

from __future__ import annotations

from newsparse.segmentation import segment
from newsparse.segmentation.printing import measure
from newsparse.text.metadata import Claim, Metadata
from newsparse.text.values import Reading

COLUMN = (
    "The council of the old town of Arle met on Monday and voted for a new bridge over the river, which the",
    "storm of the last winter had torn down. All but three of its members were for it, and two of these said",
    "that they would be as soon as somebody told them who is to pay.",
    "Immediately after the vote, women who mend nets on the quay at noon came with warm bread and a",
    "small barrel of wine. It will take a year until the bridge is built, says the mayor, if it does not rain for",
    "all of it.",
)
TITLE = "Council of Arle votes for a new bridge over the river - Lake News"


def blocks(*lines: str, title: str = "") -> list[str]:
    metadata = Metadata(titles=(Claim(title, "html"),)) if title else None
    return [block.text for block in segment(Reading("", "\n".join(lines), printed=True, metadata=metadata)).blocks]


def test_full_lines_go_on_below_whatever_letters_they_have() -> None:
    assert blocks(*COLUMN) == [" ".join(COLUMN[:3]), " ".join(COLUMN[3:])]


def test_a_headline_in_larger_type_is_told_by_the_title() -> None:
    lines = ("Sport", "Council of Arle votes for a", "new bridge", "over the river", "By Ana Diaz", *COLUMN)
    assert blocks(*lines, title=TITLE)[:3] == ["Sport", "Council of Arle votes for a new bridge over the river", "By Ana Diaz"]
    assert blocks(*lines)[1] == "Council of Arle votes for a"


def test_lines_that_a_blank_one_parts_are_no_headline_together() -> None:
    assert blocks("Council of Arle votes for a", "", "new bridge", *COLUMN, title=TITLE)[:2] == [
        "Council of Arle votes for a",
        "new bridge",
    ]


def test_letters_measure_what_they_do_in_print() -> None:
    assert measure("illilli") < measure("nananan") < measure("mMmMmMm")
    assert measure("") == 0
