"""Which names are people's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.grammar.names import is_name
from newsparse.grammar.people import is_person
from newsparse.lexicon import load
from newsparse.lexicon.lexicon import FURNITURE

PEOPLE = """
en Ana Diaz | en Pamela Ward | en J. R. Dana Cole | en DANIEL HALE | en Jean-Marc Duval | en Zoë Barker | de Jürgen Vogt
fr Émilie Roux | es José Luis Prado | pt João Pires | pl Małgorzata Lis | cs Jiří Kolář | ro Ștefan Munteanu | tr Ayşe Yıldız
hu Zoltán Bakó | fi Tapio Salmi | sv Åsa Holm | vi Nguyễn Thu Hà | ru Анна Белова | uk Олександр Гай | bg Георги Бонев
el Γιώργος Βέλλης | hy Արամ Սարյան | ka გიორგი ბაქრაძე | he דוד לוין | ar محمد الحسن | ar عبد الله الحسن
fa مریم رضایی | ur عائشہ ملک
hi अमित शर्मा | mr प्रिया जोशी | bn রহিম উদ্দিন | gu અમિત શાહ | pa ਹਰਪ੍ਰੀਤ ਸਿੰਘ | or ସୁବ୍ରତ ଦାସ | ta முருகன் செல்வம் | te రమేష్ బాబు
am አበበ ከበደ | ja 山本太郎 | ja 山本 太郎 | ko 김영희 | ko 김 영희
"""
OTHERS = """
en Lake News | en Real Madrid | en New York | en Premier League | en 'Tis Pity | en Most Read | en St. Louis Cards | en My Account
tr Ana Sayfa | tr Ana Haber | vi Tin Khác | vi Bình Luận | sv Mina Sidor | es Lea También | ru Сайт Новостей
ko 한국 경제 | ja 経済部 | ja 新聞社 | en Ana | en 42 | zh 新华社
"""


def cases(table: str) -> list[tuple[str, str]]:
    return [(row.split(" ", 1)[0], row.split(" ", 1)[1]) for line in table.split("\n") for row in line.split(" | ") if row]


@pytest.mark.parametrize(("language", "name"), cases(PEOPLE))
def test_a_known_given_name_begins_a_persons_name(language: str, name: str) -> None:
    assert is_person(name, load(language))


@pytest.mark.parametrize(("language", "text"), cases(OTHERS))
def test_what_is_only_written_like_a_name_is_nobodys(language: str, text: str) -> None:
    assert not is_person(text, load(language))


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "hi", "ru", "sv", "tr", "vi"])
def test_no_phrase_of_furniture_is_a_persons_name_in_its_language(language: str) -> None:
    lexicon = load(language)
    listed = [phrase.title() for category in FURNITURE for phrase in lexicon.words(category)]
    assert len(listed) > 100
    assert not [phrase for phrase in listed if is_name(phrase) and is_person(phrase, lexicon)]


@given(st.text())
def test_any_text_is_a_name_or_none(text: str) -> None:
    assert is_person(text, load("en")) in {True, False}
