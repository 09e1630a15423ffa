from __future__ import annotations

import pickle

from newsparse import parse
from newsparse.batch.digests import EXCERPT, FIELDS, digest, sureness
from newsparse.text.article import LineLabel, Piece
from newsparse.text.values import Doubt, Span
from tests.batch.results import empty, failed, parsed
from tests.output.traces import article


def label(length: int, role: str, zone: str, confidence: float) -> LineLabel:
    return LineLabel(1, Span(0, length), role, zone, confidence, "")


def test_a_page_in_short() -> None:
    short = digest(parsed(warnings=(Doubt("odd", "a"), Doubt("odd", "b")), confidence=0.5))
    assert (short.name, short.language, short.headline) == ("page.txt", "en", "Harbour opens again")
    assert short.fields == FIELDS
    assert short.warnings == ("odd",)
    assert short.confidence == 0.5
    assert not short.empty


def test_every_field_that_is_counted_is_one_of_the_article() -> None:
    assert set(FIELDS) <= set(article().to_dict())


def test_a_page_without_headline_and_body_is_empty_and_a_failure_is_not() -> None:
    assert digest(empty()).empty
    assert not digest(parsed(body=())).empty
    assert not digest(parsed(headline=None)).empty
    assert not digest(failed()).empty


def test_long_texts_are_cut() -> None:
    short = digest(parsed(headline="x" * 10_000, body=(Piece("paragraph", "y" * 10_000),)))
    assert (len(short.headline), len(short.excerpt)) == (EXCERPT, EXCERPT)


def test_sureness_weighs_long_lines_more_and_boilerplate_not_at_all() -> None:
    lines = (
        label(90, "body", "article", 0.9),
        label(10, "headline", "article", 0.5),
        label(500, "boilerplate", "article", 0.1),
        label(500, "boilerplate", "after", 0.1),
    )
    assert sureness(article(lines=lines)) == 0.86
    assert sureness(article(lines=())) is None
    assert sureness(article(lines=lines[2:])) is None


def test_a_parsed_page_has_a_sureness() -> None:
    found = sureness(parse("Storm hits Lisbon\n\n" + "A storm hit Lisbon on Monday, the mayor of the town said. " * 4))
    assert found is not None
    assert 0 < found <= 1


def test_it_can_be_sent_between_processes() -> None:
    short = digest(parsed(confidence=0.5))
    assert pickle.loads(pickle.dumps(short)) == short
