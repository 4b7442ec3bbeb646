"""How fast and how large: `kg build` beside bare spaCy, looking up names, start-up, peak memory. Run: make benchmark.

The texts are those of seeds/, repeated under new ids, and for the build those of corpus/ too, which are more and differ
more. CPU seconds count, so that other work on the machine tells less.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import kg
from kg.language.pipeline import pipeline
from kg.model import Article
from kg.vocabulary.gazetteer import gazetteer

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
CORPUS = Path(__file__).parent / "corpus" / "texts"
TIMED_ARTICLES = 400
MEASURED_ARTICLES = (50, 200)


def texts(count: int, source: Path = SEEDS) -> list[str]:
    """So many texts, those of a folder over and over."""
    found = [item.text for item in kg.read([source]) if isinstance(item, Article)]
    return list(itertools.islice(itertools.cycle(found), count))


def write_articles(folder: Path, count: int, source: Path = SEEDS) -> Path:
    """A file of so many articles, each with an id of its own."""
    path = folder / f"{source.name}-{count}.jsonl"
    articles = (json.dumps({"id": f"a{n}", "text": text}) for n, text in enumerate(texts(count, source)))
    path.write_text("\n".join(articles))
    return path


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds that a piece of work takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def command(*arguments: str) -> tuple[float, float]:
    """CPU seconds and peak memory (MB) of a command of `kg`."""
    process = subprocess.Popen([sys.executable, "-m", "kg", *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"kg {' '.join(arguments)} failed")
    return cpu_of(usage), usage.ru_maxrss / 1024


def cpu_of(usage: resource.struct_rusage) -> float:
    """User and system time together."""
    return usage.ru_utime + usage.ru_stime


def speed(folder: Path, source: Path = SEEDS) -> list[tuple[str, str]]:
    """Words a second of the bare pipeline and of a build on disk; the pipeline is loaded before."""
    path, timed = write_articles(folder, TIMED_ARTICLES, source), texts(TIMED_ARTICLES, source)
    words = sum(len(text.split()) for text in timed)
    nlp = pipeline()
    bare = cpu_seconds(lambda: [len(doc) for doc in nlp.pipe(timed)])
    with kg.Store.open(folder / f"{source.name}.db") as store:
        whole = cpu_seconds(lambda: kg.build([path], store))
    return [
        ("bare spaCy pipeline", f"{words / bare:,.0f} words/s"),
        ("kg build", f"{words / whole:,.0f} words/s"),
        ("kg build / bare pipeline", f"{whole / bare:.2f} times its time (goal: at most 1.6)"),
    ]


def looking_up() -> list[tuple[str, str]]:
    """How long the gazetteer takes at each word of the texts; its phrases are built before."""
    words = [word for text in texts(TIMED_ARTICLES) for word in text.split()]
    names = gazetteer()
    names.match(words, 0)
    spent = cpu_seconds(lambda: [names.match(words, i) for i in range(len(words))])
    return [("gazetteer, a word", f"{spent / len(words) * 1e6:.1f} µs (goal: at most 5)")]


def start_up(store: Path) -> list[tuple[str, str]]:
    """CPU seconds of commands that do little; the best of three."""
    fastest = min(command("--help")[0] for _ in range(3))
    query = min(command("query", "who-met-whom", "--store", str(store))[0] for _ in range(3))
    return [
        ("kg --help", f"{fastest:.2f} s CPU (goal: under 0.3)"),
        ("kg query who-met-whom", f"{query:.2f} s CPU (goal: under 0.7)"),
    ]


def memory(folder: Path) -> list[tuple[str, str]]:
    """Peak memory of builds of few and of many articles."""
    rows = []
    for count in MEASURED_ARTICLES:
        _, peak = command("build", str(write_articles(folder, count)), "--store", str(folder / f"{count}.db"))
        rows.append((f"kg build, {count} articles", f"{peak:,.0f} MB at most"))
    return rows


def main() -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Commands first: a process is counted with what its parent held when it was started.
        rows = [*memory(folder), *start_up(folder / f"{MEASURED_ARTICLES[0]}.db"), *looking_up()]
        for source, name in ((SEEDS, "the seeds"), (CORPUS, "the corpus")):
            rows += [(f"of {name}:", ""), *speed(folder, source)]
    for what, figure in rows:
        print(f"{what:28} {figure}".rstrip())


if __name__ == "__main__":
    main()
