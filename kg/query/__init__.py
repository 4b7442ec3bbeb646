"""Questions to a store.

run         a named query, a file or SPARQL → `Table` or `Triples`
catalogue   the named queries, from `ontology/queries`
digest      what the graph holds of each article
show        what it holds of one actor, meeting, document …, in words with the evidence
"""

from kg.query.digests import digest, digest_of
from kg.query.named import NamedQuery, Parameter, catalogue
from kg.query.running import run
from kg.query.showing import show
from kg.query.table import Table, Triples

__all__ = ["NamedQuery", "Parameter", "Table", "Triples", "catalogue", "digest", "digest_of", "run", "show"]
