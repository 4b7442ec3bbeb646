"""On whose word: the sources that a text names for what a word tells of."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon


def sources(word: Word) -> tuple[Word, ...]:
    """The heads of the noun phrases of whoever is named for it, innermost first.

    They are the subjects of the reporting verbs above it ("officials said that …"), of one set in as an aside ("…,
    officials said"), and whom it is told according to.
    """
    found: list[Word] = []
    below = word
    for above in (word, *word.ancestors()):
        if above is not word and _reports(above) and _is_content(below, above):
            found.extend(grammar.subjects(above))
        found.extend(_beside(above))
        below = above
    return tuple(found)


def _reports(word: Word) -> bool:
    return lexicon().first("Reporting", "verb", word.lemma) is not None


def _is_content(below: Word, verb: Word) -> bool:
    return grammar.governor(below)[1] == "complement" or below in grammar.clauses(verb)


def _beside(word: Word) -> Iterator[Word]:
    """Those named by an aside or an "according to" that hangs on a word."""
    for child in word.children:
        if child.lower == "according":
            yield from grammar.complements(child, ("to",))
        elif child.lower == "to" and word.lower == "according":
            yield from grammar.expanded(child.children)
        elif grammar.is_verb(child) and _reports(child) and not grammar.clauses(child) and grammar.is_aside(child):
            yield from grammar.subjects(child)
