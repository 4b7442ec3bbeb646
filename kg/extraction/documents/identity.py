"""One document over many mentions: by the words of titles and descriptions, by sides, "the pact" by nearness."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.documents.acceptance import is_headline
from kg.extraction.documents.mentions import DRAFTS, DocumentMention, has_content, points_back, weighty_modifiers
from kg.extraction.documents.records import GENERAL, Record, Told, families_agree, family, numbers, topic_words, weighty
from kg.extraction.documents.renaming import CONTRAST, named_at_last, renamed, same_title, that_with
from kg.extraction.documents.titles import PLAIN
from kg.extraction.documents.words import marked
from kg.extraction.times import dates_agree
from kg.language import Word, grammar

OLDER = marked("an older document")
NEWER = marked("a newer document")
SALIENCE = 60
FAR = 12
NEAR = 2


def gathered(told: Iterable[Told]) -> list[Record]:
    """The documents that mentions speak of; one that points back at nothing and does not stand alone is left out."""
    records: list[Record] = []
    for each in told:
        home = _home(each, records)
        if home is not None:
            home.told.append(each)
        elif each.stands:
            records.append(Record([each]))
    return _with_headline(records)


def _with_headline(records: list[Record]) -> list[Record]:
    """The documents with what only the headline calls one by other words joined to the first that the body tells of."""
    kept = [record for record in records if not _only_headline(record)]
    for record in (each for each in records if _only_headline(each)):
        told = record.told[0]
        home = next((each for each in kept if _compatible(told, each) and not _is_titled(record, each)), None)
        if home is None:
            kept.append(record)
        else:
            home.told += record.told
    return sorted(kept, key=lambda record: record.told[0].mention.head.i)


def _only_headline(record: Record) -> bool:
    """Whether the headline alone speaks of a document, by no title that makes the article its text."""
    return all(
        told.mention.head.sentence.segment.kind == "headline" and not is_headline(told.mention) for told in record.told
    )


def _is_titled(record: Record, other: Record) -> bool:
    """Whether both have titles, so that they are two."""
    return all(any(told.mention.form == "title" for told in each.told) for each in (record, other))


def _home(told: Told, records: list[Record]) -> Record | None:
    candidates = [record for record in reversed(records) if _compatible(told, record)]
    if (alias := renamed(told, records)) is not None:
        return alias
    if told.mention.form == "title":
        same = next((record for record in candidates if same_title(told, record) or that_with(told, record)), None)
        return same or next((record for record in candidates if named_at_last(told, record)), None)
    apposed = _apposed(told, records)
    if apposed is not None:
        return apposed
    if _takes_up(told):
        near = [record for record in candidates if _fits(told, record)]
        if told.mention.form == "pronoun":
            return max(near, key=lambda record: record.last.i, default=None)
        return max(near, key=lambda record: (_called_so(told, record), _salience(record)), default=None)
    again = next((record for record in candidates if _said_again(told, record)), None)
    return again or next((record for record in candidates if _still_that(told, record)), None)


def _compatible(told: Told, record: Record) -> bool:
    """Whether family, number, dates and parties allow both to be one."""
    return (
        families_agree(told, record)
        and _numbers_agree(told, record)
        and dates_agree(record.dates, told.date)
        and (not told.sides or not record.sides or bool(told.sides & record.sides))
        and not _beside(told, record)
        and numbers(told.words) <= (numbers(record.words) or numbers(told.words))
    )


def _numbers_agree(told: Told, record: Record) -> bool:
    """Whether one and many are kept apart; a title may be either ("the Minsk agreements")."""
    plural = told.mention.head.tag in ("NNS", "NNPS")
    return plural == record.plural or (record.plural and record.told[0].mention.form == "title")


def _beside(told: Told, record: Record) -> bool:
    """Whether both stand in one clause, so that they are two: "a treaty to replace the armistice"."""
    if record.last.sentence is not told.mention.head.sentence:
        return False
    verb = grammar.clause_of(told.mention.head)
    return grammar.is_verb(verb) and record.last in grammar.subjects(verb) + grammar.undergoers(verb)


def _apposed(told: Told, records: list[Record]) -> Record | None:
    """The document that the mention stands in apposition to."""
    head = told.mention.head
    for record in records:
        for each in record.told:
            beside = head in grammar.appositions(each.mention.head) and not in_list(head, each.mention.head)
            if beside or _is_said_of(head, each.mention.head):
                return record
    return None


def in_list(noun: Word, other: Word) -> bool:
    """Whether two that the parser set in apposition are two of a list: "an accord on fish, an accord on trade"."""
    return all(_is_indefinite(each) and grammar.complements(each, ("on", "for")) for each in (noun, other))


def _is_said_of(noun: Word, other: Word) -> bool:
    """Whether a noun is what a copula says of another: "the document is a road map"."""
    verb = noun.head
    return (
        grammar.is_verb(verb)
        and verb.lemma == "be"
        and noun in grammar.attributes(verb)
        and other in grammar.subjects(verb)
    )


def _takes_up(told: Told) -> bool:
    return (
        told.mention.form == "pronoun"
        or points_back(told.mention)
        or told.mention.head.sentence.segment.kind in ("headline", "heading")
    )


def _salience(record: Record) -> int:
    """How much a document is in mind: by nearness and by how often it was spoken of, less so one that is ended."""
    ended = any(deed.status == "terminated" for each in record.told for deed in each.deeds)
    return record.last.i + SALIENCE * len(record.told) * (not ended)


def _called_so(told: Told, record: Record) -> bool:
    """Whether a document was called by the very noun before; a title counts where the noun is no general one."""
    lemma = told.mention.head.lemma
    return any(
        each.mention.head.lower in (lemma, told.mention.head.lower)
        and (each.mention.form != "title" or lemma not in GENERAL - {"treaty"})
        for each in record.told
    )


def _fits(told: Told, record: Record) -> bool:
    """Whether what a definite mention says of a document is known of it."""
    distance = told.mention.head.sentence.index - record.last.sentence.index
    reach = NEAR if told.mention.form == "pronoun" else FAR
    if distance > reach and told.mention.form != "description" and not _bears_capital(told):
        return False
    if any(_tells_apart(word, told, record) for word in weighty_modifiers(told.mention.head)):
        return False
    if _is_of_its_day(told) and not record.dates and not _in_headline(record):
        return False
    if _is_called_otherwise(told, record):
        return False
    if told.mention.head.lemma in DRAFTS and not _may_be_draft(record):
        return False
    told_apart = has_content(told.mention) or _is_made_by_clause(told)
    if told_apart and told.mention.form == "back" and record.told[0].mention.form == "title":
        return False
    rest = topic_words(told)
    if _announces_text(told) and _in_headline(record):
        return True
    return (
        told.mention.form in ("back", "pronoun")
        or not rest
        or bool(rest & record.words)
        or bool(told.sides & record.sides)
    )


def _is_made_by_clause(told: Told) -> bool:
    """Whether a clause on its noun tells of its making: "the accord which the leaders struck there"."""
    clauses = grammar.postmodifying_clauses(told.mention.head)
    return any(deed.word in clauses and deed.status in ("signed", "issued") for deed in told.deeds)


def _is_called_otherwise(told: Told, record: Record) -> bool:
    """Whether a noun with a capital means the one that bears it in its title: "the Treaty", no protocol."""
    noun = weighty(told.mention.head.text)
    agreed = family(told.mention) == "agreement" and not noun <= GENERAL - {"treaty"}
    return _bears_capital(told) and agreed and record.told[0].mention.form == "title" and not noun & record.words


def _bears_capital(told: Told) -> bool:
    """Whether a noun alone bears the capital of a title: "the Treaty"."""
    head = told.mention.head
    return told.mention.form == "back" and head.text[:1].isupper() and head is not head.sentence.words[0]


def _may_be_draft(record: Record) -> bool:
    """Whether "the draft" may be that of a document: one that is new, or told of as in the making."""
    return _is_indefinite(record.told[0].mention.head) or any(_in_the_making(each) for each in record.told)


def _is_indefinite(noun: Word) -> bool:
    return any(child.lower in ("a", "an") for child in grammar.premodifiers(noun))


def _is_of_its_day(told: Told) -> bool:
    """Whether a date tells which document is meant: "the truce of January", no "Thursday's treaty"."""
    owners = grammar.possessors(told.mention.head)
    return told.date is not None and not any(word.name == "DATE" for word in owners)


def _in_headline(record: Record) -> bool:
    return record.told[0].mention.head.sentence.segment.kind == "headline"


def _announces_text(told: Told) -> bool:
    """Whether it is the text that stands below: "issue the following statement"."""
    return any(word.lower == "following" for word in grammar.premodifiers(told.mention.head))


def _tells_apart(word: Word, told: Told, record: Record) -> bool:
    """Whether a word before the noun says of a document what is not known of the record."""
    entry = told.mention.entry
    if word.lower in NEWER and record.words & OLDER:
        return True
    if word.lower in CONTRAST:
        return not weighty(word.text) <= record.words
    if word.name == "DATE":
        return not grammar.is_possessor(word) and told.date is not None and not record.dates
    if (
        word.lower in entry.values.get("companion", ())
        or word.tag == "CD"
        or any(part.tag == "CD" for part in word.subtree())
    ):
        return False
    if weighty(word.text) <= record.words or word.lower in PLAIN or word.tag.startswith("VB"):
        return False
    qualifiers = set(entry.values.get("qualifier", ()))
    return not (word.lower in qualifiers and word.lower not in CONTRAST and not _qualified(record, qualifiers))


def _qualified(record: Record, qualifiers: set[str]) -> bool:
    """Whether words before its noun already say what kind of document it is: "a non-aggression pact"."""
    told = {
        part.lower() for each in record.told for word in weighty_modifiers(each.mention.head) for part in (word.text,)
    }
    return bool(qualifiers & record.words) or any("-" in part for part in told)


def _said_again(told: Told, record: Record) -> bool:
    """Whether an indefinite mention repeats the headline's, or a description its own words."""
    first = record.told[0].mention.head.sentence
    mine, theirs = told.words, record.words
    if first.segment.kind == "headline" and told.mention.head.sentence.index - first.index <= 3:
        return _fits(told, record) or _same_deed(told, record) or _only_named(told, record)
    if any(word.lower in CONTRAST for word in weighty_modifiers(told.mention.head)):
        return False
    return len(mine) > 1 and len(theirs) > 1 and (mine <= theirs or theirs <= mine)


def _still_that(told: Told, record: Record) -> bool:
    """Whether "a deal" without more is the one that is in the making."""
    first = record.told[0].mention
    bare = told.mention.form == "back" and told.mention.head.lemma in GENERAL and first.form != "title"
    same = told.mention.head.lemma == record.last.lemma or (_in_the_making(told) and _in_the_making(record.told[-1]))
    return bare and same and _near_enough(told, record)


def _in_the_making(told: Told) -> bool:
    """Whether a document is told of as not yet made."""
    stages = {deed.status for deed in told.deeds if deed.status}
    return bool(stages) and stages <= {"draft", "planned"}


def _near_enough(told: Told, record: Record) -> bool:
    return 0 < told.mention.head.sentence.index - record.last.sentence.index <= FAR


def _only_named(told: Told, record: Record) -> bool:
    """Whether a headline has the noun alone that is described below: "communique", "a forum communique"."""
    first = record.told[0].mention
    same = first.head.lemma == told.mention.head.lemma or first.entry is told.mention.entry
    return same and len(record.told) == 1 and (first.form == "back" or _is_plain(first))


def _is_plain(mention: DocumentMention) -> bool:
    """Whether nothing tells which one it is: "eight new MoUs"."""
    before = weighty_modifiers(mention.head)
    return mention.last is mention.head and all(word.lower in PLAIN or word.tag == "CD" for word in before)


def _same_deed(told: Told, record: Record) -> bool:
    """Whether the same is done to it as to the headline's document."""
    done = {deed.entry.name for each in record.told for deed in each.deeds}
    return any(deed.entry.name in done for deed in told.deeds) and not any(
        word.lower in CONTRAST for word in weighty_modifiers(told.mention.head)
    )
