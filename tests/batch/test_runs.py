"""The command over many sources: what it gives, whatever the sources and the target are like."""

from __future__ import annotations

import csv
import gzip
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.batch.runs import POSIX, TARGETS, articles, command, content, names, run, scrapes, start

STORM = "A storm hit the harbour of Lisbon on Monday, the mayor of the town said at noon.\n\n"
PAGE = "Storm hits Lisbon harbour\n\n" + STORM * 3
SUMMARY = b"newsparse: 5 parsed, 0 empty, 0 failed"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return scrapes(tmp_path, 5)


def test_a_folder_alone_gives_json_lines_in_order_and_one_line_of_summary(sources: Path) -> None:
    done = run(sources)
    assert (done.returncode, done.stderr.splitlines()[0][: len(SUMMARY)]) == (0, SUMMARY)
    assert len(done.stderr.splitlines()) == 1
    assert names(done.stdout) == [f"{n:07}.txt" for n in range(5)]


def test_records_are_those_of_single_pages_but_for_the_name(sources: Path) -> None:
    page = sources / "0000" / "0000003.txt"
    single: dict[str, Any] = json.loads(run(page).stdout)
    [many] = articles(run(sources, "--include", page.name).stdout)
    assert many.pop("source") == {**single.pop("source"), "name": str(page)}
    assert many == single


@pytest.mark.parametrize("target", ["out/", "out.jsonl", "out.parquet"])
def test_the_bytes_are_the_same_however_many_work_on_it(tmp_path: Path, target: str) -> None:
    folder = scrapes(tmp_path, 30)
    (folder / "0000" / "0000011.txt").write_bytes(b"%PDF-1.7")
    results = []
    for jobs in (1, 2, 3):
        place = tmp_path / str(jobs)
        place.mkdir()
        done = run(folder, "-o", f"{place}/{target}", "--jobs", jobs, "--failures", place / "failures")
        assert done.returncode == 1
        results.append((content(place / target), (place / "failures").read_bytes()))
    assert results[0] == results[1] == results[2]


def test_a_folder_mirrors_the_input_and_holds_nothing_else(tmp_path: Path, sources: Path) -> None:
    run(sources, "-o", f"{tmp_path}/out/")
    made = content(tmp_path / "out")
    assert sorted(made) == [f"0000/{n:07}.txt.json" for n in range(5)]
    assert made["0000/0000002.txt.json"].startswith(b'{\n  "schema": "newsparse/1",\n')
    run(sources, "-o", f"{tmp_path}/compact/", "--compact")
    assert {data.count(b"\n") for data in content(tmp_path / "compact").values()} == {1}


@pytest.mark.parametrize(
    ("format", "suffix", "begins"),
    [
        ("jsonl", ".jsonl", b'{"schema"'),
        ("markdown", ".md", b"---\n"),
        ("jsonld", ".jsonld", b"{\n"),
        ("ninjs", ".ninjs.json", b"{\n"),
        ("text", ".txt", b""),
    ],
)
def test_a_folder_takes_every_format_of_documents(tmp_path: Path, sources: Path, format: str, suffix: str, begins: bytes) -> None:
    assert run(sources, "-o", f"{tmp_path}/out/", "-f", format).returncode == 0
    made = content(tmp_path / "out")
    assert set(made) == {f"0000/{n:07}.txt{suffix}" for n in range(5)}
    assert all(data.startswith(begins) for data in made.values())


def test_files_hold_every_article_in_order(tmp_path: Path, sources: Path) -> None:
    for target in TARGETS[1:]:
        assert run(sources, "-o", tmp_path / target).returncode == 0
    expected = [f"{n:07}.txt" for n in range(5)]
    assert names(tmp_path / "out.jsonl") == names(gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes())) == expected
    rows = list(csv.reader(StringIO((tmp_path / "out.csv").read_text("utf-8-sig"), newline="")))
    assert [Path(row[0].lstrip("'")).name for row in rows[1:]] == expected
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra newsparse[parquet] is not installed")
    assert [Path(name).name for name in parquet.read_table(tmp_path / "out.parquet")["name"].to_pylist()] == expected


def test_csv_and_documents_go_to_standard_output_too(sources: Path) -> None:
    assert len(list(csv.reader(StringIO(run(sources, "-f", "csv").stdout.decode("utf-8-sig"), newline="")))) == 6
    assert run(sources, "-f", "markdown").stdout.count(b"---\n") >= 10


def test_a_single_page_can_be_written_in_other_formats(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    assert run(page, "-f", "text").stdout.startswith(b"Storm hits Lisbon harbour")
    assert run(page, "-f", "jsonl").stdout.count(b"\n") == 1
    assert json.loads(run(page, "-f", "jsonld").stdout)["@type"] == "NewsArticle"


def test_a_compressed_page_is_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.txt.gz"
    page.write_bytes(gzip.compress(PAGE.encode()))
    done = run(page)
    assert (done.returncode, json.loads(done.stdout)["headline"], done.stderr) == (0, "Storm hits Lisbon harbour", b"")
    assert b"Storm hits Lisbon harbour" in run("--explain", page).stdout
    page.write_bytes(page.read_bytes()[:40])
    assert (run(page).returncode, run(page).stderr.count(b"\n")) == (1, 1)


def test_lines_are_added_where_the_format_can_hold_them(tmp_path: Path, sources: Path) -> None:
    run(sources, "-o", tmp_path / "out.jsonl", "--lines")
    run(sources, "-o", f"{tmp_path}/out/", "--lines")
    assert all(article["lines"] for article in articles(tmp_path / "out.jsonl"))
    assert all(json.loads(data)["lines"] for data in content(tmp_path / "out").values())
    wrong = run(sources, "-o", tmp_path / "out.csv", "--lines")
    assert (wrong.returncode, b"no place for the lines" in wrong.stderr) == (2, True)


def test_what_is_piped_in_may_be_an_archive_or_compressed(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as made:
        made.add(page, "x/page.txt")
    packed = (tmp_path / "a.tar.gz").read_bytes()
    for piped, name in ((packed, "-!x/page.txt"), (gzip.decompress(packed), "-!x/page.txt"), (gzip.compress(PAGE.encode()), "-")):
        for arguments in ((), ("-",)):
            [article] = articles(run(*arguments, input=piped).stdout)
            assert (article["source"]["name"], article["headline"]) == (name, "Storm hits Lisbon harbour")
    assert run("--explain", input=packed).returncode == 2


@pytest.mark.parametrize("name", ["-", "pages.json", "pages.jsonl", "pages.csv"])
def test_the_other_fields_of_a_row_are_evidence(tmp_path: Path, name: str) -> None:
    text = "ARLE (AFP) - A ferry with 80 people on board ran aground on Friday off the coast of Arle, the coast guard said."
    row = {"title": "Ferry runs aground", "author": "Ana Diaz", "date": "2024-05-03", "url": "https://lake.example/1"}
    row["text"] = text
    table = StringIO()
    writer = csv.DictWriter(table, list(row))
    writer.writeheader()
    writer.writerow(row)
    written = table.getvalue() if name.endswith("csv") else json.dumps(row)
    (tmp_path / name).write_text(written, "utf-8")
    done = run(name, cwd=tmp_path, input=json.dumps(row).encode())
    [article] = articles(done.stdout)
    assert done.returncode == 0
    assert article["headline"] == "Ferry runs aground"
    assert article["authors"] == ["Ana Diaz"]
    assert article["published"] == "2024-05-03"
    assert article["source"]["url"] == "https://lake.example/1"
    assert article["dateline"]["place"] == "ARLE"


def test_an_archive_under_another_name_is_said_to_need_its_own(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    with zipfile.ZipFile(page, "w") as made:
        made.writestr("x/page.txt", PAGE)
    assert b"looks like a zip archive; it is read from a file whose name ends in .zip" in run(page).stderr


def test_archives_and_lists_are_read_and_keep_their_names(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("x/page.txt", PAGE)
        made.writestr("../../evil.txt", PAGE)
    listed = tmp_path / "list"
    listed.write_bytes(os.fsencode(archive) + b"\0")
    done = run("--files-from", listed, "-o", f"{tmp_path}/out/")
    made_files = content(tmp_path / "out")
    assert {path.name for path in tmp_path.iterdir()} == {"a.zip", "list", "out"}
    assert any(json.loads(data)["source"]["name"] == f"{archive}!x/page.txt" for data in made_files.values())
    assert done.returncode in (0, 1)
    missing = run("--files-from", tmp_path / "missing")
    assert (missing.returncode, missing.stdout, missing.stderr.count(b"\n")) == (1, b"", 1)


@POSIX
def test_names_with_newlines_escapes_and_bytes_that_are_no_utf_8_pass(tmp_path: Path) -> None:
    folder = tmp_path / "scrapes"
    folder.mkdir()
    wild = [b"line\nbreak.txt", b"\x1b[31mred.txt", b"caf\xe9.txt", b"=cmd.txt", b"%2F..txt", b"a" * 251 + b".txt"]
    for name in wild:
        (folder / os.fsdecode(name)).write_text(PAGE, "utf-8")
    (folder / "broken\x1b[31m\n.txt").write_bytes(b"%PDF-1.7")
    for target in TARGETS:
        extra = ("--report", tmp_path / "report.html", "--failures", tmp_path / "failures")
        done = run(folder, "-o", f"{tmp_path}/{target}", *extra)
        assert (done.returncode, done.stderr.count(b"\n"), b"\x1b" in done.stderr) == (1, 1, False)
    assert len(content(tmp_path / "out")) == len(articles(tmp_path / "out.jsonl")) == len(wild)
    given = {article["source"]["name"] for article in articles(tmp_path / "out.jsonl")}
    assert given == {str(folder / os.fsdecode(name)) for name in wild}
    assert b"\x1b" not in (tmp_path / "failures").read_bytes() + (tmp_path / "report.html").read_bytes()
    [failure] = [json.loads(line) for line in (tmp_path / "failures").read_text("utf-8").splitlines()]
    assert (failure["source"], failure["error"]) == (str(folder / "broken\x1b[31m\n.txt"), "unreadable")
    said = run(folder).stderr
    assert (b"\x1b" in said, said.count(b"\n")) == (False, 2)


def test_failures_are_said_up_to_a_number_and_listed_in_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "scrapes"
    folder.mkdir()
    for n in range(30):
        (folder / f"{n:02}.txt").write_bytes(b"%PDF-1.7")
    done = run(folder, "-o", tmp_path / "out.jsonl")
    lines = done.stderr.decode().splitlines()
    assert (done.returncode, len(lines)) == (1, 22)
    assert lines[-1].startswith("newsparse: 0 parsed, 0 empty, 30 failed")
    assert "looks like a PDF document. Newsparse reads text and HTML" in lines[0]
    assert (tmp_path / "out.jsonl").read_bytes() == b""
    run(folder, "--failures", tmp_path / "failures.jsonl")
    failures = [json.loads(line) for line in (tmp_path / "failures.jsonl").read_text("utf-8").splitlines()]
    assert len(failures) == 30
    assert failures[0].keys() == {"source", "error", "message", "hint"}
    assert run(folder, "--quiet").stderr == b""


def test_a_source_that_vanishes_meanwhile_is_one_failure(tmp_path: Path) -> None:
    folder = scrapes(tmp_path, 300)
    running = start(folder, "-o", tmp_path / "out.jsonl", "--jobs", "1")
    while not (tmp_path / ".out.jsonl.newsparse" / "results.jsonl").exists():
        time.sleep(0.005)
    (folder / "0000" / "0000299.txt").unlink()
    _, said = running.communicate()
    assert running.returncode in (0, 1)
    assert len(articles(tmp_path / "out.jsonl")) == 299
    assert said.count(b"no such file") == running.returncode


def test_too_large_and_too_slow_pages_are_failures(tmp_path: Path) -> None:
    folder = scrapes(tmp_path, 3)
    (folder / "large.txt").write_bytes(PAGE.encode() * 9000)
    large = run(folder, "--max-size", "100k")
    assert (large.returncode, len(articles(large.stdout)), large.stderr.count(b"--max-size")) == (1, 3, 1)
    slow = run(folder, "--timeout", "0.3")
    assert (slow.returncode, b"took longer than 0.3 seconds" in slow.stderr) == (1, True)
    assert run(folder, "--max-size", "many").returncode == 2
    assert run(folder, "--timeout", "nan").returncode == 2


@POSIX
def test_a_killed_worker_costs_one_source_and_the_rest_is_equal(tmp_path: Path) -> None:
    folder = scrapes(tmp_path, 200)
    run(folder, "-o", tmp_path / "undisturbed.jsonl")
    running = start(folder, "-o", tmp_path / "out.jsonl", "--jobs", "2", "--failures", tmp_path / "failures")
    results = tmp_path / ".out.jsonl.newsparse" / "results.jsonl"
    while not results.exists() or not results.stat().st_size:
        time.sleep(0.005)
    found = subprocess.run(["pgrep", "-P", str(running.pid), "-f", "spawn_main"], capture_output=True, check=True)
    workers = found.stdout.split()
    assert len(workers) == 2
    os.kill(int(workers[0]), signal.SIGKILL)
    running.communicate()
    assert running.returncode == 1
    [failure] = [json.loads(line) for line in (tmp_path / "failures").read_text("utf-8").splitlines()]
    assert failure["error"] == "worker_died"
    expected = [article for article in articles(tmp_path / "undisturbed.jsonl") if article["source"]["name"] != failure["source"]]
    assert articles(tmp_path / "out.jsonl") == expected
    assert len(expected) == 199


@POSIX
@pytest.mark.parametrize("target", ["out/", "out.jsonl", "out.csv"])
def test_a_full_disk_is_one_clear_line_and_the_run_can_go_on(tmp_path: Path, target: str) -> None:
    import resource

    folder = scrapes(tmp_path, 20)
    wide = folder / "0000" / "0000010.txt"
    days = [f"On day {day} of the storm the mayor of the town said that {day + 7} boats were lost.\n\n" for day in range(3000)]
    wide.write_text(PAGE + "".join(days), "utf-8")  # its result is larger than the limit

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    full = run(folder, "-o", f"{tmp_path}/{target}", "--jobs", "1", preexec_fn=limit)
    assert (full.returncode, full.stdout) == (1, b"")
    assert [line for line in full.stderr.decode().splitlines() if "cannot be written" in line and "the same command" in line]
    assert len(full.stderr.splitlines()) == 1
    assert not target.endswith("l") or not (tmp_path / target).exists()
    done = run(folder, "-o", f"{tmp_path}/{target}")
    assert done.returncode == 0
    assert b"by the run that this one went on with" in done.stderr
    run(folder, "-o", f"{tmp_path}/undisturbed/{target}" if target.endswith("/") else tmp_path / f"undisturbed-{target}")
    undisturbed = tmp_path / ("undisturbed/out" if target.endswith("/") else f"undisturbed-{target}")
    assert list(content(tmp_path / target).values()) == list(content(undisturbed).values())


@POSIX
def test_standard_output_that_cannot_be_written_is_one_clear_line(sources: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("the system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command(sources), stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.count(b"\n"), b"standard output" in done.stderr) == (1, 1, True)


@POSIX
def test_a_closed_standard_output_is_one_clear_line(sources: Path) -> None:
    done = subprocess.run(["sh", "-c", f'"{sys.executable}" -m newsparse "{sources}" >&-'], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"newsparse: standard output: is closed\n")


@POSIX
def test_processes_that_the_system_does_not_allow_are_one_clear_line(sources: Path) -> None:
    import resource

    done = run(sources, "--jobs", "2", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (11, 11)))
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_that_cannot_be_made_is_one_clear_line(tmp_path: Path, sources: Path, target: str) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    done = run(sources, "-o", f"{tmp_path}/file/{target}")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)
    assert b"cannot be written" in done.stderr


@POSIX
def test_a_read_only_target_is_one_clear_line(tmp_path: Path, sources: Path) -> None:
    if os.getuid() == 0:
        pytest.skip("root may write everywhere")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    for target in TARGETS:
        done = run(sources, "-o", f"{closed}/{target}")
        assert (done.returncode, done.stderr.count(b"\n"), b"cannot be written" in done.stderr) == (1, 1, True)


@pytest.mark.parametrize(
    ("output", "format"),
    [("out.jsonl", "csv"), ("out.csv", "markdown"), ("out/", "parquet"), ("out.json", None), ("-", "parquet")],
)
def test_targets_and_formats_that_do_not_go_together_are_said(sources: Path, output: str, format: str | None) -> None:
    done = run(sources, "-o", output, *(["-f", format] if format else []), cwd=sources.parent)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert {path.name for path in sources.parent.iterdir()} == {"scrapes"}


def test_results_never_lie_among_the_sources(tmp_path: Path, sources: Path) -> None:
    before = content(tmp_path)
    for target in (sources, sources / "0000", tmp_path, sources / "0000" / "0000000.txt"):
        done = run(sources, "-o", f"{target}/" if target.is_dir() else target)
        assert (done.returncode, done.stderr.count(b"\n")) in ((1, 1), (2, 1))
    page = sources / "0000" / "0000000.txt"
    assert run(page, "-o", f"{page.parent}/").returncode == 1
    rows = tmp_path / "pages.jsonl"
    rows.write_text(json.dumps({"text": PAGE}) + "\n", "utf-8")
    assert run(rows, "-o", rows).returncode == 1
    assert {**content(tmp_path), "pages.jsonl": b""} == {**before, "pages.jsonl": b""}


def test_a_target_inside_the_folder_of_the_sources_is_not_taken_for_one(sources: Path) -> None:
    for target in ("out/", "out.jsonl"):
        arguments = (".", "-o", target, "--failures", "failures.jsonl", "--report", "report.html")
        assert run(*arguments, cwd=sources).returncode == 0
        again = run(*arguments, "--force", cwd=sources)
        assert (again.returncode, b"5 parsed" in again.stderr or target == "out.jsonl") == (0, True)
    assert len(articles(sources / "out.jsonl")) == 10  # the results of the first run are files like others to the second


@pytest.mark.parametrize("option", ["--report", "--failures"])
def test_a_report_replaces_nothing_but_its_like_and_fails_before_the_work(tmp_path: Path, sources: Path, option: str) -> None:
    page = sources / "0000" / "0000003.txt"
    for wrong in (page, tmp_path, "/dev/null"):
        done = run(sources, option, wrong)
        assert (done.returncode, done.stdout) in ((1, b""), (2, b""))
    assert page.read_text("utf-8").startswith("3")
    missing = run(sources, option, tmp_path / "missing" / "file")
    assert (missing.returncode, missing.stdout, missing.stderr.count(b"\n")) == (1, b"", 1)
    assert b"the same command" not in missing.stderr
    (sources / "broken.txt").write_bytes(b"%PDF-1.7")
    for _ in range(2):
        assert run(sources, option, tmp_path / "file").stdout.count(b"\n") == 5
    assert run(sources, option, page, "--force").stdout.count(b"\n") == 4


@POSIX
def test_a_link_in_the_target_that_leads_out_of_it_is_not_followed(tmp_path: Path, sources: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "0000").symlink_to(tmp_path / "elsewhere")
    done = run(sources, "-o", f"{tmp_path}/out/")
    assert (done.returncode, list((tmp_path / "elsewhere").iterdir())) == (1, [])


def test_progress_is_drawn_on_a_terminal_and_nothing_of_a_name_is_obeyed(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="needs a terminal, which this system does not have")
    folder = tmp_path / "scrapes"
    folder.mkdir()
    for n in range(30):
        (folder / f"[bold]{n}\x1b]0;owned\x07.txt").write_text(PAGE, "utf-8")
    (folder / "x\x1b]0;owned\x07.txt").write_bytes(b"%PDF-1.7")
    reader, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
    given = command(folder, "-o", tmp_path / "out.jsonl")
    running = subprocess.Popen(given, stderr=terminal, stdout=subprocess.DEVNULL, env=environment)
    os.close(terminal)
    drawn = b""
    with suppress(OSError):  # the other end is closed
        while True:
            drawn += os.read(reader, 65536)
    os.close(reader)
    assert running.wait() == 1
    assert b"owned" in drawn
    assert b"\x1b]0;" not in drawn
    assert b"30" in drawn and b"failed" in drawn


def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    running = start(scrapes(tmp_path, 300), "--jobs", "2")
    assert running.stdout is not None and running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.wait()
    running.stderr.close()


def test_nothing_found_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run(tmp_path / "empty", "-o", tmp_path / "out.jsonl")
    assert (done.returncode, b"nothing to parse was found" in done.stderr) == (0, True)
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_a_single_page_loads_nothing_of_the_batch(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    code = f"""
import sys
from newsparse.cli.command import main
try:
    main([{str(page)!r}])
except SystemExit:
    print(*sys.modules, file=sys.stderr)
"""
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.split()
    assert "newsparse.pipeline" in loaded
    assert not {"multiprocessing", "rich", "sqlite3", "newsparse.batch", "newsparse.output.formats"} & set(loaded)
