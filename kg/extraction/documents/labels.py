"""What a document is called by: its noun with what stands before it and its short phrases behind it."""

from __future__ import annotations

from kg.extraction.actors.known import match_form
from kg.extraction.documents.titles import noun_entries
from kg.extraction.documents.words import marked
from kg.language import Word, grammar

DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "such",
        "any",
        "some",
        "no",
        "each",
        "every",
        "both",
        "own",
    }
)
LABEL_PREPOSITIONS = ("of", "on", "for", "between", "with", "against", "about", "concerning", "regarding", "in")
LONGEST_LABEL = 14
TIMES = ("DATE", "TIME")
FIGHTING = marked("end of fighting")
PLACES = frozenset({"GPE", "FAC"})


def span_of(head: Word) -> tuple[Word, Word]:
    """First and last word of what a reader would call the document by: with its short prepositional phrases."""
    first = grammar.phrase(head)[0]
    last = _aside_on(head)
    for child in sorted(head.children, key=lambda each: each.i):
        if child.i > head.i and grammar.is_adposition(child) and _is_of_label(child, head):
            end = short_end(child)
            if end is child:
                continue
            if end.i - first.i > LONGEST_LABEL:
                break
            last = max(last, end, key=lambda each: each.i)
    return first, last


def _is_of_label(preposition: Word, head: Word) -> bool:
    """Whether a phrase tells which document it is; where one was made it is told of truces alone: "in Lima"."""
    if preposition.lower != "in":
        return preposition.lower in LABEL_PREPOSITIONS
    where = [word for word in grammar.adposition_objects(preposition) if word.name in PLACES]
    ends_fighting = bool({word.lemma for word in (head, *grammar.premodifiers(head))} & FIGHTING)
    return not where or (ends_fighting and not any(_is_city(word) for word in where))


def _is_city(word: Word) -> bool:
    form = match_form([word.text], 0)[1]
    return form is not None and form.form in ("city", "capital")


def _aside_on(head: Word) -> Word:
    """The end of an "on …" that the parser hung on the verb before: "release a paper on security"."""
    words = head.sentence.words
    place = head.i - words[0].i + 1
    if (
        place + 1 < len(words)
        and words[place].lower == "on"
        and words[place].head is not head
        and words[place].head.i < head.i
    ):
        end = short_end(words[place])
        return end if end is not words[place] else head
    return head


def short_end(adposition: Word) -> Word:
    """The last word of a prepositional phrase before any clause or aside in it."""
    end = adposition
    for word in adposition.subtree():
        if (
            (word.text == "," and not _between_names(word) and not _in_row(word, adposition))
            or word.text in ";:—–("
            or word.name in TIMES
            or (word.tag.startswith(("VB", "W")) and not _leads_on(word, end, adposition))
            or word.lower == "that"
            or _begins_another(word)
            or (word.tag.startswith("RB") and end is not adposition)
        ):
            break
        if word.tag not in ("IN", "DT", "CC", "TO", ",") or end is adposition:
            end = word
    return end if end.tag != "IN" else adposition


def _begins_another(word: Word) -> bool:
    """Whether an article after "and" begins the phrase of another document: "an accord on tax and a programme for"."""
    before = word.sentence.words[word.i - word.sentence.words[0].i - 1]
    return word.lower in ("a", "an") and before.lower == "and" and bool(noun_entries(word.head))


def _leads_on(verb: Word, end: Word, adposition: Word) -> bool:
    """Whether a verb's form is no clause's: "on reducing arms", "on displaced persons"."""
    return verb.tag.startswith("VB") and ((verb.tag == "VBG" and end is adposition) or verb.head.i > verb.i)


def _between_names(comma: Word) -> bool:
    """Whether a comma stands in a row of names: "between Australia, Britain and the United States"."""
    words = comma.sentence.words
    place = comma.i - words[0].i
    return place + 1 < len(words) and words[place - 1].tag.startswith("NNP") and words[place + 1].tag.startswith("NNP")


def _in_row(comma: Word, adposition: Word) -> bool:
    """Whether a comma stands in a row of words under a preposition: "on economic, technical and cultural ties"."""
    words = comma.sentence.words
    after = words[comma.i - words[0].i + 1 :][:1]
    return any(adposition.i < grammar.coordination_head(word).i < word.i for word in after)


def label_between(first: Word, last: Word) -> str:
    """The words of the text from one word to another without leading articles and possessives, on one line."""
    start = first
    while start is not last and (
        start.lower in DETERMINERS or start.text in ("’s", "'s", '"', "“", ",", "‘") or start.tag in ("DT", "PRP$")
    ):
        start = first.sentence.words[start.i - first.sentence.words[0].i + 1]
    return " ".join(first.sentence.doc.text[start.start : last.end].split())
