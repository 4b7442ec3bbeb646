"""Questions to a store: the digest of each article."""

from kg.query.digest import digest, digest_of

__all__ = ["digest", "digest_of"]
