"""The places of an entry's slots in a sentence: the words at each ("object", "to", "content") of a deed."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.deeds.content import is_another_saying
from kg.extraction.deeds.words import STATEMENT, Told, clauses_for, is_given, is_of_class, shared_objects, told_by
from kg.language import Word, grammar

BESIDE = frozenset({"according", "after", "before", "following", "since", "despite", "amid", "like", "unlike"})
DEEP = ("content", "inner", "else", "purpose")


def words_at(told: Told, place: str) -> Iterator[Word]:
    """The words at a place of a deed's slots."""
    if place == "subject":
        yield from subjects(told)
    elif place == "object":
        yield from (noun for noun in objects(told) if not is_given(told, noun))
    elif place == "owner":
        yield from objects(told) or _named_by_entry(told)
    elif place == "undergoer":
        yield from objects(told) if grammar.is_passive(told.verb) and not grammar.agents(told.verb) else ()
    elif place == "clause-subject":
        clauses = (*grammar.clauses(told.verb), *clauses_for(told.verb))
        yield from (word for clause in clauses for word in grammar.own_subjects(clause))
    elif place == "possessor":
        yield from grammar.possessors(told.word)
    elif place == "modifier":
        yield from (each for each in grammar.premodifiers(told.word) if not grammar.is_possessor(each))
    elif place == "purpose":
        yield from _purpose_words(told.verb)
    elif place in DEEP:
        yield from content_words(told)
    elif place == "condition":
        yield from _conditional_subjects(told.verb)
    else:
        near = _bearing_prepositions(told)
        yield from {found.i: found for word in near for found in grammar.complements(word, (place,))}.values()


def _bearing_prepositions(told: Told) -> Iterator[Word]:
    """The words on which a preposition of a deed may hang: its own, its objects, a relative clause on these.

    "Imposed" of "lifted the ban it imposed on A" is one, a particle another.
    """
    yield from (told.word, told.verb, *_happening(told))
    yield from (noun for noun in objects(told) if noun is not told.word)
    below = (verb for noun in objects(told) for verb in noun.children if grammar.is_verb(verb))
    yield from (verb for verb in below if grammar.governor(verb)[1] == "relative")
    yield from (child for child in told.verb.children if child.lower in grammar.particles(told.verb))


def _happening(told: Told) -> list[Word]:
    """The verb that an event noun is subject of: "erupted" of "fighting erupted between"."""
    verb, relation = grammar.governor(told.word)
    if told.verb is not told.word or relation != "subject" or verb is None or grammar.objects(verb):
        return []
    return [verb]


def subjects(told: Told) -> list[Word]:
    """Who is subject of a deed's verb; one that the parser has hung on an auxiliary counts."""
    undergo = told.undergone or (grammar.is_passive(told.verb) and not _is_predicated(told))
    helpers = grammar.auxiliaries(told.verb) if grammar.is_verb(told.verb) and not undergo else []
    return _own_subjects(told) or [word for helper in helpers for word in grammar.own_subjects(helper)]


def _own_subjects(told: Told) -> list[Word]:
    if told.word is not told.verb or grammar.is_verb(told.word):
        if told.word.tag.startswith("JJ") or (told.word is told.verb and _is_predicated(told)):
            return grammar.undergoers(told.verb) if grammar.is_passive(told.verb) else grammar.subjects(told.verb)
        if told.undergone or not grammar.is_verb(told.verb):
            return []
        if _is_absolute(told.verb):
            return grammar.agents(told.verb)
        return _nouns_acting(told.verb) or _judged(told.verb) or _sayers(told.verb) or grammar.subjects(told.verb)
    return []


def _judged(verb: Word) -> list[Word]:
    """Who did what somebody is blamed or thanked for: B of "A criticised B of undermining the talks"."""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    if verb.tag != "VBG" or relation != "adposition" or above is None or above.lower not in ("of", "for"):
        return []
    deed = told_by(above.head) if grammar.is_verb(above.head) else None
    return grammar.objects(above.head) if deed is not None and deed.entry.evokes == STATEMENT else []


def _sayers(verb: Word) -> list[Word]:
    """Who says a further thing that the parser has hung on what he said before."""
    clause = verb.head
    above, relation = grammar.governor(grammar.coordination_head(clause))
    if grammar.governor(verb)[1] != "coordinate" or grammar.own_subjects(verb) or relation != "complement":
        return []
    return grammar.subjects(above) if above is not None and is_another_saying(verb, clause) else []


def _nouns_acting(verb: Word) -> list[Word]:
    """Who acts in what the parser takes for a relative clause: "rebels" of "reports that rebels have taken A"."""
    if not grammar.is_relative(verb) or grammar.is_passive(verb):
        return []
    return grammar.expanded(
        word for word in verb.children if grammar.governor(word)[1] == "subject" and word.tag.startswith("NN")
    )


def _is_absolute(verb: Word) -> bool:
    """Whether a participle has a subject but no auxiliary, so that the subject undergoes it: "with ten killed"."""
    dependent = grammar.governor(verb)[1] in ("adposition", "adverbial", "other", "noun clause")
    return verb.tag == "VBN" and dependent and not grammar.auxiliaries(verb) and bool(grammar.own_subjects(verb))


def _is_predicated(told: Told) -> bool:
    return told.word.lower in told.entry.words.get("adjective", ())


def objects(told: Told) -> list[Word]:
    """What a deed's verb acts on, or whom it is done to."""
    if told.undergone:
        return grammar.subjects(told.verb)
    return (grammar.undergoers(told.verb) or shared_objects(told.verb)) if grammar.is_verb(told.verb) else []


def _named_by_entry(told: Told) -> list[Word]:
    """The noun that an entry names, where a preposition joins it to the verb: "defence" of "came to A's defence"."""
    nouns = told.entry.values.get("object", ())
    joined = (obj for _, objs in grammar.adpositions(told.verb) for obj in objs) if grammar.is_verb(told.verb) else ()
    return [obj for obj in joined if obj.lemma in nouns or obj.lower in nouns]


def _conditional_subjects(verb: Word) -> Iterator[Word]:
    """Who must act lest a threat come true: "Israel" of "will strike unless Israel rescinds"."""
    for clause in (verb, *grammar.clauses(verb)):
        for child in clause.children:
            if grammar.governor(child)[1] == "adverbial" and grammar.marker(child) in ("if", "unless", "until"):
                yield from grammar.own_subjects(child)


def content_words(told: Told) -> Iterator[Word]:
    """The nouns in what completes a deed's words, in the order of the text, without the circumstances."""
    owners = (
        [inner for owner in grammar.possessors(told.word) for inner in owner.subtree()]
        if told.verb is not told.word
        else []
    )
    agents = grammar.agents(told.verb) if grammar.is_verb(told.verb) else _makers(told.word)
    makers = [inner for agent in grammar.expanded(agents) for inner in agent.subtree()]
    named = [told.word] if owners else []
    others = {word.i for word in (*subjects(told), *makers, *owners, *named, *_means(told))}
    for word in sorted(completing(told.verb), key=lambda each: each.i):
        if word.i > told.verb.i and word.i not in others and (grammar.is_noun(word) or word.tag.startswith("JJ")):
            yield word


def _purpose_words(verb: Word) -> list[Word]:
    """The nouns of what something is done for: "to demand the release of A", "demanding that A go"."""
    clauses = [child for child in verb.children if grammar.governor(child)[1] in ("adverbial", "complement")]
    aims = [child for child in clauses if grammar.is_infinitive(child) or child.tag == "VBG"]
    return [word for aim in aims for word in aim.subtree() if grammar.is_noun(word) and word.i > verb.i]


def _means(told: Told) -> list[Word]:
    """The forces that an entry names as what is sent or drawn back, which undergo nothing: "moved troops to A"."""
    if "object" not in told.entry.values or "object" in told.entry.slots.get("target", ()):
        return []
    return [noun for noun in objects(told) if is_of_class(noun, "forces")]


def _makers(noun: Word) -> list[Word]:
    """The words of who is named after "by" for an event noun: "Assad" and "regime" of "attack by Assad's regime"."""
    return [inner for maker in grammar.complements(noun, ("by",)) for inner in maker.subtree()]


def completing(word: Word) -> Iterator[Word]:
    """The words below another without the circumstances."""
    for child in word.children:
        if not _is_circumstance(child):
            yield child
            yield from completing(child)


def _is_circumstance(child: Word) -> bool:
    relation = grammar.governor(child)[1]
    if relation == "relative":
        return not grammar.is_infinitive(child)
    if grammar.is_adposition(child) and child.lower in BESIDE:
        return True
    if relation == "coordinate" and child.tag in ("VBD", "VBZ", "VBP", "VBN") and grammar.is_verb(child.head):
        return True
    return relation in ("adverbial", "apposition") or (grammar.is_aside(child) and relation != "complement")
