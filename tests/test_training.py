"""What the training promises: no publisher's own observation, the same folds always, and a card that says what is true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from newsparse.labeling.model import SCALE, SHIPPED, Model, load_model, unpack, write_model
from newsparse.labeling.states import STATES
from newsparse.training.corpus import Page, fold_of, read_pages, read_samples
from newsparse.training.fitting import PARAMETERS, PUBLISHERS, fit, shared_observations
from newsparse.training.labels import read_labels
from newsparse.training.sequences import Example, sequence_of

ROOT = Path(__file__).parent.parent
HOME = ROOT / "newsparse" / "labeling"


def example(publisher: str, *observations: str) -> Example:
    page = Page(publisher, "full", (publisher,), "en", "", {}, True, "page")
    return Example(page, (observations,), ("article/body",))


def test_an_observation_of_fewer_than_three_publishers_is_dropped() -> None:
    pages = [example("a", "all", "own"), example("a", "own"), example("b", "all", "two"), example("c", "all", "two")]
    assert shared_observations(pages) == {"all"}
    pytest.importorskip("pycrfsuite", reason="fitting needs the extra newsparse[train]")
    assert fit(pages, PARAMETERS["text"]).weights.keys() <= {"all"}


def test_fitting_twice_gives_the_same_model() -> None:
    pytest.importorskip("pycrfsuite", reason="fitting needs the extra newsparse[train]")
    pages = [sequence_of(page) for page in read_samples(ROOT / "samples")]
    once, again = (fit(pages, {**PARAMETERS["text"], "max_iterations": 5}) for _ in range(2))
    assert once == again


def test_with_crossed_pages_the_weights_are_the_mean_of_a_chain_without_them_and_one_with_them() -> None:
    pytest.importorskip("pycrfsuite", reason="fitting needs the extra newsparse[train]")
    few = {**PARAMETERS["text"], "max_iterations": 5}
    pages = [sequence_of(page) for page in read_samples(ROOT / "samples")]
    composed, crossed = (
        [each._replace(page=each.page._replace(publishers=("one", "other"), kind=kind)) for each in pages[:5]]
        for kind in ("composed", "crossed")
    )
    without, both, mean = (fit([*pages, *more], few).weights for more in ([], composed, crossed))
    for name, state in [(name, state) for name, row in without.items() for state in row]:
        middle = (without[name][state] + both.get(name, {}).get(state, 0)) / 2
        assert mean.get(name, {}).get(state, 0) == round(middle), (name, state)


def test_what_is_fitted_is_read_as_it_was_written() -> None:
    pytest.importorskip("pycrfsuite", reason="fitting needs the extra newsparse[train]")
    fitted = fit([sequence_of(page) for page in read_samples(ROOT / "samples")], {**PARAMETERS["text"], "max_iterations": 5})
    model = Model(write_model({"corpus": "samples"}, *fitted).encode())
    assert model.card == {"corpus": "samples"}
    body = STATES.index("article/body")
    assert model.follow[body][body] == fitted.transitions["article/body"]["article/body"]
    for at, state in enumerate(STATES):
        weights = [row.get(state, 0) / SCALE for row in fitted.weights.values()]
        assert model.weights(list(fitted.weights), at) == weights, state


def test_a_publisher_is_never_split_over_folds() -> None:
    assert {fold_of("publisher", 5) for _ in range(9)} == {fold_of("publisher", 5)}
    assert {fold_of(f"publisher {n}", 5) for n in range(99)} == set(range(5))


def test_the_samples_can_be_trained_on() -> None:
    pages = list(read_samples(ROOT / "samples"))
    assert len(pages) == len(list((ROOT / "samples").glob("*/page.txt")))
    pages += read_samples(ROOT / "samples", "html")
    assert len(pages) == len(list((ROOT / "samples").glob("*/roles.txt")))
    for page in pages:
        assert "article/body" in sequence_of(page).states, page.id


def corpus_of(folder: Path, text: str) -> Path:
    """A corpus of one page whose gold has no line labels."""
    gold = {"id": "p", "publisher": "a", "lang": "en", "labelled": False, "visible": {"full": False}, "fields": {}}
    for name in ("gold", "text"):
        (folder / name).mkdir()
    (folder / "gold" / "p.json").write_text(json.dumps(gold))
    for view in ("full", "article", "soup"):
        (folder / "text" / f"p.{view}.txt").write_text(text if view != "article" else "Menu\n", encoding="utf-8")
    return folder


def test_labels_stand_in_for_gold_without_lines_in_the_views_that_show_the_body(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, "Menu\n\nA bridge fell\nNobody was hurt when it fell into the river.\nShare\n")
    assert list(read_pages(corpus, {})) == []
    pages = {page.view: page for page in read_pages(corpus, {"p": {3: "headline", 4: "body"}})}
    assert pages.keys() == {"full", "soup"}
    assert pages["full"].roles == {1: "boilerplate", 3: "headline", 4: "body", 5: "boilerplate"}


def test_a_row_of_labels_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "labels.txt").write_text("p\theadline 1; lede 2\n")
    with pytest.raises(ValueError, match="p: 'lede' is no role"):
        read_labels([tmp_path])


def test_the_labels_of_the_project_are_numbers_and_roles_and_name_no_line_twice() -> None:
    rows = (ROOT / "samples" / "labels.txt").read_text("utf-8").splitlines()
    assert len(rows) > 200
    row = re.compile(r"[\w-]+\t(?:[a-z]+ \d+(?:-\d+)?(?:,\d+(?:-\d+)?)*(?:; (?!$)|$))+")
    assert [line for line in rows if not row.fullmatch(line)] == []
    for line in rows:
        spans = [span.split("-") for part in line.split("\t")[1].split("; ") for span in part.split(" ")[1].split(",")]
        numbers = [n for first, *last in spans for n in range(int(first), int((last or [first])[0]) + 1)]
        assert len(numbers) == len(set(numbers)), line


def card(form: str = "text") -> dict[str, Any]:
    return dict(load_model(None, form).card)


@pytest.mark.parametrize(("form", "page"), [("text", "page.txt"), ("html", "page.html")])
def test_the_card_tells_how_the_weights_were_fitted(form: str, page: str) -> None:
    assert card(form)["parameters"] == dict(PARAMETERS[form])
    assert card(form)["least_publishers"] == PUBLISHERS
    assert card(form)["pages"]["sample"] >= len(list((ROOT / "samples").glob(f"*/{page}")))


def test_the_readme_quotes_the_scores_of_the_card() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name, row in [*card()["scores"].items(), *card("html")["scores"].items()]:
        line = next(line for line in readme.splitlines() if line.startswith(f"| {name} |"))
        figures = [float(cell) for cell in re.findall(r"\d?\.\d+", line)]
        assert figures == [round(row[key], 3) for key in ("body", "headline", "roles", "captions") if key in row], name


@pytest.mark.parametrize("form", SHIPPED)
def test_weights_are_finite_and_of_known_states(form: str) -> None:
    lines = (HOME / SHIPPED[form]).read_text("utf-8").partition("\n\n")[2].splitlines()
    names = [line.partition("\t")[0] for line in lines if line]
    assert names == sorted(set(names))
    for state in range(len(STATES)):
        assert all(abs(weight) < 500 for weight in load_model(None, form).weights(names, state))


def test_scores_are_the_sum_of_the_weights() -> None:
    body = STATES[6]
    model = Model(write_model({}, {}, {"a": {STATES[0]: 1500, body: -2000}, "b": {body: 250}}).encode())
    scores = unpack(model.score(["a", "unknown", "b", "b"]))
    assert [scores[state] - scores[1] for state in (0, 6, 2)] == [1500, -1500, 0]
    assert model.weights(["a", "unknown", "b", "z\ud800"], 6) == [-2.0, 0.0, 0.25, 0.0]


def test_a_model_that_has_met_too_many_observations_forgets_them_and_reads_them_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsparse.labeling.model.MET", 3)
    names = [f"name:{at:03}" for at in range(100)]
    model = Model(write_model({}, {}, {name: {"before": at + 1} for at, name in enumerate(names)}).encode())
    for _ in range(2):
        assert [model.weights([name], 0) for name in names] == [[(at + 1) / SCALE] for at in range(100)]
        assert model.weights(["", "name:", "name:0001", "z"], 0) == [0.0] * 4


def test_the_shipped_model_is_read_once() -> None:
    assert load_model() is load_model()
    assert load_model(None, "html") is load_model(None, "html")


def test_markup_is_observed_in_html_only_so_that_the_weights_of_text_know_nothing_of_it() -> None:
    of_text = {name for page in read_samples(ROOT / "samples") for row in sequence_of(page).observations for name in row}
    html = "<main><article><h1>Storm hits Lisbon</h1><p class=share>A storm hit Lisbon on Monday.</p></article></main>"
    page = Page("x", "html", ("x",), None, html, {}, True, "page", "html")
    of_html = {name for row in sequence_of(page).observations for name in row}
    assert {"tag:h1", "in:article", "main_sign"} <= of_html
    assert {name for name in of_text if name.startswith(("tag:", "in:", "dense:", "called:"))} == set()
