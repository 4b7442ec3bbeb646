"""Extraction: a parsed `Doc` to the `Findings` of its article.

`extract` gives the findings, `analyse` also what was dropped and why, `explain` tells both in words.
"""

from __future__ import annotations

from kg.extraction.analysis import Analysis, analyse, extract
from kg.extraction.explain import explain

__all__ = ["Analysis", "analyse", "explain", "extract"]
