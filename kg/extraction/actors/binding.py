"""How pronouns stand in their clauses: what binds them, what bars them, what they do."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.phrases import POSSESSIVES
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

SELF = frozenset({"himself", "herself", "itself", "themselves"})
SAYING = word_class("say")
TOGETHER = word_class("together")
IDLE_VERBS = word_class("idleVerb")
REPORTED = word_class("reported")
JOINING = ("with", "to")


def subjects_above(word: Word, *, of_own: bool = False) -> Iterator[tuple[Word, list[Word]]]:
    """The clauses above a pronoun with their subjects, innermost first, without those that it stands in itself."""
    inside, barred, own = word, not (of_own or is_own(word)), [word]
    for above in word.ancestors():
        if not grammar.is_verb(above) or grammar.is_auxiliary(above):
            owners = [each for each in grammar.possessors(above) if each.i < word.i and each is not inside]
            if owners and is_own(word) and inside is not word:
                yield above, owners
            inside = above
            continue
        subjects = grammar.undergoers(above) if grammar.is_passive(above) else grammar.subjects(above)
        if barred:
            own = [word, *subjects]
        elif grammar.governor(inside)[1] != "subject":
            subjects = [each for each in subjects if each not in own]
            if subjects and all(each.i < word.i or _comes_first(word, each) for each in subjects):
                yield above, subjects
        inside, barred = above, False


def is_finite(verb: Word) -> bool:
    """Whether a verb stands with its own subject, not as a participle or infinitive."""
    return (
        grammar.is_verb(verb)
        and not grammar.is_infinitive(verb)
        and (verb.tag not in grammar.PARTICIPLES or bool(grammar.own_auxiliaries(verb)))
    )


def speaks(word: Word) -> bool:
    """Whether a pronoun does what no thing does: says, or promises, wants, decides that or to."""
    above, relation = grammar.governor(word)
    if relation != "subject" or above is None:
        return False
    return (
        above.lemma in SAYING
        or bool(grammar.clause_heads(above))
        or (grammar.is_aside(above) and above.head.i > above.i)
    )


def is_own(word: Word) -> bool:
    """Whether it may mean the subject of its own clause: "his", "itself"; "him" and "it" never do."""
    return word.lower in SELF or word.lower in POSSESSIVES


def is_complement(word: Word) -> bool:
    """Whether something is done to whom a pronoun means: "saw him", "spoke with her"."""
    return not is_own(word) and grammar.governor(word)[1] in ("object", "adposition")


def partners(verb: Word, word: Word) -> list[Word]:
    """With or to whom something is done before a word: objects, and what "with" and "to" add to verb or object."""
    objects = grammar.objects(verb)
    found = [*objects, *grammar.complements(verb, JOINING)]
    found += [each for noun in objects for each in grammar.complements(noun, JOINING)]
    return [each for each in found if each.i < word.i or each.sentence is not word.sentence]


def _comes_first(word: Word, subject: Word) -> bool:
    """Whether a possessive opens the sentence and its owner follows: "Before his visit, Juan will …"."""
    return word.lower in POSSESSIVES and word.sentence is subject.sentence


def done_together(word: Word) -> bool:
    """Whether what "we" do is what several do together: "we agreed", "we have managed to agree"."""
    above, relation = grammar.governor(word)
    if above is None or relation != "subject":
        return False
    return any(verb.lemma in TOGETHER for verb in (above, *grammar.clauses(above)))


def is_expletive(word: Word) -> bool:
    """Whether "it" means nothing: "it was agreed that", "it seems"."""
    above, relation = grammar.governor(word)
    if above is None or relation != "subject":
        return above is None
    told = grammar.is_passive(above) and (
        above.lemma in SAYING | TOGETHER | REPORTED or bool(grammar.clause_heads(above))
    )
    return told or above.lemma in IDLE_VERBS
