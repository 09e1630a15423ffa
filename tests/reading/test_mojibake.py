"""Text that was decoded in a wrong encoding before it came here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse, trace
from newsparse.reading import read
from newsparse.reading.mojibake import CODE_PAGES, FEWEST, mend
from newsparse.text.values import Options
from tests.reading.pace import seconds
from tests.test_samples import SAMPLES

PAGES = {path.parent.name: read(path, Options()).text for path in sorted(SAMPLES.glob("*/page.txt"))}
TEXTS = {name: text for name, text in PAGES.items() if sum(letter > "\x7f" for letter in text) >= FEWEST}
STORY = (
    "Élection à Arle : la mairie annonce une fête d’été\n\nPar Zoé Dubé\n\nLa mairie d’Arle a annoncé lundi « une grande fête » "
    "où chacun sera reçu, a déclaré la maire.\n\nElle sera donnée dès le premier soir de l’été, à côté du théâtre."
)
SCRIPTS = {
    "windows-1251": "Выборы в Арле перенесены на осень, сообщила мэрия города.",
    "koi8-r": "Выборы в Арле перенесены на осень, сообщила мэрия города.",
    "windows-1256": "تأجيل الانتخابات في المدينة إلى الخريف، حسب ما أعلنته البلدية",
    "windows-1253": "Οι εκλογές στην πόλη αναβάλλονται για το φθινόπωρο",
    "gb18030": "市政府周一宣布，城市选举推迟到秋天举行，居民对此表示欢迎。",
    "cp949": "시는 월요일 도시 선거를 가을로 연기한다고 발표했다",
    "euc-jp": "市は月曜日、市の選挙を秋に延期すると発表しました。",
    "cp932": "市は月曜日、市の選挙を秋に延期すると発表しました。",
}
GROUPS = st.sampled_from(["Ã©", "â€™", "Ã", "é", "\x85", " ", "a", "Ù\x85", "Âû", "РџСЂ", "\ufffd", "\n", "日本", "É»"])


def taken_for(page: str, text: str) -> str:
    """What one sees who takes the UTF-8 of a text for a code page; bytes that it lacks are controls, as browsers have it."""
    return "".join(_letter(byte, page) for byte in text.encode())


def _letter(byte: int, page: str) -> str:
    letter = bytes((byte,)).decode(page, "replace")
    return chr(byte) if letter == "\ufffd" else letter


@pytest.mark.parametrize("page", [*CODE_PAGES, "latin-1"])
@pytest.mark.parametrize("name", TEXTS)
def test_utf_8_that_was_taken_for_a_code_page_comes_back(name: str, page: str) -> None:
    mended = mend(taken_for(page, TEXTS[name]))
    assert mended is not None
    assert mended.text == TEXTS[name]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_as_it_should_be_is_left_alone(name: str) -> None:
    assert mend(PAGES[name]) is None


def test_text_that_went_wrong_twice_comes_back() -> None:
    mended = mend(taken_for("cp1252", taken_for("cp1252", STORY)))
    assert mended is not None
    assert mended.text == STORY


@pytest.mark.parametrize("encoding", SCRIPTS)
def test_another_script_that_was_taken_for_latin_1_comes_back(encoding: str) -> None:
    mended = mend(SCRIPTS[encoding].encode(encoding).decode("latin-1"))
    assert mended is not None
    assert (mended.text, mended.encoding, mended.taken_for) == (SCRIPTS[encoding], encoding, "Latin-1")


def test_a_part_that_went_wrong_comes_back_amid_text_that_did_not() -> None:
    menu = "Météo\nSociété\nÉconomie\n"
    mended = mend(menu + taken_for("latin-1", STORY) + "\n" + menu)
    assert mended is not None
    assert mended.text == menu + STORY + "\n" + menu


def test_bytes_that_are_lost_cost_their_letters_alone() -> None:
    mended = mend("السبت في المدينة الجديدة".encode().decode("cp1252", "replace"))
    assert mended is not None
    assert "السبت" in mended.text
    assert "\ufffd" in mended.text


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        (STORY, STORY.replace("  ", " ")),
        ("Россия и Румыния: Рыбаки Рижского залива", "Россия и Румыния: Рыбаки Рижского залива"),
        ("قال محمد عمر للصحفيين اليوم, ومضى", "قال محمد عمر للصحفيين اليوم, ومضى"),
    ],
)
def test_bytes_that_became_spaces_come_back(text: str, spaced: str) -> None:
    mended = mend("\n".join(" ".join(line.split()) for line in text.encode().decode("latin-1").split("\n")))
    assert mended is not None
    assert mended.text == spaced


def test_the_article_is_that_of_the_page_and_a_warning_says_why() -> None:
    article, plain = parse(taken_for("latin-1", STORY)), parse(STORY)
    assert "mojibake" in [doubt.code for doubt in article.warnings]
    assert (article.headline, article.authors, article.body) == (plain.headline, plain.authors, plain.body)
    assert article.language == "fr"


def test_html_is_mended_before_it_is_read() -> None:
    page = f"<html><head><title>{STORY[:40]}</title></head><body><h1>{STORY[:40]}</h1><p>{STORY[60:]}</p></body></html>"
    assert trace(taken_for("latin-1", page)).reading.text == trace(page).reading.text


def test_an_order_to_decode_so_is_followed() -> None:
    assert read(STORY.encode(), Options(encoding="latin-1")).text == STORY.encode().decode("latin-1")


def test_letters_that_could_be_meant_are_no_proof_if_they_are_few() -> None:
    assert mend("CAFÉ» " * (FEWEST - 1)) is None
    assert mend("The captainâ€™s brother") is not None


@given(st.lists(GROUPS, max_size=60).map("".join))
def test_nothing_makes_it_fail_and_no_line_is_lost(text: str) -> None:
    mended = mend(text)
    assert mended is None or mended.text.count("\n") == text.count("\n")


@pytest.mark.parametrize("group", ["Ã©", "Ã", "â€", "Âûáîðû ", "РџСЂ", "é ", "Ù ", "\x85"])
def test_time_is_in_proportion(group: str) -> None:
    once, tenfold = (seconds(mend, group * count) for count in (20_000, 200_000))
    assert tenfold < 40 * max(once, 0.005)
