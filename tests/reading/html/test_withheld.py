"""Stories of which a page shows the beginning, or nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Options, parse
from newsparse.reading.html.page import read_page

HEADLINE = "Harbour opens again after a week of storm"
STORY = [
    "Ships came back to the harbour on Saturday after the pilots had found the channel free of sand.",
    "The first ferry left the quay at noon with four hundred passengers and a cargo of oranges.",
    "Nobody knows yet who will pay for the dredger, which the town had hired for eleven days.",
    "The mayor said that the council would meet on Monday to speak about the new breakwater.",
    "Until then the fishermen will have to land their catch at the old pier behind the mill.",
]
HEAD = f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1>"


def entry(text: str) -> dict[str, object]:
    """A paragraph as programs of newsrooms keep it: a tree in which links are parts of their own."""
    start, end = text[:30], text[30:]
    return {"type": "paragraph", "content": [{"type": "text", "value": start}, {"type": "link", "content": [{"value": end}]}]}


def script(paragraphs: list[str], headline: str = HEADLINE, padding: int = 600) -> str:
    story = {"headline": headline, "build": "x" * padding, "body": {"content": [entry(text) for text in paragraphs]}}
    return f'<script type="application/json">{json.dumps(story)}</script>'


def lines(html: str) -> list[str]:
    return [line for line in read_page(html).text.split("\n") if line]


def test_the_rest_of_a_story_in_a_script_follows_the_paragraphs_shown() -> None:
    page = f"{HEAD}<div><p>{STORY[0]}</p><p>{STORY[1]}</p></div><footer>Imprint</footer>{script(STORY)}"
    assert lines(page) == [HEADLINE, *STORY, "Imprint"]


def test_the_lines_added_stand_in_the_element_that_they_follow_and_a_warning_tells_of_them() -> None:
    page = read_page(f"{HEAD}<div><p>{STORY[0]}</p></div>{script(STORY)}")
    assert len({hint.element for hint in page.hints[1:]}) == 1
    assert [doubt.code for doubt in page.warnings] == ["withheld"]
    assert [doubt.code for doubt in parse(f"<html>{HEAD}<p>{STORY[0]}</p>{script(STORY)}", Options(format="html")).warnings] == [
        "withheld"
    ]


def test_a_page_made_by_scripts_alone_shows_the_story_that_they_hold_in_markup() -> None:
    markup = "".join(f"<p>{text}</p>" for text in STORY) + "<!--" + "x" * 600 + "-->"
    page = f"<title>{HEADLINE}</title><div id=app></div><script>self.push([1, {json.dumps('2a:T91,' + markup)}])</script>"
    assert lines(page) == STORY


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}<p>{STORY[0]}</p>{script(STORY, headline='Another story of another day')}",
        f"{HEAD}<p>{STORY[0]}</p>{script(STORY[1:])}",
        f"{HEAD}<p>{STORY[0]}</p>{script(STORY[:3])}",
        f"{HEAD}<p>{STORY[0]}</p>{script([*STORY[:1], 'Home', 'Sport', 'Weather', 'Markets', 'Jobs', 'Cars', *STORY[1:3]])}",
        f"{HEAD}" + "".join(f"<p>{text}</p>" for text in STORY) + script(STORY),
        f"{HEAD}<p>{STORY[0]}</p>{script(STORY).replace(']', '')}",
    ],
    ids=["another headline", "begins elsewhere", "two paragraphs more", "a menu", "all is shown", "broken"],
)
def test_what_is_not_plainly_the_rest_of_the_story_is_left_out(page: str) -> None:
    assert read_page(page).warnings == ()
    assert "dredger" not in read_page(page).text or page.count("dredger") > 1


def test_paragraphs_hidden_beside_shown_ones_are_shown() -> None:
    hidden = "".join(f'<div style="display:none"><p>{text}</p></div>' for text in STORY[1:])
    assert lines(f"{HEAD}<article><div><p>{STORY[0]}</p></div><div>Subscribe</div>{hidden}</article>") == [
        HEADLINE, STORY[0], "Subscribe", *STORY[1:],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "hidden",
    [
        "".join(f'<p style="display:none">{text}</p>' for text in STORY[1:3]),
        "<div>" + "".join(f'<p style="display:none">{text}</p>' for text in STORY[1:]) + "</div>",
        "".join('<p style="display:none">Menu</p>' for _ in STORY),
        "".join(f"<p hidden>{text}</p>" for text in STORY[1:]),
    ],
    ids=["two", "in a box of their own", "no prose", "hidden by attribute"],
)
def test_other_hidden_text_stays_hidden(hidden: str) -> None:
    assert lines(f"{HEAD}<article><p>{STORY[0]}</p>{hidden}</article>") == [HEADLINE, STORY[0]]


@given(st.recursive(st.text(max_size=90), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20))
def test_no_data_of_any_shape_fails(data: object) -> None:
    told = {"headline": HEADLINE, "data": data, "first": STORY[0], "padding": "x" * 600}
    assert read_page(f"{HEAD}<p>{STORY[0]}</p><script>{json.dumps(told)}</script>").text.startswith(HEADLINE)
    assert isinstance(read_page(f"<script>{json.dumps(told)}</script>").text, str)


def test_deep_and_wide_data_is_read_in_seconds() -> None:
    deep = '{"headline":"' + HEADLINE + '","a":' + "[" * 900 + json.dumps(STORY[0]) + ", 1" * 200_000 + "]" * 900 + "}"
    wide = json.dumps({"headline": HEADLINE, "rows": [{"t": STORY[0]}] * 20_000})
    for data in (deep, wide):
        assert read_page(f"{HEAD}<p>{STORY[0]}</p><script>{data}</script>").text.startswith(HEADLINE)
