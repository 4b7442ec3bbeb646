"""What is told of several documents at once: of those set in a list below, of those joined by "and"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.documents.mentions import CARRIERS, DocumentMention, named_together
from kg.extraction.documents.states import Deed
from kg.extraction.documents.titles import noun_entries
from kg.extraction.documents.words import marked
from kg.language import Word, grammar
from kg.language.doc import Sentence

ARTICLES = frozenset({"a", "an"})
JOINING = frozenset({",", "and", ";"})
AMONG = frozenset({"including", "notably", "them"})
INCLUDING = marked("includes documents")
QUOTES = frozenset({'"', "“", "”"})
Deeds = Mapping[int, list[Deed]]


def shared_deeds(mention: DocumentMention, done: Deeds) -> list[Deed]:
    """The deeds told of a document with others: by the sentence above its list, or of the one it is joined to."""
    several = named_together(mention.head)
    if several:
        return done.get(several.i, [])
    beside = _beside(mention, done)
    above = beside or _above_list(mention, done) or _joined(mention, done)
    return above or _included(mention, done) or _named_among(mention, done)


def continues_list(mention: DocumentMention, before: DocumentMention) -> bool:
    """Whether a document is the next of a row whose first is told of: "signed a treaty on A, a protocol on B and …"."""
    if mention.head.sentence is not before.head.sentence:
        return False
    return _article(before) in ARTICLES and _article(mention) in ARTICLES and _word_before(mention) in JOINING


def _article(mention: DocumentMention) -> str:
    """The first word of a document's phrase with its article."""
    first = mention.first
    ahead = first.sentence.words[: first.i - first.sentence.words[0].i]
    return first.lower if first.lower in ARTICLES else ahead[-1].lower if ahead else ""


def _word_before(mention: DocumentMention) -> str:
    """The word before a document's phrase and its article."""
    first = mention.first
    ahead = first.sentence.words[: first.i - first.sentence.words[0].i]
    while ahead and (ahead[-1].lower in ARTICLES or ahead[-1].text in QUOTES):
        ahead = ahead[:-1]
    return ahead[-1].lower if ahead else ""


def announces_list(mention: DocumentMention) -> bool:
    """Whether a noun stands for the documents listed below: "the following instruments were signed:"."""
    sentence = mention.head.sentence
    if not _ends_in_colon(sentence) or mention.head.tag not in ("NNS", "NNPS"):
        return False
    below = sentence.doc.sentences[sentence.index + 1 : sentence.index + 2]
    return any(each.segment.kind == "item" for each in below)


def _beside(mention: DocumentMention, done: Deeds) -> list[Deed]:
    """The deeds of what a document is set beside: "the second, a pact, was adopted"; "to be signed is a pact"."""
    above = mention.head.head
    if mention.head in grammar.appositions(above):
        return done.get(above.i, [])
    if above.lemma != "be" or mention.head not in grammar.attributes(above):
        return []
    return [deed for word in grammar.subjects(above) if noun_entries(word) for deed in done.get(word.i, ())]


def _above_list(mention: DocumentMention, done: Deeds) -> list[Deed]:
    """The deeds of the sentence above an item that begins with the document."""
    sentence = mention.head.sentence
    if sentence.segment.kind != "item" or mention.first.i - sentence.words[0].i > 1:
        return []
    sentences, index = sentence.doc.sentences, sentence.index
    while index > 0 and sentences[index].segment.kind == "item":
        index -= 1
    if not _ends_in_colon(sentences[index]):
        return []
    return [deed for word in sentences[index].words for deed in done.get(word.i, ()) if deed.place != "modifier"]


def _ends_in_colon(sentence: Sentence) -> bool:
    return sentence.words[-1].text == ":"


def _included(mention: DocumentMention, done: Deeds) -> list[Deed]:
    """The deeds of the documents that are said to include it: "the agreements signed in Lima include a treaty"."""
    verb, relation = grammar.governor(grammar.coordination_head(mention.head))
    if verb is None or relation != "object" or verb.lemma not in INCLUDING:
        return []
    return [deed for word in grammar.subjects(verb) if word.tag == "NNS" for deed in done.get(word.i, ())]


def _named_among(mention: DocumentMention, done: Deeds) -> list[Deed]:
    """The deeds of those of which a document is one: "a number of texts were signed, including an accord on visas"."""
    if _word_before(mention) not in AMONG:
        return []
    words = mention.head.sentence.words
    before = [word for word in words[: mention.first.i - words[0].i] if noun_entries(word) or word.lemma in CARRIERS]
    return [deed for word in before for deed in done.get(word.i, ()) if deed.place != "modifier"]


def _joined(mention: DocumentMention, done: Deeds) -> list[Deed]:
    """The deeds of the first of a row, where the parser hung the next on a word inside it: "signed A on B and C"."""
    words = mention.head.sentence.words
    before = [word for word in words[: mention.first.i - words[0].i] if word.tag not in ("DT", "PRP$")]
    if mention.form != "title" or not before or before[-1].lower not in ("and", ","):
        return []
    if grammar.coordination_head(mention.head) is mention.head:
        return []
    return next((done[above.i] for above in _nouns_above(mention.head) if above.i in done), [])


def _nouns_above(word: Word) -> list[Word]:
    found: list[Word] = []
    for above in word.ancestors():
        if grammar.is_verb(above) and above.tag != "VBG":
            break
        found.append(above)
    return found
