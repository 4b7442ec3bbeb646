from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, Entity, Finding, Findings, Match
from kg.resolution import resolve
from kg.resolution.names import body_words, person_words, slug, words

ID = "https://w3id.org/diplomacy-kg/id/"


def identity(entity: Entity | Finding, article: str = "a") -> Match:
    held = {"entities": (entity,)} if isinstance(entity, Entity) else {"findings": (entity,)}
    (match,) = resolve(Findings(Article(article, "", ""), **held)).matches
    return match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Díaz", "Jose Diaz"),
        ("Mr. Jose Diaz", "jose diaz"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Ramos-Horta, José", "Ramos Horta Jose"),
        ("Donald Tusk", "DONALD TUSK"),
        ("Wałęsa Lech", "Walesa Lech"),
        ("Mahamat Déby's", "Mahamat Déby’s"),
    ],
)
def test_people_of_one_full_name_are_one(one: str, other: str) -> None:
    assert identity(Entity("x", "Person", one)).iri == identity(Entity("y", "Person", other), "b").iri


def test_people_of_different_names_are_different() -> None:
    assert identity(Entity("x", "Person", "Ana Pires")).iri != identity(Entity("x", "Person", "Ana Peres")).iri


def test_a_single_name_is_one_within_its_state_else_within_its_article() -> None:
    of_ghana = Entity("x", "Person", "Mensah", state="Ghana")
    assert identity(of_ghana, "a").iri == identity(of_ghana, "b").iri == f"{ID}person/ghana/mensah"
    stateless = Entity("x", "Person", "Mensah")
    assert identity(stateless, "a").iri != identity(stateless, "b").iri


def test_whom_the_gazetteer_knows_has_its_iri_for_certain() -> None:
    match = identity(Entity("x", "State", "Holland", known=f"{ID}state/NL"))
    assert (match.iri, match.score) == (f"{ID}state/NL", 1.0)


def test_groups_are_of_their_article_and_organisations_of_the_world() -> None:
    group, body = Entity("x", "Group", "officials"), Entity("x", "Organization", "The Blue Bloc")
    assert identity(group, "a").iri != identity(group, "b").iri
    assert identity(body, "a").iri == identity(body, "b").iri == f"{ID}organization/blue-bloc"


def test_each_finding_is_its_own_and_stable() -> None:
    finding = Finding("meeting-1-2", "Visit", "planned")
    assert identity(finding).iri == identity(finding).iri
    assert identity(finding).iri.startswith(f"{ID}meeting/")
    assert identity(finding, "b").iri != identity(finding, "a").iri


def test_every_match_says_why() -> None:
    people = [Entity("x", "Person", name) for name in ("Ana Pires", "Mensah")]
    for item in (
        *people,
        Entity("x", "Group", "rebels"),
        Entity("x", "Place", "Oslo"),
        Finding("f", "Call", "occurred"),
    ):
        match = identity(item)
        assert match.reason
        assert 0 < match.score <= 1


@given(st.text(max_size=30))
def test_any_name_has_a_slug_that_an_iri_can_hold(name: str) -> None:
    for parts in (words(name), person_words(name), body_words(name)):
        assert slug(parts)
        assert not set(slug(parts)) & set(' /<>#?%"{}|\\^`')
