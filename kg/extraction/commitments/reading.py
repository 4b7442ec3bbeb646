"""Commitments: what actors undertake to do or not to do.

Three passes look for undertakings: words that bind, what became of promises (`outcomes`), and futures by the actor's
own word with what texts provide (`commitment_futures`). Each becomes a finding; tellings of one commitment are merged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitments.actors import (
    PERSONAL,
    WE,
    Bound,
    bound_by,
    but_recipients,
    carriers,
    committers,
    is_imposed,
    states_apart,
)
from kg.extraction.commitments.acts import acts
from kg.extraction.commitments.amounts import amount
from kg.extraction.commitments.findings import finding_of
from kg.extraction.commitments.futures import futures
from kg.extraction.commitments.gifts import with_shared_cause
from kg.extraction.commitments.lists import echoes, gifts, itemised
from kg.extraction.commitments.merging import merged
from kg.extraction.commitments.occasions import Occasions
from kg.extraction.commitments.outcomes import outcomes
from kg.extraction.commitments.routine import is_routine
from kg.extraction.commitments.settlements import NEAR, Settlements, are_members, counted, is_body, is_party
from kg.extraction.commitments.status import status_of
from kg.extraction.commitments.telling import telling
from kg.extraction.commitments.together import Act
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import COMMITMENT, is_asked, is_text, of_class, undertakings
from kg.extraction.truth import truth
from kg.extraction.wording import text_of
from kg.language import Word, grammar
from kg.model import Finding
from kg.vocabulary.lexicon import Entry

BEARING = frozenset({"NOUN", "VERB", "ADJ", "AUX", "PROPN"})
IMPERSONAL = frozenset({"it", "that", "this"})


def commitments(context: Context, events: tuple[Finding, ...] = ()) -> tuple[tuple[Finding, ...], tuple[Dropped, ...]]:
    """The commitments that an article tells of, and what was dropped with its reason.

    Args:
        context: the article.
        events: the meetings and documents that it tells of, whose sides may be bound.
    """
    settled, occasions = Settlements(context, events), Occasions(context, events)
    found = list(_undertakings(context, settled))
    told = [finding_of(each, context, settled, occasions) for each in found if isinstance(each, Undertaking)]
    return with_shared_cause(merged(told)), tuple(each for each in found if isinstance(each, Dropped))


def _undertakings(context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    taken: set[int] = set()
    for each in (*_told(context, settled), *outcomes(context)):
        if isinstance(each, Undertaking):
            taken.update({each.word.i, *(head.i for head in each.act.heads)})
            yield from _echoed(each, context)
        yield each
    for each in futures(context, settled, frozenset(taken)):
        if isinstance(each, Undertaking):
            yield from _echoed(each, context)
        yield each


def _echoed(each: Undertaking, context: Context) -> Iterator[Undertaking]:
    """What others undertake in the same words: "and so did Qatar"."""
    for verb, others in echoes(each.word):
        if bound := bound_by(others, "does so too", context):
            yield replace(each, word=verb, bound=bound)


def _told(context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    """The undertakings of the words that bind: verbs, nouns and adjectives of the lexicon."""
    for word in context.doc.words:
        if word.pos in BEARING and (entries := undertakings(word)):
            yield from _by_first(word, entries, context, settled)


def _by_first(
    word: Word, entries: tuple[Entry, ...], context: Context, settled: Settlements
) -> Iterator[Undertaking | Dropped]:
    """What a word undertakes by the first of its entries that binds somebody, else why it does not."""
    dropped: list[Undertaking | Dropped] = []
    for entry in entries:
        found = list(_by_word(word, entry, context, settled))
        if any(isinstance(each, Undertaking) for each in found):
            yield from found
            return
        dropped += found
    yield from dropped[:1]


def _by_word(word: Word, entry: Entry, context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    """What a word undertakes, each act with those whom it binds."""
    status = status_of(word, entry) if (listed := _acts(word, entry)) else ""
    if not listed or not _is_binding(word, entry, settled):
        return
    if not status:
        judged = truth(word)
        yield Dropped(word, COMMITMENT, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
        return
    if status == "expected":
        listed = listed if entry.name != "reaffirm" else _reaffirmed(word)
    for act in listed:
        yield _undertaking(word, entry, act, status, context, settled)


def _acts(word: Word, entry: Entry) -> list[Act]:
    found = acts(word, entry) or (itemised(word) if "infinitive" in entry.slots.get("content", ()) else [])
    return gifts(word, found) or (_reaffirmed(word) if entry.name == "reaffirm" and grammar.is_infinitive(word) else [])


def _reaffirmed(verb: Word) -> list[Act]:
    """The clauses that a planned text is to reaffirm, whatever their tense."""
    return [Act((head,), "clause") for head in grammar.clause_heads(verb)]


def _undertaking(
    word: Word, entry: Entry, act: Act, status: str, context: Context, settled: Settlements
) -> Undertaking | Dropped:
    if grammar.is_verb(word) and _is_promise_itself(act):
        return Dropped(word, COMMITMENT, f"told by '{act.head.text}' itself")
    as_told = word.tag == "VBN" and grammar.marker(word) == "as"
    if entry.needs("joint") and (as_told or grammar.governor(word)[1] == "subject"):
        return Dropped(word, COMMITMENT, f"'{word.text}' only tells by whom, or what is to be decided")
    if entry.needs("notable") and (is_routine(act.head) or is_asked(word, act.head)):
        return Dropped(word, COMMITMENT, f"to {act.head.lemma} is no undertaking")
    if entry.needs("figure") and not any(each.pos == "NUM" for head in act.heads for each in head.subtree()):
        return Dropped(word, COMMITMENT, f"a {word.lemma} without a figure")
    bound = _named(committers(word, entry, act, context), word, settled)
    bound = bound or _by_settlement(word, entry, act, settled, context)
    if not bound or (entry.needs("joint") and not _is_of_several(bound, context)):
        return Dropped(word, COMMITMENT, "nobody is known to be bound")
    bound = _on_behalf(but_recipients(bound, act, context), word, context)
    rule = f"{entry.name}: {word.lemma}"
    return Undertaking(word, _worded(word, act), bound, status, rule, _theme(act, bound, context), telling(word))


def _is_promise_itself(act: Act) -> bool:
    """Whether an act is only a promise that tells of itself: "announced Norway's pledge", "announced plans to go"."""
    promise = act.form == "noun" and of_class("noun", act.head.lemma, "binding") is not None
    told = bool(grammar.possessors(act.head)) or bool(grammar.infinitives(act.head))
    return promise and told and bool(undertakings(act.head))


def _on_behalf(bound: Bound, word: Word, context: Context) -> Bound:
    """Those bound, persons for their states where they sign a text or where one says "we"."""
    verb = grammar.clause_of(word)
    if grammar.is_noun(word) and of_class("verb", verb.lemma, "signs"):
        return replace(bound, keys=states_apart(bound.keys, context))
    if len(bound.keys) == 1 and any(doer.lower in WE for doer in grammar.subjects(verb)):
        return replace(bound, keys=(context.discourse.state_of(bound.keys[0]) or bound.keys[0],))
    return bound


def _named(bound: Bound, word: Word, settled: Settlements) -> Bound:
    """Those bound, the body that meets for its unnamed members: "Leaders undertook to"."""
    if not bound.nameless:
        return bound
    doers = [*grammar.subjects(word), *grammar.undergoers(word)] if grammar.is_verb(word) else carriers(word)
    return settled.members() or bound if any(are_members(doer) for doer in doers) else bound


def _worded(word: Word, act: Act) -> Act:
    """A sum under a noun is told with the noun: "a grant of $500,000"."""
    sum_under_noun = act.form == "noun" and grammar.is_noun(word) and amount(text_of(act.head.subtree()))
    return Act((word,), "noun") if sum_under_noun else act


def _is_binding(word: Word, entry: Entry, settled: Settlements) -> bool:
    """Whether a word of duty tells of one that is bound, by itself or by a text beside or shortly before."""
    if entry.needs("bound") and not is_imposed(word):
        return False
    beside = grammar.complements(word, ("by", "in", "under")) if entry.needs("law") else []
    return not entry.needs("law") or any(is_text(noun) for noun in beside) or settled.before(word, NEAR) is not None


def _by_settlement(word: Word, entry: Entry, act: Act, settled: Settlements, context: Context) -> Bound:
    """Who agreed where no one is named: of "it was agreed that", "both sides undertook", the sides settled before."""
    if not grammar.is_verb(word):
        return settled.body() if any(is_body(each) for each in carriers(word)) else Bound()
    told = [*grammar.subjects(word), *grammar.own_subjects(word), *grammar.undergoers(word)]
    doers = [each for each in told if each not in act.heads]
    of_it = grammar.is_passive(word)
    impersonal = all((of_it and doer.lower in IMPERSONAL) or is_text(doer) or is_party(doer) for doer in doers)
    if (entry.effect == "agreed" and impersonal) or any(is_party(doer) for doer in grammar.subjects(word)):
        return counted(settled.of_all(word), word) or _natives(act, context)
    if any(is_body(doer) for doer in doers):
        return settled.body()
    if any(are_members(doer) for doer in doers) and (members := settled.members()):
        return members
    if any(doer.lower in ("they", "we") for doer in doers) and entry.effect in ("agreed", "pledged"):
        return settled.of_all(word)
    return Bound()


def _is_of_several(bound: Bound, context: Context) -> bool:
    """Whether those bound are several, or one body of several."""
    kinds = [context.discourse.entity(key).kind for key in bound.keys]
    return len(kinds) > 1 or kinds == ["Organization"]


def _natives(act: Act, context: Context) -> Bound:
    """Whose the doers of an act are: of "it was agreed that Greek and Turkish officers would meet", both states."""
    doers = grammar.subjects(act.head) if act.form == "clause" else []
    found = tuple(dict.fromkeys(key for doer in doers for key in context.discourse.owners(doer)))
    return Bound(found, "whose the doers are")


def _theme(act: Act, bound: Bound, context: Context) -> tuple[Word, ...]:
    """The act's own subject where it belongs to its content: where it is none of those bound."""
    if act.form != "clause":
        return ()
    own = [each for each in grammar.own_subjects(act.head) if each.tag not in ("WDT", "WP") and each.lower != "there"]
    acted_on = own or grammar.undergoers(act.head)
    subjects = acted_on if grammar.is_passive(act.head) else grammar.subjects(act.head)
    meant = bound_by(subjects, "", context)
    ours = meant.nameless or set(meant.keys) & set(bound.keys) or any(each.lower in PERSONAL for each in subjects)
    return tuple(subjects[:1]) if subjects and not ours else ()
