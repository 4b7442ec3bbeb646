"""Whose relations an article is about: those whom it speaks of together and speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from kg.extraction.candidates import Context
from kg.extraction.documents.words import marked
from kg.language import Word, grammar

SIGNERS = frozenset({"State", "Organization", "Person"})
BODIES = frozenset({"State", "Organization"})
STATES = frozenset({"State"})
OFTEN = 2
OPENING = 3
GO_BETWEENS = marked("standing between sides")
MEMBERS = marked("members of a body")
FEW = 3
GATHERINGS = marked("gathering of a body")
FAR_AHEAD = 2
AHEAD = 1.5
DATELINE = 8  # words at most before its dash
DASHES = frozenset({"-", "–", "—", "--"})
WHERE = frozenset({"in", "at", "near", "from"})


@dataclass(frozen=True, slots=True)
class Stage:
    """Who an article is about.

    The sides whose relations it tells of, the body whose gathering or act it reports, the states by how often it speaks
    of them.
    """

    sides: tuple[str, ...] = ()
    host: str | None = None
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """Whom an article speaks of: in its headline, and how often of each state and organisation."""

    headline: frozenset[str]
    counted: Counter[str]


def stage_of(context: Context) -> Stage:
    """Who an article is about."""
    around = Around(_in_headline(context), _counted(context))
    ranked = (key for key, _ in around.counted.most_common())
    states = tuple(key for key in ranked if context.discourse.entity(key).kind == "State")
    return Stage(_scene(around, context), _host(around, context), states)


def opening_parties(context: Context) -> tuple[str, ...]:
    """Those in whose name the text that an article is opens: "We, the Presidents of A and of B, …"."""
    body = next((each for each in context.doc.sentences if each.segment.kind == "paragraph"), None)
    if body is None or not (body.words[0].lower == "we" or _names_members(body.words)):
        return ()
    opening = list(takewhile(lambda word: word.tag not in grammar.FINITE, body.words))
    found = [_body(key, context) for word in opening for key in context.discourse.actors(word)]
    return tuple(key for key in dict.fromkeys(found) if context.discourse.entity(key).kind in BODIES)


def _names_members(words: list[Word]) -> bool:
    """Whether a sentence begins with several office holders: "The Foreign Ministers of …"."""
    first = next((word for word in words if word.tag in ("NNS", "NNPS")), None)
    return first is not None and first.i - words[0].i <= FEW and first.lower.removesuffix("s") in MEMBERS


def together(word: Word, context: Context) -> tuple[str, ...]:
    """Those whom a word and its conjuncts mean: "the two sides", "A and B"; () for a later conjunct."""
    heads = grammar.conjuncts(word) if grammar.coordination_head(word) is word else [word]
    keys = dict.fromkeys(key for head in heads for key in context.discourse.actors(head))
    return tuple(key for key in keys if context.discourse.entity(key).kind in SIGNERS)


def raised(keys: Iterable[str], context: Context) -> frozenset[str]:
    """The states and organisations that some actors are or serve; a person of no known state stays."""
    return frozenset(_body(key, context) for key in keys)


def _body(key: str, context: Context) -> str:
    """The state or organisation that a person serves, itself where none is known or it is no person."""
    entity = context.discourse.entity(key)
    if entity.kind != "Person":
        return key
    return context.discourse.state_of(key) or _organization(entity.organization, context) or key


def _organization(name: str | None, context: Context) -> str | None:
    """The key of an organisation, where the headline names it."""
    if not name or not context.doc.sentences:
        return None
    end = context.doc.sentences[0].words[-1].end
    named = (entity for entity in context.discourse.entities if entity.kind == "Organization" and entity.name == name)
    return next((each.key for each in named if any(mention.end <= end for mention in each.mentions)), None)


def _scene(around: Around, context: Context) -> tuple[str, ...]:
    """The sides that an article is about, () where it is about no such set.

    They are spoken of together more than once, or in the headline, and no others are spoken of more; or two are spoken
    of far more than all others.
    """
    ranked = [key for key, _ in around.counted.most_common()]
    named = (word for word in context.doc.words if context.discourse.actors(word))
    spoken = ((word, raised(together(word, context), context)) for word in named)
    pairs = Counter(pair for word, pair in spoken if len(pair) > 1 and not stands_between(word))
    for sides, times in pairs.most_common():
        if (times >= OFTEN or sides <= around.headline) and sides == set(ranked[: len(sides)]):
            return tuple(key for key in ranked if key in sides)
    _, second, third = _most(ranked, around)
    if around.headline == set(ranked[:2]) and second >= AHEAD * third:
        return tuple(ranked[:2])
    return () if _named_host(around, context) else _far_ahead(ranked, around, context)


def _host(around: Around, context: Context) -> str | None:
    """The one organisation that the headline names, or at whose gathering the article opens."""
    if named := _named_host(around, context):
        return named
    opening = [word for sentence in context.doc.sentences[:OPENING] for word in sentence.words]
    found = {key for word in opening if word.lemma in GATHERINGS for key in _holders(word, context)}
    return next(iter(found)) if len(found) == 1 else None


def _named_host(around: Around, context: Context) -> str | None:
    """The one organisation that the headline names, first as where something happens: "at a Forum"."""
    headline = context.doc.sentences[0].words if context.doc.sentences else []
    there = frozenset(key for word in headline if word.head.lower == "at" for key in context.discourse.actors(word))
    for keys in (there, around.headline):
        if named := [key for key in keys if context.discourse.entity(key).kind == "Organization"]:
            return named[0] if len(named) == 1 else None
    return None


def _holders(gathering: Word, context: Context) -> Iterator[str]:
    """The organisations whose gathering it is: "the Rio Group summit", "a session of the Council"."""
    beside = (*grammar.premodifiers(gathering), *grammar.possessors(gathering))
    for word in (*beside, *grammar.complements(gathering, ("of",))):
        for key in context.discourse.actors(word):
            if context.discourse.entity(key).kind == "Organization":
                yield key


def _far_ahead(ranked: list[str], around: Around, context: Context) -> tuple[str, ...]:
    """The two that an article speaks of at least twice as often as of any other, and not as places alone."""
    _, second, third = _most(ranked, around)
    if second <= OFTEN or second < FAR_AHEAD * third:
        return ()
    acting = Counter(key for word in context.doc.words if not is_where(word) for key in _bodies(word, context))
    return tuple(ranked[:2]) if acting[ranked[1]] > OFTEN else ()


def _most(ranked: list[str], around: Around) -> tuple[int, int, int]:
    """How often the article speaks of the first three."""
    first, second, third = (around.counted[key] for key in (*ranked, "", "", "")[:3])
    return first, second, third


def _bodies(word: Word, context: Context) -> frozenset[str]:
    return raised(context.discourse.actors(word), context)


def _counted(context: Context) -> Counter[str]:
    """How often the article speaks of each state and organisation or of those who serve it."""
    counted: Counter[str] = Counter()
    for entity in context.discourse.entities:
        body = _body(entity.key, context)
        if context.discourse.entity(body).kind in BODIES:
            counted[body] += len(entity.mentions)
    return counted


def _in_headline(context: Context) -> frozenset[str]:
    words = (word for sentence in context.doc.sentences[:1] for word in sentence.words if not is_where(word))
    return raised((key for word in words for key in context.discourse.actors(word)), context)


def is_where(word: Word) -> bool:
    """Whether a word only tells where: "in Ethiopia", "in the Swedish capital"."""
    above = word.head if grammar.is_adposition(word.head) else word.head.head
    return grammar.is_adposition(above) and above.lower in WHERE and not grammar.is_verb(word.head)


def stands_between(word: Word) -> bool:
    """Whether it names those who mediate: "mediators from Qatar and Egypt"."""
    return any(each.lemma in GO_BETWEENS for each in (word, *word.ancestors()) if grammar.is_noun(each))


def in_dateline(word: Word) -> bool:
    """Whether a word belongs to the dateline that opens its sentence: "KOROR, Palau—The ministers …"."""
    opening = word.sentence.words[:DATELINE]
    dash = next((each for each in opening if each.text in DASHES), None)
    return dash is not None and word.i < dash.i and opening[0].text.isupper()
