"""What a text provides: acts under a text, in its relative clause, as its subject's act, or noted in it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context
from kg.extraction.commitments.actors import Bound, bound_by, owners_of
from kg.extraction.commitments.amounts import amount
from kg.extraction.commitments.lists import itemised
from kg.extraction.commitments.settlements import BETWEEN, NEAR, Settlements, is_party
from kg.extraction.commitments.together import Act, split
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import is_future, is_text, of_class, undertakings
from kg.extraction.truth import truth
from kg.extraction.wording import text_of
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

WHEREBY = frozenset({"under", "by", "in", "through"})
RELATIVE_ADVERBS = frozenset({"whereby", "wherein"})
FAR = 8
SHORTLY = 2
AS_LAID_DOWN = 9


def provisions(verb: Word, context: Context, settled: Settlements) -> Iterator[Undertaking]:
    """The undertakings of a verb in the present or past by what a text provides."""
    meant = of_class("verb", verb.lemma, "stipulates") is not None
    if verb.lemma == "be" or not (meant or settled.is_told_in(verb.sentence)):
        return
    if (text := text_beside(verb)) is not None:
        yield from _provided(verb, text, context, settled)
    elif (text := text_speaking(verb) or _text_meant(verb, settled)) is not None:
        yield from _stipulated(verb, text, context, settled)
    if verb.tag == "VBN" and of_class("verb", verb.lemma, "provide"):
        yield from _noted(verb, context)


def text_beside(verb: Word) -> Word | None:
    """The text under which something is to be done: "under the agreement, …", "a pact under which …"."""
    above = verb.head if grammar.is_infinitive(verb) and verb.head.lemma == "be" else verb
    clauses = dict.fromkeys((verb, above, *_clauses_before(verb)))
    places = [place for clause in clauses for place in grammar.adpositions(clause)]
    beside = (noun for name, objects in places for noun in objects if _tells_of_terms(name, noun, verb))
    return next(beside, None) or text_whereby(verb)


def _clauses_before(verb: Word) -> list[Word]:
    """The clauses that a clause goes on from: "under the text A pays; B provides the land"."""
    first = grammar.coordination_head(verb)
    joined = (child for child in verb.children if grammar.is_verb(child) and child.i < verb.i)
    told = [child for child in joined if grammar.governor(child)[1] == "complement" and grammar.own_subjects(child)]
    return told if first is verb else [first, *told]


def _tells_of_terms(preposition: str, noun: Word, verb: Word) -> bool:
    """Whether a preposition leads to the text by which an act is laid down: "under", "by" before it or a passive.

    "According to" a mere statement tells whose word it is.
    """
    if not (is_text(noun) or _means_text(noun)):
        return False
    if preposition in ("according", "pursuant"):
        return of_class("noun", noun.lemma, "saying") is None
    before = any(child.lower == "by" and child.i < verb.i for child in verb.children)
    return preposition == "under" or (preposition == "by" and (before or grammar.is_passive(verb)))


def text_running(verb: Word, form: str, settled: Settlements) -> Word | None:
    """The text whose terms a main clause tells by nobody's word: "A joint force is to be formed."."""
    if (text := _whereby_before(verb)) is not None:
        return text
    things = grammar.undergoers(verb) if grammar.is_passive(verb) else []
    named = bool(things) and all(thing.pos in ("NOUN", "PROPN") for thing in things)
    far = AS_LAID_DOWN if form in ("is-to", "reported-future") or is_ordained(verb) else NEAR
    return settled.terms(verb, far) if named and _is_main(verb) else None


def is_ordained(verb: Word) -> bool:
    """Whether a verb stands under "shall", as what a text lays down does."""
    return any(helper.lower == "shall" for helper in grammar.auxiliaries(verb))


def _is_main(verb: Word) -> bool:
    """Whether a verb, with "is to" over it, heads a main clause."""
    clause = grammar.coordination_head(verb)
    if grammar.is_infinitive(clause) and clause.head.lemma == "be":
        clause = grammar.coordination_head(clause.head)
    return clause.head is clause or (grammar.governor(clause)[1] == "complement" and not grammar.marker(clause))


def _whereby_before(verb: Word) -> Word | None:
    """The text of a clause that a verb is joined to, though the parser hangs it higher: "whereby A will and B will"."""
    first = grammar.coordination_head(verb)
    if first is verb or not grammar.own_subjects(verb):
        return None
    earlier = (word for word in verb.sentence.words if first.i < word.i < verb.i and grammar.is_verb(word))
    return next((text for word in earlier if (text := text_whereby(word)) is not None), None)


def _means_text(word: Word) -> bool:
    """Whether a pronoun under "under" means a text: "under it, A will supply gas"."""
    return word.lower in ("it", "this", "these") and word.head.lower == "under" and not list(word.children)


def text_whereby(verb: Word) -> Word | None:
    """The text that a clause describes: "a pact under which A lifts", "an accord whereby"."""
    clause = grammar.coordination_head(verb)
    noun, relation = grammar.governor(clause)
    if relation != "relative" or noun is None or not _begins_whereby(clause):
        return None
    return noun if is_text(noun) else _text_before(noun)


def _begins_whereby(clause: Word) -> bool:
    return bool(WHEREBY & set(grammar.fronted_prepositions(clause))) or begins_with_relative_adverb(clause)


def begins_with_relative_adverb(clause: Word) -> bool:
    """Whether a clause begins with "whereby"."""
    return any(child.lower in RELATIVE_ADVERBS for child in clause.children)


def _text_before(noun: Word) -> Word | None:
    """The text shortly before a noun that the parser takes for the one described."""
    near = (word for word in reversed(noun.sentence.words) if noun.i - FAR < word.i < noun.i)
    return next((word for word in near if is_text(word)), None)


def text_speaking(verb: Word) -> Word | None:
    """The text that is the subject of an act: "the deal will put in place a mechanism"."""
    return next((word for word in grammar.subjects(verb) if is_text(word)), None)


def text_telling(told: Word | None) -> Word | None:
    """The text that tells an act in its own words: "the accord says that relations will be restored"."""
    subjects = grammar.subjects(told) if told is not None else []
    return next((word for word in subjects if of_class("noun", word.lemma, "terms") or _is_joint(word)), None)


def _is_joint(noun: Word) -> bool:
    """Whether a text is of several: "a joint statement"."""
    joint = (of_class("adjective", child.lower, "jointly") for child in grammar.premodifiers(noun))
    return is_text(noun) and any(joint)


def _text_meant(verb: Word, settled: Settlements) -> Word | None:
    """The word of a settlement told shortly before, whose text "it" means as the subject of a verb of providing."""
    if not any(word.lower == "it" for word in grammar.own_subjects(verb)):
        return None
    found = settled.before(verb, SHORTLY)
    return found.word if found is not None else None


def status_in(text: Word | None) -> str:
    """The status of what a text provides: expected of a draft, agreed of any other; pledged where there is none."""
    if text is None:
        return "pledged"
    unsigned = of_class("noun", text.lemma, "draft") is not None
    return "expected" if unsigned or any(_is_ahead(child) for child in grammar.premodifiers(text)) else "agreed"


def status_of_term(verb: Word, text: Word | None) -> str:
    """The status of a term by its text; expected where it came to nothing: "under it A would have paid"."""
    helpers = {helper.lower for helper in grammar.auxiliaries(verb)}
    return "expected" if text is not None and {"would", "have"} <= helpers else status_in(text)


def _is_ahead(word: Word) -> bool:
    entry = lexicon().first("TruthWord", "adjective", word.lower)
    return of_class("adjective", word.lower, "draft") is not None or (
        entry is not None and entry.effect in ("planned", "proposed")
    )


def theme_of(act: Act) -> tuple[Word, ...]:
    """The subject of a passive act, which is what is acted on, of a process that goes on, or the means of an actor."""
    if grammar.is_passive(act.head):
        return tuple(grammar.undergoers(act.head)[:1])
    subjects = grammar.own_subjects(act.head)[:1]
    goes_on = of_class("verb", act.head.lemma, "process", "growth") is not None
    if goes_on and (sums := [each for each in grammar.subjects(act.head) if amount(text_of(each.subtree()))]):
        return tuple(sums[:1])
    things = (each for each in subjects if each.tag in ("NN", "NNS") and not is_party(each))
    return tuple(each for each in things if goes_on or _is_means(each))


def _is_means(noun: Word) -> bool:
    """Whether a noun tells by whose hands an actor acts: "its troops will leave", "no British soldier would"."""
    return of_class("noun", noun.lemma, "means") is not None


def _provided(verb: Word, text: Word, context: Context, settled: Settlements) -> Iterator[Undertaking]:
    """What is done by a text: "an accord by which Libya admits troops"."""
    bound = bound_by(grammar.subjects(verb), "who is to act", context)
    if not bound and grammar.is_passive(verb):
        bound = settled.sides(text)
    if (
        not _is_finite(verb)
        or _is_behind(text, verb)
        or not bound
        or (undertakings(verb) and not grammar.undergoers(verb))
    ):
        return
    for act in split(verb, "clause"):
        status = status_of_term(verb, text)
        yield Undertaking(verb, act, bound, status, f"provision: {text.lemma}", theme=theme_of(act))


def _is_behind(text: Word, verb: Word) -> bool:
    """Whether a text is named only behind what goes on under it: "A holds the base under a pact"."""
    return text.i > verb.i and not grammar.is_passive(verb)


def _is_finite(verb: Word) -> bool:
    """Whether a verb, or the first helper of it, is finite: no "establishing limits under the convention".

    What has come about since ("these have been disregarded") is no term of a text.
    """
    helpers = grammar.auxiliaries(verb)
    perfect = any(helper.lemma == "have" and helper.tag in grammar.FINITE for helper in helpers)
    return not perfect and any(word.tag in grammar.FINITE for word in (verb, *helpers))


def _stipulated(verb: Word, text: Word, context: Context, settled: Settlements) -> Iterator[Undertaking]:
    """What a text provides for: "provides for the exchange of prisoners", "stipulates that A withdraw its ships"."""
    mode = truth(verb).mode
    if not of_class("verb", verb.lemma, "stipulates") or mode not in ("fact", "planned", "ongoing"):
        return
    status = "expected" if mode == "planned" else status_in(text)
    rule = f"provision: {text.lemma} {verb.lemma}"
    sides = settled.sides(verb)
    for clause in (*grammar.clause_heads(verb), *_called_for(verb)):
        if is_future(clause) and (grammar.own_subjects(clause) or not grammar.is_infinitive(clause)):
            bound = bound_by(grammar.subjects(clause), "who is to act", context) or sides
            stated = split(clause, "clause") if bound else ()
            yield from (Undertaking(verb, act, bound, status, rule, theme_of(act)) for act in stated)
    for act in itemised(verb):
        doers = grammar.subjects(act.head) if grammar.is_verb(act.head) and not grammar.is_passive(act.head) else []
        if bound := bound_by(doers, "who is to act", context) or settled.of_all(verb):
            yield Undertaking(act.head, act, bound, status, rule, theme_of(act))
    if of_class("verb", verb.lemma, "enacts") and (grammar.undergoers(verb) or grammar.clause_heads(verb)):
        if sides and _is_finite(verb) and of_class("noun", text.lemma, "terms") and not grammar.particles(verb):
            yield Undertaking(verb, Act((verb,), "clause"), sides, status, rule)
        return
    deeds = _deeds(verb)
    between = (each for deed in deeds for each in grammar.complements(deed, BETWEEN))
    sides = sides or bound_by(between, "between whom it is", context)
    if deeds and sides:
        yield Undertaking(verb, Act(tuple(deeds), "noun"), sides, status, rule)


def _called_for(verb: Word) -> list[Word]:
    """The infinitives with a doer of their own that a verb of providing calls for: "calls for A to close its camps"."""
    below = (child for child in verb.children if child.i > verb.i and grammar.is_infinitive(child))
    return [child for child in below if grammar.marker(child) == "for" and grammar.own_subjects(child)]


def _deeds(verb: Word) -> list[Word]:
    """The nouns of acts that a verb of providing has as object: "provides for the exchange of prisoners"."""
    things = [] if grammar.is_passive(verb) else grammar.undergoers(verb) + grammar.complements(verb, ("for",))
    if any(is_text(thing) and not of_class("noun", thing.lemma, "act") for thing in things):
        return []
    acts = [thing for thing in things if grammar.is_noun(thing) and of_class("noun", thing.lemma, "act", "deed")]
    return [thing for thing in acts if not of_class("noun", thing.lemma, "adoption")]


def _noted(verb: Word, context: Context) -> Iterator[Undertaking]:
    """What a text is to say of its makers: "A and B's cooperation toward C is expected to be noted in the paper"."""
    if not any(is_text(noun) for noun in grammar.complements(verb, ("in",))) or truth(verb).mode != "planned":
        return
    for thing in grammar.undergoers(verb):
        bound: Bound = bound_by(owners_of(thing), "whose it is", context)
        if bound and of_class("noun", thing.lemma, "act"):
            yield Undertaking(verb, Act((thing,), "noun"), bound, "expected", f"provision: {verb.lemma}")
