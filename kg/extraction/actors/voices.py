"""Whose "I" and "we" it is outside of quotes: who has the turn in a transcript, else whose statement the text is."""

from __future__ import annotations

import re

from kg.extraction.actors.scene import Scene
from kg.extraction.actors.spelling import folded
from kg.language import grammar
from kg.language.doc import Sentence, Word
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

SPEECHES = word_class("speech")
TURN = re.compile(r"^(?:[A-Z][A-Z.'-]* ){0,5}([A-Z][A-Z'-]+):", re.MULTILINE)
IN_PERSON = frozenset({"Meeting", "BilateralMeeting", "Call", "Visit"})
LONGEST_BYLINE = 16
HEAD = 4


class Voices:
    """Reads the labels of turns and the head of a text with what is known."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast = scene, scene.cast
        turns = list(TURN.finditer(scene.doc.text))
        self.turns = turns if len(turns) > 1 else []
        self._author: tuple[str, ...] | None = None

    def of(self, word: Word) -> tuple[str, ...] | None:
        """Who says a word outside of quotes: () where nobody knows, None where the text is nobody's own words."""
        if self.turns:
            before = [turn for turn in self.turns if turn.start() <= word.start]
            return self._named(before[-1].group(1)) if before else None
        if self._author is None:
            self._author = self._find_author()
        return self._author or None

    def first(self) -> tuple[str, ...]:
        """Who speaks first in a transcript, whom its title means by a pronoun: "After His Meeting With A"."""
        return self._named(self.turns[0].group(1)) if self.turns else ()

    def with_others(self, voice: tuple[str, ...], word: Word) -> tuple[str, ...]:
        """The state for which a speaker says "we" in words of his own; several who speak are "we" themselves, and so is
        he who tells whom "we" met.
        """
        above, relation = grammar.governor(word)
        told = lexicon().find("Trigger", "verb", above.lemma) if above is not None and relation == "subject" else ()
        met = any(entry.evokes in IN_PERSON for entry in told)
        person = self.cast.figures[voice[0]].person if len(voice) == 1 and not met else None
        return (self.cast.state_named(person.state).key,) if person is not None and person.state else voice

    def _named(self, label: str) -> tuple[str, ...]:
        """Whom the label of a turn names: "MS NULAND:"; nobody knows who asks a "QUESTION:"."""
        surname = folded(label.lower())
        found = (f.key for f in self.cast.figures.values() if f.person and folded(f.name.lower()).endswith(surname))
        return tuple(found)[:1]

    def _find_author(self) -> tuple[str, ...]:
        for sentence in self.scene.doc.sentences[:HEAD]:
            if keys := self._of_byline(sentence) or self._of_speech(sentence):
                return keys
        return ()

    def _of_byline(self, sentence: Sentence) -> tuple[str, ...]:
        """Whoever a line without a verb names: "Ana Diaz, Minister of Foreign Affairs"."""
        headline = sentence.segment.kind == "headline" or len(sentence.words) > LONGEST_BYLINE
        if headline or any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in sentence.words):
            return ()
        keys = self.scene.actors(sentence.root)
        return keys if keys and self.cast.figures[keys[0]].is_person else ()

    def _of_speech(self, sentence: Sentence) -> tuple[str, ...]:
        """Whose statement it is said to be: "remarks by A", "the Minister's statement", "A read this statement"."""
        for noun in sentence.words:
            if noun.lemma in SPEECHES and grammar.is_noun(noun):
                verb = grammar.clause_of(noun)
                givers = grammar.subjects(verb) if grammar.is_verb(verb) and noun in grammar.undergoers(verb) else []
                beside = (*grammar.possessors(noun), *grammar.complements(noun, ("by", "of", "from", "with")), *givers)
                if keys := tuple(key for word in beside for key in self.scene.actors(word)):
                    return keys
        return ()
