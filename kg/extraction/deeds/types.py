"""Of which PLOVER type a deed is: the entry's own, turned by negation and future, and what a reported clause adds.

PLOVER codes an announced deed as a will: what is cooperative as AGREE, what is hostile as THREATEN; a refusal to
cooperate as REJECT. So "will impose sanctions" threatens, "said that X must go" requests, "would not attend" rejects.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.candidates import Context
from kg.extraction.commitments.actors import THIRD, same_side
from kg.extraction.commitments.acts import is_inverted
from kg.extraction.deeds.actors import Side, others_in, receivers
from kg.extraction.deeds.roster import Roster
from kg.extraction.deeds.words import Told, tells_of_encounter, told_by
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.terms import DKG

HOSTILE = frozenset(
    DKG.local(each)
    for each in (DKG.SANCTION, DKG.COERCE, DKG.ASSAULT, DKG.MOBILIZE, DKG.PROTEST, DKG.THREATEN, DKG.REJECT)
)
COOPERATIVE = frozenset(
    DKG.local(each) for each in (DKG.CONSULT, DKG.SUPPORT, DKG.CONCEDE, DKG.COOPERATE, DKG.AID, DKG.RETREAT, DKG.AGREE)
)
AGREE, REJECT, REQUEST, THREATEN = (DKG.local(each) for each in (DKG.AGREE, DKG.REJECT, DKG.REQUEST, DKG.THREATEN))
SANCTION, RETREAT = DKG.local(DKG.SANCTION), DKG.local(DKG.RETREAT)
INVESTIGATE = "investigate"
VERBAL = frozenset({AGREE, *(DKG.local(each) for each in (DKG.CONSULT, DKG.CONCEDE))})
DUTY = frozenset({"must", "should", "ought"})
INSISTING = frozenset({"insist"})
HAVE_TO = frozenset({"have", "need"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "wo", "'d"})
PERHAPS = frozenset({"may", "might", "could"})
FIRST_PERSON = frozenset({"we", "i"})


@dataclass(frozen=True, slots=True)
class Sort:
    """A PLOVER type ("" for none), a CAMEO code and a mode, and why."""

    plover: str = ""
    cameo: str = ""
    mode: str = ""
    why: str = ""


def own_sort(entry: Entry) -> Sort:
    """The sort that an entry of the lexicon names."""
    return Sort(entry.value("plover"), entry.value("cameo"), entry.value("mode"), f"'{entry.name}'")


def denied_sort(entry: Entry) -> Sort:
    """The sort of not doing it, by an entry that names one."""
    return Sort(entry.denied, entry.value("deniedCameo"), "", f"'{entry.name}' denied")


def intended(sort: Sort) -> Sort:
    """The sort of a deed that is yet to be done."""
    if sort.plover in HOSTILE - {THREATEN, REJECT}:
        return Sort(THREATEN, "130", sort.mode, f"{sort.why}, yet to be done")
    if sort.plover in COOPERATIVE - VERBAL or sort.mode == INVESTIGATE:
        return Sort(AGREE, "030", sort.mode, f"{sort.why}, yet to be done")
    return sort


def stopped(sort: Sort) -> Sort:
    """The sort of ceasing a deed: "stopped sending aid", "halted the shelling"."""
    if sort.plover in (THREATEN, REJECT):
        return sort
    if sort.plover in COOPERATIVE:
        return Sort(SANCTION, "160", "discontinue", f"{sort.why}, ceased")
    return Sort(RETREAT, "087", "", f"{sort.why}, ceased") if sort.plover in HOSTILE else sort


def stopper(verb: Word) -> Word | None:
    """The verb that tells of a deed as ceased: "stopped" of "stopped buying"."""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    if above is None or relation != "complement" or verb.tag != "VBG":
        return None
    return above if any(each.effect == "stop" for each in lexicon().find("Marker", "verb", above.lemma)) else None


def is_decided(verb: Word) -> bool:
    """Whether a deed is decided on and made known: "announced that it would", "decided to"; as good as done."""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    return above is not None and relation in ("complement", "object") and is_deciding(above)


def is_deciding(verb: Word) -> bool:
    """Whether a verb tells of a decision: "announce", "vote"."""
    return lexicon().marks("verb", verb.lemma, "decision")


@dataclass(frozen=True, slots=True)
class Stance:
    """What the clause that somebody says shows: its sort, and to whom it is said."""

    sort: Sort
    target: Side


def stance(clause: Word, speakers: Side, addressed: Side, roster: Roster, context: Context) -> Stance | None:
    """The stance of a clause that speakers say to those addressed, None where it shows none."""
    subjects = grammar.undergoers(clause) if grammar.is_passive(clause) else grammar.subjects(clause)
    keys = tuple(key for subject in subjects for key in roster.meant(subject))
    theirs = bool(addressed) and any(subject.lower in THIRD for subject in subjects)
    ours = _is_ours(subjects, keys, speakers, context) and not theirs
    if _is_duty(clause):
        must = addressed if theirs or not keys else Side(keys, "who must act")
        return None if ours or not must else Stance(Sort(REQUEST, "100", "", "what another must do"), must)
    return _own_future(clause, speakers, roster) if ours else None


def _is_ours(subjects: list[Word], keys: tuple[str, ...], speakers: Side, context: Context) -> bool:
    """Whether those who say it speak of themselves or their own side."""
    if any(subject.lower in FIRST_PERSON for subject in subjects):
        return True
    listed = {entity.key for entity in context.discourse.entities}
    if not keys or not speakers.keys or not {*keys, *speakers.keys} <= listed:
        return bool(keys) and set(keys) <= set(speakers.keys)
    return same_side(speakers.keys, keys, context)


def _is_duty(verb: Word) -> bool:
    if {helper.lower for helper in grammar.auxiliaries(verb)} & DUTY:
        return not is_inverted(verb)
    needs = verb.lemma in HAVE_TO and verb.tag in ("VBZ", "VBP", "VBD")
    return _is_subjunctive(verb) or (needs and any(grammar.is_infinitive(inner) for inner in grammar.clauses(verb)))


def _is_subjunctive(verb: Word) -> bool:
    """Whether a base form with a singular subject tells what another must do: "insisted that Chad leave"."""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    if above is None or relation != "complement" or above.lemma not in INSISTING or grammar.is_infinitive(verb):
        return False
    helpers = grammar.own_auxiliaries(verb)
    base = [helper.lower for helper in helpers] == ["be"] or (not helpers and verb.lower == verb.lemma)
    return base and any(subject.tag in ("NN", "NNP") for subject in grammar.own_subjects(verb))


def _own_future(clause: Word, speakers: Side, roster: Roster) -> Stance | None:
    helpers = {helper.lower for helper in grammar.auxiliaries(clause)}
    negated = _is_denied(clause)
    if not helpers & (FUTURE | PERHAPS) or "have" in helpers or (negated and not helpers & FUTURE):
        return None
    told, act = _deed_in(clause), _readied(clause)
    if told is None and tells_of_encounter(act) and not negated:
        others = others_in(act, speakers, roster)
        return Stance(Sort(AGREE, "036", "meet", "whom one will meet"), others) if others else None
    target = receivers(told, speakers, roster) if told else others_in(clause, speakers, roster)
    if negated:
        return _refusal(clause, told, target)
    if told is None:
        return None
    sort = intended(own_sort(told.entry))
    if sort.plover not in (THREATEN, AGREE) or (helpers & PERHAPS and sort.plover != THREATEN):
        return None
    return Stance(sort, target)


def _is_denied(clause: Word) -> bool:
    """Whether a clause is negated, also by a word that denies it with others: "will neither join nor sign"."""
    first = grammar.coordination_head(clause)
    joined = first is not clause and any(child.lower in ("neither", "nor") for child in first.children)
    return grammar.is_negated(clause) or joined


def _readied(clause: Word) -> Word:
    """What one will be ready to do: "host" of "would be ready to host", the clause's own verb elsewhere."""
    said = [child for child in clause.children if child.tag.startswith("JJ")] if clause.lemma == "be" else []
    return next((act for word in said for act in grammar.clause_heads(word) if grammar.is_infinitive(act)), clause)


def _refusal(clause: Word, told: Told | None, target: Side) -> Stance | None:
    if told is not None and told.entry.denied:
        return Stance(Sort(told.entry.denied, told.entry.value("deniedCameo"), "", "what one will not do"), target)
    if told is None and target and not tells_of_encounter(clause):
        return Stance(Sort(REJECT, "120", "", "what one will not do"), target)
    if told is None or told.entry.value("plover") in HOSTILE:
        return (
            Stance(Sort(REJECT, "125", "meet", "whom one will not meet"), target)
            if tells_of_encounter(clause)
            else None
        )
    return Stance(Sort(REJECT, "120", "", "what one will not do"), target)


def _deed_in(clause: Word) -> Told | None:
    """The deed that a clause tells of, by its verb or by the noun that the verb carries."""
    if found := told_by(clause):
        return found
    nouns = [*grammar.undergoers(clause), *(noun for _, objs in grammar.adpositions(clause) for noun in objs)]
    return next((told for noun in nouns if (told := told_by(noun)) and told.verb is clause), None)
