"""Commitments: what actors undertake to do or not to do, each with who is bound, to whom, the act, its sum, time and condition."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.amounts import amount
from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitment_actors import Bound, beneficiaries, bound_by, committers, is_imposed
from kg.extraction.commitment_acts import Act, acts, condition_text, conditions, content, text_of
from kg.extraction.commitment_futures import futures, is_routine
from kg.extraction.commitment_merging import merged
from kg.extraction.commitment_words import COMMITMENT, is_text, of_class, undertakings
from kg.extraction.occasions import Occasions, beside, past_within, past_words
from kg.extraction.outcomes import outcome_of, outcomes
from kg.extraction.settlements import NEAR, Settlements, is_party
from kg.extraction.telling import telling
from kg.extraction.truth import truth
from kg.extraction.undertaking import Undertaking
from kg.language import Word, grammar
from kg.model import Finding, Ref, Role, When
from kg.vocabulary.lexicon import Entry

MADE = frozenset({"pledged", "agreed", "reaffirmed", "conditional"})
PURPOSES = frozenset({"for", "to", "toward", "towards", "into"})
NOBODY = frozenset({"neither", "none", "nobody", "nothing"})
REFUSED = frozenset({"refused", "denied"})


def commitments(context: Context) -> tuple[tuple[Finding, ...], tuple[Dropped, ...]]:
    """The commitments that an article tells of, and what was dropped with its reason."""
    found: list[Undertaking] = []
    dropped: list[Dropped] = []
    for each in _all(context):
        (dropped if isinstance(each, Dropped) else found).append(each)  # type: ignore[arg-type]
    occasions = Occasions(context)
    return merged([_finding(each, context, occasions) for each in found]), tuple(dropped)


def _all(context: Context) -> Iterator[Undertaking | Dropped]:
    taken: set[int] = set()
    settled = Settlements(context)
    for each in (*_told(context, settled), *outcomes(context)):
        if isinstance(each, Undertaking):
            taken.update({each.word.i, *(head.i for head in each.act.heads)})
        yield each
    yield from futures(context, settled, frozenset(taken))


def _told(context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    """The undertakings of the words that bind: verbs, nouns and adjectives of the lexicon."""
    for word in context.doc.words:
        for entry in undertakings(word):
            if found := list(_by_word(word, entry, context, settled)):
                yield from found
                break


def _by_word(word: Word, entry: Entry, context: Context, settled: Settlements) -> Iterator[Undertaking | Dropped]:
    listed = acts(word, entry)
    if not listed and entry.name != "reaffirm":
        return
    status = _status(word, entry)
    if status == "expected" and not listed and entry.name == "reaffirm":
        listed = [Act((head,), "clause") for head in grammar.clause_heads(word)]
    if not listed:
        return
    if not status:
        yield Dropped(word, COMMITMENT, f"truth is {truth(word).mode}: {'; '.join(truth(word).reasons)}")
        return
    if (entry.needs("bound") and not is_imposed(word)) or (entry.needs("law") and not _is_by_law(word, settled)):
        return
    for act in listed:
        if entry.needs("notable") and is_routine(act.head):
            yield Dropped(word, COMMITMENT, f"to {act.head.lemma} is no undertaking")
            continue
        bound = committers(word, entry, act, context) or _by_settlement(word, entry, settled)
        if not bound or (entry.needs("joint") and len(bound.keys) < 2):
            yield Dropped(word, COMMITMENT, "nobody is known to be bound")
            continue
        if act.form == "noun" and grammar.is_noun(word) and amount(text_of(act.head.subtree())):
            act = Act((word,), "noun")
        yield Undertaking(word, act, bound, status, f"{entry.name}: {word.lemma}", _theme(act, context), telling(word))


def _is_by_law(word: Word, settled: Settlements) -> bool:
    """Whether a duty is one of law: by a text beside it, or one told of shortly before."""
    beside = grammar.complements(word, ("by", "in", "under"))
    return any(is_text(noun) for noun in beside) or settled.before(word, NEAR) is not None


def _by_settlement(word: Word, entry: Entry, settled: Settlements) -> Bound:
    """Who agreed where no one is named: "it was agreed that", "it obliges each party to": the sides of what was settled before."""
    if not grammar.is_verb(word):
        return Bound()
    doers = [*grammar.subjects(word), *grammar.own_subjects(word), *grammar.undergoers(word)]
    if entry.effect == "agreed" and all(
        doer.lower in ("it", "that", "this") or is_text(doer) or is_party(doer) for doer in doers
    ):
        return settled.of_all(word)
    return settled.of_all(word) if any(is_party(doer) for doer in grammar.subjects(word)) else Bound()


def _status(word: Word, entry: Entry) -> str:
    """The status by the entry and by what governs the word, "" where nothing is undertaken."""
    if not grammar.is_verb(word):
        return _status_of_noun(word, entry)
    if any(subject.lower in NOBODY or grammar.is_negated(subject) for subject in grammar.own_subjects(word)):
        return entry.denied
    if outcome := outcome_of(word):
        return outcome
    mode = truth(word).mode
    if (mode in ("fact", "ongoing", "same") or mode == "planned") and _remains(word):
        return "reaffirmed" if mode != "planned" else "expected"
    if entry.effect == "pledged" and _is_renewed(word):
        return "reaffirmed"
    if (
        entry.effect == "pledged"
        and mode == "fact"
        and any(is_text(noun) for noun in grammar.complements(word, ("by", "under", "in")))
    ):
        return "agreed"
    if mode in ("fact", "ongoing") or (mode == "planned" and _is_told_as_done(word)):
        return entry.effect
    if mode in ("planned", "ahead"):
        return "" if _is_awaited(word) else "expected"
    return entry.denied if mode in REFUSED else ""


def _is_awaited(verb: Word) -> bool:
    """Whether somebody else expects or wants it: "expects them to assure him"."""
    above = grammar.governor(verb)[0]
    return (
        above is not None and of_class("verb", above.lemma, "prediction") is not None and not grammar.is_passive(above)
    )


def _remains(participle: Word) -> bool:
    above, relation = grammar.governor(participle)
    return above is not None and relation in ("object", "complement") and above.lemma in ("remain", "stay")


def _is_renewed(verb: Word) -> bool:
    """Whether an adverb says that it is done anew: "assured them once more"."""
    return any(of_class("adverb", child.lower, "again") for child in verb.children)


def _is_told_as_done(verb: Word) -> bool:
    """Whether a verb is finite and in no future: "agreed" stays agreed under "confirmed that"."""
    helpers = grammar.auxiliaries(verb)
    if any(helper.tag == "MD" for helper in helpers) or grammar.is_infinitive(verb):
        return False
    return verb.tag in ("VBD", "VBZ", "VBP") or any(helper.tag in ("VBD", "VBZ", "VBP") for helper in helpers)


def _status_of_noun(word: Word, entry: Entry) -> str:
    above, relation = grammar.governor(grammar.coordination_head(word))
    if grammar.is_negated(word):
        return entry.denied
    if above is not None and relation == "adposition":
        above, relation = grammar.governor(above)
    if above is not None and grammar.is_verb(above) and relation in ("object", "other"):
        mode = truth(above).mode
        if mode not in ("fact", "ongoing", "planned") or grammar.is_negated(above):
            return ""
        if relation == "object" and of_class("verb", above.lemma, "praise"):
            return ""
        if of_class("verb", above.lemma, "renewed"):
            return "reaffirmed" if mode != "planned" else "expected"
        if entry.needs("renewed"):
            return ""
        if above.lemma in ("remain", "stay"):
            return "reaffirmed"
        if mode == "planned":
            return "expected"
        if entry.needs("sum") and relation == "object" and of_class("verb", above.lemma, "done", "benefit") and mode == "fact":
            return ""
        if of_class("verb", above.lemma, "made"):
            return "pledged" if entry.effect == "reaffirmed" else entry.effect
    return "" if entry.needs("renewed") else entry.effect


def _theme(act: Act, context: Context) -> tuple[Word, ...]:
    """The act's own subject where it belongs to its content: where it is no actor."""
    if act.form != "clause":
        return ()
    subjects = grammar.undergoers(act.head) if grammar.is_passive(act.head) else grammar.subjects(act.head)
    return tuple(subjects[:1]) if subjects and not bound_by(subjects, "", context) else ()


def _finding(each: Undertaking, context: Context, occasions: Occasions) -> Finding:
    told = content(each.act, (*each.theme, *_purposes(each)), past_words(each.act, context))
    listed = conditions(each.act, each.word, *each.word.ancestors())
    condition = condition_text(listed[0]) if listed else ""
    if condition and " ".join(condition.split()[:3]).lower() not in told.lower():
        told = f"{told} {condition}"
    mention = context.doc.mention_of(*_span(each))
    return Finding(
        key=f"commitment-{mention.start}-{mention.end}",
        kind=COMMITMENT,
        status="conditional" if condition and each.status in ("pledged", "agreed", "reaffirmed") else each.status,
        label=told,
        roles=tuple(_roles(each, told, condition, context, occasions)),
        mentions=(mention,),
        rule=each.rule,
    )


def _purposes(each: Undertaking) -> tuple[Word, ...]:
    """What a sum is for, where it hangs on the verb: "set aside 40 million euros for the refugees"."""
    if each.act.form != "noun" or not grammar.is_verb(each.word):
        return ()
    after = (child for child in each.word.children if child.i > each.act.head.i)
    return tuple(child for child in after if child.lower in PURPOSES and grammar.is_adposition(child))


def _span(each: Undertaking) -> tuple[Word, Word]:
    first, last = (
        min(each.word, each.act.head, key=lambda word: word.i),
        max(each.word, each.act.head, key=lambda word: word.i),
    )
    return (first, last) if first.sentence is last.sentence else (each.act.head, each.act.head)


def _roles(each: Undertaking, told: str, condition: str, context: Context, occasions: Occasions) -> Iterator[Role]:
    yield from (Role("committer", Ref(key), each.bound.how) for key in each.bound.keys)
    to = beneficiaries(each.word, each.act, each.told, each.bound, context)
    yield from (Role("beneficiary", Ref(key), "addressed or helped") for key in to)
    yield Role("content", told, each.act.form)
    if date := _made(each, context, occasions):
        yield Role("date", date, f"when '{each.word.text}'")
    if due := _due(each, context):
        yield Role("due", due, f"when '{each.act.head.text}'")
    if condition:
        yield Role("condition", condition, "a clause of condition")
    if sum_ := amount(told):
        yield Role("amount", sum_, "in the act's words")


def _made(each: Undertaking, context: Context, occasions: Occasions) -> When | None:
    """When it was undertaken: the date beside the verb that binds, carries the word that binds, or tells of it."""
    verbs = [each.told] if each.told is not None else []
    if each.word is not each.act.head:
        verbs = [each.word if grammar.is_verb(each.word) else grammar.clause_of(each.word), *verbs]
    for verb in verbs:
        if verb is not None and verb not in each.act.heads and (date := context.calendar.date_of(verb, "past")):
            return date
    if each.status not in MADE:
        return None
    return past_within(each.act, context) or beside(each.word, each.act.heads, context) or occasions.before(each.word)


def _due(each: Undertaking, context: Context) -> When | None:
    return context.calendar.date_of(each.act.head, "future", roles=("due",))
