"""The paths of the elements that lines of HTML come from."""

from __future__ import annotations

from newsparse import Options, parse
from newsparse.assembly.origins import STEPS, path_of
from newsparse.text.elements import Element

PAGE = "<html><body><h1>Storm hits Arle</h1><div>Menu</div><div><p>A storm hit Arle on Monday.<p>It went.</div></body></html>"


def test_each_line_of_html_has_the_path_of_its_element() -> None:
    lines = parse(PAGE, Options(reasons=True)).lines
    steps = ["/html[1]/body[1]/h1[1]", "/html[1]/body[1]/div[1]", "/html[1]/body[1]/div[2]/p[1]", "/html[1]/body[1]/div[2]/p[2]"]
    assert [line.path for line in lines] == steps


def test_lines_of_text_have_none_and_the_output_no_key_for_it() -> None:
    article = parse("Storm hits Arle\n\nA storm hit Arle.", Options(reasons=True))
    assert all(line.path is None for line in article.lines)
    assert "path" not in str(article.to_dict(lines=True)["lines"])


def test_a_deep_path_is_cut_at_its_beginning() -> None:
    elements = [Element("div", at - 1, 1) for at in range(3 * STEPS)]
    path = path_of(elements, len(elements) - 1)
    assert path.startswith("…/div[1]") and path.count("/") == STEPS
