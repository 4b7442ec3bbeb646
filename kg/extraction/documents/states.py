"""What became of a document: the words of the lexicon that sign, issue, draft, revise or end one, and how truly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.documents.modes import WANTING, is_wanted, mode_of, premodifies
from kg.extraction.documents.places import OBJECT, SUBJECT, beneath, documents_at
from kg.extraction.documents.sides import GO_BETWEENS
from kg.extraction.documents.titles import noun_entries
from kg.extraction.times.resolution import Tense
from kg.extraction.truth import truth
from kg.language import Doc, Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

DONE = frozenset({"fact", "ongoing"})
AHEAD = frozenset({"planned", "ahead", "cancelled"})
FAILED = frozenset({"refused", "denied"})
UNSURE = frozenset({"proposed", "conditional"}) | FAILED
MAKING = frozenset({"signed", "issued", "inForce"})
ANY_CLASS = range(100)
BETWEEN = "between"
HERE = "the article itself"
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
    if effect in MAKING:
        if mode in AHEAD:
            return entry.value("ahead") or "planned"
        return effect if mode in DONE else "draft" if mode in UNSURE else None
    if "done" in entry.values and mode == "fact":
        return entry.value("done")
    if effect in ("draft", "planned"):
        if mode in AHEAD:
            return entry.value("ahead") or "planned"
        return None if mode in FAILED else effect
    return effect if mode in DONE else None


def deeds(doc: Doc) -> Mapping[int, list[Deed]]:
    """All deeds of an article by the index of the word that stands for the document."""
    found: dict[int, list[Deed]] = defaultdict(list)
    for word in doc.words:
        for entry in _entries(word):
            fillers = list(documents_at(word, entry))
            if not fillers:
                continue
            mode = mode_of(word, entry)
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
    if part == "noun" and premodifies(word):
        part = "adjective"
    entries = lexicon().find("DocumentVerb", part, word.lemma if part != "adjective" else word.lower)
    yield from (entry for entry in sorted(entries, key=_generality) if _complete(word, entry))
    if word.tag in grammar.PARTICIPLES:
        yield from lexicon().find("DocumentVerb", "adjective", word.lower) if premodifies(word) else ()


def _generality(entry: Entry) -> tuple[int, int]:
    """How little an entry asks for: a phrase comes before the verb alone, few kinds of document before many."""
    asked = sum(name in entry.values for name in ("with", "particle"))
    return -asked, len(entry.values.get("onlyClass", ANY_CLASS))


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


def _doers(word: Word) -> list[Word]:
    """Who does it: its subject, its possessor; not who warns of "the failure to strike a deal" or wants to see one."""
    if not grammar.is_verb(word):
        return grammar.possessors(word)
    if _is_wished(word):
        return []
    if grammar.is_infinitive(word) and grammar.governor(word)[1] == "noun clause":
        return [each for each in grammar.subjects(word) if not lexicon().find("Reporting", "verb", each.head.lemma)]
    return grammar.subjects(word)


def _is_wished(verb: Word) -> bool:
    """Whether its subject is of one who wants others to do it: "would like to see it concluded", "wants it signed"."""
    seeing = verb.head if verb.head.lemma == "see" else verb
    wanting = seeing is not verb and grammar.governor(seeing)[0]
    return bool(wanting and wanting.lemma in WANTING) or is_wanted(verb)


def parties_of(deed: Deed) -> Iterator[tuple[Word, str]]:
    """Who does the deed, with how each was found."""
    between = grammar.complements(deed.word, ("between",))
    for place in (BETWEEN,) if between else deed.entry.slots.get("party", ()):
        if place == SUBJECT:
            words = _doers(deed.word)
        elif place == OBJECT:
            words = grammar.objects(deed.word)
        else:
            lower = beneath(deed.word, place) if place == BETWEEN else []
            words = grammar.complements(deed.word, (place,)) or lower
        for word in words:
            if word is not deed.document and word.lemma not in GO_BETWEENS:
                yield word, f"{place} of '{deed.word.text}'"
