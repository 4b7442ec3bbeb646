"""The ontology in code: closed terms (`terms`), the gazetteer (`gazetteer`) and the lexicon of triggers (`lexicon`)."""

from pathlib import Path

__all__ = ["ontology_folder"]


def ontology_folder() -> Path:
    """The folder of Turtle and query files: inside the installed package, else beside it (as in a checkout)."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "ontology"
    return inside if inside.is_dir() else package.parent / "ontology"
