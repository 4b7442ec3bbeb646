"""Where a document stands to a word that tells what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.documents.mentions import CARRIERS
from kg.extraction.documents.modes import WANTING, describes, is_to_be, premodifies
from kg.extraction.documents.titles import is_capital, noun_entries
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry

OBJECT, SUBJECT, THERE, ABOVE = "object", "subject", "there", "above"
LONGEST_TITLE = 14
WITHIN_TITLES = frozenset({"of", "on", "the", "and", "for", "to", "in", "between", "with", "concerning", "against"})
STATE_PREPOSITIONS = frozenset({"in", "into", "under"})


def documents_at(word: Word, entry: Entry) -> Iterator[tuple[str, Word]]:
    """The words that stand where the entry says the document stands, each with its place."""
    if word.tag.startswith("JJ") and SUBJECT in entry.slots.get("document", ()):
        yield from ((SUBJECT, subject) for subject in grammar.subjects(word.head) if grammar.is_verb(word.head))
        return
    if word.tag.startswith("JJ") or premodifies(word):
        yield "modifier", word.head
        return
    for place in entry.slots.get("document", ()):
        for filler in _at(word, place):
            yield from ((place, each) for each in _carried(filler))


def _at(word: Word, place: str) -> list[Word]:
    if place == OBJECT:
        return _undergoing(word) if grammar.is_verb(word) else []
    if place == SUBJECT:
        return _doing(word) if grammar.is_verb(word) else []
    if place == ABOVE:
        return _in_such_state(word)
    if place == THERE:
        return grammar.attributes(word) if any(child.tag == "EX" for child in word.children) else []
    first, _, second = place.partition(" ")
    found = grammar.complements(word, (place,)) or _with_others(word, place) or _before_stranded(word, place)
    if not found and place == "of":
        found = beneath(word, place)
    if second:
        found = found + [each for name, each in _nested(word, first, second)]
    if grammar.is_verb(word) and place in grammar.fronted_prepositions(word):
        found = [*found, word.head]
    return found


def _in_such_state(noun: Word) -> list[Word]:
    """What is said to be in a state: "a treaty under negotiation", "the protocol, in force since May"."""
    preposition = noun.head
    if not grammar.is_adposition(preposition) or preposition.lower not in STATE_PREPOSITIONS:
        return []
    words = noun.sentence.words
    before = [word for word in words[: preposition.i - words[0].i] if word.text != ","][-1:]
    return [word for word in (preposition.head, *before) if noun_entries(word)][:1]


def _doing(verb: Word) -> list[Word]:
    """The subject, also of a verb without object whose past the parser took for a participle: "a treaty followed"."""
    agents = grammar.subjects(verb)
    return agents or ([verb.head] if describes(verb) else [])


def _before_stranded(verb: Word, place: str) -> list[Word]:
    """What a passive is told of whose preposition stands alone: "is being worked on", "agreed upon in May"."""
    after = (child for child in verb.children if child.i > verb.i and child.lower == place)
    stranded = any(not any(grammar.is_noun(each) for each in child.children) for child in after)
    return grammar.undergoers(verb) if stranded and grammar.is_verb(verb) and grammar.is_passive(verb) else []


def _with_others(noun: Word, place: str) -> list[Word]:
    """What stands behind the one of several deeds: "the negotiation and signing of the treaty"."""
    if grammar.is_verb(noun):
        return []
    return [
        each
        for other in grammar.conjuncts(grammar.coordination_head(noun))
        for each in grammar.complements(other, (place,))
    ]


def _nested(word: Word, first: str, second: str) -> Iterator[tuple[str, Word]]:
    """The objects of a double preposition: "out of the treaty"."""
    for child in word.children:
        if child.lower == first:
            for name, objects in grammar.adpositions(child):
                yield from ((name, each) for each in objects if name == second)


def _undergoing(verb: Word) -> list[Word]:
    """What it is done to; a document that seems to do it, to nothing, undergoes it: "the accord signed in May"."""
    if before := _just_before(verb, apart=False):
        return before
    found = grammar.undergoers(verb)
    if grammar.is_passive(verb) and grammar.is_infinitive(verb) and grammar.governor(verb)[1] == "adverbial":
        return [word for word in grammar.objects(verb.head) if noun_entries(word)] or found
    if verb.tag == "VBN" and describes(verb) and not any(noun_entries(word) for word in found):
        found = _before_clause(verb) or found
    found = found or _said_to_be(verb) or _done_to_its_noun(verb) or _before_clause(verb)
    if not any(noun_entries(word) for word in found) and (before := _just_before(verb, apart=True)):
        return before
    if found or grammar.objects(verb) or verb.tag not in ("VBD", "VBN"):
        return found
    return [word for word in grammar.subjects(verb) if noun_entries(word)]


def _just_before(verb: Word, *, apart: bool) -> list[Word]:
    """The document that a bare participle follows, wherever it hangs: "no duty of the accord, reached in May"."""
    if verb.tag != "VBN" or grammar.auxiliaries(verb) or grammar.objects(verb):
        return []
    words = verb.sentence.words
    before = words[: verb.i - words[0].i]
    if before and before[-1].text == "," and apart:
        before = before[:-1]
    for word in reversed(before[-LONGEST_TITLE:]):
        if noun_entries(word) and (word is before[-1] or is_capital(word)):
            return [word]
        if not is_capital(word) and word.lower not in WITHIN_TITLES:
            return []
    return []


def _done_to_its_noun(verb: Word) -> list[Word]:
    """The noun of a clause that the parser took for no relative: "the list that A sent", "the list to be sent"."""
    if any(child.tag == "WDT" and child.label == "dobj" for child in verb.children):
        above = next((each for each in verb.ancestors() if each.label == "relcl"), verb)
        wished = above is not verb and (above.lemma in WANTING or above.lemma == "be")
        return [above.head] if wished and noun_entries(above.head) else []
    noun, relation = grammar.governor(verb)
    if noun is not None and is_to_be(verb):
        return [noun]
    relative = relation == "noun clause" and grammar.marker(verb) == "that" and not grammar.objects(verb)
    return [noun] if noun is not None and relative and noun_entries(noun) and not grammar.is_passive(verb) else []


def _before_clause(verb: Word) -> list[Word]:
    """The noun before a clause without object that the parser took for no relative: "the law parliament passed"."""
    participle = describes(verb)
    if (grammar.is_passive(verb) and not participle) or grammar.objects(verb) or grammar.clauses(verb):
        return []
    words, start = verb.sentence.words, verb.sentence.words[0].i
    if _stands_bare(verb) and verb.i > start and noun_entries(words[verb.i - start - 1]):
        return [words[verb.i - start - 1]]
    for subject in _clause_subjects(verb):
        before = words[: grammar.phrase(subject)[0].i - start]
        if before and before[-1].lower in ("that", "which"):
            before = before[:-1]
        elif participle and not (before and noun_entries(before[-1]) and grammar.premodifiers(subject)):
            return []
        if before and before[-1].i < verb.i and (noun_entries(before[-1]) or before[-1].tag.startswith("NNP")):
            return [before[-1]]
    return []


def _stands_bare(verb: Word) -> bool:
    """Whether a past form has nothing of its own, so that it is the participle of the noun before."""
    return verb.tag in ("VBD", "VBN") and not grammar.own_subjects(verb) and not grammar.auxiliaries(verb)


def _clause_subjects(verb: Word) -> list[Word]:
    """The subject in form, also where the parser took the verb for its participle or another verb stands between."""
    above = verb.head
    if grammar.is_infinitive(verb):
        return grammar.own_subjects(above) if grammar.is_verb(above) else []
    return grammar.own_subjects(verb) or ([above] if verb.tag == "VBN" else [])


def _said_to_be(verb: Word) -> list[Word]:
    """What the object of a verb is said to be: "signed what they call, what they say is the final agreement"."""
    clauses = [inner for clause in grammar.clauses(verb) for inner in (clause, *grammar.clauses(clause))]
    named = [clause for clause in clauses if clause.lemma == "be" and clause.sentence is verb.sentence]
    free = any(word.lower == "what" for clause in clauses for word in clause.subtree())
    return [word for clause in named if free for word in grammar.attributes(clause) if noun_entries(word)]


def _carried(filler: Word) -> Iterator[Word]:
    """The filler, and what it is a text or version of."""
    yield filler
    if filler.lemma in CARRIERS:
        yield from grammar.complements(filler, ("of",))
    yield from grammar.complements(filler, ("including",))


def beneath(word: Word, place: str) -> list[Word]:
    """The objects of a preposition that hangs on a word's own prepositional object: "in force between the two"."""
    return [
        each
        for _, objects in grammar.adpositions(word)
        for obj in objects
        for each in grammar.complements(obj, (place,))
    ]
