"""Whatever a user gets wrong is one clear line and the right exit code, and costs nothing that is already there."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = """Foreign ministers meet in Oslo

The foreign ministers of Norway and Chile met in Oslo on 3 March 2021 to discuss trade.
"""


def kg(folder: Path, *arguments: str, given: bytes | None = None) -> subprocess.CompletedProcess[str]:
    """The real command, as a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=folder,
        env=environment,
        input=given,
        capture_output=True,
        check=False,
    )
    return subprocess.CompletedProcess(run.args, run.returncode, run.stdout.decode(), run.stderr.decode())


def stored(folder: Path) -> list[str]:
    return [json.loads(line)["id"] for line in kg(folder, "digest").stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(TEXT)
    return tmp_path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the good article, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "good.txt").write_text(TEXT)
    assert kg(folder, "build", "good.txt").returncode == 0
    return folder / "kg.db"


def bad(folder: Path, name: str) -> None:
    content = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 40,
        "broken.jsonl": b'{"id": "x", "text": "They met."\n',
        "book.txt": b"word " * 1_000_000,
    }
    if name in content:
        (folder / name).write_bytes(content[name])


@pytest.mark.parametrize("name", ["absent.txt", "empty.txt", "binary.txt", "broken.jsonl", "book.txt"])
def test_a_bad_source_is_one_line_and_the_rest_goes_on(folder: Path, name: str) -> None:
    bad(folder, name)
    run = kg(folder, "build", name, "good.txt")
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"kg: {name}")
    assert stored(folder) == ["good"]


def test_another_encoding_is_found(folder: Path) -> None:
    (folder / "latin.txt").write_bytes(
        (TEXT + "The talks took place at the Hôtel de l'Amérique, said a señor.\n").encode("latin-1")
    )
    (folder / "wide.txt").write_bytes(TEXT.encode("utf-16"))
    run = kg(folder, "build", "latin.txt", "wide.txt")
    assert (run.returncode, run.stderr) == (0, "")
    assert stored(folder) == ["latin", "wide"]


def test_a_long_line_beside_a_small_article_does_not_harm(folder: Path) -> None:
    records = [{"id": "book", "text": "word " * 1_000_000}, {"id": "small", "text": TEXT}]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    run = kg(folder, "build", "a.jsonl")
    assert run.returncode == 1
    assert run.stderr.startswith("kg: a.jsonl, line 1: longer than")
    assert stored(folder) == ["small"]


def test_standard_input_is_a_source(folder: Path) -> None:
    assert kg(folder, "build", "-", given=TEXT.encode()).returncode == 0
    assert stored(folder) == ["stdin"]


@pytest.mark.parametrize(
    "arguments", [("build",), ("no-such-command",), ("build", "good.txt", "--no-such-option"), ("export",)]
)
def test_a_slip_in_the_arguments_is_exit_code_two(folder: Path, arguments: tuple[str, ...]) -> None:
    run = kg(folder, *arguments)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "no-such-query"),
        ("query", "SELECT ?x WHERE {"),
        ("query", "absent.rq"),
        ("query", "who-met-whom", "--param", "nonsense=1"),
        ("export", "-o", "graph.docx"),
        ("export", "-o", "no/such/folder/graph.ttl"),
        ("draw", "-o", "no/such/folder/graph.html"),
        ("digest", "-o", "no/such/folder/digest.jsonl"),
        ("show", "Nobody Nowhere"),
        ("build", "good.txt", "--date", "soon"),
        ("build", "other.txt", "--model", "no_such_model"),
    ],
)
def test_what_is_unknown_or_broken_is_one_line(built: Path, folder: Path, arguments: tuple[str, ...]) -> None:
    shutil.copytree(built, folder / "kg.db")
    (folder / "other.txt").write_text(TEXT)
    run = kg(folder, *arguments)
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith("kg: ")
    assert stored(folder) == ["good"]


@pytest.mark.parametrize(
    "command", ["query who-met-whom", "digest", "export -o a.ttl", "draw -o a.html", "validate", "show Oslo"]
)
def test_a_store_that_is_not_there_is_one_line_and_is_not_made(folder: Path, command: str) -> None:
    run = kg(folder, *command.split(" ", 2))
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert "kg.db" in line
    assert not (folder / "kg.db").exists()


@pytest.mark.parametrize("command", ["build good.txt", "digest"])
def test_a_file_where_the_store_should_be_is_one_line(folder: Path, command: str) -> None:
    (folder / "kg.db").write_text("no store")
    run = kg(folder, *command.split())
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert "kg.db" in line
    assert (folder / "kg.db").read_text() == "no store"


def test_a_folder_that_may_not_be_written_is_one_line(folder: Path) -> None:
    run = kg(folder, "build", "good.txt", "--store", "/proc/kg.db")
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert "/proc/kg.db" in line


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    records = [{"id": f"a{n}", "text": TEXT} for n in range(40)]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    kg(folder, "build", "a.jsonl")
    pipe = f"{sys.executable} -m kg digest | head -c 10"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(pipe, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (len(run.stdout), run.stderr) == (10, "")


def test_a_locale_without_unicode_does_not_harm(folder: Path) -> None:
    (folder / "good.txt").write_text(TEXT.replace("Oslo", "Tromsø"), encoding="utf-8")
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT)}
    for arguments in (["build", "good.txt"], ["digest"], ["query", "--help"]):
        command = [sys.executable, "-m", "kg", *arguments]
        run = subprocess.run(command, cwd=folder, env=plain, capture_output=True, check=False)
        assert (run.returncode, run.stderr) == (0, b"")
    assert "Tromsø" in kg(folder, "digest").stdout
