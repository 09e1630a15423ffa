from __future__ import annotations

import pickle
from collections.abc import Sequence

from newsparse.batch.summary import EXAMPLES, KINDS, OTHER, SAMPLES, Tally, sections
from newsparse.batch.values import Failure, Parsed
from newsparse.text.values import Doubt
from tests.batch.results import HOSTILE, empty, failed, parsed


def tallied(results: Sequence[Parsed | Failure]) -> Tally:
    tally = Tally()
    for at, result in enumerate(results):
        tally.add(result, at / 10)
    return tally


MIXED: list[Parsed | Failure] = [
    parsed("a", 0.95), parsed("b", 0.30, language="ar", kicker=None), parsed("c", 0.99, warnings=(Doubt("odd", ""),)),
    empty("d"), failed("e"), failed("f", "TimedOut"), failed("g"),
]  # fmt: skip


def test_results_are_counted() -> None:
    tally = tallied(MIXED)
    assert (tally.done, tally.parsed, tally.empty, tally.failures_in_all) == (7, 3, 1, 3)
    assert tally.failed == {"SourceError": 2, "TimedOut": 1}
    assert tally.languages == {"en": 2, "ar": 1}
    assert (tally.fields["headline"], tally.fields["kicker"]) == (3, 2)
    assert tally.warnings == {"odd": 1}
    assert tally.confidence == {19: 2, 6: 1}
    assert tally.seconds == 0.6
    assert round(tally.rate, 3) == round(7 / 0.6, 3)


def test_the_most_doubtful_pages_come_first_and_warnings_add_doubt() -> None:
    assert [page.name for page in tallied(MIXED).doubtful] == ["b", "c", "a"]


def test_failures_are_kept_by_class() -> None:
    failures = tallied(MIXED).failures
    assert {kind: [failure.source for failure in kept] for kind, kept in failures.items()} == {
        "SourceError": ["e", "g"],
        "TimedOut": ["f"],
    }


def test_memory_is_bounded_whatever_pages_and_errors_say() -> None:
    def weight(rounds: int) -> int:
        tally = Tally()
        for n in range(rounds):
            page = parsed(f"{n}{HOSTILE}", n / rounds, language=f"x-{n}", warnings=(Doubt(f"odd_{n}", ""),))
            tally.add(page, float(n))
            tally.add(failed(str(n), f"Error{n}"), float(n))
            tally.add(failed(str(n), "Error0"), float(n))
            tally.add(empty(str(n)), float(n))
        assert len(tally.languages) <= KINDS + 1
        assert len(tally.doubtful) <= SAMPLES
        assert len(tally.failures) <= SAMPLES
        assert max(map(len, tally.failures.values())) <= EXAMPLES
        return len(pickle.dumps(tally))

    assert weight(4000) < 1.2 * weight(1000)


def test_what_is_not_counted_apart_is_counted_together() -> None:
    tally = tallied([parsed(language=f"x-{n}") for n in range(KINDS + 7)])
    assert tally.languages[OTHER] == 7
    assert sum(tally.languages.values()) == KINDS + 7


def test_rows_have_numbers_and_shares_the_most_frequent_first() -> None:
    shown = {section.title: section.rows for section in sections(tallied(MIXED))}
    assert list(shown) == ["sources", "failed", "languages", "fields", "warnings"]
    assert [(row.label, row.number) for row in shown["sources"]] == [("parsed", 3), ("empty", 1), ("failed", 3)]
    assert [(row.label, row.number, round(row.share, 2)) for row in shown["languages"]] == [("en", 2, 0.67), ("ar", 1, 0.33)]


def test_a_run_without_sources_has_one_section() -> None:
    assert [(section.title, [row.share for row in section.rows]) for section in sections(Tally())] == [("sources", [0.0] * 3)]
