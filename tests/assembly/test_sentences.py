from __future__ import annotations

import pytest

from newsparse.assembly.sentences import is_sentence
from newsparse.lexicon import load


@pytest.mark.parametrize(
    ("language", "told", "line"),
    [
        ("en", True, "Ana Diaz is a reporter who has written about the sea and its harbours."),
        ("en", False, "By Ana Diaz and Tom Okafor at the harbour of Lisbon on December 21, 2023 at 3:53 PM"),
        ("en", False, "Ana Diaz, Political Editor"),
        ("en", False, "Ana Diaz in Lisbon and Li Wei in Arle"),
        ("ja", True, "会員の方は、湖や灯台の記事と記者のつぶやきを毎朝お読みいただけます。"),
        ("ja", False, "山本花子、森一郎"),
    ],
)
def test_a_line_that_tells_about_its_author_is_a_sentence(language: str, told: bool, line: str) -> None:
    assert is_sentence(line, load(language)) is told
