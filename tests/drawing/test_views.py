"""The other views of the page, and keeping them, in a real browser with the network off."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from tests.drawing.reader import panel

# ── the other views ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_ledger_is_sorted_by_any_column(page: Any) -> None:
    page.click("#tab-ledger")
    rows = page.locator("#view-ledger tbody tr")
    assert rows.first.get_attribute("data-id") == "ships"
    page.click("#view-ledger th >> text=Undertakes")
    assert rows.first.get_attribute("data-id") == "cut"
    page.click("#view-ledger th >> text=Undertakes")
    assert rows.first.get_attribute("data-id") == "patrol"
    assert page.locator("#view-ledger th[aria-sort=descending]").count() == 1


def test_the_timeline_has_a_row_an_actor(page: Any) -> None:
    page.click("#tab-timeline")
    actors = " ".join(page.locator("#view-timeline text.actor").all_text_contents())
    assert all(name in actors for name in ("Norway", "Chile", "Ocean Council"))
    page.click("#view-timeline >> text=People")
    assert any("Ingrid" in name for name in page.locator("#view-timeline text.actor").all_text_contents())
    page.locator("#view-timeline .mark").first.click()
    assert page.locator("#panel").is_visible()


def test_the_map_shows_where_meetings_are(page: Any) -> None:
    page.click("#tab-map")
    spots = page.locator("#view-map .spot")
    assert spots.count() == 3
    assert "1 meeting has no place on the map." in page.locator("#view-map").inner_text()
    page.locator("#view-map .spot[aria-label^=Oslo]").click()
    assert page.locator("#panel h2").inner_text() == "talks on fisheries in Oslo"


def test_the_matrix_lists_the_meetings_of_two(page: Any) -> None:
    page.click("#tab-matrix")
    page.locator("#view-matrix button[aria-label^='Norway and Chile']").click()
    told = panel(page)
    assert "Norway — Chile" in told
    assert "talks on fisheries in Oslo" in told
    assert "telephone call" in told


# ── keeping ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_view_is_kept_as_svg_and_png(page: Any, tmp_path: Path) -> None:
    for view, ending in (("graph", "svg"), ("graph", "png"), ("timeline", "svg"), ("map", "png")):
        page.click(f"#tab-{view}")
        page.click("#keep summary")
        with page.expect_download() as download:
            page.click(f"#{ending}")
        file = tmp_path / f"{view}.{ending}"
        download.value.save_as(file)
        assert download.value.suggested_filename == f"Fisheries-diplomacy-spring-2023.{ending}"
        if ending == "png":
            assert file.read_bytes().startswith(b"\x89PNG")
        else:
            assert "Norway" in "".join(ET.parse(file).getroot().itertext())
        page.keyboard.press("Escape")
        page.locator("#title").click()


def test_the_ledger_is_kept_as_a_table(page: Any, tmp_path: Path) -> None:
    page.click("#tab-ledger")
    page.click("#keep summary")
    assert page.locator("#png").is_hidden()
    with page.expect_download() as download:
        page.click("#csv")
    download.value.save_as(tmp_path / "ledger.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "ledger.csv").read_text("utf-8-sig"))))
    assert rows[0]["Undertakes"] == "return two seized ships"
    assert len(rows) == 3


def test_the_graph_is_printed_as_a_drawing_with_its_legend(page: Any) -> None:
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#paper svg").is_visible()
    assert page.locator("#legend").is_visible()
    assert page.locator("#tabs").is_hidden()
