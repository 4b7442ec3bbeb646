"""Undertakings without a word of undertaking: "will", "is to" and "would" by the actor's own word, and what a text provides."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitment_actors import Bound, bound_by, keys_of, parties, same_side
from kg.extraction.commitment_acts import Act, split
from kg.extraction.commitment_words import COMMITMENT, is_text, of_class, phrases
from kg.extraction.undertaking import Undertaking
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.extraction.wordclasses import word_class

UNDER = ("under", "by", "in", "through")
WHEREBY = frozenset({"under", "by", "whereby", "wherein", "in", "through"})


def futures(context: Context, taken: frozenset[int]) -> Iterator[Undertaking | Dropped]:
    """The undertakings of the verbs of an article that stand in the future, save those already taken as acts."""
    for word in context.doc.words:
        if word.tag.startswith("VB") and word.i not in taken and not grammar.is_auxiliary(word):
            if form := _form(word):
                yield from _future(word, form, context)
            elif (text := _text_whereby(word)) is not None:
                yield from _provided(word, text, context)


def _form(verb: Word) -> str:
    """By which words a verb stands in the future: "will", "is to", "would", "must", "" where by none."""
    lowers = {helper.lower for helper in grammar.auxiliaries(verb) if helper.tag in ("MD", "VB")}
    for effect in ("future", "reported-future", "duty"):
        if lowers & set(phrases(effect)):
            return effect if "have" not in {helper.lower for helper in grammar.auxiliaries(verb)} else ""
    if grammar.is_infinitive(verb):
        above, relation = grammar.governor(grammar.coordination_head(verb))
        if above is not None and relation == "complement" and above.lemma == "be" and above.tag in ("VBZ", "VBP", "VBD") and grammar.own_subjects(above) and not grammar.attributes(above):
            return "is-to"
        if above is not None and relation == "complement" and above.lower == "going" and grammar.own_subjects(above):
            return "future"
        if above is None and verb.sentence.segment.kind == "headline" and grammar.own_subjects(verb):
            return "is-to"
    return ""


def _future(verb: Word, form: str, context: Context) -> Iterator[Undertaking | Dropped]:
    text = _text_beside(verb)
    if form == "duty" and text is None:
        return
    if of_class("verb", verb.lemma, "no-undertaking") and text is None:
        yield Dropped(verb, COMMITMENT, f"'{verb.lemma}' in the future is no undertaking")
        return
    judged = truth(verb)
    negated = grammar.is_negated(verb)
    if judged.mode not in (("denied",) if negated else ("planned", "conditional") if form != "duty" else ("proposed",)):
        yield Dropped(verb, COMMITMENT, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
        return
    if foreteller := _foreteller(verb):
        yield Dropped(verb, COMMITMENT, f"under '{foreteller.text}' it is a belief")
        return
    bound = _bound(verb, judged.sources, context, form)
    if isinstance(bound, str):
        yield Dropped(verb, COMMITMENT, bound)
        return
    status = ("expected" if _is_draft(text) else "agreed") if text is not None else "pledged"
    if _in_joint_agreement(verb):
        status = "agreed"
    for act in split(verb, "clause"):
        yield Undertaking(verb, act, bound, status, f"future: {form}", with_subject=grammar.is_passive(act.head))


def _in_joint_agreement(verb: Word) -> bool:
    return any(child.lemma == "agree" and grammar.is_verb(child) for child in verb.children)


def _foreteller(verb: Word) -> Word | None:
    """The word of belief, hope or demand above a verb, None where there is none."""
    below = verb
    for above in verb.ancestors():
        relation = grammar.governor(below)[1]
        if relation in ("complement", "noun clause") and grammar.is_verb(above) and of_class("verb", above.lemma, "prediction"):
            return above
        if relation in ("relative", "adverbial") and below is not verb:
            return None
        below = above
    return None


def _bound(verb: Word, sources: tuple[Word, ...], context: Context, form: str) -> Bound | str:
    """Who is bound by a future, or why nobody is."""
    passive = grammar.is_passive(verb)
    doers = grammar.subjects(verb)
    bound = bound_by(doers, "who is to act", context)
    speakers = keys_of(sources, context)
    if sources and not speakers and any(source.lemma in word_class("noActor") or source.tag == "NNS" and not context.discourse.actors(source) for source in sources):
        return "told by somebody who is no actor"
    if not bound and passive:
        owners = [owner for thing in grammar.undergoers(verb) for owner in grammar.possessors(thing)]
        bound = bound_by(owners, "whose it is", context) or Bound(speakers[:1], "who announces it")
    if not bound:
        return "nobody is known to act"
    if form == "reported-future" and not sources and not _free_speech(verb, context):
        return "'would' by nobody's word"
    if speakers and bound.keys and not same_side(speakers, bound.keys, context):
        return "told by another side"
    return bound


def _free_speech(verb: Word, context: Context) -> bool:
    """Whether speech reported in the same sentence, beside the verb's own clause, goes on in it."""
    return any(lexicon().first("Reporting", "verb", word.lemma) and grammar.is_verb(word) for word in verb.sentence.words)


def _text_beside(verb: Word) -> Word | None:
    """The text under which something is to be done: "under the agreement, …"."""
    for name, objects in grammar.adpositions(verb):
        if name == "under":
            for noun in objects:
                if is_text(noun):
                    return noun
    return _text_whereby(verb)


def _text_whereby(verb: Word) -> Word | None:
    """The text that a clause describes: "a pact under which A lifts", "an accord whereby"."""
    clause = grammar.coordination_head(verb)
    noun, relation = grammar.governor(clause)
    if relation != "relative" or noun is None or not is_text(noun):
        return None
    if WHEREBY & {*grammar.fronted_prepositions(clause), *(child.lower for child in clause.children if child.lower in ("whereby", "wherein"))}:
        return noun
    return None


def _is_draft(text: Word | None) -> bool:
    if text is None:
        return False
    return any((entry := lexicon().first("TruthWord", "adjective", child.lower)) is not None and entry.effect in ("planned", "proposed") or child.lower == "draft" for child in grammar.premodifiers(text))


def _provided(verb: Word, text: Word, context: Context) -> Iterator[Undertaking | Dropped]:
    """What a text provides in the present or past: "an accord by which Libya admits troops"."""
    bound = bound_by(grammar.subjects(verb), "who is to act", context) or (parties(text, context) if grammar.is_passive(verb) else Bound())
    if not bound or lexicon().first("Commissive", "verb", verb.lemma) is not None and not grammar.undergoers(verb):
        return
    status = "expected" if _is_draft(text) else "agreed"
    for act in split(verb, "clause"):
        yield Undertaking(verb, act, bound, status, f"provision: {text.lemma}", with_subject=grammar.is_passive(act.head))
