"""What became of a document: the words of the lexicon that sign, issue, draft, revise or end one, and how truly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.documents.titles import noun_entries
from kg.extraction.documents.words import marked
from kg.extraction.times.resolution import Tense
from kg.extraction.truth import truth
from kg.language import Doc, Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

DONE = frozenset({"fact", "ongoing"})
AHEAD = frozenset({"planned", "ahead", "cancelled"})
PROSPECT = marked("only in prospect")
WANTING = marked("wanted")
ORDER = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
CARRIERS = marked("text of a document")
ANY_CLASS = range(100)
BETWEEN = "between"
OBJECT, SUBJECT, HERE = "object", "subject", "the article itself"
SELF = next(entry for entry in lexicon().entries if entry.name == "self-d")
PARTS = (("VB", "verb"), ("NN", "noun"), ("JJ", "adjective"))


@dataclass(frozen=True, slots=True)
class Deed:
    """A word that tells what became of a document, where the document stands to it, and the mode of its truth."""

    word: Word
    entry: Entry
    place: str
    document: Word
    mode: str

    @property
    def status(self) -> str | None:
        """The status that the document has by this deed, None where it tells nothing certain."""
        return status_after(self.entry, self.mode)

    @property
    def tense(self) -> Tense:
        """The tense that dates of the deed are read in."""
        return "future" if self.mode in AHEAD or self.mode == "proposed" else "past"


def status_after(entry: Entry, mode: str) -> str | None:
    """The status that a deed leaves in a mode: a planned signing leaves a planned document."""
    effect = entry.effect
    if entry.needs("done") and mode not in DONE:
        return None
    if effect in ("signed", "issued", "inForce"):
        if mode in DONE:
            return effect
        return (
            (entry.value("ahead") or "planned")
            if mode in AHEAD
            else "draft"
            if mode in ("proposed", "refused", "conditional", "denied")
            else None
        )
    if "done" in entry.values and mode == "fact":
        return entry.value("done")
    if effect in ("draft", "planned"):
        return (
            None if mode in ("refused", "denied") else (entry.value("ahead") or "planned") if mode in AHEAD else effect
        )
    return effect if mode in DONE else None


def deeds(doc: Doc) -> Mapping[int, list[Deed]]:
    """All deeds of an article by the index of the word that stands for the document."""
    found: dict[int, list[Deed]] = defaultdict(list)
    for word in doc.words:
        for entry in _entries(word):
            fillers = list(_documents(word, entry))
            if not fillers:
                continue
            mode = _mode(word, entry)
            for place, document in fillers:
                if _is_said_of(entry, document) and not any(deed.word is word for deed in found[document.i]):
                    found[document.i].append(Deed(word, entry, place, document, mode))
    return found


def _is_said_of(entry: Entry, document: Word) -> bool:
    """Whether a deed is one of documents of such a family; what a pronoun stands for is not known here."""
    families = {each.value("class") for each in noun_entries(document)}
    return not families or "onlyClass" not in entry.values or bool(families & set(entry.values["onlyClass"]))


def own_deed(noun: Word) -> Deed:
    """The deed that a noun of a document and a deed in one is: "exchange of notes"."""
    return Deed(noun, SELF, "self", noun, truth(noun).mode)


def issued_here(title: Word) -> Deed:
    """The deed of an article that is the document itself, under its own title."""
    return Deed(title, SELF, HERE, title, "fact")


def _entries(word: Word) -> Iterator[Entry]:
    part = next((name for tag, name in PARTS if word.tag.startswith(tag)), "")
    if not part:
        return
    if part == "noun" and _premodifies(word):
        part = "adjective"
    entries = lexicon().find("DocumentVerb", part, word.lemma if part != "adjective" else word.lower)
    yield from (entry for entry in sorted(entries, key=_generality) if _complete(word, entry))
    if word.tag in grammar.PARTICIPLES:
        yield from lexicon().find("DocumentVerb", "adjective", word.lower) if _premodifies(word) else ()


def _generality(entry: Entry) -> tuple[int, int]:
    """How little an entry asks for: a phrase comes before the verb alone, few kinds of document before many."""
    asked = sum(name in entry.values for name in ("with", "particle"))
    return -asked, len(entry.values.get("onlyClass", ANY_CLASS))


def _premodifies(word: Word) -> bool:
    return word.head.i > word.i and word in grammar.premodifiers(word.head)


def _complete(word: Word, entry: Entry) -> bool:
    """Whether the particle or the companion that makes the phrase stands there: "put … name", "enter into force"."""
    if entry.needs("finite") and word.tag == "VBG":
        return False
    particles, companions = entry.values.get("particle"), entry.values.get("with")
    if particles and not set(particles) & {child.lower for child in word.children}:
        return False
    return not companions or bool(set(companions) & set(_near(word)))


def _near(word: Word) -> Iterator[str]:
    for child in word.children:
        yield child.lemma
        yield child.lower
        if grammar.is_adposition(child):
            for nested in child.children:
                yield nested.lemma


def _mode(word: Word, entry: Entry) -> str:
    if word.tag.startswith("JJ") or _premodifies(word):
        return "fact"
    if _is_wanted(word):
        return "proposed"
    if (first := grammar.coordination_head(word)) is not word and _shares_infinitive(word, first):
        return _mode(first, entry)
    mode = "fact" if _taken_for_granted(word) or _describes(word) else truth(word).mode
    if mode == "cancelled" and grammar.is_verb(word) and entry.effect in ("signed", "issued"):
        return "proposed"
    if mode == "fact" and grammar.is_infinitive(word) and word.sentence.segment.kind in ("headline", "heading"):
        return "planned"
    if mode == "planned" and _is_past(word):
        return "fact"
    if entry.effect in ("signed", "issued") and (_in_prospect(word, mode) or _could_not(word, mode)):
        return "proposed"
    if any(helper.lower == "being" for helper in grammar.auxiliaries(word)):
        mode = "ongoing" if mode == "fact" else mode
    if entry.effect in ("signed", "issued") and mode == "ongoing":
        return "proposed"
    return "planned" if mode == "fact" and _still_to_come(word) else mode


def _shares_infinitive(verb: Word, first: Word) -> bool:
    """Whether a participle stands under the "to be" of the verb before it: "is to be drawn up and laid before"."""
    bare = verb.tag in ("VBD", "VBN") and not grammar.own_subjects(verb) and not grammar.auxiliaries(verb)
    return bare and grammar.is_infinitive(first)


def _in_prospect(word: Word, mode: str) -> bool:
    """Whether an infinitive or gerund tells only what is aimed at: "a deadline to reach", "with a view to reaching"."""
    if mode != "fact" or not grammar.is_verb(word):
        return False
    governor, relation = grammar.governor(grammar.coordination_head(word))
    if governor is None:
        return False
    if grammar.is_infinitive(word) and relation == "noun clause":
        return not ORDER & {each.lower for each in (governor, *grammar.premodifiers(governor))}
    above = governor.head if grammar.is_adposition(governor) else governor
    return (grammar.is_infinitive(word) or word.tag == "VBG") and above.lemma in PROSPECT


def _could_not(word: Word, mode: str) -> bool:
    """Whether it could not be done: "the text could not be completed"."""
    return mode == "none" and grammar.is_negated(word) and any(each.lower == "could" for each in word.children)


def _is_past(verb: Word) -> bool:
    """Whether a verb of its own tense tells of the past, so that "announced that they have agreed" is no plan."""
    finite = verb.tag == "VBD" or bool(grammar.auxiliaries(verb))
    return grammar.is_verb(verb) and finite and not grammar.is_infinitive(verb) and grammar.tense(verb) == "past"


def _describes(verb: Word) -> bool:
    """Whether a participle only tells which document is meant: "rejected the list presented by A"."""
    return verb.tag == "VBN" and grammar.governor(verb)[1] == "noun clause" and not grammar.auxiliaries(verb)


def _is_wanted(verb: Word) -> bool:
    """Whether somebody wants it done to his object: "wants the treaty signed"."""
    noun = verb.head
    return _describes(verb) and grammar.governor(noun)[1] == "object" and noun.head.lemma in WANTING


def _taken_for_granted(noun: Word) -> bool:
    """Whether a deed named by a noun is what something else rests on: "based on the revision of"."""
    verb = noun.head.head
    return (
        not grammar.is_verb(noun)
        and verb.tag == "VBN"
        and any(entry.effect == "presupposed" for entry in lexicon().find("Marker", "verb", verb.lemma))
    )


def _still_to_come(word: Word) -> bool:
    """Whether they "have yet to" or "have still to" do it."""
    return (
        grammar.is_infinitive(word)
        and word.head.lemma == "have"
        and any(child.lower in ("yet", "still") for child in (*word.head.children, *word.children))
    )


def _documents(word: Word, entry: Entry) -> Iterator[tuple[str, Word]]:
    """The words that stand where the entry says the document stands, each with its place."""
    if word.tag.startswith("JJ") and SUBJECT in entry.slots.get("document", ()):
        yield from ((SUBJECT, subject) for subject in grammar.subjects(word.head) if grammar.is_verb(word.head))
        return
    if word.tag.startswith("JJ") or _premodifies(word):
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
    first, _, second = place.partition(" ")
    found = grammar.complements(word, (place,)) or _with_others(word, place) or _before_stranded(word, place)
    if not found and place == "of":
        found = _beneath(word, place)
    if second:
        found = found + [each for name, each in _nested(word, first, second)]
    if grammar.is_verb(word) and place in grammar.fronted_prepositions(word):
        found = [*found, word.head]
    return found


def _doing(verb: Word) -> list[Word]:
    """The subject, also of a verb without object whose past the parser took for a participle: "a treaty followed"."""
    agents = grammar.subjects(verb)
    return agents or ([verb.head] if _describes(verb) else [])


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
    found = grammar.undergoers(verb)
    if grammar.is_passive(verb) and grammar.is_infinitive(verb) and grammar.governor(verb)[1] == "adverbial":
        return [word for word in grammar.objects(verb.head) if noun_entries(word)] or found
    if verb.tag == "VBN" and _describes(verb) and not any(noun_entries(word) for word in found):
        found = _before_clause(verb) or found
    found = found or _said_to_be(verb) or _done_to_its_noun(verb) or _before_clause(verb)
    if found or grammar.objects(verb) or verb.tag not in ("VBD", "VBN"):
        return found
    return [word for word in grammar.subjects(verb) if noun_entries(word)]


def _done_to_its_noun(verb: Word) -> list[Word]:
    """The noun of a clause with "that" and no object, which the parser took for no relative: "the list that A sent"."""
    if any(child.tag == "WDT" and child.label == "dobj" for child in verb.children):
        above = next((each for each in verb.ancestors() if each.label == "relcl"), verb)
        wished = above is not verb and above.lemma in WANTING
        return [above.head] if wished and noun_entries(above.head) else []
    noun, relation = grammar.governor(verb)
    relative = relation == "noun clause" and grammar.marker(verb) == "that" and not grammar.objects(verb)
    return [noun] if noun is not None and relative and noun_entries(noun) and not grammar.is_passive(verb) else []


def _before_clause(verb: Word) -> list[Word]:
    """The noun before a clause without object that the parser took for no relative: "the law parliament passed"."""
    participle = _describes(verb)
    if (grammar.is_passive(verb) and not participle) or grammar.objects(verb) or grammar.clauses(verb):
        return []
    words, start = verb.sentence.words, verb.sentence.words[0].i
    if _stands_bare(verb) and verb.i > start and noun_entries(words[verb.i - start - 1]):
        return [words[verb.i - start - 1]]
    for subject in _clause_subjects(verb):
        before = words[: grammar.phrase(subject)[0].i - start]
        if before and before[-1].lower in ("that", "which"):
            before = before[:-1]
        elif participle:
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


def _beneath(word: Word, place: str) -> list[Word]:
    """The objects of a preposition that hangs on a word's own prepositional object: "in force between the two"."""
    return [
        each
        for _, objects in grammar.adpositions(word)
        for obj in objects
        for each in grammar.complements(obj, (place,))
    ]


def _doers(word: Word) -> list[Word]:
    """Who does it: its subject, its possessor; not who warns of "the failure to strike a deal"."""
    if not grammar.is_verb(word):
        return grammar.possessors(word)
    if grammar.is_infinitive(word) and grammar.governor(word)[1] == "noun clause":
        return [each for each in grammar.subjects(word) if not lexicon().find("Reporting", "verb", each.head.lemma)]
    return grammar.subjects(word)


def parties_of(deed: Deed) -> Iterator[tuple[Word, str]]:
    """Who does the deed, with how each was found."""
    between = grammar.complements(deed.word, ("between",))
    for place in (BETWEEN,) if between else deed.entry.slots.get("party", ()):
        if place == SUBJECT:
            words = _doers(deed.word)
        elif place == OBJECT:
            words = grammar.objects(deed.word)
        else:
            words = grammar.complements(deed.word, (place,)) or (
                _beneath(deed.word, place) if place == "between" else []
            )
        yield from ((word, f"{place} of '{deed.word.text}'") for word in words if word is not deed.document)
