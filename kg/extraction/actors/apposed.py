"""People named beside a noun, who tell whom it means: "his counterpart, Ana Diaz", "their counterparts, C and D"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.growing import HYPHEN, MODIFIERS, ROLES
from kg.extraction.actors.honorifics import is_courtesy
from kg.extraction.actors.names import Name, Names
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

FARTHEST_OPENING = 8
LONGEST_TITLE = 8
OPENING = frozenset({",", "-", "–", "—", ":", "("})
SPOKES = word_class("spokesRole")
LINKS = frozenset({",", "and", "&"})


def names_beside(noun: Word, names: Names) -> list[Name]:
    """The people named behind a noun and its "of" phrase, after a comma: all of a list for a plural, else the first."""
    following = names.at.get(noun.i + 1)
    if following is not None and following.is_person and following.first.sentence is noun.sentence:
        return [following]
    start = _opened_behind(noun, names)
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


def head_word(name: Name) -> Word:
    """The word of a name that hangs outside it."""
    words = name.first.sentence.doc.words
    for i in range(name.last.i, name.first.i - 1, -1):
        if not name.first.i <= words[i].head.i <= name.last.i or words[i].head is words[i]:
            return words[i]
    return name.last


def _opened_behind(noun: Word, names: Names) -> int | None:
    """The word behind the comma, dash, colon or bracket that closes a noun's phrase; None where others come between."""
    words = names.doc.words
    own = {word.i for word in (*noun.subtree(), *_post(noun))}
    for word in words[noun.i + 1 : noun.i + FARTHEST_OPENING]:
        if word.text in OPENING and word.sentence is noun.sentence:
            return word.i + 1
        if word.i not in own and word.i not in names.at:
            return None
    return None


def _post(noun: Word) -> list[Word]:
    """Where an envoy is sent, which the parser may hang on the verb: "received the envoy to Chad, A"."""
    behind = next((word for word in noun.sentence.words if word.i == noun.i + 1), None)
    if behind is None or behind.lower != "to" or noun.lemma not in SPOKES:
        return []
    is_named = any(grammar.appositions(post) for post in grammar.adposition_objects(behind))
    return list(behind.subtree()) if is_named else []


def _list_from(start: int, noun: Word, names: Names) -> Iterator[Name]:
    """Names of people one after the other, each with its title before it."""
    words, i = names.doc.words, start
    while (name := titled(i, noun, names)) is not None:
        yield name
        i = name.last.i + 1
        while i < len(words) and words[i].lower in LINKS:
            i += 1
        if i == name.last.i + 1:
            return


def titled(i: int, noun: Word, names: Names) -> Name | None:
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
