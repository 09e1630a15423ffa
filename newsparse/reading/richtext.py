"""Rich text: what stands in a field that is no string but what a content system or a converter made of one.

WordPress, Drupal and converters of XML wrap the string; editors write paragraphs as objects that hold text, or further objects,
each with the letters that are set alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

WRAPPED = ("rendered", "processed", "value", "*", "#text", "$t", "_text", "__cdata", "_")
"""The names of a string that an object wraps."""
TEXT = ("text", "content", "value", "html", "bodyHtml", "body_html")
"""The names of the text of a paragraph, and of a piece of one."""
INNER = ("children", "content", "data", "items", "content_elements", "root")
"""The names of what a paragraph is made of."""
ALTERNATIVES = "contentType"
"""What tells that objects in a list are forms of one text, as in ninjs 2: the first is taken."""
DEPTH = 12
"""Objects within each other that are looked into: a list in a list in a quote has nine."""


def text_of(value: object) -> str | None:
    r"""The text of a field, paragraphs parted by blank lines; None where it holds none.

    >>> text_of({"rendered": "<p>A storm</p>"}), text_of(["A storm", "hit Arle."])
    ('<p>A storm</p>', 'A storm\n\nhit Arle.')
    >>> text_of([{"type": "paragraph", "children": [{"text": "A "}, {"text": "storm", "bold": True}]}, {"type": "image"}])
    'A storm'
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((wrapped for name in WRAPPED if isinstance(wrapped := value.get(name), str)), None)
    if not isinstance(value, list):
        return None
    if any(isinstance(one, Mapping) and ALTERNATIVES in one for one in value):
        value = value[:1]
    texts = [text for one in value if (text := _said(one, DEPTH))]
    return "\n\n".join(texts) or None


def _said(node: object, depth: int) -> str:
    """What a paragraph or a part of one says: letters run on, what is made of further parts stands on lines of its own."""
    if isinstance(node, str):
        return node
    if not isinstance(node, Mapping) or not depth:
        return ""
    text = next((text for name in TEXT if isinstance(text := node.get(name), str)), None)
    if text is not None:
        return text
    inner = next((inner for name in INNER if isinstance(inner := node.get(name), (Mapping, list))), None)
    if isinstance(inner, Mapping):
        return _said(inner, depth - 1)
    parts = list(_parts(inner or [], depth))
    return ("" if all(leaf for _, leaf in parts) else "\n").join(text for text, _ in parts)


def _parts(nodes: list[object], depth: int) -> Iterator[tuple[str, bool]]:
    """What each of some parts says, where it says anything, and whether it is but letters."""
    for node in nodes:
        said = _said(node, depth - 1)
        if said:
            yield said, isinstance(node, Mapping) and any(isinstance(node.get(name), str) for name in TEXT)
