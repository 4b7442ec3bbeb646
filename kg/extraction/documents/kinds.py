"""What kind a document is: by its title, by the first noun that tells one, by how many made it."""

from __future__ import annotations

from kg.extraction.documents.mentions import DocumentMention
from kg.extraction.documents.records import Record

GENERAL_KIND = "OtherDocument"
MUTUAL = frozenset({"Treaty", "Agreement", "Memorandum", "JointStatement", "Communique"})


def kind_of(record: Record) -> str:
    """The kind by the title, else by the first noun that tells one."""
    ranked = sorted(record.told, key=lambda told: (told.mention.form != "title", told.mention.kind == GENERAL_KIND))
    first = ranked[0].mention
    if set(first.entry.values.get("becomesWith", ())) & _words_around(first):
        return first.entry.value("becomes")
    return first.kind


def made_kind(record: Record, parties: int) -> str:
    """The kind of a finding: a paper or text that several sign is an agreement."""
    kind = kind_of(record)
    signing = any(deed.entry.effect == "signed" for told in record.told for deed in told.deeds)
    agreed = kind == GENERAL_KIND and record.families == {"any"} and signing and parties > 1
    return "Agreement" if agreed else kind


def is_mutual(record: Record) -> bool:
    """Whether two make it together: by its kind, or as an exchange."""
    exchanged = any(told.mention.entry.needs("event") or told.mention.entry.needs("exchanged") for told in record.told)
    return exchanged or kind_of(record) in MUTUAL


def _words_around(mention: DocumentMention) -> set[str]:
    """The lemmas of a mention's sentence, of the one before and of the headline."""
    sentence = mention.head.sentence
    near = [*sentence.doc.sentences[:1], *sentence.doc.sentences[max(sentence.index - 1, 0) : sentence.index + 1]]
    return {word.lemma for each in near for word in each.words}
