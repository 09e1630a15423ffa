"""The floors of quality on a corpus of real pages, which only go up: `python -m tests.gate [CORPUS]`.

Parses every page of the corpus in its three views of text and as HTML with the weights that ship, has the corpus's judge score
them, prints the rows by view, set and group of languages, and fails where one is under its floor (floors.toml), or where the
seed, the first page of all, does not come out as it must. The weights were fitted on these pages, so the rows say whether
something broke, not how good the parser is on pages that it never saw; for that see `python -m newsparse.training evaluate`.
Where there is no corpus, it says so and passes: users have none.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from newsparse import Options, parse

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
BESIDE = HERE.parent.parent / "shared" / "corpus"
VIEWS = ("full", "article", "soup", "html")
CALLS = {"all": [], "labelled": ["--labelled"], "languages": ["--by", "lang"]}


def predict(path: Path) -> str:
    if path.suffix != ".gz":
        return parse(path).to_json(compact=True, lines=True)
    page = gzip.decompress(path.read_bytes())
    # Lines are numbered otherwise in HTML than in the full text that was labelled.
    return parse(page, Options(name=path.name, format="html")).to_json(compact=True)


def score(corpus: Path, view: str, predictions: Path, flags: list[str]) -> Iterator[dict[str, Any]]:
    judge = corpus.parent / "tools" / "score.py"
    shown = ["--html"] if view == "html" else ["--view", view]
    command = [sys.executable, str(judge), str(corpus / "gold"), str(predictions), *shown, "--json", *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        yield json.loads(line)


def measure(corpus: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """The judge's rows by "view set" and "view language"."""
    rows: dict[str, dict[str, Any]] = {}
    for view in VIEWS:
        paths = sorted((corpus / "pages").glob("*.html.gz") if view == "html" else (corpus / "text").glob(f"*.{view}.txt"))
        predictions = folder / f"{view}.jsonl"
        with ProcessPoolExecutor() as pool:
            predictions.write_text("\n".join(pool.map(predict, paths, chunksize=16)) + "\n", encoding="utf-8")
        for name, flags in CALLS.items():
            for row in score(corpus, view, predictions, flags):
                group = row.pop("group")
                rows[f"{view} {name if group == 'all' else group}"] = row
    return rows


def fallen(rows: dict[str, dict[str, Any]], floors: dict[str, dict[str, float]]) -> list[str]:
    """What stands under its floor, a line each."""
    return [
        f"{name}: {measure} {rows[name][measure]} is under {floor}"
        for name, marks in floors.items()
        for measure, floor in marks.items()
        if (rows[name][measure] or 0.0) < floor
    ]


def changed(seed: Path) -> list[str]:
    """What of the page that it all started from does not come out as it must, a line each: fields and roles of lines."""
    wanted = json.loads((seed / "seed.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = json.loads(parse(seed / "seed.txt").to_json(lines=True))
    differ = [name for name, value in wanted["article"].items() if name != "source" and found[name] != value]
    roles = {str(line["n"]): line["role"] for line in found["lines"]}
    lines = [f"seed: line {n} is {roles[n]}" for n, role in wanted["roles"].items() if roles[n] != role]
    return [*(f"seed: {name} is another" for name in differ), *lines]


def main() -> None:
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else BESIDE
    if not (corpus / "gold").is_dir():
        print(f"no corpus at {corpus}: its floors were not checked")
        return
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(corpus, Path(folder))
    for name, row in rows.items():
        figures = "  ".join(f"{k} {v}" for k, v in row.items() if v is not None)
        if row["pages"] >= 5 or not name.endswith(tuple(VIEWS)):
            print(f"{name:16} {figures}")
    problems = [*fallen(rows, floors), *changed(corpus.parent / "seed")]
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
