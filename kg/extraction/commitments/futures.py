"""Undertakings without a word of undertaking: "will", "is to" and "would" by the actor's own word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitments.actors import FIRST_PERSON, WE, Bound, bound_by, doers, is_event, keys_of, same_side
from kg.extraction.commitments.behind import behind, has_sum
from kg.extraction.commitments.content import conditions
from kg.extraction.commitments.lists import gifts
from kg.extraction.commitments.provisions import (
    begins_with_relative_adverb,
    is_ordained,
    provisions,
    status_in,
    text_beside,
    text_running,
    text_speaking,
    text_telling,
    text_whereby,
    theme_of,
)
from kg.extraction.commitments.routine import is_routine
from kg.extraction.commitments.settlements import NEAR, Settlements, are_members, counted, is_party
from kg.extraction.commitments.telling import tellers, telling
from kg.extraction.commitments.together import Act, split
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import COMMITMENT, NOBODY, of_class, phrases, undertakings
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.vocabulary.wordclasses import word_class


def futures(context: Context, settled: Settlements, taken: frozenset[int]) -> Iterator[Undertaking | Dropped]:
    """The undertakings of the verbs of an article that no word of undertaking governs.

    Args:
        context: the article.
        settled: what it says was settled.
        taken: the places of the words that are already told of as undertaken.
    """
    told = set(taken)
    for word in context.doc.words:
        if word.tag.startswith("VB") and word.i not in told and not grammar.is_auxiliary(word):
            form = _form(word)
            for each in _future(word, form, context, settled) if form else provisions(word, context, settled):
                if isinstance(each, Undertaking):
                    told.update(head.i for head in each.act.heads)
                yield each


def _form(verb: Word) -> str:
    """By which words a verb stands in the future: "future", "duty", "is-to", "under-way", …, "" where by none."""
    lowers = {helper.lower for helper in grammar.auxiliaries(verb)}
    for effect in ("future", "reported-future", "duty"):
        if lowers & set(phrases(effect)):
            return effect if "have" not in lowers else ""
    if verb.tag == "VBG":
        return "under-way" if "be" in {helper.lemma for helper in grammar.auxiliaries(verb)} else ""
    return _form_of_infinitive(verb) if grammar.is_infinitive(verb) else ""


def _form_of_infinitive(verb: Word) -> str:
    above, relation = grammar.governor(grammar.coordination_head(verb))
    if verb.sentence.segment.kind == "headline" and (above is None or relation in ("relative", "noun clause")):
        return "is-to" if doers(verb) else ""
    if above is None:
        return ""
    if relation != "complement" or not grammar.own_subjects(above) or grammar.marker(above) == "if":
        return ""
    if above.lemma == "be" and above.tag in grammar.FINITE and not grammar.attributes(above):
        return "is-to"
    return "future" if above.lower == "going" else ""


def _future(verb: Word, form: str, context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    told = telling(verb)
    text = text_beside(verb) or text_telling(told)
    running = text_running(verb, form, settled) if text is None and told is None else None
    if (form == "duty" and text is None and not _goes_on(verb)) or _is_question(verb):
        return
    if form == "under-way" and (grammar.is_negated(verb) or not _is_promised(verb, told)):
        return
    if verb.lemma == "have" and (duty := next(iter(grammar.clause_heads(verb)), None)) is not None:
        if (laid_down := text or running) is not None and grammar.is_infinitive(duty):
            yield from _undertaken(duty, form, laid_down, told, context, settled)
        return
    if of_class("verb", verb.lemma, "sees") and (seeing := text_speaking(verb)) is not None:
        yield from _seen_done(verb, seeing, context)
        return
    if promise := _promise_over(verb):
        yield Dropped(verb, COMMITMENT, f"what a '{promise.text}' would be of")
        return
    if reason := _none(verb, form, text, told, running):
        yield Dropped(verb, COMMITMENT, reason)
        return
    says = text_speaking(verb) if of_class("verb", grammar.coordination_head(verb).lemma, "stipulates") else None
    if text is None and says is not None and form != "duty" and (sides := settled.sides(verb)):
        rule = f"provision: {says.lemma} {form}"
        yield from (Undertaking(verb, act, sides, status_in(says), rule) for act in split(verb, "clause"))
    else:
        found = _undertaken(verb, form, text or running, told, context, settled)
        outline = running is not None and form == "reported-future"
        yield from (
            replace(each, status="expected") if outline and isinstance(each, Undertaking) else each for each in found
        )


def _seen_done(verb: Word, text: Word, context: Context) -> Iterator[Undertaking]:
    """What a text will see its parties do: "a deal that will see Norway lift its ban"."""
    for clause in grammar.clause_heads(verb):
        if bound := bound_by(grammar.own_subjects(clause), "who is to act", context):
            rule = f"provision: {text.lemma} {verb.lemma}"
            yield from (Undertaking(verb, act, bound, status_in(text), rule) for act in split(clause, "clause"))


def _is_bare(verb: Word) -> bool:
    """Whether nothing completes a verb: "he said he would go"."""
    frame = (*grammar.own_subjects(verb), *grammar.own_auxiliaries(verb))
    return all(child in frame or child.pos in ("PUNCT", "CCONJ", "SCONJ", "PART") for child in verb.children)


def _promise_over(verb: Word) -> Word | None:
    """The noun of undertaking whose content a clause is, told of where it binds: "seeking guarantees that A won't"."""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    of_noun = relation in ("noun clause", "complement") and above is not None and grammar.is_noun(above)
    return above if of_noun and above is not None and undertakings(above) else None


def _is_promised(verb: Word, told: Word | None) -> bool:
    """Whether what is under way is promised with it: a gift of some sum, a step that is announced."""
    if told is not None and of_class("verb", told.lemma, "announces"):
        return True
    if any(of_class("noun", noun.lemma, "own-part") for noun in grammar.complements(verb, ("for",))):
        return of_class("verb", verb.lemma, "burden-verb", "gives", "benefit") is not None
    if told is not None and of_class("verb", verb.lemma, "burden-verb", "against"):
        return True
    gives = of_class("verb", verb.lemma, "gives") is not None and not grammar.is_passive(verb)
    return gives and has_sum(verb)


def _none(verb: Word, form: str, text: Word | None, told: Word | None, running: Word | None) -> str:
    """Why a future is no undertaking, "" where nothing speaks against it."""
    spoken = any(doer.lower in FIRST_PERSON for doer in grammar.subjects(verb))
    own_word = told or running or spoken or grammar.is_negated(verb) or conditions(Act((verb,), "clause"))
    slight = () if own_word else ("slight",)
    if text is None and is_routine(verb, "unremarkable", *slight):
        return f"'{verb.lemma}' in the future is no undertaking"
    if text is None and of_class("verb", verb.lemma, "slight", "unremarkable") and _is_bare(verb):
        return f"'{verb.lemma}' alone is no undertaking"
    judged = truth(verb)
    if judged.mode not in _modes(verb, form):
        return f"truth is {judged.mode}: {'; '.join(judged.reasons)}"
    if any(map(is_event, grammar.agents(verb))):
        return "done by what happens, by nobody"
    if any(of_class("adverb", child.lower, "guess") for child in verb.children):
        return "a guess"
    if text is None and (foreteller := _foreteller(verb)):
        return f"under '{foreteller.text}' it is a belief"
    by_nobody = form == "reported-future" and told is None and text is None and running is None
    return "'would' by nobody's word" if by_nobody else ""


def _undertaken(
    verb: Word, form: str, text: Word | None, told: Word | None, context: Context, settled: Settlements
) -> Iterator[Undertaking | Dropped]:
    """The undertakings of a future with those whom it binds: who is named, else the sides of what was settled."""
    bound, reason = _bound(verb, told, context)
    together = False
    if not bound or (_is_by_all(verb) and len(bound.keys) < 2):
        sides, together = _settled_sides(verb, form, text, told, settled)
        bound = sides or bound
    agreed = _those_who_agreed(verb, settled)
    if agreed and set(bound.keys) <= set(agreed.keys):
        bound, together = agreed, True
    if not bound:
        yield Dropped(verb, COMMITMENT, reason)
        return
    if told is None and text is None and not together and _is_itinerary(verb, bound, context):
        yield Dropped(verb, COMMITMENT, "what a person will do, told by nobody as his word")
        return
    by_all = len(bound.keys) > 1 and _is_by_all(verb)
    joint = together or by_all or (form == "duty" and _goes_on(verb)) or _in_joint_agreement(verb)
    status = "agreed" if joint else status_in(text)
    given = _gifts(verb)
    for gift in given:
        giver = bound_by([gift.doer], "who is to act", context) if gift.doer is not None else bound
        yield Undertaking(verb, gift, giver, status, f"future: {form}", told=told)
    for act in () if given else split(verb, "clause"):
        if act.head is verb or not grammar.own_subjects(act.head):
            yield Undertaking(verb, act, bound, status, f"future: {form}", theme=theme_of(act), told=told)


def _gifts(verb: Word) -> list[Act]:
    """The gifts of several under one verb: "A will give $5 million, B $3 million"; none where one gives."""
    things = grammar.undergoers(verb) if of_class("verb", verb.lemma, "gives") and not grammar.is_passive(verb) else []
    received = any(child.pos == "PROPN" and grammar.governor(child)[1] == "object" for child in verb.children)
    listed = gifts(verb, [Act((things[0],), "noun")]) if things and not received else []
    return listed if len(listed) > 1 else []


def _settled_sides(
    verb: Word, form: str, text: Word | None, told: Word | None, settled: Settlements
) -> tuple[Bound, bool]:
    """The sides that an act without a named doer binds, and whether it is a provision of what they settled."""
    if _is_by_all(verb):
        return counted(settled.parties(verb) if is_ordained(verb) else settled.of_all(verb), verb), True
    laid_down = text is not None or is_ordained(verb)
    if laid_down and any(are_members(doer) for doer in grammar.subjects(verb)):
        return settled.members(), True
    if form == "duty" and _goes_on(verb):
        return settled.sides(verb), True
    if grammar.is_passive(verb) and (told is None or text is not None):
        if laid_down or form == "is-to":
            return settled.parties(verb), True
        return settled.sides(verb, NEAR) if _is_joint(verb) else Bound(), True
    return Bound(), False


def _those_who_agreed(verb: Word, settled: Settlements) -> Bound:
    """Those who just agreed on something, where "they" are to do more: "They will also work to raise trade"."""
    they = any(doer.lower in ("they", "both") for doer in grammar.subjects(verb))
    return settled.sides(verb, 1) if they else Bound()


def _is_by_all(verb: Word) -> bool:
    """Whether all sides are to act: "both sides will", "the parties shall"."""
    return any(is_party(doer) or doer.lower == "all" for doer in grammar.subjects(verb))


def _is_joint(verb: Word) -> bool:
    """Whether what is acted on is joint: "a joint commission will be set up"."""
    described = (child for thing in grammar.undergoers(verb) for child in grammar.premodifiers(thing))
    return any(of_class("adjective", child.lower, "jointly") for child in described)


# What speaks against it


def _modes(verb: Word, form: str) -> tuple[str, ...]:
    """The modes of truth by which an act of some form is undertaken."""
    if grammar.is_negated(verb) or any(_is_none(subject) for subject in grammar.own_subjects(verb)):
        return ("denied", "refused", "none") if form == "reported-future" else ("denied",)
    if form in ("duty", "reported-future"):
        return ("proposed", "planned", "conditional")
    if form == "under-way":
        return ("fact", "ongoing", "planned")
    headline = form == "is-to" and verb.sentence.segment.kind == "headline"
    return ("planned", "conditional", "fact") if headline else ("planned", "conditional")


def _is_none(subject: Word) -> bool:
    """Whether a subject denies its verb: "no soldier will", "neither A nor B would", "none of it will"."""
    return grammar.is_negated(subject) or subject.lower in NOBODY


def _foreteller(verb: Word) -> Word | None:
    """The word of belief, hope or demand above a verb, None where there is none."""
    below = verb
    for above in verb.ancestors():
        relation = grammar.governor(below)[1]
        governs = relation in ("complement", "noun clause") and grammar.is_verb(above)
        if governs and of_class("verb", above.lemma, "prediction"):
            return above
        if relation in ("relative", "adverbial") and below is not verb:
            return None
        below = above
    return None


def _is_question(verb: Word) -> bool:
    """Whether an act stands in an indirect question or a description: "how it is to be run"."""
    clause = grammar.coordination_head(verb)
    clause = clause.head if grammar.is_infinitive(clause) and clause.head.lemma in ("be", "go") else clause
    asks = any(child.tag in ("WRB", "WP") for child in clause.children)
    as_subject = grammar.governor(clause)[1] == "subject" and telling(clause) is None
    if (asks and not begins_with_relative_adverb(clause)) or as_subject:
        return True
    return grammar.governor(clause)[1] == "relative" and text_whereby(verb) is None and grammar.is_passive(verb)


def _is_itinerary(verb: Word, bound: Bound, context: Context) -> bool:
    """Whether a future is told of persons or unnamed groups, without condition: a programme more than a promise."""
    kinds = {context.discourse.entity(key).kind for key in bound.keys}
    if not kinds <= {"Person", "Group"} or grammar.is_passive(verb):
        return False
    spoken = any(word.lower in FIRST_PERSON for word in grammar.subjects(verb))
    return not spoken and not conditions(Act((verb,), "clause"))


def _goes_on(verb: Word) -> bool:
    """Whether a duty stands beside one that a text imposes: "each side is held to abstain, and must let"."""
    first = grammar.coordination_head(verb)
    return first is not verb and grammar.is_verb(first) and any(entry.needs("bound") for entry in undertakings(first))


def _in_joint_agreement(verb: Word) -> bool:
    """Whether a future is told with what was agreed: "both agreed and will"."""
    return any(
        entry.name == "agree" for child in verb.children if grammar.is_verb(child) for entry in undertakings(child)
    )


# Who is bound


def _bound(verb: Word, told: Word | None, context: Context) -> tuple[Bound, str]:
    """Who is bound by a future, or nobody and why."""
    said_by = tellers(told) if told is not None else list(truth(verb).sources)
    speakers = keys_of(said_by, context) or _spoken_for(said_by, context)
    bound = bound_by(doers(verb), "who is to act", context)
    own = bound.nameless and all(teller in doers(verb) for teller in said_by)
    if said_by and not speakers and not own and any(_is_no_actor(teller, context) for teller in said_by):
        return Bound(), "told by somebody who is no actor"
    if bound.nameless and speakers:
        bound = Bound(_sides_of(verb, speakers, context), "who speaks")
    bound = bound or behind(verb, speakers, context)
    if not bound:
        return bound, "nobody is known to act"
    stranger = bool(speakers and bound.keys) and not same_side(speakers, bound.keys, context)
    if stranger and not _speaks_for_some(speakers, context):
        return Bound(), "told by another side"
    return bound, ""


def _spoken_for(said_by: list[Word], context: Context) -> tuple[str, ...]:
    """For whom an unnamed source speaks: Peru of "a spokesman for the Peruvian ministry", of "Peruvian officials"."""
    sources = [word for word in said_by if of_class("noun", word.lemma, "spokesman", "sitting", "source")]
    return tuple(dict.fromkeys(key for word in sources for key in context.discourse.owners(word)))


def _sides_of(verb: Word, speakers: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Whom a first person means: "we" the speaker's state, "I" the speaker."""
    if len(speakers) != 1 or not any(word.lower in WE for word in grammar.subjects(verb)):
        return speakers
    return (context.discourse.state_of(speakers[0]) or speakers[0],)


def _speaks_for_some(speakers: tuple[str, ...], context: Context) -> bool:
    """Whether one who tells speaks for a side that the text does not name: "said a spokesman, Marco Rossi"."""
    told = [context.discourse.entity(key) for key in speakers]
    homeless = [each for each in told if each.kind == "Person" and not each.state and not each.organization]
    roles = [part for each in homeless for part in (each.role or "").lower().replace("-", " ").split()]
    return bool(roles) and any(of_class("noun", part, "spokesman") for part in roles)


def _is_no_actor(teller: Word, context: Context) -> bool:
    if is_party(teller):
        return False
    return teller.lemma in word_class("noActor") or (teller.tag == "NNS" and not context.discourse.actors(teller))
