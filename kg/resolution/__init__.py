"""Who and what in the world the findings of an article are: `resolve` gives every one its IRI, with the reason."""

from kg.resolution.names import slug
from kg.resolution.resolve import identify, resolve

__all__ = ["identify", "resolve", "slug"]
