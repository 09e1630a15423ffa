"""The report: read as text everywhere, and shown by a headless Chromium where there is one."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.batch.report import render_report
from newsparse.batch.summary import Tally
from newsparse.text.article import Piece
from newsparse.text.escaping import show
from newsparse.text.values import Doubt
from tests.batch.results import HOSTILE, empty, failed, parsed

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer", "h1", "h2", "h3", "p", "bdi", "span",
    "dl", "div", "dt", "dd", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "details", "summary",
    "svg", "rect", "line", "text", "polygon", "polyline",
}  # fmt: skip
VOID = {"meta"}


class Page(HTMLParser):
    """The tags, attributes and text of a page; every tag that is opened must be closed in its turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)


def hostile_run(text: str = HOSTILE) -> Tally:
    """A run in which every string is hostile."""
    tally = Tally()
    page = parsed(text, 0.4, headline=text, body=(Piece("paragraph", text),), language=text, warnings=(Doubt(text, text),))
    for at in range(40):
        tally.add(page, at)
        tally.add(failed(text, text), at + 0.2)
        tally.add(empty(text), at + 0.4)
    return tally


def hostile_report(text: str = HOSTILE) -> str:
    return render_report(hostile_run(text), text, [(text, text)])


def calm_run() -> Tally:
    tally = Tally()
    for at in range(300):
        tally.add(parsed(f"{at}.txt", 0.6 + at % 40 / 100, language="ar" if at % 3 else "en"), at / 50)
    tally.add(failed(), 6.1)
    tally.add(empty(), 6.2)
    return tally


def check(html: str) -> Page:
    """The page has tags of ours only, no address but those of the metadata's names, no handler, and no active character."""
    page = Page(html)
    assert set(page.tags) <= TAGS
    assert not {name for name, _ in page.attributes if name.startswith("on") or name in {"href", "src", "style", "srcdoc"}}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", html)
    return page


def test_hostile_text_is_shown_and_inert_wherever_it_stands() -> None:
    page = check(hostile_report())
    shown = show(HOSTILE)
    cut = shown[:120]
    assert page.text.count(shown) >= 6
    assert sum(cut in text for text in page.text) >= 10


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text_is_inert(text: str) -> None:
    page = check(hostile_report(text))
    assert page.tags.count("h1") == 1


def test_its_policy_allows_its_own_style_sheet_and_nothing_else() -> None:
    html = render_report(calm_run())
    style = re.search("<style>(.*)</style>", html, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html
    assert "http" not in html.replace("http-equiv", "")
    assert "url(" not in html and "@import" not in html


def test_it_shows_the_run_at_a_glance() -> None:
    text = " ".join(check(render_report(calm_run(), "Nightly run", [("started", "01:00")])).text)
    headings = ("Rate over time", "Languages", "Fields found", "Confidence", "Failures", "Doubtful pages", "Pages without")
    for part in ("Nightly run", "started", "302", *headings, "gone.txt", "look whether it was moved", "menu.txt"):
        assert part in text


def test_every_drawing_is_named_or_stands_beside_its_number() -> None:
    html = render_report(calm_run())
    drawings = re.findall("<svg[^>]*>", html)
    assert len(drawings) > 10
    assert all('aria-hidden="true"' in drawing or re.search('role="img" aria-label="[^"]+"', drawing) for drawing in drawings)
    assert html.count("<th scope=") > 30
    assert 'lang="en"' in html


def test_page_texts_have_their_own_direction() -> None:
    html = render_report(hostile_run("نص عربي"))
    assert '<p class="headline" dir="auto">نص عربي</p>' in html
    assert '<bdi class="name">نص عربي</bdi>' in html


def test_the_same_run_gives_the_same_page() -> None:
    assert render_report(calm_run()) == render_report(calm_run())


def test_a_run_without_sources_says_so() -> None:
    assert "Nothing was parsed" in " ".join(check(render_report(Tally())).text)


def test_a_run_that_only_failed_is_shown() -> None:
    tally = Tally()
    tally.add(failed(), 0.0)
    assert "Failures" in " ".join(check(render_report(tally)).text)


def browse(html: str, folder: Path) -> tuple[Page, str]:
    """The page as Chromium has it after loading, and what its console said."""
    if BROWSER is None:
        pytest.skip("no Chromium is installed")
    (folder / "report.html").write_text(html, encoding="utf-8")
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", f"--user-data-dir={folder / 'profile'}")
    asked = [BROWSER, *quiet, "--dump-dom", (folder / "report.html").as_uri()]
    shown = subprocess.run(asked, capture_output=True, check=True, timeout=120)
    said = [line for line in shown.stderr.decode("utf-8", "replace").split("\n") if "CONSOLE" in line]
    return Page(shown.stdout.decode("utf-8")), "\n".join(said)


def test_a_browser_shows_hostile_text_and_runs_none_of_it(tmp_path: Path) -> None:
    page, console = browse(hostile_report(), tmp_path)
    assert set(page.tags) <= TAGS
    assert page.text.count(show(HOSTILE)) >= 6
    assert "owned" not in page.text
    assert console == ""


def test_a_browser_has_nothing_to_complain_of(tmp_path: Path) -> None:
    page, console = browse(render_report(calm_run()), tmp_path)
    assert "Rate over time" in page.text
    assert console == ""


def test_a_browser_that_has_something_to_complain_of_is_heard(tmp_path: Path) -> None:
    scripted = render_report(calm_run()).replace("</main>", "<script>document.title='owned'</script></main>")
    page, console = browse(scripted, tmp_path)
    assert "Content Security Policy" in console
    assert "owned" not in page.text
