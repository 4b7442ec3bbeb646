"""Finds the names in a text: of states, bodies and places by the gazetteer, of people by pipeline, title and capitals.

A name seen once is known in the whole article, so that a surname in the headline is the person of the third paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.growing import (
    GOVERNS,
    HYPHEN,
    MODIFIERS,
    NOT_NAMES,
    ROLES,
    capitalised,
    grow,
    grow_left,
    may_begin,
)
from kg.extraction.actors.honorifics import is_courtesy, is_honorific
from kg.extraction.actors.known import Form, match_form
from kg.extraction.actors.names import Name, Names, parts
from kg.extraction.actors.officeholders import is_statesman
from kg.extraction.actors.spelling import PARTICLES, folded, name_key
from kg.language.doc import NAMING_SEGMENTS, Doc, Word
from kg.vocabulary.wordclasses import word_class

UNLISTED = word_class("unlistedBody")
CREDITS = word_class("credit")
AFFAIRS = word_class("affairs")
PLACE_WORDS = word_class("placeWord")
UNTITLED = word_class("untitled")
SHORTEST_REPEATED = 3
OF_LANGUAGE = ([HYPHEN, "speaking"], [HYPHEN, "language"])


def find_names(doc: Doc) -> Names:
    """The names of an article, gazetteer's and people's, none overlapping another."""
    names = Names(doc)
    _gazetteer_names(doc, names)
    for first, last, titled in _people(doc, names):
        names.add(Name(first, last, None, titled))
    _unlisted_bodies(names)
    return names


def candidates(names: Names) -> Iterator[Name]:
    """Runs of two and more capitalised words that are no name yet, but would be one if an office stood beside them."""
    words, i = names.doc.words, 0
    while i < len(words):
        word = words[i]
        if (
            word.pos == "PROPN"
            and may_begin(word, names, titled=False)
            and word.lower not in MODIFIERS
            and (len(word.text) > 1 or word.text not in "AI")
        ):
            last = grow(words, i, names)
            if last > i and not _inside_other_name(words, i, last):
                yield Name(word, words[last])
            i = last
        i += 1


def _gazetteer_names(doc: Doc, names: Names) -> None:
    """Takes in the names that the gazetteer knows, where they are no part of a person's."""
    texts = [word.text for word in doc.words]
    doubtful: list[Name] = []
    covered = -1
    for word in doc.words:
        if word.i <= covered or not (capitalised(word) or word.text[0].isdigit()):
            continue
        length, form = match_form(texts, word.i)
        last = word.i + length - 1
        if (
            form is None
            or _inside_person(doc, word.i, last, form)
            or (form.kind == "Place" and _begins_statesman(texts, word.i, last))
            or texts[last + 1 : last + 3] in OF_LANGUAGE
            or doc.words[last].sentence.segment is not word.sentence.segment
        ):
            continue
        name = Name(word, doc.words[last], form)
        covered = last
        if form.form == "nickname":
            doubtful.append(name)
        else:
            names.add(name)
    _settle_nicknames(doubtful, names)


def _begins_statesman(texts: list[str], first: int, last: int) -> bool:
    """Whether a place's name is the given name of a known holder of high office: "Nursultan" of "Nazarbayev"."""
    return texts[last + 1 : last + 2] != [] and is_statesman(name_key(texts[first : last + 2]))


def _settle_nicknames(doubtful: list[Name], names: Names) -> None:
    """A nickname counts where the thing, or the state that it is part of, is named otherwise."""
    told = {form.name for name in names if (form := name.form)} | {form.state for name in names if (form := name.form)}
    for name in doubtful:
        form = name.form
        if form is not None and (
            form.name in told
            or form.state in told - {""}
            or (form.kind == "Organization" and not form.state and name.first.name == "ORG")
        ):
            names.add(name)


def _unlisted_bodies(names: Names) -> None:
    """Organisations that the gazetteer lacks: what the pipeline names one and whose last word is a body's."""
    words = names.doc.words
    for start, word in enumerate(words):
        if word.name != "ORG" or not word.name_starts:
            continue
        end = start
        while end + 1 < len(words) and words[end + 1].name == "ORG" and not words[end + 1].name_starts:
            end += 1
        first = start + (word.lower == "the")
        if end > first and words[end].lower in UNLISTED and not any(i in names.at for i in range(first, end + 1)):
            text = names.doc.text[words[first].start : words[end].end]
            names.add(Name(words[first], words[end], Form("Organization", text, "", "name")))


def _inside_person(doc: Doc, first: int, last: int, form: Form) -> bool:
    """Whether the pipeline has it as part of a longer name of a person: "Jordan" of "Michael Jordan"."""
    words = doc.words
    if any(words[i].name != "PERSON" for i in range(first, last + 1)):
        return False
    if words[first].name_starts:
        return _begins_person(words, first, last, form)
    before = first - 1
    while words[before].text == HYPHEN and words[before].name == "PERSON":
        before -= 1
    if words[before].lower in ROLES and not is_honorific(words, before):
        return False
    return words[before].name == "PERSON" and (words[before].pos == "PROPN" or words[before].lower in PARTICLES)


def _begins_person(words: list[Word], first: int, last: int, form: Form) -> bool:
    """Whether the rest of a name follows a place in it; a state needs a title before it too: "Minister Israel Katz"."""
    if first == 0 or last + 1 >= len(words) or form.kind == "Organization":
        return False
    after, before = words[last + 1], words[first - 1]
    if after.name != "PERSON" or after.name_starts or after.pos != "PROPN" or after.lower in ROLES | MODIFIERS:
        return False
    return form.kind == "Place" or (before.lower in ROLES and before.sentence is words[first].sentence)


def _people(doc: Doc, names: Names) -> list[tuple[Word, Word, bool]]:
    """The first and last word of each person's name, and whether a title stands before it."""
    found, words, i, free = [], doc.words, 0, 0
    while i < len(words):
        word = words[i]
        likely = capitalised(word) or word.name == "PERSON"
        titled = likely and _after_title(words, i, names)
        if likely and may_begin(word, names, titled) and (titled or word.name == "PERSON"):
            last, first = grow(words, i, names), grow_left(words, i, names, free)
            told = (
                names.known_person(words[first : last + 1])
                or word.sentence.segment.kind in NAMING_SEGMENTS
                or any(words[k].text in names.in_body for k in range(first, last + 1))
            )
            if told and not _inside_other_name(words, first, last):
                found.append((words[first], words[last], titled))
            i = last
            free = last + 1
        i += 1
    return found


def _after_title(words: list[Word], i: int, names: Names) -> bool:
    """Whether a title or a courtesy stands before a word: "Minister Diaz", "Mr Diaz"."""
    if i == 0 or words[i - 1].sentence.segment is not words[i].sentence.segment:
        return False
    if i - 1 in names.role_starts and i - 1 not in names.at and capitalised(words[i - 1]):
        return True
    before = words[i - 1]
    if is_courtesy(words, i - 1):
        return capitalised(before)
    if before.text == HYPHEN and i > 1:
        return False
    return before.lower in ROLES and before.lower not in UNTITLED


def _inside_other_name(words: list[Word], first: int, last: int) -> bool:
    """For "the Obama administration", "Camp David", "(Reporting by Ana Diaz)": no person of the article is meant."""
    after = words[last + 1] if last + 1 < len(words) else None
    if after is not None and (after.lower in GOVERNS and (after.head is not words[last])):
        return True
    if after is not None and after.lower in UNLISTED and capitalised(after):
        return True
    if after is not None and first == last and after.lower in AFFAIRS and words[first - 1].lower in ("and", "of", "&"):
        return True
    if first > 1 and words[first - 1].lower == "by" and words[first - 2].lower in CREDITS:
        return True
    return first > 0 and words[first - 1].lower in PLACE_WORDS and capitalised(words[first - 1])


def add_later_mentions(doc: Doc, names: Names) -> None:
    """Takes in the capitalised words that are the first or last part of a person's name elsewhere in the article."""
    known: set[str] = set()
    for name in names:
        if name.is_person:
            key = parts(name)
            known |= {key[0], key[-1]} if len(key) > 1 or name.titled else set()
    for word in doc.words:
        if word.i not in names.at and _may_repeat(word) and folded(word.text) in known:
            last = grow(doc.words, word.i, names)
            if not _inside_other_name(doc.words, word.i, last):
                names.add(Name(word, doc.words[last]))


def _may_repeat(word: Word) -> bool:
    """Whether a word may stand alone for somebody named elsewhere."""
    if not capitalised(word) or len(word.text) < SHORTEST_REPEATED or word.pos not in ("PROPN", "NOUN", "ADJ"):
        return False
    return word.lower not in NOT_NAMES and word.lower not in ROLES
