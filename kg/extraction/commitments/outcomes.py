"""What became of a promise: kept, broken or withdrawn, told by a verb over its noun or over the text that binds."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitments.actors import bound_by
from kg.extraction.commitments.acts import acts, commented_on
from kg.extraction.commitments.together import UNKEPT, Act
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import COMMITMENT, is_future, of_class, phrases, undertakings
from kg.extraction.moods import is_yet_to_be
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

LONGEST_MEASURE = 3
STATUSES = ("fulfilled", "broken", "withdrawn", "complied")
PARTICLES = frozenset({"back", "out", "away"})
OVER = ("on", "from", "of", "with", "to")


def outcomes(context: Context) -> Iterator[Undertaking | Dropped]:
    """The promises of an article that are said to be kept, broken or withdrawn."""
    for word in context.doc.words:
        if grammar.is_verb(word) and (entry := _entry(word)):
            for noun in _objects(word):
                yield from _outcome(word, noun, entry.effect, entry.denied, context)
        elif of_class("noun", word.lemma, "breach"):
            yield from _breach(word, context)


def _breach(noun: Word, context: Context) -> Iterator[Undertaking]:
    """A breach told by a noun, with whose it is: "Ruritania's violation of the truce", "in breach of the treaty"."""
    things = [each for each in grammar.complements(noun, ("of",)) if of_class("noun", each.lemma, "binding")]
    doers = grammar.possessors(noun) + grammar.complements(noun, ("by",))
    above, relation = grammar.governor(noun)
    if relation == "adposition" and above is not None and above.lower == "in" and grammar.is_verb(above.head):
        doers = doers or grammar.subjects(above.head)
    bound = bound_by(doers, "whose breach it is", context)
    if bound and truth(noun).mode in ("fact", "ongoing"):
        for thing in things:
            yield Undertaking(noun, Act((thing,), "noun"), bound, "broken", f"breach: {noun.lemma}")


def _entry(verb: Word) -> Entry | None:
    """What a verb with its particle does to a promise: "keep", "go back on"."""
    beside = {child.lower for child in verb.children}
    entries = (entry for entry in lexicon().find("Commissive", "verb", verb.lemma) if entry.effect in STATUSES)
    fitting = (entry for entry in entries if not entry.evokes and _particles_fit(entry, beside))
    return next(fitting, None)


def _particles_fit(entry: Entry, beside: set[str]) -> bool:
    particles = entry.values.get("particle", ())
    return not particles or bool(beside & set(particles))


def _objects(verb: Word) -> list[Word]:
    found = grammar.undergoers(verb) + grammar.complements(verb, OVER)
    found += [noun for child in verb.children if child.lower in PARTICLES for noun in grammar.complements(child, OVER)]
    return [noun for noun in found if of_class("noun", noun.lemma, "binding") and not _is_idiom(verb, noun)]


def _is_idiom(verb: Word, noun: Word) -> bool:
    """Whether a bare noun makes an idiom with its verb: "broke protocol", "keep word of"."""
    return noun.tag == "NN" and noun in grammar.objects(verb) and not list(noun.children)


def _outcome(verb: Word, noun: Word, effect: str, denied: str, context: Context) -> Iterator[Undertaking | Dropped]:
    status = denied if denied and _is_in_part(verb) else _by_mode(verb, effect, denied)
    promised = [act for entry in undertakings(noun) for act in acts(noun, entry) if act.form != "noun"]
    promise = promised or not of_class("noun", noun.lemma, "text")
    if status not in ("fulfilled", "broken", "withdrawn") or (not promise and status != "broken"):
        yield Dropped(verb, COMMITMENT, f"'{verb.lemma} {noun.lemma}' tells of no outcome")
        return
    bound = bound_by(_accused(verb) or grammar.subjects(verb), "subject", context)
    bound = bound or bound_by(grammar.possessors(noun), "possessor", context)
    if not bound:
        return
    if not promised and of_class("noun", noun.lemma, "word-given"):
        return
    told = promised or [Act((verb,), UNKEPT) if status == denied else Act((noun,), "noun")]
    for act in told:
        yield Undertaking(noun if promised else verb, act, bound, status, f"{effect}: {verb.lemma}")


def _accused(gerund: Word) -> list[Word]:
    """Who is said to have done it: the object of "accused A of breaking", both accusers of "accused each other of"."""
    above, relation = grammar.governor(gerund)
    verb = above.head if above is not None and relation == "adposition" else None
    if verb is None or not grammar.is_verb(verb) or gerund.tag != "VBG":
        return []
    accused = grammar.undergoers(verb)
    return grammar.subjects(verb) if any(each.lower == "other" for each in accused) else accused


def _is_in_part(verb: Word) -> bool:
    """Whether a verb of keeping tells that some was left undone: "was kept only in part"."""
    sentence = verb.sentence.words
    after = " ".join(word.lower for word in sentence if verb.i < word.i <= verb.i + LONGEST_MEASURE)
    behind = any(f" {phrase} " in f" {after} " for phrase in phrases("partly"))
    return behind or any(child.lower in phrases("partly") for child in verb.children)


def _by_mode(verb: Word, effect: str, denied: str) -> str:
    """The effect of a verb where it is told as fact, what it is when denied or still awaited, else ""."""
    above = grammar.governor(verb)[0]
    if above is not None and is_yet_to_be(above):
        return denied
    mode = truth(verb).mode
    return effect if mode in ("fact", "ongoing") else denied if mode in ("refused", "denied") else ""


def outcome_of(word: Word) -> str:
    """What became of what a clause says was promised: "the aid it had promised has been paid"; "" where nothing."""
    clause = grammar.coordination_head(word)
    if (kept := commented_on(word)) is not None and not is_future(kept):
        return _by_tense(kept)
    verb = _verb_over(clause)
    if verb is None:
        return ""
    entry = of_class("verb", verb.lemma, *STATUSES) or of_class("verb", verb.lemma, "done")
    if entry is None:
        return ""
    return _by_mode(verb, "fulfilled" if entry.effect == "done" else entry.effect, entry.denied or "broken")


def _by_tense(kept: Word) -> str:
    """What became of what was promised by the clause that tells of it: kept where it is past, broken where denied."""
    return {"fact": "fulfilled", "denied": "broken"}.get(truth(kept).mode, "") if grammar.tense(kept) == "past" else ""


def _verb_over(clause: Word) -> Word | None:
    """The verb that tells what is done with what a clause describes: "do" of "do what it had promised"."""
    above, relation = grammar.governor(clause)
    if relation == "relative" and above is not None:
        verb, role = grammar.governor(above)
        undergone = role == "object" or (role == "subject" and verb is not None and grammar.is_passive(verb))
        return verb if undergone else None
    asks = relation == "complement" and any(child.tag == "WP" for child in clause.children)
    return above if asks else None
