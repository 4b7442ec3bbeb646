"""SHACL validation of a store by pySHACL, with how many nodes each shape reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graph.namespace import TYPE, iri_of_term
from kg.graph.store import Store
from kg.vocabulary import ontology_folder
from kg.vocabulary.terms import DKG, ONTOLOGY, classes, superclasses

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHACL = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that a shape objects to: the node, the property or "", its value or "", and what is wrong in words."""

    node: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        return f"{' '.join(part for part in (self.node, self.path, self.value) if part)}: {self.message}"


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a validation. `reached` says how many nodes each shape looked at: (shape, nodes), sorted."""

    violations: tuple[Violation, ...]
    reached: tuple[tuple[str, int], ...]

    @property
    def conforms(self) -> bool:
        """Whether no shape objects to anything, and at least one had something to look at."""
        return not self.violations and any(nodes for _, nodes in self.reached)

    def to_text(self) -> str:
        """The report in words."""
        lines = [f"{nodes:>7}  {shape}" for shape, nodes in self.reached if nodes]
        problems = [str(violation) for violation in self.violations]
        empty = sum(not nodes for _, nodes in self.reached)
        verdict = "conforms" if self.conforms else f"does not conform: {len(problems)} violations"
        return "\n".join(["  nodes  shape", *lines, f"{empty} shapes reached no node", *problems, verdict]) + "\n"


def validate(store: Store) -> Report:
    """Hold what a store says, claims and world, against `ontology/shapes.ttl`.

    The graph is read into memory, since pySHACL on a graph in a store is a hundred times slower: 0.1 s an article.

    Raises:
        KgError: pySHACL is not installed.
    """
    pyshacl = _pyshacl()
    shapes = _ontology("shapes.ttl")
    data = _data(store)
    ontology = _ontology("diplomacy.ttl", "schemes.ttl")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, inplace=True)
    return Report(_violations(results), _reached(store, shapes))


def _pyshacl() -> Any:
    try:
        import pyshacl
    except ImportError as error:
        mend = "pip install 'diplomacy-kg[validate]'"
        raise KgError("validation needs pyshacl, which is not installed", "", mend) from error
    return pyshacl


def _data(store: Store) -> Graph:
    """Claims and world in one graph."""
    from rdflib import Graph

    lines = {f"{quad.subject} {quad.predicate} {quad.object} ." for quad in store.world()}
    for article in store.articles():
        lines |= {f"{quad.subject} {quad.predicate} {quad.object} ." for quad in store.claims(article)}
    return Graph().parse(data="\n".join(lines), format="nt")


def _ontology(*files: str) -> Graph:
    from rdflib import Graph

    graph = Graph()
    for file in files:
        graph.parse(ontology_folder() / file)
    return graph


def _violations(results: Graph) -> tuple[Violation, ...]:
    """The violations of properties and of whole nodes; a shape that only hands on what another found says nothing."""
    from rdflib import Namespace

    sh = Namespace(SHACL)

    def words(result: Node) -> str:
        """The message of the innermost shape that objects."""
        detail = results.value(result, sh.detail)
        return words(detail) if detail else str(results.value(result, sh.resultMessage) or "")

    found = set()
    for result in set(results.objects(None, sh.result)):
        node, path = results.value(result, sh.focusNode), results.value(result, sh.resultPath)
        if path or results.value(result, sh.sourceConstraintComponent) != sh.NodeConstraintComponent:
            value = results.value(result, sh.value)
            value_told = "" if value is None or value == node else str(value)
            found.add(Violation(str(node), str(path or "").removeprefix(ONTOLOGY), value_told, words(result)))
    return tuple(sorted(found))


def _reached(store: Store, shapes: Graph) -> tuple[tuple[str, int], ...]:
    from rdflib import Namespace

    sh = Namespace(SHACL)
    instances = _instances(store)
    targets = {str(shape).rpartition("#")[2]: str(target) for shape, target in shapes.subject_objects(sh.targetClass)}
    return tuple(sorted((shape, len(instances.get(target, ()))) for shape, target in targets.items()))


def _instances(store: Store) -> dict[str, set[str]]:
    """The nodes of claims and world by class, superclasses included."""
    found: dict[str, set[str]] = {}
    for quads in (store.world(), *map(store.claims, store.articles())):
        for subject, kind in ((str(quad.subject), quad.object) for quad in quads if str(quad.predicate) == TYPE):
            local = iri_of_term(str(kind)).removeprefix(ONTOLOGY)
            for ancestor in superclasses(local) if local in classes() else ():
                found.setdefault(DKG[ancestor], set()).add(subject)
    return found
