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
    assert role("byline", "Ana Diaz, 15 April 2025") == "byline"
