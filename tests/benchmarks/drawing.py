"""How long until a reader sees the picture: the page made in Python, then opened in Chromium. Run: make benchmark.

Prints a line for graphs of 100, 500 and 2,000 nodes: seconds to lay out and write, size of the page, and milliseconds
from opening the file to the first picture with its labels (the best of three, headless, software rendering). Then a
store of 20,000 nodes: seconds to draw the best linked, and what is near one state.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from random import Random

from kg.drawing import draw, picture_html
from kg.graph import Store
from kg.model import Article, Entity, Finding, Findings, Mention, Ref, Role, When
from kg.resolution import resolve
from tests.drawing.extremes import crowd

SIZES = (100, 500, 2000)
LARGE = 20_000
STATES = (
    "Norway",
    "Chile",
    "Kenya",
    "Peru",
    "Japan",
    "Fiji",
    "Oman",
    "Cuba",
    "Mali",
    "Laos",
    "Togo",
    "Chad",
    "Iran",
    "Iraq",
)


def opened(page: Path) -> float:
    """Milliseconds until the page has drawn its first picture, the best of three."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        times = []
        for _ in range(3):
            tab = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}).new_page()
            tab.goto(f"file://{page}")
            tab.wait_for_selector("html[data-ready]", state="attached")
            times.append(float(tab.evaluate("document.documentElement.dataset.ready")))
        browser.close()
    return min(times)


def article(number: int, chance: Random) -> Findings:
    """An article with one person, two states and eight things, ten new nodes or so."""
    text = f"Minister {number} met others."
    place = Mention(0, 8, text[:8], 0, len(text), text)
    states = chance.sample(STATES, 2)
    entities = [Entity(f"state-{name}", "State", name, mentions=(place,)) for name in states]
    entities.append(Entity("person-1", "Person", f"Ada Number{number}", state=states[0], mentions=(place,)))
    roles = tuple(Role("participant", Ref(entity.key)) for entity in entities)
    day = f"20{chance.randrange(10, 24)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
    findings = tuple(
        Finding(f"meeting-{row}", "BilateralMeeting", "occurred", roles=(*roles, Role("date", When(day, day, day)),
                Role("place", Ref(entities[0].key))), label=f"talks {number}.{row}", mentions=(place,))
        for row in range(8)
    )  # fmt: skip
    return Findings(Article(f"a{number}", f"Talks {number}", text), None, tuple(entities), findings)


def large_store() -> Store:
    """A store in memory of some 20,000 nodes."""
    store, chance = Store.open(), Random(3)
    for number in range(LARGE // 9):
        store.add(resolve(article(number, chance)))
    store.flush()
    return store


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        picture_html(crowd(4))
        for size in SIZES:
            start = time.perf_counter()
            page.write_text(picture_html(crowd(size)), encoding="utf-8")
            spent = time.perf_counter() - start
            kilobytes = page.stat().st_size // 1000
            print(
                f"{size:6} nodes: page made in {spent:.1f} s, {kilobytes} kB, first picture after {opened(page):.0f} ms"
            )
        with large_store() as store:
            for words, options in (("the best linked", {}), ("near Togo", {"focus": "Togo", "max_nodes": 300})):
                start = time.perf_counter()
                picture = draw(store, page, **options)
                spent = time.perf_counter() - start
                drawn = f"{len(picture.nodes)} drawn in {spent:.1f} s, first picture after {opened(page):.0f} ms"
                print(f"{LARGE:6} nodes, {words}: {drawn}")
                print(f"       the page says: {picture.left_out}")


if __name__ == "__main__":
    main()
