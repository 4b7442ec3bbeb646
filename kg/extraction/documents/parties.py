"""Whose a document is: those who sign, conclude or issue it, and those whom its name or description names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import takewhile

from kg.extraction.actors.known import match_form
from kg.extraction.candidates import Context, Part
from kg.extraction.documents.mentions import DocumentMention
from kg.extraction.documents.sides import (
    BODIES,
    SIGNERS,
    STATES,
    in_dateline,
    is_where,
    raised,
    stands_between,
    together,
)
from kg.extraction.documents.states import Deed, parties_of
from kg.extraction.documents.titles import is_capital
from kg.extraction.documents.words import marked
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

JOINT = re.compile(r"[-–/]")
SIDES = ("between", "among", "with")
OF_SIDES = frozenset({"agreement", "truce", "statement", "letter", "any", "list"})
OWNING = ("of", "by", "from")
AGREED = frozenset({"agreement", "truce"})
OFFICES = marked("office of a state")
OF_PLACES = frozenset({"truce", "report", "resolution"})
OF_BODIES = frozenset({"Resolution", "Communique"})
SPOKESMEN = marked("speaking for states")
OF_MANY_STATES = marked("convention of many states")
NAMED = "before its noun"
NAMING = frozenset({NAMED, "between", "with", "of"})


def named_parties(mention: DocumentMention, context: Context) -> tuple[Part, ...]:
    """The parties that the phrase of a document names: "the Japan-U.S. treaty", "an accord between A and B"."""
    found = {part.key: part for part in _named(mention, context)}
    return tuple(found.values())


def _named(mention: DocumentMention, context: Context) -> Iterator[Part]:
    head = mention.head
    namers = STATES if head.lower in OF_MANY_STATES else BODIES
    for word in head.sentence.words:
        if mention.first.i <= word.i < head.i and not _is_topic(word, mention):
            yield from (part for part in _parts(word, NAMED, context, namers) if not _is_only_name(part, context))
    for word in grammar.possessors(head) or _owners_of_all(head):
        yield from _parts(word, "possessor", context, SIGNERS)
    agreed = mention.entry.value("class") in AGREED
    for name, objects in grammar.adpositions(head):
        for word in objects:
            if name in SIDES and mention.entry.value("class") in (*OF_SIDES, "strategy"):
                yield from list(_parts(word, name, context, SIGNERS)) or _unknown(word, name, context)
            elif (name in OWNING and not (agreed and name == "by")) or (name == "to" and mention.kind == "Letter"):
                yield from list(_parts(word, name, context, SIGNERS)) or _served(word, name, context)


def _unknown(word: Word, how: str, context: Context) -> Iterator[Part]:
    """The state of an office, or the firm that the gazetteer does not know: "a deal with Norsk Kraft"."""
    if not word.tag.startswith("NNP") or word.name in ("PERSON", "GPE", "NORP", "LOC"):
        return
    if word.lower in OFFICES:
        yield from _served(word, how, context)
        return
    words = word.sentence.words
    first = last = word.i - words[0].i
    while first > 0 and words[first - 1].tag.startswith("NNP"):
        first -= 1
    while last + 1 < len(words) and words[last + 1].tag.startswith("NNP"):
        last += 1
    yield Part("party", context.discourse.body_called(words[first], words[last]), how)


def _served(noun: Word, how: str, context: Context) -> Iterator[Part]:
    """The body that an unnamed part of it serves: "of the SADC Summit", "by the Chairman of ASEAN"."""
    for word in (*grammar.premodifiers(noun), *grammar.possessors(noun), *grammar.complements(noun, ("of", "in"))):
        found = list(_parts(word, how, context, BODIES))
        if found:
            yield from found
            return


def _is_only_name(part: Part, context: Context) -> bool:
    """Whether a name before the noun is of nothing that is known: "the Rising Sun treaty"."""
    entity = context.discourse.entity(part.key)
    return entity.kind == "Organization" and entity.known is None


def _is_topic(word: Word, mention: DocumentMention) -> bool:
    """Whether a name before the noun tells where or of what, not whose: "the Syria ceasefire", "the Cuba Trade Act"."""
    if mention.form == "title" and mention.entry.value("class") == "law":
        return True
    return mention.entry.value("class") in OF_PLACES and word.tag.startswith("NNP") and word.name == "GPE"


def _owners_of_all(head: Word) -> list[Word]:
    """Whose the documents are of which this is one: "Japan's three documents, including the Strategy"."""
    above = head.head
    if grammar.is_adposition(above) and above.lower == "including":
        return grammar.possessors(above.head)
    return []


def actors(word: Word, context: Context) -> tuple[str, ...]:
    """Who is meant by a word: itself, the name set beside it ("the rebel leader, A"), or the states that it joins."""
    found = context.discourse.actors(word)
    if found:
        return found
    if beside := tuple(key for name in grammar.appositions(word) for key in context.discourse.actors(name)):
        return beside
    if governing := tuple(key for each in governments_in(word) for key in context.discourse.actors(each)):
        return governing
    return joined(word, context) if is_capital(word) else ()


def governments_in(word: Word) -> list[Word]:
    """The government that the parser hung on the rebels beside it: "the Syrian government and rebel groups"."""
    return [each for each in grammar.premodifiers(word) if each.label == "nmod" and each.lemma in SPOKESMEN]


def joined(word: Word, context: Context) -> tuple[str, ...]:
    """The states that one word joins: "U.S.-Iraq"."""
    parts = JOINT.split(word.text)
    if len(parts) < 2:
        return ()
    names = {form.name for form in (match_form([part], 0)[1] for part in parts) if form}
    return tuple(entity.key for entity in context.discourse.entities if entity.name in names and entity.kind in BODIES)


def _parts(word: Word, how: str, context: Context, kinds: frozenset[str]) -> Iterator[Part]:
    for each in () if in_dateline(word) else _of_each(word) or _in_row(word):
        for key in actors(each, context):
            if context.discourse.entity(key).kind in kinds:
                yield Part("party", key, how)


def _of_each(group: Word) -> list[Word]:
    """The names of a row whose governments act together: "by the Governments of Chile, Peru and Spain"."""
    if group.tag != "NNS" or group.lemma not in SPOKESMEN:
        return []
    within = [each for phrase in grammar.complements(group, ("of",)) for each in phrase.subtree()]
    return [each for each in within if each.tag.startswith("NNP")]


def _in_row(name: Word) -> list[Word]:
    """A name with those that follow in a row which the parser hung on a part of it: "Chad, Niger and Mali"."""
    beside = [each for each in grammar.appositions(name) if each.name == name.name == "GPE"]
    within = [each for each in grammar.complements(name, ("of",)) if name.name and each.name]
    rows = (row for first in (*beside, *within[:1]) if len(row := grammar.conjuncts(first)) > 1)
    return [name, *(each for row in rows for each in row)]


def doing_parties(deeds: Collection[Deed], context: Context) -> tuple[Part, ...]:
    """The parties that sign, conclude or issue a document; who only announces it counts where no other does."""
    doing = [deed for deed in deeds if not deed.entry.needs("telling")]
    telling = [deed for deed in deeds if deed.entry.needs("telling")]
    return _doing(doing, context) or _doing(telling, context)


def _doing(deeds: list[Deed], context: Context) -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    for deed in deeds:
        for word, how in parties_of(deed):
            for part in _parts(word, how, context, SIGNERS):
                found.setdefault(part.key, part)
    return tuple(found.values())


def made_within(deeds: Iterable[Deed], context: Context) -> tuple[Part, ...]:
    """The body at whose gathering a document was made: "adopted at the summit of the African Union"."""
    made = (deed for deed in deeds if deed.entry.effect == "issued")
    places = (word for deed in made for word in grammar.complements(deed.word, ("at", "in", "during")))
    found = (part for word in places for part in (*_parts(word, "at", context, BODIES), *_served(word, "at", context)))
    return tuple(part for part in found if context.discourse.entity(part.key).kind == "Organization")


def implied_parties(mention: DocumentMention, known: int, context: Context) -> tuple[Part, ...]:
    """The parties that the words around a document imply where its own phrase names none, or only the other side.

    "An accord under which A and B bind themselves"; "A's duties under the agreement with B"; "in force between both".
    """
    if mention.entry.value("class") not in OF_SIDES:
        return ()
    parts = {part.key: part for part in _bound(mention.head, context)}
    if known + len(parts) < 2:
        parts.update(
            (part.key, part) for part in _around(mention.head, context) if known or part.how.startswith("between")
        )
    return tuple(parts.values())


def _bound(head: Word, context: Context) -> Iterator[Part]:
    """Those whom a relative clause says to act under it."""
    beneath = [word for word in head.subtree() if word.i >= head.i and grammar.is_noun(word)]
    for verb in (clause for noun in beneath for clause in grammar.postmodifying_clauses(noun)):
        if grammar.fronted_prepositions(verb) or any(child.lower == "whereby" for child in verb.children):
            for subject in grammar.subjects(verb):
                yield from _parts(subject, f"subject of '{verb.text}' under it", context, SIGNERS)


def _around(head: Word, context: Context) -> Iterator[Part]:
    """The owner of what stands under it, the sides that its verb stands between, the subject of its clause."""
    verb = grammar.clause_of(head)
    for word in grammar.complements(verb, ("between",)):
        yield from _parts(word, f"between, by '{verb.text}'", context, BODIES)
    owned = [part for above in _nouns_above(head, verb) for part in _owners(above, context)]
    yield from owned
    for subject in () if owned else grammar.subjects(verb):
        yield from _parts(subject, f"subject of '{verb.text}'", context, BODIES)


def _nouns_above(head: Word, verb: Word) -> Iterator[Word]:
    for above in head.ancestors():
        if above is verb:
            return
        yield above


def _owners(noun: Word, context: Context) -> Iterator[Part]:
    for owner in grammar.possessors(noun):
        yield from _parts(owner, f"owner of '{noun.text}'", context, BODIES)


def two_sides(mention: DocumentMention, reach: int, context: Context) -> tuple[Part, ...]:
    """The two states on the scene: all that its sentence, and within reach the one before, speak of as acting."""
    sentences = context.doc.sentences
    found: dict[str, Part] = {}
    for index in range(mention.head.sentence.index, max(mention.head.sentence.index - reach - 1, -1), -1):
        for word in (each for each in sentences[index].words if not is_where(each) and not stands_between(each)):
            for key in _sides_of(word, context):
                found.setdefault(key, Part("party", key, "one of the two sides on the scene"))
        if len(found) >= 2 or not found:
            break
    return tuple(found.values()) if len(found) == 2 else ()


def paired_sides(mention: DocumentMention, reach: int, context: Context) -> tuple[Part, ...]:
    """Those whom the text speaks of together nearest to a document: "the two sides", "A and B"."""
    sentences, place = context.doc.sentences, mention.head.sentence.index
    beside = (*sentences[max(place - reach, 0) : place], *sentences[place + 1 : place + 1 + reach])
    for sentence in (mention.head.sentence, *beside):
        pairs = [
            (abs(word.i - mention.head.i), pair)
            for word in sentence.words
            if len(pair := together(word, context)) > 1 and not stands_between(word)
        ]
        if pairs:
            return tuple(Part("party", key, "spoken of together beside it") for key in min(pairs)[1])
    return ()


def _sides_of(word: Word, context: Context) -> Iterator[str]:
    for key in context.discourse.actors(word):
        if side := context.discourse.state_of(key):
            yield side


def _for_states(found: Iterable[str], kind: str, context: Context) -> bool:
    """Whether people sign each for a state of their own."""
    states = [context.discourse.state_of(key) for key in found]
    return kind != "JointStatement" and None not in states and len(set(states)) == len(states)


def _names_states(found: Mapping[str, Part], context: Context) -> bool:
    """Whether a document's own phrase names a state among its parties: "the EU-Japan communique"."""
    named = [key for key, part in found.items() if part.how in NAMING]
    return any(context.discourse.entity(key).kind == "State" for key in named)


def _sign_for(sides: tuple[str, ...], found: Iterable[str], context: Context) -> bool:
    """Whether people whose states are not all told are as many as the sides, and none of another side."""
    people = [key for key in found if context.discourse.entity(key).kind == "Person"]
    states = raised(people, context) - set(people)
    return bool(sides) and len(people) == len(sides) == len(set(found)) and states < set(sides)


def lawgiver(mention: DocumentMention, context: Context) -> tuple[Part, ...]:
    """The state whose law it is: of the clauses above it, else the nearest in its sentence."""
    kinds = STATES if mention.entry.value("class") == "constitution" else BODIES
    inside = {word.i for word in mention.head.subtree() if not _is_in_clause(word, mention.head)}
    for verb in _clauses_above(mention.head):
        for subject in grammar.subjects(verb):
            if keys := _lawgivers(subject, kinds, context):
                return _one(keys, f"subject of '{verb.text}'")
    beside = (word for word in mention.head.sentence.words if word.i not in inside)
    near = sorted(beside, key=lambda word: abs(word.i - mention.head.i))
    told = (keys for word in near if (keys := _lawgivers(word, kinds, context)))
    return _one(next(told, []), "spoken of beside it")


def _is_in_clause(word: Word, head: Word) -> bool:
    """Whether a word beneath a noun stands in a clause on it: "a decree bearing the signature of the president"."""
    between = takewhile(lambda above: above is not head, word.ancestors())
    return any(grammar.is_verb(above) for above in between)


def _one(keys: list[str], how: str) -> tuple[Part, ...]:
    return tuple(Part("party", key, how) for key in keys[:1])


def _clauses_above(word: Word) -> Iterator[Word]:
    """The verbs that a word stands under, nearest first, without those of saying."""
    verbs = (above for above in word.ancestors() if grammar.is_verb(above))
    return (verb for verb in verbs if not lexicon().find("Reporting", "verb", verb.lemma))


def _lawgivers(word: Word, kinds: frozenset[str], context: Context) -> list[str]:
    """The states and bodies that a word means, serves or lies in."""
    found = raised(context.discourse.actors(word), context) or _states_around(word, context)
    return [key for key in sorted(found) if context.discourse.entity(key).kind in kinds]


def _states_around(word: Word, context: Context) -> frozenset[str]:
    """The states in which the places lie that a word means."""
    states = (context.discourse.state_of(key) for key in context.discourse.places(word))
    return frozenset(state for state in states if state)


def last_body(mention: DocumentMention, context: Context) -> tuple[Part, ...]:
    """The organisation spoken of last before a document, in its sentence or the two before."""
    sentences, head = context.doc.sentences, mention.head
    for sentence in reversed(sentences[max(head.sentence.index - 2, 0) : head.sentence.index + 1]):
        for word in (each for each in reversed(sentence.words) if each.i < head.i):
            for key in context.discourse.actors(word):
                if context.discourse.entity(key).kind == "Organization":
                    return (Part("party", key, "the body spoken of last before it"),)
    return ()


def settled(parts: Iterable[Part], kind: str, sides: tuple[str, ...], context: Context) -> tuple[Part, ...]:
    """The parties without repetition; a person who signs alone, beside states or for a state of his own stands for it.

    A resolution is its council's alone; leaders make a joint statement in their own name. As many people as there are
    `sides` of the article sign for these.
    """
    found: dict[str, Part] = {}
    for part in parts:
        found.setdefault(part.key, part)
    if kind == "Letter":
        return tuple(found.values())
    if kind != "JointStatement" and _sign_for(sides, found, context):
        how = next(iter(found.values())).how
        return tuple(Part("party", key, f"for whom they sign, by {how}") for key in sides)
    kinds = [context.discourse.entity(key).kind for key in found]
    if kind in OF_BODIES and "Organization" in kinds and not (kind != "Resolution" and _names_states(found, context)):
        return tuple(part for part in found.values() if context.discourse.entity(part.key).kind == "Organization")
    in_own_name = kinds.count("Person") > 1 and not BODIES & set(kinds) and not _for_states(found, kind, context)
    return tuple(found.values()) if "Person" not in kinds or in_own_name else _standing_for(found, context)


def _standing_for(found: Mapping[str, Part], context: Context) -> tuple[Part, ...]:
    """The parties with each person's state for him; beside others, one of no known state is left out."""
    states: dict[str, Part] = {}
    for key, part in found.items():
        if context.discourse.entity(key).kind == "Person":
            key = context.discourse.state_of(key) or ("" if len(found) > 1 else key)
        if key:
            states.setdefault(key, Part("party", key, part.how))
    return tuple(states.values())
