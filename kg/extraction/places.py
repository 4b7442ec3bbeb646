"""Which places words mean: by name, by what they are to a state ("the Sudanese capital"), by what was told before."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context
from kg.language import Sentence, Word, grammar
from kg.vocabulary.lexicon import lexicon

CAPITAL = "capital"
THERE, HERE = "there", "here"
NAMING = frozenset({"NOUN", "PROPN"})
LOCATIONS = frozenset({"GPE", "LOC"})
STAY = frozenset({"in", "at", "to", "into"})
REACH = 2  # sentences back to the place that "there" points at
FURTHER = 4  # sentences back to the town that "the city" means
AREAS = frozenset({"State", "Place"})
TOP = 8  # sentences in which an article names the town it was filed in


def places_of(word: Word, context: Context) -> tuple[str, ...]:
    """The places that a word means, () where it means none.

    By its name, or as "the Sudanese capital", "the Swiss city", "the country", "there", "here".
    """
    if found := context.discourse.places(word):
        return found
    if word.lower == THERE and word.tag != "EX":
        return _last_before(word, context)
    if word.lower == HERE:
        return tuple(filter(None, [filed_in(word, context)]))
    kind = _kind(word)
    if kind == "settlement":
        return _settlement(word, context)
    return _territory(word, context) if kind else _unknown(word, context)


def _kind(word: Word) -> str:
    """ "capital", "territory" or "settlement" of a noun for a kind of place, "" of any other word."""
    entries = lexicon().find("Marker", "noun", word.lemma) if grammar.is_noun(word) else ()
    effects = (entry.effect for entry in entries)
    return next((effect for effect in effects if effect in (CAPITAL, "territory", "settlement")), "")


def _territory(word: Word, context: Context) -> tuple[str, ...]:
    """The state of "the country" or "Polish soil"; of "the Polish capital" the town."""
    keys = dict.fromkeys((*context.discourse.actors(word), *context.discourse.owners(word)))
    areas = (key for key in keys if context.discourse.entity(key).kind in AREAS)
    if word.lemma != CAPITAL:
        return tuple(areas)
    owned = tuple(context.discourse.capital_of(key) or key for key in areas)
    return owned or (_capital_here(word, context) if _points_back(word) else ())


def _capital_here(word: Word, context: Context) -> tuple[str, ...]:
    """The town of "the capital", of the state that the article was filed in, else the one told last."""
    told = filter(None, (filed_in(word, context), *_told_before(word, FURTHER, context)))
    states = (context.discourse.state_of(key) for key in told)
    state = next(filter(None, states), None)
    return tuple(filter(None, [context.discourse.capital_of(state)])) if state else ()


def _settlement(word: Word, context: Context) -> tuple[str, ...]:
    """The town of "the Swiss city of Basel", or the one told before that lies there: "in the Swiss city"; of "the city"
    and "the coastal city" the town that the article was filed in, else the last told.
    """
    of = grammar.complements(word, ("of",))
    named = [key for town in of for key in context.discourse.places(town) or _called(town, context)]
    if named or word.tag != "NN":
        return tuple(named)
    states = set(context.discourse.owners(word))
    told = filter(None, (filed_in(word, context) if not states else None, *_told_before(word, FURTHER, context)))
    towns = (key for key in told if context.discourse.entity(key).kind == "Place")
    fitting = (key for key in towns if not states or context.discourse.state_of(key) in states)
    return tuple(filter(None, [next(fitting, None)])) if _points_back(word) else ()


def _unknown(word: Word, context: Context) -> tuple[str, ...]:
    """A place that only the pipeline takes for one: "at Dagomys"."""
    return _called(word, context) if word.name in LOCATIONS else ()


def _called(word: Word, context: Context) -> tuple[str, ...]:
    """The place of a name that nobody else has."""
    if word.tag != "NNP" or context.discourse.actors(word):
        return ()
    first, last = grammar.phrase(word)
    words = [each for each in word.sentence.words if first.i <= each.i <= last.i and each.tag == "NNP"]
    return (context.discourse.place_called(words[0], words[-1]),)


def _points_back(noun: Word) -> bool:
    return any(child.lower in ("the", "that") for child in grammar.premodifiers(noun))


def _last_before(word: Word, context: Context) -> tuple[str, ...]:
    """The last place told before, in the sentences right before a word's own at the furthest: one where somebody is or
    goes ("in Vienna"), else any.
    """
    before = list(_named_before(word, REACH))
    stayed = (key for each in before if _is_stayed_in(each) for key in places_of(each, context))
    other = (key for each in before for key in context.discourse.places(each))
    return tuple(filter(None, [next(stayed, None) or next(other, None)]))


def _is_stayed_in(name: Word) -> bool:
    governor, relation = grammar.governor(name)
    return relation == "adposition" and governor is not None and governor.lower in STAY


def _told_before(word: Word, reach: int, context: Context) -> Iterator[str]:
    """The places named before a word, the last first."""
    return (key for before in _named_before(word, reach) for key in context.discourse.places(before))


def _named_before(word: Word, reach: int) -> Iterator[Word]:
    """The nouns before a word, the last first, from so many sentences back at the furthest."""
    sentences = word.sentence.doc.sentences
    for sentence in reversed(sentences[max(word.sentence.index - reach, 0) : word.sentence.index + 1]):
        for before in reversed(sentence.words):
            if before.i < word.i and before.pos in NAMING and before.name != "NORP":
                yield before


def filed_in(word: Word, context: Context) -> str | None:
    """The town from which a word's part of the article was filed: of the dateline before it, or of the page's top."""
    datelines = (each for each in context.doc.segments if each.kind == "dateline" and each.start < word.start)
    last = max(datelines, key=lambda each: each.start, default=None)
    if last is not None:
        return context.discourse.filed_in(context.doc.mention_of_line(last))
    top = (each for each in context.doc.sentences[: min(TOP, word.sentence.index)] if _heads_the_page(each, context))
    return next((key for line in top for key in _towns(line, context)), None)


def _heads_the_page(sentence: Sentence, context: Context) -> bool:
    """Whether a line without a verb tells a day: "Dublin, 8 September 2023"."""
    dated = bool(context.calendar.in_sentence(sentence.words[0]))
    return dated and sentence.segment.kind != "headline" and not any(grammar.is_verb(each) for each in sentence.words)


def _towns(sentence: Sentence, context: Context) -> Iterator[str]:
    for word in sentence.words:
        for key in context.discourse.places(word):
            if context.discourse.entity(key).kind == "Place":
                yield key
