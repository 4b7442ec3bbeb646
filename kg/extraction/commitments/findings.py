"""An undertaking as a finding: its slots filled, each with how."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context
from kg.extraction.commitments.actors import keys_of
from kg.extraction.commitments.amounts import amount
from kg.extraction.commitments.beneficiaries import beneficiaries
from kg.extraction.commitments.content import condition_text, conditions, content
from kg.extraction.commitments.occasions import Occasions, ahead_within, beside, past_within, past_words
from kg.extraction.commitments.settlements import Settlements
from kg.extraction.commitments.telling import tellers
from kg.extraction.commitments.types import plover_of
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import COMMITMENT, NOBODY, is_text, undertakings
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.model import Finding, Ref, Role, When

UNCONDITIONAL = frozenset({"pledged", "agreed", "reaffirmed"})
MADE = UNCONDITIONAL
NEAR = 1
STATES_OF_MIND = frozenset({"intend", "determined", "committed", "ready", "intention-n", "decision-n", "target-n"})
PURPOSES = frozenset({"for", "to", "toward", "towards", "into"})


def finding_of(each: Undertaking, context: Context, settled: Settlements, occasions: Occasions) -> Finding:
    """The finding of an undertaking.

    Args:
        each: the undertaking.
        context: the article.
        settled: what it says was settled.
        occasions: its dated occasions.
    """
    told, condition = _told(each, context)
    mention = context.doc.mention_of(*_span(each))
    return Finding(
        key=f"commitment-{mention.start}-{mention.end}",
        kind=COMMITMENT,
        status="conditional" if condition and each.status in UNCONDITIONAL else each.status,
        label=told,
        certainty=truth(each.word).certainty,
        roles=tuple(_roles(each, told, condition, context, settled, occasions)),
        source=_source(each, context),
        mentions=(mention,),
        rule=each.rule,
    )


def _told(each: Undertaking, context: Context) -> tuple[str, str]:
    """The content, with the condition at its end where it stands elsewhere, and the condition ("" where none)."""
    outside = past_words(each.act, context) | _agent_words(each, context) | _telling_words(each)
    told = content(each.act, (*each.theme, *_purposes(each)), outside)
    if _is_denial(each) or (_is_by_nobody(each) and not told.startswith("no")):
        told = f"not {told}"
    listed = conditions(each.act, each.word, *each.word.ancestors())
    condition = condition_text(listed[0]) if listed else ""
    beginning = " ".join(condition.split()[:3]).lower()
    return (f"{told} {condition}" if beginning not in told.lower() else told), condition


def _is_by_nobody(each: Undertaking) -> bool:
    """Whether the subject of the act denies it: "neither party shall", "none of them will"."""
    doers = grammar.own_subjects(each.act.head)
    return each.act.form == "clause" and any(word.lower in NOBODY or grammar.is_negated(word) for word in doers)


def _is_denial(each: Undertaking) -> bool:
    """Whether its word undertakes that the act shall not be: "has no intention of", "ruled out"."""
    if grammar.is_noun(each.word):
        return each.word not in each.act.heads and grammar.is_negated(each.word)
    return any(entry.needs("denial") for entry in undertakings(each.word)) and each.act.form in ("gerund", "noun")


def _agent_words(each: Undertaking, context: Context) -> frozenset[int]:
    """The places of the words "by …" that name in a passive act who is bound."""
    phrases = [child for head in each.act.heads for child in head.children if child.lower == "by"]
    naming = (child for child in phrases if set(keys_of(child.children, context)) & set(each.bound.keys))
    return frozenset(word.i for child in naming for word in child.subtree())


def _telling_words(each: Undertaking) -> frozenset[int]:
    """The places of the relative clause that tells of a thing as promised: "which A has pledged"."""
    if each.act.form != "noun" or not grammar.is_verb(each.word):
        return frozenset()
    clause = grammar.coordination_head(each.word)
    described = grammar.governor(clause)[1] in ("relative", "noun clause") and clause.head in each.act.heads
    return frozenset(word.i for word in clause.subtree()) if described else frozenset()


def _purposes(each: Undertaking) -> tuple[Word, ...]:
    """What a sum is for, where it hangs on the verb: "set aside 40 million euros for the refugees"."""
    if each.act.form != "noun" or not grammar.is_verb(each.word):
        return ()
    after = (child for child in each.word.children if child.i > each.act.head.i)
    return tuple(each for each in after if _tells_what_for(each))


def _tells_what_for(child: Word) -> bool:
    """Whether it says what a sum is for: "for the refugees", "to help Lebanon"."""
    return grammar.is_infinitive(child) or (child.lower in PURPOSES and grammar.is_adposition(child))


def _span(each: Undertaking) -> tuple[Word, Word]:
    """From the word that binds to the act, in either order."""
    first, last = sorted((each.word, each.act.head), key=lambda word: word.i)
    return (first, last) if first.sentence is last.sentence else (each.act.head, each.act.head)


def _source(each: Undertaking, context: Context) -> Ref | None:
    keys = keys_of(tellers(each.told), context) if each.told is not None else ()
    return Ref(keys[0]) if keys else None


def _roles(
    each: Undertaking, told: str, condition: str, context: Context, settled: Settlements, occasions: Occasions
) -> Iterator[Role]:
    yield from (Role("committer", Ref(key), each.bound.how) for key in each.bound.keys)
    to = beneficiaries(each, settled, context)
    yield from (Role("beneficiary", Ref(key), "addressed or helped") for key in to)
    yield Role("content", told, each.act.form)
    yield Role("plover", *plover_of(each))
    if date := _made(each, context, occasions):
        yield Role("date", date, f"when '{each.word.text}'")
    if due := _due(each, context):
        yield Role("due", due, f"when '{each.act.head.text}'")
    if condition:
        yield Role("condition", condition, "a clause of condition")
    if quantity := amount(told):
        yield Role("amount", quantity, "in the act's words")


def _due(each: Undertaking, context: Context) -> When | None:
    """By when it is to be done: a deadline beside the act, else the day ahead on which it is to be."""
    return context.calendar.date_of(each.act.head, "future", roles=("due",)) or ahead_within(each.act, context)


def _made(each: Undertaking, context: Context, occasions: Occasions) -> When | None:
    """When it was undertaken: by the verb that binds or tells, a past date in the act's phrase, else its occasion."""
    for verb in _dating_verbs(each):
        if verb not in each.act.heads and (date := context.calendar.date_of(verb, "past")):
            return date
    if each.status not in MADE:
        return None
    told = past_within(each.act, context) or beside(each.word, each.act.heads, context)
    if told or _is_of_other_text(each.word):
        return told
    return occasions.before(each.word, _how_far(each)) or (occasions.leading() if _is_current(each) else None)


def _is_current(each: Undertaking) -> bool:
    """Whether an undertaking may be of the day that the article is about: no state of mind, and not "had promised"."""
    state_of_mind = each.told is None and each.rule.split(":")[0] in STATES_OF_MIND
    if each.status not in MADE or state_of_mind:
        return False
    verbs = [verb for verb in (each.told, each.word) if verb is not None and grammar.is_verb(verb)]
    helpers = (helper for verb in verbs for helper in grammar.auxiliaries(verb))
    return not any(helper.lemma == "have" for helper in helpers)


def _is_of_other_text(word: Word) -> bool:
    """Whether a clause around a word tells in passing what a text lays down: "the treaty, which stipulates"."""
    passing = (above for above in (word, *word.ancestors()) if grammar.is_verb(above) and grammar.is_relative(above))
    return any(is_text(subject) for clause in passing for subject in grammar.subjects(clause))


def _how_far(each: Undertaking) -> int:
    """How many sentences back an occasion may date it: what is said or decided leans on the talks just told of.

    What the text tells in the future, without a word of undertaking, and what a text provides bear no date but their
    own.
    """
    spoken = each.told is not None or each.word is not each.act.head
    return NEAR if spoken and not each.rule.startswith("provision") else 0


def _dating_verbs(each: Undertaking) -> Iterator[Word]:
    if each.word is not each.act.head:
        yield each.word if grammar.is_verb(each.word) else grammar.clause_of(each.word)
    if each.told is not None:
        yield each.told
