"""Rendering: the lines that a browser shows of a page (innerText), each with the element it stands in.

One walk over the tree, without recursion. Line breaks, white space and blank lines as HTML's innerText has them: blocks part
lines, <p> parts them by a blank line, <br> ends one, cells of a row are parted by a tab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.reading.html.display import BLOCK, CELLS, KEPT, PICTURES, UNSEEN, find_styles
from newsparse.reading.html.pictures import picture_of
from newsparse.reading.html.rows import Frame, Renderer, Row

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Node, Tree


def render(tree: Tree) -> list[Row]:
    """The lines shown of a page, in order; none of them is blank."""
    renderer = Renderer()
    write, part = renderer.write, renderer.part
    styles = find_styles(tree)
    frames: list[tuple[Node, Frame, int, tuple[Frame, ...]]] = []
    frame: Frame | None = None
    inline: tuple[Frame, ...] = ()
    links = kept = 0
    node: Node | None = tree.root
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content
            if text and frame is not None:
                if text.isspace() and "\xa0" not in text and not kept:
                    renderer.space = True
                elif kept:
                    _write_kept(renderer, text, frame.block, inline, links)
                else:
                    write(text, frame.block, inline, links)
        elif tag == "br":
            renderer.break_line()
        elif tag in UNSEEN:
            if tag in PICTURES and frame is not None:
                _picture(renderer, node, frame)
        else:
            breaks = 2 if tag == "p" else 1 if tag in BLOCK else 0
            shown = styles.get(node.mem_id) if styles else None
            if shown is not None and tag not in CELLS:
                breaks = (breaks or 1) if shown == "block" else 0 if shown == "inline" else breaks
            closed = frame is not None and frame.tag == "details" and tag != "summary" and "open" not in frame.node.attributes
            if shown != "none" and not closed:
                if breaks:
                    part(breaks)
                is_block = breaks > 0 or tag in CELLS
                child = node.first_child
                if child is None:
                    if frame is not None:
                        frame.count(tag)
                else:
                    entered = Frame(tag, frame, node, is_block)
                    frames.append((node, entered, breaks, inline))
                    inline = () if is_block else (*inline, entered)
                    if tag in CELLS and frame is not None and frame.cells() > 1:
                        renderer.tabulate()
                    links += tag == "a"
                    kept += tag in KEPT
                    frame = entered
                    node = child
                    continue
        while True:
            following = node.next if frames else None
            if following is not None:
                node = following
                break
            if not frames:
                part(0)
                return renderer.rows
            node, left, breaks, inline = frames.pop()
            links -= left.tag == "a"
            kept -= left.tag in KEPT
            if breaks:
                part(breaks)
            frame = left.parent
    return renderer.rows


def _write_kept(renderer: Renderer, text: str, block: Frame, inline: tuple[Frame, ...], links: int) -> None:
    for at, line in enumerate(text.split("\n")):
        if at:
            renderer.break_line()
        if line.strip():
            renderer.put(line, block, inline, links)


def _picture(renderer: Renderer, node: Node, frame: Frame) -> None:
    picture = picture_of(node)
    if picture is None:
        return
    renderer.show(picture, frame)
    at: Frame | None = frame
    while at is not None:
        if at.tag == "figure":
            at.picture = at.picture or picture
            return
        at = at.parent
