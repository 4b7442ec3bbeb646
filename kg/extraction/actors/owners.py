"""Whose something is: the states, bodies and people that a noun phrase names as its owners, and for whom it speaks."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.actors import phrases
from kg.extraction.actors.phrases import POSSESSIVES
from kg.extraction.actors.scene import Scene
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

SPOKES = word_class("spokesRole")
HYPHENS = frozenset({"-", "–", "/"})
PARTS = word_class("body") | word_class("pluralState") | word_class("part")


class Owners:
    """Reads owners with what is known so far; `describe` reads a noun phrase that is no name."""

    def __init__(self, scene: Scene, describe: Callable[[Word], tuple[str, ...]]) -> None:
        self.describe = describe
        self.scene, self.cast, self.names = scene, scene.cast, scene.names

    def of(self, head: Word) -> tuple[str, ...]:
        """Keys of the owners in order: "Japan" of "Japanese pledge", "Japan's pledge", "the pledge of Japan"."""
        found: dict[str, None] = {}
        for child in grammar.premodifiers(head):
            for each in (*_hyphened(child), *grammar.conjuncts(child)):
                found.update(dict.fromkeys(self._meant(each)))
        for each in grammar.possessors(head):
            found.update(dict.fromkeys(self._meant(each)))
        for each in grammar.complements(head, ("of", "from")):
            found.update(dict.fromkeys(self.meant_within(each) or self._of_part(each)))
        for each in grammar.complements(head, ("for", "to")) if phrases.singular(head) in SPOKES and not found else ():
            found.update(dict.fromkeys(self._meant(each)))
        return tuple(found)

    def by_pronoun(self, head: Word) -> tuple[str, ...]:
        """Keys of those whom "his", "their" before a noun mean."""
        pronouns = [each for each in grammar.possessors(head) if each.lower in POSSESSIVES]
        return tuple(key for each in pronouns for key in self.scene.meant.get(each.i, ()))

    def _meant(self, word: Word) -> tuple[str, ...]:
        """Who is meant; a capital or seat that owns something is its government."""
        keys = self.scene.meant.get(word.i, ())
        name = self.names.at.get(word.i)
        if keys or name is None or name.form is None or name.form.actor is None:
            return keys
        owner = self.cast.of_form(name.form.actor)
        owner.spans.append((name.first, name.last))
        return (owner.key,)

    def meant_within(self, word: Word) -> tuple[str, ...]:
        """Who is meant by a phrase further on in the text, which is read here before its turn."""
        keys = self._meant(word)
        if keys or word.lower in POSSESSIVES or self.scene.located.get(word.i):
            return keys
        keys = self.describe(word)
        if keys:
            self.scene.meant[word.i] = keys
        return keys

    def _of_part(self, word: Word) -> tuple[str, ...]:
        """Whose a part is that owns: "Peru" of "the heads of the agencies of Peru", "leaders from its nations"."""
        return self.of(word) if word.lower in PARTS or word.lemma in PARTS else ()

    def states(self, keys: tuple[str, ...]) -> list[str]:
        """The names of the states that owners are or serve."""
        figures = [self.cast.figures[key] for key in keys]
        return [state for figure in figures if (state := figure.name if figure.is_state else figure.serves)]

    def bodies(self, keys: tuple[str, ...]) -> list[str]:
        """The names of the organisations among owners."""
        return [self.cast.figures[key].name for key in keys if self.cast.figures[key].kind == "Organization"]

    def for_whom(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The states and bodies behind somebody unnamed; a person's envoy speaks for the person's state."""
        found: dict[str, None] = {}
        for key in keys:
            figure = self.cast.figures[key]
            state = None if figure.is_body else figure.serves
            if figure.is_body or figure.person is not None:
                found[self.cast.state_named(state).key if state else key] = None
        return tuple(found)


def _hyphened(word: Word) -> list[Word]:
    """What a hyphen joins before a word: "China" of "the China-Pakistan dialogue"."""
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    joined = at > 1 and words[at - 1].text in HYPHENS
    return [child for child in grammar.premodifiers(word) if joined and child is words[at - 2]]
