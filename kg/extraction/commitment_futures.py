"""Undertakings without a word of undertaking: "will", "is to" and "would" by the actor's own word, and what a text provides."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.amounts import amount
from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitment_actors import FIRST_PERSON, Bound, bound_by, keys_of, owners_of, same_side
from kg.extraction.commitment_acts import Act, conditions, split, text_of
from kg.extraction.commitment_words import COMMITMENT, is_encounter, is_text, of_class, phrases, undertakings
from kg.extraction.settlements import NEAR, Settlements, is_party
from kg.extraction.telling import telling
from kg.extraction.truth import truth
from kg.extraction.undertaking import Undertaking
from kg.extraction.wordclasses import word_class
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

UNDER = ("under", "by", "in", "through")
WHEREBY = frozenset({"under", "by", "whereby", "wherein", "in", "through"})


def futures(context: Context, settled: Settlements, taken: frozenset[int]) -> Iterator[Undertaking | Dropped]:
    """The undertakings of the verbs of an article that stand in the future, save those already taken as acts."""
    for word in context.doc.words:
        if word.tag.startswith("VB") and word.i not in taken and not grammar.is_auxiliary(word):
            if form := _form(word):
                yield from _future(word, form, context, settled)
            elif (text := _text_beside(word)) is not None:
                yield from _provided(word, text, context, settled)
            elif (text := _text_speaking(word)) is not None:
                yield from _stipulated(word, text, settled)
        if word.tag == "VBN" and of_class("verb", word.lemma, "provide"):
            yield from _noted(word, context)


def _form(verb: Word) -> str:
    """By which words a verb stands in the future: "will", "is to", "would", "must", "" where by none."""
    lowers = {helper.lower for helper in grammar.auxiliaries(verb) if helper.tag in ("MD", "VB")}
    for effect in ("future", "reported-future", "duty"):
        if lowers & set(phrases(effect)):
            return effect if "have" not in {helper.lower for helper in grammar.auxiliaries(verb)} else ""
    if grammar.is_infinitive(verb):
        above, relation = grammar.governor(grammar.coordination_head(verb))
        if (
            above is not None
            and relation == "complement"
            and above.lemma == "be"
            and above.tag in ("VBZ", "VBP", "VBD")
            and grammar.own_subjects(above)
            and not grammar.attributes(above)
        ):
            return "is-to"
        if above is not None and relation == "complement" and above.lower == "going" and grammar.own_subjects(above):
            return "future"
        if above is None and verb.sentence.segment.kind == "headline" and grammar.own_subjects(verb):
            return "is-to"
    return ""


def _future(verb: Word, form: str, context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    text = _text_beside(verb)
    beside = form == "duty" and _goes_on(verb)
    if (form == "duty" and text is None and not beside) or _is_question(verb):
        return
    if is_routine(verb, "unremarkable") and text is None:
        yield Dropped(verb, COMMITMENT, f"'{verb.lemma}' in the future is no undertaking")
        return
    judged = truth(verb)
    told = telling(verb)
    if judged.mode not in _modes(verb, form, told):
        yield Dropped(verb, COMMITMENT, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
        return
    if foreteller := _foreteller(verb):
        yield Dropped(verb, COMMITMENT, f"under '{foreteller.text}' it is a belief")
        return
    if form == "reported-future" and told is None and text is None:
        yield Dropped(verb, COMMITMENT, "'would' by nobody's word")
        return
    if text is None and (says := _text_speaking(verb)) is not None and of_class("verb", verb.lemma, "stipulates"):
        text, told = says, None
        if form != "duty" and (bound_ := settled.sides(verb)):
            for act in split(verb, "clause"):
                yield Undertaking(
                    verb, act, bound_, "expected" if _is_draft(text) else "agreed", f"provision: {text.lemma} {form}"
                )
            return
    bound = _bound(verb, grammar.subjects(told) if told else list(judged.sources), context)
    if isinstance(bound, str) and any(is_party(doer) or doer.lower == "all" for doer in grammar.subjects(verb)):
        bound = settled.of_all(verb) or bound
    provided = (
        isinstance(bound, str) and grammar.is_passive(verb) and (text is not None or form == "is-to") and told is None
    )
    if provided:
        bound = settled.sides(verb, None if text is not None else NEAR) or bound
    status = ("expected" if _is_draft(text) else "agreed") if text is not None else "pledged"
    if beside and isinstance(bound, str):
        bound = settled.sides(verb) or bound
    if isinstance(bound, str):
        yield Dropped(verb, COMMITMENT, bound)
        return
    if told is None and text is None and not provided and _is_itinerary(verb, bound, context):
        yield Dropped(verb, COMMITMENT, "what a person will do, told by nobody as his word")
        return
    if provided or beside or _in_joint_agreement(verb):
        status = "agreed"
    for act in split(verb, "clause"):
        yield Undertaking(verb, act, bound, status, f"future: {form}", theme=_theme(act), told=told)


def is_routine(verb: Word, *classes: str) -> bool:
    """Whether an act is no undertaking: "attend", "hold talks"; not "take steps".

    Args:
        verb: the act.
        classes: further classes of verbs that are none, beside those of encounters and travel.
    """
    if verb.lemma == "continue" and grammar.complements(verb, ("to",)) and not grammar.clause_heads(verb):
        return True
    if verb.lemma in ("continue", "keep", "go") and (
        inner := [*grammar.clause_heads(verb)[:1], *grammar.complements(verb, ("on",))[:1]]
    ):
        return is_routine(inner[0], *classes) if grammar.is_verb(inner[0]) else True
    nouns = grammar.undergoers(verb)
    if of_class("verb", verb.lemma, "holding") and any(
        is_encounter(noun) or of_class("noun", noun.lemma, "courtesy") for noun in nouns
    ):
        return True
    if of_class("verb", verb.lemma, "joining") and any(
        is_encounter(noun) for noun in grammar.complements(verb, ("for", "in", "at", "to", "on"))
    ):
        return True
    if not of_class("verb", verb.lemma, "no-undertaking", *classes) or (
        of_class("verb", verb.lemma, "growth") and amount(text_of(verb.subtree()))
    ):
        return False
    light = any(of_class("noun", noun.lemma, "light-act") for noun in nouns)
    return not light and not any(of_class("adverb", child, "light-act") for child in grammar.particles(verb))


def _in_joint_agreement(verb: Word) -> bool:
    return any(child.lemma == "agree" and grammar.is_verb(child) for child in verb.children)


def _foreteller(verb: Word) -> Word | None:
    """The word of belief, hope or demand above a verb, None where there is none."""
    below = verb
    for above in verb.ancestors():
        relation = grammar.governor(below)[1]
        if (
            relation in ("complement", "noun clause")
            and grammar.is_verb(above)
            and of_class("verb", above.lemma, "prediction")
        ):
            return above
        if relation in ("relative", "adverbial") and below is not verb:
            return None
        below = above
    return None


def _text_speaking(verb: Word) -> Word | None:
    """The text that is the subject of an act: "the deal will put in place a mechanism"."""
    return next((word for word in grammar.subjects(verb) if is_text(word)), None)


def _is_itinerary(verb: Word, bound: Bound, context: Context) -> bool:
    """Whether a future is told of persons alone, without condition: more often a programme than an undertaking."""
    kinds = {context.discourse.entity(key).kind for key in bound.keys}
    spoken = any(word.lower in FIRST_PERSON for word in grammar.subjects(verb))
    return (
        kinds == {"Person"} and not spoken and not grammar.is_passive(verb) and not conditions(Act((verb,), "clause"))
    )


def _goes_on(verb: Word) -> bool:
    """Whether a duty stands beside one that a text imposes: "each side is held to abstain, and must let"."""
    first = grammar.coordination_head(verb)
    return first is not verb and grammar.is_verb(first) and any(entry.needs("bound") for entry in undertakings(first))


def _is_question(verb: Word) -> bool:
    """Whether an act stands in an indirect question or a description: "how it is to be run", "a rule by which the dam is to be filled"."""
    clause = grammar.coordination_head(verb)
    clause = clause.head if grammar.is_infinitive(clause) and clause.head.lemma in ("be", "go") else clause
    if any(child.tag in ("WRB", "WP") for child in clause.children) and not is_conditioned(clause):
        return True
    if grammar.governor(clause)[1] == "subject":
        return True
    return grammar.governor(clause)[1] == "relative" and _text_whereby(verb) is None and grammar.is_passive(verb)


def is_conditioned(clause: Word) -> bool:
    """Whether a clause begins with "whereby" rather than a question's word."""
    return any(child.lower in ("whereby", "wherein") for child in clause.children)


def _modes(verb: Word, form: str, told: Word | None) -> tuple[str, ...]:
    """The modes of truth by which an act of some form is undertaken."""
    if grammar.is_negated(verb):
        return ("denied", "refused", "none") if form == "reported-future" else ("denied",)
    if form in ("duty", "reported-future"):
        return ("proposed", "planned", "conditional")
    return ("planned", "conditional")


def _bound(verb: Word, tellers: list[Word], context: Context) -> Bound | str:
    """Who is bound by a future, or why nobody is."""
    bound = bound_by(grammar.subjects(verb), "who is to act", context)
    speakers = keys_of(tellers, context)
    if (
        tellers
        and not speakers
        and any(
            teller.lemma in word_class("noActor") or (teller.tag == "NNS" and not context.discourse.actors(teller))
            for teller in tellers
        )
    ):
        return "told by somebody who is no actor"
    if bound.nameless and speakers:
        bound = Bound(speakers, "who speaks")
    if not bound and grammar.is_passive(verb):
        bound = _owners(verb, context) or Bound(speakers[:1], "who announces it")
    if (
        not bound
        and grammar.is_passive(verb)
        and (agents := grammar.agents(verb))
        and any(agent.lower == "all" or is_party(agent) for agent in agents)
    ):
        return "done by all sides"
    if not bound and of_class("verb", verb.lemma, "growth") and amount(text_of(verb.subtree())):
        bound = _givers(verb, context)
    if not bound and speakers and of_class("verb", verb.lemma, "process"):
        bound = Bound(speakers, "who announces it")
    if not bound:
        return "nobody is known to act"
    if speakers and bound.keys and not same_side(speakers, bound.keys, context):
        return "told by another side"
    return bound


def _owners(verb: Word, context: Context) -> Bound:
    """Whose the thing is that a passive acts on, or from whom it is to come: "American aid will be sent", "sent from Russia"."""
    things = grammar.undergoers(verb)
    if of_class("verb", verb.lemma, "benefit") and (
        found := bound_by(grammar.complements(verb, ("from",)), "from whom", context)
    ):
        return found
    if found := bound_by([owner for thing in things for owner in grammar.possessors(thing)], "whose it is", context):
        return found
    keys = tuple(
        dict.fromkeys(
            key
            for thing in things
            for key in context.discourse.owners(thing)
            if context.discourse.entity(key).kind != "Group"
        )
    )
    if keys:
        return Bound(keys, "whose it is")
    within = [
        word
        for thing in things
        for below in thing.subtree()
        if below is not thing
        for word in grammar.possessors(below)
    ]
    return bound_by([word for word in within if word.pos == "PROPN"][:1], "whose it is", context)


def _givers(verb: Word, context: Context) -> Bound:
    """Whose contribution it is that is to rise: "Canada's contribution will rise to $50 million", "support from London"."""
    if found := bound_by(grammar.complements(verb, ("from",)), "from whom", context):
        return found
    for thing in grammar.own_subjects(verb) or grammar.subjects(verb):
        if of_class("noun", thing.lemma, "act"):
            found = bound_by(grammar.complements(thing, ("from",)), "from whom", context)
            keys = tuple(
                key for key in context.discourse.owners(thing) if context.discourse.entity(key).kind != "Group"
            )
            return found or Bound(keys, "whose it is")
    return Bound()


def _text_beside(verb: Word) -> Word | None:
    """The text under which something is to be done: "under the agreement, …"."""
    for name, objects in grammar.adpositions(verb):
        if name in ("under", "by"):
            for noun in objects:
                if is_text(noun):
                    return noun
    return _text_whereby(verb)


def _text_whereby(verb: Word) -> Word | None:
    """The text that a clause describes: "a pact under which A lifts", "an accord whereby"."""
    clause = grammar.coordination_head(verb)
    noun, relation = grammar.governor(clause)
    if relation != "relative" or noun is None:
        return None
    if not is_text(noun):
        noun = next(
            (word for word in reversed(clause.sentence.words) if noun.i - 8 < word.i < noun.i and is_text(word)), None
        )
    if noun is not None and WHEREBY & {
        *grammar.fronted_prepositions(clause),
        *(child.lower for child in clause.children if child.lower in ("whereby", "wherein")),
    }:
        return noun
    return None


def _theme(act: Act) -> tuple[Word, ...]:
    """The subject of a passive act, which is what is acted on, or of a process that goes on."""
    if grammar.is_passive(act.head):
        return tuple(grammar.undergoers(act.head)[:1])
    return tuple(
        word
        for word in grammar.own_subjects(act.head)[:1]
        if of_class("verb", act.head.lemma, "process", "growth") and word.tag in ("NN", "NNS")
    )


def _is_draft(text: Word | None) -> bool:
    if text is None:
        return False
    return any(
        ((entry := lexicon().first("TruthWord", "adjective", child.lower)) is not None
        and entry.effect in ("planned", "proposed"))
        or child.lower == "draft"
        for child in grammar.premodifiers(text)
    )


def _noted(verb: Word, context: Context) -> Iterator[Undertaking | Dropped]:
    """What a text is to say of its makers: "A and B's cooperation toward C is expected to be noted in the paper"."""
    if not any(is_text(noun) for noun in grammar.complements(verb, ("in",))) or truth(verb).mode != "planned":
        return
    for thing in grammar.undergoers(verb):
        bound = bound_by(owners_of(thing), "whose it is", context)
        if bound and of_class("noun", thing.lemma, "act"):
            yield Undertaking(verb, Act((thing,), "noun"), bound, "expected", f"provision: {verb.lemma}")


def _stipulated(verb: Word, text: Word, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    """What a text provides for by a noun: "the agreement provides for the exchange of prisoners"."""
    entry = of_class("verb", verb.lemma, "stipulates")
    if entry is None or truth(verb).mode not in ("fact", "planned", "ongoing"):
        return
    things = grammar.undergoers(verb) + grammar.complements(verb, ("for",)) if not grammar.is_passive(verb) else []
    acts = [thing for thing in things if grammar.is_noun(thing) and of_class("noun", thing.lemma, "act", "deed")]
    bound = settled.sides(verb)
    if acts and bound:
        status = "expected" if _is_draft(text) or truth(verb).mode == "planned" else "agreed"
        yield Undertaking(verb, Act(tuple(acts), "noun"), bound, status, f"provision: {text.lemma} {verb.lemma}")


def _provided(verb: Word, text: Word, context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    """What a text provides in the present or past: "an accord by which Libya admits troops"."""
    bound = bound_by(grammar.subjects(verb), "who is to act", context) or (
        settled.sides(text) if grammar.is_passive(verb) else Bound()
    )
    if not bound or (lexicon().first("Commissive", "verb", verb.lemma) is not None and not grammar.undergoers(verb)):
        return
    status = "expected" if _is_draft(text) else "agreed"
    for act in split(verb, "clause"):
        yield Undertaking(verb, act, bound, status, f"provision: {text.lemma}", theme=_theme(act))
