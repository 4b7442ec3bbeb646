"""What became of a promise: kept, broken, withdrawn, told by a verb over the promise's noun or over the text that binds."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitment_actors import bound_by
from kg.extraction.commitment_acts import Act, acts
from kg.extraction.commitment_words import COMMITMENT, of_class, undertakings
from kg.extraction.truth import truth
from kg.extraction.undertaking import Undertaking
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

STATUSES = ("fulfilled", "broken", "withdrawn")
PARTICLES = frozenset({"back", "out", "away"})
OVER = ("on", "from", "of", "with", "to")


def outcomes(context: Context) -> Iterator[Undertaking | Dropped]:
    """The promises of an article that are said to be kept, broken or withdrawn."""
    for word in context.doc.words:
        if grammar.is_verb(word) and (entry := _entry(word)):
            for noun in _objects(word):
                yield from _outcome(word, noun, entry.effect, entry.denied, context)


def _entry(verb: Word) -> Entry | None:
    """What a verb with its particle does to a promise: "keep", "go back on"."""
    beside = {child.lower for child in verb.children}
    for entry in lexicon().find("Commissive", "verb", verb.lemma):
        if (
            entry.effect in STATUSES
            and not entry.evokes
            and (not entry.values.get("particle") or beside & set(entry.values["particle"]))
        ):
            return entry
    return None


def _objects(verb: Word) -> list[Word]:
    found = grammar.undergoers(verb) + grammar.complements(verb, OVER)
    found += [noun for child in verb.children if child.lower in PARTICLES for noun in grammar.complements(child, OVER)]
    return [noun for noun in found if of_class("noun", noun.lemma, "binding")]


def _outcome(verb: Word, noun: Word, effect: str, denied: str, context: Context) -> Iterator[Undertaking | Dropped]:
    mode = truth(verb).mode
    status = effect if mode in ("fact", "ongoing") else denied if mode in ("refused", "denied") else ""
    promise = not of_class("noun", noun.lemma, "text")
    if not status or (not promise and status != "broken"):
        yield Dropped(verb, COMMITMENT, f"'{verb.lemma} {noun.lemma}' tells of no outcome")
        return
    bound = bound_by(grammar.subjects(verb), "subject", context) or bound_by(
        grammar.possessors(noun), "possessor", context
    )
    if bound:
        promised = [act for entry in undertakings(noun) for act in acts(noun, entry) if act.form != "noun"]
        told = promised or [Act((verb,), "infinitive") if status == denied else Act((noun,), "noun")]
        for act in told:
            yield Undertaking(noun if promised else verb, act, bound, status, f"{effect}: {verb.lemma}")


def outcome_of(word: Word) -> str:
    """What became of a promise told in a clause: "the aid it had promised has been disbursed", "did not do what it had vowed"."""
    clause = grammar.coordination_head(word)
    above, relation = grammar.governor(clause)
    if above is None:
        return ""
    if relation == "relative":
        above, relation = grammar.governor(above)
        if above is None or not (relation == "object" or (relation == "subject" and grammar.is_passive(above))):
            return ""
    elif relation != "complement" or not any(child.tag == "WP" for child in clause.children):
        return ""
    entry = of_class("verb", above.lemma, *STATUSES) or of_class("verb", above.lemma, "done")
    if entry is None:
        return ""
    mode = truth(above).mode
    effect = "fulfilled" if entry.effect == "done" else entry.effect
    return (
        effect if mode in ("fact", "ongoing") else (entry.denied or "broken") if mode in ("refused", "denied") else ""
    )
