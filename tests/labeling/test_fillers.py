"""Latin that fills a page."""

from __future__ import annotations

import pytest

from newsparse.labeling.fillers import WORDS, is_filler, settle_fillers
from newsparse.lexicon import load
from tests.labeling.pages import TOLD, roles_after

LATIN = "Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium."


def test_it_is_no_text_of_the_story() -> None:
    lines = [("headline", "Harbour closed"), ("body", TOLD), ("body", LATIN), ("subhead", "Lorem ipsum"), ("caption", LATIN)]
    roles = roles_after(lambda blocks, verdicts: settle_fillers(blocks, verdicts, load("de")), lines)
    assert roles == ["headline", "body", "boilerplate", "subhead", "caption"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il sindaco ha detto che non si può chiudere il porto e che la nave è arrivata in città alle sei."),
        ("fr", "Le port est fermé depuis mardi et la mairie ne sait pas quand les bateaux pourront en sortir."),
        ("es", "El alcalde dijo que no es posible cerrar el puerto y que el barco llegó a las seis de la mañana."),
        ("ro", "Primarul a spus că portul nu se poate închide și că vaporul a ajuns la șase dimineața."),
        ("en", "The motto of the town is Nihil sine labore, and the mayor does as it says, alone at his desk."),
    ],
)
def test_the_languages_that_are_nearest_are_none(language: str, text: str) -> None:
    assert not is_filler(text, load(language))


def test_a_few_words_are_none() -> None:
    assert not is_filler(" ".join(LATIN.split()[: WORDS - 1]), load("en"))
