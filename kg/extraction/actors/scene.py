"""What an article has spoken of so far: whom its words mean, how prominently, and who comes to mind before a word."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.actors.apposed import names_beside
from kg.extraction.actors.cast import Cast, Figure
from kg.extraction.actors.names import Name, Names
from kg.language import grammar
from kg.language.doc import Doc, Word
from kg.vocabulary.wordclasses import word_class

RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})
PAIR = 2
MAIN_SUBJECT, SUBJECT, COMPLEMENT, PASSING, TOPIC = 0, 1, 2, 3, 4  # how prominent, the foremost first
TOPICAL = frozenset({"about", "regarding", "concerning"})
DISCUSSIONS = word_class("discussion")
PARTNERS = frozenset({"with", "between", "by", "and"})
FAR_GONE = 99


@dataclass(slots=True)
class Occurrence:
    """A place where the text speaks of somebody: who, how prominently, and whether by name.

    It is `joint` where nothing but an event joins them: those who met.
    """

    word: Word
    keys: tuple[str, ...]
    prominence: int
    named: bool = True
    joint: bool = False

    @property
    def subject(self) -> bool:
        """Whether a verb says something of it."""
        return self.prominence <= SUBJECT

    @property
    def follows(self) -> bool:
        """Whether another is coordinated before it, who comes first to mind."""
        return grammar.coordination_head(self.word) is not self.word


class Scene:
    """The figures of an article and where it spoke of them, in the order of the text."""

    def __init__(self, doc: Doc, names: Names, cast: Cast, home: str | None = None) -> None:
        self.doc, self.names, self.cast, self.home = doc, names, cast, home
        self.meant: dict[int, tuple[str, ...]] = {}
        self.located: dict[int, tuple[str, ...]] = {}
        self.history: list[Occurrence] = []
        self.people = [figure.person for figure in cast.figures.values() if figure.person is not None]
        self._named = {id(name): person.key for person in self.people for name in person.names}

    def actors(self, head: Word) -> tuple[str, ...]:
        """Who is meant, as actors, by a noun phrase's head."""
        if head.lower in RELATIVES and head.i not in self.meant:
            return self._antecedent(head)
        return self.meant.get(head.i, ())

    def _antecedent(self, relative: Word) -> tuple[str, ...]:
        """Whom the noun means that a relative pronoun stands for."""
        for above in relative.ancestors():
            noun, relation = grammar.governor(above)
            if relation == "relative" and noun is not None:
                return self.meant.get(noun.i, ())
        return ()

    def all_of(self, words: Iterable[Word]) -> tuple[str, ...]:
        """Who is meant, as actors, by several words, each once."""
        return unique(key for word in words for key in self.actors(word))

    def person_of(self, name: Name) -> str | None:
        """The key of the person whose name it is."""
        return self._named.get(id(name))

    def note(self, word: Word, keys: tuple[str, ...], *, named: bool) -> None:
        """Keeps in mind that a word means somebody."""
        if keys:
            self.history.append(Occurrence(word, keys, _prominence(word), named))

    def note_joint(self, event: Word, joined: Sequence[Word]) -> None:
        """Keeps in mind who met, once their sentence is read."""
        keys = self.all_of(joined)
        if len(keys) > 1:
            self.history.append(Occurrence(event, keys, COMPLEMENT, named=False, joint=True))

    # Looking back

    def coordinated(self, word: Word) -> tuple[str, ...]:
        """Who is meant by all words of a coordination, () where a word stands alone."""
        heads = grammar.conjuncts(grammar.coordination_head(word))
        return unique(key for head in heads if len(heads) > 1 for key in self.meant.get(head.i, ()))

    def nearest(
        self,
        word: Word,
        fits: Callable[[Figure], bool],
        far: int,
        *,
        reflexive: bool = False,
        least: int = PASSING,
    ) -> str | None:
        """The key of the best figure before a word: of the nearest sentence, subjects before others.

        Whoever stands out less than `least` does not count.
        """
        best, best_rank = None, (FAR_GONE, 0, False, 0)
        for occurrence in reversed(self.history):
            distance = word.sentence.index - occurrence.word.sentence.index
            if distance > far or (best is not None and distance > best_rank[0]):
                break
            if occurrence.prominence > least:
                continue
            if len(occurrence.keys) != 1 or not fits(self.cast.figures[occurrence.keys[0]]):
                continue
            if not reflexive and self.coarguments(word, occurrence.word):
                continue
            rank = (distance, occurrence.prominence, occurrence.follows, word.i - occurrence.word.i)
            if rank < best_rank:
                best, best_rank = occurrence.keys[0], rank
        return best

    def coarguments(self, one: Word, other: Word) -> bool:
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
                if key in keys and len(occurrence.keys) <= PAIR and not occurrence.joint:
                    return key
        return None

    def set_before(self, word: Word, kinds: Sequence[Callable[[Figure], bool]], size: int, far: int) -> tuple[str, ...]:
        """The last figures spoken of together before a word: a set, a coordination, else those of the last sentences.

        Of the kinds those in front are preferred; who is named in passing only ("Iraq's minister") comes last. Where
        the size is not told (0), two at least are meant, and those who merely happen to be named near are not.
        """
        barred = self._named_with(word)
        recent = list(self._recent(word, size, far, barred))
        for least in (COMPLEMENT, PASSING):
            for fits in kinds:
                if found := self._together(recent, _but_for(barred, fits), size, least):
                    return found
        return ()

    def _recent(self, word: Word, size: int, far: int, barred: Collection[str]) -> Iterator[Occurrence]:
        """Of whom the last sentences spoke, the last first.

        Where a size is told, this ends at a larger company, some of whom "the two" cannot be; but not at one with any
        of those who are others anyway (`barred`).
        """
        for occurrence in reversed(self.history):
            if word.sentence.index - occurrence.word.sentence.index > far:
                return
            company = self._company(occurrence)
            if size and len(company) > size and not set(company) & set(barred):
                return
            yield occurrence

    def _company(self, occurrence: Occurrence) -> tuple[str, ...]:
        """Those named together at a place; for an adjective ("Chilean and Peruvian ministers") with its noun's."""
        named = occurrence.word
        while named in grammar.premodifiers(named.head):
            named = named.head
        return max(occurrence.keys, self.coordinated(named), key=len)

    def _named_with(self, word: Word) -> frozenset[str]:
        """Those with whom somebody is told to do something, who are others: "the two met A and B"."""
        verb, relation = grammar.governor(grammar.coordination_head(word))
        if relation != "subject" or verb is None or not grammar.is_verb(verb):
            return frozenset()
        deeds = [verb, *(below for each in (verb, *grammar.attributes(verb)) for below in grammar.clauses(each))]
        found = (each for deed in deeds for each in (*grammar.objects(deed), *grammar.complements(deed, PARTNERS)))
        beside = (each for each in grammar.expanded(found) if each.i > word.i)
        return frozenset(key for each in beside for key in self.meant.get(each.i, ()))

    def _together(
        self, recent: Iterable[Occurrence], fits: Callable[[Figure], bool], told: int, least: int
    ) -> tuple[str, ...]:
        """The figures that fit, as many as told: those spoken of as one set, else those who stand out most."""
        size = told or PAIR
        found: dict[str, tuple[int, int]] = {}
        sentence = -1
        for occurrence in recent:
            here = occurrence.word.sentence.index
            if len(found) >= size and here != sentence:
                break
            sentence = here
            if occurrence.prominence > least:
                continue
            for together in (occurrence.keys, self.coordinated(occurrence.word)):
                keys = tuple(key for key in together if fits(self.cast.figures[key]))
                if len(keys) == size or (len(keys) > size and not told):
                    return keys
            for key in occurrence.keys if len(occurrence.keys) <= size else ():
                if fits(self.cast.figures[key]):
                    found[key] = min(found.get(key, (9, 0)), (occurrence.prominence, occurrence.word.i))
        if not told:
            return ()
        best = self._of_different_sides(sorted(found, key=lambda key: found[key]))[:size]
        return tuple(sorted(best, key=lambda key: found[key][1])) if len(best) >= size else ()

    def _of_different_sides(self, keys: Sequence[str]) -> list[str]:
        """Who comes first for each state, then the others: a minister's aide is not the other of two."""
        first: dict[str, str] = {}
        for key in keys:
            figure = self.cast.figures[key]
            first.setdefault(figure.serves or figure.name, key)
        return [*first.values(), *(key for key in keys if key not in first.values())]


def unique(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys without repetition, in order."""
    return tuple(dict.fromkeys(keys))


def _but_for(barred: Collection[str], fits: Callable[[Figure], bool]) -> Callable[[Figure], bool]:
    """A test of figures that keeps some out, too."""
    return lambda figure: figure.key not in barred and fits(figure)


def _prominence(word: Word) -> int:
    """How much whom a word means stands out, by its place in the clause."""
    above, relation = grammar.governor(grammar.coordination_head(word))
    if relation == "subject" and above is not None:
        return MAIN_SUBJECT if grammar.coordination_head(above).head is above else SUBJECT
    if relation in ("object", "root"):
        return COMPLEMENT
    if relation == "adposition" and above is not None:
        if _is_topical(above):
            return TOPIC
        return COMPLEMENT if above.lower in PARTNERS or grammar.is_verb(above.head) else PASSING
    return PASSING


def _is_topical(preposition: Word) -> bool:
    """Whether it tells what something is about, at once or by its noun: "summit on Mali", "on the crises in Mali"."""
    if grammar.is_verb(preposition.head):
        return False
    if preposition.lower in TOPICAL or (preposition.lower == "on" and preposition.head.lemma in DISCUSSIONS):
        return True
    above, relation = grammar.governor(grammar.coordination_head(preposition.head))
    return preposition.lower == "in" and relation == "adposition" and above is not None and _is_topical(above)
