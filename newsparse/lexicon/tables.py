"""The TOML files beside this module, as they stand."""

from __future__ import annotations

import sys
from typing import Any

from newsparse.text.packaged import read_packaged


def read_table(name: str) -> dict[str, Any]:
    """The TOML file of that name beside this module; empty if there is none.

    Raises tomllib.TOMLDecodeError if it is no TOML.

    >>> read_table("no such file")
    {}
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    return tomllib.loads(_text(name))


def read_strings(name: str) -> dict[str, str]:
    """The literal strings ('''…''') of such a file by their names, whatever table they stand in.

    Files that are on the way to every page hold nothing else, and are cut at the quotes: as TOML, they took a twentieth of the
    time of a first page.

    >>> read_strings("und")["cookie"]
    'GDPR | Cookie | Cookies | CMP'
    """
    parts = _text(name).split("'''")
    names = [part.rpartition("\n")[2].partition(" = ")[0].strip('"') for part in parts[:-1:2]]
    return {name: part.removeprefix("\n") for name, part in zip(names, parts[1::2], strict=True)}


def entries_of(text: str) -> list[str]:
    r"""The entries of such a string, which " | " or line breaks divide.

    >>> entries_of("share | print\nmail")
    ['share', 'print', 'mail']
    """
    return list(filter(None, text.replace(" | ", "\n").split("\n")))


def _text(name: str) -> str:
    try:
        return read_packaged(__package__, f"{name}.toml").decode("utf-8")
    except OSError:
        return ""
