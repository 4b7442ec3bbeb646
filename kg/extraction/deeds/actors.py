"""Who does a deed and to whom: the words at an entry's slots (`slots`) turned into actors, unnamed groups included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.deeds.roster import Roster, is_maker
from kg.extraction.deeds.slots import DEEP, completing, objects, subjects, words_at
from kg.extraction.deeds.words import STATEMENT, Told, is_harm, is_of_class, told_by, violated
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

OWNED_BY = ("by", "from", "of")
LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "across",
        "within",
        "inside",
        "into",
        "on",
        "throughout",
        "through",
        "along",
    }
)
PEOPLE_ENDINGS = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ans",
    "ants",
    "agents",
    "dents",
    "ees",
    "crats",
    "men",
    "women",
    "als",
    "ls",
)
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})


@dataclass(frozen=True, slots=True)
class Side:
    """The keys of one side of a deed, and in words how they were found."""

    keys: tuple[str, ...] = ()
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.keys)


def doers(told: Told, roster: Roster) -> Side:
    """Who does it: the first of the entry's places at which an actor stands; "it" under "said" is who says it."""
    places = (*told.entry.slots.get("source", ("subject",)), *(("from", "by") if told.undergone else ()))
    if any(_is_alternative(word, roster) for word in subjects(told)):
        return Side()
    found = (
        _first(told, places, roster, frozenset())
        or _as_reported(told, roster)
        or _of_sayers(told, roster)
        or _of_paper(told, roster)
        or _of_attack(told, roster)
    )
    return _in_office(told, _apart_from_addressed(told, found, roster), roster)


def _apart_from_addressed(told: Told, found: Side, roster: Roster) -> Side:
    """Who speaks, where a pronoun would make him speak to himself: "It urged the government", said after "A urged"."""
    spoken_to = {key for word in objects(told) for key in roster.meant(word)}
    unclear = told.entry.evokes == STATEMENT and all(word.lower in PRONOUNS - {"we", "i"} for word in subjects(told))
    if not (found and unclear and set(found.keys) <= spoken_to):
        return found
    place = told.verb.sentence.index - 1
    before = grammar.subjects(told.verb.sentence.doc.sentences[place].root) if place >= 0 else []
    keys = [key for word in before for key in roster.meant(word, acting=True) if key not in spoken_to]
    return Side(tuple(dict.fromkeys(keys)), "who speaks before")


def _in_office(told: Told, found: Side, roster: Roster) -> Side:
    """What an official's "we" has done, not said, is the deed of his state."""
    if told.entry.evokes == STATEMENT or not any(word.lower == "we" for word in subjects(told)):
        return found
    states = (roster.discourse.state_of(key) if roster.entity(key).kind == "Person" else key for key in found.keys)
    keys = [state or key for state, key in zip(states, found.keys, strict=True)]
    return Side(tuple(dict.fromkeys(keys)), found.how)


def _of_paper(told: Told, roster: Roster) -> Side:
    """Whose paper says it: the council's that "passed a resolution calling on A", the writer's of "a note urging A"."""
    above, relation = grammar.governor(told.verb)
    if told.entry.evokes != STATEMENT or told.verb.tag != "VBG" or above is None:
        return Side()
    if relation not in ("relative", "noun clause") or not is_of_class(above, "paper"):
        return Side()
    carrying, place = grammar.governor(grammar.coordination_head(above))
    makers = grammar.subjects(carrying) if carrying is not None and place == "object" else []
    keys = [key for word in makers for key in roster.meant(word, acting=True)] or list(roster.owners(above))
    return Side(tuple(dict.fromkeys(keys)), f"whose '{above.text}' it is")


def _of_attack(told: Told, roster: Roster) -> Side:
    """Who made the attack in which somebody came to harm: "killed in an Israeli raid", "a drone strike killed"."""
    if not is_harm(told) or not grammar.is_verb(told.verb):
        return Side()
    if not (told.undergone or grammar.is_passive(told.verb)):
        return next((found for word in subjects(told) if (found := _of_event(word, roster))), Side())
    nouns = [*grammar.agents(told.verb), *grammar.complements(told.verb, ("in", "by", "during", "from"))]
    times = [each for each in told.verb.children if grammar.marker(each) in ("when", "after", "as")]
    return next((found for word in (*nouns, *times) if (found := _of_event(word, roster))), Side())


def _of_event(word: Word, roster: Roster) -> Side:
    """Who made an attack that a noun or a clause tells of."""
    attack = told_by(word)
    if attack is None or attack.word is not word or not is_harm(attack):
        return Side()
    return doers(attack, roster) or _with_whom(attack, roster)


def _with_whom(attack: Told, roster: Roster) -> Side:
    """The other side of a fight: "died in a clash with rebels"."""
    keys = (key for word in grammar.complements(attack.word, ("with",)) for key in roster.meant(word))
    return Side(tuple(dict.fromkeys(keys)), f"with whom '{attack.word.text}' was")


def _is_alternative(word: Word, roster: Roster) -> bool:
    """Whether one or the other is meant: "forces of either A or B"."""
    inside = grammar.coordination_head(word).subtree()
    return any(inner.lower == "or" and bool(roster.discourse.actors(inner.head)) for inner in inside)


def _as_reported(told: Told, roster: Roster) -> Side:
    """Whom an unclear pronoun means in what somebody says: the sayer."""
    words = subjects(told)
    if words and all(word.lower in PRONOUNS for word in words):
        for above in told.verb.ancestors():
            if lexicon().find("Reporting", "verb", above.lemma):
                keys = tuple(dict.fromkeys(key for subject in grammar.subjects(above) for key in roster.meant(subject)))
                return Side(keys, f"who '{above.text}' it")
    return Side()


def _of_sayers(told: Told, roster: Roster) -> Side:
    """The unnamed people who speak: what speaks in the plural is human."""
    if told.entry.evokes != STATEMENT or told.entry.effect == "report" or not grammar.is_verb(told.word):
        return Side()
    keys = tuple(key for word in subjects(told) if _names_doers(word) for key in roster.group(word))
    return Side(keys, "subject") if keys else Side()


def _names_doers(word: Word) -> bool:
    """Whether a plural is formed like one of people: "analysts", "negotiators", "Syrians", "officials"."""
    return word.tag == "NNS" and word.lower.endswith(PEOPLE_ENDINGS) and not is_of_class(word, "paper")


def receivers(told: Told, source: Side, roster: Roster) -> Side:
    """To whom it is done or said, whoever does it left out."""
    own = {
        roster.discourse.state_of(key)
        for key in source.keys
        if key not in roster.groups and roster.entity(key).kind == "Person"
    }
    without = frozenset({*source.keys, *(state for state in own if state and told.entry.evokes == STATEMENT)})
    places = (*(("object",) if told.undergone else ()), *told.entry.slots.get("target", ()))
    if not source and grammar.is_passive(told.word):
        places = tuple(place for place in places if place not in DEEP)
    return _first(told, places, roster, without)


def _first(told: Told, places: Iterable[str], roster: Roster, without: frozenset[str]) -> Side:
    """The first place at which an actor stands.

    Unnamed people of no known state, unless spoken to, stand back behind others. "content", "inner" and "else" lie
    deeper, where only those known by name or state count; "else" only where nothing stands at the places before it.
    """
    filled, nameless = False, Side()
    for place in places:
        words = list(words_at(told, place))
        if place == "else" and filled:
            continue
        named = _deepest if place in DEEP else _named
        if found := named(words, place, roster, without):
            side = Side(found, f"{place} of '{told.word.text}'")
            if any(roster.is_placed(key) for key in found) or (told.entry.evokes == STATEMENT and place not in DEEP):
                return side
            nameless = nameless or (side if place not in DEEP else Side())
        filled = filled or bool(words)
    return nameless


def _named(words: Iterable[Word], place: str, roster: Roster, without: frozenset[str]) -> tuple[str, ...]:
    """All whom the words at a place mean, each once."""
    found = (key for word in words if not _is_violated(word) for key in _keys(word, place, roster))
    return tuple(dict.fromkeys(key for key in found if key not in without))


def _deepest(words: Iterable[Word], place: str, roster: Roster, without: frozenset[str]) -> tuple[str, ...]:
    """The first noun that means an actor, with what is coordinated with it."""
    for word in words:
        if word.tag.startswith("PRP") or is_maker(word):
            continue
        if (place in ("inner", "purpose") or _is_unlisted(word, roster)) and _is_locative(word):
            continue
        if (_is_modifier(word) and not roster.discourse.actors(word)) or _is_violated(word):
            continue
        if any(key not in without for key in roster.meant(word)):
            return _named(grammar.conjuncts(word), place, roster, without)
    return ()


def _is_violated(word: Word) -> bool:
    """Whether it belongs to what others violate: "Greek" and "airspace" of "violations of Greek airspace"."""
    above = (word, *word.ancestors())
    return any(inner in violated(noun) for inner, noun in zip(above, above[2:], strict=False))


def _is_unlisted(word: Word, roster: Roster) -> bool:
    """Whether only its capitals make a name that of a body, which may as well be a place: "Demarcation Line"."""
    return bool(word.name) and not roster.discourse.actors(word)


def _is_modifier(word: Word) -> bool:
    return grammar.governor(word)[1] == "modifier" and not grammar.is_possessor(word)


def _is_locative(word: Word) -> bool:
    """Whether a noun, or the one that it is part or modifier of, tells where: "Peruvian" of "in the Peruvian city"."""
    above, relation = grammar.governor(grammar.coordination_head(word))
    if above is None:
        return False
    if relation in ("modifier", "possessor") or (relation == "adposition" and above.lower == "of"):
        noun = above.head if relation == "adposition" else above
        return noun is not word and grammar.is_noun(noun) and _is_locative(noun)
    return relation == "adposition" and above.lower in LOCATIVE


def _keys(word: Word, place: str, roster: Roster) -> tuple[str, ...]:
    """Whom a word at a place means; at "owner" whose it is, also by a "by", "from" or "of" behind it."""
    if place == "owner":
        by = [key for found in grammar.complements(word, OWNED_BY) for key in roster.meant(found) if not violated(word)]
        return tuple(dict.fromkeys((*_owning(word, roster), *by)))
    return roster.meant(word, acting=place in ("subject", "undergoer"))


def _owning(noun: Word, roster: Roster) -> Iterator[str]:
    """Whose a thing is by the words before it: "Chad's army", "the Chadian army"."""
    before = (each for each in grammar.premodifiers(noun) if not grammar.is_possessor(each))
    for owner in (*grammar.possessors(noun), *before):
        yield from roster.discourse.actors(owner)


def others_in(clause: Word, speakers: Side, roster: Roster) -> Side:
    """Who else is named in a clause: with whom, or against whom, it is."""
    words = sorted(
        (word for word in completing(clause) if grammar.is_noun(word) and word.i > clause.i), key=lambda w: w.i
    )
    found = _deepest(words, "content", roster, frozenset(speakers.keys))
    return Side(found, f"named with '{clause.text}'") if found else Side()
