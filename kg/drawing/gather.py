"""A `Picture` made from the store: the part that was asked for, each node with its facts in words and its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.drawing.picture import Edge, Picture, Source
from kg.drawing.select import Wish, selected
from kg.drawing.skeleton import ARTICLE, Skeleton, chunks, iris, local_name, of_store, of_triples, rows
from kg.drawing.wording import Facts, Worder, words_of
from kg.errors import QueryError
from kg.query import Triples, run
from kg.vocabulary.terms import DKG, FAMILIES

if TYPE_CHECKING:
    from kg.graph import Store


def gather(store: Store, wish: Wish, *, query: str | None = None, title: str | None = None) -> Picture:
    """Make the picture of a store, of the part that is wished, or of what a CONSTRUCT query gives.

    Raises:
        QueryError: the query is broken or does not construct; the focus or topic is not in the graph.
    """
    if query is None:
        return _picture(store, of_store(store), (), wish, title)
    triples = _constructed(store, query)
    return _picture(store, of_triples(store, triples), triples, wish, title)


def gather_triples(triples: Iterable[Any]) -> Picture:
    """The picture of triples by themselves, with no store behind them."""
    from kg.graph import Store

    known = tuple(triples)
    with Store.open() as nothing:
        return _picture(nothing, of_triples(nothing, known), known, Wish(), None)


def _picture(store: Store, whole: Skeleton, triples: Iterable[Any], wish: Wish, title: str | None) -> Picture:
    part, left_out = selected(store, whole, wish)
    facts = _facts(store, part, triples)
    worder = Worder(part, facts, _histories(store, facts))
    nodes = tuple(worder.node(iri) for iri in part.kinds if part.kinds[iri] != ARTICLE)
    edges = tuple(_edge(link, worder) for link in part.links)
    articles, told = worder.articles()
    sources = worder.sources()
    return Picture((*nodes, *articles), (*edges, *told), sources, title or _title(wish, sources), left_out)


def _title(wish: Wish, sources: tuple[Source, ...]) -> str:
    """The headline of a picture: that of its one article, else what such a picture tells."""
    if len(sources) == 1:
        return sources[0].title
    return f"{wish.focus}: who met whom, and what was promised" if wish.focus else "Who met whom, and what was promised"


def _edge(link: tuple[str, str, str], worder: Worder) -> Edge:
    """A link with the status of the thing that it belongs to."""
    one, name, other = link
    thing = next((end for end in (one, other) if worder.part.kinds[end] in FAMILIES), None)
    return Edge(one, other, name, words_of(name), worder.status(thing) if thing else None)


def _constructed(store: Store, query: str) -> tuple[Any, ...]:
    """What a CONSTRUCT query gives; `query` is its text, a file of it, or its name in the catalogue."""
    answer = run(store, query)
    if not isinstance(answer, Triples):
        raise QueryError(
            "the query gives a table, no graph", query if "{" not in query else "query", "write it with CONSTRUCT"
        )
    return answer.triples


def _facts(store: Store, part: Skeleton, triples: Iterable[Any]) -> Facts:
    """All that is said of the nodes of a part, of their mentions, and of the articles of these."""
    facts: Facts = defaultdict(lambda: defaultdict(list))
    _tell(store, facts, list(part.kinds))
    for triple in triples:
        if (
            hasattr(triple.object, "datatype")
            and triple.object not in facts[triple.subject.value][triple.predicate.value]
        ):
            facts[triple.subject.value][triple.predicate.value].append(triple.object)
    mentions = sorted({value.value for iri in part.kinds for value in facts[iri][DKG.mention]})
    _tell(store, facts, mentions)
    _tell(store, facts, sorted({value.value for iri in mentions for value in facts[iri][DKG.inArticle]}))
    return facts


def _tell(store: Store, facts: Facts, subjects: list[str]) -> None:
    for some in chunks(subjects):
        for row in rows(store, f"SELECT ?s ?p ?o {{ VALUES ?s {{ {iris(some)} }} ?s ?p ?o }}"):
            facts[row["s"].value][row["p"].value].append(row["o"])


def _histories(store: Store, facts: Facts) -> dict[str, list[tuple[str, str]]]:
    """Node → (day of the article, status), oldest first, for the nodes of which articles give more than one status."""
    torn = [iri for iri, about in facts.items() if len(about[DKG.status]) + len(about[DKG.formerStatus]) > 1]
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for some in chunks(torn):
        claimed = rows(
            store,
            f"""SELECT DISTINCT ?node ?status ?article {{
                VALUES ?node {{ {iris(some)} }}
                ?node dkg:claim ?claim . GRAPH ?article {{ ?claim dkg:status ?status }} }}""",
        )
        for row in claimed:
            days = sorted(literal.value for literal in facts[row["article"].value][DKG.published])
            found[row["node"].value].append((days[0] if days else "", local_name(row["status"].value)))
    return {iri: sorted(statuses) for iri, statuses in found.items()}
