from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from newsparse.output.explanation import STYLES, explain
from newsparse.text.values import ROLES, Doubt
from tests.output.traces import trace

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = "Storm \x1b[31mhits\x1b]0;owned\x07 [bold red]town[/] [link=x]y[/link] :smile: \u202edcba\u2066 \x9b2J \x00"


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_each_line_stands_with_number_role_zone_confidence_and_text() -> None:
    rows = explain(trace()).split("\n")
    assert rows[2] == "    1 headline    article   97% Harbour opens again"
    assert rows[6] == "    4 caption     article   97% A ferry at the quay (Ana Diaz/Reuters)"


def test_reasons_are_words_with_their_weights_and_the_runner_up_follows() -> None:
    assert "all in brackets +2.1; a paragraph above it +0.5 | else credit 2%" in explain(trace())


def test_the_header_names_source_language_and_encoding() -> None:
    assert explain(trace()).split("\n")[0] == "page.txt · en (ltr) · utf-8"


def test_every_field_and_warning_stands_below_the_lines() -> None:
    below = explain(trace()).split("\n\n")[-1]
    assert below.split("\n") == [
        "kicker      Ports",
        "headline    Harbour opens again",
        "standfirst  After a week of storm",
        "byline      By Ana Diaz and Li Wei",
        "authors     Ana Diaz; Li Wei",
        "dateline    LISBON, July 27 (Reuters) = LISBON, Reuters, 2024-07-27",
        "published   2024-07-27T09:30:00+01:00",
        "updated     2024-07-28",
        "body        paragraph: 1, subhead: 1",
        "image       A ferry at the quay | Ana Diaz/Reuters = Reuters",
        "source      Reuters = Reuters",
        "source      Harbour News",
        "signoff     Editing by Jo Bell",
        "note        This story was corrected.",
        "tags        sea; storm",
        "warning     the date is far from the others (late_date)",
        "",
    ]


def test_plain_form_has_no_colour_and_cuts_no_line() -> None:
    long = "A word and another " * 200
    plain = explain(trace(long + "\n"))
    assert long.strip() in plain
    assert "\x1b" not in plain


def test_terminal_form_says_what_the_plain_form_says() -> None:
    drawn = COLOUR.sub("", explain(trace(), width=100))
    assert drawn.split() == explain(trace()).split()


def test_terminal_form_keeps_to_its_width_in_wide_scripts_too() -> None:
    page = "港が再び開かれた。" * 30 + "\n" + "Ships came back to the harbour. " * 20 + "\n"
    rows = COLOUR.sub("", explain(trace(page), width=90)).split("\n")
    assert max(cell_len(row) for row in rows[1:]) <= 90


def test_terminal_form_is_coloured_by_role() -> None:
    assert "\x1b[1;35m    1 headline" in explain(trace(), width=100)


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;35m" not in explain(trace(), width=100)


@pytest.mark.parametrize("width", [None, 100])
def test_hostile_text_is_shown_and_never_obeyed(width: int | None) -> None:
    hostile = trace(HOSTILE + "\n", name=HOSTILE, headline=HOSTILE, warnings=(Doubt("odd", HOSTILE),))
    text = COLOUR.sub("", explain(hostile, width))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    shown = " ".join(text.split())
    assert shown.count(r"\x1b[31mhits\x1b]0;owned\x07 [bold red]town[/]") == 4
    assert r":smile: \u202edcba\u2066 \x9b2J \x00" in shown


@pytest.mark.parametrize("width", [None, 100])
def test_half_characters_can_be_printed(width: int | None) -> None:
    assert b"\\ud800" in explain(trace("Storm \ud800\n", headline="\udfff"), width).encode("utf-8")


def test_a_page_without_lines_is_explained_by_its_warning() -> None:
    empty = explain(trace("", warnings=(Doubt("no_article", "no article was found in this text"),)))
    assert "no article was found in this text (no_article)" in empty


def test_every_role_has_a_style() -> None:
    assert set(STYLES) == set(ROLES)
