"""Documents of an article: what is told of each mention, one record over many mentions, the findings they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.candidates import Context, Dropped
from kg.extraction.documents.acceptance import inside_name, is_headline, stands
from kg.extraction.documents.attribution import parties, stage_for
from kg.extraction.documents.dates import date_told, own_dates
from kg.extraction.documents.identity import gathered
from kg.extraction.documents.kinds import made_kind
from kg.extraction.documents.mentions import (
    DocumentMention,
    document_mentions,
    is_courtesy,
    is_draft,
    is_vague,
    numbered,
)
from kg.extraction.documents.parties import doing_parties, named_parties
from kg.extraction.documents.prospects import is_supposed
from kg.extraction.documents.provisions import Provision, by_document, provisions
from kg.extraction.documents.provisions import finding as provision_finding
from kg.extraction.documents.records import Record, Told
from kg.extraction.documents.relations import relations
from kg.extraction.documents.rows import announces_list, continues_list, shared_deeds
from kg.extraction.documents.sides import Stage
from kg.extraction.documents.states import Deed, deeds, issued_here, own_deed
from kg.extraction.documents.titles import YEAR
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
ANY = next(entry for entry in lexicon().entries if entry.name == "back-d")


def documents(context: Context) -> tuple[tuple[Finding, ...], tuple[Dropped, ...]]:
    """The documents that an article speaks of with their provisions, and what was dropped with its reason."""
    told, dropped = _told(context)
    records = gathered(told)
    owner = {each.mention.head.i: number for number, record in enumerate(records) for each in record.told}
    said = by_document(provisions(frozenset(owner), context), owner)
    links = list(relations(owner, context))
    keys = _keys(records, context)
    stage = stage_for(records, context)
    findings: list[Finding] = []
    for number, record in enumerate(records):
        linked = [
            Role(name, Ref(keys[other]), how) for source, name, other, how in dict.fromkeys(links) if source == number
        ]
        findings += _with_provisions(keys[number], record, said.get(number, []), linked, stage, context)
    return tuple(findings), tuple(dropped)


def _told(context: Context) -> tuple[list[Told], list[Dropped]]:
    done = deeds(context.doc)
    kept: list[Told] = []
    dropped: list[Dropped] = []
    for mention in _with_pronouns(list(document_mentions(context.doc)), done, context):
        found = _of_document(mention, done) or _of_row(mention, kept)
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


def _of_row(mention: DocumentMention, kept: list[Told]) -> tuple[Deed, ...]:
    """What is told of the document before in a row."""
    before = kept[-1] if kept else None
    return before.deeds if before is not None and continues_list(mention, before.mention) else ()


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
        found = [deed for deed in found if not _is_left_out(deed)]
    family = mention.entry.value("class")
    return tuple(deed for deed in found if family in deed.entry.values.get("onlyClass", (family,)))


def _is_left_out(deed: Deed) -> bool:
    """Whether one who stays outside did not join what is there: "the Convention, which A has not signed"."""
    perfect = any(helper.lemma == "have" for helper in grammar.auxiliaries(deed.word))
    return perfect and deed.mode == "denied" and grammar.is_negated(deed.word)


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
    key: str, record: Record, said: list[Provision], linked: list[Role], stage: Stage, context: Context
) -> list[Finding]:
    """A document's finding, and those of what it says."""
    status, telling = _state(record)
    if status == "referenced" and _binds(record, said):
        status = "inForce"
    parts = [provision_finding(each, status, context) for each in said]
    roles = (
        *_roles(record, status, telling, stage, context),
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
        kind=made_kind(record, sum(role.property == "party" for role in roles)),
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
    """The most settled state that is told, and the deeds that tell it; what only describes gives way.

    What calls itself a draft is one, what was concluded is planned while it is yet to be signed, and what is only
    mentioned was made where its noun says so.
    """
    deeds = [deed for told in record.told for deed in told.deeds if deed.status]
    deeds = [deed for deed in deeds if deed.place != "modifier"] or deeds
    status = max((deed.status or "" for deed in deeds), key=lambda status: RANK[status], default="referenced")
    if status in ("issued", "referenced") and any(is_draft(told.mention) for told in record.told):
        return "draft", deeds
    if status == "referenced" and not record.dates and any(is_supposed(told.mention) for told in record.told):
        return "draft", deeds
    if status == "referenced":
        status = record.told[0].mention.entry.effect or status
    if status == "issued" and any(deed.entry.effect == "signed" and deed.status == "planned" for deed in deeds):
        status = "planned"
    return status, [deed for deed in deeds if deed.status == status]


def _roles(record: Record, status: str, telling: list[Deed], stage: Stage, context: Context) -> Iterator[Role]:
    for part in parties(record, status, stage, context):
        yield Role("party", Ref(part.key), part.how)
    if dated := date_told(record, status, telling, context):
        yield Role("date", *dated)


def _label(record: Record) -> str:
    """Its longest title, else its longest description, of the body before the headline's."""
    titles = [told.mention.label for told in record.told if told.mention.form == "title" or is_headline(told.mention)]
    described = [told for told in record.told if told.mention.form == "description"]
    below = [told for told in described if told.mention.head.sentence.segment.kind != "headline"]
    labels = titles or [told.mention.label for told in below or described] or [record.told[0].mention.label]
    return max(labels, key=len)


def _mentions(record: Record, context: Context) -> tuple[Mention, ...]:
    found = (context.doc.mention_of(told.mention.first, told.mention.last) for told in record.told)
    return tuple(dict.fromkeys(found))
