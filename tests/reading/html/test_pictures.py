from __future__ import annotations

import pytest

from newsparse.reading.html.page import read_page


@pytest.mark.parametrize(
    ("image", "url"),
    [
        ("<img src=a.jpg>", "a.jpg"),
        ("<img data-src=a.jpg src='data:image/gif;base64,R0lGOD'>", "a.jpg"),
        ("<img srcset='a.jpg 1x, b.jpg 2x'>", "a.jpg"),
        ("<picture><source srcset='b.webp 2x'><img src=a.jpg></picture>", "a.jpg"),
        ("<picture><source srcset='b.webp 2x'><img></picture>", "b.webp"),
        ("<video poster=a.jpg></video>", "a.jpg"),
        ("<amp-img src=a.jpg></amp-img>", "a.jpg"),
        ("<img src='javascript:alert(1)' alt='Ferry'>", None),
        (f"<img src='{'a' * 5000}' alt='Ferry'>", None),
    ],
)
def test_the_caption_of_a_figure_knows_its_picture(image: str, url: str | None) -> None:
    page = read_page(f"<p>Before</p><figure>{image}<figcaption>The ferry</figcaption></figure><p>After</p>")
    assert [hint.image for hint in page.hints] == [None, url, None]


def test_a_caption_below_a_picture_in_the_same_box_knows_it_and_the_text_does_not() -> None:
    page = read_page(
        "<article><div class=photo><a><img src=a.jpg alt='The ferry on the rocks'></a><div>The ferry</div></div>"
        "<p>A ferry ran aground.</p>"
    )
    assert [(hint.image, hint.alt) for hint in page.hints] == [("a.jpg", "The ferry on the rocks"), (None, "")]


def test_a_picture_is_forgotten_after_some_lines() -> None:
    page = read_page("<div><img src=a.jpg>" + "<p>x</p>" * 5 + "</div>")
    assert [hint.image for hint in page.hints] == ["a.jpg"] * 3 + [None] * 2
