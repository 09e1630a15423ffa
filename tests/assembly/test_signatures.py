from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.assembly.byline import read_bylines
from newsparse.assembly.signatures import read_signatures
from newsparse.lexicon import load
from newsparse.text.values import Labeled
from tests.assembly.labelled import page

HEAD = ("headline", "A head")


def authors(labeled: Labeled, language: str = "en") -> tuple[str, ...]:
    return read_bylines(labeled, load(language)).authors


def nearly(role: str, text: str, posterior: float) -> Labeled:
    """A headline, and below it a line whose second likely role is byline."""
    lines = page(HEAD, (role, text), ("body", "The lamps of Tom Okafor burn."))
    return lines._replace(
        blocks=tuple([block._replace(runner_up=("byline", posterior)) if block.role == role else block for block in lines.blocks])
    )


def test_where_no_byline_is_a_label_or_the_date_beside_the_headline_gives_the_names() -> None:
    assert authors(page(HEAD, ("boilerplate", "By Ana Diaz | 3 notes"))) == ("Ana Diaz",)
    assert authors(page(HEAD, ("kicker", "Home | By Ana Diaz | Lakes"))) == ("Ana Diaz",)
    assert authors(page(HEAD, ("date", "Ana Diaz - May 3, 2024"))) == ("Ana Diaz",)
    assert authors(page(HEAD, ("boilerplate", "Ana Diaz May 3, 2024 No notes"))) == ("Ana Diaz",)
    assert authors(page(HEAD, ("boilerplate", "Ana Diaz"))) == ()
    assert authors(page(HEAD, ("body", "By Ana Diaz, they say, lamps were seen."))) == ()
    assert authors(page(HEAD, *[("body", "Text.")] * 7, ("boilerplate", "By Ana Diaz"))) == ()


def test_a_line_that_was_nearly_a_byline_names_the_author_if_the_text_does_not_tell_about_them() -> None:
    assert authors(nearly("credit", "Ana Diaz", 0.2)) == ("Ana Diaz",)
    assert authors(nearly("boilerplate", "Ana Diaz, @anadiaz", 0.2)) == ("Ana Diaz",)
    assert authors(nearly("credit", "Ana Diaz", 0.05)) == ()
    assert authors(nearly("tags", "Ana Diaz", 0.2)) == ()
    assert authors(nearly("credit", "Tom Okafor", 0.2)) == ()


@pytest.mark.parametrize(
    ("language", "names", "first", "last"),
    [
        ("zh", ("李小明",), "〔記者李小明／湖邊報導〕昨日下雨。", "今日又下雨。"),
        ("zh", ("李小明", "王小华"), "昨日下雨。", "今日又下雨。（记者李小明、王小华）"),
        ("ja", ("山本花子",), "昨日は雨だった。", "今日も雨だった。【山本花子】"),
        ("ja", ("山本花子", "森一郎"), "昨日は雨だった。", "今日も雨だった。【ロンドン山本花子、パリ森一郎】"),
        ("ja", (), "昨日は雨だった。", "今日も雨だった。（つづく）"),
        ("ja", (), "昨日は雨だった。", "今日も（山本花子）雨だった。"),
        ("en", (), "It rained.", "It rained again. (Ana Diaz)"),
    ],
)
def test_brackets_around_a_text_of_east_asia_name_authors(language: str, names: tuple[str, ...], first: str, last: str) -> None:
    assert authors(page(HEAD, ("body", first), ("body", last), language=language), language) == names


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_text_is_read_without_an_error(line: str, told: str) -> None:
    labeled = page(HEAD, ("boilerplate", line), ("body", f"雨。{line}"))
    for name in read_signatures(labeled.blocks, load("ja"), lambda: told):
        assert name.strip()


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("zh", "記者：李小明", ("李小明",)),
        ("zh", "（李小明）", ("李小明",)),
        ("zh", "责任编辑：李小明", ()),
        ("ko", "(호반연예뉴스 김하나 기자)", ("김하나",)),
        ("en", "By Ana Diaz", ("Ana Diaz",)),
        ("en", "(Ana Diaz)", ()),
        ("en", "Ana Diaz can be reached at the lake.", ()),
    ],
)
def test_a_line_under_the_text_signs_with_a_label_or_in_brackets(language: str, line: str, names: tuple[str, ...]) -> None:
    assert authors(page(HEAD, ("body", "昨日下雨。"), ("signoff", line), language=language), language) == names


def test_the_reporter_of_a_dispatch_stands_before_its_place() -> None:
    for opener in ("（中央社記者李小明台北27日電）", "（中央社記者李小明湖邊縣27日電）"):
        assert authors(page(HEAD, ("body", f"{opener}昨日下雨。"), language="zh"), "zh") == ("李小明",)
    assert authors(page(HEAD, ("body", "（中央社台北27日電）昨日下雨。"), language="zh"), "zh") == ()


def test_a_labelled_line_anywhere_between_headline_and_text_names_the_author() -> None:
    between = [("boilerplate", "Share")] * 9
    assert authors(page(HEAD, *between, ("caption", "By Ana Diaz"), ("body", "Text."))) == ("Ana Diaz",)
    assert authors(page(HEAD, *between, ("caption", "Ana Diaz"), ("body", "Text."))) == ()
    assert authors(page(HEAD, *between, ("body", "Text."), ("boilerplate", "By Ana Diaz"))) == ()


def test_the_reporter_behind_the_bracket_of_a_korean_dispatch_signs_it() -> None:
    story = "(강릉=연합뉴스) 김민수 기자 = 20일 오전 항구에 정박 중이던 어선에서 불이 났다."
    assert read_signatures(page(("headline", "어선 화재"), ("body", story)).blocks, load("ko"), lambda: "") == ("김민수",)


def test_the_reporter_before_the_place_of_an_opener_is_the_author() -> None:
    story = "Ali Can KAYA/AKPINAR, (DHA)- Köyde bir depoda yangın çıktı."
    assert authors(page(HEAD, ("body", story), language="tr"), "tr") == ("Ali Can KAYA",)
    assert authors(page(HEAD, ("body", story.removeprefix("Ali Can KAYA/")), language="tr"), "tr") == ()


def test_who_wrote_signs_under_the_text_and_who_edited_does_not() -> None:
    wrote, edited = (page(HEAD, ("body", "Teks."), ("signoff", f"{label}: Kusnadi Harja")) for label in ("Pewarta", "Editor"))
    assert (authors(wrote, "id"), authors(edited, "id")) == (("Kusnadi Harja",), ())


def test_a_name_over_a_mail_address_under_the_text_is_the_author() -> None:
    text = (HEAD, ("body", "The lamps burn."))
    assert authors(page(*text, ("signoff", "ANA DIAZ\nana@lake.example"))) == ("ANA DIAZ",)
    assert authors(page(*text, ("signoff", "ANA DIAZ\nThe end"))) == ()
    assert authors(page(*text, ("signoff", "The desk of lamps"), ("signoff", "ana@lake.example"))) == ()
