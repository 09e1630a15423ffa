from __future__ import annotations

from newsparse.labeling.dates import settle_dates
from newsparse.lexicon import load
from tests.labeling.pages import roles_after

TOLD = ("body", "The council of Arle closed the harbour on Tuesday, and no boat has left it since then.")


def role(given: str, line: str, language: str = "en") -> str:
    return roles_after(lambda blocks, verdicts: settle_dates(blocks, verdicts, load(language)), [(given, line), TOLD])[0]


def test_a_date_of_publication_before_an_agency_is_no_caption() -> None:
    dated = "Publié le jeudi 26 novembre 2026  |  AFP"
    assert role("caption", dated, language="fr") == "date"
    assert role("caption", dated[10:], language="fr") == "caption"


def test_a_byline_that_is_only_a_day_is_a_date() -> None:
    assert role("byline", "15 Nisan 2025, Salı", language="tr") == "date"
    assert role("byline", "Tuesday, 15 April 2025") == "date"
    assert role("byline", "Tue, 15 Apr 2025 · 2 min read") == "date"
    assert role("byline", "Ana Diaz, 15 April 2025") == "byline"


def head_roles(line: tuple[str, str], language: str = "en") -> list[str]:
    rows = [("headline", "Harbour of Arle closed"), line, TOLD]
    return roles_after(lambda blocks, verdicts: settle_dates(blocks, verdicts, load(language)), rows)


def test_between_headline_and_text_a_line_that_is_a_date_is_one_whatever_it_looks_like() -> None:
    assert head_roles(("body", "Published on 15 April 2025."))[1] == "date"
    assert head_roles(("standfirst", "15 април 2025 година"), "mk")[1] == "date"
    assert head_roles(("body", "The harbour of Arle closed on 15 April 2025."))[1] == "body"


def test_below_the_first_paragraph_a_line_of_a_date_keeps_its_role() -> None:
    rows = [("headline", "Harbour of Arle closed"), TOLD, ("subhead", "15 April 2025"), TOLD]
    assert roles_after(lambda blocks, verdicts: settle_dates(blocks, verdicts, load("en")), rows)[2] == "subhead"
