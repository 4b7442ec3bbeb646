"""Who does what the clauses around a word tell, whom a clause joins, and who leads."""

from __future__ import annotations

from kg.extraction.actors import phrases
from kg.extraction.actors.binding import partners, subjects_above
from kg.extraction.actors.growing import ROLES
from kg.extraction.actors.scene import Scene
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.lexicon import lexicon


def doers_above(scene: Scene, word: Word) -> tuple[str, ...]:
    """Who does what the clauses around a word tell."""
    return scene.all_of([subject for _, subjects in subjects_above(word, of_own=True) for subject in subjects])


def pair_joined(scene: Scene, word: Word, far: int) -> tuple[str, ...]:
    """Two whom a clause joins: "during their talks" in "Juan pledged to Ana that …, during their talks"."""
    verbs = [verb for verb, _ in subjects_above(word)] if far == 0 else _main_verbs(scene, word, far)
    for verb in verbs:
        one = scene.all_of(grammar.subjects(verb))
        other = scene.all_of(partners(verb, word))
        offices = not phrases.adds(word) and any(each.lemma in ROLES for each in grammar.subjects(verb))
        alike = len(one) == 1 and len(other) == 1 and (offices or _are_alike(scene, one[0], other[0]))
        if alike and one != other:
            return one + other
    return ()


def leads(verb: Word) -> bool:
    """Whether a verb tells who leads a group: "headed by A"."""
    return lexicon().marks("verb", verb.lemma, "leading")


def _are_alike(scene: Scene, one: str, other: str) -> bool:
    """Whether both are bodies, or neither is."""
    return scene.cast.figures[one].is_body == scene.cast.figures[other].is_body


def _main_verbs(scene: Scene, word: Word, before: int) -> list[Word]:
    """The verbs of the main clause of a sentence before a word's."""
    root = scene.doc.sentences[max(0, word.sentence.index - before)].root
    return grammar.conjuncts(root) if grammar.is_verb(root) else []
