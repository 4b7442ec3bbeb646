"""Reading the page in a real browser with the network off: panel, search, filters, links, keys."""

from __future__ import annotations

from typing import Any

import pytest

from tests.drawing.conftest import Open
from tests.drawing.pictures import fisheries
from tests.drawing.reader import VIEWS, box, click_node, panel, shown

# ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── keys, signs, colours ────────────────────────────────────────────────────────────────────────────────────────────


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
