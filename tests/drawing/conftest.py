"""A real Chromium with no network, and pages open in it that must neither fetch nor complain."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.drawing import Picture, picture_html
from tests.drawing.pictures import fisheries

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = "NO BROWSER: install chromium and playwright; the page is not tested"
OWN = ("file:", "data:", "blob:", "about:")

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, else a loud skip; on the build machine (CI set) a failure."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        sync_playwright = None
    if CHROMIUM is None or sync_playwright is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        warnings.warn(MISSING, stacklevel=1)
        pytest.skip(MISSING)
    with sync_playwright() as tool:
        started = tool.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Open a picture as a reader would, from a file; fail if the page fetched anything or wrote to the console."""
    contexts, complaints = [], []

    def listen(page: Any) -> None:
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", lambda request: request.url.startswith(OWN) or complaints.append(f"fetched: {request.url}"))

    def open_page(
        picture: Picture | str, address: str = "", size: tuple[int, int] = (1280, 800), **options: Any
    ) -> Any:
        file = tmp_path / "page.html"
        text = picture if isinstance(picture, str) else picture_html(picture)
        file.write_text(text, encoding="utf-8", newline="\n")
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        listen(page)
        page.goto(f"file://{file}#{address}")
        if not isinstance(picture, str):
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(opened: Open) -> Any:
    """The page of the talks about fish, open in the browser."""
    return opened(fisheries())
