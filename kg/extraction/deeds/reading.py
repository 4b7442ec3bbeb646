"""Statements and actions: who says what to whom, who does what to whom, each with its PLOVER type where it has one.

A word of the lexicon tells of a deed (`words`), its slots name the sides (`slots`, `actors`, `roster`), what governs it
and what stands in its clause decide the type (`types`) and the truth (`reality`). The findings of a sentence begin with
its main event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitments.acts import is_inverted
from kg.extraction.deeds.actors import Side, doers, receivers
from kg.extraction.deeds.content import content_of, is_aside, reported
from kg.extraction.deeds.reality import in_relative, is_factive, why_unreal
from kg.extraction.deeds.roster import Roster
from kg.extraction.deeds.types import (
    THREATEN,
    Sort,
    denied_sort,
    intended,
    is_decided,
    own_sort,
    stance,
    stopped,
    stopper,
)
from kg.extraction.deeds.words import STATEMENT, Told, broader, is_of_class, told
from kg.extraction.meetings.reading import status_of
from kg.extraction.truth import Truth, truth
from kg.language import Word, grammar
from kg.model import Entity, Finding, Ref, Role
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.terms import DKG

ACTION = DKG.local(DKG.Action)
TenseName = Literal["past", "present", "future"]
PROPERTIES = {STATEMENT: ("speaker", "addressee"), ACTION: ("actor", "target")}
VIOLENT = frozenset({DKG.local(DKG.ASSAULT), DKG.local(DKG.COERCE)})
"""The types that count though nobody is named who did it: those whom it befell are told."""
TOLD_MODES = frozenset({"fact", "ongoing", "planned", "ahead"})
CIRCUMSTANTIAL = {
    "adverbial": 3.0,
    "relative": 3.0,
    "noun clause": 2.0,
    "coordinate": 1.0,
    "complement": 1.0,
    "adposition": 0.6,
    "subject": 0.6,
}
LACKING = "lacks:"
LINK = 0.2
PLAIN_REPORT = 9.0


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed with its sides, sort and truth, before it is a finding; `rank` is lowest for a sentence's main event."""

    told: Told
    kind: str
    source: Side
    target: Side
    sort: Sort
    truth: Truth
    content: str
    rank: float
    clause: Word | None = None


@dataclass(frozen=True, slots=True)
class Deeds:
    """The statements and actions of an article, the unnamed groups that take part in them, and what was dropped."""

    findings: tuple[Finding, ...]
    groups: tuple[Entity, ...]
    dropped: tuple[Dropped, ...]


def deeds(context: Context) -> Deeds:
    """The statements and actions of an article, in the order of its sentences, the main event of each first."""
    roster = Roster(context)
    found: list[Deed] = []
    dropped: list[Dropped] = []
    for each in told(context.doc):
        results = _told_of(each, roster, context)
        dropped.extend(result for result in results if isinstance(result, Dropped))
        found.extend(result for result in results if isinstance(result, Deed))
    found.sort(key=lambda deed: (deed.told.word.sentence.index, deed.rank, deed.told.word.i))
    findings = tuple(_finding(deed, context) for deed in _without_repeats(found))
    taking_part = {role.value.key for finding in findings for role in finding.roles if isinstance(role.value, Ref)}
    return Deeds(findings, tuple(group for key, group in roster.groups.items() if key in taking_part), tuple(dropped))


def _told_of(each: Told, roster: Roster, context: Context) -> list[Deed | Dropped]:
    """What a word tells of, by a broader entry where that which fits best asks for a side that nothing names."""
    results = list(_deeds_of(each, roster, context))
    lacking = any(isinstance(result, Dropped) and LACKING in result.reason for result in results)
    other = broader(each) if lacking else None
    return results if other is None else list(_deeds_of(other, roster, context))


def _deeds_of(each: Told, roster: Roster, context: Context) -> Iterator[Deed | Dropped]:
    """The deed that a word tells of, for a word that reports one for each clause; or why there is none."""
    kind = each.entry.evokes
    judged = _truth(each)
    sort, reason = _sorted(each, judged)
    if sort.plover and sort.plover == each.entry.denied:
        judged = judged.then("fact", "not to do it is a deed")
    if reason := why_unreal(each, judged) or reason:
        yield Dropped(each.word, kind, reason)
        return
    source = doers(each, roster)
    if reason := _unnamed(each, source, roster) or _borrowed(each, sort):
        yield Dropped(each.word, kind, reason)
    elif not source and not (kind == ACTION and sort.plover in VIOLENT and _undergone(each, source, roster)):
        yield Dropped(each.word, kind, "nobody is known to do it")
    elif each.entry.effect == "report":
        yield from _reported(each, source, judged, roster, context)
    else:
        target = receivers(each, source, roster)
        if reason := _one_sided(each, judged, source, target) or _lacking(each, source, target, roster):
            yield Dropped(each.word, kind, reason)
        else:
            abroad = _abroad(each, sort, source, target, roster)
            yield Deed(each, kind, source, target, abroad, judged, content_of(each), _rank(each.word))


def _unnamed(each: Told, source: Side, roster: Roster) -> str:
    """Why nobody in particular says it: "the leaders", "more countries"; "" where somebody does."""
    generic = each.entry.evokes == STATEMENT and source and not any(roster.is_particular(key) for key in source.keys)
    return "nobody in particular says it" if generic else ""


def _borrowed(each: Told, sort: Sort) -> str:
    """Why a participle's violence has no sure subject: of "brought A to power after toppling B" it may be anybody."""
    verb = each.word
    if sort.plover not in VIOLENT or verb.tag != "VBG" or grammar.auxiliaries(verb) or grammar.own_subjects(verb):
        return ""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    away = above is not None and in_relative(above)
    unsure = relation == "complement" or (relation in ("adposition", "adverbial") and away)
    return f"who does '{verb.text}' is unsure" if unsure and not is_decided(verb) else ""


def _one_sided(each: Told, judged: Truth, source: Side, target: Side) -> str:
    """Why one side alone is too little: for a noun, for an act to come that threatens nobody; "" where it is not."""
    if target or len(source.keys) > 1:
        return ""
    if each.verb is each.word and grammar.is_noun(each.word):
        return "a noun that no verb carries, with one side only"
    prospect = each.entry.evokes == ACTION and judged.mode in ("planned", "ahead")
    return "what is yet to be done, with one side only" if prospect else ""


def _lacking(each: Told, source: Side, target: Side, roster: Roster) -> str:
    """What an entry asks for that does not stand there, "" where nothing is lacking."""
    sides = not each.entry.needs("sides") or bool(target) or len(source.keys) > 1
    placed = not each.entry.needs("target") or any(roster.is_placed(key) for key in target.keys)
    missing = "sides" if not sides else "target" if not placed else ""
    return f"'{each.word.text}' ({each.entry.name}) {LACKING} {missing}" if missing else ""


def _undergone(each: Told, source: Side, roster: Roster) -> bool:
    """Whether it is told of whom it befell, not who did it: "three soldiers were killed", "a bomb killed three"."""
    if not grammar.is_verb(each.word) or not receivers(each, source, roster):
        return False
    weapons = not each.undergone and any(is_of_class(word, "weapon") for word in grammar.subjects(each.word))
    return each.undergone or weapons or grammar.is_passive(each.word)


def _abroad(each: Told, sort: Sort, source: Side, target: Side, roster: Roster) -> Sort:
    """The sort that an entry has across borders: an order to another state is a demand."""
    homes = [{roster.home_of(key) for key in side.keys} - {None} for side in (source, target)]
    if each.entry.value("abroad") and all(homes) and not homes[0] & homes[1]:
        return Sort(each.entry.value("abroad"), each.entry.value("abroadCameo"), "", f"{sort.why}, abroad")
    return sort


def _truth(each: Told) -> Truth:
    """The truth of a deed; what a clause in the past tells stays a fact under "confirmed" and "announced"."""
    verb = each.verb if each.verb is not each.word or not grammar.is_noun(each.word) else each.word
    judged = truth(stopper(verb) or verb)
    if (
        judged.mode == "planned"
        and each.entry.evokes == STATEMENT
        and each.entry.effect != "factive"
        and _is_said_beside(verb)
    ):
        return judged.then("fact", "said beside what one undertakes")
    if judged.mode == "fact" and each.carrier is not None and each.carrier.effect == "intend":
        return judged.then("planned", f"'{verb.text}' is of what is to be")
    return judged.then("fact", "a clause in the past") if judged.mode == "planned" and _is_past(verb) else judged


def _is_said_beside(verb: Word) -> bool:
    """Whether a participle tells what one says with another thing: "pledged aid, urging others to follow"."""
    return verb.tag == "VBG" and grammar.governor(verb)[1] == "adverbial" and not grammar.marker(verb)


def _is_past(verb: Word) -> bool:
    """Whether it is a clause that somebody says, in the past: "that it had halted aid"."""
    if verb.tag not in ("VBD", "VBN") or grammar.governor(verb)[1] not in ("complement", "noun clause"):
        return False
    return grammar.tense(verb) == "past" and not grammar.is_infinitive(verb) and not grammar.is_negated(verb)


def _sorted(each: Told, judged: Truth) -> tuple[Sort, str]:
    """The sort of a deed as true as it is told, and the reason why it is no deed, if it is none."""
    sort = stopped(own_sort(each.entry)) if stopper(each.verb) else own_sort(each.entry)
    if judged.mode in ("refused", "denied") and grammar.is_negated(each.verb) and each.entry.denied:
        return denied_sort(each.entry), ""
    if judged.mode in ("planned", "ahead"):
        return (sort if is_decided(each.verb) else intended(sort)), ""
    if _is_weighed(each, judged):
        return intended(sort), ""
    if judged.mode in TOLD_MODES:
        return sort, ""
    if (
        judged.mode == "proposed"
        and judged.certainty == "possible"
        and _is_possible(each.verb)
        and intended(sort).plover == THREATEN
    ):
        return intended(sort), ""
    return sort, f"truth is {judged.mode}: {'; '.join(judged.reasons)}"


def _is_possible(verb: Word) -> bool:
    """Whether a verb's own auxiliaries make it possible, not one that could have been: "may impose", "could attack"."""
    helpers = {helper.lemma for helper in grammar.own_auxiliaries(verb)}
    return bool(helpers) and "have" not in helpers


def _is_weighed(each: Told, judged: Truth) -> bool:
    """Whether somebody thinks about doing it: "is considering lifting the ban", "is mulling sanctions"."""
    if each.carrier is not None and each.carrier.effect == "weigh":
        return judged.mode in (*TOLD_MODES, "proposed")
    above, relation = grammar.governor(grammar.coordination_head(each.verb))
    if judged.mode != "proposed" or above is None or relation != "complement" or each.verb.tag != "VBG":
        return False
    return lexicon().marks("verb", above.lemma, "weigh")


def _reported(each: Told, source: Side, judged: Truth, roster: Roster, context: Context) -> Iterator[Deed]:
    """What somebody says, with the stance that the clause shows; without one only where the speaker has a name."""
    named = all(key not in roster.groups and context.discourse.entity(key).kind != "Group" for key in source.keys)
    for clause in grammar.clauses(each.verb):
        addressed = receivers(each, source, roster)
        words, shown = reported(_whole(clause)), stance(clause, source, addressed, roster, context)
        if shown is not None:
            yield Deed(each, STATEMENT, source, shown.target, shown.sort, judged, words, _rank(each.word), clause)
        elif named and _is_sentence(clause, each.verb):
            yield Deed(each, STATEMENT, source, addressed, Sort(why="says"), judged, words, PLAIN_REPORT, clause)


def _whole(clause: Word) -> Word:
    """The clause that tells whose deed it is: of "he will neither join nor sign", the whole for "sign"."""
    return clause if grammar.own_subjects(clause) else grammar.coordination_head(clause)


def _is_sentence(clause: Word, verb: Word) -> bool:
    """Whether a clause that a verb reports tells a thing by itself: a finite one, its subject no other's."""
    if not grammar.is_verb(clause) or grammar.is_infinitive(clause) or is_aside(clause) or is_inverted(clause):
        return False
    finite = clause.tag not in ("VBG", "VBN") or bool(grammar.own_auxiliaries(clause))
    own = [subject for subject in grammar.own_subjects(clause) if not subject.tag.startswith("W")]
    return finite and (clause in grammar.clause_heads(verb) or bool(own))


def _without_repeats(found: list[Deed]) -> Iterator[Deed]:
    """Each thing once: no "says" beside what one says in the clause itself, no deed beside one's word that one will."""
    typed = [deed for deed in found if deed.kind == STATEMENT and deed.sort.plover]
    told_itself = {deed.told.verb.i: deed for deed in typed if deed.clause is None}
    reported_so = {deed.clause.i: deed for deed in typed if deed.clause is not None}
    before: set[tuple[int, str, str, tuple[str, ...]]] = set()
    for deed in found:
        same = (deed.told.word.i, deed.content, deed.sort.plover, deed.target.keys)
        verb = (deed.clause or deed.told.verb).i
        itself, word = told_itself.get(verb), reported_so.get(verb)
        plain = not deed.sort.plover and itself is not None and itself.source.keys == deed.source.keys
        ahead = deed.clause is None and word is not None and deed.sort.plover == word.sort.plover
        if not plain and not (ahead and _is_by_word(deed, word)) and same not in before:
            yield deed
        before.add(same)


def _is_by_word(deed: Deed, word: Deed | None) -> bool:
    """Whether a deed is told by the word of whoever says it, or is an act that he announces."""
    return word is not None and (deed.kind == ACTION or deed.source.keys == word.source.keys)


def _rank(word: Word) -> float:
    """How far a word is from its sentence's main event: a step for each word above, more for circumstances."""
    rank, current = 0.0, word
    for above in word.ancestors():
        relation = grammar.governor(current)[1]
        if not (relation == "complement" and is_factive(above)):
            rank += CIRCUMSTANTIAL.get(relation, LINK)
        current = above
    return rank


def _finding(deed: Deed, context: Context) -> Finding:
    mention = context.doc.mention_of(*_span(deed))
    field = "title-" if mention.field == "title" else ""
    return Finding(
        key=f"{deed.kind.lower()}-{field}{mention.start}-{mention.end}",
        kind=deed.kind,
        status=status_of(deed.truth),
        label=deed.content,
        certainty=deed.truth.certainty,
        roles=tuple(_roles(deed, context)),
        source=_attributed(deed, context),
        mentions=(mention,),
        rule=f"{deed.told.entry.name}: {deed.told.word.lemma}",
    )


def _span(deed: Deed) -> tuple[Word, Word]:
    """The words that tell of a deed; of several clauses that one verb reports, each has a span of its own."""
    words = sorted((deed.told.word, deed.told.verb, *filter(None, [deed.clause])), key=lambda word: word.i)
    return words[0], words[-1]


def _roles(deed: Deed, context: Context) -> Iterator[Role]:
    source, target = PROPERTIES[deed.kind]
    yield from (Role(source, Ref(key), deed.source.how) for key in deed.source.keys)
    yield from (Role(target, Ref(key), deed.target.how) for key in deed.target.keys)
    yield Role("content", deed.content, "the words of it")
    for name, value in (("plover", deed.sort.plover), ("cameo", deed.sort.cameo), ("mode", deed.sort.mode)):
        if value:
            yield Role(name, value, deed.sort.why)
    tense: TenseName = "future" if deed.truth.mode in ("planned", "ahead") else "past"
    if date := context.calendar.date_of(deed.told.verb, tense):
        yield Role("date", date, "the words beside it")


def _attributed(deed: Deed, context: Context) -> Ref | None:
    for word in deed.truth.sources:
        for key in context.discourse.actors(word):
            return Ref(key)
    return None
