"""What stands in `exports/` is what `make` writes from `seeds/` today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg

HOUSE = Path(__file__).parent.parent
WRITTEN = ("graph.ttl", "graph.trig", "digest.jsonl", "graph.html")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with everything made anew."""
    folder = tmp_path_factory.mktemp("exports")
    with kg.Store.open(folder / "kg.db") as store:
        assert kg.build([HOUSE / "seeds"], store).exit_code == 0
        kg.export(store, folder / "graph.ttl")
        kg.export(store, folder / "graph.trig")
        kg.draw(store, folder / "graph.html")
        lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in kg.digest(store))
        (folder / "digest.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", WRITTEN)
def test_exports_are_up_to_date(made: Path, name: str) -> None:
    kept = (HOUSE / "exports" / name).read_text(encoding="utf-8").splitlines()
    assert (made / name).read_text(encoding="utf-8").splitlines() == kept, f"exports/{name} is stale: run make"
