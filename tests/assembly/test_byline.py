from __future__ import annotations

from newsparse.assembly.byline import Bylines, read_bylines
from newsparse.lexicon import load
from tests.assembly.labelled import page


def test_the_byline_keeps_its_label_and_the_authors_do_not() -> None:
    found = read_bylines(page(("headline", "A head"), ("byline", "By Ana Diaz and Li Wei in Lisbon")), load("en"))
    assert found == Bylines("By Ana Diaz and Li Wei in Lisbon", ("Ana Diaz", "Li Wei"))


def test_a_label_on_its_own_line_announces_the_name_below() -> None:
    found = read_bylines(page(("byline", "By"), ("byline", "Eddie")), load("en"))
    assert found == Bylines("By Eddie", ("Eddie",))


def test_a_role_below_the_name_is_no_author() -> None:
    found = read_bylines(page(("byline", "Ana Diaz"), ("byline", "Political Editor")), load("en"))
    assert found == Bylines("Ana Diaz Political Editor", ("Ana Diaz",))


def test_the_opener_of_the_text_names_all_where_the_byline_names_one_of_them() -> None:
    text = ("body", "(서울=연합뉴스) 김가온 서이담 기자 = 해오름조선은 노르웨이 선사와 계약했다고 3일 밝혔다.")
    for name, authors in (("김가온", ("김가온", "서이담")), ("박나래", ("박나래",))):
        assert read_bylines(page(("byline", f"{name} 기자"), text, language="ko"), load("ko")).authors == authors


def test_korean_reporters_each_with_a_role_are_all_authors() -> None:
    found = read_bylines(page(("byline", "김하나 기자"), ("byline", "박두리 기자"), language="ko"), load("ko"))
    assert found.authors == ("김하나", "박두리")


def test_a_bio_at_the_end_adds_no_second_author() -> None:
    bio = "Ana Diaz is a reporter who has written about the sea and its harbours for ten years."
    found = read_bylines(page(("byline", "By Ana Diaz"), ("body", "Text."), ("byline", bio)), load("en"))
    assert found == Bylines("By Ana Diaz", ("Ana Diaz",))


def test_a_bio_alone_names_the_author() -> None:
    bio = "Ana Diaz is a reporter who has written about the sea and its harbours for ten years."
    assert read_bylines(page(("body", "Text."), ("byline", bio)), load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(("body", "Text."), ("byline", f"Ana Diaz {bio}")), load("en")).authors == ("Ana Diaz",)


def test_names_that_differ_in_capitals_or_are_parts_of_others_count_once() -> None:
    lines = page(("byline", "By Ana Diaz"), ("byline", "ANA DIAZ"), ("byline", "AD"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_an_agency_is_no_author() -> None:
    assert read_bylines(page(("byline", "By The Associated Press")), load("en")).authors == ()


def test_the_only_word_of_the_only_byline_is_a_name() -> None:
    assert read_bylines(page(("byline", "Eddie")), load("en")).authors == ("Eddie",)


def test_a_page_without_byline_has_none() -> None:
    assert read_bylines(page(("body", "By Ana Diaz")), load("en")) == Bylines(None, ())


def test_names_far_from_an_announced_byline_are_no_authors() -> None:
    story = [("body", "Text.")] * 4
    lines = page(("byline", "Li Wei"), *story, ("byline", "By Ana Diaz"), *story, ("byline", "Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_without_a_label_the_first_byline_names_the_authors() -> None:
    lines = page(("byline", "Ana Diaz"), *[("body", "Text.")] * 4, ("byline", "Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_a_label_makes_a_long_line_a_byline_and_no_sentence() -> None:
    line = "By Ana Diaz and Tom Okafor at the harbour of Lisbon on December 21, 2023 at 3:53 PM"
    assert read_bylines(page(("byline", line)), load("en")).authors == ("Ana Diaz", "Tom Okafor")


def test_what_stands_above_the_first_label_of_a_stretch_is_no_author() -> None:
    lines = page(("byline", "Tom Okafor"), ("byline", "Reading time: 5 minutes"), ("byline", "By"), ("byline", "Ana Diaz"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_a_label_without_a_name_below_the_name_takes_nothing_away() -> None:
    assert read_bylines(page(("byline", "Ana Diaz"), ("byline", "Author")), load("en")).authors == ("Ana Diaz",)


def test_whom_the_first_half_of_the_text_names_is_in_the_picture_unless_a_label_or_a_role_says_more() -> None:
    story = [("body", "The lamps of Tom Okafor burn."), ("body", "It rained."), ("body", "Ana Diaz has seen it.")]
    assert read_bylines(page(("byline", "Tom Okafor"), ("byline", "Ana Diaz"), *story), load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(("byline", "Tom Okafor"), *story), load("en")).authors == ()
    assert read_bylines(page(("byline", "By Tom Okafor"), *story), load("en")).authors == ("Tom Okafor",)
    assert read_bylines(page(("byline", "Tom Okafor, Reporter"), *story), load("en")).authors == ("Tom Okafor",)


def test_a_picture_credit_or_a_link_among_the_bylines_names_no_author() -> None:
    for line in ("© Mara Sol", "Photo: Mara Sol", "Mara Sol: https://lamps.example.com/mara"):
        assert read_bylines(page(("byline", line)), load("en")) == Bylines(None, ())
        assert read_bylines(page(("byline", line), ("byline", "Ana Diaz")), load("en")) == Bylines("Ana Diaz", ("Ana Diaz",))


def test_what_stands_before_reporter_is_an_outlet_in_chinese_and_a_name_in_japanese() -> None:
    assert read_bylines(page(("byline", "湖畔报记者"), language="zh"), load("zh")).authors == ()
    assert read_bylines(page(("byline", "山本太郎記者"), language="ja"), load("ja")).authors == ("山本太郎",)


def test_two_syllables_of_hangul_are_a_word_and_no_name() -> None:
    lines = page(("byline", "기자 정보"), ("byline", "김하나 기자"), language="ko")
    assert read_bylines(lines, load("ko")).authors == ("김하나",)


def test_a_page_of_bylines_is_read_in_time_linear_in_their_number() -> None:
    lines = page(*[("byline", f"Ana Diaz{'ab'[n % 2]}") for n in range(2000)], ("body", "It rained on Tom Okafor. " * 9000))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaza", "Ana Diazb")


def test_an_agency_in_the_place_of_a_byline_is_shown_and_leaves_no_room_for_another_author() -> None:
    lines = page(("headline", "A head"), ("byline", "wire.example/Tom Okafor"), ("source", "Par AFP"), language="fr")
    assert read_bylines(lines, load("fr")).authors == ()
    lines = page(("byline", "von"), ("source", "APA"), ("byline", "Donnerstag"), language="de")
    assert read_bylines(lines, load("de")) == Bylines("von APA Donnerstag", ())


def test_a_source_elsewhere_is_no_byline() -> None:
    assert read_bylines(page(("body", "Text."), ("source", "Source: AFP")), load("en")) == Bylines(None, ())


def test_a_role_on_the_line_below_each_name_takes_no_name_away() -> None:
    for language, role in (("nb", "Journalist"), ("da", "Journalist"), ("fi", "Toimittaja")):
        lines = page(("byline", "Kari Berg"), ("byline", role), ("byline", "Jon Dahl"), ("byline", role), language=language)
        assert read_bylines(lines, load(language)).authors == ("Kari Berg", "Jon Dahl")
        lines = page(("byline", role), ("byline", "Kari Berg"), language=language)
        assert read_bylines(lines, load(language)).authors == ("Kari Berg",)


def test_a_link_to_the_reporter_below_the_reporter_is_no_author() -> None:
    lines = page(("byline", "김하나 기자"), ("byline", "기자 페이지"), language="ko")
    assert read_bylines(lines, load("ko")).authors == ("김하나",)
    assert read_bylines(page(("byline", "기자 김하나"), language="ko"), load("ko")).authors == ("김하나",)


def test_a_first_name_that_is_a_word_of_furniture_is_read_in_a_byline() -> None:
    assert read_bylines(page(("byline", "Line Holm line@oern.example")), load("da")).authors == ("Line Holm",)
    assert read_bylines(page(("byline", "Sol Berg")), load("nb")).authors == ("Sol Berg",)
    for text in ("Tech Digest", "Golf Week", "Follow us", "Share Email"):
        assert read_bylines(page(("byline", "Ana Diaz"), ("byline", text)), load("en")).authors == ("Ana Diaz",)


def test_a_list_goes_on_behind_a_comma_with_a_person() -> None:
    lines = page(("byline", "By Ana Diaz,"), ("byline", "Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz", "Tom Okafor")
    lines = page(("byline", "By Ana Diaz,"), ("byline", "Mid Shires"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_editors_sign_only_where_no_label_announces_others() -> None:
    edited, text = ("byline", "Edited by: Li Wei"), [("boilerplate", "Share")] * 4
    assert read_bylines(page(edited, *text, ("byline", "By Ana Diaz")), load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(edited, *text), load("en")).authors == ("Li Wei",)


def test_what_stands_under_a_closed_list_is_a_place_or_a_desk() -> None:
    lines = page(("byline", "By Ana Diaz and Tom Okafor"), ("byline", "Harbour Western Plains"), ("byline", "Topic:Lake Works"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz", "Tom Okafor")
    lines = page(("byline", "Ana Diaz and"), ("byline", "Tom Okafor,"), ("byline", "Mid Shires"), ("byline", "Lake Town Council"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz", "Tom Okafor")
    lines = page(("byline", "By Ana Diaz"), ("byline", "Illustrations by Pia Lund"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_names_on_lines_of_their_own_below_a_label_are_a_list() -> None:
    lines = page(("byline", "Von"), ("byline", "Anna Berger"), ("byline", "Jonas Wolff"), language="de")
    assert read_bylines(lines, load("de")).authors == ("Anna Berger", "Jonas Wolff")
    lines = page(("byline", "By Ana Diaz"), ("byline", "By Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz", "Tom Okafor")


def test_an_editor_is_an_author_only_where_nobody_wrote() -> None:
    lines = page(("byline", "By Ana Diaz"), ("byline", "Edited by Tom Okafor"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(("byline", "Edited by Tom Okafor")), load("en")).authors == ("Tom Okafor",)


def test_a_name_before_a_slash_and_an_outlet_took_the_picture() -> None:
    lines = page(("byline", "Tom Okafor/Lake News"), ("byline", "Ana Diaz"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(("byline", "Von Anna Berger/dpa"), language="de"), load("de")).authors == ("Anna Berger",)


def test_a_name_before_a_slash_and_what_who_writes_is_wrote() -> None:
    lines = page(("byline", "Ana Diaz/Staff Reporter -"), ("byline", "Tom Okafor/Photographer"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_a_bio_that_begins_with_a_request_names_nobody() -> None:
    line = "Schreiben Sie eine E-Mail an die Redaktion, wenn Sie einen Fehler in diesem Text gefunden haben."
    assert read_bylines(page(("byline", line), language="de"), load("de")).authors == ()


def test_whom_a_copyright_line_names_is_no_second_author() -> None:
    lines = page(("byline", "By Ana Diaz, Lake Herald"), ("body", "Text."), ("boilerplate", "© 2026 The Lake Herald Ltd."))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)
    lines = page(("byline", "By The Lake Herald"), ("body", "Text."), ("boilerplate", "© 2026 The Lake Herald Ltd."))
    assert read_bylines(lines, load("en")).authors == ("The Lake Herald",)
    lines = page(("byline", "مرفأ بريس – سامي الراوي"), ("boilerplate", "© 2026 مرفأ بريس"), language="ar")
    assert read_bylines(lines, load("ar")).authors == ("سامي الراوي",)
    lines = page(("byline", "By Ana Diaz"), ("body", "Text."), ("boilerplate", "© Ana Diaz 2026"))
    assert read_bylines(lines, load("en")).authors == ("Ana Diaz",)


def test_a_box_about_one_of_two_authors_takes_none_away() -> None:
    lines = (("byline", "Camila Brandt"), ("byline", "Otávio Rezende"), ("body", "Um."), ("body", "Dois."), ("body", "Três."))
    found = read_bylines(page(*lines, ("byline", "Por Camila Brandt"), language="pt"), load("pt"))
    assert found.authors == ("Camila Brandt", "Otávio Rezende")


def test_authors_one_under_another_each_with_a_role_behind_a_sign_are_all_named() -> None:
    lines = page(("byline", "Mara Sol, Labour Editor"), ("byline", "Li Wei, Reporter"), ("body", "Text."))
    assert read_bylines(lines, load("en")).authors == ("Mara Sol", "Li Wei")
    under = page(("byline", "Mara Sol"), ("byline", "Lake Staff"), ("body", "Text."))
    assert read_bylines(under, load("en")).authors == ("Mara Sol",)


def test_a_name_that_a_full_stop_ends_is_a_name() -> None:
    assert read_bylines(page(("byline", "Nolwenn LE GALL.")), load("fr")).authors == ("Nolwenn LE GALL",)


def test_a_byline_with_a_date_behind_the_text_is_a_teaser_s() -> None:
    story = [("body", "Text.")] * 4
    lines = (("byline", "Mara Sol"), *story, ("byline", "By Li Wei • Sept. 14, 2026"))
    assert read_bylines(page(*lines), load("en")).authors == ("Mara Sol",)
    assert read_bylines(page(*lines[1:]), load("en")).authors == ("Li Wei",)


def test_a_button_to_follow_the_author_is_no_name() -> None:
    assert read_bylines(page(("byline", "著者フォロー"), ("byline", "フォローする"), language="ja"), load("ja")).authors == ()


def test_a_button_with_the_author_s_name_is_not_the_name() -> None:
    assert read_bylines(page(("byline", "Ana Diaz"), ("byline", "Follow Ana Diaz")), load("en")).authors == ("Ana Diaz",)
    assert read_bylines(page(("byline", "Follow Ana Diaz")), load("en")).authors == ()


def test_a_photographer_under_the_headline_is_no_author() -> None:
    lines = page(("headline", "A head"), ("credit", "© POOL/AFP/ANA DIAZ"), ("body", "Text."))
    nearly = lines._replace(
        blocks=tuple([block._replace(runner_up=("byline", 0.4)) if block.role == "credit" else block for block in lines.blocks])
    )
    assert read_bylines(nearly, load("en")).authors == ()


def test_commas_and_ands_on_lines_of_their_own_go_on_with_a_list() -> None:
    lines = [("byline", text) for text in ("By Ana Diaz", ",", "Li Wei", "and", "Jo Day")]
    assert read_bylines(page(*lines, ("body", "Text.")), load("en")).authors == ("Ana Diaz", "Li Wei", "Jo Day")


def test_one_word_of_several_is_no_name() -> None:
    assert read_bylines(page(("byline", "Паром на скалах"), language="ru"), load("ru")).authors == ()
    assert read_bylines(page(("byline", "Eddie")), load("en")).authors == ("Eddie",)
