"""The graph: what articles say as RDF, claims and world, in a store; and the same as other libraries' graphs.

    Resolved ──mapping──▶ claims ──world──▶ world          both kept by `Store`
"""

from kg.graph.store import Store

__all__ = ["Store"]
