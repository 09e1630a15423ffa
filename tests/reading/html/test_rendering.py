"""The lines of a page are those that a browser shows."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.reading.html.page import read_page
from newsparse.segmentation.lines import cut_lines
from newsparse.text.elements import Part
from newsparse.text.values import Reading

SHOWN = {
    "blocks part lines": ("<div>a<div>b</div>c</div>d", "a\nb\nc\nd"),
    "paragraphs are parted by a blank line": ("<p>a</p><p>b</p>", "a\n\nb"),
    "inline elements do not part words": ("<p>a<b>b</b><i> c </i> d</p>", "ab c d"),
    "white space is collapsed": ("<p>  a \n\t b  <b> c</b></p>", "a b c"),
    "a hard space is kept": ("<p>5&nbsp;km</p>", "5\xa0km"),
    "<br> ends a line": ("a<br>b<br><br>c", "a\nb\n\nc"),
    "cells are parted by a tab": ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
    "list items are lines": ("<ul><li>a<li>b</ul>", "a\nb"),
    "preformatted text keeps its lines": ("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc"),
    "headings are lines": ("<h1>a</h1><h2>b</h2>c", "a\nb\nc"),
    "scripts and styles": ("a<script>b</script><style>c</style>", "a"),
    "templates and <noscript>": ("a<template>b</template><noscript>c</noscript>", "a"),
    "frames, objects and pictures": ("a<iframe>b</iframe><img alt=b><svg><text>c</text></svg><video>d</video>", "a"),
    "controls": ("a<select><option>b</select><textarea>c</textarea><input value=d>", "a"),
    "a button is text": ("<button>a</button>", "a"),
    "the head": ("<head><title>a</title></head><body>b", "b"),
    "hidden": ("<p hidden>a</p><p>b</p>", "b"),
    "until found": ("<p hidden=until-found>a</p>", "a"),
    "display:none": ("<p style='color:red; DISPLAY : none !important'>a</p>b", "b"),
    "visibility:hidden": ("<p style='visibility:hidden'>a</p>b", "b"),
    "a span shown as a block": ("a<span style='display:block'>b</span>c", "a\nb\nc"),
    "a list item shown inline": ("<ul><li style='display:inline'>a</li> <li style='display:inline'>b</li></ul>", "a b"),
    "a class called hidden": ("<p class=hidden>a</p>", "a"),
    "aria-hidden is shown": ("<p aria-hidden=true>a</p>", "a"),
    "closed details": ("<details><summary>a</summary><p>b</p></details>", "a"),
    "open details": ("<details open><summary>a</summary>b</details>", "a\nb"),
    "closed dialogs and popovers": ("<dialog>a</dialog><dialog open>b</dialog><div popover>c</div>", "b"),
    "misnested tags": ("<b><p>a</b>b</p>", "ab"),
    "entities": ("<p>&lt;b&gt; &amp;amp; &#169; &bogus;</p>", "<b> &amp; © &bogus;"),
    "right-to-left text": ("<p dir=rtl>أعلن <b>المجلس</b></p>", "أعلن المجلس"),
    "unknown elements are inline": ("<p>a <x-y>b</x-y></p>", "a b"),
    "a frameset shows nothing": ("<html><frameset><frame src=a></frameset></html>", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize("name", SHOWN)
def test_shown_as_in_a_browser(name: str) -> None:
    html, text = SHOWN[name]
    assert read_page(html).text == text


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029", "\x0b", "\x1c"])
def test_what_is_no_line_break_in_html_is_none_in_the_text(mark: str) -> None:
    page = read_page(f"<p>a{mark}b</p>")
    assert page.text == "a b"


def test_an_element_knows_its_place() -> None:
    page = read_page("<body><div><p>one</p></div><div class='Article-Body'><p>two</p><p>three</p></div>")
    last = page.elements[page.hints[-1].element]
    parent = page.elements[last.parent]
    assert (last.tag, last.nth) == ("p", 2)
    assert (parent.tag, parent.nth, parent.words, parent.size) == ("div", 2, ("article", "body"), 8)
    assert page.elements[0].parent == -1
    assert all(element.parent < at for at, element in enumerate(page.elements))


def test_a_line_knows_its_links_and_inline_elements() -> None:
    hint = read_page("<p>By <a rel=author class=name href=/x>Ana<b>Diaz</b></a>, Arle</p>").hints[0]
    assert hint.parts == (Part("a", ("name", "author"), 3, 10), Part("b", (), 6, 10))
    assert hint.links == pytest.approx(7 / 16)


def test_a_row_of_a_table_belongs_to_the_row() -> None:
    page = read_page("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert [page.elements[hint.element].tag for hint in page.hints] == ["tr", "td"]


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<br>", "<table>", "<tr>", "<td>", "</table>",
     "<li>", "<ul>", "</ul>", "<pre>", "</pre>", "<img alt=x src=y>", "<figure>", "</figure>", "<script>", "</script>",
     "<p hidden>", "<details>", "<span style='display:block'>", "</span>", "<!--", "-->", "<title>", "</title>", "<svg>",
     "<select>", "&nbsp;", "\n", "\u2028"]
)  # fmt: skip
HTML = st.lists(st.one_of(TAGS, st.text(st.characters(codec=None), max_size=12)), max_size=40).map("".join)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(HTML)
def test_every_line_of_any_page_has_a_hint_that_fits_it(html: str) -> None:
    page = read_page(html)
    lines = cut_lines(Reading("", page.text))
    assert len(lines) == len(page.hints)
    for line, hint in zip(lines, page.hints, strict=True):
        assert 0 <= hint.element < len(page.elements)
        assert 0.0 <= hint.links <= 1.0
        assert all(0 <= part.start < part.end <= len(line.text) for part in hint.parts)
    shown = sum(len(line.written or line.text) for line in lines)
    assert sum(element.size for element in page.elements if element.parent < 0) == shown
