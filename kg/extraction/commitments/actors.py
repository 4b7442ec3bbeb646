"""Who is bound by an undertaking, and to whom: the actor of the word that binds, or of the act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.extraction.candidates import Context
from kg.extraction.commitments.telling import is_telling, tellers, telling
from kg.extraction.commitments.together import Act
from kg.extraction.commitments.words import is_text, of_class, singular
from kg.extraction.wording import BREAKS, word_before_phrase
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry

WE = frozenset({"we", "our", "us"})
FIRST_PERSON = frozenset({"we", "i", "our", "my", "us"})
REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself", "oneself"})
OWN = {"its": "it", "his": "he", "her": "she", "their": "they"}
THIRD = frozenset({"he", "she", "it", "they"})
POINTING = frozenset({"the", "these", "those", "both", "two", "all", "three", "four"})
PERSONAL = frozenset({"he", "she", "they", "it", *FIRST_PERSON})
NAMING = frozenset({"PROPN", "PUNCT", "CCONJ", "DET"})


@dataclass(frozen=True, slots=True)
class Bound:
    """Keys of those who are bound, and how they were found; `nameless` is true of a "we" that the text never names."""

    keys: tuple[str, ...] = ()
    how: str = ""
    nameless: bool = False

    def __bool__(self) -> bool:
        return bool(self.keys) or self.nameless


def keys_of(words: Iterable[Word], context: Context) -> tuple[str, ...]:
    """The actors that words mean, each once; unnamed groups only where nobody else is meant."""
    meant = (key for word in words for each in _listed(word) for key in _meant(each, context))
    found = tuple(dict.fromkeys(meant))
    return tuple(key for key in found if context.discourse.entity(key).kind != "Group") or found


def _meant(word: Word, context: Context) -> tuple[str, ...]:
    """The actors that a word means, else those set beside it: "the ministers, A for Chile and B for Peru"."""
    if found := context.discourse.actors(word):
        if of_class("noun", word.lemma, "realm"):
            return tuple(dict.fromkeys(context.discourse.state_of(key) or key for key in found))
        return states_apart(found, context) if of_class("noun", singular(word), "side") else found
    if word.tag != "NNS" and word.lower not in WE:
        return ()
    beside = (each for apposed in grammar.appositions(word) for each in grammar.conjuncts(apposed))
    apposed = tuple(key for each in beside for key in context.discourse.actors(each))
    return apposed or (_bodies(word, context) if word.tag == "NNS" else ())


def _bodies(group: Word, context: Context) -> tuple[str, ...]:
    """The body whose members a group is: of "the alliance's members", "Union countries"."""
    owners = context.discourse.owners(group) if of_class("noun", group.lemma, "givers", "sitting", "party") else ()
    return tuple(key for key in owners if context.discourse.entity(key).kind == "Organization")


def states_apart(keys: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The states of persons who stand for one each, as the sides of a text or of talks; the keys as they are else."""
    states = tuple(dict.fromkeys(context.discourse.state_of(key) or "" for key in keys))
    return states if all(states) and len(states) == len(keys) > 1 else keys


def _listed(word: Word) -> list[Word]:
    """A name with the names listed after it: "A, B, C and D", which the parser takes for appositions."""
    named = (each for apposed in grammar.appositions(word) for each in grammar.conjuncts(apposed))
    beside = [each for each in named if word.pos == each.pos == "PROPN"]
    return [word, *beside] if len(beside) > 1 else [word]


def owners_of(noun: Word) -> list[Word]:
    """Whose it is: of "A and B's alliance" both, though the parser may coordinate the first with the alliance."""
    found = grammar.possessors(noun)
    first = grammar.coordination_head(noun)
    return [first, *found] if found and first is not noun and first.pos == "PROPN" else found


def bound_by(words: Iterable[Word], how: str, context: Context) -> Bound:
    """Those whom words mean, as bound; the "we" of one office holder means the state, an unnamed group nobody known."""
    listed = list(words)
    if listed and all(_is_unnamed_group(word) for word in listed):
        return Bound((), how, True)
    keys = keys_of(listed, context)
    if not keys and listed and all(_is_group(word) for word in listed):
        return Bound((), how, True)
    if len(keys) == 1 and any(word.lower in WE for word in listed):
        keys = (context.discourse.state_of(keys[0]) or keys[0],)
    return Bound(keys, how, not keys and any(word.lower in FIRST_PERSON for word in listed))


def _is_group(noun: Word) -> bool:
    """Whether a noun means several who can give their word: "rebels", "the donors that met", no "the parties"."""
    if of_class("noun", noun.lemma, "total") and (counted := grammar.complements(noun, ("of",))):
        return _is_group(counted[0])
    pointed = any(child.lower in POINTING for child in noun.children) and not _is_described(noun)
    return noun.tag == "NNS" and not pointed and of_class("noun", noun.lemma, "party", "givers") is not None


def _is_described(noun: Word) -> bool:
    """Whether a clause or a word of kind tells which of several are meant: "the donor countries taking part"."""
    kinds = (child for child in grammar.premodifiers(noun) if child.pos in ("NOUN", "ADJ"))
    return bool(grammar.postmodifying_clauses(noun)) or any(child.lower not in POINTING for child in kinds)


def _is_unnamed_group(noun: Word) -> bool:
    """Whether a noun tells of several whom nothing names: "some 50 countries", "international donors"."""
    if not _is_group(noun):
        return False
    before = grammar.premodifiers(noun)
    known = any(child.lower in POINTING or child.pos == "PROPN" or grammar.is_possessor(child) for child in before)
    return not known and not grammar.appositions(noun) and not grammar.complements(noun, ("of", "from"))


def committers(word: Word, entry: Entry, act: Act, context: Context) -> Bound:
    """Who is bound by a word: the first of its places where an actor stands, by whom the act is then to be done."""
    if act.doer is not None:
        return bound_by([act.doer], "who is to act", context)
    for place in entry.slots.get("committer", ()):
        if found := bound_by(filling(word, place, act), place, context):
            return _doer(found, word, entry, act, context)
    if act.form == "clause" and (grammar.is_noun(word) or entry.effect != "agreed"):
        return bound_by(grammar.subjects(act.head), "who is to act", context)
    return Bound()


def filling(word: Word, place: str, act: Act) -> list[Word]:
    """The words that stand at a place beside a word that binds: its subjects, its owners, those after a preposition."""
    if place == "subject":
        return _subjects(word)
    if place == "object":
        found = [each for each in grammar.undergoers(word) if each not in act.heads] or grammar.own_subjects(act.head)
        return grammar.subjects(word) if any(each.lower in REFLEXIVES for each in found) else found
    if place == "possessor":
        owners = owners_of(word)
        return _owners_meant(word, owners) or owners or _natives(word)
    if place == "modifier":
        return [child for child in grammar.premodifiers(word) if not grammar.is_possessor(child)]
    found = grammar.complements(word, (place,))
    if place == "by" and not found and grammar.is_noun(word):
        return [agent for verb in grammar.postmodifying_clauses(word) for agent in grammar.agents(verb)]
    if place in ("from", "between") and not found and grammar.is_noun(word) and grammar.is_verb(word.head):
        return grammar.complements(word.head, (place,))
    return found


def _owners_meant(noun: Word, owners: list[Word]) -> list[Word]:
    """Who is meant where a pronoun tells whose a noun is: the subject over it: "reaffirmed its commitment"."""
    told = [each for each in carriers(noun) if grammar.governor(each)[1] in ("subject", "coordinate")]
    agreeing = len(owners) == 1 and owners[0].lower in OWN and told and _agrees(OWN[owners[0].lower], told)
    return told if agreeing else []


def _natives(noun: Word) -> list[Word]:
    """The adjectives and names before a noun that may tell whose it is: "the British commitment"."""
    return [child for child in grammar.premodifiers(noun) if child.text[:1].isupper()]


def doers(verb: Word) -> list[Word]:
    """Who does an act; in a headline, all the names before it; a pronoun under a verb of telling means the teller."""
    told = _names_in_headline(verb) or _resumed(verb) or _before_aside(verb) or _shared_agents(verb) or _absolute(verb)
    return told or tellers_meant(verb, grammar.subjects(verb))


def _resumed(verb: Word) -> list[Word]:
    """Who does what is told after an aside: A of "A restated its aim, B told reporters, and agreed to meet again"."""
    aside = grammar.coordination_head(verb)
    if aside is verb or grammar.own_subjects(verb) or not is_telling(aside):
        return []
    told_before = (clause for clause in grammar.clause_heads(aside) if clause.i < aside.i)
    first = next((clause for clause in told_before if grammar.own_subjects(clause) and _is_set_apart(aside)), None)
    return grammar.subjects(first) if first is not None else []


def is_event(agent: Word) -> bool:
    """Whether an agent with a gerund tells what happens, nobody's act: "will be helped by rebels leaving"."""
    return any(clause.tag == "VBG" and clause.i == agent.i + 1 for clause in grammar.postmodifying_clauses(agent))


def _absolute(gerund: Word) -> list[Word]:
    """Who does what "with" sets beside: A and B of "with A and B each promising to give"."""
    above, relation = grammar.governor(gerund)
    if gerund.tag != "VBG" or relation != "adverbial" or above is None or grammar.own_subjects(gerund):
        return []
    first = gerund.subtree()[0]
    beside = grammar.complements(above, ("with",))
    return beside if any(noun.subtree()[-1].i == first.i - 1 for noun in beside) else []


def _shared_agents(verb: Word) -> list[Word]:
    """The agent that stands with the last of coordinated passives: Peru of "is to be built and owned by Peru"."""
    if not grammar.is_passive(verb) or grammar.agents(verb):
        return []
    later = (each for each in grammar.conjuncts(verb) if each.i > verb.i and not grammar.own_subjects(each))
    return [agent for each in later for agent in grammar.agents(each)]


def _before_aside(verb: Word) -> list[Word]:
    """Who is named before an aside where the parser misses who acts: "Chile, he added, would defend its soil"."""
    told_by = grammar.coordination_head(verb)
    before = [child for child in (told_by, *verb.children) if child.i < verb.i and is_telling(child)]
    aside = next((each for each in before if grammar.own_subjects(each) and _is_set_apart(each)), None)
    if aside is None or grammar.own_subjects(verb):
        return []
    first = grammar.own_subjects(aside)[0]
    loose = (child for word in (verb, aside) for child in word.children if child.pos == "PROPN" and child.i < first.i)
    return [each for each in loose if grammar.governor(each)[1] == "other"][:1]


def _is_set_apart(aside: Word) -> bool:
    """Whether a comma stands before the subject of a verb of telling and another behind what hangs on it."""
    before = [word_before_phrase(subject) for subject in grammar.own_subjects(aside)]
    return any(word is not None and word.text in BREAKS for word in before)


def tellers_meant(clause: Word, doers: list[Word]) -> list[Word]:
    """Who does what a clause tells, where a pronoun of it means who tells it: "rebels said they were ready"."""
    if len(doers) != 1 or doers[0].lower not in THIRD:
        return doers
    told = telling(clause)
    said_by = tellers(told) if told is not None and doers[0].i not in _places(told) else []
    return said_by if said_by and _agrees(doers[0].lower, said_by) else doers


def _places(told: Word) -> set[int]:
    return {subject.i for subject in grammar.own_subjects(told)}


def _agrees(pronoun: str, said_by: list[Word]) -> bool:
    """Whether a pronoun can mean them by its number; one that itself means another does not help."""
    if any(teller.lower in (*THIRD, *FIRST_PERSON, "who", "which", "that") for teller in said_by):
        return False
    many = len(said_by) > 1 or said_by[0].tag in ("NNS", "NNPS")
    if pronoun == "they":
        return many
    return not many and (pronoun != "it" or said_by[0].name != "PERSON")


def _names_in_headline(verb: Word) -> list[Word]:
    if verb.sentence.segment.kind != "headline":
        return []
    first = next((child for child in verb.children if child.tag == "TO"), verb)
    before = [word for word in verb.sentence.words if word.i < first.i]
    return [word for word in before if word.pos == "PROPN"] if all(word.pos in NAMING for word in before) else []


def is_imposed(verb: Word) -> bool:
    """Whether a verb of binding tells that somebody is bound: by himself, by a text, or by nobody named."""
    itself = any(each.lower in REFLEXIVES for each in grammar.undergoers(verb))
    if itself or any(is_text(each) for each in grammar.subjects(verb)):
        return True
    if grammar.is_passive(verb):
        beside = grammar.complements(verb, ("by", "in", "under"))
        return any(is_text(each) or each.lower in ("it", "law", "which") for each in beside)
    return any(each.lower in ("it", "which", "that") for each in grammar.own_subjects(verb))


def _subjects(word: Word) -> list[Word]:
    if not grammar.is_verb(word):
        return carriers(word)
    found = doers(word) or _agents_within(word) or _behind_quotation(word)
    if found or word.tag != "VBN" or (grammar.clause_heads(word) and _is_impersonal(word)):
        return found
    return _copular(word)


def _agents_within(verb: Word) -> list[Word]:
    """The agent of a passive that the parser hangs on a noun after it: "promised to the villages by their minister"."""
    if not grammar.is_passive(verb):
        return []
    after = (child for child in verb.children if child.i > verb.i and not grammar.is_verb(child))
    return [agent for child in after for below in child.subtree() for agent in grammar.complements(below, ("by",))][:1]


def _behind_quotation(verb: Word) -> list[Word]:
    """Who is told behind a verb that follows what is said: "not an inch will be given up, promised President A"."""
    told_before = any(head.i < verb.i for head in grammar.clause_heads(verb))
    if not told_before or verb.tag not in ("VBD", "VBZ", "VBP") or grammar.own_subjects(verb):
        return []
    return [each for each in grammar.objects(verb) if each.i > verb.i]


def _is_impersonal(verb: Word) -> bool:
    return any(subject.lower in ("it", "there") for subject in grammar.own_subjects(verb))


def _copular(participle: Word) -> list[Word]:
    """Whom a participle describes: "Iran" of "Iran is committed to", "Japan remains determined to"."""
    found = [word for word in grammar.undergoers(participle) if word.lower not in ("it", "there")]
    return found or carriers(participle)


def carriers(word: Word) -> list[Word]:
    """Who is the subject of the verb that carries a noun or adjective: "gave its word", "stands ready"."""
    current = grammar.coordination_head(word)
    above, relation = grammar.governor(current)
    if above is not None and relation == "adposition":
        above, relation = grammar.governor(above)
    if above is None or relation == "subject":
        return grammar.subjects(above) if above is not None and grammar.is_passive(above) else []
    if grammar.is_verb(above):
        if grammar.is_passive(above):
            return grammar.subjects(above)
        return tellers_meant(above, grammar.subjects(above))
    return [above] if relation in ("apposition", "other") and grammar.is_noun(above) else []


def _doer(found: Bound, word: Word, entry: Entry, act: Act, context: Context) -> Bound:
    """Whom the act itself names as its doer, where that is the promiser's own side: "assured them that Japan would"."""
    if act.form != "clause" or (entry.name == "pledge" and grammar.complements(word, ("to",))):
        return found
    doers = [doer for doer in grammar.subjects(act.head) if doer.lower not in PERSONAL]
    keys = keys_of(doers, context)
    if not keys or set(keys) == set(found.keys):
        return found
    if same_side(found.keys, keys, context):
        return Bound(keys, "who is to act")
    stranger = any(doer.pos == "PROPN" for doer in doers) and all(context.discourse.state_of(key) for key in found.keys)
    return Bound() if stranger else found


def but_recipients(bound: Bound, act: Act, context: Context) -> Bound:
    """Those bound without whoever receives what the act gives: of "have agreed to give Peru a discount", not Peru."""
    after = (child for head in act.heads for child in head.children if child.i > head.i and child.pos == "PROPN")
    given = keys_of((each for each in after if grammar.governor(each)[1] == "object"), context)
    givers = tuple(key for key in bound.keys if key not in given and context.discourse.state_of(key) not in given)
    return replace(bound, keys=givers) if givers else bound


def same_side(speakers: Iterable[str], doers: Iterable[str], context: Context) -> bool:
    """Whether one who is to act belongs to the speakers: they themselves, their state or body, or someone of it."""
    told = list(speakers)
    return any(_one_side(speaker, doer, context) for speaker in told for doer in doers)


def _one_side(speaker: str, doer: str, context: Context) -> bool:
    if speaker == doer:
        return True
    side = context.discourse.state_of(speaker)
    if side is not None and side == context.discourse.state_of(doer):
        return True
    person, body = context.discourse.entity(speaker), context.discourse.entity(doer)
    if person.kind != "Person" or body.kind != "Organization":
        return False
    return person.organization == body.name or body.name in (person.role or "")
