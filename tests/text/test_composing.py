"""Letters written in parts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.text.composing import compose

PAGES = [
    ("José Núñez", "es", "Por José Núñez\n\n3 de mayo de 2024\n\n", "La ciudad decidió construir un puente sobre el río Arle."),
    ("김하나", "ko", "김하나 기자\n\n2024년 5월 3일\n\n", "시의회는 금요일 강을 가로지르는 새 다리를 건설하기로 결정했다."),
    ("Nguyễn Văn An", "vi", "Tác giả: Nguyễn Văn An\n\n03/05/2024\n\n", "Hội đồng thành phố đã quyết định xây một cây cầu mới."),
]


@pytest.mark.parametrize(("author", "language", "head", "sentence"), PAGES)
def test_a_page_of_letters_in_parts_gives_what_it_gives_written_in_whole_ones(
    author: str, language: str, head: str, sentence: str
) -> None:
    page = f"{sentence[:40]}\n\n{head}" + "\n\n".join([f"{sentence} {sentence}"] * 4)
    article = parse(unicodedata.normalize("NFD", page))
    assert article.language == language
    assert article.authors == (author,)
    assert article._replace(lines=()) == parse(page)._replace(source=article.source, lines=())


@pytest.mark.parametrize("text", ["क़लम ज़रूर", "বড়", "ਖ਼ਬਰ"])
def test_what_indic_pages_write_in_one_character_stays(text: str) -> None:
    assert compose(text) == text


@given(st.text())
def test_what_is_composed_is_the_same_text(text: str) -> None:
    assert unicodedata.normalize("NFD", compose(text)) == unicodedata.normalize("NFD", text)
    assert compose(compose(text)) == compose(text)
