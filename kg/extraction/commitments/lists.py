"""Acts told apart from their word: the items of a list, and the sums of givers named after the first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.commitments.amounts import COUNTED, MONEY
from kg.extraction.commitments.together import Act
from kg.extraction.commitments.words import of_class, singular
from kg.language import Word, grammar

INTRODUCING = frozenset({":", "to", "that", "the", "following", "on", "as", "follows", "-", "–", "—"})
BEFORE_GIVER = frozenset({",", ";", "and", "while", "but", "whereas"})
MORE = frozenset({"another", "an", "a", "further", "additional", "some", "up", "to", "about", "around", "nearly"})
ENDS = frozenset({";", ".", "while", "whereas", "but", "which", "who", "with", "after", "when"})
BARE_SUM = re.compile(r"\d[\d.,]*(?:m|mn|bn)\b")


def itemised(word: Word) -> list[Act]:
    """The acts of the list that a word at the end of its sentence introduces: "agreed to:" with items below."""
    return [act for head in items_below(word) if (act := _act_of(head)) is not None]


def items_below(word: Word) -> list[Word]:
    """The heads of the items that a word at the end of its sentence introduces, one of each item."""
    words = word.sentence.words
    rest = words[word.i - words[0].i + 1 :]
    if len(rest) > len(INTRODUCING) or any(each.lower not in INTRODUCING for each in rest):
        return []
    return list(_items(word))


def _act_of(head: Word) -> Act | None:
    """The act of an item: a verb in base form, "A to open its ports", "weapons to be withdrawn", or an act's noun."""
    if grammar.is_verb(head):
        ahead = head.tag in ("VB", "VBP") or grammar.is_infinitive(head)
        return Act((head,), "clause" if grammar.own_subjects(head) else "infinitive") if ahead else None
    told = any(grammar.is_passive(verb) for verb in grammar.infinitives(head))
    return Act((head,), "noun") if told or of_class("noun", singular(head), "act", "deed") else None


def _items(word: Word) -> Iterator[Word]:
    """The heads of the items below a word's sentence, one of each item."""
    sentences = word.sentence.doc.sentences
    place = next(i for i, each in enumerate(sentences) if each is word.sentence)
    seen: set[int] = set()
    for sentence in sentences[place + 1 :]:
        if sentence.segment.kind != "item":
            return
        if sentence.segment.start not in seen:
            yield _head_of_item(sentence.root)
        seen.add(sentence.segment.start)


def _head_of_item(root: Word) -> Word:
    """The act that heads an item: "open" of "Norway to open its ports", though the parser makes the name its root."""
    active = (verb for verb in grammar.infinitives(root) if not grammar.is_passive(verb))
    return next(active, root) if grammar.is_noun(root) else root


def gifts(word: Word, told: list[Act]) -> list[Act]:
    """Gifts with those of givers named after the first: "A promised $5 million and B $3 million", each in its words.

    Args:
        word: the word that binds.
        told: its acts as grammar tells them, given back where they are no such gifts.
    """
    if not told or told[0].form != "noun" or not grammar.is_verb(word):
        return told
    after = [each for each in word.sentence.words if each.i > word.i]
    sums = [start for each in after if each.lower in BEFORE_GIVER and (start := _sum_of_giver(after, each)) is not None]
    first = next((each for each in after if _begins_sum(each)), None)
    if not sums or first is None or first.i >= sums[0]:
        return told
    return [_gift(first, None, after), *(_gift(after[start - after[0].i], after, after) for start in sums)]


def echoes(word: Word) -> list[tuple[Word, list[Word]]]:
    """The verbs by which others do as much after a word, with who does: "A promised $5 million, and so did Qatar"."""
    again = (each for each in word.sentence.words if each.i > word.i and each.lemma == "do")
    return [(verb, _behind(verb)) for verb in again if _is_so(verb)]


def _is_so(verb: Word) -> bool:
    words = verb.sentence.words
    place = verb.i - words[0].i
    return place > 0 and words[place - 1].lower == "so"


def _behind(verb: Word) -> list[Word]:
    """The subject behind its verb, whatever the parser takes it for."""
    return [child for child in verb.children if child.i > verb.i and grammar.is_noun(child)]


def _gift(begins: Word, named: list[Word] | None, after: list[Word]) -> Act:
    """A gift from the first word of its sum to where the next giver or clause begins."""
    ends = next((each.i for each in after if each.i > begins.i and _ends_gift(after, each)), after[-1].i + 1)
    giver = named[begins.i - named[0].i - 1] if named else None
    return Act((begins,), "noun", giver, range(begins.i, ends))


def _ends_gift(after: list[Word], word: Word) -> bool:
    if word.lower in ENDS:
        return True
    return word.lower in BEFORE_GIVER and (_sum_of_giver(after, word) is not None or _begins_clause(after, word))


def _begins_clause(after: list[Word], joint: Word) -> bool:
    """Whether a name behind a joint is the subject of a verb: "and Iraq announced"."""
    rest = after[joint.i - after[0].i + 1 :]
    behind = next((each for each in rest if each.lower != "the" and not each.text[:1].isupper()), None)
    return behind is not None and bool(rest) and behind is not rest[0] and behind.tag.startswith(("VB", "MD"))


def _sum_of_giver(words: list[Word], joint: Word) -> int | None:
    """Where the sum begins that follows a name behind a joint: "$3" of "and the United States $3 million"."""
    place = joint.i - words[0].i + 1
    while place < len(words) and words[place].lower in (*BEFORE_GIVER, "the"):
        place += 1
    first = place
    while place < len(words) and words[place].text[:1].isupper() and not _begins_sum(words[place]):
        place += 1
    begins = place
    while place < len(words) and words[place].lower in MORE:
        place += 1
    named = begins > first and place < len(words) and _begins_sum(words[place])
    return words[begins].i if named else None


def _begins_sum(word: Word) -> bool:
    """Whether a sum of money or a number of things begins at a word."""
    text = word.sentence.doc.text[word.start : word.start + 60]
    return any(pattern.match(text) for pattern in (MONEY, COUNTED, BARE_SUM))
