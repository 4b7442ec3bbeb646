"""Whom pronouns mean: first who does what the clauses above them tell, then who was spoken of last and foremost.

Grammar binds before nearness does (Hobbs 1978, *Resolving pronoun references*): "his" of "Ana said that Juan had lost
his way" is the subject of its own clause. What stands foremost in the sentence before comes next (Grosz, Joshi and
Weinstein 1995, *Centering*). A subject that fits in number and means nobody known bars the search: better nobody than a
name that happens to be near.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.actors import phrases
from kg.extraction.actors.binding import (
    SAYING,
    done_together,
    is_complement,
    is_expletive,
    is_finite,
    is_own,
    speaks,
    subjects_above,
)
from kg.extraction.actors.cast import Figure
from kg.extraction.actors.doers import pair_joined
from kg.extraction.actors.growing import ROLES
from kg.extraction.actors.scene import COMPLEMENT, MAIN_SUBJECT, PASSING, SUBJECT, Occurrence, Scene
from kg.extraction.actors.voices import Voices
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKING = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "ourselves", "myself"})
PRONOUNS = frozenset(HE) | IT | THEY | SPEAKING
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
PEOPLE = word_class("pluralLeader") | word_class("pluralSide") | word_class("pluralState") | word_class("somebody")
BODY = word_class("body")
PLURALS = frozenset({"NNS", "NNPS"})
MANY = ("Organization", "Group")
FAR_PERSON, FAR_BODY, FAR_THEY, FAR_PAIR = 3, 2, 3, 3
RECENT = 12
PAIR = 2


class Pronouns:
    """Reads pronouns with what is known up to them."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast = scene, scene.cast
        self.voices = Voices(scene)
        self.last_speaker: tuple[str, ...] = ()

    def read(self, word: Word) -> tuple[str, ...]:
        """Whom a pronoun means, () where nobody or unknown."""
        if word.lower in SPEAKING:
            return self._speaker(word)
        if word.lower == "it" and is_expletive(word):
            return ()
        bound = self._joined(word)
        bound = self._bound(word) if bound is None else bound
        if bound is not None:
            return bound
        if word.lower in HE:
            return self._person(word)
        return self._body(word) if word.lower in IT else self._group(word)

    # Bound by grammar

    def _joined(self, word: Word) -> tuple[str, ...] | None:
        """Who stands first in a coordination whose second part owns: "officials and their families"."""
        above, relation = grammar.governor(word.head)
        if not (grammar.is_possessor(word) and relation == "coordinate" and above is not None):
            return None
        if word.lower in IT and above.tag == "NN":
            return self.scene.all_of(grammar.possessors(above)) or self.scene.actors(above)
        return self.scene.actors(above) if word.lower in THEY and above.tag in PLURALS else None

    def _bound(self, word: Word) -> tuple[str, ...] | None:
        """Whom the subject of a clause above a pronoun binds it to; None where no subject agrees with it."""
        for verb, subjects in subjects_above(word):
            found = self._agreeing(word, verb, subjects)
            if found is None and word.lower in HE and not self.scene.all_of(subjects):
                owners = grammar.expanded(each for subject in subjects for each in grammar.possessors(subject))
                found = self._agreeing(word, verb, owners) if len(owners) == 1 else None
            binds = is_finite(verb) or (word.lower in HE and grammar.is_possessor(word))
            if found or (found is not None and binds and not speaks(word)):
                return found
        return None

    def _doers(self, verb: Word) -> tuple[str, ...]:
        """Who does what a verb tells."""
        return self.scene.all_of(grammar.subjects(verb)) if grammar.is_verb(verb) else ()

    def _agreeing(self, word: Word, verb: Word, subjects: list[Word]) -> tuple[str, ...] | None:
        """Whom the subjects of a verb mean where a pronoun agrees with them, () where unknown; else None."""
        keys = self.scene.all_of(subjects)
        if word.lower in THEY:
            return self._plural_subject(word, subjects, keys)
        if len(subjects) != 1:
            return None
        if word.lower in HE:
            return self._human_subject(word, verb, subjects[0])
        return self._body_subject(subjects[0], keys)

    def _human_subject(self, word: Word, verb: Word, subject: Word) -> tuple[str, ...] | None:
        """A person of that gender, or whoever stands for the bearer of an office whom nobody names."""
        keys = self.scene.all_of([subject])
        if subject.tag in PLURALS:
            return None
        if len(keys) == 1 and self.cast.figures[keys[0]].person is not None:
            return keys if self._takes(keys[0], HE[word.lower]) else None
        unnamed = subject.lemma in ROLES and not self._named_between(max(subject.i, verb.i), word.i)
        return keys if unnamed else None

    def _named_between(self, start: int, end: int) -> bool:
        """Whether a person is named between a subject with its verb and a pronoun, who is the likelier."""
        names = (self.scene.names.at.get(i) for i in range(start + 1, end))
        return any(name is not None and name.is_person for name in names)

    def _body_subject(self, subject: Word, keys: tuple[str, ...]) -> tuple[str, ...] | None:
        if subject.tag in PLURALS:
            return None
        if keys and all(self.cast.figures[key].is_body for key in keys):
            return keys
        thing = not keys and subject.tag == "NN" and subject.lemma not in ROLES
        return () if thing or (subject.lower in IT and not keys) else None

    def _plural_subject(self, word: Word, subjects: list[Word], keys: tuple[str, ...]) -> tuple[str, ...] | None:
        """Several, or a body that is spoken of as its members; things only where they own something."""
        if len(keys) > 1 or len(subjects) > 1:
            return keys
        subject = subjects[0]
        if subject.tag in PLURALS or subject.lower in THEY:
            return keys if keys or is_own(word) or subject.lower in PEOPLE or subject.lemma in ROLES else None
        figures = [self.cast.figures[key] for key in keys]
        many = any(f.kind in MANY for f in figures) or subject.lower in BODY
        return keys if many and is_own(word) else None

    def _takes(self, key: str, gender: str) -> bool:
        """Whether a person may be called so; who is called so once has that gender from then on."""
        person = self.cast.figures[key].person
        if person is None or person.gender not in ("", gender):
            return False
        person.gender = gender
        return True

    # Found by looking back

    def _person(self, word: Word) -> tuple[str, ...]:
        barred = () if is_own(word) else self._doers(grammar.clause_of(word.head))

        def fits(figure: Figure) -> bool:
            known = figure.person is not None and figure.key not in barred
            return known and figure.person is not None and figure.person.gender in ("", HE[word.lower])

        found = self._continued(word, fits) or self.scene.nearest(word, fits, FAR_PERSON, reflexive=is_own(word))
        if found is None and word.sentence.segment.kind == "headline":
            found = next(iter(self.voices.first()), None)
        return (found,) if found is not None and self._takes(found, HE[word.lower]) else ()

    def _continued(self, word: Word, fits: Callable[[Figure], bool]) -> str | None:
        """Whom the last pronoun before meant that was no subject either: "A received him and B saw him"."""
        if not is_complement(word):
            return None
        for occurrence in reversed(self.scene.history):
            if word.sentence.index - occurrence.word.sentence.index > 1:
                return None
            if HE.get(occurrence.word.lower) == HE[word.lower] and is_complement(occurrence.word):
                key = occurrence.keys[0]
                return key if fits(self.cast.figures[key]) else None
        return None

    def _body(self, word: Word) -> tuple[str, ...]:
        """For "it", "its": the body or state that comes to mind first."""
        if word.lower == "it" and self._follows_thing(word):
            return ()
        foremost = grammar.governor(word)[1] == "subject" and word.lower == "it" and not speaks(word)
        found = self.scene.nearest(
            word,
            lambda figure: figure.is_body,
            FAR_BODY,
            reflexive=word.lower != "it",
            least=SUBJECT if foremost else PASSING,
        )
        return (found,) if found else ()

    def _follows_thing(self, word: Word) -> bool:
        """Whether the sentence before is about a thing, which "it" takes up unless it speaks."""
        if grammar.governor(word)[1] != "subject" or speaks(word):
            return False
        subjects = self._main_subjects(word, 1)
        return bool(subjects) and all(each.tag == "NN" and not self.scene.actors(each) for each in subjects)

    def _main_subjects(self, word: Word, before: int) -> list[Word]:
        """The subjects of the main clause of a sentence before a word's."""
        index = word.sentence.index - before
        if index < 0:
            return []
        root = self.scene.doc.sentences[index].root
        return grammar.expanded(grammar.own_subjects(root)) if grammar.is_verb(root) else []

    def _group(self, word: Word) -> tuple[str, ...]:
        """Whom "they" takes up: of the nearest sentence that speaks of several, those foremost in it; else a pair."""
        for far in range(FAR_THEY + 1):
            barred = far > 0 and self._unknown_many(word, far)
            found = self._foremost(word, far, SUBJECT if barred or phrases.adds(word) else COMPLEMENT)
            if not found and not barred and far < FAR_PAIR:
                found = pair_joined(self.scene, word, far)
            if found or barred:
                return found
        kinds = [_is_person, _is_body]
        return self.scene.set_before(word, kinds, 0, FAR_BODY) or self.scene.set_before(word, kinds, PAIR, FAR_BODY)

    def _foremost(self, word: Word, far: int, least: int) -> tuple[str, ...]:
        """The several who stand out most so many sentences before, none of them less than `least`."""
        best: tuple[int, tuple[str, ...]] = (least + 1, ())
        for occurrence in reversed(self.scene.history):
            distance = word.sentence.index - occurrence.word.sentence.index
            if distance > far:
                break
            if distance < far or occurrence.prominence >= best[0]:
                continue
            if several := self._several(word, occurrence):
                best = (occurrence.prominence, several)
        return best[1]

    def _several(self, word: Word, occurrence: Occurrence) -> tuple[str, ...]:
        """Those of whom the text spoke together at a place, or the body of many there; () where of one."""
        if self.scene.coarguments(word, occurrence.word):
            return ()
        together = occurrence.keys if len(occurrence.keys) > 1 else self.scene.coordinated(occurrence.word)
        body = occurrence.prominence == MAIN_SUBJECT and self.cast.figures[occurrence.keys[0]].kind in MANY
        return together if len(together) > 1 else occurrence.keys if body or occurrence.word.tag in PLURALS else ()

    def _unknown_many(self, word: Word, far: int) -> bool:
        """Whether a sentence before is about several people or sides of whom nothing is known."""
        subjects = self._main_subjects(word, far)
        return bool(subjects) and any(
            each.tag in PLURALS and (each.lower in PEOPLE or each.lemma in ROLES) and not self.scene.actors(each)
            for each in subjects
        )

    # Speakers

    def hear(self, verb: Word) -> None:
        """Keeps in mind who speaks, not who goes on with something."""
        if verb.lemma == "continue" and grammar.objects(verb):
            return
        for subject in grammar.subjects(verb):
            keys = self.scene.meant.get(subject.i, ())
            if keys and subject.lower not in SPEAKING:
                self.last_speaker = keys

    def _speaker(self, word: Word) -> tuple[str, ...]:
        """Who says "I" or "we"; "we" who agree are the speaker and whom the text named together with the speaker."""
        speaker = self._who_speaks(word)
        if word.lower in WE and len(speaker) == 1 and done_together(word):
            return self._company(word, speaker[0]) or speaker
        return speaker

    def _who_speaks(self, word: Word) -> tuple[str, ...]:
        """The subject of the saying above it, else of the last one before it."""
        for above in word.ancestors():
            if above.lemma in SAYING and grammar.is_verb(above):
                subjects = [each for each in grammar.subjects(above) if each.lower not in SPEAKING]
                sources = [by for each in subjects for by in grammar.complements(each, ("by",))]
                if keys := self.scene.all_of(subjects) or self.scene.all_of(sources):
                    return keys
        if not phrases.is_quoted(word) and (voice := self.voices.of(word)) is not None:
            return self.voices.with_others(voice, word) if word.lower in WE else voice
        found = self.last_speaker or self._recent_subject(word)
        told_of = all(self.cast.figures[key].is_person for key in found)
        if not (told_of and word.lower in WE and not phrases.is_quoted(word)):
            return found
        return self._publisher(word) or self.last_speaker

    def _publisher(self, word: Word) -> tuple[str, ...]:
        """The state for which the article speaks, that says "we" outside of quotes; the word then mentions it."""
        if self.scene.home is None:
            return ()
        state = self.cast.state_named(self.scene.home)
        state.spans.append((word, word))
        return (state.key,)

    def _company(self, word: Word, speaker: str) -> tuple[str, ...]:
        """The last set of actors that has the speaker in it, or the speaker's state."""
        for occurrence in reversed(self.scene.history):
            several = self._several(word, occurrence)
            figures = [self.cast.figures[key] for key in several]
            state = self.cast.figures[speaker].name
            if len(several) > 1 and (speaker in several or any(figure.serves == state for figure in figures)):
                return several
        pairs = (pair_joined(self.scene, word, far) for far in range(1, FAR_PAIR))
        return next((pair for pair in pairs if speaker in pair), ())

    def _recent_subject(self, word: Word) -> tuple[str, ...]:
        for occurrence in reversed(self.scene.history[-RECENT:]):
            near = word.sentence.index - occurrence.word.sentence.index <= 1
            if occurrence.prominence <= SUBJECT and near:
                return occurrence.keys
        return ()


def _is_person(figure: Figure) -> bool:
    return figure.is_person


def _is_body(figure: Figure) -> bool:
    return figure.is_body
