"""The code of a page that stands in its text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.reading import read
from newsparse.reading.code import LEAST, MOST, leave_out_code
from newsparse.text.values import Options
from tests.reading.pace import seconds

TITLE = "Ferry runs aground off Arle | Lake News"
MENU = ("News", "Sport", "Weather", "Culture", "Sign in")
STORY = (
    "Ferry runs aground off Arle", "By Ana Diaz", "3 May 2024",
    "A ferry with 80 people on board (all of them from Arle) ran aground on Friday, the coast guard said.",
    "“We saw the lights too late,” said Li Wei’s brother, who was on board; he wouldn't say more.",
    "Photo: Tom Reed/Lake News", "The harbour office: \"Nobody was hurt\", and the ferry will sail on Monday.",
)  # fmt: skip
FOOT = ("Most read", "Bridge to be closed for a year", "Contact", "© 2024 Lake News")
SCRIPTS = (
    "!function(w,d,s){var j=d.createElement(s);j.async=!0;j.src='//ads.example/a.js?v='+(+new Date);"
    'd.head.appendChild(j)}(window,document,"script");',
    "window.ads = window.ads || {};\nads.cmd = ads.cmd || [];\nads.cmd.push(function () {\n  // It's shown when it's seen\n"
    "  ads.show('top', {sizes: [[728, 90], [970, 250]], lazy: true});\n});",
    "(function (i, s) {\n  i['Counter'] = s;\n  if (/['\"{]/.test(s)) { return }\n})(window, 'count');\nvar page = \"article\";",
    '/* The styles of the page */\nbody,\n.lead > p,\n#top .nav li a:hover {\n  margin: 0 auto;\n}\n'
    "@media only screen and (min-width: 40em) and (max-width: 62.5rem) { .lead { font: bold 1.2em/1.4 Georgia, serif } }",
    "h1,h2,h3{margin:0}.card__title--big:not(:first-child)::after{content:'\\201C'}.a,.b{display:none!important}",
    'self.__data.push([1,"{\\"state\\":{\\"text\\":\\"A ferry ran aground on Friday, the coast guard of Arle said.\\"}}"])',
)  # fmt: skip
DATA = json.dumps(
    {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry runs aground off Arle",
        "datePublished": "2024-05-03T09:30:00+02:00", "author": {"@type": "Person", "name": "Ana Diaz"},
        "articleBody": "A ferry with 80 people on board ran aground on Friday, the coast guard said.",
    }
)  # fmt: skip
HEAD = (TITLE, *SCRIPTS[:3], DATA, *SCRIPTS[3:5])
NODES = (*HEAD, *MENU, SCRIPTS[1], *STORY[:4], SCRIPTS[2], *STORY[4:], SCRIPTS[0], *FOOT, SCRIPTS[5])
SEEN = (TITLE, *MENU, *STORY, *FOOT)
PIECES = st.sampled_from(
    ["{", "}", "(", ")", "[", "]", '"', "'", "`", "\\", "/", "//", "/*", "*/", ";", "\n", " ", "a", "b.c", "=", "function", ".x",
     "@media", "ü", "The ferry of Arle ran aground on Friday, and all are safe. ", '{"@type":"NewsArticle"}', "var a = 1;\n" * 99]
)  # fmt: skip


def words(text: str) -> list[str]:
    return text.split()


def test_what_a_reader_sees_is_left_of_a_page_line_by_line() -> None:
    found = leave_out_code("\n".join(NODES))
    assert found is not None
    assert [line for line in found.text.split("\n") if line] == list(SEEN)


@pytest.mark.parametrize("between", ["\n\n\t\t", " ", "\r\n", "\n"], ids=["template", "space", "crlf", "line"])
def test_hardly_a_word_is_lost_however_the_pieces_are_joined(between: str) -> None:
    for nodes in (NODES, [" ".join(node.split()) for node in NODES]):
        found = leave_out_code(between.join(nodes))
        assert found is not None
        assert words(found.text) == words(" ".join(SEEN))


def test_code_may_follow_a_word_without_a_space() -> None:
    found = leave_out_code(TITLE + SCRIPTS[0] + DATA + "(function(a){a.b={c:1}})(window);" * 40 + STORY[3] + DATA)
    assert found is not None
    assert found.text == TITLE + STORY[3]


def test_json_ld_is_evidence_and_a_warning_says_why() -> None:
    article, plain = parse("\n".join(NODES)), parse("\n".join(SEEN))
    assert (article.headline, article.body) == (STORY[0], plain.body)
    assert article.authors == ("Ana Diaz",)
    assert article.published == "2024-05-03T09:30:00+02:00"
    assert "code" in [doubt.code for doubt in article.warnings]


def test_code_in_bytes_is_left_out_too() -> None:
    page = "\n".join(NODES)
    assert read(page.encode("utf-16"), Options()).text == read(page, Options()).text
    assert "window" not in read(page, Options()).text


@pytest.mark.parametrize(
    "cut",
    [
        "window.page = {" + "a: 'b', " * 200, "var page = {\n" + "  'a': [1, 2,\n" * 99, "/* " + "a, " * 500,
        '{"a": "' + "b" * LEAST,
    ],
    ids=["braces", "lines", "comment", "string"],
)  # fmt: skip
def test_code_that_is_cut_short_ends_where_language_begins(cut: str) -> None:
    found = leave_out_code("\n".join([SCRIPTS[4] * 99, cut, *STORY]))
    assert found is not None
    assert found.text.endswith("\n".join(STORY[3:]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "\n".join(STORY),
        "\n".join(["Dear {name},", *STORY, "{{ footer }}"]),
        "\n".join([*STORY, *["Your name", "{* #signInForm *}", "{* emailAddress *} {| button |}", "Sign in"] * 40]),
        "\n".join([*STORY, "f(x) = {1, 2}", "a = b;", "if (a) { return b }"]),
        "\n".join(["How to write a script", "```js", *SCRIPTS, *SCRIPTS, "```", *STORY]),
        "{ Storm hits the coast of Arle, and all are safe, the mayor of the town said } " * 40,
        "{" + "a" * MOST + "}",
    ],
    ids=["nothing", "brace", "story", "names", "template", "formulas", "markdown", "braces of language", "longer than pages"],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert leave_out_code(text) is None


def test_nothing_but_code_leaves_nothing() -> None:
    found = leave_out_code("\n".join(SCRIPTS * 3))
    assert found is not None
    assert found.text.strip() == ""


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_fails_and_what_is_left_stood_there_in_order(text: str) -> None:
    found = leave_out_code(text * 9)
    if found is not None:
        rest = iter(text * 9)
        assert all(character in rest for character in found.text)
    parse(text)


@given(st.lists(st.sampled_from(SCRIPTS), min_size=3, max_size=9), st.integers(0, 8))
def test_a_story_between_any_scripts_is_whole(scripts: list[str], at: int) -> None:
    nodes = [*SCRIPTS, *scripts[:at], *STORY, *scripts[at:], *SCRIPTS]
    found = leave_out_code("\n".join(nodes))
    assert found is not None
    assert [line for line in found.text.split("\n") if line] == list(STORY)


@pytest.mark.parametrize(
    "piece",
    [
        "{", '{"', "(/[", "x = 1\n", "/* ", "{// a", "a.b(", '"\\', "news {a} of the day ", "@media ", "{}\n", "a.", "`",
        '[{"@id":"',
    ],
)  # fmt: skip
def test_the_time_is_in_proportion_to_the_text(piece: str) -> None:
    short, long = ("{" + piece * (size // len(piece)) for size in (20_000, 80_000))
    assert seconds(leave_out_code, long) < 10 * seconds(leave_out_code, short) + 0.1
