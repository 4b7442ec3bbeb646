"""The picture inside a notebook."""

from __future__ import annotations

from html import unescape
from typing import Any

from IPython.core.interactiveshell import InteractiveShell

from kg.drawing import show
from kg.drawing.notebook import Inline, load_ipython_extension
from kg.query import run
from tests.drawing.conftest import Open
from tests.drawing.extremes import trap
from tests.graph.talks import store_of


def test_a_cell_shows_the_page_in_a_frame(opened: Open) -> None:
    with store_of() as store:
        cell = show(store, focus="Ghana")._repr_html_()
    page: Any = opened(f"<!doctype html><meta charset=utf-8>{cell}")
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for(state="attached")
    frame.locator("#tab-ledger").click()
    assert "send aid to Ghana by 2024" in frame.locator("#view-ledger").inner_text()


def test_the_frame_holds_what_would_break_out() -> None:
    cell = Inline(trap())._repr_html_()
    assert cell.count("<iframe") == 1
    assert cell.endswith('"></iframe>')
    inner = cell.split(' srcdoc="')[1].removesuffix('"></iframe>')
    assert '"' not in inner
    assert unescape(inner).startswith("<!DOCTYPE html>")


def test_stores_and_constructed_triples_show_themselves() -> None:
    shell = InteractiveShell.instance()
    load_ipython_extension(shell)
    of = shell.display_formatter.formatters["text/html"]
    with store_of() as store:
        assert "Ana Pires" in of(store)
        triples = run(store, "CONSTRUCT { ?a a dkg:Person ; dkg:name ?n } WHERE { ?a a dkg:Person ; dkg:name ?n }")
        assert "Kofi Mensah" in of(triples)
