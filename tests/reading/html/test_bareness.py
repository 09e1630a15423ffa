from __future__ import annotations

import pytest

from newsparse import Options, parse, trace
from newsparse.reading import read

STORY = (
    "<p>A ferry with 80 people on board ran aground near Arle on Friday, the harbour office said in a statement.</p>"
    "<p>Nobody was hurt, and all passengers were brought ashore by boats from the village within two hours of the alarm.</p>"
    "<p>The cause is not known. The company said the captain had not reported any fault before the ferry left the port.</p>"
)
HTML = Options(format="html")


@pytest.mark.parametrize(
    ("fragment", "bare"),
    [
        ("<p>Storm hits Lisbon</p><p>A storm hit <b>Lisbon</b> on Monday.</p>", True),
        ("<div>Storm hits Lisbon<br>By Ana Diaz<br><br>A storm hit Lisbon.</div>", True),
        ("<h1>Storm hits Lisbon</h1><ul><li>One</li></ul><p>A storm hit <a href=/x>Lisbon</a> on Monday.</p>", True),
        ('<p style="color: red">Storm hits Lisbon</p><img src=/1.jpg alt="The quay"><p>A storm hit Lisbon.</p>', True),
        (
            '<p class="wp-block-paragraph">A storm.</p><figure class="wp-block-image"><figcaption>Quay</figcaption></figure>',
            True,
        ),
        (f"{STORY}{STORY}{STORY}<p><a href=/x>Storm hits Lisbon</a></p>{STORY}", True),
        ('<p class="author">Ana Diaz</p><p>A storm hit Lisbon.</p>', True),
        ('<p class="headline">Storm hits Lisbon</p><p>By <span class="author">Ana Diaz</span></p>', True),
        ("<article><header><p>Storm hits Lisbon</p><time>Monday</time></header></article>", True),
        ('<p class="related">Storm hits Porto</p><p>A storm hit Lisbon.</p>', False),
        ('<p>Storm hits Lisbon</p><p><span class="share">Send</span></p>', False),
        ("<p>Storm hits Lisbon</p><p><a href=/x>Most read</a></p>", False),
        ("<p>Storm hits Lisbon</p><footer>Lake Post</footer>", False),
    ],
)
def test_markup_is_bare_where_nothing_is_called_anything_and_no_line_is_a_link(fragment: str, bare: bool) -> None:
    assert read(fragment, HTML).bare is bare


def test_bare_markup_is_read_by_the_weights_of_text_and_told_as_html() -> None:
    page = trace(f"<p>Ferry runs aground near Arle</p><p>By Ana Diaz</p><p>3 May 2024</p>{STORY}", HTML)
    assert not page.reading.marked
    assert (page.article.headline, page.article.authors) == ("Ferry runs aground near Arle", ("Ana Diaz",))
    assert page.article.published == "2024-05-03"
    assert page.reading.format == "html"
    assert page.reading.hints


def test_the_only_first_heading_of_bare_markup_is_its_headline() -> None:
    assert (
        parse(f"<p>Harbours</p><p>What we know of the ferry</p><h1>Ferry runs aground</h1>{STORY}", HTML).headline
        == "Ferry runs aground"
    )


def test_of_several_first_headings_of_bare_markup_none_is_sure() -> None:
    metadata = read(f"<h1>Lake Post</h1><h1>Ferry runs aground</h1>{STORY}", HTML).metadata
    assert metadata is not None
    assert metadata.headlines == ()


def test_what_stands_under_a_figure_of_bare_markup_is_its_caption() -> None:
    caption = "<figcaption>The ferry lies on the rocks below the old fort</figcaption>"
    figure = f'<figure class="wp-block-image"><img src="https://lake.example/1.jpg">{caption}</figure>'
    further = "<p>Divers will look at the hull on Saturday, and the line stays closed until Monday at least.</p>"
    article = parse(f"<p>Ferry runs aground near Arle</p>{STORY}{figure}{further}", HTML)
    (image,) = article.images
    assert (image.caption, image.url) == ("The ferry lies on the rocks below the old fort", "https://lake.example/1.jpg")
