"""Who stands behind an act that names no doer: whose the thing is, from whom it comes, or who announces it."""

from __future__ import annotations

from kg.extraction.candidates import Context
from kg.extraction.commitments.actors import Bound, bound_by, keys_of, same_side
from kg.extraction.commitments.amounts import amount
from kg.extraction.commitments.words import of_class
from kg.extraction.wording import text_of
from kg.language import Word, grammar


def behind(verb: Word, speakers: tuple[str, ...], context: Context) -> Bound:
    """Who stands behind an act without a doer: the owner of what is acted on or given, else who announces it.

    What is to befall an actor ("the alliance will not be intimidated") is no act of the announcer.
    """
    if grammar.is_passive(verb):
        if speakers and of_class("verb", verb.lemma, "against") and not _is_owner(verb, speakers, context):
            return Bound(speakers, "who announces it")
        befalls = bool(keys_of(grammar.undergoers(verb), context))
        return _owners(verb, context) or Bound(() if befalls else speakers[:1], "who announces it")
    if of_class("verb", verb.lemma, "growth") and has_sum(verb):
        return _givers(verb, context) or Bound(speakers, "who announces it")
    return Bound(speakers, "who announces it") if of_class("verb", verb.lemma, "process") else Bound()


def _is_owner(verb: Word, speakers: tuple[str, ...], context: Context) -> bool:
    """Whether what is acted on is the speakers' own."""
    return same_side(speakers, _owners(verb, context).keys, context)


def _owners(verb: Word, context: Context) -> Bound:
    """Whose the thing is that a passive acts on, or from whom it comes: "American aid will be sent"."""
    things = grammar.undergoers(verb)
    giving = of_class("verb", verb.lemma, "benefit") is not None
    from_whom = grammar.complements(verb, ("from",)) if giving else []
    owners = [owner for thing in things for owner in grammar.possessors(thing)]
    return (
        bound_by(from_whom, "from whom", context)
        or bound_by(owners, "whose it is", context)
        or _natives(things, context)
        or bound_by(_names_within(things)[:1], "whose it is", context)
    )


def _natives(things: list[Word], context: Context) -> Bound:
    """Of what state or body things are by an adjective: "American diplomats", "the strength of the British force"."""
    parts = [part for thing in things for part in (thing, *grammar.complements(thing, ("of",)))]
    keys = (key for part in parts for key in context.discourse.owners(part))
    named = (key for key in keys if context.discourse.entity(key).kind != "Group")
    return Bound(tuple(dict.fromkeys(named)), "whose it is")


def _names_within(things: list[Word]) -> list[Word]:
    """The owners named anywhere within things: "what remains of Australia's sanctions"."""
    below = (word for thing in things for word in thing.subtree() if word is not thing)
    return [owner for word in below for owner in grammar.possessors(word) if owner.pos == "PROPN"]


def _givers(verb: Word, context: Context) -> Bound:
    """Whose contribution is to rise: "Canada's contribution will rise to $50 million", "support from London"."""
    sources = grammar.complements(verb, ("from", "of"))
    owners = [owner for each in sources for owner in grammar.possessors(each)]
    if found := bound_by([*sources, *owners], "from whom", context):
        return found
    gifts = [thing for thing in grammar.subjects(verb) if of_class("noun", thing.lemma, "act")]
    from_whom = [giver for gift in gifts for giver in grammar.complements(gift, ("from",))]
    return bound_by(from_whom, "from whom", context) or _natives(gifts, context)


def has_sum(verb: Word) -> bool:
    """Whether a sum or number stands in a verb's clause, its subject included: "another $5 million is to go to"."""
    around = [*verb.subtree(), *(word for subject in grammar.subjects(verb) for word in subject.subtree())]
    return amount(text_of(dict.fromkeys(around))) is not None
