"""To whom something is promised: who is addressed, whom the act helps or burdens, else the other side of the talks."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.candidates import Context
from kg.extraction.commitments.actors import filling, keys_of, same_side
from kg.extraction.commitments.settlements import Settlements
from kg.extraction.commitments.telling import is_cut_off_teller, tellers
from kg.extraction.commitments.together import Act, is_loose_infinitive
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import of_class, undertakings
from kg.language import Word, grammar

TOWARD = ("to", "for", "with", "toward", "towards", "into")
AT_TABLE = 0
GIFT_FOR = ("to", "for")
RECIPIENTS = ("to", "for", "into", "towards", "toward", "with", "by")
AGAINST = ("on", "against", "at")


def beneficiaries(each: Undertaking, settled: Settlements, context: Context) -> tuple[str, ...]:
    """To whom something is promised: the addressee of the word, else whom the act helps or burdens, else who is told.

    Who is bound is never among them.
    """
    themselves = set(each.bound.keys)
    own = {*themselves, *(context.discourse.state_of(key) for key in themselves)}
    reached = [*_recipients(each.act), *_reached_by_gift(each)]
    for words, bound in ((_addressed(each), themselves), (reached, own), (_told_to(each), themselves)):
        found = [key for key in keys_of(words, context) or _states(words, context) if key not in bound]
        if found:
            return tuple(found)
    toward = [key for key in keys_of(_toward(each.act), context) if key not in own]
    return tuple(toward) or _counterparts(each, settled, context)


def _addressed(each: Undertaking) -> list[Word]:
    """Who is given the word: the object of "assured A", "to A" of "promised to A"."""
    places = [place for entry in undertakings(each.word) for place in entry.slots.get("beneficiary", ())]
    fillers = (filler for place in dict.fromkeys(places) for filler in filling(each.word, place, each.act))
    doing = (*each.act.heads, *grammar.own_subjects(each.act.head))
    found = [word for word in fillers if word not in doing and word.head.head.lower != "according"]
    if each.act.form == "noun" and each.act.within is None and grammar.is_verb(each.word):
        found += [word for word in _given(each.word) if word not in each.act.heads]
    if grammar.is_noun(each.word) and each.word not in each.act.heads:
        found += _given_beside(each.word)
    return found


def _told_to(each: Undertaking) -> list[Word]:
    """Who is told of it: the object of the telling: "informed A that it would send doctors"."""
    if each.told is None:
        return []
    said_by = tellers(each.told)
    return [word for word in grammar.objects(each.told) if not grammar.is_verb(word) and word not in said_by]


def _given_beside(noun: Word) -> list[Word]:
    """Who is given a noun of undertaking: the presidents of "gave the presidents his word that"."""
    verb, relation = grammar.governor(noun)
    if verb is None or relation != "object":
        return []
    return [each for each in (*_given(verb), *grammar.complements(verb, ("to",))) if each is not noun]


def _toward(act: Act) -> list[Word]:
    """With whom or toward whom an act is done, whatever it is: "stay in contact with Kenya", "sell arms to Peru"."""
    if act.form == "noun":
        return []
    beside = [each for head in act.heads for each in (head, *grammar.undergoers(head))]
    reached = [noun for each in beside for noun in grammar.complements(each, TOWARD)]
    return [noun for noun in reached if not is_cut_off_teller(noun)]


def _reached_by_gift(each: Undertaking) -> list[Word]:
    """Whom a gift is for by the verb that tells of it: "set aside 40 million euros for the refugees"."""
    giving = each.word if grammar.is_verb(each.word) else each.word.head
    if each.act.form != "noun" or not grammar.is_verb(giving):
        return []
    helped = [noun for child in giving.children if is_loose_infinitive(child) for noun in grammar.undergoers(child)]
    return [word for word in (*_reached(giving, GIFT_FOR, each.act), *helped) if word.i > each.word.i]


def _counterparts(each: Undertaking, settled: Settlements, context: Context) -> tuple[str, ...]:
    """The other of two sides: to whom one of them agrees to something, or whom its act helps."""
    helps = any(of_class("verb", head.lemma, "benefit", "gives") for head in each.act.heads)
    near = () if each.status == "agreed" or helps else (AT_TABLE,)
    sides = (settled.sides(each.word, *near) or settled.convened(each.word, *near)).keys
    mine = [key for key in sides if same_side(each.bound.keys, [key], context)]
    others = [key for key in sides if key not in mine]
    if len(mine) != 1 or len(others) != 1 or len(each.bound.keys) != 1:
        return ()
    of_states = context.discourse.entity(each.bound.keys[0]).kind == "State"
    return ((of_states and context.discourse.state_of(others[0])) or others[0],)


def _states(words: Iterable[Word], context: Context) -> tuple[str, ...]:
    """The states that words name as places or whose they are: "supplies to Cuba", "aid for the Cuban people"."""
    told = list(words)
    found = (context.discourse.state_of(key) for word in told for key in context.discourse.places(word))
    placed = tuple(dict.fromkeys(key for key in found if key is not None))
    owners = dict.fromkeys(key for word in told for key in context.discourse.owners(word))
    return placed or tuple(key for key in owners if context.discourse.entity(key).kind != "Place")


def _recipients(act: Act) -> list[Word]:
    """Whom an act is for: after "to", "for", "on" in an act of giving or burdening, or the object of one of help."""
    if act.form == "noun":
        return [each for head in act.heads for each in _reached(head, GIFT_FOR)]
    if not any(of_class("verb", head.lemma, "benefit", "burden-verb", "toward") for head in act.heads):
        return []
    burdens = any(of_class("verb", head.lemma, "burden-verb") for head in act.heads)
    ways = RECIPIENTS + AGAINST if burdens else RECIPIENTS
    found = [each for head in act.heads for noun in (head, *grammar.undergoers(head)) for each in _reached(noun, ways)]
    helping = [head for head in act.heads if of_class("verb", head.lemma, "benefit", "toward")]
    helped = [noun for head in helping for noun in (*_given(head), *grammar.undergoers(head), *_allowed(head))]
    return found + [each for noun in helped for each in (noun, *grammar.complements(noun, ("of",)))]


def _allowed(verb: Word) -> list[Word]:
    """Who is let do something: "allow Peru to use the port"."""
    return [subject for clause in grammar.clause_heads(verb) for subject in grammar.own_subjects(clause)]


def _given(verb: Word) -> list[Word]:
    """The nouns after a verb that are objects in form, the recipient among them: "give Moldova 20 million"."""
    after = (child for child in verb.children if child.i > verb.i and child.pos in ("NOUN", "PROPN", "PRON"))
    return [child for child in after if grammar.governor(child)[1] == "object"]


def _reached(word: Word, prepositions: tuple[str, ...] = RECIPIENTS, but: Act | None = None) -> list[Word]:
    """Who is named in the phrases that tell whom a thing reaches, the act's own left out: "food for A's people"."""
    told = [each for each in grammar.complements(word, prepositions) if but is None or each not in but.heads]
    told = [each for each in told if each.head.head.lower != "according"]
    return told + [below for each in told for below in _within(each)]


def _within(noun: Word) -> Iterable[Word]:
    """The words below a noun, those of clauses that describe it left out."""
    for child in noun.children:
        if grammar.governor(child)[1] not in ("relative", "noun clause") and not is_cut_off_teller(child):
            yield child
            yield from _within(child)
