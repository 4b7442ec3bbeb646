"""Who is told in a sentence of its own to have come: "B also took part", "among those present were C and D".

Such a sentence names no event; it speaks of the one told just before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.actors.doers import leads
from kg.extraction.candidates import Context, Part
from kg.extraction.meetings.agreement import covered
from kg.extraction.meetings.cluster import Cluster
from kg.extraction.truth import truth
from kg.language import Sentence, Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

COMING = word_class("attend")
PRESENT = word_class("attending")
ATTENDEES = word_class("attendee")
GROUPS = word_class("delegation")
LISTING = word_class("listing")
REAL = frozenset({"fact", "ongoing", "planned"})
LIST_MARKS = frozenset({";", ":"})
FAR = 3


def with_attendees(clusters: Iterable[Cluster], context: Context) -> list[Cluster]:
    """The events with those of whom a sentence after them says that they came."""
    found = list(clusters)
    for sentence in context.doc.sentences:
        listed = _listed(sentence, context)
        words = [*_attendees(sentence), *listed, *_among_them(sentence, found, context)]
        if words and (event := _told_before(sentence, found)):
            if len(listed) > 1:
                _drop_rank(sentence, event, context)
            _add(words, event, context)
            for verb in filter(grammar.is_verb, sentence.words):
                _stand_for(verb, event, context)
    return found


def _attendees(sentence: Sentence) -> Iterator[Word]:
    root = sentence.root
    for verb in filter(grammar.is_verb, sentence.words):
        yield from _led(verb)
    for verb in grammar.conjuncts(root) if grammar.is_verb(root) else ():
        if truth(verb).mode in REAL and not _names_event(verb):
            yield from _coming(verb)


def _coming(verb: Word) -> list[Word]:
    subjects = grammar.subjects(verb)
    took_part = verb.lemma == "take" and any(noun.lemma == "part" for noun in grammar.objects(verb))
    if took_part or COMING.intersection(grammar.with_particles(verb)):
        return subjects
    if verb.lemma not in LISTING:
        return []
    listed = [*grammar.objects(verb), *(each for each in grammar.attributes(verb) if grammar.is_noun(each))]
    if any(_are_present(each) for each in subjects):
        return listed
    present = any(each.lower in PRESENT or each.lemma in ATTENDEES for each in grammar.attributes(verb))
    among = any(_are_present(each) for each in grammar.complements(verb, ("among",)))
    return [*subjects, *listed] if among else subjects if present else []


def _are_present(noun: Word) -> bool:
    """Whether it means those who came: "leaders attending", "the guests", "those present"."""
    came = any(verb.lemma in COMING for verb in grammar.postmodifying_clauses(noun))
    return came or noun.lemma in ATTENDEES or any(child.lower in PRESENT for child in noun.children)


def _led(verb: Word) -> list[Word]:
    """Who leads a side: "A led the Chilean delegation", "the Chilean side was headed by A"."""
    led = grammar.undergoers(verb) if leads(verb) and not grammar.is_relative(verb) else []
    if not any(each.lemma in GROUPS for each in led):
        return []
    return [*grammar.subjects(verb), *(each for each in led if each.name == "PERSON")]


def _stand_for(verb: Word, event: Cluster, context: Context) -> None:
    """Whoever leads a state's side stands for it, also where nothing else tells his state."""
    leaders = {key for word in _led(verb) for key in context.discourse.actors(word)}
    groups = [each for each in grammar.undergoers(verb) if each.lemma in GROUPS]
    states = {key for group in groups[:1] for key in context.discourse.owners(group)}
    if len(leaders) != 1 or len(states) != 1 or context.discourse.entity(next(iter(leaders))).kind != "Person":
        return
    event.candidates[:] = [
        replace(each, parts=tuple(part for part in each.parts if part.key not in states)) for each in event.candidates
    ]


def _names_event(verb: Word) -> bool:
    """Whether it says itself at what: "attended the summit", "took part in the talks"."""
    beside = (*grammar.objects(verb), *grammar.complements(verb, ("in", "at")))
    return any(noun.lemma != "part" and lexicon().find("Trigger", "noun", noun.lemma) for noun in beside)


def _listed(sentence: Sentence, context: Context) -> list[Word]:
    """Those whom a list names as having come: "attended by: A, President of B; C, Minister of D", one a line or not."""
    marks = [word for word in sentence.words if word.lower in LIST_MARKS]
    verb = next((word for word in sentence.words if word.lemma in COMING or word.lower in PRESENT), None)
    if not marks or verb is None or marks[-1].i < verb.i:
        return []
    named = _persons(sentence.words, verb.i, context)
    return named + _on_lines(sentence, context) if marks[-1] is sentence.words[-1] else named


def _among_them(sentence: Sentence, clusters: Iterable[Cluster], context: Context) -> list[Word]:
    """Those whom a sentence about an event of many names as some of them: "leaders gathered, among them A and B"."""
    among = next((word for word in sentence.words if word.lower == "among" and _stand_for_many(word)), None)
    told = among is not None and any(
        each.word.sentence is sentence and each.word.i < among.i for cluster in clusters for each in cluster.candidates
    )
    return _persons(sentence.words, among.i, context) if told and among is not None else []


def _stand_for_many(preposition: Word) -> bool:
    """Whether it is that of "among them", "among whom"."""
    return any(each.lower in ("them", "whom") for each in grammar.adposition_objects(preposition))


def _persons(words: Iterable[Word], start: int, context: Context) -> list[Word]:
    """The people named behind a word, without those of whom a clause tells something."""
    return [
        word
        for word in words
        if word.i > start
        and word.pos == "PROPN"
        and any(context.discourse.entity(key).kind == "Person" for key in context.discourse.actors(word))
        and not any(grammar.is_relative(above) for above in word.ancestors() if above.i > start)
    ]


def _on_lines(sentence: Sentence, context: Context) -> list[Word]:
    """The first person of each line without a verb behind a colon."""
    found: list[Word] = []
    for line in context.doc.sentences[sentence.index + 1 :]:
        persons = _persons(line.words, -1, context)
        if not persons or any(grammar.is_verb(word) for word in line.words):
            break
        found.append(persons[0])
    return found


def _told_before(sentence: Sentence, clusters: list[Cluster]) -> Cluster | None:
    """The event that a sentence or those just before it tell of last."""
    near = {i: each for each in clusters if _is_gathering(each) for i in _places(each, sentence)}
    return near[max(near)] if near else None


def _places(cluster: Cluster, sentence: Sentence) -> list[int]:
    """Where shortly before the end of a sentence an event is told of."""
    words = (each.word for each in cluster.candidates)
    return [word.i for word in words if 0 <= sentence.index - word.sentence.index <= FAR]


def _is_gathering(cluster: Cluster) -> bool:
    return {each.kind for each in cluster.candidates}.isdisjoint({"Visit", "Call"})


def _add(words: Iterable[Word], event: Cluster, context: Context) -> None:
    keys = {key: word for word in words for key in context.discourse.actors(word)}
    parts = [Part("participant", key, "told to attend", word) for key, word in keys.items()]
    new = tuple(part for part in parts if part.key not in event.keys and not _is_state_of(part.key, event, context))
    event.candidates[-1] = replace(event.candidates[-1], parts=event.candidates[-1].parts + new)


def _drop_rank(sentence: Sentence, event: Cluster, context: Context) -> None:
    """Takes away what a list of people names beside them, of which their ranks are made up."""

    def stays(part: Part) -> bool:
        inside = part.word is not None and part.word.sentence is sentence and part.how.startswith("by")
        return not inside or context.discourse.entity(part.key).kind == "Person"

    event.candidates[:] = [replace(each, parts=tuple(filter(stays, each.parts))) for each in event.candidates]


def _is_state_of(key: str, event: Cluster, context: Context) -> bool:
    """Whether a state or body comes for which somebody is named."""
    return context.discourse.entity(key).kind != "Person" and covered((key,), event.keys, context)
