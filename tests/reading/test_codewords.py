"""Which words between pieces of code are language."""

from __future__ import annotations

import pytest

from newsparse.reading.codewords import find_language
from newsparse.text.values import Span


def language(gap: str) -> str | None:
    found = find_language(f"{{}}{gap}{{}}", Span(2, 2 + len(gap)))
    return None if found is None else f"{{}}{gap}"[found.start : found.end]


@pytest.mark.parametrize(
    "gap",
    [
        "", "\n\n", ")(window, document, 'script', 'https://a.example/b.js');", "\n\n.lead > p,\n#top .nav li a:hover,\nbody h1 ",
        "@media only screen and (min-width: 40em) and (max-width: 62.5rem)", ";a.b=c,d.e=", "\n// It is shown when it is seen\n",
        "/* The styles of the whole page\n   of the lake */ .a", "else if (a && b) ", ', "a b", ["c", "d"], ',
        "img.ad-box,\nimg.emoji ",
        "\n-->\n<!--\n", "!function(e,t,n)", "(function ( w, d ) ", " from '/static/a b.js'\n", "$(document).ready(function() ",
    ],
)  # fmt: skip
def test_code_is_no_language(gap: str) -> None:
    assert language(gap) is None


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        ("\nNews\nSport\n", "News\nSport"),
        ("; News Sport Weather .lead ", "News Sport Weather"),
        (");\nShare\n(function(a) ", "Share"),
        (";\nThe mayor (who was there) said: \"Safe\", and left.\nvar a = ", 'The mayor (who was there) said: "Safe", and left.'),
        ("; 木曜日、町長は全員無事だと述べた .a ", "木曜日、町長は全員無事だと述べた"),
        ("\nПогода\n", "Погода"),
        (" from to \n", None),
    ],
)  # fmt: skip
def test_words_in_a_row_and_lines_without_a_sign_are_language(gap: str, said: str | None) -> None:
    assert language(gap) == said
