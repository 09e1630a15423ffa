from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.text import patterns
from newsparse.text.patterns import lazy

FAR = ("newsparse.training", "newsparse.lexicon.cldr.compile", "newsparse.__main__")
NAMES = [
    module.name
    for module in walk_packages(newsparse.__path__, "newsparse.")
    if not module.name.startswith(FAR) and not module.ispkg
]
GIVEN = {
    f"{name.removeprefix('newsparse.')}.{held}": pattern
    for name in NAMES
    for held, pattern in vars(import_module(name)).items()
    if isinstance(pattern, patterns._Lazy) and pattern._signs
}
SIGNS = "aAcCvVßЖم東कé\u0301 \t\n\u3000\u00a01290३.:/|-–—()（【[<>@©·•,،、!?»„\"'&+*=_~"
PIECES = [*SIGNS, "via", "Copyright", "https", "www", "am"]


def test_there_are_patterns_that_wait_for_a_sign() -> None:
    assert len(GIVEN) > 10


@pytest.mark.parametrize("name", GIVEN)
@given(pieces=st.lists(st.sampled_from(PIECES) | st.characters(), max_size=30))
def test_no_text_without_a_pattern_s_signs_matches_it(name: str, pieces: list[str]) -> None:
    pattern: Any = GIVEN[name]
    text = "".join(piece for piece in pieces if pattern._signs.isdisjoint(piece))
    assert re.compile(pattern._source, pattern._flags).search(text) is None


@given(st.lists(st.sampled_from(["(", ")", "a", " "]), max_size=8).map("".join))
def test_every_method_gives_what_that_of_the_compiled_pattern_gives(text: str) -> None:
    source = r"\(([^()]*)\)"
    compiled = re.compile(source)

    def waiting() -> re.Pattern[str]:
        return lazy(source, signs="(")

    assert waiting().findall(text) == compiled.findall(text)
    assert [found.span() for found in waiting().finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert waiting().split(text) == compiled.split(text)
    assert waiting().sub("-", text) == compiled.sub("-", text)
    for one, other in (
        (waiting().search(text), compiled.search(text)),
        (waiting().match(text), compiled.match(text)),
        (waiting().fullmatch(text), compiled.fullmatch(text)),
    ):
        assert (one and one.span()) == (other and other.span())


def test_a_lazy_pattern_has_only_the_methods_of_a_pattern() -> None:
    with pytest.raises(AttributeError):
        getattr(lazy("a"), "scanner")  # noqa: B009 - `re.Pattern` has none for mypy either
