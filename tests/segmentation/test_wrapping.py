"""Lines that were broken at a width."""

from __future__ import annotations

import re
import textwrap

import pytest

from newsparse.reading import read
from newsparse.segmentation import segment
from newsparse.segmentation.wrapping import columns
from newsparse.text.values import Options

ENGLISH = (
    "The council of the old town of Arle met on Monday evening and voted for a new bridge over the river, which the storm of the "
    "last winter had torn down, and for a ferry until it stands."
)
JAPANESE = (
    "町議会は月曜日の夜に開かれ、昨年の冬の嵐で流された橋に代わる新しい橋を川に架けることを決め、"
    "完成までの間は渡し船を出すと町長が述べた。"
)
KOREAN = (
    "아를 시의회는 월요일 저녁 회의를 열어 지난겨울 폭풍으로 무너진 다리를 대신할 새 다리를 "
    "강에 놓기로 결정했으며 완공될 때까지 나룻배를 운항한다고 시장이 밝혔다."
)


def blocks(text: str) -> list[str]:
    return [block.text for block in segment(read(text, Options(format="text"))).blocks]


def folded(text: str, width: int) -> str:
    """Broken where its columns are full: at spaces, or after any letter of East Asia."""
    lines = [""]
    for piece in re.findall(r"\S+ ?" if " " in text else "[!-~]+|.", text):
        if columns(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return "\n".join(lines)


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    assert blocks("\n\n".join([textwrap.fill(ENGLISH, 60)] * 3)) == [ENGLISH] * 3


@pytest.mark.parametrize("text", [JAPANESE, KOREAN], ids=["ja", "ko"])
@pytest.mark.parametrize("width", [44, 60])
def test_letters_of_east_asia_fill_two_columns(text: str, width: int) -> None:
    mixed = text.replace("渡し船", "Arle渡し船").replace("시장", "Arle 시장")
    assert blocks("\n\n".join([folded(text, width), folded(mixed, width)] * 4)) == [text, mixed] * 4


def test_addresses_and_lines_that_are_not_seen_tell_no_width() -> None:
    addresses = "\n".join([f"https://lake.example/{'a' * (70 + at)}" for at in range(9)])
    unseen = "\n".join([f"<span class='{'a' * (70 + at)}'>" for at in range(9)])
    assert ENGLISH in blocks("\n\n".join([*[textwrap.fill(ENGLISH, 60)] * 3, addresses, unseen]))


def test_lines_as_long_as_their_sentences_are_whole() -> None:
    rows = ["Council votes for a new bridge in Arle", "Ferry to sail until the bridge stands", "Storm tore the old bridge down"]
    assert blocks("\n".join(rows * 4)) == rows * 4
