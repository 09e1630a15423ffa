"""Where code ends that began."""

from __future__ import annotations

import pytest

from newsparse.reading.codegroups import end_of_group, end_of_statement, find_statement


@pytest.mark.parametrize(
    "group",
    [
        "{}",
        "{a: {b: 1}}",
        '{"a": "}", "b": \'}\', c: `}`}',
        '{"a": "say \\"}\\""}',
        "{ // it's {\n}",
        "{ /* it's } */ }",
        "{a.replace(/[}'\"]/g, '')}",
        "{url(http://a.example/b)}",
        "{return'}'}",
        '{"body": "A ferry with eighty people on board ran aground on Friday, and all are safe"}',
        '{"body": "A ferry with eighty people on board ran\naground on Friday, and all are safe", "a": 1}',
        "(a, (b))",
        "[1, [2, ']']]",
        '"a \\" b"',
    ],
)
def test_a_group_ends_behind_what_closes_it(group: str) -> None:
    assert end_of_group(f"Storm {group}; the }} end", 6) == 6 + len(group)


def test_a_group_that_nothing_closes_ends_where_language_begins() -> None:
    code = "{a: 1, b: [2,"
    story = " and then the mayor of the little town said that all are safe }"
    assert end_of_group(code + story, 0) == len("{a: 1, b: [")
    assert end_of_group("{ a {", 0) == 5
    assert end_of_group('" a', 0) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "var a = 1;", "let a = {b: ';'};", "window.a = window.a || [];", "a.b.push({c: 1});",
        "ads('top', function () { return 1 });", "a.b = c\n  .d(1)\n  .e();",
        "var a = 'b' +\n  'c';", "const a = b", "a['b'] = \"c\";",
    ],
)  # fmt: skip
def test_a_statement_ends_with_its_semicolon_or_line(statement: str) -> None:
    text = f"Storm\n{statement}\nThe mayor spoke"
    found = find_statement(text, 0)
    assert found is not None
    assert (found.start, end_of_statement(text, found.end)) == (6, 6 + len(statement))


@pytest.mark.parametrize(
    "text",
    ["The mayor (who was there) spoke", "Let it be", "Var är han?", "a == b", "lake.example/storm", "Storm: a = b?", "U.S.(AP)"],
)
def test_language_is_no_statement(text: str) -> None:
    assert find_statement(text, 0) is None
