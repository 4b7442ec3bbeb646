"""Documents by their titles: capitals around a document noun, "the Treaty on Open Skies", "Resolution 2254"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.documents.words import marked
from kg.language import Word
from kg.language.doc import Sentence
from kg.vocabulary.lexicon import Entry, lexicon

YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
NUMBER = re.compile(r"[\dA-Z]{0,6}\d[\d/().A-Z-]*$")
JOINTS = frozenset({"-", "–", "/", "&", "’s", "'s"})
LEADS_ON = frozenset(
    {"of", "on", "for", "to", "against", "between", "with", "concerning", "establishing", "regarding", "from", "by"}
)
NEVER_FIRST = ("DT", "IN", "PRP", "CC", "WRB", "WDT", "WP", "MD", "TO", "RB", "VBD", "VBZ", "UH")
LAST_IS_NUMBER = frozenset({"no", "no.", "number", "nos", "nos."})
NUMBERED = frozenset({"resolution", "law"})
ALONE = frozenset({"constitution"})
NAME = "name"
BARE = frozenset({"", "ORG", "LAW", "FAC", "EVENT"})
PLAIN = marked("same document")
LONGEST = 24


def noun_entries(word: Word) -> tuple[Entry, ...]:
    """The document nouns that a word is, by its lemma or, where the parser took it for a name, by its form."""
    for form in (word.lemma, word.lower, word.lower.removesuffix("s")):
        if found := lexicon().find("DocumentNoun", "noun", form):
            return found
    return ()


def titles(sentence: Sentence) -> Iterator[tuple[Word, Word, Word]]:
    """The titles of a sentence as head noun, first and last word, in order and apart from each other."""
    words, done = sentence.words, -1
    for place, word in enumerate(words):
        if place <= done or not _may_head(words, place):
            continue
        first, last = _leftmost(words, place, done), _rightmost(words, place)
        if _is_title(words, first, place, last):
            done = last
            yield word, words[first], words[last]


def is_capital(word: Word) -> bool:
    """Whether a word begins with a capital letter."""
    return word.text[:1].isupper()


def _may_head(words: list[Word], place: int) -> bool:
    word = words[place]
    if not (is_capital(word) or _is_numbered(words, place)) or word.tag.startswith("VB") or not _is_noun(word):
        return False
    if place + 2 < len(words) and words[place + 1].text == ")" and noun_entries(words[place + 2]):
        return False
    return place + 1 >= len(words) or not _goes_on_as_name(words, place + 1)


def _is_numbered(words: list[Word], place: int) -> bool:
    """Whether a number makes a name of a noun in small letters: "resolution 1325"."""
    number = words[place + 1 : place + 2]
    family = {entry.value("class") for entry in noun_entries(words[place])}
    return bool(family & NUMBERED) and any(word.text.isdigit() for word in number)


def _is_noun(word: Word) -> bool:
    person = word.name.startswith("PERSON")
    return any(not (person and entry.needs("no-person")) for entry in noun_entries(word))


def _goes_on_as_name(words: list[Word], place: int) -> bool:
    """Whether the title's noun only qualifies the next name: "Treaty Organization"."""
    following = words[place]
    named = following.tag.startswith("NN") and is_capital(following)
    named = named and (words[place - 1].head is following or (following.tag == "NNP" and following.name in BARE))
    return named or _joins_a_later_noun(words, place - 1)


def _joins_a_later_noun(words: list[Word], place: int) -> bool:
    """Whether the parser hangs the noun on a later one of its title: "the National Accord and Reconciliation Act"."""
    later = words[place].head
    between = words[place + 1 : place + 1 + later.i - words[place].i]
    return (
        bool(between) and bool(noun_entries(later)) and all(is_capital(word) or word.lower == "and" for word in between)
    )


def _leftmost(words: list[Word], place: int, done: int) -> int:
    first = place
    while first - 1 > done and _extends_left(words, first - 1):
        first -= 1
    while first < place and not _may_begin(words, first):
        first += 1
    return first


def _extends_left(words: list[Word], place: int) -> bool:
    word, following = words[place], words[place + 1]
    if word.text in JOINTS or word.text == ")" or word.text == "(":
        return (
            place > 0
            and (is_capital(words[place - 1]) or words[place - 1].text[:1].isdigit() or word.text == "(")
            and word.text not in ("’s", "'s")
        )
    if word.lower in ("and", "on", "of", "for", "the") and place > 1:
        return _joins(words, place) and is_capital(following)
    return is_capital(word) or bool(YEAR.match(word.text))


def _joins(words: list[Word], place: int) -> bool:
    """Whether a small word stands between capitals of one title: "Comprehensive and Progressive"."""
    word, before = words[place], words[place - 1]
    if word.lower == "the":
        return place > 1 and before.lower in ("of", "on") and _joins(words, place - 1)
    if word.lower == "and":
        return is_capital(before) and before.tag[:2] in ("JJ", "NN") and before.name[:3] not in ("GPE", "PER", "NOR")
    return is_capital(before) and bool(noun_entries(before))


def _may_begin(words: list[Word], place: int) -> bool:
    word = words[place]
    if word.text in JOINTS or word.text in "()" or word.lower in ("and", "of", "on", "for", "the"):
        return False
    if place == 0 and not word.name and (word.tag.startswith(NEVER_FIRST) or word.tag.startswith("VB")):
        return False
    return not word.tag.startswith(("DT", "PRP", "WDT", "IN", "CC"))


def _rightmost(words: list[Word], place: int) -> int:
    last = _numbered(words, place)
    if dated := _dated(words, last):
        return dated
    while last - place < LONGEST and (further := _further(words, last, place)) > last:
        last = further
    return last


def _dated(words: list[Word], last: int) -> int:
    """The end of an "of" with a day or year, 0 where none follows: "Joint Statement of 31 January 2004"."""
    place = last + 2
    if (
        place >= len(words)
        or words[place - 1].lower != "of"
        or words[place].name != "DATE"
        or not words[place].text[0].isdigit()
    ):
        return 0
    while (
        place + 1 < len(words)
        and words[place + 1].name == "DATE"
        and not words[place + 1].name_starts
        and words[place + 1].text != ","
    ):
        place += 1
    return place


def _numbered(words: list[Word], place: int) -> int:
    last = place
    while last + 1 < len(words):
        text, lower = words[last + 1].text, words[last + 1].lower
        if NUMBER.match(text) and not (
            YEAR.match(text) and text.startswith("20") and words[place].lower == "resolution" and last > place
        ):
            last += 1
        elif lower in LAST_IS_NUMBER and last + 2 < len(words) and words[last + 2].text[:1].isdigit():
            last += 2
        else:
            break
    return last


def _further(words: list[Word], last: int, head: int) -> int:
    """The end of the next phrase that belongs to the title, `last` where none does."""
    place = last + 1
    if place >= len(words):
        return last
    word = words[place]
    if word.lower == "in" and place + 1 < len(words) and words[place + 1].name == "LOC":
        return _capital_run(words, place + 1, last)
    if word.lower in LEADS_ON or (last > head and word.lower == "and"):
        after = place + 1
        while after < len(words) and words[after].lower in ("the", "a", "all"):
            after += 1
        if word.lower == "and" and any(noun_entries(each) for each in words[after : after + 1]):
            return last
        if not _belongs(words, place, head) and not _only_title_words(words, place, after):
            return last
        return _capital_run(words, after, last)
    if last > head and word.text == "," and _lists_on(words, place) and _belongs(words, place + 1, head):
        return _capital_run(words, place + 1, last)
    return last


def _only_title_words(words: list[Word], place: int, after: int) -> bool:
    """Whether "of", "on" or "for" with a capital follows, wherever it hangs: no state, person or day."""
    if words[place].lower not in ("of", "on", "for") or after >= len(words):
        return False
    return (
        is_capital(words[after])
        and words[after].tag.startswith(("NN", "JJ"))
        and words[after].name[:3] not in ("GPE", "PER", "DAT", "TIM", "NOR")
    )


def _belongs(words: list[Word], place: int, head: int) -> bool:
    """Whether the parser hangs a word somewhere on the title's noun."""
    joined = words[place].lower == "and" and place + 1 < len(words) and words[place + 1].head is words[place - 1]
    return joined or any(above is words[head] for above in words[place].ancestors())


def _lists_on(words: list[Word], place: int) -> bool:
    """Whether after a comma capitals go on to an "and": "Friendship, Cooperation and Mutual Assistance"."""
    ahead = place + 1
    while ahead < len(words) and (is_capital(words[ahead]) or words[ahead].text == ","):
        ahead += 1
    return ahead > place + 1 and ahead + 1 < len(words) and words[ahead].lower == "and" and is_capital(words[ahead + 1])


def _capital_run(words: list[Word], start: int, otherwise: int) -> int:
    last = start - 1
    while last + 1 < len(words) and (
        is_capital(words[last + 1]) or _glued(words, last + 1) or (last >= start and YEAR.match(words[last + 1].text))
    ):
        last += 1
    if last < start or (
        last + 1 < len(words) and words[last].head is words[last + 1] and words[last + 1].tag.startswith("NN")
    ):
        return otherwise
    return last


def _glued(words: list[Word], place: int) -> bool:
    return (
        words[place].text in JOINTS
        and place + 1 < len(words)
        and (is_capital(words[place + 1]) or words[place].text in ("’s", "'s"))
    )


def _has_weight(word: Word, head: Word) -> bool:
    plain = word.lower in PLAIN and word.lower not in ("joint", "comprehensive", "final")
    return word is head or (word.tag[:2] in ("NN", "JJ", "VB", "CD", "RB") and not plain)


def _is_title(words: list[Word], first: int, head: int, last: int) -> bool:
    """Whether the capitals make a title: two words of weight, or one that needs no other."""
    weighty = [word for word in words[first : last + 1] if is_capital(word) and _has_weight(word, words[head])]
    numbered = any(word.text[:1].isdigit() for word in words[head + 1 : last + 1])
    if len(weighty) > 1 or (numbered and words[head].lower not in ("plan", "act")):
        return not (first == 0 and len(weighty) == 1 and not numbered)
    if any(entry.needs(NAME) for entry in noun_entries(words[head])):
        return words[head].text.isupper()
    return words[head].lower in ALONE and head > 0
