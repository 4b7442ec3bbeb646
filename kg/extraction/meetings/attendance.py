"""Who takes part in a meeting: the fillers of its frame as entities, and those told of beside them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.doers import leads
from kg.extraction.candidates import Context, Part
from kg.extraction.carriers import PARTITIVE
from kg.extraction.frames import Filler, Frame, circumstantial_subjects, is_shunned
from kg.extraction.meetings.protagonist import pair
from kg.extraction.meetings.whereabouts import abroad, hosts_of
from kg.extraction.meetings.words import is_occasion, way
from kg.language import Word, grammar
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

CIRCUMSTANCES = frozenset({"for", "in", "during", "after", "at", "on", "to", "from", "of", "following"})
PATRONAGE = ("under", "in", "through")
INVITED = ("at", "on", "by")
MEALS = word_class("meal")
COMING = word_class("attend")
GIVING = word_class("giving")
INVITATIONS = word_class("guestship")
OFFERS = word_class("offer")
ANSWERING = word_class("answering")
HONOUR = word_class("honour")
OCCASIONS = frozenset({"in", "at", "during", "on"})
COMPANY = ("with", "by", "alongside")


def parts_of(frame: Frame, context: Context) -> tuple[Part, ...]:
    """The entities in the roles of a frame, each once, in the order found."""
    parts = [
        part for property_, fillers in frame.slots for filler in fillers for part in _filled(property_, filler, context)
    ]
    parts.extend(_inviters(frame, context))
    parts.extend(_companions(frame, context))
    parts.extend(_patrons(frame, context))
    parts.extend(_honoured(frame, context))
    parts.extend(_companions_after(frame, parts, context))
    if is_occasion(frame.word):  # whom one meets beside it does not take part in it
        parts = [part for part in parts if way(part.how) != "with"]
    parts = parts or list(_signatories(frame, context))
    if _leaves_side_open(frame, parts, context):
        parts = _with_circumstance(frame, parts, context) + list(_offering(frame, context))
    if frame.kind == "Visit":
        parts = abroad([*parts, *_hosts_beside(frame, parts, context)], context)
    else:
        parts = _without_topic(frame, parts, context)
    return tuple({(part.property, part.key): part for part in reversed(parts)}.values())[::-1]


def _hosts_beside(frame: Frame, parts: list[Part], context: Context) -> Iterator[Part]:
    """The state whose official acts with a visitor in a clause of her visit: "A told B during her visit"."""
    guests = {part.key for part in parts if part.property == "participant"}
    if not guests or any(part.property == "host" for part in parts) or not grammar.possessors(frame.word):
        return
    verb = grammar.clause_of(frame.word)
    acting = (*grammar.subjects(verb), *grammar.undergoers(verb)) if grammar.is_verb(verb) else ()
    keys = {key: word for word in acting for key in context.discourse.actors(word)}
    if guests & set(keys):
        for key, word in keys.items():
            state = context.discourse.state_of(key)
            if key not in guests and state is not None:
                yield Part("host", state, f"state of who acts in the clause of '{frame.word.text}'", word)


def _without_topic(frame: Frame, parts: list[Part], context: Context) -> list[Part]:
    """Without the one state before the noun where others are told to take part: it is what they talk about ("the Syria
    conference").
    """
    before = {part.key for part in parts if part.how == "modifier"}
    others = [part for part in parts if part.how != "modifier" and way(part.how) != "with"]
    topical = len(before) == 1 and others and context.discourse.entity(next(iter(before))).kind == "State"
    return [part for part in parts if part.how != "modifier"] if topical and grammar.is_noun(frame.word) else parts


def _leaves_side_open(frame: Frame, parts: list[Part], context: Context) -> bool:
    """Whether somebody is still to be told who takes part."""
    by_others = any(part.property == "participant" and part.how != "modifier" for part in parts)
    travelled = frame.kind == "Visit" and by_others
    if parts and all(_holds_alone(part, context) for part in parts):
        return False
    return (grammar.is_noun(frame.word) and not by_others) or (len({part.key for part in parts}) < 2 and not travelled)


def _holds_alone(part: Part, context: Context) -> bool:
    """Whether an organisation holds a meeting of its own."""
    return part.how.startswith("subject") and context.discourse.entity(part.key).kind == "Organization"


def _filled(property_: str, filler: Filler, context: Context) -> list[Part]:
    """The entities that a filler means, with those whom it includes and who leads them."""
    if property_ == "host" and not filler.how.startswith("subject"):
        return [Part(property_, key, filler.how, filler.word) for key in hosts_of(filler, context)]
    keys = context.discourse.actors(filler.word)
    if filler.how == "modifier" and filler.word.name != "PERSON":
        keys = tuple(key for key in keys if context.discourse.entity(key).kind != "Person")
    found = [Part(property_, key, filler.how, filler.word) for key in keys]
    found += [
        Part(property_, key, filler.how, word)
        for group in (filler.word, *grammar.complements(filler.word, ("of", "from")))
        for word in grammar.complements(group, ("including", "like"))
        for key in context.discourse.actors(word)
    ]
    return found + [
        Part(property_, key, f"leads the {filler.word.text}", word)
        for word in _leaders(filler.word)
        for key in context.discourse.actors(word)
    ]


def _leaders(group: Word) -> list[Word]:
    """Who leads a group that takes part: "a delegation led by A", "a team headed by B"."""
    if group.pos != "NOUN":
        return []
    return [agent for verb in grammar.postmodifying_clauses(group) if leads(verb) for agent in _agents(verb)]


def _agents(verb: Word) -> list[Word]:
    return grammar.expanded(grammar.agents(verb))


def _companions(frame: Frame, context: Context) -> Iterator[Part]:
    """Who comes along with a subject: "A, accompanied by B", "A, together with B", "met, chaired by C"."""
    for word in frame.words:
        if not grammar.is_verb(word):
            continue
        for near in (*word.children, *(child for found in grammar.subjects(word) for child in found.children)):
            if _is_company(near):
                yield from _company(near, context)
        for near in filter(grammar.is_verb, grammar.complements(word, ("with",))):
            yield from _onlookers(near, context)


def _onlookers(verb: Word, context: Context) -> Iterator[Part]:
    """Those of whom it is told by the way that they came: "met, with B attending"."""
    if COMING.intersection(grammar.with_particles(verb)):
        for word in grammar.subjects(verb):
            keys = context.discourse.actors(word)
            yield from (Part("participant", key, f"with, '{verb.text}'", word) for key in keys)


def _company(word: Word, context: Context) -> Iterator[Part]:
    """Those whom a word of company names: "accompanied by B", "together with B"."""
    for found in grammar.complements(word, COMPANY) or _agents(word):
        yield from (Part("participant", key, f"{word.text} with", found) for key in context.discourse.actors(found))


def _companions_after(frame: Frame, parts: list[Part], context: Context) -> Iterator[Part]:
    """Who is said to come along with one who takes part: "before A, who was accompanied by B"; "A met C. He was joined
    by B".
    """
    clauses = [verb for part in parts if part.word for verb in grammar.postmodifying_clauses(part.word)]
    known = {part.key for part in parts}
    if (after := _sentence_after(frame.word, context)) is not None:
        clauses.extend(found for found in [after] if known & _undergoing(found, context))
    for verb in clauses:
        if grammar.is_verb(verb) and grammar.is_passive(verb) and _is_company(verb):
            yield from (part for part in _company(verb, context) if part.key not in known)


def _sentence_after(word: Word, context: Context) -> Word | None:
    """The verb of the next sentence of a word's paragraph."""
    rest = context.doc.words[word.sentence.words[-1].i + 1 :]
    root = rest[0].sentence.root if rest else None
    beside = root is not None and root.sentence.segment is word.sentence.segment
    return root if beside and root is not None and grammar.is_verb(root) else None


def _undergoing(verb: Word, context: Context) -> set[str]:
    return {key for found in grammar.undergoers(verb) for key in context.discourse.actors(found)}


def _is_company(word: Word) -> bool:
    """Whether a word tells of company: "accompanied", "together", or a participle with who does it ("chaired by C")."""
    if word.tag == "VBN" and lexicon().first("SupportVerb", "verb", word.lemma) and _agents(word):
        return True
    told = any(lexicon().marks(part, word.lemma, "company") for part in ("verb", "adverb"))
    return told and (not grammar.is_verb(word) or word.tag == "VBN")


def _patrons(frame: Frame, context: Context) -> Iterator[Part]:
    """Under whose chairmanship or mediation, or in whose presence, it takes place."""
    for word in frame.words:
        for noun in grammar.complements(word, PATRONAGE if frame.kind == "Visit" else PATRONAGE + INVITED):
            if lexicon().marks("noun", noun.lemma, "patronage"):
                for found in (*grammar.complements(noun, ("of", "by")), *grammar.possessors(noun)):
                    keys = context.discourse.actors(found)
                    yield from (Part("participant", key, f"{noun.text} of", found) for key in keys)


def _honoured(frame: Frame, context: Context) -> Iterator[Part]:
    """For whom a meal or reception is given: "a dinner for A", "a lunch in honour of B"."""
    if not grammar.is_noun(frame.word) or frame.word.lemma not in MEALS:
        return
    for word in (*frame.words, *_givers(frame.word)):
        honours = [found for found in grammar.complements(word, ("in",)) if found.lemma in HONOUR]
        guests = [guest for honour in honours for guest in grammar.complements(honour, ("of",))]
        for guest in (*grammar.complements(word, ("for",)), *guests):
            yield from (Part("participant", key, "given for", guest) for key in context.discourse.actors(guest))
    for verb in _givers(frame.word):
        for host in grammar.subjects(verb):
            yield from (
                Part("participant", key, f"subject of '{verb.text}'", host) for key in context.discourse.actors(host)
            )


def _givers(meal: Word) -> list[Word]:
    """The verb that gives it: "gave a dinner"."""
    governor, relation = grammar.governor(meal)
    return [governor] if governor is not None and relation == "object" and governor.lemma in GIVING else []


def _inviters(frame: Frame, context: Context) -> Iterator[Part]:
    """Whose guest a traveller is, or on whose invitation he comes."""
    if frame.kind != "Visit":
        return
    for word in frame.words:
        for noun in grammar.complements(word, ("as", "at", "on")):
            if noun.lemma in INVITATIONS:
                for found in (*grammar.complements(noun, ("of", "from")), *grammar.possessors(noun)):
                    yield from (Part("host", key, f"{noun.text} of", found) for key in context.discourse.actors(found))


def _with_circumstance(frame: Frame, parts: list[Part], context: Context) -> list[Part]:
    """The side that an event noun leaves open is whoever acts in its clause: "A was in Doha for talks with B"."""
    if not grammar.is_noun(frame.word) or not _carries(frame):
        return parts
    known = {part.key for part in parts}
    words = [*circumstantial_subjects(frame), *_addressed(frame)]
    acting = [(word, key) for word in words for key in context.discourse.actors(word)]
    found = [Part("participant", key, f"who acts in the clause of '{frame.word.text}'", word) for word, key in acting]
    return [part for part in found if part.key not in known] + parts


def _signatories(frame: Frame, context: Context) -> Iterator[Part]:
    """Whose a document is that nobody in particular is told to sign: "the treaty between A and B, signed in Oslo"."""
    verb = frame.word
    passive = frame.kind == "Ceremony" and grammar.is_verb(verb) and grammar.is_passive(verb)
    if not passive or not grammar.complements(verb, ("in", "at")):
        return
    found = [
        Part("participant", key, f"whose the {noun.text} is", word)
        for noun in grammar.undergoers(verb)
        for word, key in _parties(noun, context)
    ]
    yield from found or (Part("participant", key, "of whom the article tells") for key in pair(context))


def _parties(document: Word, context: Context) -> Iterator[tuple[Word, str]]:
    """The states and bodies whose a document is: "the treaty between A and B", "A and B have a treaty"."""
    above, relation = grammar.governor(document)
    having = above is not None and relation == "object" and above.lemma == "have"
    between = [
        *grammar.complements(document, ("between", "among", "with")),
        *(grammar.subjects(above) if having and above is not None else ()),
    ]
    keys = [(word, key) for word in between for key in context.discourse.actors(word)]
    owned = [(document, key) for key in context.discourse.owners(document)]
    return ((word, key) for word, key in (*keys, *owned) if context.discourse.entity(key).kind != "Person")


def _offering(frame: Frame, context: Context) -> Iterator[Part]:
    """Whose offer an event is, and who answers it: "A turned down B's offer of talks", "asked A for a meeting"."""
    governor, relation = grammar.governor(grammar.coordination_head(frame.word))
    if governor is None or relation != "adposition" or governor.head.lemma not in OFFERS:
        return
    offer = governor.head
    makers = (*grammar.possessors(offer), *grammar.premodifiers(offer), *grammar.complements(offer, ("from", "by")))
    for word in (*makers, *_who_answer(offer)):
        if word is not offer:
            yield from (Part("participant", key, f"{offer.text} of", word) for key in context.discourse.actors(word))


def _who_answer(offer: Word) -> list[Word]:
    """Those who answer an offer: A of "A turned down the offer", "A responded to the offer"."""
    verb, relation = grammar.governor(offer)
    if relation == "adposition" and verb is not None:
        verb = verb.head
    if verb is None or verb is offer or not grammar.is_verb(verb) or verb.lemma not in ANSWERING:
        return []
    return grammar.subjects(verb)


def _addressed(frame: Frame) -> list[Word]:
    """Who is spoken to at an event: "A told B in a meeting", "A assured B at their talks"."""
    governor, relation = grammar.governor(grammar.coordination_head(frame.word))
    verb = governor.head if governor is not None and relation == "adposition" else frame.word
    at = governor is not None and governor.lower in OCCASIONS
    return [found for found in grammar.objects(verb) if at and _is_addressed(found)] if grammar.is_verb(verb) else []


def _is_addressed(word: Word) -> bool:
    return word.name == "PERSON" or gazetteer().find_role(word.lemma) is not None


def _is_report(noun: Word) -> bool:
    return grammar.is_noun(noun) and lexicon().first("Reporting", "noun", noun.lemma) is not None


def _is_plan(noun: Word) -> bool:
    """Whether a noun puts an event ahead, so that it is the doing of whoever has it: "scrapped plans for a trip"."""
    entry = lexicon().first("TruthWord", "noun", noun.lemma) if grammar.is_noun(noun) else None
    return entry is not None and entry.effect in ("planned", "proposed")


def _carries(frame: Frame) -> bool:
    """Whether the clause is about the event: a verb of planning or cancelling it, or a circumstance of who acts."""
    governor, relation = grammar.governor(grammar.coordination_head(frame.word))
    if governor is not None and relation == "adposition" and governor.head.lemma in PARTITIVE:
        governor, relation = grammar.governor(governor.head)
    if governor is None:
        return False
    if relation == "adposition":
        if (governor.lower == "of" and _is_report(governor.head)) or _is_plan(governor.head):
            return True
        return grammar.is_verb(governor.head) and governor.lower in CIRCUMSTANCES
    if is_shunned(governor):
        return False
    if relation != "object" or not grammar.is_verb(governor):
        return False
    return any(lexicon().find(type_, "verb", governor.lemma) for type_ in ("TruthWord", "SupportVerb"))
