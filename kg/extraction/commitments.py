"""Commitments: what actors undertake to do or not to do, each with who is bound, to whom, the act, its sum, time and condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.amounts import amount
from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitment_actors import Bound, beneficiaries, bound_by, committers
from kg.extraction.commitment_acts import Act, acts, conditions, content, is_future, text_of
from kg.extraction.commitment_futures import futures
from kg.extraction.commitment_words import COMMITMENT, of_class, undertakings
from kg.extraction.commitment_merging import merged
from kg.extraction.outcomes import outcomes
from kg.extraction.truth import truth
from kg.extraction.undertaking import Undertaking
from kg.language import Word, grammar
from kg.model import Finding, Ref, Role, When
from kg.vocabulary.lexicon import Entry

REFUSED = frozenset({"refused", "denied"})


def commitments(context: Context) -> tuple[tuple[Finding, ...], tuple[Dropped, ...]]:
    """The commitments that an article tells of, and what was dropped with its reason."""
    found: list[Undertaking] = []
    dropped: list[Dropped] = []
    for each in _all(context):
        (dropped if isinstance(each, Dropped) else found).append(each)  # type: ignore[arg-type]
    return merged([_finding(each, context) for each in found]), tuple(dropped)


def _all(context: Context) -> Iterator[Undertaking | Dropped]:
    taken: set[int] = set()
    for each in (*_told(context), *outcomes(context)):
        if isinstance(each, Undertaking):
            taken.update({each.word.i, *(head.i for head in each.act.heads)})
        yield each
    yield from futures(context, frozenset(taken))


def _told(context: Context) -> Iterator[Undertaking | Dropped]:
    """The undertakings of the words that bind: verbs, nouns and adjectives of the lexicon."""
    for word in context.doc.words:
        for entry in undertakings(word):
            if found := list(_by_word(word, entry, context)):
                yield from found
                break


def _by_word(word: Word, entry: Entry, context: Context) -> Iterator[Undertaking | Dropped]:
    listed = acts(word, entry)
    if not listed:
        return
    status = _status(word, entry)
    if not status:
        yield Dropped(word, COMMITMENT, f"truth is {truth(word).mode}: {'; '.join(truth(word).reasons)}")
        return
    for act in listed:
        bound = committers(word, entry, act, context)
        if not bound:
            yield Dropped(word, COMMITMENT, "nobody is known to be bound")
            continue
        to = beneficiaries(word, entry, act, bound, context)
        yield Undertaking(word, act, bound, status, f"{entry.name}: {word.lemma}", to, _tells_subject(act, bound, context))


def _status(word: Word, entry: Entry) -> str:
    """The status by the entry and by what governs the word, "" where nothing is undertaken."""
    if not grammar.is_verb(word):
        return _status_of_noun(word, entry)
    mode = truth(word).mode
    if mode in ("fact", "ongoing"):
        return entry.effect
    if mode in ("planned", "ahead"):
        return "expected"
    return entry.denied if mode in REFUSED else ""


def _status_of_noun(word: Word, entry: Entry) -> str:
    above, relation = grammar.governor(grammar.coordination_head(word))
    if grammar.is_negated(word):
        return entry.denied
    if above is not None and relation == "adposition":
        above, relation = grammar.governor(above)
    if above is not None and grammar.is_verb(above) and relation in ("object", "subject", "other"):
        mode = truth(above).mode
        if mode not in ("fact", "ongoing", "planned") or grammar.is_negated(above):
            return ""
        if relation == "object" and of_class("verb", above.lemma, "praise"):
            return ""
        if of_class("verb", above.lemma, "renewed"):
            return "reaffirmed" if mode != "planned" else "expected"
        if above.lemma in ("remain", "stay"):
            return "reaffirmed"
        if mode == "planned":
            return "expected"
        if of_class("verb", above.lemma, "made"):
            return "pledged" if entry.effect == "reaffirmed" else entry.effect
    return entry.effect


def _tells_subject(act: Act, bound: Bound, context: Context) -> bool:
    """Whether the act's own subject belongs to its content: where it is not the one who is bound."""
    if act.form != "clause":
        return False
    subjects = grammar.own_subjects(act.head)
    return bool(subjects) and not bound_by(subjects, "", context)


def _finding(each: Undertaking, context: Context) -> Finding:
    told = content(each.act, with_subject=each.with_subject)
    listed = conditions(each.act, each.word, *each.word.ancestors())
    condition = text_of(listed[0].subtree()) if listed else ""
    if condition and condition not in told:
        told = f"{told} {condition}"
    mention = context.doc.mention_of(*_span(each))
    return Finding(
        key=f"commitment-{mention.start}-{mention.end}",
        kind=COMMITMENT,
        status="conditional" if condition and each.status in ("pledged", "agreed", "reaffirmed") else each.status,
        label=told,
        roles=tuple(_roles(each, told, condition, context)),
        mentions=(mention,),
        rule=each.rule,
    )


def _span(each: Undertaking) -> tuple[Word, Word]:
    first, last = min(each.word, each.act.head, key=lambda word: word.i), max(each.word, each.act.head, key=lambda word: word.i)
    return (first, last) if first.sentence is last.sentence else (each.act.head, each.act.head)


def _roles(each: Undertaking, told: str, condition: str, context: Context) -> Iterator[Role]:
    yield from (Role("committer", Ref(key), each.bound.how) for key in each.bound.keys)
    yield from (Role("beneficiary", Ref(key), "addressed or helped") for key in each.beneficiaries)
    yield Role("content", told, each.act.form)
    if date := _made(each, context):
        yield Role("date", date, f"when '{each.word.text}'")
    if due := _due(each, context):
        yield Role("due", due, f"when '{each.act.head.text}'")
    if condition:
        yield Role("condition", condition, "a clause of condition")
    if sum_ := amount(told):
        yield Role("amount", sum_, "in the act's words")


def _made(each: Undertaking, context: Context) -> When | None:
    """When it was undertaken: the date beside the word that binds, where that is not the act itself."""
    if each.word is each.act.head or not grammar.is_verb(each.word):
        return None
    return context.calendar.date_of(each.word, "past")


def _due(each: Undertaking, context: Context) -> When | None:
    return context.calendar.date_of(each.act.head, "future", roles=("due",))
