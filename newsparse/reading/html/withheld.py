"""Paragraphs that a page holds and does not show: hidden from who is no subscriber, or data that its scripts would show.

Such a page shows the first paragraphs of its story, or none. The rest is taken only where it goes on from what is shown: hidden
paragraphs among shown ones, a list in a script that begins with the page's own paragraphs and names its headline. Of 711 pages
five held their story so, and .98 and more of what was taken was the story's. Without these conditions 14 others gave texts of
consent forms and other articles.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from newsparse.reading.html.metadata.jsontext import LONGEST
from newsparse.reading.html.metadata.plain import plain
from newsparse.text.patterns import lazy
from newsparse.text.sentences import is_closed
from newsparse.text.tokens import volume

if TYPE_CHECKING:
    from newsparse.reading.html.rows import Row
    from newsparse.reading.html.tree import Node, Tree

SENTENCE = 60.0
"""Volume (see `tokens.volume`) from which a paragraph that ends a sentence is prose."""
FEWEST = 3
"""Paragraphs of prose that are the rest of a story."""
PART = 0.7
"""Share of the characters of the rest that must be prose."""
MOST_SHOWN = 1_500
"""Characters of prose on a page whose scripts are read: three of four pages show more; those that withhold their story showed
1,004 at most."""
SHORTEST = 500
"""Characters of the shortest script, and of the shortest string of markup, that is looked at."""
HEAD = 20
"""Characters by which a string is known to begin a shown paragraph, and words of a headline looked for at least."""
LOOKED = 5
"""Strings of a script that begin with a shown paragraph, or hold several, and are looked at."""
_RUN = lazy(r"[^\W_]+(?: [^\W_]+)*")
_SIGNS = lazy(r"[\W_]+")
_TAGGED = lazy(r"<p\b", re.IGNORECASE)
_PARTED = lazy(r"</?(?:p|div|h[1-6]|li|ul|ol|figure|figcaption|blockquote|br)\b[^<>]*>", re.IGNORECASE)


class Rest(NamedTuple):
    """Paragraphs, and the shown paragraph that they follow; None where none is shown."""

    follows: int | None
    paragraphs: tuple[str, ...]


def hidden_rest(hidden: Sequence[Node]) -> list[Node]:
    """Of a page's hidden elements those that are paragraphs beside shown ones.

    >>> from newsparse.reading.html.tree import parse_html
    >>> shown, kept = "<p>" + "It rained all day. " * 4, "<p hidden>" + "And all the night. " * 4
    >>> len(hidden_rest(parse_html(shown + kept * 3).css("[hidden]"))), hidden_rest(parse_html(shown + kept).css("[hidden]"))
    (3, [])
    """
    if len(hidden) < FEWEST:
        return []
    withheld = {node.mem_id for node in hidden}
    prose = [(node, node.parent) for node in hidden if _holds_prose(node)]
    counts = Counter(parent.mem_id for _, parent in prose if parent is not None)
    begun = {
        parent.mem_id
        for parent in {parent.mem_id: parent for _, parent in prose if parent is not None}.values()
        if counts[parent.mem_id] >= FEWEST and any(n.mem_id not in withheld and _holds_prose(n) for n in parent.iter())
    }
    return [node for node, parent in prose if parent is not None and parent.mem_id in begun]


def _holds_prose(node: Node) -> bool:
    """Whether an element is a paragraph of prose, or the box of one."""
    if node.tag != "p":
        child = next(iter(node.iter()), None)
        if child is None or child.tag != "p":
            return False
        node = child
    return _is_prose(" ".join(node.text().split()))


def _is_prose(text: str) -> bool:
    return is_closed(text) and volume(text) >= SENTENCE


def data_rest(tree: Tree, rows: Sequence[Row], headlines: Sequence[str]) -> Rest | None:
    """What the scripts of a page have of its story behind the paragraphs that it shows; all of it where it shows no prose."""
    prose = {_key(row.text): at for at, row in enumerate(rows) if _is_prose(row.text) and row.linked * 2 < len(row.text)}
    if sum([len(rows[at].text) for at in prose.values()]) > MOST_SHOWN:
        return None
    told = " ".join([row.text for row in rows])
    known = _key(told)
    best: Rest | None = None
    for script in _scripts(tree):
        if prose and not (_spells(script, headlines) and _spells(script, [rows[at].text for at in prose.values()])):
            continue
        value = _value(script)
        for paragraphs in _lists(value, told) if prose else _texts(value):
            rest = _rest(paragraphs, prose, known)
            if rest is not None and (best is None or len(rest.paragraphs) > len(best.paragraphs)):
                best = rest
    return best


def _scripts(tree: Tree) -> Iterator[str]:
    left = LONGEST
    for node in tree.css("script:not([src])"):
        script = node.text()
        left -= len(script)
        if left < 0:
            return
        if len(script) >= SHORTEST:
            yield script


def _spells(script: str, texts: Sequence[str]) -> bool:
    """Whether the longest run of words at the head of one of some texts stands in a script, as it is or as JSON escapes it."""
    for text in texts:
        words = max(_RUN.findall(text[:200]), key=len, default="")[:HEAD]
        if len(words) >= HEAD // 2 and (words in script or json.dumps(words)[1:-1] in script):
            return True
    return False


def _value(script: str) -> object:
    """The JSON in a script, whatever is done with it there; None if it is none. Broken JSON is not mended: it takes too long."""
    start = min([at for at in (script.find("{"), script.find("[")) if at >= 0], default=len(script))
    try:
        return json.loads(script[start : max(script.rfind("}"), script.rfind("]")) + 1], parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None


def _key(text: str) -> str:
    return _SIGNS.sub("", text).casefold()


def _rest(paragraphs: Sequence[str], keys: dict[str, int], known: str) -> Rest | None:
    """The paragraphs behind those that are shown, if they are prose enough to be the story's."""
    texts = [text for text in paragraphs if _key(text)]
    begun = 0
    while begun < len(texts) and _key(texts[begun]) in keys:
        begun += 1
    if keys and not begun:
        return None
    rest = [text for text in texts[begun:] if _key(text) not in known] if keys else texts
    prose = [text for text in rest if _is_prose(text)]
    if len(prose) < FEWEST or sum(map(len, prose)) < PART * sum(map(len, rest)):
        return None
    return Rest(keys[_key(texts[begun - 1])] if keys else None, tuple(rest))


def _lists(value: object, told: str) -> Iterator[list[str]]:
    """The lists about strings that begin a shown paragraph, as texts: of each entry the strings under the same name."""
    found = (trail for trail, text in _strings(value) if len(text) >= HEAD and text[:HEAD].strip() in told)
    for trail, _ in zip(found, range(LOOKED), strict=False):
        name = trail.step if trail is not None else None
        while trail is not None and isinstance(name, str):
            if isinstance(trail.holder, list):
                yield [plain("".join(text for at, text in _strings(entry) if at and at.step == name)) for entry in trail.holder]
            trail = trail.above


def _texts(value: object) -> Iterator[list[str]]:
    """The strings that hold paragraphs in markup, as their texts."""
    found = (text for _, text in _strings(value) if len(text) >= SHORTEST and _TAGGED.search(text))
    for text, _ in zip(found, range(LOOKED), strict=False):
        yield list(map(plain, _PARTED.split(text[text.index("<") :])))


class _Trail(NamedTuple):
    """The way to a value: the dictionary or list that holds it, under which name or at which place, and the way to that."""

    holder: object
    step: str | int
    above: _Trail | None


def _strings(value: object) -> Iterator[tuple[_Trail | None, str]]:
    """Every string of a value, in order, with the way that leads to it."""
    waiting: list[tuple[_Trail | None, object]] = [(None, value)]
    while waiting:
        trail, held = waiting.pop()
        if isinstance(held, str):
            yield trail, held
        elif isinstance(held, (dict, list)):
            steps = list(held.items() if isinstance(held, dict) else enumerate(held))
            waiting += [(_Trail(held, step, trail), entry) for step, entry in reversed(steps)]


def shell(paragraphs: Sequence[str]) -> str:
    """A page of paragraphs."""
    return "".join([f"<p>{escape(text)}</p>" for text in paragraphs])
