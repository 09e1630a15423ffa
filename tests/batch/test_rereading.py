from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import Options, parse
from newsparse.batch.rereading import read_article

SAMPLES = sorted((Path(__file__).parent.parent.parent / "samples").glob("*/page.txt"))


@pytest.mark.parametrize("page", SAMPLES[::4], ids=lambda page: page.parent.name)
def test_an_article_read_back_is_written_as_before(page: Path) -> None:
    article = parse(page, Options(reasons=True))
    assert read_article(article.to_json()) == article._replace(lines=())
    again = read_article(article.to_json(compact=True, lines=True))
    assert again.to_json(lines=True) == article.to_json(lines=True)
    assert again._replace(lines=()) == article._replace(lines=())
