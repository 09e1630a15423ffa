"""What `-o` and `--to` mean: where results go and as what; and that they never go where they would do harm."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newsparse.batch.targets.target import writing
from newsparse.output.formats import FORMATS
from newsparse.text.errors import OptionError, TargetError

FILES = {".jsonl": "jsonl", ".jsonl.gz": "jsonl", ".csv": "csv", ".parquet": "parquet"}
"""What a file with all results may end in, and its format."""
# A name that ends so is meant for a file; no folder is made of it by mistake.
_NO_FOLDER = (".json", ".md", ".txt", ".jsonld", ".html", ".gz", ".zip", ".ndjson", ".tsv", ".xlsx", ".xml")

REPORT = re.compile(rb'<!doctype html>.{0,100}<meta name="generator" content="newsparse">', re.DOTALL)
FAILURES = re.compile(rb'(?:\{"source": "[^\n]*"error": "|$)')
"""How the files begin that a run writes besides its results."""
_HEAD = 4096


class Destination(NamedTuple):
    """Where results go: standard output where there is no path, a folder, or a file; and in what format."""

    path: Path | None
    folder: bool
    format: str


def destination(output: str | None, format: str | None) -> Destination:
    """What was asked for by the target's name and the format's, either of which may be missing.

    Raises OptionError where the two do not go together.

    >>> destination("out.jsonl.gz", None).format, destination("out/", None)[1:], destination(None, None).format
    ('jsonl', (True, 'json'), 'jsonl')
    """
    if output is None or output == "-":
        if format == "parquet":
            raise OptionError("parquet is no text; give -o FILE.parquet")
        return Destination(None, False, format or "jsonl")
    path = Path(output)
    named = next((FILES[end] for end in sorted(FILES, key=len, reverse=True) if output.lower().endswith(end)), None)
    if named is not None and not path.is_dir():
        if format not in (None, named):
            raise OptionError(f"{output}: is a name for {named}, not for {format}; leave out --to, or give -o another name")
        return Destination(path, False, named)
    if not output.endswith(("/", os.sep)) and not path.is_dir() and path.suffix.lower() in _NO_FOLDER:
        said = f"{output}: give a folder ({output}/) or a file that ends in {', '.join(FILES)}"
        raise OptionError(f"{said}; for one page, leave out -o and redirect: > {output}")
    if format is not None and FORMATS[format].write is None:
        raise OptionError(f"{format} holds all results in one file; give -o FILE{FORMATS[format].suffix}")
    return Destination(path, True, format or "json")


def protect(sources: Iterable[str], target: Destination) -> None:
    """Raises TargetError where results would be written over sources, or beside them."""
    if target.path is None:
        return
    real = target.path.resolve()
    for given in sources:
        source = Path(given)
        if not source.exists():
            continue
        if not target.folder:
            if target.path.exists() and source.samefile(target.path):
                raise TargetError(f"{target.path}: is one of the sources; give another name with -o")
            continue
        folder = source.resolve() if source.is_dir() else source.resolve().parent
        if folder == real or (source.is_dir() and folder.is_relative_to(real)):
            raise TargetError(f"{target.path}: the results would lie among the sources; give another folder with -o")
        if source.is_dir() and real.is_relative_to(folder):
            foreign = _foreign(target.path, FORMATS[target.format].suffix)
            if foreign is not None:
                raise TargetError(f"{target.path}: is a folder of sources ({foreign}); give another folder with -o")


def spare(path: Path, own: re.Pattern[bytes]) -> None:
    """Raises TargetError where something is there already that does not begin as newsparse's `own` files of that kind do."""
    if not path.exists():
        return
    if not path.is_file():
        raise TargetError(f"{path}: is no file; give another name")
    with writing(str(path), resumable=False), path.open("rb") as file:
        if not own.match(file.read(_HEAD)):
            raise TargetError("is there already, and newsparse did not write it; give another name, or --force to replace it")


def _foreign(folder: Path, suffix: str) -> str | None:
    """The name of a file in a folder that is no result."""
    for _, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and not name.endswith(suffix):
                return name
    return None
