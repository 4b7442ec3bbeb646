"""Sides that an event's own words leave open, lent by what the text tells around it.

"The talks", "a second round" and "the summit" mean those of whom the text told last: of an event of the kind, else of
any at which sides met; where it told of none yet, of the next that it tells of. Who merely chairs, hosts or attends is
no substitute for those who meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context, Part
from kg.extraction.meetings.agreement import covered, is_another, kinds_agree
from kg.extraction.meetings.cluster import Cluster, cluster_keys, kinds_of
from kg.extraction.meetings.protagonist import body, pair
from kg.extraction.meetings.words import way
from kg.extraction.times import dates_agree
from kg.language import Word, grammar
from kg.model import Entity
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

JOINT = word_class("jointBody")
TOGETHER = word_class("together")
PLURALS = frozenset({"NNS", "NNPS"})
TALKING = word_class("talking")
SPOKEN = TALKING | word_class("exchange")
PAIRED = frozenset({"Meeting", "BilateralMeeting", "Negotiation", "Call"})
SIGNING = word_class("signing")
UNSHARED = frozenset({"Visit", "Ceremony", "Call"})
ASSEMBLIES = word_class("gathering") | word_class("congress")
CROWDED = frozenset({"Visit", "Conference", "Ceremony"})
OTHERS = frozenset({"with", "object", "to", "on"})
ROLES = frozenset({"participant", "host"})
LEANING = 8
PAIR = 2


def leaning(candidate: Candidate, clusters: Sequence[Cluster], context: Context, hero: str | None) -> Candidate:
    """A candidate without sides of its own with those of the event before it that it most likely means.

    A visit needs a traveller and a destination, any other event somebody who takes part.
    """
    candidate = _of_states(_with_place(candidate, context), context)
    missing = _missing(candidate)
    if missing and (acted := _acted_before(candidate, clusters, context)):
        return replace(candidate, parts=(*candidate.parts, *acted))
    if missing and _may_lean(candidate, clusters):
        model = _nearest(candidate, (each for each in clusters if _can_lend(each, candidate, missing)))
        if model is not None:
            return _lent(candidate, model, missing, context)
    pointing = candidate.definite or is_another(candidate.word) or candidate.word.tag not in PLURALS
    if is_anchored(candidate) and (missing or (pointing and is_alone(candidate, context))):
        model = _nearest(candidate, (each for each in clusters if has_met(each, candidate, context)))
        if model is not None:
            return guessed(candidate, model, context)
    return _with_protagonist(candidate, clusters, context, hero)


def _of_states(candidate: Candidate, context: Context) -> Candidate:
    """A meeting of a body that two states form ("the Joint Commission") with those that its words name, else those that
    the article is about.
    """
    joint = [part for part in candidate.parts if _is_joint(context.discourse.entity(part.key))]
    bodies = {part.key for part in joint}
    named = (word for part in joint if part.word is not None for word in grammar.complements(part.word, ("between",)))
    states = list(dict.fromkeys(key for word in named for key in context.discourse.actors(word)))
    states = states or [key for key in pair(context) if key not in bodies and bodies]
    if len(states) != PAIR:
        return candidate
    parts = [part for part in candidate.parts if part.key not in bodies]
    formed = (Part("participant", key, "of whom the article tells") for key in states)
    return replace(candidate, parts=(*parts, *formed))


def _is_joint(entity: Entity) -> bool:
    return entity.kind == "Organization" and not entity.known and entity.name.split()[0].lower() in JOINT


def _with_place(candidate: Candidate, context: Context) -> Candidate:
    """A visit of which no destination is told with the state abroad where its sentence places something: "made known in
    Oslo on the last day of A's visit".
    """
    if candidate.kind != "Visit" or candidate.keys("host") or not candidate.keys("participant"):
        return candidate
    own = {context.discourse.state_of(key) for key in candidate.keys("participant")}
    for word in candidate.word.sentence.words:
        above, relation = grammar.governor(word)
        within = word.i < candidate.word.i or grammar.clause_of(word) is grammar.clause_of(candidate.word)
        placed = within and relation == "adposition" and above is not None and above.lower in ("in", "at")
        for key in context.discourse.places(word) if placed else ():
            state = context.discourse.state_of(key)
            if state is not None and state not in own and None not in own:
                part = Part("host", state, "where its sentence places something", word)
                return replace(candidate, parts=(*candidate.parts, part), place=candidate.place or key)
    return candidate


def _with_protagonist(
    candidate: Candidate, clusters: Iterable[Cluster], context: Context, hero: str | None
) -> Candidate:
    """A candidate of which only the other side is told with whoever visits that side, else of whom the article tells.

    "Talks are scheduled with A", "the stay in B": the traveller's.
    """
    if not _lacks_actor(candidate, context):
        return candidate
    keys = candidate.keys()
    theirs = {context.discourse.state_of(key) or key for key in keys}
    guests = [key for each in clusters if theirs & set(_hosts(each)) for key in cluster_keys(each, "participant")]
    for key in (*reversed(guests), *filter(None, [hero])):
        if key not in keys and (context.discourse.state_of(key) or key) not in theirs:
            part = Part("participant", key, "of whom the text tells")
            return replace(candidate, parts=(part, *candidate.parts))
    return candidate


def _hosts(cluster: Cluster) -> tuple[str, ...]:
    return cluster_keys(cluster, "host") if kinds_of(cluster) == {"Visit"} else ()


def _lacks_actor(candidate: Candidate, context: Context) -> bool:
    """Whether a visit has a host only, or a meeting nobody but whom it is with."""
    if candidate.in_headline:
        return False
    if candidate.kind == "Visit":
        return bool(candidate.keys("host")) and not candidate.keys("participant")
    if any(word.pos == "PROPN" and not context.discourse.actors(word) for word in _doers(candidate.word)):
        return False
    met = {way(part.how) for part in candidate.parts}
    return bool(candidate.parts) and met <= OTHERS and candidate.kind in PAIRED


def _doers(word: Word) -> list[Word]:
    clause = grammar.clause_of(word)
    return grammar.subjects(clause) if grammar.is_verb(clause) else []


def is_anchored(candidate: Candidate) -> bool:
    """Whether a day or place of its own makes it a particular event, and its words name no unknown side."""
    told = candidate.date is not None or candidate.place is not None
    other = candidate.kind in CROWDED and candidate.word.lemma not in SIGNING
    return told and not (other or candidate.sided or candidate.label or candidate.in_headline)


def is_particular(candidate: Candidate) -> bool:
    """Whether a day, a place, a name or a number makes it a particular event, of whose sides nothing is said."""
    numbered = candidate.definite and _is_ordinal(candidate.word)
    told = candidate.date is not None or candidate.place is not None or candidate.label or numbered
    return bool(told) and candidate.kind not in UNSHARED and not candidate.sided and not candidate.in_headline


def of_article(candidate: Candidate, context: Context) -> Candidate:
    """A candidate with the body that the article is about, or the pair: which comes first depends on what it is."""
    alone = candidate.label or candidate.kind == "Conference"
    among = (body,) if alone else (body, pair) if candidate.word.lemma in ASSEMBLIES else (pair, body)
    keys = next((keys for find in among if (keys := find(context))), ())
    parts = tuple(Part("participant", key, "of whom the article tells") for key in keys)
    return replace(candidate, parts=candidate.parts + parts, truth=replace(candidate.truth, certainty="possible"))


def is_alone(candidate: Candidate, context: Context) -> bool:
    """Whether of those who met one is told only."""
    keys = candidate.keys()
    return len(keys) == 1 and candidate.kind in PAIRED and context.discourse.entity(keys[0]).kind in ("Person", "State")


def guessed(candidate: Candidate, model: Cluster, context: Context) -> Candidate:
    """A candidate with the sides of an event of another kind, or told later, which it less surely has."""
    found, mine = _lent(candidate, model, ROLES, context), candidate.keys()
    parts = [part for part in found.parts if part.key in mine or not covered((part.key,), mine, context)]
    return replace(found, parts=tuple(parts), truth=replace(candidate.truth, certainty="probable"))


def _side(key: str, context: Context) -> str:
    """The state or organisation for which somebody bargains, himself where none is told."""
    body = context.discourse.entity(key).organization
    bodies = (each.key for each in context.discourse.entities if body and each.name == body)
    return context.discourse.state_of(key) or next(bodies, key)


def _acted_before(candidate: Candidate, clusters: Sequence[Cluster], context: Context) -> tuple[Part, ...]:
    """Who did something together in the sentence before "the meeting", of which no event is told: "A and B agreed"."""
    index = candidate.word.sentence.index - 1
    here = any(
        each.word.sentence.index == index and len(each.keys()) > 1
        for cluster in clusters
        for each in cluster.candidates
    )
    if candidate.kind not in PAIRED or not candidate.definite or index < 0 or here:
        return ()
    root = context.doc.sentences[index].root
    verbs = [verb for verb in (root, *grammar.clauses(root)) if grammar.is_verb(verb) and verb.lemma in TOGETHER]
    keys = {key: word for verb in verbs for word in grammar.subjects(verb) for key in context.discourse.actors(word)}
    sides = {context.discourse.state_of(key) or key for key in keys}
    if len(sides) != PAIR or is_another(candidate.word):
        return ()
    return tuple(Part("participant", key, "who acted together before", word) for key, word in keys.items())


def _lent(candidate: Candidate, model: Cluster, roles: Iterable[str], context: Context) -> Candidate:
    """A candidate with those who have some roles in an event; another event of a body is the body's, whoever came."""
    told = [part for part in model.parts() if part.property in roles]
    bodies = [part for part in told if context.discourse.entity(part.key).kind == "Organization"]
    held = candidate.kind != "Negotiation" and candidate.word.lemma not in TALKING
    if bodies and held and _is_other(candidate, model):
        told = bodies
    if candidate.kind == "Negotiation" and "Negotiation" not in kinds_of(model):
        told = [replace(part, key=_side(part.key, context)) for part in told]
    how = f"as of '{model.candidates[0].word.text}' before"
    return replace(candidate, parts=(*candidate.parts, *(replace(part, how=how) for part in told)))


def _is_other(candidate: Candidate, model: Cluster) -> bool:
    """Whether a candidate tells of another event than the one it takes its sides from."""
    named = is_another(candidate.word) and not is_another(model.candidates[-1].word)
    placed = candidate.place is not None and bool(model.places) and candidate.place not in model.places
    return named or placed or not dates_agree(model.dates, candidate.date)


def _nearest(candidate: Candidate, models: Iterable[Cluster]) -> Cluster | None:
    return max(models, key=lambda model: _closeness(model, candidate), default=None)


def _may_lean(candidate: Candidate, clusters: Iterable[Cluster]) -> bool:
    """Whether a noun points back: definite, plural, one of a series, a visit, or the headline's own word."""
    if candidate.label or (candidate.sided and not candidate.keys()):
        return False
    if candidate.definite or candidate.kind == "Visit" or candidate.word.tag == "NNS" or _is_ordinal(candidate.word):
        return True
    announced = (each.word.lemma for cluster in clusters for each in cluster.candidates if each.in_headline)
    return candidate.word.lemma in announced


def _missing(candidate: Candidate) -> tuple[str, ...]:
    needed = ("participant", "host") if candidate.kind == "Visit" else ("participant",)
    if candidate.kind != "Visit" and candidate.keys():
        return ()
    return tuple(name for name in needed if not candidate.keys(name))


def _can_lend(cluster: Cluster, candidate: Candidate, missing: tuple[str, ...]) -> bool:
    kinds = kinds_of(cluster)
    names = {part.property for part in cluster.parts()}
    spoken = "Call" not in kinds or candidate.kind == "Call" or candidate.word.lemma in SPOKEN
    bargains = candidate.kind == "Negotiation" and candidate.kind in kinds
    return (
        (bargains or _is_near(cluster, candidate))
        and spoken
        and bool(names & set(missing))
        and kinds_agree(kinds, candidate.kind)
    )


def has_met(cluster: Cluster, candidate: Candidate, context: Context) -> bool:
    """Whether sides met at an event near by, and whoever of the candidate is known was among them."""
    together = len(cluster.keys) >= PAIR and _is_near(cluster, candidate)
    return together and covered(candidate.keys(), cluster.keys, context)


def _is_near(cluster: Cluster, candidate: Candidate) -> bool:
    return abs(candidate.word.sentence.index - cluster.candidates[-1].word.sentence.index) <= LEANING


def _closeness(cluster: Cluster, candidate: Candidate) -> tuple[int, int, int, int]:
    """The same word counts most, then two sides for talks, then the same kind, then nearness."""
    lemmas = {each.word.lemma for each in cluster.candidates}
    paired = candidate.word.lemma not in TALKING or len(cluster.keys) > 1
    alike = candidate.kind == "Negotiation" and candidate.kind in kinds_of(cluster)
    return (int(candidate.word.lemma in lemmas), int(paired), int(alike), cluster.candidates[-1].word.i)


def _is_ordinal(word: Word) -> bool:
    return any(
        entry.effect == "ordinal"
        for child in grammar.premodifiers(word)
        for entry in lexicon().find("Marker", "adjective", child.lower)
    )
