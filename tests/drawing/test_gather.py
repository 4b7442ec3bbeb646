"""From a store to a picture: what is drawn, in what words, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.drawing import Node, Picture, draw, picture_of
from kg.errors import InputError, QueryError
from kg.graph import Store
from kg.model import Article, Finding, Findings, Match, Mention, Resolved, When
from tests.graph.talks import store_of


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of() as opened:
        yield opened


@pytest.fixture(scope="module")
def picture(store: Store) -> Picture:
    return picture_of(store)


def node(picture: Picture, label: str) -> Node:
    return next(node for node in picture.nodes if node.label == label)


def labels(picture: Picture, kind: str) -> set[str]:
    return {node.label for node in picture.nodes if node.kind == kind}


def relations(picture: Picture) -> set[tuple[str, str, str]]:
    names = {node.id: node.label for node in picture.nodes}
    return {(names[edge.source], edge.name, names[edge.target]) for edge in picture.edges}


def test_every_kind_is_there(picture: Picture) -> None:
    assert labels(picture, "Person") == {"Ana Pires", "Kofi Mensah"}
    assert labels(picture, "State") == {"Portugal", "Ghana"}
    assert labels(picture, "Document") == {"Oslo Memorandum"}
    assert labels(picture, "Commitment") == {"send aid to Ghana by 2024"}
    assert labels(picture, "Statement") == {"thanked Portugal"}
    assert labels(picture, "Topic") == {"trade"}
    assert labels(picture, "Article") == {"Ministers meet in Oslo", "Pires to visit Accra"}


def test_a_meeting_without_a_name_is_called_by_class_and_place(picture: Picture) -> None:
    assert labels(picture, "Meeting") == {"bilateral meeting in Oslo", "visit in Accra"}


def test_a_person_bears_role_and_state(picture: Picture) -> None:
    pires = node(picture, "Ana Pires")
    assert pires.subtitle == "Foreign Minister, Portugal"
    assert pires.states == ("Portugal",)
    assert ("Role", "Foreign Minister") in pires.facts


def test_a_meeting_bears_status_date_sides_topic_and_sentence(picture: Picture) -> None:
    talks = node(picture, "bilateral meeting in Oslo")
    assert talks.status is not None
    assert talks.status.words == "occurred"
    assert talks.when is not None
    assert (talks.when.edtf, talks.when.earliest) == ("2023-05-03", "2023-05-03")
    assert talks.states == ("Ghana", "Portugal")
    assert talks.topics == ("trade",)
    assert "met Kofi Mensah of Ghana in Oslo" in talks.evidence[0].sentence
    assert talks.evidence[0].quote == "met"


def test_a_commitment_bears_its_due_date(picture: Picture) -> None:
    pledge = node(picture, "send aid to Ghana by 2024")
    assert pledge.due is not None
    assert pledge.due.edtf == "2024"


def test_what_does_not_go_without_saying_is_said(picture: Picture) -> None:
    assert ("Certainty", "probable") in node(picture, "visit in Accra").facts
    assert not any(words == "Certainty" for words, _ in node(picture, "bilateral meeting in Oslo").facts)


def test_relations_are_read_from_the_actor(picture: Picture) -> None:
    told = relations(picture)
    assert ("Ana Pires", "participant", "bilateral meeting in Oslo") in told
    assert ("Portugal", "committer", "send aid to Ghana by 2024") in told
    assert ("send aid to Ghana by 2024", "beneficiary", "Ghana") in told
    assert ("officials", "attributedTo", "visit in Accra") in told
    assert ("Ministers meet in Oslo", "mention", "Oslo Memorandum") in told


def test_places_lie_on_the_map(picture: Picture) -> None:
    at = node(picture, "Oslo").at
    assert at is not None
    assert 59 < at[0] < 61
    assert node(picture, "Ghana").at is not None


def test_sources_bear_title_publisher_and_address(picture: Picture) -> None:
    source = next(source for source in picture.sources if source.title == "Ministers meet in Oslo")
    assert (source.publisher, source.url, source.published) == (
        "The Fjord Courier",
        "https://example.org/oslo",
        "2023-05-04",
    )


def test_statuses_that_articles_give_one_after_another_are_a_history() -> None:
    with Store.open() as store:
        for day, status in (("2023-05-02", "cancelled"), ("2023-04-01", "planned")):
            article = Article(day, f"Of {day}", "The visit.")
            visit = Finding(
                "visit", "Visit", status, label="Oslo visit", mentions=(Mention(4, 9, "visit", 0, 10, "The visit."),)
            )
            match = Match(day, "visit", "https://w3id.org/diplomacy-kg/id/meeting/one", 1.0, "the same visit")
            store.add(Resolved(Findings(article, When(day, day, day, "given"), (), (visit,)), (match,)))
        told = node(picture_of(store), "Oslo visit")
    assert [(status.words, status.since) for status in told.history] == [
        ("planned", "1 April 2023"),
        ("cancelled", "2 May 2023"),
    ]
    assert told.status is not None
    assert told.status.name == "cancelled"
    assert len(told.evidence) == 2


# ── the part asked for ─────────────────────────────────────────────────────────────────────────────────────────────


def test_focus_draws_what_is_near_and_says_so(store: Store) -> None:
    part = picture_of(store, focus="accra")
    assert labels(part, "Meeting") == {"visit in Accra"}
    assert "within 1 step of Accra" in part.left_out
    assert "bilateral meeting in Oslo" in labels(picture_of(store, focus="Accra", hops=4), "Meeting")


def test_time_draws_what_may_lie_in_it(store: Store) -> None:
    part = picture_of(store, start="2023-05", end="2023-05-31")
    assert labels(part, "Meeting") == {"bilateral meeting in Oslo"}
    assert "Accra" not in labels(part, "Place")
    assert "from 2023-05 on" in part.left_out
    assert labels(picture_of(store, end="2023-04"), "Meeting") == set()


def test_topic_draws_what_is_about_it_with_who_takes_part(store: Store) -> None:
    part = picture_of(store, topic="trade")
    assert labels(part, "Meeting") == {"bilateral meeting in Oslo"}
    assert labels(part, "State") == {"Portugal", "Ghana"}
    assert labels(part, "Document") == set()


def test_no_more_than_wished_is_drawn_and_the_rest_is_told(store: Store) -> None:
    part = picture_of(store, max_nodes=5)
    assert len([node for node in part.nodes if node.kind != "Article"]) == 5
    assert "the 5 best linked are drawn" in part.left_out


def test_a_construct_query_is_drawn(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "met.rq"
    file.write_text(
        "CONSTRUCT { ?one <https://example.org/metWith> ?other } "
        "WHERE { ?meeting dkg:participant ?one, ?other . FILTER(str(?one) < str(?other)) }"
    )
    part = picture_of(store, query=str(file))
    assert relations(part) >= {("Ana Pires", "metWith", "Kofi Mensah")}
    assert next(edge for edge in part.edges if edge.name == "metWith").words == "met with"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"focus": "Nobody"}, "nothing is called 'Nobody'"),
        ({"topic": "whaling"}, "no topic 'whaling'.*name one of: trade"),
        ({"query": "SELECT ?a { ?a ?b ?c }"}, "gives a table, no graph"),
        ({"query": "CONSTRUCT { ?a }"}, "broken SPARQL"),
    ],
)
def test_what_cannot_be_drawn_is_one_clear_line(store: Store, options: dict[str, str], told: str) -> None:
    with pytest.raises(QueryError, match=told):
        picture_of(store, **options)


def test_a_page_is_written_or_the_folder_is_named(store: Store, tmp_path: Path) -> None:
    draw(store, tmp_path / "graph.html", title="Süd–Nord")
    assert "Süd–Nord" in (tmp_path / "graph.html").read_text("utf-8")
    with pytest.raises(InputError, match="cannot write the page"):
        draw(store, tmp_path / "none" / "graph.html")


def test_an_empty_store_is_an_empty_page() -> None:
    with Store.open() as empty:
        assert picture_of(empty).nodes == ()
