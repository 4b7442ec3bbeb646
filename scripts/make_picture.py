"""Takes the README's picture, `exports/graph.png`: the page of `exports/graph.html` in Chromium.

    python scripts/make_picture.py

Needs the extra `dev` (playwright) and Debian's chromium.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

EXPORTS = Path(__file__).parent.parent / "exports"
CHROMIUM = "/usr/bin/chromium"
SIZE = {"width": 1280, "height": 800}
SETTLED = 2000
"""Milliseconds after which the page stands still."""


def main() -> None:
    """Opens the page, waits until it stands still, and keeps what is seen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=SIZE)
        page.goto((EXPORTS / "graph.html").as_uri())
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=EXPORTS / "graph.png")
        browser.close()


if __name__ == "__main__":
    main()
