"""Publisher-wise folds: every page parsed by a model that saw no page of its publisher."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from newsparse.labeling.model import write_model
from newsparse.pipeline import parse
from newsparse.text.values import Options
from newsparse.training.corpus import VIEWS, fold_of, gold_of, html_of
from newsparse.training.fitting import PARAMETERS, fit
from newsparse.training.sequences import Example


def evaluate(
    examples: Sequence[Example], corpus: Path, out: Path, folds: int, chosen: Sequence[int], views: Sequence[str] = VIEWS
) -> Iterator[str]:
    """Write what is parsed of the corpus's pages into `out`, one JSONL file a view; gives a line of progress a fold.

    `chosen` are the folds to run: all of them for the figures that count, one for a quick look.
    """
    out.mkdir(parents=True, exist_ok=True)
    targets = {view: (out / f"{view}.jsonl").open("w", encoding="utf-8") for view in views}
    for fold in chosen:
        training = [example for example in examples if fold not in {fold_of(name, folds) for name in example.page.publishers}]
        path = out / f"fold{fold}.txt"
        fitted = fit(training, PARAMETERS[examples[0].page.form])
        path.write_text(write_model({"fold": fold}, *fitted), encoding="utf-8")
        pages = [gold for gold in gold_of(corpus) if fold_of(gold["publisher"], folds) == fold]
        jobs = [(corpus, gold["id"], view, str(path)) for gold in pages for view in views]
        with ProcessPoolExecutor() as pool:
            for view, record in pool.map(_parse, jobs, chunksize=16):
                targets[view].write(json.dumps(record, ensure_ascii=False) + "\n")
        yield f"fold {fold}: fitted on {len(training)} views, parsed {len(pages)} pages"
    for target in targets.values():
        target.close()


def _parse(job: tuple[Path, str, str, str]) -> tuple[str, dict[str, Any]]:
    corpus, name, view, model = job
    if view == "html":
        article = parse(html_of(corpus, name), Options(model=model, name=f"{name}.html", format="html"))
    else:
        article = parse(corpus / "text" / f"{name}.{view}.txt", Options(model=model, format="text"))
    # Only full texts have their lines judged, and those of HTML are numbered otherwise.
    return view, article.to_dict(lines=view != "html")
