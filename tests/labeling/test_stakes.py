"""Which role a block has, once the chances of all are known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stakes import weigh
from newsparse.labeling.states import AFTER, BEFORE, STATES

INSIDE = "article/boilerplate"


def verdict(state: str, **chances: float) -> Verdict:
    named = {name: name if name in (BEFORE, AFTER) else f"article/{name}" for name in chances}
    return Verdict(STATES.index(state), {STATES.index(named[name]): chance for name, chance in chances.items()})


def states(*verdicts: Verdict, fixed: tuple[int, ...] = ()) -> list[str]:
    return [STATES[found.state] for found in weigh(verdicts, fixed)]


def test_a_rare_role_is_found_where_furniture_is_little_likelier() -> None:
    body = verdict("article/body", body=1.0)
    assert states(verdict(BEFORE, before=0.6, kicker=0.4), body) == ["article/kicker", "article/body"]


def test_furniture_counts_as_one_whatever_its_zone() -> None:
    divided = verdict("article/tags", tags=0.3, boilerplate=0.35, after=0.35)
    assert states(verdict("article/body", body=1.0), divided, verdict("article/body", body=1.0))[1] == INSIDE


def test_body_and_boilerplate_are_not_weighed_against_each_other_anew() -> None:
    assert states(verdict("article/body", body=0.6, after=0.4)) == ["article/body"]
    assert states(verdict(AFTER, body=0.4, after=0.6)) == [AFTER]


def test_a_headline_and_what_is_fixed_stay_what_they_are() -> None:
    headline = verdict("article/headline", headline=0.3, kicker=0.7)
    assert states(headline) == ["article/headline"]
    assert states(verdict(BEFORE, before=0.5, kicker=0.5), fixed=(0,)) == [BEFORE]


def test_what_lies_between_the_article_s_blocks_is_inside_it() -> None:
    kicker = verdict(BEFORE, before=0.5, kicker=0.5)
    menu = verdict(BEFORE, before=1.0)
    assert states(menu, kicker, menu, verdict("article/body", body=1.0)) == [BEFORE, "article/kicker", INSIDE, "article/body"]


CHANCES = st.dictionaries(st.sampled_from(range(len(STATES))), st.floats(0.01, 1.0), min_size=1, max_size=6)


@given(st.lists(CHANCES, max_size=12))
def test_the_article_is_one_piece_whatever_the_chances(pages: list[dict[int, float]]) -> None:
    zones = [STATES[found.state] for found in weigh([Verdict(max(p, key=lambda s: p[s]), p) for p in pages], ())]
    inside = [at for at, state in enumerate(zones) if state not in (BEFORE, INSIDE, AFTER)]
    if inside:
        assert all(state.startswith("article/") for state in zones[inside[0] : inside[-1] + 1])
