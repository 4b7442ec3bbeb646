"""Which mentions make a document by themselves: titles always, common nouns only by what is told of them."""

from __future__ import annotations

from kg.extraction.candidates import Context
from kg.extraction.documents.mentions import DocumentMention, has_content, points_back, weighty_modifiers
from kg.extraction.documents.states import Deed
from kg.extraction.documents.titles import is_capital, noun_entries
from kg.extraction.documents.words import marked
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

UNREAL = frozenset({"proposed", "none", "conditional", "refused", "denied"})
KNOWN_BY_CAPITAL = frozenset({"agreement", "law", "resolution", "constitution"})
PRESUPPOSING = frozenset({"revised", "terminated"})
OF_BODIES = frozenset({"ruling", "resolution", "report"})
SPEAKING = frozenset({"resolution"})
PARTIES_SUFFICE = frozenset({"agreement", "truce", "resolution", "report", "letter", "constitution"})
SPEAKERS = marked("speaking for a body")
OF_STATES = frozenset({"GPE", "NORP", "LOC", "PERSON"})


def stands(mention: DocumentMention, found: tuple[Deed, ...], *, parties: bool, dated: bool) -> bool:
    """Whether a mention makes a document without one that it could lean on."""
    entry = mention.entry
    if is_headline(mention):
        return True
    told = any(deed.status not in (None, "referenced") for deed in found if deed.place != "modifier")
    if mention.form == "title":
        return not (entry.needs("back") or entry.needs("exchanged") or (entry.needs("release") and not told))
    if not told and not dated and _is_unreal(mention, found) and not (parties and entry.value("class") in OF_BODIES):
        return False
    if mention.form == "pronoun":
        return False
    if entry.needs("exchanged"):
        return any(deed.entry.needs("bare") or deed.place == "in" for deed in found)
    if entry.needs("described") and mention.form == "back":
        return False
    if entry.needs("back"):
        return entry.needs("told") and (told or _is_about(mention))
    if _is_the_one(mention) or _speaks(mention) or _is_of_somebody(mention):
        return True
    if entry.needs("told"):
        return told or has_content(mention) or _is_described(mention, parties=parties, dated=dated)
    return told or dated or mention.form == "description" or not entry.needs("particular") or points_back(mention)


def _is_unreal(mention: DocumentMention, found: tuple[Deed, ...]) -> bool:
    """Whether a document is only wanted or denied; what is to be changed or ended is there."""
    making = (deed for deed in found if deed.entry.effect not in PRESUPPOSING)
    return _only_wished_for(mention) or any(deed.mode in UNREAL for deed in making)


def _is_described(mention: DocumentMention, *, parties: bool, dated: bool) -> bool:
    """Whether its own words tell which one it is: whose, of when, what kind, on what."""
    if mention.form != "description" or mention.entry.needs("made"):
        return False
    owned = parties and mention.entry.value("class") in PARTIES_SUFFICE and not _of_its_own(mention.head)
    return owned or dated or _qualified(mention) or _is_about(mention)


def _of_its_own(head: Word) -> bool:
    """Whether they are only said to be somebody's: "deals of its own", "the association's agreements"."""
    counted = any(child.tag == "CD" for child in grammar.premodifiers(head))
    return head.tag == "NNS" and not counted and bool(grammar.possessors(head) or grammar.complements(head, ("of",)))


def _is_about(mention: DocumentMention) -> bool:
    """Whether a phrase after its noun tells which one it is: "a resolution on", "a deal with"."""
    before = grammar.premodifiers(mention.head)
    counted = mention.head.tag in ("NNS", "NNPS") or any(child.tag in ("DT", "PRP$", "CD") for child in before)
    if mention.entry.value("class") == "strategy":
        named = grammar.complements(mention.head, mention.entry.values.get("topic", ()))
        return any(word.name in OF_STATES for word in named)
    particular = counted or bool(grammar.possessors(mention.head) or weighty_modifiers(mention.head))
    return particular and bool(grammar.complements(mention.head, mention.entry.values.get("topic", ())))


def is_headline(mention: DocumentMention) -> bool:
    """Whether the headline is the title of a document and nothing more, so that the article is its text."""
    sentence = mention.head.sentence
    titled = mention.form in ("title", "description") and sentence.root is mention.head
    if sentence.segment.kind != "headline" or not titled or mention.entry.value("class") != "statement":
        return False
    if any(word.tag.startswith("VB") for word in sentence.words):
        return False
    if mention.entry.needs("back"):
        return _is_of_body(mention)
    return mention.first is sentence.words[0]


def _is_of_body(mention: DocumentMention) -> bool:
    """Whether a statement is that of a body: "Statement by the Co-Chairs", "NARVA STATEMENT"; no minister's release."""
    words = mention.head.sentence.words
    if any(word.name == "PERSON" for word in words):
        return False
    speakers = {word.lower for word in words} & SPEAKERS
    return bool(speakers) or (len(words) == 2 and words[0].tag == "NNP")


def _definite(mention: DocumentMention) -> bool:
    return any(child.lower in ("the", "this") for child in grammar.premodifiers(mention.head))


def _qualified(mention: DocumentMention) -> bool:
    """Whether a word before the noun tells what kind of agreement it is: "peace", "trade"."""
    qualifiers = set(mention.entry.values.get("qualifier", ()))
    modifiers = [part for child in weighty_modifiers(mention.head) for part in child.subtree()]
    return bears_name(mention) or any(part.lower in qualifiers for part in modifiers)


def bears_name(mention: DocumentMention) -> bool:
    """Whether names make its name: "the Minsk agreements", "the Global Ireland strategy"."""
    modifiers = [part for child in weighty_modifiers(mention.head) for part in child.subtree()]
    names = [part for part in modifiers if part.tag.startswith("NNP")]
    family = mention.entry.value("class")
    if family == "strategy":
        return len(names) > 1 and any(not part.name for part in names)
    return family in ("agreement", "statement") and bool(names)


def _is_the_one(mention: DocumentMention) -> bool:
    """Whether a capital says that everybody knows which is meant: "the Treaty"."""
    known = mention.entry.value("class") in KNOWN_BY_CAPITAL and is_capital(mention.head)
    return known and mention.head is not mention.head.sentence.words[0] and _definite(mention)


def _speaks(mention: DocumentMention) -> bool:
    """Whether it is told what a known resolution asks or finds: "the resolution calls on both"."""
    verb, relation = grammar.governor(mention.head)
    said = verb is not None and relation == "subject" and lexicon().first("ProvisionVerb", "verb", verb.lemma)
    return bool(said) and mention.entry.value("class") in SPEAKING and _definite(mention)


def _is_of_somebody(mention: DocumentMention) -> bool:
    """Whether whose report it is makes it one in particular: "the report of the fact-finding mission"."""
    one = mention.head.tag == "NN" and mention.head.lemma in ("report", "dossier") and _definite(mention)
    return one and bool(grammar.complements(mention.head, ("of", "by")))


def _only_wished_for(mention: DocumentMention) -> bool:
    """Whether an indefinite document is only called for, denied or supposed: "calls for an immediate ceasefire"."""
    return mention.form != "title" and _indefinite(mention) and truth(mention.head).mode in UNREAL


def _indefinite(mention: DocumentMention) -> bool:
    before = grammar.premodifiers(mention.head)
    bare = not any(child.tag in ("DT", "PRP$", "CD") or grammar.is_possessor(child) for child in before)
    return any(child.lower in ("a", "an") for child in before) or (mention.head.tag == "NNS" and bare)


def inside_name(mention: DocumentMention, context: Context) -> bool:
    """Whether it is part of a name: "the Forces for the Declaration of Freedom", "Parties to the Nauru Agreement"."""
    if any(context.discourse.entity(key).kind == "Organization" for key in context.discourse.actors(mention.head)):
        return True
    words = mention.head.sentence.words
    before = [word for word in words[: mention.first.i - words[0].i] if word.tag != "DT"][-2:]
    if mention.form != "title" or len(before) < 2 or before[1].lower != "to" or not is_capital(before[0]):
        return False
    return before[0].tag.startswith(("NNP", "VB")) and not (before[0].name in OF_STATES or noun_entries(before[0]))
