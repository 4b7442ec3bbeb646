"""The page in a real browser with the network off: one file, its picture, its size, its safety."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from kg.drawing import Picture, picture_html
from tests.drawing.conftest import Open
from tests.drawing.extremes import NASTY, crowd, trap
from tests.drawing.pictures import fisheries
from tests.drawing.reader import VIEWS, box, panel, shown

PHONE = (390, 844)


@pytest.fixture(scope="module")
def page_text() -> str:
    return picture_html(fisheries())


# ── it is one file ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_page_is_small_and_names_no_address_to_fetch(page_text: str) -> None:
    assert len(picture_html(Picture(())).encode()) < 1_500_000
    head = unescape(page_text.split("</head>")[0])
    assert "default-src 'none'" in head
    assert not any(mark in head for mark in ("<link", "src=", "@import", "url("))


def test_every_view_opens_by_its_tab(page: Any) -> None:
    for view in VIEWS:
        page.click(f"#tab-{view}")
        assert page.locator(f"#view-{view}").is_visible()
        assert [name for name in VIEWS if page.locator(f"#view-{name}").is_visible()] == [view]


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_a_phone(opened: Open, view: str) -> None:
    page = opened(fisheries(), f"view={view}", PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


# ── the picture ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_articles_and_topics_stay_aside_until_asked_for(page: Any) -> None:
    assert "article-a" not in shown(page)
    box(page, "Articles").check()
    assert "article-a" in shown(page)


def test_the_legend_is_the_filter(page: Any) -> None:
    box(page, "Meetings").uncheck()
    assert "oslo-talks" not in shown(page)
    assert "norway" in shown(page)
    page.get_by_text("Undo all filters").click()
    assert "oslo-talks" in shown(page)


def test_planned_is_dashed_and_denied_is_struck(page: Any) -> None:
    lines = {one["id"]: one for one in page.evaluate("kgPage.Graph.scene.pairs")}
    assert lines["pair:kenya|mombasa-conference"]["dashed"]
    assert lines["pair:ingrid-solberg|secret-call"]["struck"]
    held = lines["pair:ingrid-solberg|oslo-talks"]
    assert not held["dashed"]
    assert not held["struck"]


def test_the_same_graph_is_the_same_page(page_text: str) -> None:
    assert picture_html(fisheries()) == page_text


def test_zoom_and_back_to_everything(page: Any) -> None:
    scale = "kgPage.Graph.network.getScale()"
    page.emulate_media(reduced_motion="reduce")
    before = page.evaluate(scale)
    page.click("#view-graph button[title=Closer]")
    assert page.evaluate(scale) > before
    page.click("#view-graph button[title=Everything]")
    assert abs(page.evaluate(scale) - before) < 0.01


# ── size ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_three_hundred_nodes_stand_at_once(opened: Open) -> None:
    page = opened(crowd(300))
    assert len(shown(page)) == 300


def test_two_thousand_stand_in_bubbles_that_open(opened: Open) -> None:
    page = opened(crowd(2000))
    bubbles = shown(page)
    assert 20 < len(bubbles) < 120
    page.locator("#view-graph").focus()
    page.evaluate("kgPage.State.set({ pick: 'group:State 40' })")
    page.keyboard.press("Enter")
    assert "State 40" in shown(page)
    assert "group:State 40" not in shown(page)
    page.get_by_text("Close all bubbles").click()
    assert shown(page) == bubbles
    page.select_option("#group", "topics")
    assert "group:topic 3" in shown(page)


def test_a_bond_between_bubbles_tells_what_they_share(page: Any) -> None:
    page.select_option("#group", "states")
    page.evaluate("kgPage.State.set({ pick: 'pair:group:Chile|group:Norway' })")
    told = panel(page)
    assert "What they share" in told
    assert "Oslo Fisheries Accord" in told
    assert "return two seized ships" in told


def test_what_is_changed_behind_another_view_is_there_on_return(page: Any) -> None:
    page.click("#tab-ledger")
    page.select_option("#group", "states")
    page.click("#tab-graph")
    assert "group:Norway" in shown(page)
    assert page.evaluate("kgPage.Graph.network.getScale()") > 0


def test_what_was_left_out_is_said(opened: Open) -> None:
    picture = fisheries()
    told = Picture(picture.nodes, picture.edges, picture.sources, left_out="Of 20,000 nodes 2,000 are drawn.")
    assert "Of 20,000 nodes" in opened(told).locator("#note").inner_text()


def test_an_empty_picture_opens(opened: Open) -> None:
    page = opened(Picture((), title="Nothing"), "view=ledger")
    assert "Nothing to show" in page.locator("#view-ledger").inner_text()


# ── safety ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_words_are_never_markup(opened: Open) -> None:
    page = opened(trap())
    for name in (
        NASTY,
        "two</script>",
        "three",
        "pair:three|" + NASTY,
        "pair:" + "|".join(sorted((NASTY, "two</script>"))),
    ):
        for view in VIEWS:
            page.evaluate("([pick, view]) => kgPage.State.set({ pick, view })", [name, view])
    page.fill("#search", "bold")
    assert "<b onclick=" in page.locator("#found").inner_text()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.broken") is None
    assert page.locator("#panel script, #found b[onclick], img, #panel a").count() == 0
    assert NASTY.strip()[:60] in page.evaluate("document.getElementById('title').textContent")
    assert "</script" not in json.dumps(page.evaluate("kgPage.Exports.text().includes('<script')"))


def test_the_policy_stops_what_is_put_in(opened: Open, browser: Any, tmp_path: Path) -> None:
    text = picture_html(fisheries()).replace(
        "</header>", "</header><script>window.broken=1</script><img src=x onerror='window.broken=1'>", 1
    )
    file = tmp_path / "broken.html"
    file.write_text(text, encoding="utf-8")
    page = browser.new_context(offline=True).new_page()
    page.goto(f"file://{file}")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.evaluate("window.broken") is None
