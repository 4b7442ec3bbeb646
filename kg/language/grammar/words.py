"""What a word is and what hangs on it: the ground the other modules stand on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from kg.language.doc import Word
from kg.language.grammar.labels import (
    ADPOSITION,
    ADPOSITION_OBJECT,
    ADVERBIAL_CLAUSE,
    APPOSITION,
    AUXILIARY,
    CASE,
    CONJUNCT,
    NEGATION,
    NEGATIVE_WORDS,
    NOUN_CLAUSE,
    OBJECT,
    PASSIVE_AUXILIARY,
    PASSIVE_SUBJECT,
    POSSESSOR,
    PREMODIFIER,
    PUNCTUATION,
    RELATIVE,
    RELATIVISERS,
    SPEECH_ASIDE,
    SUBJECT,
)
from kg.language.grammar.memory import forget, remembered

LONGEST_NAME = 5
COMPANY = frozenset({"with", "by", "between", "to", "of", "from", "for"})
BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
SHORT_VERB = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def is_verb(word: Word) -> bool:
    """Whether it is a full or auxiliary verb, not a participle that is a preposition: "following talks"."""
    return (word.tag.startswith("VB") or word.pos in ("VERB", "AUX")) and word.label != "prep"


def is_noun(word: Word) -> bool:
    """Whether it heads noun phrases: a noun, a name or a pronoun."""
    return word.pos in ("NOUN", "PROPN", "PRON") or word.tag.startswith("NN")


def is_adposition(word: Word) -> bool:
    """Whether it is a preposition with its phrase."""
    return word.label in ADPOSITION or word.tag == "IN"


def is_auxiliary(word: Word) -> bool:
    """Whether it only helps another verb: "has", "will", "be"."""
    return word.label in AUXILIARY


def is_aside(verb: Word) -> bool:
    """Whether it stands beside the sentence it reports: "…, officials said"."""
    return verb.label in SPEECH_ASIDE


def is_possessor(word: Word) -> bool:
    """Whether it stands as the owner of a noun: "Japan's", "its"."""
    return word.label in POSSESSOR


def is_infinitive(verb: Word) -> bool:
    """Whether it stands with "to"."""
    return any(child.tag == "TO" and child.label in AUXILIARY | CASE for child in verb.children)


def is_negation(word: Word) -> bool:
    """Whether it denies the word that it hangs on."""
    return word.label in NEGATION


def is_negated(word: Word) -> bool:
    """Whether a word of its own denies it: "did not sign", "no agreement", "no longer", "without meeting"."""
    if any(
        child.label in NEGATION
        or (child.lower in NEGATIVE_WORDS and child.label in ("det", "advmod", "preconj"))
        or (child.lower == "longer" and is_negated(child))
        for child in word.children
    ):
        return True
    return word.label in ADPOSITION_OBJECT and word.head.lower == "without"


def dependents(word: Word, labels: Collection[str]) -> list[Word]:
    """The words that hang on it by one of the labels."""
    return [child for child in word.children if child.label in labels]


@remembered
def conjuncts(word: Word) -> list[Word]:
    """The word and what is coordinated with it, in order: "A, B and C" for A."""
    if word.name != "PERSON" and not any(child.label in CONJUNCT for child in word.children):
        return [word]
    found, stack = [], [word]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(reversed(dependents(current, CONJUNCT) + _joined_before(current)))
    return sorted(found, key=lambda w: w.i)


def _joined_before(word: Word) -> list[Word]:
    """The person whom the parser took for part of the next one's name: "President A and the Korean leader B"."""
    before = dependents(word, frozenset({"nmod"})) if word.name == "PERSON" else []
    return [child for child in before if child.name == "PERSON" and any(each.tag == "CC" for each in child.children)]


def expanded(words: Iterable[Word]) -> list[Word]:
    """Each word with its conjuncts, without repetition."""
    seen: dict[int, Word] = {}
    for word in words:
        for each in conjuncts(word):
            seen.setdefault(each.i, each)
    return list(seen.values())


def coordination_head(word: Word) -> Word:
    """The first of the words it is coordinated with."""
    while word.label in CONJUNCT and word.head is not word:
        word = word.head
    return word


def is_relative(verb: Word) -> bool:
    """Whether its clause describes a noun that has a part in it, as the parser says or a relative pronoun shows."""
    if verb.label in RELATIVE:
        return True
    return verb.label in NOUN_CLAUSE and any(
        child.lower in RELATIVISERS and child.label in SUBJECT | PASSIVE_SUBJECT | OBJECT for child in verb.children
    )


def whole_lemma(lemma: str, text: str) -> str:
    """The lemma of a verb with the "e" that a lemmatiser took for its ending's: "hope" for "hop" of "hoped".

    A short verb without it doubles its consonant ("hopped"), so the reading is never right.
    """
    short = SHORT_VERB.fullmatch(lemma) is not None
    return lemma + "e" if short and text in (lemma + "ed", lemma + "ing") else lemma


def mend_title(name: Word) -> None:
    """Rehangs a name that the parser set beside its title, with no comma between: "President Obama" is headed by the
    name.
    """
    title = name.head
    apart = any(
        child.label in PUNCTUATION and title.i < child.i < name.i for child in (*title.children, *name.children)
    )
    if name.label not in APPOSITION or apart or title.head is title or not 0 < name.i - title.i < LONGEST_NAME:
        return
    head = title.head
    title.children.remove(name)
    head.children[head.children.index(title)] = name
    name.head, name.label = head, title.label
    title.head, title.label = name, "compound"
    name.children.insert(0, title)


def mend_list(first: Word, second: Word) -> None:
    """Rehangs two that a headline joins by a comma: "Chile, Peru agree" as a coordination, "Chilean, Peruvian
    ministers" as two modifiers of one noun.
    """
    forget(first.sentence.words)
    noun = second.head
    if second.label in BEFORE_NOUN and noun.i > second.i:
        if first is not noun and noun not in (word for word in first.subtree()):
            _rehang(first, noun, second.label)
    elif second is not first.head and first.i < second.i:
        if second.head is first.head and second.label in SUBJECT | PASSIVE_SUBJECT | OBJECT:
            first.label = second.label
        _rehang(second, first, "conj")


def mend_subject(subject: Word, verb: Word) -> None:
    """Rehangs the subject that the parser hung on a place before it: "At the summit in Oslo, A met B"."""
    forget(subject.sentence.words)
    _rehang(subject, verb, "nsubj")


def mend_pair(first: Word, second: Word) -> None:
    """Rehangs two joined by "and" of which the parser made one: the first takes the second's place and heads it."""
    if first not in second.subtree() or first is second:
        return
    forget(first.sentence.words)
    for stray in [child for child in first.children if child.label in CONJUNCT and first.i < child.i < second.i]:
        _rehang(stray, second, "compound")
    head, label = second.head, second.label
    first.head.children.remove(first)
    if head is second:
        first.head, second.head = first, first
    else:
        head.children[head.children.index(second)] = first
        first.head, second.head = head, first
    first.label, second.label = label, "conj"
    first.children.append(second)


def mend_between(between: Word) -> None:
    """Rehangs "talks between A and B resumed" where the parser took B for the subject of the verb, and the noun and the
    verb for joined.
    """
    noun = between.head
    one = next((child for child in between.children if child.label in ADPOSITION_OBJECT), None)
    verb = next((child for child in noun.children if child.label in CONJUNCT and is_verb(child)), None)
    other = next((child for child in verb.children if child.label in SUBJECT), None) if verb is not None else None
    if one is None or verb is None or other is None or not one.i < other.i < verb.i or dependents(one, CONJUNCT):
        return
    _rehang(other, one, "conj")
    for stray in [child for child in (*verb.children, *noun.children) if one.i < child.i < other.i]:
        _rehang(stray, one if stray.tag == "CC" else other, stray.label)
    noun.children.remove(verb)
    if noun.head is noun:
        verb.head = verb
    else:
        noun.head.children[noun.head.children.index(noun)] = verb
        verb.head = noun.head
    verb.label, noun.label, noun.head = noun.label, "nsubj", verb
    verb.children.insert(0, noun)


def mend_day(day: Word) -> None:
    """Rehangs "received on Sunday Sudan's minister, A" where the parser took the day for part of the noun behind it."""
    noun = day.head
    while noun.label in PREMODIFIER and noun.head is not noun:
        noun = noun.head
    preposition, verb = noun.head, noun.head.head
    someone = day.head is not noun or noun.name == "PERSON"
    apart = day.label in BEFORE_NOUN and noun.label in ADPOSITION_OBJECT and preposition.i == day.i - 1
    if someone and apart and is_verb(verb) and not dependents(verb, OBJECT):
        _rehang(noun, verb, "dobj")
        _rehang(day, preposition, "pobj")


def mend_parted(words: list[Word], i: int) -> None:
    """Rehangs the subject of "A, ending a dispute, agreed" where the parser gave it to what commas set off."""
    participle = words[i]
    verb = participle.head
    subject = next((child for child in participle.children if child.label in SUBJECT), None)
    parted = participle.label in ADVERBIAL_CLAUSE and participle.i < verb.i and words[i - 1].text == ","
    if (
        subject is None
        or not parted
        or dependents(verb, SUBJECT | PASSIVE_SUBJECT)
        or dependents(participle, AUXILIARY)
    ):
        return
    _rehang(subject, verb, "nsubjpass" if dependents(verb, PASSIVE_AUXILIARY) else "nsubj")


def mend_visiting(words: list[Word], i: int) -> None:
    """Rehangs "visiting" before a title or name, no verb but an adjective: "met visiting President A", "A and visiting
    Minister B".
    """
    word, before = words[i], words[i - 1]
    guest = next((child for child in word.children if child.label in OBJECT and child.i > word.i), None)
    if word.label in PREMODIFIER:
        word.tag, word.pos = "JJ", "ADJ"
    elif guest is not None and guest.name == "PERSON" and i and (place := _place_after(words, i, before)):
        _rehang(guest, *place)
        _rehang(word, guest, "amod")
        word.tag, word.pos = "JJ", "ADJ"


def _place_after(words: list[Word], i: int, before: Word) -> tuple[Word, str] | None:
    """What a guest called visiting hangs on, by the word before "visiting", and how."""
    if before.tag == "CC" and i > 1:
        return words[i - 2], "conj"
    if before.pos == "ADP" and before.lower in COMPANY:
        return before, "pobj"
    return (before, "dobj") if before.pos == "VERB" else None


def _rehang(word: Word, head: Word, label: str) -> None:
    if word.head is word or word in head.ancestors():
        return
    word.head.children.remove(word)
    word.head, word.label = head, label
    head.children.append(word)
    head.children.sort(key=lambda child: child.i)


def mend_name(first: Word) -> None:
    """Rehangs a person's name whose first word the parser took for a preposition ("Barack"): its last word heads it.

    No word of a name governs another as a preposition does, so the reading is never right.
    """
    inner = next(
        (child for child in first.children if child.label in ADPOSITION_OBJECT and child.name == first.name), None
    )
    if inner is None or first.head is first:
        return
    head = first.head
    first.children.remove(inner)
    head.children[head.children.index(first)] = inner
    inner.head, inner.label = head, "nsubj" if inner.i < head.i else "dobj"
    first.head, first.label, first.tag, first.pos = inner, "compound", "NNP", "PROPN"
    inner.children.insert(0, first)
