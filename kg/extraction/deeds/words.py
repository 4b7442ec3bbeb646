"""The words that tell of a statement or an action: which entry they evoke, and with which verb they are said.

An entry (`dkg:Deed`, in `ontology/lexicon/statements.ttl` and `actions.ttl`) may name a particle, a preposition or an
object that must stand there; of the entries that fit, the one that names most wins: "cut ties" before "cut".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.extraction.commitments.actors import REFLEXIVES
from kg.extraction.commitments.words import is_encounter, of_class
from kg.language import Doc, Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.terms import DKG, family
from kg.vocabulary.wordclasses import word_class

DEED = "Deed"
ASSAULT = DKG.local(DKG.ASSAULT)
STATEMENT = DKG.local(DKG.Statement)
HUMAN = word_class("role") | word_class("side") | word_class("noActor") | word_class("pluralLeader")
HUMAN_NAMES = frozenset({"PERSON", "NORP"})
LOADED = word_class("carrying")
OCCASIONS = frozenset(
    {"after", "before", "during", "at", "following", "since", "until", "despite", "amid", "over", "because"}
)
JOINING = frozenset({"CCONJ", "PUNCT", "ADV"})
APPEALING = frozenset({"on", "upon", "for"})
OFF = frozenset({"cancelled", "refused"})
LINKING = frozenset({"be", "remain", "stay", "seem", "appear", "become"})
PERSONAL = frozenset({"counterpart", "person", "person-target", "destination", "joined"})
"""What a verb that tells of a meeting by itself may ask of those who meet."""
WEIGHTS = {"object": 2, "subject": 3, "particle": 1, "modifier": 2, "near": 2}


@dataclass(frozen=True, slots=True)
class Told:
    """A word that tells of a deed, its entry, and the verb it is said with: itself, or a noun's ("launch an attack").

    `carrier` is the carrying verb's own entry; where its effect is "undergo", its subject is whom the deed is done to.
    """

    word: Word
    entry: Entry
    verb: Word
    carrier: Entry | None = None

    @property
    def undergone(self) -> bool:
        """Whether the verb's subject is the one it is done to: "came under attack", "died in a raid"."""
        return (self.carrier or self.entry).effect == "undergo"


def told(doc: Doc) -> Iterator[Told]:
    """The words of an article that tell of deeds, in the order of the text."""
    for word in doc.words:
        if not _is_part_of_name(word) and (found := told_by(word)) is not None:
            yield found


def _is_part_of_name(word: Word) -> bool:
    """Whether a participle stands within a name in capitals: "Occupied" of "the Occupied Palestinian Territory"."""
    if not (grammar.is_verb(word) and word.text[0].isupper()) or word.sentence.segment.kind == "headline":
        return False
    words, place = word.sentence.words, word.i - word.sentence.words[0].i
    return place > 0 and place + 1 < len(words) and words[place + 1].text[0].isupper()


def told_by(word: Word) -> Told | None:
    """What a single word tells of, None for nothing."""
    if word.tag.startswith("NN"):
        return _by_noun(word)
    if word.tag.startswith("VB"):
        return _by_verb(word)
    return _by_adjective(word) if word.tag.startswith("JJ") else None


def _entries(type_: str, part: str, word: Word) -> tuple[Entry, ...]:
    """The entries of a word; of "re-opened", which the pipeline's lemmatiser doesn't know, those of "open"."""
    found = lexicon().find(type_, part, word.lemma)
    again = word.lemma.removeprefix("re-")
    if found or again == word.lemma:
        return found
    return lexicon().find(type_, part, again) or lexicon().find(type_, part, again.removesuffix("e"))


def _by_verb(verb: Word) -> Told | None:
    if verb.tag in ("VBN", "VBD") and (predicated := _by_adjective(verb)):
        return predicated
    entry = _best(verb, _entries(DEED, "verb", verb))
    if entry is None or grammar.is_auxiliary(verb) or ("object" not in entry.values and _only_carries(verb)):
        return None
    if any(noun.lower in REFLEXIVES for noun in grammar.objects(verb)[:1]) and "object" not in entry.values:
        return None
    return Told(verb, entry, verb)


def _only_carries(verb: Word) -> bool:
    """Whether the deed is told by a noun that the verb carries: "offer condolences", "demand" but not "offer"."""
    if not lexicon().find("DeedVerb", "verb", verb.lemma):
        return False
    return any(
        (told := told_by(noun)) is not None and told.verb is verb
        for noun in grammar.objects(verb)
        if noun.tag.startswith("NN")
    )


def _by_adjective(word: Word) -> Told | None:
    """ "is opposed to": what is said of the subject of "be"."""
    entry = _best(word, lexicon().find(DEED, "adjective", word.lower))
    if entry is None:
        return None
    above, relation = grammar.governor(grammar.coordination_head(word))
    if above is not None and relation in ("object", "complement") and above.lemma in LINKING:
        return Told(word, entry, above)
    stands = any(helper.lemma in ("be", "get") for helper in grammar.auxiliaries(word))
    return Told(word, entry, word) if stands and not grammar.agents(word) else None


def _by_noun(noun: Word) -> Told | None:
    if noun.name and noun.tag.startswith("NNP"):
        return None
    entry = _best(noun, lexicon().find(DEED, "noun", noun.lemma) or lexicon().find(DEED, "noun", noun.lower))
    if entry is None or grammar.is_negated(noun) or grammar.is_negated(grammar.coordination_head(noun)):
        return None
    for verb, link in _verbs_of(noun):
        if link == "" and _tells_with_object(verb):
            return None
        bare = not grammar.premodifiers(noun) or "modifier" in entry.values
        if link in entry.values.get("adverbial", ()) and bare:
            return Told(noun, entry, verb)
        for carrier in _entries("DeedVerb", "verb", verb):
            if _carries(carrier, link, entry.evokes):
                return Told(noun, entry, verb, carrier)
    return None if entry.needs("carried") else Told(noun, entry, noun)


def _tells_with_object(verb: Word) -> bool:
    """Whether a verb and its object are one deed in the lexicon, so that the noun alone is none: "ended war"."""
    entry = _best(verb, lexicon().find(DEED, "verb", verb.lemma))
    return entry is not None and "object" in entry.values


def _carries(carrier: Entry, link: str, kind: str) -> bool:
    """Whether a verb carries a noun of some kind by a preposition, or as its object ("")."""
    prepositions = carrier.values.get("into", ())
    return carrier.evokes in ("", kind) and (link in prepositions if prepositions else link == "")


def _verbs_of(noun: Word) -> Iterator[tuple[Word, str]]:
    """The verbs whose object a noun is, and those that a preposition joins it to, with the preposition."""
    for verb in grammar.postmodifying_clauses(noun):
        if noun in grammar.undergoers(verb):
            yield verb, ""
    current = grammar.coordination_head(noun)
    above, relation = grammar.governor(current)
    if above is None:
        return
    if grammar.is_verb(above) and current in (*grammar.undergoers(above), *grammar.attributes(above)):
        yield above, ""
    elif relation == "adposition" and grammar.is_verb(above.head):
        yield above.head, above.lower
    elif relation == "adposition" and above.lower == "of" and is_of_class(above.head, "measure"):
        yield from _verbs_of(above.head)


def broader(told: Told) -> Told | None:
    """The same verb by the best of the entries that ask for no known other side; None where there is none."""
    if told.word is not told.verb or not grammar.is_verb(told.word):
        return None
    asking_less = (entry for entry in _entries(DEED, "verb", told.word) if not entry.requires & {"target", "sides"})
    entry = _best(told.word, tuple(asking_less))
    return replace(told, entry=entry) if entry is not None and entry is not told.entry else None


def _best(word: Word, entries: tuple[Entry, ...]) -> Entry | None:
    """The entry that fits and names the most that must be there."""
    fitting = [entry for entry in entries if _fits(word, entry)]
    return max(fitting, key=_narrowness) if fitting else None


def _narrowness(entry: Entry) -> int:
    named = sum(weight for name, weight in WEIGHTS.items() if name in entry.values)
    return named + bool(entry.words.get("preposition")) + bool(entry.requires)


def _fits(word: Word, entry: Entry) -> bool:
    beside = {child.lower for child in word.children if not _is_date(child)} | {"for" for _ in clauses_for(word)}
    for named in (entry.values.get("particle", ()), entry.words.get("preposition", ())):
        if named and not beside & set(named):
            return False
    if "object" in entry.values and not _has_object(word, entry.values["object"]):
        return False
    if "subject" in entry.values and not any(_is_of(noun, entry.values["subject"]) for noun in grammar.subjects(word)):
        return False
    if "modifier" in entry.values and not {each.lower for each in grammar.premodifiers(word)} & set(
        entry.values["modifier"]
    ):
        return False
    if {each.lower for each in (*grammar.premodifiers(word), *_undergoing(word))} & set(entry.values.get("unless", ())):
        return False
    if "near" in entry.values and not {each.lower for each in word.subtree()} & set(entry.values["near"]):
        return False
    return all(CONDITIONS[name](word) for name in entry.requires if name in CONDITIONS)


def _undergoing(word: Word) -> list[Word]:
    return grammar.undergoers(word) if grammar.is_verb(word) else []


def _is_date(adposition: Word) -> bool:
    """Whether a preposition tells when: "on Friday"."""
    objects = grammar.adposition_objects(adposition) if grammar.is_adposition(adposition) else []
    return bool(objects) and all(obj.name in ("DATE", "TIME") for obj in objects)


def clauses_for(verb: Word) -> list[Word]:
    """The infinitives with a doer of their own after "for": "step" of "called for the king to step down"."""
    found = [child for child in verb.children if grammar.marker(child) == "for" and grammar.is_infinitive(child)]
    return [clause for clause in found if grammar.own_subjects(clause)]


def _has_object(verb: Word, nouns: tuple[str, ...]) -> bool:
    allowed = [
        subject
        for clause in grammar.clauses(verb)
        if grammar.is_infinitive(clause)
        for subject in grammar.own_subjects(clause)
    ]
    beside = grammar.adpositions(verb) if verb.tag != "VBN" else ()
    joined = [noun for name, objects in beside for noun in objects if not _is_occasion(name, noun)]
    return any(_is_of(noun, nouns) for noun in (*grammar.undergoers(verb), *allowed, *joined))


def _is_occasion(preposition: str, noun: Word) -> bool:
    """Whether a noun only tells on what occasion a thing is done: "during talks", "on a visit"."""
    return preposition in OCCASIONS or (preposition in ("on", "in") and is_encounter(noun))


def is_given(told: Told, noun: Word) -> bool:
    """Whether a noun is what is given, not to whom: "doctors" of "sent doctors to A"."""
    gives = "to" in told.entry.slots.get("target", ()) and "object" in told.entry.values
    return gives and _is_of(noun, told.entry.values["object"])


def _is_of(noun: Word, nouns: tuple[str, ...]) -> bool:
    """Whether a noun is one of some; of "dollars of aid", "aid shipments" and "a ship with aid" both nouns count."""
    loads = (load for verb in noun.children if verb.lemma in LOADED for load in grammar.objects(verb))
    inside = (noun, *grammar.complements(noun, ("of", "in")), *loads)
    return any(
        each.lemma in nouns or each.lower in nouns or any(word.lower in nouns for word in grammar.premodifiers(each))
        for each in inside
    )


def shared_objects(verb: Word) -> list[Word]:
    """What verbs side by side act on, told with the last: "the process" of "support and encourage the process"."""
    if not grammar.is_verb(verb) or grammar.is_passive(verb) or grammar.objects(verb):
        return []
    words, place = verb.sentence.words, verb.i - verb.sentence.words[0].i
    for other in grammar.conjuncts(verb):
        between = words[place + 1 : place + other.i - verb.i]
        if other.i > verb.i and grammar.is_verb(other) and all(each.pos in JOINING for each in between):
            return grammar.objects(other)
    return []


def _divulges(verb: Word) -> bool:
    """Whether a verb tells or gives what is asked for: "say", "comment", "give details"."""
    return lexicon().marks("verb", verb.lemma, "divulge")


def _is_joined(noun: Word) -> bool:
    """Whether a noun belongs to several: "Thai and American marines", "police from Chad and Togo"."""
    before = [each for each in grammar.premodifiers(noun) if len(grammar.conjuncts(each)) > 1]
    return bool(before) or len(grammar.complements(noun, ("of", "from"))) > 1


def _asks_another(verb: Word) -> bool:
    return any(noun.i > verb.i for noun in grammar.objects(verb)) or any(
        grammar.own_subjects(clause) for clause in grammar.clauses(verb)
    )


def is_harm(told: Told) -> bool:
    """Whether a deed is violence."""
    return told.entry.value("plover") == ASSAULT


def is_people(noun: Word) -> bool:
    """Whether a common noun means human beings, by office or without one."""
    return bool(_forms(noun) & HUMAN) or is_of_class(noun, "people")


def violated(noun: Word) -> list[Word]:
    """What a breach is of, where that is a state's own: "airspace" of "violations of Greek airspace"."""
    if of_class("noun", noun.lemma, "breach") is None:
        return []
    return [found for found in grammar.complements(noun, ("of",)) if is_of_class(found, "integrity")]


def is_of_class(noun: Word, effect: str, *, named: bool = False) -> bool:
    """Whether a noun is listed by a marker of some effect ("people", "forces"); a word of a name only if `named`."""
    forms = frozenset({noun.lower}) if named else _forms(noun)
    return any(lexicon().marks("noun", form, effect) for form in forms)


def _forms(noun: Word) -> frozenset[str]:
    """The forms under which the lexicon may list a common noun; none of a name that doesn't merely begin a sentence."""
    if noun.tag in ("NN", "NNS"):
        return frozenset({noun.lemma, noun.lower})
    if noun.tag.startswith("NNP") and not noun.name and noun is noun.sentence.words[0]:
        return frozenset({noun.lower, noun.lower.removesuffix("s")})
    return frozenset()


def _has_human_object(verb: Word) -> bool:
    return any(
        is_people(noun) or is_of_class(noun, "forces") or _has_human_name(noun) for noun in grammar.undergoers(verb)
    )


def _has_human_name(noun: Word) -> bool:
    """Whether a name of people is, or a person's stands before, a noun: "the Kurds", "the Assad family"."""
    return noun.name in HUMAN_NAMES or any(before.name == "PERSON" for before in grammar.premodifiers(noun))


def tells_of_encounter(word: Word) -> bool:
    """Whether a clause or a noun tells of a meeting that is held: "meet", "hold talks", not "defer a visit"."""
    effects = {entry.effect for entry in lexicon().find("TruthWord", "verb", word.lemma)}
    if word.tag.startswith("VB") and effects & OFF:
        return False
    nouns = [word] if word.tag.startswith("NN") else grammar.objects(word)
    if any(is_encounter(noun) for noun in nouns):
        return True
    evoked = lexicon().find("Trigger", "verb", word.lemma) if word.tag.startswith("VB") else ()
    return any(family(entry.evokes) == "Meeting" and _names_other_side(entry) for entry in evoked)


def _names_other_side(trigger: Entry) -> bool:
    """Whether a meeting's verb alone says that one meets or visits another: "meet", not "go", nor "take" of a call."""
    phrase = {"particle", "objectNoun", "complementNoun"} & set(trigger.values)
    alone = not phrase and not trigger.words.get("preposition")
    other = "counterpart" in trigger.requires or "object" in trigger.slots.get("host", ())
    return alone and other and trigger.requires <= PERSONAL


CONDITIONS: Mapping[str, Callable[[Word], bool]] = {
    "infinitive": lambda word: (
        any(grammar.is_infinitive(clause) for clause in grammar.clauses(word)) or bool(grammar.infinitives(word))
    ),
    "content": lambda word: bool(grammar.clauses(word)),
    "aim": lambda word: bool(grammar.clauses(word)) or any(grammar.is_infinitive(child) for child in word.children),
    "another": lambda word: (
        any(grammar.is_infinitive(clause) for clause in grammar.clauses(word)) and _asks_another(word)
    ),
    "human-object": _has_human_object,
    "two-doers": lambda word: (
        len(grammar.subjects(word)) > 1 or any(_is_joined(each) for each in grammar.subjects(word))
    ),
    "telling": lambda word: any(_divulges(clause) for clause in grammar.clauses(word)),
    "naming": lambda word: not any(child.lower in APPEALING for child in word.children),
    "active": lambda word: not grammar.is_passive(word),
    "no-content": lambda word: not grammar.clauses(word),
    "no-object": lambda word: not grammar.undergoers(word) or grammar.is_passive(word),
    "with-object": lambda word: bool(grammar.undergoers(word)),
    "encounter": lambda word: any(
        tells_of_encounter(clause) for clause in (*grammar.clauses(word), *grammar.objects(word))
    ),
    "gerund": lambda word: any(obj.tag == "VBG" for _, objs in grammar.adpositions(word) for obj in objs),
}
