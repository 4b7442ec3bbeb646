"""What kind of truth a word has: did it happen, is it planned, wanted, off, denied; how surely, and on whose word.

The answer is composed outward, from the word's own clause through each word that governs it (FactBank: Saurí and
Pustejovsky, 2009; implicatives: Karttunen, 1971). What a governing word does stands in the lexicon,
`ontology/lexicon/truth.ttl`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain

from kg.extraction.moods import FUTURE, own_mode
from kg.extraction.sources import sources
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.wordclasses import word_class

NOBODY = frozenset({"nobody", "none", "neither"})
UNREAL = frozenset({"none", "refused", "denied", "cancelled"})
AHEAD_PREPOSITIONS = frozenset({"before", "ahead", "until", "pending"})
POSSIBLE_MODALS = frozenset({"may", "might", "could"})
CONTENT_PREPOSITIONS = frozenset({"for", "of", "on", "about", "to", "against", "from", "into", "with", "over", "as"})
CIRCUMSTANCE = frozenset({"after", "at", "during", "in", "following", "since", "through", "alongside"})
OCCASIONS = frozenset({"during"})
SILENT = frozenset({"coordinate", "apposition", "modifier"})
HAPPENING = word_class("takingPlace")
COMING_ABOUT = word_class("comingAbout")
ARRANGED = word_class("arranged")
CALLING = word_class("calling")
SIDELINES = word_class("sideline")
LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class Truth:
    """A mode (fact, ongoing, planned, proposed, cancelled, denied, refused, conditional, none), its certainty, and why.

    `firm` is false where nothing but the clause around an event noun tells: a mention in passing. `sources` heads the
    noun phrases of whoever is named for it, innermost first; `reasons` tells each step in words.
    """

    mode: str = "fact"
    certainty: str = "certain"
    firm: bool = True
    sources: tuple[Word, ...] = ()
    reasons: tuple[str, ...] = ()

    def then(self, mode: str, reason: str) -> Truth:
        """The same with another mode, for a reason."""
        return replace(self, mode=mode, firm=True, reasons=(*self.reasons, reason))


def truth(word: Word) -> Truth:
    """The truth of what a verb or an event noun tells of."""
    found = _of_verb(word) if grammar.is_verb(word) else _of_noun(word)
    return replace(_composed(word, found), sources=sources(word))


def _of_verb(verb: Word) -> Truth:
    mode, reason = own_mode(verb)
    found = Truth(mode, reasons=(reason,))
    modals = {helper.lower for helper in grammar.auxiliaries(verb) if helper.tag == "MD"}
    if modals & POSSIBLE_MODALS:
        found = replace(found, certainty="possible")
    if grammar.is_negated(verb) or any(map(_is_nobody, grammar.own_subjects(verb))):
        found = found.then(_negated(found.mode), f"'{verb.text}' is negated")
    return found


def _is_nobody(subject: Word) -> bool:
    """Whether a subject denies its verb: "neither government", "no minister", "nobody"."""
    return subject.lower in NOBODY or grammar.is_negated(subject)


def _negated(mode: str) -> str:
    return "denied" if mode in ("fact", "planned", "ongoing") else "none"


def _of_noun(noun: Word) -> Truth:
    """By the words that describe the noun: "the upcoming summit", "talks to be held", "no meeting"."""
    found = Truth("same", firm=False, reasons=("an event noun",))
    for word in grammar.premodifiers(noun):
        entry = lexicon().first("TruthWord", "adjective", word.lower)
        if entry:
            found = found.then(entry.effect, f"'{word.text} {noun.text}'")
    if grammar.is_negated(noun):
        found = found.then("denied", f"no {noun.text}")
    for verb in grammar.postmodifying_clauses(noun):
        found = _described(noun, verb, found)
    return found


def _described(noun: Word, verb: Word, found: Truth) -> Truth:
    entry = _truth_word(verb)
    if grammar.is_infinitive(verb) and noun in (*grammar.undergoers(verb), verb.head):
        return found.then("planned", f"{noun.text} to {verb.lemma}") if grammar.is_passive(verb) else found
    if entry and entry.effect != "same" and noun in grammar.undergoers(verb) and not _acts_on_other(verb, noun):
        return found.then(_applied(entry, found.mode, grammar.is_negated(verb)), f"{noun.text} {verb.text}")
    own = own_mode(verb)[0]
    supports = lexicon().first("SupportVerb", "verb", verb.lemma) or verb.lemma in COMING_ABOUT
    if supports and found.mode == "same" and own != "same":
        return found.then(own, f"{noun.text} … {verb.text}")
    return found


def _acts_on_other(verb: Word, noun: Word) -> bool:
    """Whether what a verb governs has another object than the noun it describes: "agreed to send troops"."""
    below = [clause for clause in grammar.clauses(verb) if grammar.is_verb(clause)]
    return any(found is not noun for clause in below for found in grammar.objects(clause))


def _truth_word(word: Word) -> Entry | None:
    part = "verb" if grammar.is_verb(word) else "noun" if grammar.is_noun(word) else "adjective"
    for entry in lexicon().find("TruthWord", part, word.lower if part == "adjective" else word.lemma):
        particles = entry.values.get("particle")
        if particles and not set(particles) & {child.lower for child in word.children}:
            continue
        if entry.needs("present") and word.tag not in ("VBZ", "VBP"):
            continue
        if entry.needs("active") and grammar.is_verb(word) and grammar.is_passive(word):
            continue
        if entry.needs("gerund") and all(clause.tag != "VBG" for clause in grammar.clauses(word)):
            continue
        if entry.needs("predicate") or (entry.needs("progressive") and word.tag != "VBG"):
            continue
        return entry
    return None


def _applied(entry: Entry, mode: str, negated: bool) -> str:
    """What a governing word makes of a mode."""
    effect = (entry.denied or "none") if negated else entry.effect
    if effect == "same":
        return mode
    if mode in ("refused", "denied", "none") and effect in ("planned", "proposed"):
        return "denied" if effect == "planned" else mode
    if mode == "cancelled" and effect in ("planned", "fact"):
        return mode
    if mode == "cancelled" and effect == "denied":
        return "planned"
    return effect


def _composed(word: Word, found: Truth) -> Truth:
    """The mode after each governing word has had its say, from the nearest to the root."""
    current = word
    for _ in range(LONGEST_CHAIN):
        governor, relation = grammar.governor(current)
        if (
            governor is None
            or (relation == "relative" and not (_is_report(governor) or grammar.is_infinitive(current)))
            or _stands_alone(current, relation)
            or _describes(current, governor, relation)
        ):
            break
        if grammar.is_adposition(current) and _takes_part(governor, current):
            found = _as_clause(governor, found, supported=True) if found.mode == "same" else found
        elif grammar.is_adposition(current) and (current.lower in CIRCUMSTANCE or _is_stay(current, word)):
            return _in_passing(_said_at(current, governor), found)
        if relation == "object" and _is_attending(governor):
            return _in_passing(governor, found)
        if current.lemma in ARRANGED and grammar.is_noun(current) and found.mode == "planned":
            break
        if relation not in SILENT and (relation != "other" or grammar.is_adposition(current) or current is word):
            found = _governed(current, governor, relation, found)
        current = governor
    return _settled(found)


def _stands_alone(verb: Word, relation: str) -> bool:
    """Whether a clause of its own time tells it, whatever stands above: "… since A signed a pact"."""
    return relation == "adverbial" and grammar.tense(verb) == "past" and bool(grammar.marker(verb))


def _said_at(adposition: Word, governor: Word) -> Word:
    """What an occasion is the occasion of: of "pledged to open its market during talks", the pledge."""
    verb = grammar.clause_of(governor)
    while adposition.lower in OCCASIONS and grammar.governor(grammar.coordination_head(verb))[1] == "complement":
        verb = grammar.coordination_head(verb).head
    return verb


def _is_report(noun: Word) -> bool:
    """Whether it is a noun for what is told: "report", "claim", "rumour"."""
    return grammar.is_noun(noun) and lexicon().first("Reporting", "noun", noun.lemma) is not None


def _is_attending(verb: Word) -> bool:
    """Whether it tells who comes to an event, which takes place all the same if he does not."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return entry is not None and entry.effect == "attending"


def _is_stay(adposition: Word, noun: Word) -> bool:
    """Whether a preposition tells on what journey another thing is done: "on a visit to Oslo, cancelled the deal"."""
    journeys = any(entry.evokes == "Visit" for entry in lexicon().find("Trigger", "noun", noun.lemma))
    return adposition.lower == "on" and noun.head is adposition and journeys


def _describes(participle: Word, noun: Word, relation: str) -> bool:
    """Whether a participle only describes who does it: "ministers, gathered in Oslo, called for calm"."""
    return relation == "noun clause" and participle.tag in ("VBN", "VBG") and not _is_report(noun)


def _takes_part(verb: Word, adposition: Word) -> bool:
    """Whether a preposition is that of a verb that carries its event, and no circumstance: "engaged in talks"."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return entry is not None and entry.effect != "attending" and adposition.lower in entry.values.get("into", ())


def _settled(found: Truth) -> Truth:
    if found.mode != "same":
        return found
    return replace(found, mode="fact", reasons=(*found.reasons, "nothing says otherwise"))


def _in_passing(governor: Word, found: Truth) -> Truth:
    """What is told as the circumstance of another thing ("after talks", "at the summit") is taken for granted.

    It lies ahead where that thing does; that the other thing is denied or refused leaves it as it is.
    """
    if found.mode != "same":
        return found
    verb = grammar.clause_of(governor)
    clause = truth(verb)
    helpers = {each.lower for each in grammar.own_auxiliaries(verb)}
    would = "would" in helpers and "have" not in helpers
    ahead = clause.mode in ("planned", "proposed") or bool(helpers & FUTURE) or would
    mode = "ongoing" if clause.mode == "ongoing" else "planned" if ahead else "fact"
    return replace(found, mode=mode, reasons=(*found.reasons, "told in passing", *clause.reasons))


def _governed(word: Word, governor: Word, relation: str, found: Truth) -> Truth:
    if relation == "subject" and found.mode in ("same", "planned"):
        fallen = next(filter(_falls_through, grammar.conjuncts(governor)), None)
        if fallen is not None:
            return _fallen(fallen, found)
        if grammar.is_negated(governor) and _ends(governor):
            return found.then("ongoing", f"it has not come to an end: '{governor.text}'")
    entry = _truth_word(governor)
    if entry and entry.effect == "planned" and relation == "adverbial" and word.tag == "VBG" and found.mode == "same":
        return found.then("planned", f"beside what is '{governor.text}'")
    if entry and _reaches(word, governor, relation):
        mode = _applied(entry, found.mode, grammar.is_negated(governor))
        if entry.effect == mode == "planned" and relation == "complement" and _is_told(word):
            mode = found.mode
        if mode == "refused" and (_is_report(word) or _is_report(word.head)):
            mode = "denied"
        if mode == "planned" and _is_bygone(governor):
            mode = "cancelled"
        certainty = entry.value("certainty") or found.certainty
        moved = found.then(mode, f"under '{governor.text}'") if mode != found.mode else found
        found = replace(moved, certainty=certainty)
        if entry.effect != "same":
            return found
    if relation == "subject" and governor.lemma in CALLING and (predicate := _predicate(governor)):
        return found.then(_applied(predicate, found.mode, grammar.is_negated(governor)), f"'is {predicate.effect}'")
    if governor.lemma == "be" and grammar.is_verb(word) and grammar.is_infinitive(word) and relation == "complement":
        return _is_to(word, governor, found)
    if not grammar.is_verb(governor):
        return _under_preposition(governor, found)
    if found.mode == "same":
        return _as_clause(governor, found, supported=grammar.is_verb(word) or _is_said_with(governor, relation))
    return found


def _is_told(verb: Word) -> bool:
    """Whether a verb tells of what has been, so that announcing it is no plan: "confirmed that they had met"."""
    return grammar.is_verb(verb) and grammar.tense(verb) == "past" and bool(grammar.own_subjects(verb))


def _is_bygone(governor: Word) -> bool:
    """Whether a plan is told as one that was: "had been due to meet", "was supposed to visit"."""
    verb = governor if grammar.is_verb(governor) else grammar.clause_of(governor)
    helpers = grammar.own_auxiliaries(verb)
    perfect = any(helper.lemma == "have" and helper.tag == "VBD" for helper in helpers)
    if grammar.is_passive(verb) or verb.lemma == "be":
        return perfect or (verb.lemma == "suppose" and any(helper.tag == "VBD" for helper in helpers))
    return False


def _fallen(verb: Word, found: Truth) -> Truth:
    """Off where it will not or did not come about; where it may not, still planned."""
    if grammar.tense(verb) == "past":
        return found.then("cancelled", f"it did not {verb.lemma}")
    if {"may", "might"} & {helper.lower for helper in grammar.auxiliaries(verb)}:
        return replace(found.then("planned", f"it may not {verb.lemma}"), certainty="possible")
    return found.then("cancelled", f"it will not {verb.lemma}")


def _falls_through(verb: Word) -> bool:
    """Whether its subject, an event, is said not to come about: "will not take place", "was not held"."""
    if not grammar.is_negated(verb) or grammar.tense(verb) not in ("future", "past"):
        return False
    carries = lexicon().first("SupportVerb", "verb", verb.lemma) is not None and not _ends(verb)
    return (carries and grammar.is_passive(verb)) or verb.lemma in COMING_ABOUT


def _ends(verb: Word) -> bool:
    """Whether a verb tells the end of its event: "conclude", "complete"."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return entry is not None and entry.effect == "ended"


def _predicate(be: Word) -> Entry | None:
    """The truth word that is said of a subject: "the talks are due", "is off", "is on hold", "was called a fiction"."""
    described = (lexicon().first("TruthWord", "adjective", word.lower) for word in be.children if word.i > be.i)
    beside = [*grammar.attributes(be), *grammar.complements(be, ("on", "in", "as", "under", "at"))]
    named = (entry for word in beside for entry in lexicon().find("TruthWord", "noun", word.lemma))
    standing = (entry for entry in named if entry.effect in UNREAL or entry.needs("predicate"))
    return next(chain(filter(None, described), standing), None)


def _is_said_with(verb: Word, relation: str) -> bool:
    """Whether a verb tells that the event itself takes place: "hold talks", "the summit took place"."""
    if relation == "object":
        return lexicon().first("SupportVerb", "verb", verb.lemma) is not None
    return relation == "subject" and (
        lexicon().first("SupportVerb", "verb", verb.lemma) is not None or verb.lemma in HAPPENING
    )


def _is_to(word: Word, be: Word, found: Truth) -> Truth:
    helpers = {helper.lower for helper in grammar.auxiliaries(word)}
    if be.tag == "VBD" and "have" in helpers:
        return found.then("cancelled", "'was to have'")
    negated = grammar.is_negated(be) or grammar.is_negated(word)
    return found.then("denied" if negated else "planned", "'is to'")


def _under_preposition(governor: Word, found: Truth) -> Truth:
    if governor.lower == "of" and any(
        near.lower in ("instead", "lieu") for near in (governor.head, *governor.children)
    ):
        return found.then("none", "'instead of'")
    if found.mode != "same":
        return found
    prior = governor.lower == "to" and any(near.lower == "prior" for near in (governor.head, *governor.children))
    ahead = prior or governor.lower in AHEAD_PREPOSITIONS
    clause = grammar.clause_of(governor)
    if ahead and (truth(clause).mode != "fact" or clause.tag in ("VBZ", "VBP")):
        return found.then("planned", f"'{governor.text} …'")
    if governor.lower == "without":
        return found.then("denied", "'without'")
    return found


def _as_clause(verb: Word, found: Truth, *, supported: bool) -> Truth:
    """An event without a mode of its own has that of the clause it stands in."""
    own = _of_verb(verb)
    if own.mode == "same":
        return found
    mode = "planned" if own.mode == "proposed" and not supported else own.mode
    return replace(
        found, mode=mode, certainty=own.certainty, firm=found.firm or supported, reasons=found.reasons + own.reasons
    )


def _reaches(word: Word, governor: Word, relation: str) -> bool:
    """Whether a governing word speaks of the event itself: its object, clause, passive subject; not when or where."""
    if relation in ("complement", "noun clause", "object"):
        return True
    if relation == "adverbial" and grammar.is_infinitive(word):
        return not grammar.clauses(governor)
    if relation == "adverbial" and word.tag == "VBG" and grammar.particles(governor):
        return word.sentence.words[word.i - word.sentence.words[0].i - 1].lower in grammar.particles(governor)
    if relation == "subject":
        return grammar.is_passive(governor) or not grammar.is_verb(governor) or not grammar.objects(governor)
    if grammar.is_adposition(word):
        beside = any(found.lemma in SIDELINES for found in grammar.adposition_objects(word))
        return word.lower in CONTENT_PREPOSITIONS and not beside
    return not grammar.is_verb(governor)
