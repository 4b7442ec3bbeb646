"""Who and what in the world the findings of an article are: `resolve` gives every one its IRI, with the reason."""

from kg.resolution.identity import identify, resolve
from kg.resolution.names import slug

__all__ = ["identify", "resolve", "slug"]
