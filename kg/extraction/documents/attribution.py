"""Whose a document is: by its own words and makers, by the words around, by the sides that the article is about."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.candidates import Context, Part
from kg.extraction.documents.acceptance import bears_name, is_headline
from kg.extraction.documents.kinds import is_mutual, kind_of
from kg.extraction.documents.parties import (
    NAMED,
    OFFICES,
    actors,
    doing_parties,
    governments_in,
    implied_parties,
    last_body,
    lawgiver,
    made_within,
    paired_sides,
    settled,
    two_sides,
)
from kg.extraction.documents.records import FIGHTING, Record, Told, weighty
from kg.extraction.documents.sides import BODIES, GATHERINGS, MEMBERS, Stage, opening_parties, raised, stage_of
from kg.extraction.documents.states import parties_of
from kg.extraction.documents.words import marked
from kg.language import Word, grammar

BETWEEN = "between"
WITH_ANOTHER = ("with", "alongside of", "together of")
NAMES = frozenset({"GPE", "NORP", "PERSON"})
CONVENTION_WORDS = frozenset(word for name in marked("convention of many states") for word in weighty(name))


def stage_for(records: list[Record], context: Context) -> Stage:
    """Who an article is about.

    Where it is the text of a document, those in whose name it opens; where it tells of no sides, those who make all
    of its documents with one another.
    """
    stage = stage_of(context) if records else Stage()
    text = any(is_headline(told.mention) for record in records for told in record.told)
    opening = opening_parties(context) if text else ()
    if len(opening) > 1:
        return replace(stage, sides=opening, host=None)
    return stage if stage.sides else replace(stage, sides=_makers_of_all(records, context))


def _makers_of_all(records: list[Record], context: Context) -> tuple[str, ...]:
    """Those who are told to make each document of which makers are told, () where they differ."""
    told = [keys for record in records if is_mutual(record) and len(keys := _told_makers(record, context)) > 1]
    return told[0] if told and all(set(keys) == set(told[0]) for keys in told) else ()


def _told_makers(record: Record, context: Context) -> tuple[str, ...]:
    """The states and organisations by a document's own words and by what is done to it."""
    parts = [part for told in record.told for part in (*told.parts, *doing_parties(told.deeds, context))]
    bodies = dict.fromkeys(key for part in parts for key in sorted(raised([part.key], context)))
    return tuple(key for key in bodies if context.discourse.entity(key).kind in BODIES)


def parties(record: Record, status: str, stage: Stage, context: Context) -> tuple[Part, ...]:
    """The parties of a document in a status, with how each was found."""
    if stage.host and _is_of_gathering(record, context):
        return (Part("party", stage.host, "the body whose members made it"),)
    parts = [part for told in record.told for part in told.parts]
    if any(_names_all(told, context) for told in record.told if told.parts):
        return settled(parts, kind_of(record), (), context)
    if len({part.key for part in parts if part.how == BETWEEN}) < 2:
        parts += list(doing_parties([each for told in record.told for each in told.deeds if each.status], context))
    if len(parts) == 1 and not _is_of_one_body(parts, context):
        parts += [part for told in record.told if told.parts for part in implied_parties(told.mention, 1, context)]
    parts = list(settled(parts, kind_of(record), stage.sides, context))
    if parts and (_are_all_told(record) or _is_of_one_body(parts, context)):
        return tuple(parts)
    if len(parts) < 2:
        parts += list(_implied(record, status, parts, stage, context))
    if len(parts) < 2 and _is_theirs(record, status, parts, stage):
        parts += _about(stage)
    elif len(parts) == 1 and is_mutual(record) and parts[0].how.startswith(WITH_ANOTHER):
        parts += _home(stage, besides=parts[0].key)
    return settled(parts or _at_home(record, stage), kind_of(record), stage.sides, context)


def _names_all(told: Told, context: Context) -> bool:
    """Whether its phrase names both sides: "between Chad and the opposition", no "the Agency and the Ministry"."""
    named = grammar.complements(told.mention.head, (BETWEEN,))
    return len(named) > 1 and not any(word.lower in OFFICES and not actors(word, context) for word in named)


def _is_of_one_body(parts: list[Part], context: Context) -> bool:
    """Whether it bears the name of an organisation and nobody else is told to make it: "the ASEAN Charter"."""
    return [(part.how, context.discourse.entity(part.key).kind) for part in parts] == [(NAMED, "Organization")]


def _are_all_told(record: Record) -> bool:
    """Whether those who make it are told as a government and its rebels: "the Syrian government and rebel groups"."""
    doers = (word for told in record.told for deed in told.deeds if deed.status for word, _ in parties_of(deed))
    return any(governments_in(word) for word in doers)


def _at_home(record: Record, stage: Stage) -> list[Part]:
    """Whose a peace is of which nothing else tells: the state's that the article speaks of most."""
    ends_fighting = is_mutual(record) and ("truce" in record.families or record.words & FIGHTING)
    return _home(stage) if ends_fighting else []


def _home(stage: Stage, besides: str = "") -> list[Part]:
    """The state that the article speaks of most, one left out."""
    states = [key for key in stage.states if key != besides]
    return [Part("party", key, "the state that the article speaks of most") for key in states[:1]]


def _is_of_gathering(record: Record, context: Context) -> bool:
    """Whether those who made it are told only as the members of a body: "the ministers adopted conclusions"."""
    deeds = [deed for told in record.told for deed in told.deeds if deed.status and deed.entry.effect == "issued"]
    doers = [word for deed in deeds for word, _ in parties_of(deed)]
    own = any(told.parts for told in record.told)
    return bool(doers) and not own and all(_is_unnamed_group(word, context) for word in doers)


def _is_unnamed_group(word: Word, context: Context) -> bool:
    """Whether a noun means several who are not named with it, or a gathering: "the Heads of State", "the Summit"."""
    named = any(each.name in NAMES for each in word.subtree())
    return not named and ((word.tag == "NNS" and word.lemma in MEMBERS) or word.lemma in GATHERINGS)


def _is_theirs(record: Record, status: str, known: list[Part], stage: Stage) -> bool:
    """Whether what two make together is the work of the sides that the article is about.

    A title that is only referred to is theirs too, unless its words are those of a convention of many states.
    """
    shared = is_mutual(record) or (kind_of(record) in ("Declaration", "Strategy") and not known)
    if not shared or not {part.key for part in known} <= set(stage.sides):
        return False
    if status != "referenced":
        return not known or not _is_named(record)
    of_many_states = _is_named(record) and bool(record.words & CONVENTION_WORDS)
    return all(part.how == "possessor" for part in known) and not of_many_states


def _is_named(record: Record) -> bool:
    """Whether it has a title, which the article may know of for other reasons than that its sides made it."""
    return any(
        (told.mention.form == "title" and not is_headline(told.mention)) or bears_name(told.mention)
        for told in record.told
    )


def _about(stage: Stage) -> list[Part]:
    """The sides that the article is about, all as parties."""
    return [Part("party", key, "the sides that the article is about") for key in stage.sides]


def _implied(record: Record, status: str, known: list[Part], stage: Stage, context: Context) -> list[Part]:
    """The parties that the words around imply; else those near by, in its own sentence before all others."""
    found = [part for told in record.told for part in implied_parties(told.mention, 0, context)]
    if len({part.key for part in (*known, *found)}) < 2 and is_mutual(record) and not _is_named(record):
        near = _near(record, status, known, found, 0, context)
        if not near and _is_theirs(record, status, known, stage):
            near = _about(stage)
        near = near or _near(record, status, known, found, 1, context)
        if near:
            return near
    if known:
        return []
    return found or _authors(record, status, stage, context)


def _authors(record: Record, status: str, stage: Stage, context: Context) -> list[Part]:
    """Whose a document is where nothing tells: a law the state's, a resolution the body's that was named last.

    What is made at a gathering is the organisation's that the headline names. Others are those of the one who acts
    beside them, unless the article is about several sides.
    """
    if kind_of(record) == "Law":
        listing = _hosting(stage) if "blacklist" in record.families else []
        return list(lawgiver(record.told[0].mention, context)) or listing or _home(stage)
    deeds = [] if is_mutual(record) else [each for told in record.told for each in told.deeds]
    if bodies := made_within(deeds, context):
        return list(bodies)
    if kind_of(record) == "Resolution":
        return list(last_body(record.told[0].mention, context))
    by_members = _is_of_many(record) and not _is_of_unknown(record)
    return _hosting(stage) if by_members and (not stage.sides or stage.host in stage.sides) else []


def _is_of_unknown(record: Record) -> bool:
    """Whether its phrase names others whom the article does not tell more of: "the report of the Panel of Experts"."""
    owners = (word for told in record.told for word in grammar.complements(told.mention.head, ("of", "by")))
    return kind_of(record) == "Report" and any(word.tag.startswith("NNP") for word in owners)


def _hosting(stage: Stage) -> list[Part]:
    """The organisation whose gathering or act the article reports, if there is one."""
    return [Part("party", stage.host, "the organisation whose act the article reports")] if stage.host else []


def _is_of_many(record: Record) -> bool:
    """Whether one body makes it, or those who make it are an unnamed group: "the Summit adopted the Agreement"."""
    made = (word for told in record.told for deed in told.deeds for word, _ in parties_of(deed))
    return not is_mutual(record) or any(grammar.is_noun(word) for word in made)


def _near(
    record: Record, status: str, known: list[Part], found: list[Part], reach: int, context: Context
) -> list[Part]:
    """The two who act, or who are spoken of together, in the sentence of a document or within a reach of it."""
    for told in (each for each in record.told if each.deeds and status != "referenced"):
        acting = two_sides(told.mention, reach, context)
        if acting and {part.key for part in known} <= {part.key for part in acting}:
            return list(acting)
    if found or known:
        return []
    return [part for told in record.told[:1] for part in paired_sides(told.mention, reach, context)]
