"""Language: an article to a parsed `Doc`, and the questions of grammar one may ask of it.

`parse` and `parse_all` run the pipeline; `grammar` answers in terms of subjects, objects and complements.
"""

from __future__ import annotations

from kg.language.doc import Doc, Segment, Sentence, Word
from kg.language.pipeline import ModelError, parse, parse_all

__all__ = ["Doc", "ModelError", "Segment", "Sentence", "Word", "parse", "parse_all"]
