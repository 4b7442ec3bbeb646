"""What holds for the house as a whole: its floors, its size, its help, what its start may cost."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest

import kg
from kg.cli import main
from kg.exporting import EXPORTERS
from kg.reading import READERS

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*ROOT.glob("kg/**/*.py"), *ROOT.glob("tests/**/*.py"), *ROOT.glob("scripts/**/*.py")])
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
HEAVY = ("networkx", "numpy", "pyvis", "rdflib", "spacy")
COMMANDS = sorted(main.commands)


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def modules_after(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    code = (
        "import sys\nfrom kg.cli import main\n"
        f"try: main({list(arguments)!r})\n"
        "finally: print(*sorted(sys.modules), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    return {name.partition(".")[0] for name in run.stderr.split()}


def test_there_is_something_to_check() -> None:
    assert len(SOURCES) > 30


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_and_no_function_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert [name for name, lines in functions(path) if lines > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_and_stands_in_the_readme(name: str) -> None:
    command = main.commands[name]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert command.help
    assert f"kg {name}" in (command.epilog or "")
    assert f"kg {name}" in readme
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name


@pytest.mark.parametrize(("name", "endings"), [("export", EXPORTERS), ("build", READERS)], ids=["export", "build"])
def test_every_format_stands_in_the_help_and_in_the_readme(name: str, endings: Iterable[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for ending in endings:
        assert ending in (main.commands[name].help or "")
        assert ending in readme


def test_the_packages_of_the_wheel_are_those_of_the_folder() -> None:
    from setuptools.config.setupcfg import read_configuration

    told = set(read_configuration(ROOT / "setup.cfg")["options"]["packages"])
    folders = {".".join(path.parent.relative_to(ROOT).parts) for path in ROOT.glob("kg/**/*.py")}
    assert told == folders | {"kg.ontology"}


def test_help_imports_nothing_heavy() -> None:
    loaded = modules_after("--help")
    assert "click" in loaded
    assert loaded.isdisjoint({*HEAVY, "pyoxigraph", "charset_normalizer"})


def test_a_query_imports_nothing_heavy(tmp_path: Path) -> None:
    with kg.Store.open(tmp_path / "s.db"):
        pass
    loaded = modules_after("query", "who-met-whom", "--store", str(tmp_path / "s.db"))
    assert "pyoxigraph" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_floors_hold() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
