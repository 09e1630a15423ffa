"""Paragraphs of Markdown that a program wrapped."""

from __future__ import annotations

from textwrap import fill

from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

STORY = (
    "The council of the old town met on Monday and voted for a [new bridge](https://lake.example/the/new/bridge) over the "
    "river, which the storm of the last winter had torn down. The work is to begin in autumn, and the **ferry** will go on "
    "until then, said the mayor of Arle, who had asked for it since the day on which the old one fell."
)
TITLE = "# Council of Arle votes for a new bridge over the river that the storm tore down in winter"
ITEMS = "  * [News](/news)\n  * [Sport](/sport)"


def blocks_of(text: str) -> list[str]:
    return [block.text for block in segment(read(text, Options())).blocks]


def wrapped(text: str) -> str:
    return fill(text, 78, break_long_words=False)


def plain(text: str) -> str:
    return text.replace("[new bridge](https://lake.example/the/new/bridge)", "new bridge").replace("**", "").removeprefix("# ")


def test_the_lines_of_a_wrapped_paragraph_are_one_block() -> None:
    page = f"{ITEMS}\n\n{wrapped(TITLE)}\n\n{wrapped(STORY)}\n\n{wrapped(STORY)}"
    assert blocks_of(page) == ["News", "Sport", plain(TITLE), plain(STORY), plain(STORY)]


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    page = f"{TITLE}\n**By Ana Diaz**\n12 March 2024\n{STORY}\n{STORY}"
    assert blocks_of(page) == [plain(TITLE), "By Ana Diaz", "12 March 2024", plain(STORY), plain(STORY)]


def test_two_spaces_a_backslash_and_marks_of_blocks_part_lines() -> None:
    rows = ["a line that spaces end  ", "a line that a backslash ends\\", "a line over a list", "* [News](/news)", "> We sang."]
    ends = ["a line that spaces end", "a line that a backslash ends\\", "a line over a list", "News", "We sang."]
    assert blocks_of(f"{wrapped(STORY)}\n\n{wrapped(STORY)}\n\n" + "\n".join(rows))[2:] == ends


def test_a_line_of_nothing_but_marks_belongs_to_the_block_above() -> None:
    document = segment(read(f"{TITLE}\n\n![A boat](/boat.jpg)\n\n**Two** boats", Options()))
    assert [[line.n for line in block.lines] for block in document.blocks] == [[1, 3], [5]]
