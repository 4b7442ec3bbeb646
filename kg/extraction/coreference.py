"""Who is meant by words that are no names: descriptions, groups and pronouns, from sure to doubtful.

After the sieves of Lee et al. 2013 (*Deterministic coreference resolution based on entity-centric, precision-ranked rules*):
names are settled before this begins; one pass over the words then takes each description by office and state, each plural by
the set it takes up, each pronoun by agreement, grammatical role and nearness.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.extraction.cast import Cast, Figure
from kg.extraction.descriptions import Describer
from kg.extraction.names import Name, Names
from kg.extraction.wordclasses import word_class
from kg.language import grammar
from kg.language.doc import Doc, Word

HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKING = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "ourselves", "myself"})
RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})
STAY_IN = word_class("stayIn")
PLURAL_SIDES = word_class("pluralSide")
SIDE_ONLY = PLURAL_SIDES | {"each"}
FAR_PERSON = 3
FAR_BODY = 2
FAR_GROUP = 4


@dataclass(slots=True)
class Occurrence:
    """A place where the text speaks of somebody: who, in which sentence, whether as subject, whether in the plural."""

    word: Word
    keys: tuple[str, ...]
    subject: bool
    named: bool = True


class Resolver:
    """Works through an article once and knows afterwards what each head of a noun phrase means."""

    def __init__(self, doc: Doc, names: Names, cast: Cast) -> None:
        self.doc, self.names, self.cast = doc, names, cast
        self.meant: dict[int, tuple[str, ...]] = {}
        self.located: dict[int, tuple[str, ...]] = {}
        self.history: list[Occurrence] = []
        self.describer = Describer(self)

    def run(self) -> None:
        """Settles names, then takes words in the order of the text."""
        for name in self.names:
            self._settle(name)
        for word in self.doc.words:
            self._visit(word)
        self.describer.finish()

    # Names

    def _settle(self, name: Name) -> None:
        actors, places = self._of_name(name)
        for i in range(name.first.i, name.last.i + 1):
            self.meant[i], self.located[i] = actors, places
        for key in dict.fromkeys(actors + places):
            figure = self.cast.figures[key]
            figure.spans.append((name.first, name.last))
            if name.form is None or name.form.form == "name":
                figure.aliases[name.text] = None

    def _of_name(self, name: Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
        form = name.form
        if form is None:
            person = self.describer.person_of(name)
            return ((person,) if person else ()), ()
        if form.form in ("capital", "seat", "city"):
            place = self.cast.of_form(form).key
            if form.state and form.form != "city" and self.acts(name):
                return (self.cast.state_named(form.state).key,), (place,)
            return (), (place,)
        if form.acts_for_state:
            return (self.cast.state_named(form.state).key,), ()
        figure = self.cast.of_form(form)
        return (figure.key,), (figure.key,) if figure.is_state else ()

    def head_of(self, name: Name) -> Word:
        """The word of a name that hangs outside it."""
        for i in range(name.last.i, name.first.i - 1, -1):
            word = self.doc.words[i]
            if not name.first.i <= word.head.i <= name.last.i or word.head is word:
                return word
        return name.last

    def acts(self, name: Name) -> bool:
        """Whether a capital or seat stands for its government: not after a preposition of place, not as a mere modifier."""
        head = grammar.coordination_head(self.head_of(name))
        above, relation = grammar.governor(head)
        if name.first.sentence.segment.kind == "dateline":
            return False
        if relation == "adposition" and above is not None:
            return above.lower not in STAY_IN and above.lower not in ("of", "on", "against", "about", "during", "after", "before")
        return relation in ("subject", "object", "root", "other") or (relation == "modifier" and name.last.i + 1 < len(self.doc.words) and self.doc.words[name.last.i + 1].text.strip("’'") in ("s", ""))

    # The pass

    def _visit(self, word: Word) -> None:
        name = self.names.at.get(word.i)
        if name is not None:
            if word is name.last:
                self._note(self.head_of(name), self.meant.get(word.i, ()), named=True)
            return
        lower = word.lower
        if lower in HE or lower in IT or lower in THEY or lower in SPEAKING:
            keys = self._pronoun(word)
        elif word.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"):
            keys = self.describer.describe(word)
        else:
            return
        if keys:
            self.meant[word.i] = keys
            self._note(word, keys, named=False)

    def _note(self, word: Word, keys: tuple[str, ...], *, named: bool) -> None:
        if keys:
            relation = grammar.governor(grammar.coordination_head(word))[1]
            self.history.append(Occurrence(word, keys, relation == "subject", named))

    # Pronouns

    def _pronoun(self, word: Word) -> tuple[str, ...]:
        lower = word.lower
        if lower in HE:
            return self._person_before(word, HE[lower])
        if lower in IT:
            return self._body_before(word)
        if lower in THEY:
            return self._group_before(word)
        return self._speaker(word)

    def _person_before(self, word: Word, gender: str) -> tuple[str, ...]:
        def fits(figure: Figure) -> bool:
            return figure.person is not None and figure.person.gender in ("", gender)

        found = self.nearest(word, fits, FAR_PERSON, reflexive=word.lower in ("himself", "herself") or word.lower in ("his", "her"))
        if found is None:
            return ()
        person = self.cast.figures[found].person
        if person is not None and not person.gender:
            person.gender = gender
        return (found,)

    def _body_before(self, word: Word) -> tuple[str, ...]:
        if word.lower == "it" and self._expletive(word):
            return ()
        found = self.nearest(word, lambda figure: figure.is_body, FAR_BODY, reflexive=word.lower != "it")
        return (found,) if found else ()

    def _expletive(self, word: Word) -> bool:
        above, relation = grammar.governor(word)
        return above is None or (relation == "subject" and above.lemma in ("be", "seem", "appear", "take", "remain"))

    def _group_before(self, word: Word) -> tuple[str, ...]:
        for occurrence in reversed(self.history):
            if word.sentence.index - occurrence.word.sentence.index > FAR_BODY:
                break
            if len(occurrence.keys) > 1 and not self._coarguments(word, occurrence.word):
                return occurrence.keys
            pair = self._coordinated(occurrence.word)
            if len(pair) > 1:
                return pair
            if occurrence.word.tag in ("NNS", "NNPS") and occurrence.subject:
                return occurrence.keys
        return self.pair_before(word, lambda figure: figure.kind in ("Person", "State", "Organization"), 2, FAR_BODY)

    def _coordinated(self, word: Word) -> tuple[str, ...]:
        heads = grammar.conjuncts(grammar.coordination_head(word))
        return unique(key for head in heads if len(heads) > 1 for key in self.meant.get(head.i, ()))

    def _speaker(self, word: Word) -> tuple[str, ...]:
        """Who says "I" or "we": the subject of a verb above, or of the sentence's last verb of speaking."""
        for above in word.ancestors():
            if grammar.is_verb(above):
                for subject in grammar.subjects(above):
                    if subject.lower not in SPEAKING and (keys := self.meant.get(subject.i, ())):
                        return keys
        for occurrence in reversed(self.history[-12:]):
            if occurrence.subject and word.sentence.index - occurrence.word.sentence.index <= 1:
                return occurrence.keys
        return ()

    # Looking back

    def nearest(self, word: Word, fits: Callable[[Figure], bool], far: int, *, reflexive: bool = False) -> str | None:
        """The key of the best figure before a word: nearest sentence first, subjects before others, then the nearest."""
        best, best_rank = None, (99, 9, 0)
        for occurrence in reversed(self.history):
            distance = word.sentence.index - occurrence.word.sentence.index
            if distance > far or (best is not None and distance > best_rank[0]):
                break
            if len(occurrence.keys) != 1 or not fits(self.cast.figures[occurrence.keys[0]]):
                continue
            if not reflexive and self._coarguments(word, occurrence.word):
                continue
            rank = (distance, 0 if occurrence.subject else 1, word.i - occurrence.word.i)
            if rank < best_rank:
                best, best_rank = occurrence.keys[0], rank
        return best

    def _coarguments(self, one: Word, other: Word) -> bool:
        """Whether both hang on one verb, so that they are two: "he met him"."""
        if one.sentence is not other.sentence:
            return False
        return grammar.coordination_head(one).head is grammar.coordination_head(other).head and grammar.is_verb(one.head)

    def pair_before(self, word: Word, fits: Callable[[Figure], bool], size: int, far: int) -> tuple[str, ...]:
        """The last set of figures spoken of together: coordinated, or in one sentence (the two most prominent of it)."""
        found: dict[str, tuple[int, int]] = {}
        sentence = None
        for occurrence in reversed(self.history):
            if word.sentence.index - occurrence.word.sentence.index > far:
                break
            if sentence is not None and occurrence.word.sentence.index != sentence and len(found) >= size:
                break
            sentence = occurrence.word.sentence.index
            keys = unique(key for key in occurrence.keys if fits(self.cast.figures[key]))
            if len(keys) >= size:
                return keys
            pair = unique(key for key in self._coordinated(occurrence.word) if fits(self.cast.figures[key]))
            if len(pair) >= size:
                return pair
            for key in keys:
                found.setdefault(key, (0 if occurrence.subject else 1, len(found)))
        return tuple(sorted(found, key=lambda key: found[key])[:size]) if len(found) >= size else ()

    # What others ask

    def actors(self, head: Word) -> tuple[str, ...]:
        """Who is meant, as actors, by a noun phrase's head."""
        if head.lower in RELATIVES and head.i not in self.meant:
            return self._antecedent(head)
        return self.meant.get(head.i, ())

    def _antecedent(self, relative: Word) -> tuple[str, ...]:
        for above in relative.ancestors():
            noun, relation = grammar.governor(above)
            if relation == "relative" and noun is not None:
                return self.meant.get(noun.i, ())
        return ()


def unique(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys without repetition, in order."""
    return tuple(dict.fromkeys(keys))
