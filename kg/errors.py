"""What can go wrong by a user's hand, each error one line that names the thing, the place and the mend."""


class KgError(Exception):
    """A mistake the user can mend.

    Args:
        what: the thing that is wrong ("not UTF-8 text").
        where: its place, a file, line or argument ("seeds/a.txt, line 3").
        mend: what to do about it ("save it as UTF-8").
    """

    exit_code = 1

    def __init__(self, what: str, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        place = f"{where}: " if where else ""
        remedy = f"; {mend}" if mend else ""
        super().__init__(f"{place}{what}{remedy}")


class InputError(KgError):
    """A source that cannot be read as articles."""


class QueryError(KgError):
    """A query that is unknown, broken, or lacks a parameter."""


class StoreError(KgError):
    """A store that cannot be opened or written."""


class OntologyError(KgError):
    """A term, trigger or fact that the ontology does not hold, or holds wrongly."""
