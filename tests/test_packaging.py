"""What a user gets who has nothing but the wheel."""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_SOURCE = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "*.egg-info", "*.db", ".*_cache", "__pycache__", "tests"
)


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a wheel installed into an environment of its own; only the libraries are lent to it."""
    folder = tmp_path_factory.mktemp("packaging")
    shutil.copytree(ROOT, folder / "source", ignore=NOT_SOURCE)
    venv.create(folder / "env", with_pip=False)
    python = folder / "env/bin/python"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", folder, folder / "source"], check=True)
    (wheel,) = folder.glob("*.whl")
    shutil.rmtree(folder / "source")
    subprocess.run([*pip, "--python", python, "install", "--no-deps", wheel], check=True)
    (packages,) = folder.glob("env/lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "env/bin/kg"


def run(command: Path, folder: Path, *arguments: str | Path) -> str:
    done = subprocess.run([command, *arguments], cwd=folder, env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_wheel_does_the_main_job_from_any_folder(command: Path, tmp_path: Path) -> None:
    run(command, tmp_path, "build", ROOT / "seeds")
    for name in ("graph.ttl", "graph.trig"):
        run(command, tmp_path, "export", "-o", name)
    run(command, tmp_path, "draw", "-o", "graph.html")
    run(command, tmp_path, "digest", "-o", "digest.jsonl")
    assert all((tmp_path / name).stat().st_size for name in ("graph.ttl", "graph.trig", "graph.html", "digest.jsonl"))


def test_a_wheel_holds_all_files_of_the_package_and_of_the_ontology(command: Path) -> None:
    (packages,) = command.parents[1].glob("lib/python*/site-packages")
    ontology = {Path("kg") / path for pattern in ("*.ttl", "*.rq") for path in files(ROOT, f"ontology/**/{pattern}")}
    assert len(ontology) > 10
    assert files(packages, "kg/**/*") == files(ROOT, "kg/**/*") | ontology


def files(root: Path, pattern: str) -> set[Path]:
    paths = (path for path in root.glob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(root) for path in paths}
