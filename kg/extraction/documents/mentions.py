"""Where a text speaks of documents: by title, by a noun that describes one, by one that points back ("the pact")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extraction.documents.labels import DETERMINERS, label_between, short_end, span_of
from kg.extraction.documents.titles import NUMBER, NUMBERED, YEAR, is_capital, noun_entries, titles
from kg.extraction.documents.words import marked
from kg.language import Doc, Word, grammar
from kg.vocabulary.lexicon import Entry

POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
VAGUE = marked("documents in general")
CARRIERS = marked("text of a document")
COURTESY = marked("no document")
DRAFTS = marked("calls itself a draft")
TOPIC_PREPOSITIONS = ("of", "on", "for", "between", "with", "to", "from", "against")
BY_WHICH = frozenset({"by", "under", "with", "in", "on", "through", "whereby"})
LAYING_DOWN = frozenset({"agreement", "truce", "statement", "strategy", "law", "letter", "resolution"})
ABOUT = ("on", "about", "concerning")
TITLE_TOPICS = ("on", "concerning", "regarding")


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """One place that speaks of a document: its head noun, lexical entry, first and last word, and how it is spoken of.

    `form` is "title", "description", "back" (the noun alone) or "pronoun". `entry` gives the kind, `number` which of
    several it is: "resolutions 1325 and 1820".
    """

    head: Word
    entry: Entry
    first: Word
    last: Word
    form: str
    number: str = ""

    @property
    def kind(self) -> str:
        """The ontology class by the noun."""
        return self.entry.evokes

    @property
    def label(self) -> str:
        """The document as named here, without its article."""
        if self.number:
            return f"{label_between(self.first, self.head).removesuffix('s')} {self.number}"
        label = label_between(self.first, self.last)
        several = named_together(self.head)
        return f"{several.lemma} {label.partition(' ')[2]}" if several else label


def numbered(mention: DocumentMention) -> list[DocumentMention]:
    """The documents of a row of numbers, each on its own: "resolutions 1325 and 1820"; [] where there is none."""
    words = mention.head.sentence.words
    found: list[Word] = []
    after = words[mention.head.i - words[0].i :]
    for before, word in pairwise(after):
        if YEAR.match(word.text) and before.lower in ("(", "of"):
            continue
        if NUMBER.match(word.text):
            found.append(word)
        elif word.lower not in (",", "and", "(", ")", "of", "nos", "nos."):
            break
    plural = mention.head.tag in ("NNS", "NNPS") and mention.entry.value("class") in NUMBERED
    if not plural or len(found) < 2:
        return []
    return [replace(mention, last=word, number=word.text) for word in found]


def document_mentions(doc: Doc) -> Iterator[DocumentMention]:
    """The mentions of documents in an article, in the order of the text."""
    for sentence in doc.sentences:
        found = {head.i: (head, first, last) for head, first, last in titles(sentence)}
        covered = {i for _, first, last in found.values() for i in range(first.i, last.i + 1)}
        for word in sentence.words:
            if word.i in found:
                if _has_company(*found[word.i]):
                    yield _title(*found[word.i])
            elif word.i not in covered and (mention := _described(word) or _one_of_several(word)):
                covered |= set(_within(mention))
                yield mention


def _within(mention: DocumentMention) -> Iterator[int]:
    """The nouns of its "of" phrase that make it what it is: the notes of "exchange of notes"."""
    if "companion" in mention.entry.values:
        yield from (word.i for word in grammar.complements(mention.head, ("of",)))


def _title(head: Word, first: Word, last: Word) -> DocumentMention:
    entry = _entry(head, [word.lower for word in _between(first, last)])
    return DocumentMention(head, entry, first, _with_topic(head, last), "title")


def _with_topic(head: Word, last: Word) -> Word:
    """The last word of a title with the phrase in small letters that follows it: "Memorandum on fish"."""
    after = last.sentence.words[last.i - last.sentence.words[0].i + 1 :][:1]
    topics = [
        word for word in after if word.lower in TITLE_TOPICS and (head in word.ancestors() or word.head.i < head.i)
    ]
    return next((end for word in topics if (end := short_end(word)) is not word), last)


def _has_company(head: Word, first: Word, last: Word) -> bool:
    """Whether a noun that needs a word beside it has one in its title: not so "Press Release"."""
    entries = noun_entries(head)
    words = {form for word in _between(first, last) for form in (word.lower, word.lemma)}
    return any("companion" not in entry.values or set(entry.values["companion"]) & words for entry in entries)


def _between(first: Word, last: Word) -> list[Word]:
    return [word for word in first.sentence.words if first.i <= word.i <= last.i]


def _entry(head: Word, companions: list[str]) -> Entry:
    """The entry whose companion stands beside the noun, else the one that asks for none, else the first."""
    entries = noun_entries(head)
    beside = [entry for entry in entries if set(entry.values.get("companion", ())) & set(companions)]
    plain = [entry for entry in entries if "companion" not in entry.values]
    return (beside + plain + list(entries))[0]


def _described(word: Word) -> DocumentMention | None:
    if not word.tag.startswith("NN") or word.name.startswith("PERSON"):
        return None
    entries = noun_entries(word)
    if not entries or _qualifies(word) or _is_no_noun(word) or _carries(word) or _names_kind(word):
        return None
    entry = _entry(word, _companions(word))
    if set(entry.values.get("never", ())) & {child.lower for child in grammar.premodifiers(word)}:
        return None
    if "companion" in entry.values and not set(entry.values["companion"]) & set(_companions(word)):
        return None
    first, last = span_of(word)
    return DocumentMention(word, entry, first, last, "description" if _describes(word) else "back")


def _one_of_several(word: Word) -> DocumentMention | None:
    """One of the documents named together: "two agreements, one on the border and one on trade"."""
    several = named_together(word)
    if several is None or not grammar.complements(word, ABOUT):
        return None
    first, last = span_of(word)
    return DocumentMention(word, _entry(several, _companions(several)), first, last, "description")


def named_together(word: Word) -> Word | None:
    """The plural noun of documents that a "one" or "another" stands beside, None where it stands beside none."""
    if word.lower not in ("one", "another", "other"):
        return None
    several = grammar.coordination_head(word).head
    beside = grammar.coordination_head(word) in grammar.appositions(several)
    if beside and several.tag == "NNS" and noun_entries(several):
        return several
    return _of_the_kind(word)


def _of_the_kind(word: Word) -> Word | None:
    """The noun that "one on" takes up: "signed an agreement on fish, and their colleagues one on trade"."""
    before = word.sentence.words[: word.i - word.sentence.words[0].i]
    named = [noun for noun in before if noun.tag == "NN" and noun_entries(noun) and grammar.complements(noun, ABOUT)]
    return named[-1] if word.lower == "one" and named and grammar.complements(word, ABOUT) else None


def _companions(word: Word) -> list[str]:
    """The words that stand before a noun or in its "of" phrase, with their lemmas."""
    beside = list(grammar.premodifiers(word))
    beside += [part for child in beside for part in child.subtree() if part is not child]
    beside += [part for each in grammar.complements(word, ("of",)) for part in each.subtree()]
    return [form for each in beside for form in (each.lower, each.lemma)]


def _qualifies(word: Word) -> bool:
    """Whether a noun only tells what kind the next is: "treaty obligations", "peace deal talks"."""
    governor, relation = grammar.governor(word)
    return relation == "modifier" and governor is not None and not grammar.is_possessor(word)


def _is_no_noun(word: Word) -> bool:
    """Whether a verb was taken for a noun: "a weekly reports that …"."""
    return word.tag == "NNS" and any(child.lower in ("a", "an") for child in grammar.premodifiers(word))


def _names_kind(word: Word) -> bool:
    """Whether a bare noun only tells what kind of document another is: "memorandum of understanding"."""
    above = word.head.head
    return (
        word.head.lower == "of" and bool(noun_entries(above)) and not _carries(above) and not grammar.premodifiers(word)
    )


def _carries(word: Word) -> bool:
    """Whether a noun only carries another document: "the text of a treaty"."""
    return word.lemma in CARRIERS and any(noun_entries(each) for each in grammar.complements(word, ("of",)))


def _describes(word: Word) -> bool:
    """Whether a noun has words of its own that tell which one it is."""
    return bool(weighty_modifiers(word)) or _has_topic(word)


def _has_topic(word: Word) -> bool:
    return any(grammar.complements(word, (name,)) for name in TOPIC_PREPOSITIONS)


def weighty_modifiers(noun: Word) -> list[Word]:
    """The words before a noun that say which one: not articles, pronouns and words of order or degree."""
    return [
        child
        for child in grammar.premodifiers(noun)
        if child.lower not in DETERMINERS
        and child.lower not in VAGUE
        and child.tag not in ("DT", "PRP$", "PDT")
        and child.pos != "PRON"
    ]


def is_vague(mention: DocumentMention) -> bool:
    """Whether it speaks of documents in general: "any agreement", "such deals", "agreement" without an article."""
    before = grammar.premodifiers(mention.head)
    if any(child.lower in VAGUE for child in before) or _is_press(mention):
        return True
    if mention.entry.value("class") == "any" and mention.head.tag == "NNS" and not points_back(mention):
        return not _has_topic(mention.head)
    if (
        mention.form == "description"
        and mention.head.tag == "NNS"
        and not points_back(mention)
        and all(child.tag in ("CD", "DT") for child in before)
    ):
        return not _has_topic(mention.head) or (not before and _may_be_done(mention.head))
    if mention.head.sentence.segment.kind == "headline":
        return False
    if not before and mention.head.lemma == "agreement" and mention.head.tag == "NN" and not is_capital(mention.head):
        return True
    bare = not any(child.tag in ("DT", "PRP$", "CD") or grammar.is_possessor(child) for child in before)
    return bare and mention.form == "back" and not is_capital(mention.head)


def is_draft(mention: DocumentMention) -> bool:
    """Whether it calls itself a draft: "a draft border protocol", "the draft Lima Declaration"."""
    words = mention.head.sentence.words
    start = max(mention.first.i - words[0].i - 1, 0)
    return any(word.lower in DRAFTS for word in words[start : mention.head.i - words[0].i + 1])


def is_courtesy(mention: DocumentMention) -> bool:
    """Whether it is a message of courtesy: "letters of credence", "a letter of condolence"."""
    head = mention.head
    return any(word.lower in COURTESY for word in (*grammar.complements(head, ("of",)), *grammar.premodifiers(head)))


def _is_press(mention: DocumentMention) -> bool:
    """Whether reports in the plural, uncounted and nobody's, are those of the press."""
    head = mention.head
    counted = any(child.tag == "CD" or grammar.is_possessor(child) for child in grammar.premodifiers(head))
    return (
        mention.form != "title"
        and head.lemma == "report"
        and head.tag == "NNS"
        and not counted
        and not grammar.complements(head, ("by", "from"))
    )


def _may_be_done(head: Word) -> bool:
    """Whether it is the object of an infinitive on a noun: "the autonomy to reach agreements with others"."""
    verb = head.head
    return grammar.is_verb(verb) and grammar.is_infinitive(verb) and grammar.governor(verb)[1] == "noun clause"


def points_back(mention: DocumentMention) -> bool:
    """Whether it may take up a document named before."""
    return any(child.lower in POINTING or grammar.is_possessor(child) for child in grammar.premodifiers(mention.head))


def has_content(mention: DocumentMention) -> bool:
    """Whether a clause tells what holds by it: "a contract under which", "the law by which"."""
    if mention.entry.value("class") not in LAYING_DOWN:
        return False
    clauses = grammar.postmodifying_clauses(mention.head)
    words = mention.head.sentence.words
    after = [word.lower for word in words[mention.head.i - words[0].i + 1 :] if word.text != ","][:2]
    fronted = any(BY_WHICH & {*grammar.fronted_prepositions(each), *_adverbs(each)} for each in clauses)
    return fronted or (len(after) > 1 and after[0] in BY_WHICH and after[1] == "which")


def _adverbs(verb: Word) -> list[str]:
    return [child.lower for child in verb.children if child.tag == "WRB"]
