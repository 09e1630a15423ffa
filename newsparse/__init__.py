r"""newsparse: from the raw text of a scraped news page, in any language, to the article as structured JSON.

>>> article = parse("Storm hits Lisbon\n\nA storm hit Lisbon on Monday, the mayor said.\n")
>>> article.to_dict()["schema"]
'newsparse/1'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse.pipeline import parse, trace
    from newsparse.text.article import Article
    from newsparse.text.errors import NewsparseError, OptionError, SourceError
    from newsparse.text.values import Options, Trace

__version__ = "0.1.0"
__all__ = [
    "Article", "NewsparseError", "OptionError", "Options", "SourceError", "Trace", "__version__", "parse", "trace",
]  # fmt: skip

_HOMES = {
    "parse": "newsparse.pipeline",
    "trace": "newsparse.pipeline",
    "Article": "newsparse.text.article",
    "Options": "newsparse.text.values",
    "Trace": "newsparse.text.values",
    "NewsparseError": "newsparse.text.errors",
    "OptionError": "newsparse.text.errors",
    "SourceError": "newsparse.text.errors",
}


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: `newsparse --help` needs none of the pipeline."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(home), name)
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
