"""How truly a deed to a document is told: done, planned, wanted, refused."""

from __future__ import annotations

from kg.extraction.documents.prospects import in_programme
from kg.extraction.documents.titles import noun_entries
from kg.extraction.documents.words import marked
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

PROSPECT = marked("only in prospect")
WANTING = marked("wanted")
ITS_DAY = marked("day of a deed")
MADE = ("signed", "issued")
ORDER = frozenset({"first", "second", "third", "last", "latest", "only", "next"})


def premodifies(word: Word) -> bool:
    """Whether a word stands before the noun it describes."""
    return word.head.i > word.i and word in grammar.premodifiers(word.head)


def mode_of(word: Word, entry: Entry) -> str:
    """The mode of its truth: as what stands around it tells, else as it is told."""
    return _mode_around(word, entry) or _mode_as_told(word, entry)


def _mode_around(word: Word, entry: Entry) -> str:
    """The mode by what a word stands under: a noun that it describes, a wish, a day; "" where that leaves it open."""
    if word.tag.startswith("JJ") or premodifies(word):
        return "fact"
    if is_wanted(word):
        return "proposed"
    if is_to_be(word):
        return "planned"
    if (entry.needs("past") or _on_its_day(word)) and grammar.is_verb(word) and grammar.tense(word) == "present":
        return "planned"
    if _is_needed(word) or _is_put_off(word):
        return "proposed"
    first = grammar.coordination_head(word)
    return mode_of(first, entry) if first is not word and _shares_infinitive(word, first) else ""


def _mode_as_told(word: Word, entry: Entry) -> str:
    """The mode in which a word is told; what is not made yet is only proposed."""
    mode = "fact" if _taken_for_granted(word) or describes(word) else truth(word).mode
    if mode == "cancelled" and grammar.is_verb(word) and entry.effect in MADE:
        return "proposed"
    if mode == "fact" and grammar.is_infinitive(word) and word.sentence.segment.kind in ("headline", "heading"):
        return "planned"
    if mode == "planned" and _is_past(word):
        return "fact"
    if entry.effect in MADE and (_in_prospect(word, mode) or _could_not(word, mode)):
        return "proposed"
    if mode == "fact" and any(helper.lower == "being" for helper in grammar.auxiliaries(word)):
        mode = "ongoing"
    if mode == "ongoing" and entry.effect in MADE:
        return "proposed"
    ahead = mode == "fact" and (_still_to_come(word) or (grammar.is_noun(word) and in_programme(word)))
    return "planned" if ahead else mode


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


def describes(verb: Word) -> bool:
    """Whether a participle only tells which document is meant: "rejected the list presented by A"."""
    return verb.tag == "VBN" and grammar.governor(verb)[1] == "noun clause" and not grammar.auxiliaries(verb)


def is_wanted(verb: Word) -> bool:
    """Whether somebody wants it done to his object: "wants the treaty signed"."""
    noun = verb.head
    return describes(verb) and grammar.governor(noun)[1] == "object" and noun.head.lemma in WANTING


def _taken_for_granted(noun: Word) -> bool:
    """Whether a deed named by a noun is what something else rests on: "based on the revision of"."""
    verb = noun.head.head
    return not grammar.is_verb(noun) and verb.tag == "VBN" and lexicon().marks("verb", verb.lemma, "presupposed")


def is_to_be(verb: Word) -> bool:
    """Whether a passive infinitive tells of its noun what is to be done: "the treaty to be signed in May"."""
    infinitive = grammar.is_verb(verb) and grammar.is_infinitive(verb) and grammar.is_passive(verb)
    return infinitive and grammar.governor(verb)[1] in ("noun clause", "relative") and bool(noun_entries(verb.head))


def _is_needed(verb: Word) -> bool:
    """Whether somebody says that it has to be done: "has to be repealed", "needs to be signed"."""
    needing = grammar.is_infinitive(verb) and grammar.is_verb(verb) and verb.head.lemma in ("have", "need")
    return needing and not _still_to_come(verb) and grammar.tense(verb.head) == "present"


def _on_its_day(verb: Word) -> bool:
    """Whether it tells which day is meant: "on the day that the treaty takes effect"."""
    noun = verb.head
    return noun.lemma in ITS_DAY and verb in grammar.postmodifying_clauses(noun)


def _is_put_off(verb: Word) -> bool:
    """Whether the doing was put off: "put off signing the pact"."""
    return verb.tag == "VBG" and "off" in grammar.particles(verb.head)


def _still_to_come(word: Word) -> bool:
    """Whether they "have yet to" or "have still to" do it."""
    return (
        grammar.is_infinitive(word)
        and word.head.lemma == "have"
        and any(child.lower in ("yet", "still") for child in (*word.head.children, *word.children))
    )
