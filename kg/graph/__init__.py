"""The graph: what articles say as RDF, claims and world, in a store; and the same as other libraries' graphs.

Resolved ──mapping──▶ claims ──world──▶ world          both kept by `Store`
"""

from kg.graph.store import Store
from kg.graph.validation import Report, validate
from kg.graph.views import to_networkx, to_rdflib

__all__ = ["Report", "Store", "to_networkx", "to_rdflib", "validate"]
