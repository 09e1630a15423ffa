"""The house's floors: imports point down only, siblings do not know each other, heavy libraries wait to be needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsparse

ROOT = Path(newsparse.__file__).parent
FLOORS = (
    ("text",),
    ("lexicon",),
    ("grammar",),
    ("reading", "segmentation", "features", "labeling", "assembly", "output"),
    ("pipeline",),
    ("batch",),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
HEAVY = frozenset((
    "rich", "bs4", "selectolax", "charset_normalizer", "babel", "dateutil", "pyarrow", "brotli", "backports", "yaml", "ijson",
))  # fmt: skip
TOOLS = ("training", "lexicon/cldr")
"""Programs of the project's makers: they may print and import what they like, and parsing imports none of them."""

MODULES = sorted(ROOT.rglob("*.py"))
PARSING = [path for path in MODULES if not path.relative_to(ROOT).as_posix().startswith(TOOLS)]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere under a node, for use or for types, as a dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the floor that they point to"
            if node.module == "newsparse":
                yield from (f"newsparse.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def _imports_at_once(tree: ast.Module) -> Iterator[str]:
    """What importing the module imports: all but what stands in functions or is for types only."""
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if not isinstance(node, ast.FunctionDef):
            yield from _imports(node)


def _rooms_imported(tree: ast.Module) -> set[str]:
    own = (name.split(".") for name in _imports(tree) if name.startswith("newsparse."))
    return {parts[1] for parts in own}


def test_every_room_of_the_house_has_a_floor() -> None:
    rooms = {_room(path) for path in MODULES}
    assert rooms - set(FLOOR_OF) == {"__init__", "training"}


@pytest.mark.parametrize("path", PARSING, ids=_name)
def test_imports_point_down_and_siblings_do_not_know_each_other(path: Path) -> None:
    room = _room(path)
    if room == "__init__":
        assert _rooms_imported(ast.parse(path.read_text("utf-8"))) == {"pipeline", "text"}
        return
    imported = _rooms_imported(ast.parse(path.read_text("utf-8"))) - {room, "__version__"}
    assert {name for name in imported if FLOOR_OF.get(name, len(FLOORS)) >= FLOOR_OF[room]} == set()


@pytest.mark.parametrize("path", PARSING, ids=_name)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    at_once = {name.split(".")[0] for name in _imports_at_once(ast.parse(path.read_text("utf-8")))}
    assert at_once & HEAVY == set()


@pytest.mark.parametrize("path", PARSING, ids=_name)
def test_only_the_command_prints_or_exits(path: Path) -> None:
    if _room(path) == "cli":
        return
    tree = ast.parse(path.read_text("utf-8"))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert called & {"print", "exit", "quit", "sys.exit", "os._exit", "click.echo"} == set()
    assert "click" not in {name.split(".")[0] for name in _imports(tree)}


def _loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    asked = f"import sys\n{code}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_importing_the_command_loads_neither_the_pipeline_nor_a_heavy_library() -> None:
    loaded = _loaded("import newsparse.cli")
    assert loaded & HEAVY == set()
    assert "newsparse.pipeline" not in loaded


def test_a_plain_page_is_parsed_without_heavy_libraries() -> None:
    page = "Storm hits Lisbon\\n\\nA storm hit Lisbon on Monday, the mayor of the town said.\\n"
    loaded = _loaded(f"import newsparse\nnewsparse.parse('{page}'.encode())")
    assert "newsparse.pipeline" in loaded
    assert loaded & (HEAVY - {"dateutil"}) == set()
    assert loaded & {"tomllib", "tomli", "_hashlib", "newsparse.features.markup", "newsparse.text.metadata"} == set()
