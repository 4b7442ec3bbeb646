"""Who is meant by words that are no names: descriptions, groups and pronouns, from sure to doubtful.

After the sieves of Lee et al. 2013 (*Deterministic coreference resolution based on entity-centric, precision-ranked
rules*): names are settled before this begins; one pass over the words then takes each description by office and state,
each plural by the set it takes up, each pronoun by agreement, grammatical role and nearness.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from kg.extraction.apposed import names_beside
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
SAYING = word_class("say")
STAY_IN = word_class("stayIn")
PLURAL_SIDES = word_class("pluralSide")
SIDE_ONLY = PLURAL_SIDES | {"each"}
MAIN_SUBJECT, SUBJECT, COMPLEMENT, PASSING = 0, 1, 2, 3
PARTNERS = frozenset({"with", "between", "by", "and"})
COLLECTIVE_ENDINGS = ("s", "ese", "ish", "ch", "sh")
FAR_PERSON = 3
FAR_GONE = 99
FAR_BODY = 2
FAR_THEY = 3


@dataclass(slots=True)
class Occurrence:
    """A place where the text speaks of somebody: who, how prominently, and whether by name."""

    word: Word
    keys: tuple[str, ...]
    prominence: int
    named: bool = True

    @property
    def subject(self) -> bool:
        """Whether a verb says something of it."""
        return self.prominence <= SUBJECT

    @property
    def follows(self) -> bool:
        """Whether another is coordinated before it, who comes first to mind."""
        return grammar.coordination_head(self.word) is not self.word


class Resolver:
    """Works through an article once and knows afterwards what each head of a noun phrase means."""

    def __init__(self, doc: Doc, names: Names, cast: Cast, *, learning: bool = False) -> None:
        self.doc, self.names, self.cast = doc, names, cast
        self.meant: dict[int, tuple[str, ...]] = {}
        self.located: dict[int, tuple[str, ...]] = {}
        self.history: list[Occurrence] = []
        self.last_speaker: tuple[str, ...] = ()
        self.describer = Describer(self, learning=learning)

    def run(self) -> None:
        """Settles names, then takes words in the order of the text."""
        for name in self.names:
            self._settle(name)
        for word in self.doc.words:
            self._visit(word)

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
            if form.actor is not None and self.acts(name):
                return (self.cast.of_form(form.actor).key,), (place,)
            return (), (place,)
        if form.acts_for_state and form.actor is not None:
            return (self.cast.of_form(form.actor).key,), ()
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
        """Whether a capital or seat stands for its government: not after a word of place, not as a mere modifier."""
        head = grammar.coordination_head(self.head_of(name))
        above, relation = grammar.governor(head)
        if name.first.sentence.segment.kind == "dateline":
            return False
        if relation == "adposition" and above is not None:
            return above.lower not in STAY_IN and above.lower not in (
                "of",
                "on",
                "against",
                "about",
                "during",
                "after",
                "before",
            )
        return relation in ("subject", "object", "root", "other") or (
            relation == "modifier"
            and name.last.i + 1 < len(self.doc.words)
            and self.doc.words[name.last.i + 1].text.strip("’'") in ("s", "")
        )

    # The pass

    def _visit(self, word: Word) -> None:
        name = self.names.at.get(word.i)
        if name is not None:
            if word is name.last:
                self._take_as_person(word, name)
                self._note(self.head_of(name), self.meant.get(word.i, ()), named=True)
            return
        lower = word.lower
        if lower in HE or lower in IT or lower in THEY or lower in SPEAKING:
            keys = self._pronoun(word)
        elif word.lemma in SAYING and grammar.is_verb(word):
            self._hear(word)
            return
        elif word.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"):
            keys = self.describer.describe(word)
        else:
            return
        if keys:
            self.meant[word.i] = keys
            self._note(word, keys, named=False)

    def _take_as_person(self, word: Word, name: Name) -> None:
        """For "the American", "the Dutchman": who serves that state and was named last, else the state as before."""
        form = name.form
        if form is None or form.form not in ("adjective", "demonym") or not is_one(word):
            return
        serving = [key for key, figure in self.cast.figures.items() if figure.is_person and figure.serves == form.name]
        if (key := self.most_recent(serving)) is not None:
            self.meant[word.i] = (key,)

    def _note(self, word: Word, keys: tuple[str, ...], *, named: bool) -> None:
        if keys:
            self.history.append(Occurrence(word, keys, _prominence(word), named))

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

        found = self.nearest(
            word, fits, FAR_PERSON, reflexive=word.lower in ("himself", "herself") or word.lower in ("his", "her")
        )
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
        """Whom "they" means: a set named before, else somebody plural, else those most prominent together."""
        for occurrence in reversed(self.history):
            if word.sentence.index - occurrence.word.sentence.index > FAR_THEY:
                break
            if occurrence.prominence == PASSING or self._coarguments(word, occurrence.word):
                continue
            together = occurrence.keys if len(occurrence.keys) > 1 else self._coordinated(occurrence.word)
            if len(together) > 1:
                return together
            if occurrence.word.tag in ("NNS", "NNPS"):
                return occurrence.keys
        return self.set_before(word, [lambda figure: figure.is_person, lambda figure: figure.is_body], 2, FAR_BODY)

    def _coordinated(self, word: Word) -> tuple[str, ...]:
        heads = grammar.conjuncts(grammar.coordination_head(word))
        return unique(key for head in heads if len(heads) > 1 for key in self.meant.get(head.i, ()))

    def _speaker(self, word: Word) -> tuple[str, ...]:
        """Who says "I" or "we": the subject of the saying above it, else of the last one before it."""
        for above in word.ancestors():
            if above.lemma in SAYING and grammar.is_verb(above):
                for subject in grammar.subjects(above):
                    if subject.lower not in SPEAKING and (keys := self.meant.get(subject.i, ())):
                        return keys
        return self.last_speaker or self._recent_subject(word)

    def _recent_subject(self, word: Word) -> tuple[str, ...]:
        for occurrence in reversed(self.history[-12:]):
            if occurrence.subject and word.sentence.index - occurrence.word.sentence.index <= 1:
                return occurrence.keys
        return ()

    def _hear(self, verb: Word) -> None:
        """Keeps in mind who speaks."""
        for subject in grammar.subjects(verb):
            keys = self.meant.get(subject.i, ())
            if keys and subject.lower not in SPEAKING:
                self.last_speaker = keys

    # Looking back

    def nearest(self, word: Word, fits: Callable[[Figure], bool], far: int, *, reflexive: bool = False) -> str | None:
        """The key of the best figure before a word: of the nearest sentence, subjects before others."""
        best, best_rank = None, (FAR_GONE, 0, False, 0)
        for occurrence in reversed(self.history):
            distance = word.sentence.index - occurrence.word.sentence.index
            if distance > far or (best is not None and distance > best_rank[0]):
                break
            if len(occurrence.keys) != 1 or not fits(self.cast.figures[occurrence.keys[0]]):
                continue
            if not reflexive and self._coarguments(word, occurrence.word):
                continue
            rank = (distance, occurrence.prominence, occurrence.follows, word.i - occurrence.word.i)
            if rank < best_rank:
                best, best_rank = occurrence.keys[0], rank
        return best

    def _coarguments(self, one: Word, other: Word) -> bool:
        """Whether both hang on one verb, so that they are two: "he met him"."""
        if one.sentence is not other.sentence or not grammar.is_verb(one.head):
            return False
        verb = grammar.coordination_head(one).head
        noun, relation = grammar.governor(verb)
        if relation == "relative" and noun is other and any(child.lower in RELATIVES for child in verb.children):
            return True
        return verb is grammar.coordination_head(other).head

    def named_beside(self, noun: Word) -> tuple[str, ...]:
        """Who is named in apposition to a noun: "his counterpart from Peru, Ana Diaz"."""
        for each in grammar.appositions(noun):
            if (keys := self.meant.get(each.i, ())) and noun.tag not in ("NNS", "NNPS"):
                return keys
        return unique(key for name in names_beside(noun, self.names) for key in self.meant.get(name.first.i, ()))

    def most_recent(self, keys: Collection[str]) -> str | None:
        """Whichever of some figures was spoken of last, alone or in a pair."""
        for occurrence in reversed(self.history):
            for key in occurrence.keys:
                if key in keys and len(occurrence.keys) <= 2:
                    return key
        return None

    def set_before(self, word: Word, kinds: list[Callable[[Figure], bool]], size: int, far: int) -> tuple[str, ...]:
        """The last figures spoken of together before a word: a set, a coordination, else those of the last sentences.

        Of the kinds those in front are preferred; who is named in passing only ("Iraq's minister") comes last.
        """
        for least in (COMPLEMENT, PASSING):
            for fits in kinds:
                if found := self._together(word, fits, size, far, least):
                    return found
        return ()

    def _together(self, word: Word, fits: Callable[[Figure], bool], size: int, far: int, least: int) -> tuple[str, ...]:
        found: dict[str, tuple[int, int]] = {}
        sentence = -1
        for occurrence in reversed(self.history):
            here = occurrence.word.sentence.index
            if word.sentence.index - here > far or (len(found) >= size and here != sentence):
                break
            sentence = here
            if occurrence.prominence > least:
                continue
            for together in (occurrence.keys, self._coordinated(occurrence.word)):
                keys = tuple(key for key in together if fits(self.cast.figures[key]))
                if len(keys) == size or (len(keys) > size and size == 2 and not found):
                    return keys
            for key in occurrence.keys:
                if fits(self.cast.figures[key]):
                    found[key] = min(found.get(key, (9, 0)), (occurrence.prominence, occurrence.word.i))
        best = sorted(found, key=lambda key: found[key])[:size]
        return tuple(sorted(best, key=lambda key: found[key][1])) if len(best) >= size else ()

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


def _prominence(word: Word) -> int:
    above, relation = grammar.governor(grammar.coordination_head(word))
    if relation == "subject" and above is not None:
        return MAIN_SUBJECT if grammar.coordination_head(above).head is above else SUBJECT
    if relation in ("object", "root"):
        return COMPLEMENT
    if relation == "adposition" and above is not None:
        return COMPLEMENT if above.lower in PARTNERS or grammar.is_verb(above.head) else PASSING
    return PASSING


def is_one(word: Word) -> bool:
    """Whether a word for a nationality means one human being: "the American", not "the Chinese", "American aid"."""
    relation = grammar.governor(word)[1]
    if word.tag not in ("NN", "NNP", "JJ") or relation not in ("subject", "object", "adposition", "coordinate"):
        return False
    return not word.lower.endswith(COLLECTIVE_ENDINGS) and any(
        child.lower in ("the", "an", "a") for child in word.children
    )
