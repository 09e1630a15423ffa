"""What is observed of the blocks of an HTML page."""

from __future__ import annotations

from newsparse.features.annotation import FEATURES, annotate, markup_families
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Options

PROSE = "A storm hit the coast on Monday, and forty boats were lost, the harbour master of Arle said in the evening. "
PAGE = f"""<html><head><title>Storm hits the coast of Arle - The Arle News</title><meta name=author content="Ana Diaz">
<meta name=description content="Forty boats were lost in the night, the harbour master says."></head>
<body class="has-comments"><div class="page related-site"><h1>Storm hits the coast of Arle</h1>
<p class=dek>Forty boats were lost in the night, the harbour master says.</p>
<p class=byline>By <a rel=author href=/a>Ana Diaz</a></p>
<figure><img src=a.jpg alt="Boats on the beach of Arle"><figcaption><p>Boats on the beach of Arle</p></figcaption></figure>
<div class="article-body"><p>{PROSE}</p><p>{PROSE * 2}</p><p>{PROSE * 3}</p></div>
<div class="comments"><p>{PROSE * 5}</p></div></div></body></html>"""


def observed(html: str) -> dict[str, set[str]]:
    """The observations of each block, by the block's first words."""
    annotated = annotate(segment(read(html, Options(format="html"))), "en")
    blocks = annotated.document.blocks
    return {block.text[:24]: set(seen) for block, seen in zip(blocks, annotated.observations, strict=True)}


def test_a_block_knows_its_tag_and_what_it_is_part_of() -> None:
    seen = observed(PAGE)
    assert {"tag:h1", "as:h1"} <= seen["Storm hits the coast of "]
    assert {"tag:p", "as:figcaption", "in:figure", "in:figcaption"} <= seen["Boats on the beach of Ar"]


def test_a_block_knows_what_its_element_and_the_elements_in_it_are_called() -> None:
    byline = observed(PAGE)["By Ana Diaz"]
    assert {"own=byline", "own:byline/tiny", "inner=author", "part:a", "called:byline"} <= byline


def test_what_holds_the_heading_says_nothing_of_what_a_block_is_called() -> None:
    seen = observed(PAGE)
    assert not any("branch:related" in names for names in seen.values())
    assert not any("branch:comment" in names for text, names in seen.items() if not text.startswith("A storm hit"))


def test_comments_longer_than_the_article_are_not_taken_for_it() -> None:
    annotated = annotate(segment(read(PAGE, Options(format="html"))), "en")
    rows = list(zip(annotated.document.blocks, annotated.observations, strict=True))
    prose = [set(seen) for block, seen in rows if block.text.startswith("A storm hit the coast on Monday")]
    assert [any(name.startswith("dense:in") for name in seen) for seen in prose] == [True, True, True, False]
    assert "branch:comment" in prose[-1]


def test_a_block_that_says_what_the_head_claims_is_told() -> None:
    seen = observed(PAGE)
    assert any(name.startswith("title_claim:") for name in seen["Storm hits the coast of "])
    assert any(name.startswith("summary_claim:") for name in seen["Forty boats were lost in"])
    assert any(name.startswith("author_claim:") for name in seen["By Ana Diaz"])
    assert any(name.startswith("alt:") for name in seen["Boats on the beach of Ar"])


def test_a_teaser_is_no_prose_and_a_menu_is_not_looked_into() -> None:
    links = "".join(f"<li><a href=/{at}>Section number {at}</a></li>" for at in range(20))
    seen = observed(f"<nav>{links}</nav><p><a href=/x>{PROSE}</a></p><p>{PROSE}</p>")
    assert "kind:link" in seen[PROSE[:24]] or "kind:prose" in seen[PROSE[:24]]
    assert {"empty", "links:4/menu"} <= seen["Section number 0 Section"]


def test_text_has_no_observations_of_markup() -> None:
    annotated = annotate(segment(read(f"Storm hits the coast\n\n{PROSE}", Options())), "en")
    assert not any(name.startswith(("tag:", "links:", "dense:")) for seen in annotated.observations for name in seen)


def test_every_family_of_markup_observes_every_block() -> None:
    annotated = annotate(segment(read(PAGE, Options(format="html"))), "en")
    assert len(annotated.observations) == len(annotated.document.blocks)
    families = FEATURES + markup_families()
    assert len(families) == len(set(families))
