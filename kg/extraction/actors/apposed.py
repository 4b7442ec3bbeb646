"""People named beside a noun, who tell whom it means: "his counterpart, Ana Diaz", "their counterparts, C and D"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.growing import HYPHEN, MODIFIERS, ROLES
from kg.extraction.actors.honorifics import is_courtesy
from kg.extraction.actors.names import Name, Names
from kg.language import grammar
from kg.language.doc import Word

NEAR_COMMA = 8
LONGEST_TITLE = 8
LINKS = frozenset({",", "and", "&"})
PLURALS = frozenset({"NNS", "NNPS"})


def names_beside(noun: Word, names: Names) -> list[Name]:
    """The people named behind a noun and its "of" phrase, after a comma: all of a list for a plural, else the first."""
    following = names.at.get(noun.i + 1)
    if following is not None and following.is_person and following.first.sentence is noun.sentence:
        return [following]
    start = _comma_behind(noun, names)
    listed = list(_list_from(start, noun, names)) if start is not None else []
    return listed if noun.tag in ("NNS", "NNPS") else listed[:1]


def states_listed(noun: Word, names: Names) -> list[Name]:
    """The states that "namely" lists behind a plural: "three countries, namely A, B and C"."""
    words, i = names.doc.words, noun.i + 1
    if i < len(words) and words[i].lower in (",", "(", ":"):
        i += 1
    if i >= len(words) or words[i].lower != "namely":
        return []
    listed: list[Name] = []
    i += 1
    while (name := names.at.get(i)) is not None and name.first.sentence is noun.sentence:
        listed.append(name)
        i = name.last.i + 1
        while i < len(words) and words[i].lower in LINKS:
            i += 1
    return [name for name in listed if name.form is not None and name.form.kind == "State"]


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
    """Mends the tree where "and" joins two people by name and title, and the parser made one noun of them."""
    words = names.doc.words
    for name in names:
        i = name.last.i + 1
        if not name.is_person or i + 1 >= len(words) or words[i].lower != "and":
            continue
        other = _titled(i + 1, words[i], names)
        if other is not None:
            grammar.mend_pair(head_word(name), head_word(other))
    for word in words:
        if _is_somebody(word, names) and (first := _listed_after(word, names)) is not None:
            grammar.mend_list(first, word)


def _is_somebody(word: Word, names: Names) -> bool:
    """Whether a noun names a person or an office."""
    return _is_named(word, names) or (word.pos == "NOUN" and word.lemma in ROLES)


def _is_named(word: Word, names: Names) -> bool:
    name = names.at.get(word.i)
    return name is not None and name.is_person and head_word(name) is word


def _listed_after(word: Word, names: Names) -> Word | None:
    """Who stands before somebody in a list that the parser broke, None where it broke none."""
    above, relation = grammar.governor(word)
    if above is None or relation not in ("coordinate", "apposition"):
        return None
    if relation == "coordinate":
        return _who_serves(above, word, names) or _who_is_named(above, names)
    several = any(len(grammar.conjuncts(each)) > 1 for each in (word, above))
    return above if several and _is_named(word, names) and _is_named(above, names) else None


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
    return office if named and office is not None and office.tag == "NN" and office.lemma in ROLES else None


def head_word(name: Name) -> Word:
    """The word of a name that hangs outside it."""
    words = name.first.sentence.doc.words
    for i in range(name.last.i, name.first.i - 1, -1):
        if not name.first.i <= words[i].head.i <= name.last.i or words[i].head is words[i]:
            return words[i]
    return name.last


def _comma_behind(noun: Word, names: Names) -> int | None:
    """The word behind the comma that closes a noun's own phrase; None where other words come between."""
    words = names.doc.words
    own = {word.i for word in noun.subtree()}
    for word in words[noun.i + 1 : noun.i + NEAR_COMMA]:
        if word.text == "," and word.sentence is noun.sentence:
            return word.i + 1
        if word.i not in own and word.i not in names.at:
            return None
    return None


def _list_from(start: int, noun: Word, names: Names) -> Iterator[Name]:
    """Names of people one after the other, each with its title before it."""
    words, i = names.doc.words, start
    while (name := _titled(i, noun, names)) is not None:
        yield name
        i = name.last.i + 1
        while i < len(words) and words[i].lower in LINKS:
            i += 1
        if i == name.last.i + 1:
            return


def _titled(i: int, noun: Word, names: Names) -> Name | None:
    """The person's name at a word, or behind the title that begins there."""
    words = names.doc.words
    for word in words[i : i + LONGEST_TITLE]:
        name = names.at.get(word.i)
        if word.sentence is not noun.sentence:
            return None
        if name is not None and name.is_person:
            return name if name.first is word else None
        if not _in_title(word, words):
            return None
    return None


def _in_title(word: Word, words: list[Word]) -> bool:
    return (
        word.lower in ROLES | MODIFIERS
        or word.text == HYPHEN
        or word.lower in ("of", "for")
        or is_courtesy(words, word.i)
        or (word.tag in ("NNP", "NNPS") and not grammar.is_verb(word))
    )
