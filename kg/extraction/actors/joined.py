"""Who is joined with whom: the tree mended where names tell that the parser lost it.

"A of Chile and B of Peru", "A, B and C", "the president, A, and the minister, B", "with A, President of Chile; B,
Minister of Peru".
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.apposed import head_word, titled
from kg.extraction.actors.growing import ROLES
from kg.extraction.actors.names import Names
from kg.language import grammar
from kg.language.doc import Sentence, Word
from kg.vocabulary.wordclasses import word_class

PLURALS = frozenset({"NNS", "NNPS"})
ITEM_MARK = ";"
GROUPS = word_class("side")
GOVERNMENTS = word_class("organNoun")
JOINING = frozenset({"with", "between", "to", "among", "in", "from", "by", "for"})


def join_states(names: Names) -> None:
    """Mends the tree where a headline joins two states by a comma: "Chile, Peru agree"."""
    words = names.doc.words
    for name in names:
        following = names.at.get(name.last.i + 2)
        if (
            name.first.sentence.segment.kind != "headline"
            or following is None
            or name.last.sentence is not following.first.sentence
        ):
            continue
        alike = all(n.form is not None and n.form.kind == "State" for n in (name, following))
        if alike and words[name.last.i + 1].text == ",":
            grammar.mend_list(head_word(name), head_word(following))


def join_people(names: Names) -> None:
    """Mends the tree where the parser lost who is joined with whom, or of which verb somebody is the subject."""
    words = names.doc.words
    _join_titled(names)
    for word in words:
        if (government := _against(word)) is not None:
            grammar.mend_pair(government, word)
    for word in words:
        if (verb := _without_subject(word, names)) is not None:
            grammar.mend_subject(word, verb)
    for word in reversed(words):
        if (first := _listed_after(word, names)) is not None:
            grammar.mend_list(first, word)
    for sentence in names.doc.sentences:
        _join_items(sentence, names)


def _join_titled(names: Names) -> None:
    """Parts two people whom "and" joins by name and title, where the parser made one noun of them."""
    words = names.doc.words
    for name in names:
        i = name.last.i + 1
        if not name.is_person or i + 1 >= len(words) or words[i].lower != "and":
            continue
        other = titled(i + 1, words[i], names)
        if other is not None:
            grammar.mend_pair(head_word(name), head_word(other))


def _without_subject(word: Word, names: Names) -> Word | None:
    """The verb that lacks the person whom the parser took for a name of the place: "in Oslo, President A met B"."""
    place, relation = grammar.governor(word)
    if relation != "apposition" or place is None or place.name != "GPE" or not _is_named(word, names):
        return None
    verb = grammar.clause_of(place)
    lacks = (
        grammar.is_verb(verb) and verb.i > word.i and not grammar.own_subjects(verb) and not grammar.is_infinitive(verb)
    )
    return verb if lacks and verb.tag != "VBG" else None


def _against(group: Word) -> Word | None:
    """The government that the parser took for part of a group's name: of "the government and FARC rebels"."""
    if group.lower not in GROUPS:
        return None
    before = (each for each in grammar.premodifiers(group) if each.lower in GOVERNMENTS)
    return next((each for each in before if len(grammar.conjuncts(each)) > 1), None)


def _is_somebody(word: Word, names: Names) -> bool:
    """Whether a noun names a person or an office."""
    return _is_named(word, names) or (word.pos == "NOUN" and word.lemma in ROLES)


def _is_named(word: Word, names: Names) -> bool:
    """Whether a person's name hangs in the tree by this word."""
    name = names.at.get(word.i)
    return name is not None and name.is_person and head_word(name) is word


def _listed_after(word: Word, names: Names) -> Word | None:
    """Who stands before somebody in a list that the parser broke, None where it broke none."""
    above, relation = grammar.governor(word)
    if above is None:
        return None
    if relation == "coordinate" and _is_somebody(word, names):
        return _who_serves(above, word, names) or _who_is_named(above, names)
    alike = relation == "apposition" and _of_one_kind(word, above, names)
    several = alike and any(len(grammar.conjuncts(each)) > 1 for each in (word, above))
    return above if several and _begins_anew(word) else None


def _of_one_kind(word: Word, other: Word, names: Names) -> bool:
    """Whether both name persons, the offices of two states, or states with which something is done."""
    preposition, _ = grammar.governor(other)
    joined = preposition is not None and preposition.lower in JOINING
    tests = (_is_named, _is_state) if joined else (_is_named,)
    served = [_served(each, names) for each in (word, other)]
    of_two = all(served) and served[0] != served[1]
    return of_two or any(all(test(each, names) for each in (word, other)) for test in tests)


def _served(office: Word, names: Names) -> str:
    """The state whose office it is: Chile of "the President of Chile", "" where none is told."""
    if office.lemma not in ROLES or (office.pos != "NOUN" and office.lower not in ROLES):
        return ""
    forms = (names.form_at(each.i) for each in grammar.complements(office, ("of",)))
    return next((form.name for form in forms if form is not None and form.kind == "State"), "")


def _is_state(word: Word, names: Names) -> bool:
    """Whether a state's name hangs in the tree by this word."""
    name = names.at.get(word.i)
    return name is not None and name.form is not None and name.form.kind == "State" and head_word(name) is word


def _join_items(sentence: Sentence, names: Names) -> None:
    """Joins those whom a list with semicolons names."""
    items = list(_items(sentence, names)) if any(word.text == ITEM_MARK for word in sentence.words) else []
    for item in items[1:]:
        grammar.mend_list(items[0], item)


def _items(sentence: Sentence, names: Names) -> Iterator[Word]:
    """Those whom a list with semicolons names, the first of them as a clause has it, the others without a verb."""
    parts: list[list[Word]] = [[]]
    for word in sentence.words:
        if word.text == ITEM_MARK:
            parts.append([])
        else:
            parts[-1].append(word)
    heads = [[word for word in part if _is_somebody(word, names)] for part in parts]
    bare = all(not any(grammar.is_verb(word) for word in part) for part in parts[1:])
    if len(parts) > 1 and bare and all(heads):
        told = [word for word in heads[0] if grammar.governor(word)[1] in ("object", "adposition", "subject")]
        yield from (*told[-1:], *(found[0] for found in heads[1:])) if told else ()


def _begins_anew(word: Word) -> bool:
    """Whether a comma or a title stands before its phrase."""
    first, words = grammar.phrase(word)[0], word.sentence.words
    before = words[first.i - words[0].i - 1] if first is not words[0] else None
    return before is not None and (before.text == "," or before.lower in ROLES)


def _who_serves(served: Word, other: Word, names: Names) -> Word | None:
    """Whom the parser passed over for his state: A of "A of Chile and B", "the president of Chile, A, and B".

    A bare name behind a plural is one of those it means: "the presidents of Chile, A, and Peru, B".
    """
    name = names.at.get(served.i)
    if name is None or name.is_person:
        return None
    preposition, relation = grammar.governor(grammar.coordination_head(head_word(name)))
    if relation != "adposition" or preposition is None or preposition.lower not in ("of", "from"):
        return None
    holder = preposition.head
    return holder if _is_somebody(holder, names) and (holder.tag not in PLURALS or _has_title(other, names)) else None


def _has_title(word: Word, names: Names) -> bool:
    """Whether more than a bare name is said of somebody: "Iran's A", "President B"."""
    name = names.at.get(word.i)
    return name is None or any(child.i < name.first.i for child in grammar.premodifiers(word))


def _who_is_named(person: Word, names: Names) -> Word | None:
    """The office whose bearer's name alone the parser joined to the next: "the president, A, and the minister, B"."""
    office, relation = grammar.governor(person)
    named = relation == "apposition" and _is_named(person, names)
    return office if named and office is not None and office.tag in ("NN", "NNP") and office.lower in ROLES else None
