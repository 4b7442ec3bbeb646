"""Who does a deed and to whom: the places of an entry's slots turned into actors, unnamed groups included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.deeds.roster import Roster
from kg.extraction.deeds.words import Told, clauses_for, is_harm, is_of_class, shared_objects, told_by
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
DEEP = ("content", "inner", "else", "purpose")
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
    if any(_is_alternative(word, roster) for word in _subjects(told)):
        return Side()
    return (
        _first(told, places, roster, frozenset())
        or _as_reported(told, roster)
        or _of_sayers(told, roster)
        or _of_paper(told, roster)
        or _of_attack(told, roster)
    )


def _of_paper(told: Told, roster: Roster) -> Side:
    """Whose paper says it: the council's that "passed a resolution calling on A", the writer's of "a note urging A"."""
    above, relation = grammar.governor(told.verb)
    if told.entry.evokes != "Statement" or told.verb.tag != "VBG" or above is None:
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
        return next((found for word in _subjects(told) if (found := _of_event(word, roster))), Side())
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
    words = _subjects(told)
    if words and all(word.lower in PRONOUNS for word in words):
        for above in told.verb.ancestors():
            if lexicon().find("Reporting", "verb", above.lemma):
                keys = tuple(dict.fromkeys(key for subject in grammar.subjects(above) for key in roster.meant(subject)))
                return Side(keys, f"who '{above.text}' it")
    return Side()


def _of_sayers(told: Told, roster: Roster) -> Side:
    """The unnamed people who speak: what speaks in the plural is human."""
    plural = [word for word in _subjects(told) if _names_doers(word)] if told.entry.effect != "report" else []
    speaks = told.entry.evokes == "Statement" and grammar.is_verb(told.word)
    return (
        Side(tuple(key for word in plural for key in roster.people(word)), "subject") if speaks and plural else Side()
    )


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
    without = frozenset({*source.keys, *(state for state in own if state and told.entry.evokes == "Statement")})
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
        words = list(_words_at(told, place))
        if place == "else" and filled:
            continue
        named = _deepest if place in DEEP else _named
        if found := named(words, place, roster, without):
            side = Side(found, f"{place} of '{told.word.text}'")
            if any(roster.is_placed(key) for key in found) or (told.entry.evokes == "Statement" and place not in DEEP):
                return side
            nameless = nameless or (side if place not in DEEP else Side())
        filled = filled or bool(words)
    return nameless


def _named(words: Iterable[Word], place: str, roster: Roster, without: frozenset[str]) -> tuple[str, ...]:
    found = (key for word in words for key in _keys(word, place, roster))
    return tuple(dict.fromkeys(key for key in found if key not in without))


def _deepest(words: Iterable[Word], place: str, roster: Roster, without: frozenset[str]) -> tuple[str, ...]:
    """The first noun that means an actor, with what is coordinated with it."""
    for word in words:
        if word.tag.startswith("PRP") or _is_means_of_naming(word):
            continue
        if (place in ("inner", "purpose") or _is_unlisted(word, roster)) and _is_locative(word):
            continue
        if _is_modifier(word) and not roster.discourse.actors(word):
            continue
        if any(key not in without for key in roster.meant(word)):
            return _named(grammar.conjuncts(word), place, roster, without)
    return ()


def _is_means_of_naming(word: Word) -> bool:
    """Whether a name only tells by whom something was made: "Egyptian" of "the Egyptian-brokered truce"."""
    return word.head.tag == "VBN" and word.i == word.head.i - 2 and word.head.children[-1].text == "-"


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
    if place == "owner":
        by = [key for found in grammar.complements(word, OWNED_BY) for key in roster.meant(found)]
        return tuple(dict.fromkeys((*_people_owning(word, roster), *by)))
    return roster.meant(word, acting=place in ("subject", "undergoer"))


def _people_owning(word: Word, roster: Roster) -> Iterator[str]:
    for owner in (
        *grammar.possessors(word),
        *(each for each in grammar.premodifiers(word) if not grammar.is_possessor(each)),
    ):
        yield from roster.discourse.actors(owner)


def _words_at(told: Told, place: str) -> Iterator[Word]:
    """The words at a place of a deed's slots."""
    if place == "subject":
        yield from _subjects(told)
    elif place in ("object", "owner"):
        yield from _objects(told) or (_named_by_entry(told) if place == "owner" else ())
    elif place == "undergoer":
        yield from _objects(told) if grammar.is_passive(told.verb) and not grammar.agents(told.verb) else ()
    elif place == "clause-subject":
        clauses = (*grammar.clauses(told.verb), *clauses_for(told.verb))
        yield from (word for clause in clauses for word in grammar.own_subjects(clause))
    elif place == "possessor":
        yield from grammar.possessors(told.word)
    elif place == "modifier":
        yield from (each for each in grammar.premodifiers(told.word) if not grammar.is_possessor(each))
    elif place == "purpose":
        yield from _purpose_words(told.verb)
    elif place in DEEP:
        yield from content_words(told)
    elif place == "condition":
        yield from _conditional_subjects(told.verb)
    else:
        near = (told.word, told.verb, *_happening(told), *(noun for noun in _objects(told) if noun is not told.word))
        near = (*near, *(verb for noun in _objects(told) for verb in noun.children if _is_beside(verb)))
        yield from {found.i: found for word in near for found in grammar.complements(word, (place,))}.values()


def _is_beside(verb: Word) -> bool:
    """Whether it is the verb of a relative clause: "imposed" of "lifted the ban it imposed on A"."""
    return grammar.is_verb(verb) and grammar.governor(verb)[1] == "relative"


def _happening(told: Told) -> list[Word]:
    """The verb that an event noun is subject of: "erupted" of "fighting erupted between"."""
    verb, relation = grammar.governor(told.word)
    if told.verb is not told.word or relation != "subject" or verb is None or grammar.objects(verb):
        return []
    return [verb]


def _subjects(told: Told) -> list[Word]:
    """Who is subject of a deed's verb; one that the parser has hung on an auxiliary counts."""
    undergo = told.undergone or (grammar.is_passive(told.verb) and not _is_predicated(told))
    helpers = grammar.auxiliaries(told.verb) if grammar.is_verb(told.verb) and not undergo else []
    return _own_subjects(told) or [word for helper in helpers for word in grammar.own_subjects(helper)]


def _own_subjects(told: Told) -> list[Word]:
    if told.word is not told.verb or grammar.is_verb(told.word):
        if told.word.tag.startswith("JJ") or (told.word is told.verb and _is_predicated(told)):
            return grammar.undergoers(told.verb) if grammar.is_passive(told.verb) else grammar.subjects(told.verb)
        if told.undergone or not grammar.is_verb(told.verb):
            return []
        if _is_absolute(told.verb):
            return grammar.agents(told.verb)
        return _nouns_acting(told.verb) or grammar.subjects(told.verb)
    return []


def _nouns_acting(verb: Word) -> list[Word]:
    """Who acts in what the parser takes for a relative clause: "rebels" of "reports that rebels have taken A"."""
    if not grammar.is_relative(verb) or grammar.is_passive(verb):
        return []
    return grammar.expanded(
        word for word in verb.children if grammar.governor(word)[1] == "subject" and word.tag.startswith("NN")
    )


def _is_absolute(verb: Word) -> bool:
    """Whether a participle has a subject but no auxiliary, so that the subject undergoes it: "with ten killed"."""
    dependent = grammar.governor(verb)[1] in ("adposition", "adverbial", "other", "noun clause")
    return verb.tag == "VBN" and dependent and not grammar.auxiliaries(verb) and bool(grammar.own_subjects(verb))


def _is_predicated(told: Told) -> bool:
    return told.word.lower in told.entry.words.get("adjective", ())


def _objects(told: Told) -> list[Word]:
    if told.undergone:
        return grammar.subjects(told.verb)
    return (grammar.undergoers(told.verb) or shared_objects(told.verb)) if grammar.is_verb(told.verb) else []


def _named_by_entry(told: Told) -> list[Word]:
    """The noun that an entry names, where a preposition joins it to the verb: "defence" of "came to A's defence"."""
    nouns = told.entry.values.get("object", ())
    joined = (obj for _, objs in grammar.adpositions(told.verb) for obj in objs) if grammar.is_verb(told.verb) else ()
    return [obj for obj in joined if obj.lemma in nouns or obj.lower in nouns]


def _conditional_subjects(verb: Word) -> Iterator[Word]:
    """Who must act lest a threat come true: "Israel" of "will strike unless Israel rescinds"."""
    for clause in (verb, *grammar.clauses(verb)):
        for child in clause.children:
            if grammar.governor(child)[1] == "adverbial" and grammar.marker(child) in ("if", "unless", "until"):
                yield from grammar.own_subjects(child)


def others_in(clause: Word, speakers: Side, roster: Roster) -> Side:
    """Who else is named in a clause: with whom, or against whom, it is."""
    words = sorted(
        (word for word in _completing(clause) if grammar.is_noun(word) and word.i > clause.i), key=lambda w: w.i
    )
    found = _deepest(words, "content", roster, frozenset(speakers.keys))
    return Side(found, f"named with '{clause.text}'") if found else Side()


def content_words(told: Told) -> Iterator[Word]:
    """The nouns in what completes a deed's words, in the order of the text, without the circumstances."""
    owners = (
        [inner for owner in grammar.possessors(told.word) for inner in owner.subtree()]
        if told.verb is not told.word
        else []
    )
    agents = grammar.agents(told.verb) if grammar.is_verb(told.verb) else _makers(told.word)
    makers = [inner for agent in grammar.expanded(agents) for inner in agent.subtree()]
    named = [told.word] if owners else []
    subjects = {word.i for word in (*_subjects(told), *makers, *owners, *named, *_means(told))}
    for word in sorted(_completing(told.verb), key=lambda each: each.i):
        if word.i > told.verb.i and word.i not in subjects and (grammar.is_noun(word) or word.tag.startswith("JJ")):
            yield word


def _purpose_words(verb: Word) -> list[Word]:
    """The nouns of what something is done for: "to demand the release of A", "demanding that A go"."""
    clauses = [child for child in verb.children if grammar.governor(child)[1] in ("adverbial", "complement")]
    aims = [child for child in clauses if grammar.is_infinitive(child) or child.tag == "VBG"]
    return [word for aim in aims for word in aim.subtree() if grammar.is_noun(word) and word.i > verb.i]


def _means(told: Told) -> list[Word]:
    """The forces that an entry names as what is sent or drawn back, which undergo nothing: "moved troops to A"."""
    if "object" not in told.entry.values or "object" in told.entry.slots.get("target", ()):
        return []
    return [noun for noun in _objects(told) if is_of_class(noun, "forces")]


def _makers(noun: Word) -> list[Word]:
    """The words of who is named after "by" for an event noun: "Assad" and "regime" of "attack by Assad's regime"."""
    return [inner for maker in grammar.complements(noun, ("by",)) for inner in maker.subtree()]


def _completing(word: Word) -> Iterator[Word]:
    for child in word.children:
        if not _is_circumstance(child):
            yield child
            yield from _completing(child)


def _is_circumstance(child: Word) -> bool:
    relation = grammar.governor(child)[1]
    if relation == "relative":
        return not grammar.is_infinitive(child)
    if relation == "coordinate" and child.tag in ("VBD", "VBZ", "VBP", "VBN") and grammar.is_verb(child.head):
        return True
    return relation in ("adverbial", "apposition") or (grammar.is_aside(child) and relation != "complement")
