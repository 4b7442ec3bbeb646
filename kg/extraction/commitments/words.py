"""The classes of words by which commitments are told, read from `ontology/lexicon/commitments.ttl`."""

from __future__ import annotations

from functools import cache, lru_cache

from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.terms import DKG, family

COMMITMENT = DKG.local(DKG.Commitment)
WORDS_KEPT = 1 << 16
ASKING = frozenset({"how", "what", "why"})
NOBODY = frozenset({"none", "neither", "nobody", "nothing", "no-one"})


def part_of_speech(word: Word) -> str:
    """Under which part of speech the lexicon lists a word."""
    if grammar.is_verb(word):
        return "verb"
    return "noun" if word.tag.startswith("NN") else "adjective"


def undertakings(word: Word) -> tuple[Entry, ...]:
    """The entries by which a word binds its actor; of a participle said of its subject, the adjective's first."""
    part = part_of_speech(word)
    found = _undertaking(part, word.lower if part == "adjective" else word.lemma)
    if word.tag == "VBN" and (described := _undertaking("adjective", word.lower)) and is_predicated(word):
        return described + found
    return found


def is_predicated(participle: Word) -> bool:
    """Whether a participle is said of its subject by "be" or "remain" with no agent: "is committed to"."""
    above, relation = grammar.governor(participle)
    bare = not grammar.own_auxiliaries(participle)
    said = bare and above is not None and relation in ("object", "complement") and grammar.is_verb(above)
    helped = any(helper.lemma == "be" for helper in grammar.auxiliaries(participle))
    return (said or helped) and not grammar.agents(participle)


@lru_cache(maxsize=WORDS_KEPT)
def _undertaking(part: str, lemma: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in lexicon().find("Commissive", part, lemma) if entry.evokes == COMMITMENT)


@lru_cache(maxsize=WORDS_KEPT)
def of_class(part: str, lemma: str, *effects: str) -> Entry | None:
    """The entry of one of some classes ("text", "praise", "act") that lists a lemma, None where there is none."""
    entries = (entry for entry in lexicon().find("Commissive", part, lemma) if entry.effect in effects)
    return next((entry for entry in entries if entry.evokes != COMMITMENT), None)


def is_asked(*verbs: Word) -> bool:
    """Whether what verbs tell stands in an indirect question: "how A means to pay", "what he means to find out"."""
    return any(child.lower in ASKING for verb in verbs for child in verb.children)


def singular(noun: Word) -> str:
    """The lemma of a noun, in lower case and singular though it be capitalised: "party" of "the Parties"."""
    lemma = noun.lemma.lower()
    if not noun.tag.startswith("NNP") or not lemma.endswith("s"):
        return lemma
    return f"{lemma[:-3]}y" if lemma.endswith("ies") else lemma[:-1]


def is_text(word: Word) -> bool:
    """Whether a noun names a text that can bind: "agreement", "pact"."""
    return word.tag.startswith("NN") and of_class("noun", word.lemma, "text") is not None


@cache
def phrases(effect: str) -> tuple[str, ...]:
    """The phrases of a class, the longest first."""
    entries = (entry for entry in lexicon().entries if entry.type == "Commissive" and entry.effect == effect)
    return tuple(
        sorted((phrase for entry in entries for phrase in entry.words.get("phrase", ())), key=len, reverse=True)
    )


def is_encounter(word: Word, *but: str) -> bool:
    """Whether a noun or verb evokes a meeting, of no kind that is left out."""
    part = part_of_speech(word)
    return part != "adjective" and any(kind not in but for kind in _meetings(part, word.lemma))


@lru_cache(maxsize=WORDS_KEPT)
def _meetings(part: str, lemma: str) -> tuple[str, ...]:
    """The kinds of meeting that a word evokes."""
    evoked = (entry.evokes for entry in lexicon().find("Trigger", part, lemma))
    return tuple(kind for kind in evoked if family(kind) == "Meeting")


def is_future(verb: Word) -> bool:
    """Whether a clause tells what shall be: by "will", "would", "should", "is to", or a subjunctive."""
    if grammar.is_infinitive(verb):
        return True
    helpers = grammar.auxiliaries(verb)
    lowers = {helper.lower for helper in helpers}
    ahead = (phrase for effect in ("future", "reported-future", "duty", "leave") for phrase in phrases(effect))
    if "have" not in lowers and not lowers.isdisjoint(ahead):
        return True
    return (verb.tag == "VB" and not helpers) or any(helper.lower == "be" and helper.tag == "VB" for helper in helpers)
