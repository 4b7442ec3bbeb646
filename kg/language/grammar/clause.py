"""A clause as a whole: its tense, what introduces it, what governs it, how far it runs."""

from __future__ import annotations

from kg.language.doc import Word
from kg.language.grammar.labels import AUXILIARY, CONJUNCT, GOVERNMENT, PUNCTUATION
from kg.language.grammar.words import dependents, is_auxiliary, is_infinitive, is_verb


def auxiliaries(verb: Word) -> list[Word]:
    """Its auxiliaries; those of a coordinated verb that has none of its own are the first one's."""
    own = dependents(verb, AUXILIARY)
    if not own and verb.label in CONJUNCT and verb.tag in ("VB", "VBN", "VBG") and is_verb(verb.head):
        return auxiliaries(verb.head)
    return own


def own_auxiliaries(verb: Word) -> list[Word]:
    """The auxiliaries that stand with a verb itself."""
    return dependents(verb, AUXILIARY)


def tense(verb: Word) -> str:
    """ "past", "present" or "future" of a verb's clause, by its auxiliaries and form."""
    helpers = auxiliaries(verb)
    modals = {word.lower for word in helpers if word.tag == "MD"}
    if modals & {"will", "shall", "'ll", "wo"}:
        return "future"
    if modals & {"would", "could", "might", "may", "should", "must", "can"}:
        return "future"
    tags = [word.tag for word in helpers if word.tag != "TO"] or [verb.tag]
    if "VBD" in tags or (any(word.lemma == "have" for word in helpers)):
        return "past"
    if is_infinitive(verb):
        return "future"
    return "past" if verb.tag == "VBN" and not helpers else "present"


def governor(word: Word) -> tuple[Word | None, str]:
    """The word above a clause or noun, and how it stands to it.

    Returns:
        The governing word (None at the root) and "complement", "object", "subject", "adposition", "noun clause",
        "relative", "adverbial", "coordinate", "apposition" or "other".
    """
    head = word.head
    if head is word:
        return None, "root"
    for labels, relation in GOVERNMENT:
        if word.label in labels:
            return head, relation
    return head, "other"


def marker(verb: Word) -> str:
    """The word that introduces a clause in lower case: "if", "after", "that", or ""."""
    for child in verb.children:
        if child.label == "mark" or (child.label == "advmod" and child.tag == "WRB"):
            return child.lower
    return ""


def clause_span(verb: Word) -> tuple[Word, Word]:
    """First and last word of a verb's clause, without the final punctuation."""
    words = list(verb.subtree())
    while len(words) > 1 and words[-1].label in PUNCTUATION:
        words.pop()
    return words[0], words[-1]


def clause_of(word: Word) -> Word:
    """The nearest full verb at or above a word, the root where there is none."""
    for above in (word, *word.ancestors()):
        if is_verb(above) and not is_auxiliary(above):
            return above
    return word.sentence.root
