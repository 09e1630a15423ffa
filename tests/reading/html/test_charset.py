"""What header, <meta> and bytes say of a page's charset, and who is believed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.reading.html.charset import decode_html
from newsparse.text.values import Options

RUSSIAN = "<p>Москва, 5 мая. Совет города решил построить новый мост через реку.</p>"
FRENCH = "<p>Le maire a annoncé que la fête de l’été aurait lieu en août, malgré la grève.</p>"
JAPANESE = "<p>東京都は、新しい橋の建設を決めたと発表した。工事は来年の春に始まる。</p>"
CHINESE = "<p>市议会周一决定在河上修建一座新桥，工程将于明年春天开始。</p>"


def page(charset: str, text: str, encoding: str) -> bytes:
    return f'<!DOCTYPE html><html><head><meta charset="{charset}"></head><body>{text}</body></html>'.encode(encoding)


@pytest.mark.parametrize(
    ("charset", "text", "encoding"),
    [
        ("windows-1251", RUSSIAN, "cp1251"),
        ("KOI8-R", RUSSIAN, "koi8-r"),
        ("iso-8859-1", FRENCH, "cp1252"),
        ("windows-1252", FRENCH, "cp1252"),
        ("Shift_JIS", JAPANESE, "cp932"),
        ("x-sjis", JAPANESE, "cp932"),
        ("EUC-JP", JAPANESE, "euc-jp"),
        ("iso-2022-jp", JAPANESE, "iso-2022-jp"),
        ("gb2312", CHINESE, "gb18030"),
        ("utf-8", CHINESE, "utf-8"),
    ],
)
def test_what_is_declared_is_believed_where_the_bytes_bear_it_out(charset: str, text: str, encoding: str) -> None:
    decoded = decode_html(page(charset, text, encoding))
    assert text in decoded.text
    assert decoded.warnings == ()


@pytest.mark.parametrize(
    ("charset", "declared", "text", "encoding"),
    [
        ("utf-8", None, RUSSIAN, "cp1251"),
        ("iso-8859-1", None, RUSSIAN, "utf-8"),
        ("iso-8859-1", "iso-8859-1", RUSSIAN, "cp1251"),
        ("utf-8", "utf-8", FRENCH, "cp1252"),
        ("utf-8", "windows-1252", RUSSIAN, "cp1251"),
        ("windows-1251", "utf-8", RUSSIAN, "cp1251"),
        ("utf-8", "shift_jis", JAPANESE, "cp932"),
        ("euc-jp", "utf-8", JAPANESE, "cp932"),
        ("nonsense", "none-such", RUSSIAN, "cp1251"),
        ("utf-16", None, FRENCH, "utf-8"),
    ],
)
def test_lies_are_seen_through(charset: str, declared: str | None, text: str, encoding: str) -> None:
    assert text in decode_html(page(charset, text, encoding), declared=declared).text


def test_a_lie_is_told_of() -> None:
    doubts = decode_html(page("utf-8", RUSSIAN, "cp1251")).warnings
    assert [doubt.code for doubt in doubts] == ["charset"]
    assert doubts[0].message == "utf-8 declared, but the bytes are windows-1251"


def test_a_mark_is_proof() -> None:
    assert RUSSIAN in decode_html(codecs.BOM_UTF16_LE + page("utf-8", RUSSIAN, "utf-16-le"), declared="windows-1251").text


def test_an_order_is_followed_whatever_the_bytes_say() -> None:
    assert decode_html(page("utf-8", FRENCH, "utf-8"), "latin-1").encoding == "latin-1"


def test_pages_without_a_word_on_their_charset_are_judged_by_their_text_and_not_by_their_tags() -> None:
    tags = "<div class='menu'><a href='/home'>Home</a></div>" * 300
    assert decode_html(f"{tags}{RUSSIAN}{tags}".encode("cp1251")).encoding == "windows-1251"


def test_a_lie_is_seen_through_where_most_of_the_page_is_markup() -> None:
    tags = "<div class='menu'><a href='/home'>Home</a></div>" * 900
    for text, encoding in ((FRENCH, "windows-1252"), (RUSSIAN, "windows-1251")):
        assert text in decode_html(page("utf-8", tags + text + tags, encoding), declared="utf-8").text


def test_a_few_broken_bytes_do_not_refute_utf_8() -> None:
    broken = page("utf-8", RUSSIAN, "utf-8").replace("й".encode(), b"\xd0", 1)
    assert decode_html(broken).encoding == "utf-8"


def test_the_declared_charset_travels_as_an_option() -> None:
    data = "<p>Žluťoučký kůň skákal přes živý plot.</p><p>Říčka se vylila z břehů.</p>".encode("iso8859-2")
    article = parse(data, Options(format="html", declared="iso-8859-2"))
    assert article.source["encoding"] == "iso-8859-2"


@given(st.binary(max_size=400), st.sampled_from(["utf-8", "shift_jis", "utf-7", "hex", "idna", "", "\0", "x" * 99, None]))
def test_no_bytes_and_no_declaration_fail(data: bytes, declared: str | None) -> None:
    decoded = decode_html(b"<html><meta charset=" + data[:20] + b">" + data, declared=declared)
    assert isinstance(decoded.text, str)
