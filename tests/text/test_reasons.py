from __future__ import annotations

from pkgutil import get_data

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.model import SHIPPED
from newsparse.text.observations import say
from newsparse.text.reasons import RULES, reasons_of
from newsparse.text.values import Block, LabeledBlock, Reason


@pytest.mark.parametrize(
    ("observation", "words"),
    [
        ("len:0", "tiny text"),
        ("len:12", "very long text"),
        ("w0=share", "first word “share”"),
        ("all=read also: more", "only the words “read also: more”"),
        ("has:read_also", "has words for read also"),
        ("-1:prose", "a paragraph above it"),
        ("+2:edge", "the edge of the page two below it"),
        ("w-1=more", "last word “more”"),
        ("prose-5:7", "the prose in the 5 blocks above it"),
        ("prose+12:0", "the prose in the 12 blocks below it"),
        ("edge<short<prose", "a short line between the edge of the page and a paragraph"),
        ("in_run/prose", "a paragraph inside the story"),
        ("kin:7/line", "nearly all of its words are the story's"),
        ("titled:4", "words with a capital: all"),
        ("tag:h1/line", "is a <h1>"),
        ("own=byline", "its element is called “byline”"),
        ("called:comment/prose", "it is called comment"),
        ("branch:date/line", "stands in what is called date"),
        ("last:stop", "ends with a full stop"),
        ("picture/h1", "stands with a picture"),
        ("dense:in1first", "its place about the paragraphs"),
        ("topic:once", "its words are the story's"),
        ("under:source", "below words for source"),
        ("has_long:caption", "long, has words for caption"),
        ("menu<link<prose", "a link between a menu and a paragraph"),
    ],
)
def test_an_observation_is_said_in_words(observation: str, words: str) -> None:
    assert say(observation) == words


@pytest.mark.parametrize("form", SHIPPED)
def test_everything_that_the_shipped_weights_know_is_said_in_words(form: str) -> None:
    lines = (get_data("newsparse.labeling", SHIPPED[form]) or b"").decode().split("\n")
    names = [line.partition("\t")[0] for line in lines if "\t" in line]
    assert len(names) > 1000
    assert [name for name in names if say(name) == name] == []


@pytest.mark.parametrize("observation", ["", "?", "never_heard_of:3", "a<b", "x<y<z", "line:no\nwords"])
def test_an_unknown_observation_is_shown_as_it_is(observation: str) -> None:
    assert say(observation) == observation


@given(st.text())
def test_any_name_can_be_said(observation: str) -> None:
    assert isinstance(say(observation), str)


def test_the_rule_that_gave_the_role_is_the_first_reason() -> None:
    block = LabeledBlock(Block((), "LISBON", 0, None), "dateline", "article", 1.0, None, (Reason("capitals", 0.5),), "opener")
    assert reasons_of(block) == [(RULES["opener"], None), ("all capitals", 0.5)]
    assert reasons_of(block._replace(rule=None)) == [("all capitals", 0.5)]
