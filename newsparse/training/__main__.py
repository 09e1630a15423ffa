"""`python -m newsparse.training fit|evaluate`: weights from labelled pages, and what they are worth on unseen publishers."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import click

from newsparse.labeling import model
from newsparse.training.articles import read_articles
from newsparse.training.card import write_card
from newsparse.training.composition import ARTICLES, compose, cross
from newsparse.training.corpus import VIEWS, Page, read_html_pages, read_instant_views, read_invented, read_pages, read_samples
from newsparse.training.crossing import cross_observed, rounds
from newsparse.training.evaluation import evaluate
from newsparse.training.fitting import PARAMETERS, fit
from newsparse.training.grafting import graft
from newsparse.training.labels import read_labels
from newsparse.training.reliability import calibration_error, read_outcomes
from newsparse.training.sequences import Example, sequence_of

HOME = Path(model.__file__).parent


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Fit the weights of the labeller, and measure them publisher by publisher."""


@main.command("fit")
@click.argument("sources", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--html", is_flag=True, help="Fit the weights for HTML, on pages of HTML.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where the model goes, if not among those shipped.")
@click.option("--scores", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="What `evaluate` wrote.")
def fit_command(sources: tuple[Path, ...], html: bool, out: Path | None, scores: Path | None) -> None:
    """Fit on every page of SOURCES and write the model to --out.

    A source is a corpus (a folder with gold/, text/ and pages/) or a folder of samples (one folder a page, with page.txt or
    page.html, and roles.txt).
    """
    form = "html" if html else "text"
    out = out or HOME / model.SHIPPED[form]
    examples = _examples(sources, form)
    click.echo(f"fitting on {len(examples)} pages", err=True)
    measured = json.loads(scores.read_text(encoding="utf-8")) if scores else {}
    fitted = fit(examples, PARAMETERS[form])
    draft = out.with_suffix(".tmp")
    draft.write_text(model.write_model(write_card(examples, measured), *fitted), encoding="utf-8")
    draft.replace(out)
    click.echo(f"{out}: {len(fitted.weights)} observations", err=True)


@main.command("evaluate")
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--html", is_flag=True, help="Measure the weights for HTML, on pages of HTML.")
@click.option("--folds", default=5, show_default=True, help="Into how many parts the publishers are cut.")
@click.option("--fold", "chosen", multiple=True, type=int, help="Only this part (may be given again); default: all.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Where the predictions go.")
@click.option("--judge", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="score.py, to print its rows.")
@click.option("--samples", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Samples to fit on, too.")
def evaluate_command(
    corpus: Path, html: bool, folds: int, chosen: tuple[int, ...], out: Path, judge: Path | None, samples: Path | None
) -> None:
    """Parse each page of CORPUS by a model that saw no page of its publisher; write the predictions and their scores."""
    sources = [corpus, samples] if samples else [corpus]
    views = ("html",) if html else VIEWS
    examples = _examples(sources, "html" if html else "text")
    for line in evaluate(examples, corpus, out, folds, chosen or range(folds), views):
        click.echo(line, err=True)
    if judge:
        rows = {f"{view}, {name}": _judged(judge, corpus, out, view, flags) for view in views for name, flags in _SETS.items()}
        if "full" in views:
            verdicts = list(read_outcomes(corpus, out / "full.jsonl"))
            fields = [verdict for verdict in verdicts if verdict.role != "boilerplate"]
            errors = {"lines": round(calibration_error(verdicts), 3), "fields": round(calibration_error(fields), 3)}
            rows["full, labelled"]["calibration_error"] = errors
        (out / "scores.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
        for name, row in rows.items():
            click.echo(f"{name:20} " + "  ".join(f"{key} {value}" for key, value in row.items()))


_SETS = {"all pages": [], "labelled": ["--labelled"]}


def _judged(judge: Path, corpus: Path, out: Path, view: str, flags: list[str]) -> dict[str, Any]:
    shown = ["--html"] if view == "html" else ["--view", view]
    command = [sys.executable, str(judge), str(corpus / "gold"), str(out / f"{view}.jsonl"), *shown, "--json", *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    row: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return {key: value for key, value in row.items() if value is not None and key != "group"}


def _pages(sources: Iterable[Path], form: str) -> list[Page]:
    """All pages of the sources in a form; of text also those composed of pages and articles of all sources, and crossed."""
    sources = list(sources)
    labels = read_labels(sources)
    pages: list[Page] = []
    for source in sources:
        corpus = (source / "gold").is_dir()
        if form == "html":
            pages += read_html_pages(source, labels) if corpus else read_samples(source, form)
        elif corpus:
            pages += [*read_pages(source, labels), *read_invented(source), *read_instant_views(source)]
        else:
            pages += [*read_samples(source), *read_articles(source / "articles")]
    whole = [page for page in pages if page.kind == "page"]
    furniture = [page for page in whole if page.view == "full"]
    for kind, times in ARTICLES.items():
        pages += compose(furniture, [page for page in pages if page.kind == kind], times)
    return [*pages, *cross(whole)]


def _examples(sources: Iterable[Path], form: str) -> list[Example]:
    """All pages of the sources as what is fitted; those of HTML are crossed here."""
    with ProcessPoolExecutor() as pool:
        examples = list(pool.map(sequence_of, _pages(sources, form), chunksize=32))
        if form == "html":
            examples += [*cross_observed(examples), *pool.map(graft, rounds(examples), chunksize=16)]
        return examples


if __name__ == "__main__":
    main()
