"""Words that stand for an event told before: "it was put off", "a second followed in May", "one … the other"."""

from __future__ import annotations

from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

PRONOUNS = frozenset({"it", "they", "them", "these", "this"})
HAPPENING = word_class("happening")
MOVING = frozenset({"moved"})
ARRANGING = frozenset({"planned", "cancelled"})
BOUNDING = frozenset({"begun", "ended"})
COUNTING = frozenset({"ADJ", "NUM", "NOUN", "PRON", "DET"})
PLACING = frozenset({"in", "at", "on"})
WITHIN_NOUN = frozenset({"modifier"})


def is_echo(word: Word) -> bool:
    """Whether a word can only mean an event told before: by what is said of it, or as a numeral without its noun."""
    return _is_of_event(word) if word.lower in PRONOUNS else _is_elliptic(word)


def said_of(word: Word) -> list[Word]:
    """The participles right behind an elliptic word, wherever the parser hung them: "the first, held in Lima"."""
    behind = [each for each in word.sentence.words if word.i < each.i <= word.i + 2 and each.text != ","]
    return [each for each in behind[:1] if each.tag == "VBN" and (_holds(each) or _arranges(each))]


def _is_of_event(pronoun: Word) -> bool:
    """Whether a pronoun is said to be held, to begin, to be moved: no person and no text is."""
    verb, relation = grammar.governor(pronoun)
    if verb is None or relation not in ("subject", "object") or not grammar.is_verb(verb):
        return False
    verbs = [verb, *(below for below in grammar.clauses(verb) if grammar.is_infinitive(below))]
    return any(_undergoes(pronoun, each) or _runs(pronoun, each) for each in verbs)


def _undergoes(pronoun: Word, verb: Word) -> bool:
    return pronoun in grammar.undergoers(verb) and (_holds(verb) or (_arranges(verb) and grammar.is_passive(verb)))


def _runs(pronoun: Word, verb: Word) -> bool:
    """Whether it begins, ends or takes place by itself."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    runs = verb.lemma in HAPPENING or (entry is not None and entry.effect in BOUNDING)
    objects = [found for found in grammar.objects(verb) if found.lemma != "place"]
    return runs and not objects and not grammar.is_passive(verb) and pronoun in grammar.subjects(verb)


def _holds(verb: Word) -> bool:
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return entry is not None and entry.effect != "attending" and verb.lemma not in ("have", "make", "do", "pay", "take")


def _arranges(verb: Word) -> bool:
    moved = any(entry.effect in MOVING for entry in lexicon().find("Marker", "verb", verb.lemma))
    return moved or any(entry.effect in ARRANGING for entry in lexicon().find("TruthWord", "verb", verb.lemma))


def _is_elliptic(word: Word) -> bool:
    """Whether a numeral or ordinal stands where its noun should: "the first", "a second", "one in Lima"."""
    if word.pos not in COUNTING:
        return False
    named = lexicon().marks("adjective", word.lower, "elliptic")
    if not named or grammar.governor(word)[1] in WITHIN_NOUN or _is_before_noun(word):
        return False
    determined = word.lower in ("one", "another") or any(child.tag == "DT" for child in word.children)
    return determined and (_is_of_event(word) or _is_placed(word))


def _is_placed(word: Word) -> bool:
    """Whether it stands in a list or after a preposition with its own time or place, or is said to be then or there."""
    governor, relation = grammar.governor(word)
    if governor is None or relation not in ("subject", "object"):
        return bool(said_of(word)) or _is_then_or_there(word)
    is_when = governor.lemma == "be" and not grammar.attributes(governor) and _is_then_or_there(governor)
    return relation == "subject" and (is_when or bool(said_of(word)))


def _is_then_or_there(word: Word) -> bool:
    return any(name in PLACING and found for name, found in grammar.adpositions(word))


def _is_before_noun(word: Word) -> bool:
    return grammar.is_noun(word.head) and word.head.i > word.i and word in grammar.premodifiers(word.head)
