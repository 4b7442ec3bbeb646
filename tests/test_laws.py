"""Laws of the store: the world is a function of the claims, whatever the order and the batches in which they came."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph import Store
from kg.model import Article, Entity, Finding, Findings, Mention, Ref, Role, When
from kg.query import digest
from kg.resolution import resolve

PEOPLE = ("José Díaz", "Jose Diaz", "JOSE DIAZ", "Mr. Jose Diaz", "Ana Pires", "Ana Pirès", "Okoro")
STATES = ("Chile", "Kenya", "Atlantis")
KINDS = ("Visit", "Call", "Treaty", "Commitment")
WAYS = {"Visit": "participant", "Call": "participant", "Treaty": "party", "Commitment": "committer"}
STATUSES = {"Visit": "planned", "Call": "occurred", "Treaty": "signed", "Commitment": "pledged"}

laws = settings(max_examples=40, deadline=None)


@st.composite
def findings(draw: st.DrawFn, name: str) -> Findings:
    """All that a made-up article says: two or three people of the same few names, and what they did."""
    text = f"{name} tells of somebody. " * 4
    spots = [Mention(at, at + 5, text[at : at + 5], at, at + 20, text[at : at + 20]) for at in range(0, 60, 7)]
    entities = [
        Entity(
            f"person-{at}",
            "Person",
            person,
            role=draw(st.sampled_from(("Minister", None))),
            state=draw(st.sampled_from((*STATES, None))),
            mentions=tuple(draw(st.lists(st.sampled_from(spots), max_size=3, unique=True))),
        )
        for at, person in enumerate(draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3)))
    ]
    told = [
        Finding(
            f"{kind.lower()}-{at}",
            kind,
            STATUSES[kind],
            label=draw(st.sampled_from(("", 'the "pact"\n of it'))),
            roles=(
                *(Role(WAYS[kind], Ref(entity.key)) for entity in entities),
                Role("date", When("2023-05", "2023-05-01", "2023-05-31")),
            ),
            mentions=(draw(st.sampled_from(spots)),),
        )
        for at, kind in enumerate(draw(st.lists(st.sampled_from(KINDS), max_size=3)))
    ]
    return Findings(Article(name, f"Of {name}", text), None, tuple(entities), tuple(told))


def corpora() -> st.SearchStrategy[list[Findings]]:
    """One to four articles of different ids."""
    names = st.lists(st.sampled_from(("a", "b c", "d/é", "e")), min_size=1, max_size=4, unique=True)
    return names.flatmap(lambda chosen: st.tuples(*map(findings, chosen)).map(list))


def quads(store: Store) -> list[str]:
    """All that a store holds, in one order."""
    world = [str(quad) for quad in store.world()]
    return sorted(world + [str(quad) for article in store.articles() for quad in store.claims(article)])


def built(corpus: list[Findings], flush: bool = False) -> Store:
    store = Store.open()
    for article in corpus:
        store.add(resolve(article))
        if flush:
            store.flush()
    return store


@laws
@given(corpora().flatmap(lambda corpus: st.tuples(st.just(corpus), st.permutations(corpus))), st.booleans())
def test_any_order_and_any_batches_give_the_same_graph(
    orders: tuple[list[Findings], list[Findings]], flush: bool
) -> None:
    corpus, other = orders
    assert quads(built(corpus)) == quads(built(other, flush=not flush))


@laws
@given(corpora(), st.data())
def test_taking_an_article_back_is_a_build_without_it(corpus: list[Findings], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(corpus))
    store = built(corpus)
    store.retract(gone.article.id)
    assert quads(store) == quads(built([article for article in corpus if article is not gone]))


@laws
@given(corpora(), st.data())
def test_an_article_told_anew_takes_the_place_of_the_old(corpus: list[Findings], data: st.DataObject) -> None:
    new = data.draw(findings(corpus[0].article.id))
    assert quads(built([*corpus, new])) == quads(built([*corpus[1:], new]))


@laws
@given(corpora())
def test_a_world_made_anew_is_the_same(corpus: list[Findings]) -> None:
    store = built(corpus, flush=True)
    before = quads(store)
    store.rebuild_world()
    assert quads(store) == before


@laws
@given(corpora().flatmap(lambda corpus: st.tuples(st.just(corpus), st.permutations(corpus))))
def test_the_digest_does_not_depend_on_order(orders: tuple[list[Findings], list[Findings]]) -> None:
    assert list(digest(built(orders[0]))) == list(digest(built(orders[1], flush=True)))
