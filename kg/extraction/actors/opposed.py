"""Names that only tell against whom something is: "counter-ISIL partners", "support against ISIL", "to Fight X"."""

from __future__ import annotations

from itertools import islice

from kg.extraction.actors.apposed import head_word
from kg.extraction.actors.growing import HYPHEN
from kg.extraction.actors.names import Name
from kg.language import grammar
from kg.vocabulary.wordclasses import word_class

OPPOSING = word_class("opposing")
FIGHTING = word_class("fighting")
UNITED = word_class("unitedAgainst")
NEAR = 2


def is_opposed(name: Name) -> bool:
    """Whether a name stands in the words for those who are against it, and so acts and gets nothing there."""
    return _is_compounded(name) or _is_in_title(name) or _is_fought(name)


def _is_compounded(name: Name) -> bool:
    """Whether "counter" or "anti" stands before it, with or without a hyphen."""
    words, i = name.first.sentence.doc.words, name.first.i - 1
    if i > 0 and words[i].text == HYPHEN:
        i -= 1
    return i >= 0 and words[i].sentence is name.first.sentence and words[i].lower.rstrip(HYPHEN) in OPPOSING


def _is_in_title(name: Name) -> bool:
    """Whether it ends the title of a body: "the Global Coalition to Counter ISIL", "… Against ISIL"."""
    words, i = name.first.sentence.doc.words, name.first.i - 1
    fought = i > 1 and words[i].lower in FIGHTING and words[i].text[0].isupper()
    return fought and words[i - 1].lower in ("to", "and") and words[i - 2].text[0].isupper()


def _is_fought(name: Name) -> bool:
    """Whether those who help or unite do so against it: "supporting Iraq against ISIL"; a sanction is still its."""
    above, relation = grammar.governor(grammar.coordination_head(head_word(name)))
    if relation != "adposition" or above is None or above.lower != "against":
        return False
    nearest = (word for word in above.ancestors() if grammar.is_verb(word) or grammar.is_noun(word))
    return any(word.lemma in UNITED for word in islice(nearest, NEAR))
