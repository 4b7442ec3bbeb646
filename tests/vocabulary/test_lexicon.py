"""The files of the lexicon: what no reader of Turtle would notice."""

from __future__ import annotations

import re
from collections import Counter

from kg.vocabulary import ontology_folder

ENTRY = re.compile(r"^(lex:\S+) a ", re.MULTILINE)


def test_an_entry_is_written_once() -> None:
    """Two of one name would silently become one with the words of both."""
    files = sorted((ontology_folder() / "lexicon").glob("*.ttl"))
    names = Counter(name for file in files for name in ENTRY.findall(file.read_text(encoding="utf-8")))
    assert len(names) > 500
    assert [name for name, count in names.items() if count > 1] == []
