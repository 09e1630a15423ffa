from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from pathlib import Path
from pkgutil import get_data
from typing import Any

import pytest

import newsparse
from newsparse.cli import pages
from newsparse.labeling.model import SHIPPED
from newsparse.output.schema import schema_text

HEADLINE = "Storm hits Lisbon harbour"
PAGE = f"{HEADLINE}\n\n" + "A storm hit the harbour of Lisbon on Monday, the mayor of the town said at noon.\n\n" * 3
HOSTILE = "Storm \x1b[31mhits\x1b]0;owned\x07 [bold]town[/bold] \u202edcba"


class Run:
    """One run of the command: what it was given and what it gave."""

    def __init__(self, *arguments: str | Path, stdin: bytes = b"", **environment: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "newsparse", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            check=False,
        )
        self.code = done.returncode
        self.stdout = done.stdout.decode("utf-8")
        self.stderr = done.stderr.decode("utf-8")
        self.complaints = self.stderr.splitlines()

    @property
    def articles(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stdout.split("\n") if line]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def _write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_one_path_gives_json_for_reading(page: Path) -> None:
    run = Run(page)
    assert (run.code, run.stderr) == (0, "")
    assert json.loads(run.stdout)["source"]["name"] == "page.txt"
    assert run.stdout.startswith('{\n  "schema": "newsparse/1",\n')


def test_what_is_piped_in_is_read_with_and_without_a_dash() -> None:
    for arguments in ((), ("-",)):
        run = Run(*arguments, stdin=PAGE.encode())
        assert (run.code, run.stderr) == (0, "")
        assert json.loads(run.stdout)["source"]["name"] == "-"
        assert json.loads(run.stdout)["language"] == "en"


def test_the_command_gives_what_the_function_gives(page: Path) -> None:
    assert json.loads(Run(page, "--lines").stdout) == newsparse.parse(page, newsparse.Options(reasons=True)).to_dict(lines=True)


def test_compact_gives_one_line(page: Path) -> None:
    assert Run(page, "--compact").stdout.count("\n") == 1
    assert Run(page, "--compact", "--to", "json").stdout.count("\n") == 1


def test_several_paths_give_a_line_each_in_the_order_given(tmp_path: Path) -> None:
    names = ["c.txt", "a.txt", "b.txt"]
    run = Run(*[_write(tmp_path, name, PAGE.encode()) for name in names])
    assert [article["source"]["name"] for article in run.articles] == names


def test_lines_account_for_every_line(page: Path) -> None:
    lines = json.loads(Run(page, "--lines").stdout)["lines"]
    assert [PAGE[slice(*line["span"])] for line in lines] == [line for line in PAGE.split("\n") if line]


def test_the_language_can_be_told(page: Path) -> None:
    assert json.loads(Run(page, "--language", "ar").stdout)["direction"] == "rtl"


def test_the_encoding_can_be_told(tmp_path: Path) -> None:
    path = _write(tmp_path, "page.txt", "Új vihar érte el a kikötőt".encode("iso8859-2"))
    run = Run(path, "--encoding", "iso8859-2", "--lines")
    assert run.code == 0
    assert json.loads(run.stdout)["lines"][0]["span"] == [0, 26]


def test_stdout_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    path = _write(tmp_path, "page.txt", ("عاصفة تضرب الميناء\n\n" + "ضربت عاصفة الميناء يوم الاثنين. " * 9).encode())
    run = Run(path, path, "--lines", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (run.code, run.stderr) == (0, "")
    assert run.articles[0]["language"] == "ar"
    assert "عاصفة" in run.stdout


def test_schema_is_printed_as_shipped() -> None:
    run = Run("--schema")
    assert (run.code, run.stdout) == (0, schema_text())


def test_version_and_help_are_printed() -> None:
    assert Run("--version").stdout == f"newsparse {newsparse.__version__}\n"
    assert Run("-h").stdout == Run("--help").stdout
    assert "--explain" in Run("-h").stdout


def test_help_is_shown_where_nothing_is_given_and_nothing_piped_in() -> None:
    pty = pytest.importorskip("pty", reason="needs a terminal for standard input, which this system does not have")
    reader, terminal = pty.openpty()
    done = subprocess.run([sys.executable, "-m", "newsparse"], stdin=terminal, capture_output=True, check=False)
    os.close(reader)
    os.close(terminal)
    assert (done.returncode, done.stdout.split(b" ")[0]) == (0, b"Usage:")


def test_shells_can_complete_options() -> None:
    run = Run(_NEWSPARSE_COMPLETE="bash_complete", COMP_WORDS="newsparse --expl", COMP_CWORD="1")
    assert run.stdout == "plain,--explain\n"


def test_explain_shows_the_lines_in_plain_text_when_piped(page: Path) -> None:
    run = Run(page, "--explain")
    assert (run.code, run.stderr) == (0, "")
    assert HEADLINE in run.stdout
    assert "\x1b" not in run.stdout


def test_explain_draws_in_colour_on_a_terminal(page: Path) -> None:
    pty = pytest.importorskip("pty", reason="needs a terminal, which this system does not have")
    reader, terminal = pty.openpty()
    environment = {**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "newsparse", "--explain", str(page)]
    done = subprocess.run(command, stdout=terminal, env=environment, check=False)
    drawn = os.read(reader, 65536).decode("utf-8")
    os.close(reader)
    os.close(terminal)
    assert done.returncode == 0
    assert "\x1b[" in drawn


def test_explain_shows_what_a_hostile_page_holds_and_obeys_none_of_it() -> None:
    run = Run("--explain", stdin=f"{HOSTILE}\n".encode())
    assert run.code == 0
    assert r"Storm \x1b[31mhits\x1b]0;owned\x07 [bold]town[/bold] \u202edcba" in run.stdout
    assert not {"\x1b", "\x07", "\u202e"} & set(run.stdout)


def test_json_of_a_hostile_page_holds_nothing_active() -> None:
    run = Run("--lines", stdin=f"{HOSTILE}\n\n{PAGE}".encode())
    assert not {"\x1b", "\x07", "\u202e"} & set(run.stdout)


@pytest.mark.parametrize(
    "content",
    [b"", b"\n \n\t\n", b"\x00", b"\x00" * 5000, b"\xff\xfe", b"\xed\xa0\x80 half", b"Close"],
    ids=["empty", "blank", "NUL", "NULs", "BOM", "half character", "no article"],
)
def test_rubbish_is_no_error(tmp_path: Path, content: bytes) -> None:
    run = Run(_write(tmp_path, "page.txt", content), "--lines")
    assert (run.code, run.stderr) == (0, "")
    assert json.loads(run.stdout)["schema"] == "newsparse/1"


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n\x00"])
def test_what_is_no_text_is_one_clear_line_and_the_others_are_parsed(tmp_path: Path, page: Path, content: bytes) -> None:
    path = _write(tmp_path, "page.bin", content)
    run = Run(path, page)
    assert (run.code, len(run.articles)) == (1, 1)
    assert len(run.complaints) == 1
    assert run.complaints[0].startswith(f"newsparse: {path}: looks like ")


def test_what_is_no_text_is_refused_from_standard_input_too() -> None:
    run = Run("-", stdin=bytes(range(256)) * 20)
    assert (run.code, run.stdout, len(run.complaints)) == (1, "", 1)


def test_an_empty_page_is_an_article_of_nulls_with_a_warning() -> None:
    article = json.loads(Run("-", stdin=b"").stdout)
    assert (article["headline"], article["body"], article["published"]) == (None, [], None)
    assert [warning["code"] for warning in article["warnings"]] == ["no_article"]


def test_a_missing_file_is_one_clear_line_and_the_others_are_parsed(tmp_path: Path, page: Path) -> None:
    run = Run(page, tmp_path / "missing.txt", page)
    assert run.code == 1
    assert len(run.articles) == 2
    assert len(run.complaints) == 1
    assert run.complaints[0].startswith(f"newsparse: {tmp_path / 'missing.txt'}: ")


def _without_privileges() -> None:
    """Before a child begins: Linux lets root read everything by two privileges (capabilities 1 and 2); they go."""
    if sys.platform == "linux":
        control = ctypes.CDLL(None).prctl
        for privilege in (1, 2):
            control(24, privilege, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX rights")
def test_a_file_and_a_folder_without_rights_are_a_line_each_and_stop_nothing_else(tmp_path: Path, page: Path) -> None:
    if sys.platform != "linux" and os.getuid() == 0:
        pytest.skip("root may read everything")
    closed, folder = _write(tmp_path, "closed.txt", b"x"), tmp_path / "folder"
    folder.mkdir(mode=0)
    closed.chmod(0)
    for unread in ((closed,), (closed, folder)):
        command = [sys.executable, "-m", "newsparse", *map(str, (*unread, page))]
        done = subprocess.run(command, capture_output=True, check=False, preexec_fn=_without_privileges)
        assert (done.returncode, done.stdout.count(b"\n"), done.stderr.count(b"no permission")) == (1, 1, len(unread))


def test_a_folder_is_taken_with_all_its_pages(tmp_path: Path, page: Path) -> None:
    run = Run(tmp_path, page)
    assert (run.code, len(run.articles)) == (0, 2)
    assert len(run.complaints) == 1 and run.complaints[0].startswith("newsparse: 2 parsed, 0 empty, 0 failed")


def test_names_in_errors_are_shown_and_not_obeyed() -> None:
    run = Run("no\x1b[31m\nsuch\u202efile", "b")
    assert run.complaints[0].startswith(r"newsparse: no\x1b[31m\x0asuch\u202efile: ")
    assert len(run.complaints) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--encoding", "klingon"], "klingon"),
        (["--language", "no language"], "no language"),
        (["--model", "missing.json"], "missing.json"),
        (["--now", "soon"], "soon"),
        (["--min-confidence", "nan"], "nan"),
        (["--lines", "--to", "markdown"], "markdown"),
    ],
)
def test_an_option_that_cannot_be_followed_is_one_clear_line(page: Path, arguments: list[str], said: str) -> None:
    run = Run(page, *arguments)
    assert (run.code, run.stdout, len(run.complaints)) == (2, "", 1)
    assert run.complaints[0].startswith("newsparse: ")
    assert said in run.complaints[0]


@pytest.mark.parametrize(
    "arguments",
    [["--nonsense"], ["-", "-"], ["--explain", "--lines"], ["--explain", "--compact"], ["--min-confidence", "2"]],
)
def test_wrong_usage_is_said_and_exits_2(arguments: list[str]) -> None:
    run = Run(*arguments, stdin=PAGE.encode())
    assert (run.code, run.stdout) == (2, "")
    assert "Error: " in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_closed_standard_input_is_one_clear_line() -> None:
    command = f'"{sys.executable}" -m newsparse - <&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"newsparse: -: standard input is closed\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_standard_output_that_cannot_be_written_is_one_clear_line(page: Path) -> None:
    for redirect, said in ((">/dev/full", "cannot be written"), (">&-", "is closed")):
        command = f'"{sys.executable}" -m newsparse "{page}" "{page}" {redirect}'
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert done.stderr.startswith(f"newsparse: standard output: {said}")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no /dev/zero")
def test_a_device_without_end_is_one_clear_line() -> None:
    run = Run("/dev/zero")
    assert (run.code, run.stdout, len(run.complaints)) == (1, "", 1)
    assert "is larger than" in run.stderr


def test_a_model_that_is_damaged_or_none_is_said(tmp_path: Path, page: Path) -> None:
    shipped = get_data("newsparse.labeling", SHIPPED["text"]) or b""
    head, _, _ = shipped.partition(b"\n\n")
    damaged = head + b"\n\nkind:line\t0=1\nkind:prose\t1=\n"
    for content, said in ((b"", "is no model"), (b"\xff", "is no model"), (damaged, "kind:prose")):
        run = Run(page, "--model", _write(tmp_path, "model.txt", content))
        assert (run.code, run.stdout, len(run.complaints)) == (2, "", 1)
        assert said in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX pipes")
def test_a_reader_that_goes_away_ends_the_run_quietly(page: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "newsparse", *[str(page)] * 300], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout is not None and run.stderr is not None
    run.stdout.readline()
    run.stdout.close()
    assert run.stderr.read() == b""
    run.wait()
    run.stderr.close()


def test_a_page_alone_comes_out_as_with_options(page: Path) -> None:
    alone, told = Run(page), Run(page, "--format", "auto")
    assert (alone.code, alone.stdout, alone.stderr) == (told.code, told.stdout, told.stderr) == (0, told.stdout, "")
    calls = ((), ("-",), ("-", "--format", "auto"))
    piped, dashed, told = [Run(*arguments, stdin=PAGE.encode()) for arguments in calls]
    assert piped.stdout == dashed.stdout == told.stdout != ""
    assert piped.stderr == dashed.stderr == told.stderr == ""


@pytest.mark.parametrize("name", ["export.txt", "export", "-"])
def test_what_an_archive_handed_out_is_a_line_for_each_cutting(tmp_path: Path, name: str) -> None:
    rows = "14 words\n3 May 2024\nThe Lake Post\nLAKEP\nEnglish\n(c) 2024 The Lake Post"
    story = "A storm hit the harbour of the town on Monday, the mayor said at noon.\n\n" * 2
    towns = ("Arle", "Lisbon")
    export = "".join([f"Storm hits {town}\n\n{rows}\n\n{story}Document LAKEP00020240503ef530000b\n" for town in towns])
    path = _write(tmp_path, name, export.encode())
    for options in ([], ["--compact"]):
        run = Run("-" if name == "-" else path, *options, stdin=export.encode())
        assert run.code == 0
        assert [article["headline"] for article in run.articles] == ["Storm hits Arle", "Storm hits Lisbon"]


@pytest.mark.parametrize("name", ["missing.txt", "missing", "", "page.txt.gz"])
def test_a_page_alone_that_cannot_be_read_fails_as_with_options(tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name) if name else ""
    alone, told = Run(path), Run(path, "--format", "auto")
    assert (alone.code, alone.stdout, alone.stderr) == (told.code, told.stdout, told.stderr)
    assert alone.code != 0


def test_a_shell_that_asks_how_to_go_on_is_answered_whatever_is_piped_in() -> None:
    asked = {"_NEWSPARSE_COMPLETE": "bash_complete", "COMP_WORDS": "newsparse --expl", "COMP_CWORD": "1"}
    assert Run(stdin=PAGE.encode(), **asked).stdout == "plain,--explain\n"


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX pipes")
def test_a_reader_that_goes_away_ends_a_page_alone_quietly(page: Path) -> None:
    run = subprocess.Popen([sys.executable, "-m", "newsparse", page], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None and run.stderr is not None
    run.stdout.close()
    assert (run.stderr.read(), run.wait()) == (b"", 1)
    run.stderr.close()


def test_ctrl_c_ends_single_pages_with_a_line_and_its_code(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(pages, "_serve", stopped)
    assert pages.run_pages((str(page),), newsparse.Options(), pages.PAGE, lines=False) == 130
    assert capsys.readouterr().err == "newsparse: stopped\n"


HTML = f"<title>x</title><nav><a href=/>Home</a></nav><h1>{HEADLINE}</h1>" + "".join(
    f"<p>A storm hit the harbour of Lisbon on Monday, the mayor of the town said, {at} boats were lost.</p>" for at in range(4)
)


def test_html_is_read_without_being_told(tmp_path: Path) -> None:
    article = Run(_write(tmp_path, "page.txt", HTML.encode()), "--compact", "--lines").articles[0]
    assert (article["source"]["format"], article["headline"]) == ("html", HEADLINE)
    assert [line["n"] for line in article["lines"]] == [1, 2, 4, 6, 8, 10]


def test_the_format_can_be_ordered() -> None:
    assert Run("-", "--compact", "--format", "text", stdin=HTML.encode()).articles[0]["source"]["format"] == "text"
    assert Run("-", "--compact", "--format", "html", stdin=PAGE.encode()).articles[0]["source"]["format"] == "html"


def test_an_unknown_format_is_wrong_usage() -> None:
    run = Run("-", "--format", "pdf", stdin=b"x")
    assert (run.code, run.stdout) == (2, "")
    assert "'pdf' is not one of" in run.stderr


def test_markup_in_html_is_explained_in_words(tmp_path: Path) -> None:
    run = Run(_write(tmp_path, "page.html", HTML.encode()), "--explain")
    assert run.code == 0
    assert HEADLINE in run.stdout
