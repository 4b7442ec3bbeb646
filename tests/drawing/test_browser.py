"""The page in a real browser with the network off: read, filtered, searched, linked to, and kept."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from kg.drawing import Picture, picture_html
from tests.drawing.conftest import Open
from tests.drawing.extremes import NASTY, crowd, trap
from tests.drawing.pictures import fisheries

VIEWS = ("graph", "timeline", "ledger", "map", "matrix")
PHONE = (390, 844)


@pytest.fixture(scope="module")
def page_text() -> str:
    return picture_html(fisheries())


@pytest.fixture
def page(opened: Open) -> Any:
    return opened(fisheries())


def shown(page: Any) -> set[str]:
    """Ids of the nodes that the graph shows now."""
    return set(page.evaluate("kgPage.Graph.scene.nodes.map((node) => node.id)"))


def click_node(page: Any, name: str) -> None:
    """Click the middle of a node's mark on the canvas."""
    at = page.evaluate(
        "(id) => kgPage.Graph.network.canvasToDOM(kgPage.Graph.network.getPosition(id))", name
    )  # fmt: skip
    page.locator("#view-graph canvas").click(position=at)


def panel(page: Any) -> str:
    return str(page.locator("#panel").inner_text())


def box(page: Any, words: str) -> Any:
    """A box to tick in the legend, by its words."""
    return page.locator("#legend label.box", has_text=words).locator("input")


# ── it is one file ─────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── the picture ────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── reading ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_click_on_a_node_tells_its_facts_and_sentences(page: Any) -> None:
    click_node(page, "oslo-talks")
    told = panel(page)
    for words in ("Bilateral meeting", "2 March 2023", "Ingrid Solberg", "Tomás Rivas", "several Norwegian officials"):
        assert words in told
    assert "Solberg received President Rivas in Oslo on Thursday" in told
    assert page.locator("#panel mark").inner_text() == "received President Rivas in Oslo"
    assert page.locator("#panel .history li").all_inner_texts() == ["planned, 2023-02", "occurred, 2023-03-02"]
    link = page.locator("#panel figcaption a")
    assert link.get_attribute("href") == "https://example.org/a"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_line_tells_the_relation_and_its_sentence(page: Any) -> None:
    page.evaluate("kgPage.State.set({ pick: 'pair:norway|oslo-talks' })")
    assert "hosts" in panel(page)
    assert "received President Rivas" in panel(page)


def test_dates_are_no_more_precise_than_told(page: Any) -> None:
    page.evaluate("kgPage.State.set({ pick: 'mombasa-conference' })")
    assert "September 2023" in panel(page)
    page.evaluate("kgPage.State.set({ pick: 'lima-round' })")
    assert "between 4 May 2023 and 12 May 2023" in panel(page)


def test_from_one_node_to_the_next_and_back(page: Any) -> None:
    click_node(page, "oslo-talks")
    page.locator("#panel .link", has_text="Tomás Rivas").click()
    assert page.locator("#panel h2").inner_text() == "Tomás Rivas"
    page.go_back()
    assert page.locator("#panel h2").inner_text() == "talks on fisheries in Oslo"
    page.go_back()
    assert page.locator("#panel").is_hidden()
    page.go_forward()
    assert page.locator("#panel h2").inner_text() == "talks on fisheries in Oslo"


def test_search_as_one_types_without_accents(page: Any) -> None:
    page.fill("#search", "tomas")
    assert page.locator("#found li").first.inner_text().startswith("Tomás Rivas")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Tomás Rivas"


def test_search_finds_the_words_of_a_sentence_and_shows_what_was_hidden(page: Any) -> None:
    box(page, "Statements").uncheck()
    page.fill("#search", "model for the south")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert "praise" in shown(page)
    page.fill("#search", "zzz")
    assert "Nothing found" in page.locator("#found").inner_text()


def test_the_slider_leaves_out_what_is_outside(page: Any) -> None:
    assert page.locator("#time rect").count() > 10
    page.evaluate("kgPage.State.set({ from: '2023-04-01', to: '2023-06-30', undated: false })")
    seen = shown(page)
    assert {"lima-round", "recall", "peru", "luis-quispe"} <= seen
    assert not {"oslo-talks", "accord", "secret-call", "old-treaty"} & seen
    page.click("#time-clear")
    assert "oslo-talks" in shown(page)


def test_a_thumb_of_the_slider_moves_by_key(page: Any) -> None:
    before = len(shown(page))
    page.locator("input[aria-label=From]").focus()
    for _ in range(120):
        page.keyboard.press("ArrowRight")
    page.wait_for_url("**from=**")
    assert len(shown(page)) < before


@pytest.mark.parametrize(
    ("section", "words", "gone", "left"),
    [
        ("Status", "Cancelled", "lima-round", "oslo-talks"),
        ("State or body", "Kenya", "accord", "mombasa-conference"),
        ("Topic", "climate", "oslo-talks", "charter"),
        ("Article", "Lima round", "accord", "recall"),
    ],
)
def test_filters(page: Any, section: str, words: str, gone: str, left: str) -> None:
    details = page.locator("#legend details", has=page.locator("summary", has_text=section))
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    details.locator("label.box", has_text=words).locator("input").click()
    assert gone not in shown(page)
    assert left in shown(page)


def test_only_the_neighbourhood(page: Any) -> None:
    click_node(page, "peru")
    page.get_by_text("Only its neighbourhood").click()
    assert shown(page) == {"peru", "luis-quispe", "mombasa-conference", "recall"}
    page.locator("#legend input[aria-label=Steps]").fill("2")
    assert "lima-round" in shown(page)
    page.locator("#legend").get_by_text("Show all").click()
    assert "norway" in shown(page)


def test_a_link_restores_the_view(page: Any, opened: Open) -> None:
    box(page, "Places").uncheck()
    page.click("#tab-ledger")
    page.locator("#view-ledger tr[data-id=cut]").click()
    again = opened(fisheries(), page.url.split("#")[1])
    assert again.locator("#panel h2").inner_text() == "cut its cod quota by ten per cent"
    assert again.locator("#view-ledger").is_visible()
    assert not box(again, "Places").is_checked()


def test_a_link_to_what_is_not_there_opens_the_page(opened: Open) -> None:
    page = opened(fisheries(), "view=nowhere&pick=nobody&focus=nobody&hops=x&group=&from=never")
    assert page.locator("#panel").is_hidden()


# ── keys, signs, colours ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_graph_is_walked_by_keys(page: Any) -> None:
    page.locator("#view-graph").focus()
    page.keyboard.press("ArrowRight")
    first = page.locator("#panel h2").inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator("#panel h2").inner_text() != first
    assert page.locator("#said").inner_text() != ""
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()


def test_keys_for_search_views_and_help(page: Any) -> None:
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    page.keyboard.press("3")
    assert page.locator("#view-ledger").is_visible()
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#help").is_hidden()


def test_everything_to_press_has_a_name(page: Any) -> None:
    for view in VIEWS:
        page.click(f"#tab-{view}")
        nameless = page.evaluate(
            """[...document.querySelectorAll("button, input, select, [role=button], [role=tab]")].filter((one) =>
                !(one.getAttribute("aria-label") || one.textContent.trim() || one.labels?.length)).length"""
        )
        assert nameless == 0


def test_light_and_dark(opened: Open) -> None:
    page = opened(fisheries(), color_scheme="dark")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.click("#theme")
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert "theme=light" in page.url


# ── the other views ────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── keeping ────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── size ───────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── safety ─────────────────────────────────────────────────────────────────────────────────────────────────────────


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
