"""Documents of an article: what is told of each mention, one record over many mentions, the findings they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.candidates import Context, Dropped, Part
from kg.extraction.documents.acceptance import bears_name, inside_name, is_headline, stands
from kg.extraction.documents.dates import date_told, own_dates
from kg.extraction.documents.identity import gathered
from kg.extraction.documents.mentions import (
    DocumentMention,
    document_mentions,
    is_courtesy,
    is_draft,
    is_vague,
    numbered,
)
from kg.extraction.documents.parties import (
    doing_parties,
    implied_parties,
    last_body,
    lawgiver,
    made_within,
    named_parties,
    only_actor,
    paired_sides,
    settled,
    two_sides,
)
from kg.extraction.documents.provisions import Provision, by_document, provisions
from kg.extraction.documents.provisions import finding as provision_finding
from kg.extraction.documents.records import Record, Told, weighty
from kg.extraction.documents.relations import relations
from kg.extraction.documents.rows import announces_list, shared_deeds
from kg.extraction.documents.sides import host, scene
from kg.extraction.documents.states import Deed, deeds, issued_here, own_deed, parties_of
from kg.extraction.documents.titles import YEAR
from kg.extraction.documents.words import marked
from kg.language import Word, grammar
from kg.model import Finding, Mention, Ref, Role, When
from kg.vocabulary.lexicon import lexicon

RANK = {
    "terminated": 8,
    "inForce": 7,
    "revised": 6,
    "signed": 5,
    "issued": 4,
    "planned": 3,
    "draft": 2,
    "referenced": 0,
}
BETWEEN = "between"
WITH_ANOTHER = ("with", "alongside of", "together of")
OF_MANY_STATES = frozenset(word for name in marked("convention of many states") for word in weighty(name))
GENERAL_KIND = "OtherDocument"
ANY = next(entry for entry in lexicon().entries if entry.name == "back-d")


def documents(context: Context) -> tuple[tuple[Finding, ...], tuple[Dropped, ...]]:
    """The documents that an article speaks of with their provisions, and what was dropped with its reason."""
    told, dropped = _told(context)
    records = gathered(told)
    owner = {each.mention.head.i: number for number, record in enumerate(records) for each in record.told}
    said = by_document(provisions(frozenset(owner), context), owner)
    links = list(relations(owner, context))
    keys = _keys(records, context)
    sides = scene(context) if records else ()
    findings: list[Finding] = []
    for number, record in enumerate(records):
        linked = [
            Role(name, Ref(keys[other]), how) for source, name, other, how in dict.fromkeys(links) if source == number
        ]
        findings += _with_provisions(keys[number], record, said.get(number, []), linked, sides, context)
    return tuple(findings), tuple(dropped)


def _told(context: Context) -> tuple[list[Told], list[Dropped]]:
    done = deeds(context.doc)
    kept: list[Told] = []
    dropped: list[Dropped] = []
    for mention in _with_pronouns(list(document_mentions(context.doc)), done, context):
        found = _of_document(mention, done)
        vague = is_vague(mention) and not any(deed.entry.needs("bare") for deed in found)
        if vague or announces_list(mention) or is_courtesy(mention):
            dropped.append(Dropped(mention.head, mention.kind, "documents in general"))
            continue
        if inside_name(mention, context):
            dropped.append(Dropped(mention.head, mention.kind, "part of an organisation's name"))
            continue
        parts = named_parties(mention, context)
        dates = own_dates(mention, context)
        alone = stands(mention, found, parties=bool(parts), dated=bool(dates))
        makers = frozenset(part.key for part in doing_parties(found, context))
        kept.extend(Told(each, parts, found, date, alone, makers) for each, date in _apart(mention, dates))
    return kept, dropped


def _apart(mention: DocumentMention, dates: list[When]) -> list[tuple[DocumentMention, When | None]]:
    """The one document of a mention; of "the agreements of 9 May and 3 June" one for each date, so for each number."""
    if each_of := numbered(mention):
        return [(each, None) for each in each_of]
    if mention.head.tag not in ("NNS", "NNPS") or len(dates) < 2:
        return [(mention, dates[0] if dates else None)]
    return [(mention, date) for date in dates]


def _with_pronouns(
    mentions: list[DocumentMention], done: Mapping[int, list[Deed]], context: Context
) -> list[DocumentMention]:
    """The mentions with each "it" to which is done what is done to documents alone."""
    pronouns = (
        context.doc.words[i] for i, found in done.items() if any(deed.entry.needs("document") for deed in found)
    )
    found = [DocumentMention(word, ANY, word, word, "pronoun") for word in pronouns if word.lower == "it"]
    return sorted([*mentions, *found], key=lambda mention: mention.head.i)


def _of_document(mention: DocumentMention, done: Mapping[int, list[Deed]]) -> tuple[Deed, ...]:
    """The deeds told of a mention: of its head, or of a word within its phrase that a relative clause was hung on."""
    found = list(done.get(mention.head.i, ()))
    for i in range(mention.head.i + 1, _end(mention) + 1):
        clauses = grammar.postmodifying_clauses(mention.head.sentence.words[i - mention.head.sentence.words[0].i])
        found += [
            deed for deed in done.get(i, ()) if (deed.word in clauses and _may_be_of(deed)) or _follows(deed, mention)
        ]
    if is_headline(mention):
        found.append(issued_here(mention.head))
    if mention.entry.needs("event"):
        found.append(own_deed(mention.head))
    found = found or shared_deeds(mention, done)
    if mention.form == "title":
        found += [deed for i in range(mention.first.i, mention.head.i) for deed in done.get(i, ())]
        found = [deed for deed in found if deed.place != "modifier" or not _is_within(deed.word, mention)]
    family = mention.entry.value("class")
    return tuple(deed for deed in found if family in deed.entry.values.get("onlyClass", (family,)))


def _is_within(word: Word, mention: DocumentMention) -> bool:
    return mention.first.i <= word.i <= mention.last.i


def _follows(deed: Deed, mention: DocumentMention) -> bool:
    """Whether a deed of a title's last word is told by the clause that follows: "the Declaration of Aims he signed"."""
    return mention.form == "title" and deed.document is mention.last and deed.word.i > mention.last.i


def _may_be_of(deed: Deed) -> bool:
    """Whether a clause that hangs on a word within a document's phrase may tell of it: not "on visas issued to"."""
    bare = deed.word.tag == "VBN" and not grammar.auxiliaries(deed.word)
    return (
        deed.entry.needs("document") or not bare or not deed.document.tag.startswith("NN") or bool(deed.document.name)
    )


def _end(mention: DocumentMention) -> int:
    """The index of its last word, or of the year that follows: "the constitution of 1997"."""
    words = mention.head.sentence.words
    after = words[mention.last.i - words[0].i + 1 :][:2]
    dated = len(after) > 1 and after[0].lower == "of" and YEAR.match(after[1].text)
    return mention.last.i + 2 * bool(dated)


def _with_provisions(
    key: str, record: Record, said: list[Provision], linked: list[Role], sides: tuple[str, ...], context: Context
) -> list[Finding]:
    """A document's finding, and those of what it says."""
    status, telling = _state(record)
    if status == "referenced" and _binds(record, said):
        status = "inForce"
    parts = [provision_finding(each, status, context) for each in said]
    roles = (
        *_roles(record, status, telling, sides, context),
        *linked,
        *(Role("provision", Ref(each.key), "what it says") for each in parts),
    )
    articles = dict.fromkeys(each.article for each in said if each.article)
    roles = (*roles, *(Role("article", each, "named in the text") for each in articles))
    return [_finding(key, record, status, roles, context), *parts]


def _binds(record: Record, said: list[Provision]) -> bool:
    """Whether a document known by its title is told, in the present, to bind."""
    titled = any(told.mention.form == "title" for told in record.told)
    return titled and any(each.entry.needs("binding") and grammar.tense(each.verb) == "present" for each in said)


def _finding(key: str, record: Record, status: str, roles: tuple[Role, ...], context: Context) -> Finding:
    first = record.told[0].mention
    rules = [first.entry.name, *(each.entry.name for told in record.told for each in told.deeds)]
    return Finding(
        key=key,
        kind=_made_kind(record, status, roles),
        status=status,
        label=_label(record),
        roles=roles,
        mentions=_mentions(record, context),
        rule="; ".join(dict.fromkeys(rules)),
    )


def _keys(records: list[Record], context: Context) -> list[str]:
    """A key for each document by the place of its first mention; documents named together are numbered."""
    keys: list[str] = []
    for record in records:
        mention = context.doc.mention_of(record.told[0].mention.first, record.told[0].mention.last)
        key = f"document-{mention.start}-{mention.end}"
        same = sum(other.removeprefix(key)[:1] in ("", "-") and other.startswith(key) for other in keys)
        keys.append(f"{key}-{same + 1}" if same else key)
    return keys


def _state(record: Record) -> tuple[str, list[Deed]]:
    """The most settled state that is told, and the deeds that tell it; what only describes gives way."""
    deeds = [deed for told in record.told for deed in told.deeds if deed.status]
    deeds = [deed for deed in deeds if deed.place != "modifier"] or deeds
    status = max((deed.status or "" for deed in deeds), key=lambda status: RANK[status], default="referenced")
    if status == "issued" and any(is_draft(told.mention) for told in record.told):
        return "draft", deeds
    return status, [deed for deed in deeds if deed.status == status]


def _roles(
    record: Record, status: str, telling: list[Deed], sides: tuple[str, ...], context: Context
) -> Iterator[Role]:
    parts = [part for told in record.told for part in told.parts]
    if len({part.key for part in parts if part.how == BETWEEN}) < 2:
        parts += list(doing_parties((each for told in record.told for each in told.deeds if each.status), context))
    if len(parts) == 1:
        parts += [part for told in record.told if told.parts for part in implied_parties(told.mention, 1, context)]
    parts = list(settled(parts, _kind(record), sides, context))
    if len(parts) < 2:
        parts += list(_implied(record, status, parts, sides, context))
    if len(parts) < 2 and _is_theirs(record, status, parts, sides, context):
        parts += _about(sides)
    elif len(parts) == 1 and _is_mutual(record) and parts[0].how.startswith(WITH_ANOTHER):
        parts += lawgiver(context)
    for part in settled(parts, _kind(record), sides, context):
        yield Role("party", Ref(part.key), part.how)
    if dated := date_told(record, status, telling, context):
        yield Role("date", *dated)


def _is_theirs(record: Record, status: str, known: list[Part], sides: tuple[str, ...], context: Context) -> bool:
    """Whether what two make together is the work of the sides that the article is about.

    A title that is only referred to is theirs too, unless its words are those of a convention of many states.
    """
    shared = _is_mutual(record) or (_kind(record) in ("Declaration", "Strategy") and not known)
    if not shared or "truce" in record.families or not {part.key for part in known} <= set(sides):
        return False
    if status != "referenced":
        return not known or not _is_named(record)
    return all(part.how == "possessor" for part in known) and not (_is_named(record) and record.words & OF_MANY_STATES)


def _is_mutual(record: Record) -> bool:
    """Whether two make it together: by its kind, or as an exchange."""
    exchanged = any(told.mention.entry.needs("event") or told.mention.entry.needs("exchanged") for told in record.told)
    return exchanged or _kind(record) in ("Treaty", "Agreement", "Memorandum", "JointStatement", "Communique")


def _is_named(record: Record) -> bool:
    """Whether it has a title, which the article may know of for other reasons than that its sides made it."""
    return any(
        (told.mention.form == "title" and not is_headline(told.mention)) or bears_name(told.mention)
        for told in record.told
    )


def _about(sides: tuple[str, ...]) -> list[Part]:
    return [Part("party", key, "the sides that the article is about") for key in sides]


def _implied(record: Record, status: str, known: list[Part], sides: tuple[str, ...], context: Context) -> list[Part]:
    """The parties that the words around imply; else those near by, in its own sentence before all others."""
    found = [part for told in record.told for part in implied_parties(told.mention, 0, context)]
    if len({part.key for part in (*known, *found)}) < 2 and _is_mutual(record) and not _is_named(record):
        near = _near(record, status, known, found, 0, context)
        if not near and _is_theirs(record, status, known, sides, context):
            near = _about(sides)
        near = near or _near(record, status, known, found, 1, context)
        if near:
            return near
    if known:
        return []
    return found or _authors(record, status, sides, context)


def _authors(record: Record, status: str, sides: tuple[str, ...], context: Context) -> list[Part]:
    """Whose a document is where nothing tells: a law the state's, a resolution the body's that was named last.

    What is made at a gathering is the organisation's that the headline names. Others are those of the one who acts
    beside them, unless the article is about several sides.
    """
    if _kind(record) == "Law":
        return list(lawgiver(context))
    if not _is_mutual(record) and (
        bodies := made_within((each for told in record.told for each in told.deeds), context)
    ):
        return list(bodies)
    if _kind(record) == "Resolution":
        return list(last_body(record.told[0].mention, context))
    if not sides and status != "referenced" and _is_of_many(record) and (body := host(context)):
        return [Part("party", body, "the organisation that the headline names")]
    return [] if sides or _is_mutual(record) else list(only_actor(record.told[0].mention, context))


def _is_of_many(record: Record) -> bool:
    """Whether one body makes it, or those who make it are an unnamed group: "the Summit adopted the Agreement"."""
    made = (word for told in record.told for deed in told.deeds for word, _ in parties_of(deed))
    return not _is_mutual(record) or any(grammar.is_noun(word) for word in made)


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


def _kind(record: Record) -> str:
    """The kind by the title, else by the first noun that tells one."""
    ranked = sorted(record.told, key=lambda told: (told.mention.form != "title", told.mention.kind == GENERAL_KIND))
    first = ranked[0].mention
    if set(first.entry.values.get("becomesWith", ())) & _words_around(first):
        return first.entry.value("becomes")
    return first.kind


def _made_kind(record: Record, status: str, roles: tuple[Role, ...]) -> str:
    """The kind of a finding: what several declare together is a joint statement."""
    kind = _kind(record)
    several = sum(role.property == "party" for role in roles) > 1
    return "JointStatement" if kind == "Declaration" and several and status in ("signed", "issued") else kind


def _words_around(mention: DocumentMention) -> set[str]:
    """The lemmas of a mention's sentence, of the one before and of the headline."""
    sentence = mention.head.sentence
    near = [*sentence.doc.sentences[:1], *sentence.doc.sentences[max(sentence.index - 1, 0) : sentence.index + 1]]
    return {word.lemma for each in near for word in each.words}


def _label(record: Record) -> str:
    titles = [told.mention.label for told in record.told if told.mention.form == "title"]
    described = [told.mention.label for told in record.told if told.mention.form == "description"]
    return max(titles or described or [record.told[0].mention.label], key=len)


def _mentions(record: Record, context: Context) -> tuple[Mention, ...]:
    found = (context.doc.mention_of(told.mention.first, told.mention.last) for told in record.told)
    return tuple(dict.fromkeys(found))
