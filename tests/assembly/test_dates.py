"""Published and updated, from the lines of a labelled page."""

from __future__ import annotations

from newsparse.assembly.dates import Dates, read_dates
from newsparse.lexicon.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.values import Annotated, Block, Document, Labeled, LabeledBlock, Line, Reading, Span

WORDS = {
    "published": [fold(word) for word in ("published", "publié", "입력")],
    "updated": [fold(word) for word in ("updated", "modifié", "수정")],
    "as_of": [fold("Stand")],
}


def _read(*lines: tuple[str, str], language: str = "en", now: str | None = None, sure: tuple[float, ...] = (1.0,) * 20) -> Dates:
    blocks = []
    for n, (role, text) in enumerate(lines, 1):
        line = Line(n, Span(0, len(text)), text)
        blocks.append(LabeledBlock(Block((line,), text, 0, None), role, "article", sure[n - 1], None, ()))
    document = Document(Reading("page", ""), (), ())
    labeled = Labeled(Annotated(document, language, "ltr", ()), tuple(blocks))
    return read_dates(labeled, Lexicon(language, [WORDS]), now)


def _codes(dates: Dates) -> list[str]:
    return [doubt.code for doubt in dates.doubts]


def test_a_page_without_a_date_line_has_no_date() -> None:
    lines = (("body", "On 3 May 2024 the bridge opened."), ("boilerplate", "© 2024 Harbour Gazette, 5 June 2024"))
    assert _read(*lines) == Dates(None, None, ())


def test_published_and_updated_are_told_apart_by_their_words() -> None:
    dates = _read(("date", "Updated May 4, 2024 9:00 | Published May 3, 2024 8:00"))
    assert dates[:2] == ("2024-05-03T08:00", "2024-05-04T09:00")


def test_a_date_that_is_only_an_update_is_not_the_publication() -> None:
    assert _read(("date", "Updated May 4, 2024"))[:2] == (None, "2024-05-04")


def test_a_date_may_run_over_several_lines() -> None:
    dates = _read(("date", "Freitag"), ("date", "3. Mai 2024"), ("date", "15:44 Uhr"), language="de")
    assert dates == Dates("2024-05-03T15:44", None, ())


def test_a_label_of_its_own_line_counts() -> None:
    lines = (("boilerplate", "Updated"), ("date", "May 4, 2024"))
    assert _read(*lines)[:2] == (None, "2024-05-04")


def test_labels_and_dates_may_alternate() -> None:
    dates = _read(("date", "입력"), ("date", "2025.05.15 20:00"), ("date", "수정"), ("date", "2025.05.16 20:57"), language="ko")
    assert dates[:2] == ("2025-05-15T20:00", "2025-05-16T20:57")


def test_an_update_that_states_only_the_time_has_the_day_of_publication() -> None:
    dates = _read(("date", "Publié le 3 mai 2024 à 9h30, modifié à 11h05"), language="fr")
    assert dates[:2] == ("2024-05-03T09:30", "2024-05-03T11:05")


def test_an_ambiguous_date_is_null_with_a_warning() -> None:
    dates = _read(("date", "03/04/2024"))
    assert dates.published is None
    assert _codes(dates) == ["ambiguous_date"]


def test_another_date_of_the_page_settles_the_order() -> None:
    assert _read(("date", "03/04/2024"), ("boilerplate", "Harvest ends 25/04/2024")).published == "2024-04-03"
    assert _read(("date", "03/04/2024"), ("boilerplate", "Harvest ends 04/25/2024")).published == "2024-03-04"


def test_the_same_day_in_words_settles_the_order() -> None:
    assert _read(("date", "03/04/2024"), ("date", "March 4, 2024")).published == "2024-03-04"


def test_a_weekday_that_contradicts_the_date_is_a_warning() -> None:
    dates = _read(("date", "Monday, July 27, 2024"))
    assert dates.published == "2024-07-27"
    assert _codes(dates) == ["weekday_contradicts"]
    assert _codes(_read(("date", "Saturday, July 27, 2024"))) == []


def test_relative_dates_count_only_against_now() -> None:
    assert _read(("date", "3 hours ago")).published is None
    assert _read(("date", "3 hours ago"), now="2024-05-04T01:00").published == "2024-05-03"
    assert _read(("date", "gestern"), now="2024-05-04", language="de").published == "2024-05-03"


def test_a_byline_gives_the_date_where_no_date_line_does() -> None:
    assert _read(("byline", "By Ana Diaz - May 3, 2024")).published == "2024-05-03"
    assert _read(("byline", "By Ana Diaz - May 3, 2024"), ("date", "May 5, 2024")).published == "2024-05-05"


def test_two_calendars_must_agree() -> None:
    assert _codes(_read(("date", "15 رمضان 1445 هـ - 25 مارس 2024"), language="ar")) == []
    assert _codes(_read(("date", "15 رمضان 1445 هـ - 20 مارس 2024"), language="ar")) == ["calendars_disagree"]


def test_the_weekday_tells_which_of_two_numbers_is_the_month() -> None:
    assert _read(("date", "Sat 07/06/2025")).published == "2025-06-07"
    assert _read(("date", "Sun 07/06/2025")).published == "2025-07-06"
    assert _read(("date", "Mon 07/06/2025")).published is None


def test_a_month_that_began_when_the_moon_was_seen_is_told_by_the_other_calendar() -> None:
    dates = _read(("date", "پیر 2 صفر 1447ھ 28 جولائی 2025ء"), language="ur")
    assert (dates.published, _codes(dates)) == ("2025-07-28", [])


def test_the_furniture_nearest_to_the_headline_dates_a_page_that_has_no_date_line() -> None:
    lines = (("boilerplate", "May 9, 2024"), ("kicker", "Sea"), ("headline", "A head"), ("boilerplate", "2 notes | May 3, 2024"))
    assert _read(*lines).published == "2024-05-03"
    assert _read(*lines, ("date", "May 5, 2024")).published == "2024-05-05"


def test_furniture_far_from_the_headline_dates_nothing() -> None:
    assert _read(("headline", "A head"), *[("body", "Text.")] * 9, ("boilerplate", "May 3, 2024")) == Dates(None, None, ())


def test_as_of_when_a_text_stands_is_its_publication_or_else_its_update() -> None:
    assert _read(("date", "Stand: 3. Mai 2024"), language="de")[:2] == ("2024-05-03", None)
    assert _read(("date", "Published 2. Mai 2024, Stand: 3. Mai 2024"), language="de")[:2] == ("2024-05-02", "2024-05-03")


def test_the_surest_line_dates_the_page_not_the_first() -> None:
    teaser, own = ("date", "May 9, 2024"), ("date", "May 3, 2024")
    assert _read(teaser, ("headline", "A head"), own, sure=(0.4, 1.0, 0.9)).published == "2024-05-03"
    game = ("date", "Release date: May 9, 2024")
    assert _read(game, ("byline", "By Ana Diaz, May 3, 2024"), sure=(0.3, 0.9)).published == "2024-05-03"


def test_of_equally_sure_lines_the_one_nearer_to_the_headline_dates_the_page() -> None:
    lines = (("date", "May 9, 2024"), ("body", "Text."), ("headline", "A head"), ("date", "May 3, 2024"))
    assert _read(*lines).published == "2024-05-03"


def test_a_line_much_less_sure_counts_only_if_it_says_what_it_is_of() -> None:
    sure = (0.9, 1.0, 0.5)
    lines = (("date", "Updated May 3, 2024"), ("body", "Text."))
    assert _read(*lines, ("date", "May 2, 2024"), sure=sure)[:2] == (None, "2024-05-03")
    assert _read(*lines, ("date", "Published May 2, 2024"), sure=sure)[:2] == ("2024-05-02", "2024-05-03")


def test_a_day_after_the_update_is_no_publication() -> None:
    lines = (("date", "Stand: 3. Mai 2024"), ("body", "Text."), ("date", "Zu sehen bis 9. Mai 2024"))
    assert _read(*lines, language="de")[:2] == ("2024-05-03", None)


def test_an_update_before_the_publication_is_none() -> None:
    assert _read(("date", "May 3, 2024"), ("body", "Text."), ("date", "Updated May 1, 2024"))[:2] == ("2024-05-03", None)


def test_a_sentence_dates_nothing() -> None:
    told = "A crowd walks over the old bridge in the harbour on the evening of May 1, 2024, when the lamps were lit again, " * 2
    assert _read(("source", told), ("headline", "A head"), ("boilerplate", "May 3, 2024")).published == "2024-05-03"


def test_of_furniture_equally_near_to_the_headline_the_first_dates_the_page() -> None:
    assert _read(("boilerplate", "May 9, 2024"), ("headline", "A head"), ("boilerplate", "May 3, 2024")).published == "2024-05-09"


def test_furniture_that_states_the_publication_completes_the_update() -> None:
    first = ("boilerplate", "First published May 2, 2024")
    lines = (("headline", "A head"), ("date", "Updated May 3, 2024"), *[("body", "Text.")] * 9)
    assert _read(*lines, first)[:2] == ("2024-05-02", "2024-05-03")
    assert _read(*lines, ("boilerplate", "Published May 4, 2024"))[:2] == (None, "2024-05-03")


def test_a_day_on_two_lines_above_its_time_is_read_with_it() -> None:
    split = (("boilerplate", "2026"), ("boilerplate", "11/19"), ("date", "16:42:07"))
    assert _read(*split, language="zh").published == "2026-11-19T16:42:07"
    assert _read(("boilerplate", "2026"), ("boilerplate", "1/3/4"), ("date", "16:42")).published is None
    assert _read(("boilerplate", "2026"), ("boilerplate", "11/19"), ("date", "5 May 2024")).published == "2024-05-05"


def test_a_byline_with_day_and_time_right_above_a_date_line_states_when() -> None:
    updated = ("date", "Updated 5 May 2024, 8:03")
    above = ("byline", "Lake News - 4 May 2024, 17:22")
    assert _read(above, updated, sure=(0.5, 1.0))[:2] == ("2024-05-04T17:22", "2024-05-05T08:03")
    assert _read(above, ("boilerplate", "Share"), updated, sure=(0.5, 1.0, 1.0)).published is None
    assert _read(("byline", "Class of 4 May 2024"), updated, sure=(0.5, 1.0)).published is None


def test_two_times_that_are_all_of_a_line_are_those_of_publication_and_update() -> None:
    glued = "November 19, 2026, 5:37 pmNovember 20, 2026, 9:05 am"
    assert _read(("date", glued))[:2] == ("2026-11-19T17:37", "2026-11-20T09:05")
    assert _read(("date", glued.replace("pmN", "pm | N")))[:2] == ("2026-11-19T17:37", "2026-11-20T09:05")
    assert _read(("date", glued.replace("pmN", "pm – N")))[:2] == ("2026-11-19T17:37", None)


def test_a_word_like_that_for_an_update_far_before_a_date_tells_none() -> None:
    line = "Updates may come into force everywhere on 1 February 2027"
    assert _read(("date", "3 May 2024"), ("date", line))[1] is None


def test_a_note_may_say_when_a_story_that_was_updated_was_published() -> None:
    told = ("note", "This story was originally published November 12, 2026 at 5:00 AM.")
    assert _read(("date", "Updated November 13, 2026"), told)[:2] == ("2026-11-12T05:00", "2026-11-13")
