"""`kill -9` in the middle of a build leaves a whole store, which the next build completes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}
CITIES = ("Oslo", "Lima", "Cairo", "Hanoi", "Quito", "Tunis", "Dakar", "Doha")
DIES_AFTER = """
import os, signal, sys
import kg
done = 0
def progress(_):
    global done
    done += 1
    if done == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
with kg.Store.open("kg.db") as store:
    kg.build(["articles.jsonl"], store, progress=progress)
"""


def text(number: int) -> str:
    city = CITIES[number % len(CITIES)]
    return (
        f"Presidents of Chile and Ghana meet in {city}\n\nThe presidents of Chile and Ghana held talks in {city} on "
        f"{1 + number % 28} March 2021. They agreed to open {number + 2} consulates by 2023."
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    records = [json.dumps({"id": f"a{number:02}", "text": text(number)}) for number in range(60)]
    (tmp_path / "articles.jsonl").write_text("\n".join(records))
    return tmp_path


def kg(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "kg", *arguments]
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def quads(folder: Path, store: str) -> bytes:
    kg(folder, "export", "--store", store, "-o", f"{store}.nq")
    return (folder / f"{store}.nq").read_bytes()


def assert_the_next_build_completes_it(folder: Path) -> None:
    kept = kg(folder, "digest").splitlines()
    assert len(kept) < 60
    told = kg(folder, "build", "articles.jsonl")
    assert told.split(",")[0].split()[0] == str(60 - len(kept))
    kg(folder, "build", "articles.jsonl", "--store", "whole.db")
    assert quads(folder, "kg.db") == quads(folder, "whole.db")


def test_a_build_killed_between_two_articles(folder: Path) -> None:
    run = subprocess.run([sys.executable, "-c", DIES_AFTER, "40"], cwd=folder, env=ENVIRONMENT, check=False)
    assert run.returncode == -signal.SIGKILL
    assert_the_next_build_completes_it(folder)


def test_a_build_killed_while_it_writes(folder: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", "articles.jsonl"]
    with subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE) as build:
        while not list(folder.glob("kg.db/*.sst")) and build.poll() is None:
            time.sleep(0.002)
        build.kill()
    assert build.returncode == -signal.SIGKILL, "the build was over before it could be killed"
    assert_the_next_build_completes_it(folder)
