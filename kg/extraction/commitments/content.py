"""The words of an act without its frame, and the conditions on which it hangs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.commitments.acts import is_inverted
from kg.extraction.commitments.antecedents import antecedent, is_relativiser, phrase_of
from kg.extraction.commitments.telling import is_cut_off_teller
from kg.extraction.commitments.together import UNKEPT, Act, enumerated, gapped, has_sum_of_its_own, listed
from kg.extraction.commitments.words import is_encounter, is_text, phrases, undertakings
from kg.extraction.wording import follows_break, text_of, within_sentence
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

LONGEST_PHRASE = 5
MEANT = frozenset({"it", "this", "these"})
EXAMPLES = word_class("example")
OCCASIONS = frozenset({"during", "at", "after", "following"})
BEGINNING = re.compile(r"^(?:that|also|too|for (?:its|his|her|their) part,?) ", re.IGNORECASE)


def content(act: Act, theme: tuple[Word, ...] = (), outside: frozenset[int] = frozenset()) -> str:
    """The words of an act without its frame, its verb in base form.

    Args:
        act: the act.
        theme: the heads of a grammatical subject that belongs to it: "sanctions" of "sanctions will be lifted".
        outside: the places of words that tell of the undertaking, not of the act: "in May last year".
    """
    if act.within is not None:
        own_words = (word for word in act.head.sentence.words if word.i in act.within and word.i >= _first(act))
        return text_of(word for word in own_words if word.i not in outside)
    told = _worded(act, theme, outside)
    told += ")" * (told.count("(") - told.count(")"))
    return told if act.form == "noun" else BEGINNING.sub("", told)


def _worded(act: Act, theme: tuple[Word, ...], outside: frozenset[int]) -> str:
    own = {word.i: word for head in act.heads for word in _own_words(head, act) if word.i not in outside}
    if act.form == UNKEPT:
        undone = (word for word in own.values() if word is not act.head and not grammar.is_negation(word))
        return f"{act.head.lemma} {text_of(undone)}"
    if (described := antecedent(act)) is not None:
        after = text_of(word for word in own.values() if word not in act.heads and not is_relativiser(word, act.head))
        return f"{act.head.lemma} {within_sentence(phrase_of(described))} {after}".strip()
    themes = {word.i: word for head in theme for word in _pruned(head) if word.i not in outside}
    by_another = any(word.head in act.heads and _tells_doer(word) for word in own.values())
    if not themes or act.form == "noun" or by_another or not grammar.is_passive(act.head):
        return text_of({**own, **themes}.values(), act.heads)
    joins = {child.i for head in act.heads for child in head.children if child.tag == "CC"}
    rest = [word for i, word in own.items() if word not in act.heads and i not in themes and i not in joins]
    denied = [word for word in rest if grammar.is_negation(word) and word.head in act.heads]
    verbs = " and ".join(dict.fromkeys(head.lemma for head in act.heads))
    others = text_of(word for word in rest if word not in denied)
    return " ".join(part for part in (text_of(denied), verbs, within_sentence(themes.values()), others) if part)


def _tells_doer(by: Word) -> bool:
    """Whether "by" tells who acts, not by when: no "by the end of 2012"."""
    return by.lower == "by" and not any(word.name in ("DATE", "TIME") for word in by.subtree())


def _first(act: Act) -> int:
    """The place of the first word of a gift: of its phrase, or where the sum of a later giver begins."""
    return act.head.subtree()[0].i if act.doer is None else act.head.i


def _own_words(head: Word, act: Act) -> Iterator[Word]:
    yield head
    subjects = grammar.own_subjects(head)
    outside = _of_a_noun if not grammar.is_verb(head) else _of_the_frame
    for child in head.children:
        if child in act.heads or child in subjects or _is_join(child, head, act) or outside(child, head):
            continue
        if not _is_example(child) and not _is_gift_apart(child, head, act):
            yield from _pruned(child)


def _is_gift_apart(child: Word, head: Word, act: Act) -> bool:
    """Whether it is another gift, or the word that joins it: "and an additional $3 million"."""
    if act.form != "noun":
        return False
    others = [each for each in grammar.conjuncts(head) if each not in act.heads and each.i > head.i]
    apart = [each for each in others if has_sum_of_its_own(each, head)]
    return child in apart or (bool(apart) and child.tag == "CC")


def _is_join(child: Word, head: Word, act: Act) -> bool:
    """Whether a word joins the act to another that is told apart."""
    if child.tag == "CC" and grammar.is_verb(head):
        return child.i < act.head.i or child.i > act.heads[-1].i
    if grammar.is_verb(head) and grammar.is_noun(child) and grammar.governor(child)[1] == "coordinate":
        return True
    if not grammar.is_verb(child) or not grammar.is_verb(head):
        return False
    return grammar.governor(child)[1] == "coordinate" or any(child in other.heads for other in gapped(head))


def _of_a_noun(child: Word, head: Word) -> bool:
    """Whether it tells whose the thing is, or describes it apart: "Japan's", ", which …", "on which …"."""
    described = grammar.governor(child)[1] == "relative" and not grammar.is_infinitive(child)
    apart = described and (follows_break(child) or bool(grammar.fronted_prepositions(child)))
    return apart or grammar.is_possessor(child) or _is_aside(child) or _is_recipient(child, head)


def _is_recipient(child: Word, head: Word) -> bool:
    """Whether a slip of the parser sets who receives a number of things before it: "the Union 300 observers"."""
    counted = any(child.i < number.i < head.i for number in head.children if number.pos == "NUM")
    named = child.pos == "PROPN" and not child.text.isupper()
    return counted and (named or (child.tag == "DT" and _precedes_name(child, head)))


def _precedes_name(article: Word, head: Word) -> bool:
    return any(child.pos == "PROPN" and child.i > article.i for child in head.children)


def _of_the_frame(child: Word, head: Word) -> bool:
    """Whether a word beside an act only tells when, by whom or under what verb it is told."""
    if child.tag == "TO" or (grammar.is_auxiliary(child) and child.i < head.i) or child.lower == grammar.marker(head):
        return True
    if (
        _is_connective(child)
        or _is_aside(child)
        or _is_other_clause(child, head)
        or child in enumerated(head)
        or child in listed(head)
    ):
        return True
    if _is_fronted(child) or _is_by_a_text(child) or _is_named_in_headline(child, head):
        return True
    if grammar.governor(child)[1] == "adverbial":
        return _begins(child, "frame") and not is_condition(child)
    occasion = grammar.is_adposition(child) and child.lower in OCCASIONS
    return occasion and any(is_encounter(noun) for noun in child.children if grammar.is_noun(noun))


def _is_connective(child: Word) -> bool:
    """Whether a phrase only joins a sentence to the one before: "in return", not "in return for visas"."""
    words = [word.lower for word in child.subtree()]
    return _begins(child, "connective") and "for" not in words[1:LONGEST_PHRASE]


def _is_other_clause(child: Word, head: Word) -> bool:
    """Whether it is a main clause set before the act's: "it wants to talk; no right will be surrendered"."""
    told_before = grammar.is_verb(child) and child.i < head.i and bool(grammar.own_subjects(child))
    return told_before and grammar.governor(child)[1] in ("complement", "other") and not grammar.marker(child)


def _is_fronted(child: Word) -> bool:
    """Whether it is the relative phrase that begins a clause: "under which", "whereby"."""
    relative = grammar.is_adposition(child) and any(below.tag in ("WDT", "WP") for below in child.children)
    return relative or child.lower in ("whereby", "wherein")


def _is_by_a_text(child: Word) -> bool:
    """Whether it names the text that provides for the act: "under the treaty"."""
    return child.lower == "under" and any(is_text(noun) or noun.lower in MEANT for noun in child.children)


def _is_named_in_headline(child: Word, head: Word) -> bool:
    """Whether it names who is to act before the infinitive of a headline: "UK to send"."""
    return child.pos == "PROPN" and child.i < head.i and head.sentence.segment.kind == "headline"


def _is_aside(child: Word) -> bool:
    """Whether it is the telling set into what is told: "fire, he promised, will be suspended"."""
    if not grammar.is_verb(child) or grammar.governor(child)[1] in ("relative", "adverbial"):
        return False
    if lexicon().first("Reporting", "verb", child.lemma) is None and not undertakings(child):
        return False
    return bool(grammar.own_subjects(child)) and not grammar.clause_heads(child) and not grammar.objects(child)


def _pruned(word: Word) -> Iterator[Word]:
    """A word with what hangs on it, without asides, relative clauses behind a comma, and clauses told apart."""
    yield word
    for child in word.children:
        described = grammar.governor(child)[1] == "relative" and follows_break(child)
        fronted = grammar.is_noun(word) and _is_fronted(child)
        apart = _is_example(child) or _is_aside(child) or _is_told_apart(child) or is_cut_off_teller(child)
        if not (described or fronted or apart):
            yield from _pruned(child)


def _is_example(child: Word) -> bool:
    """Whether it only names some of what it hangs on, behind a comma: ", including A and B"."""
    return child.lower in EXAMPLES and follows_break(child)


def _is_told_apart(child: Word) -> bool:
    if not grammar.is_verb(child) or grammar.marker(child) != "that":
        return False
    return any(child in listed(above) for above in child.ancestors() if grammar.is_verb(above))


def conditions(act: Act, *others: Word) -> list[Word]:
    """The heads of the clauses on which an act hangs ("if …", "once …"), beside it or the words given with it."""
    beside = [child for word in (*act.heads, *others) for child in word.children]
    return [child for child in beside if is_condition(child)]


def condition_text(clause: Word) -> str:
    """The words of a condition without a clause coordinated with it."""
    apart = (
        child for child in clause.children if grammar.governor(child)[1] == "coordinate" and grammar.own_subjects(child)
    )
    outside = {word.i for child in apart for word in child.subtree()}
    return text_of(word for word in _pruned(clause) if word.i not in outside)


def is_condition(child: Word) -> bool:
    """Whether a clause states a condition: it begins with a word that does, and has a verb."""
    if _begins(child, "condition-phrase") or _is_until_then(child):
        return True
    if grammar.is_verb(child) and is_inverted(child):
        return True
    if grammar.governor(child)[1] not in ("adverbial", "other", "adposition") or grammar.is_auxiliary(child):
        return False
    if not any(grammar.is_verb(word) and not grammar.is_auxiliary(word) for word in child.subtree()):
        return False
    return _begins(child, "condition")


def _is_until_then(child: Word) -> bool:
    """Whether a clause says until when something is not done: "will not resume talks until the troops leave"."""
    return grammar.is_verb(child) and grammar.marker(child) == "until" and grammar.is_negated(child.head)


def _begins(clause: Word, effect: str) -> bool:
    """Whether a clause begins with a phrase of a class: "in the event of"."""
    words = " ".join(word.lower for word in clause.subtree()[:LONGEST_PHRASE]) + " "
    return any(words.startswith(f"{phrase} ") for phrase in phrases(effect))
