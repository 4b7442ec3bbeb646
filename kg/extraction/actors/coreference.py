"""Who is meant by words that are no names: descriptions, groups and pronouns, from sure to doubtful.

After the sieves of Lee et al. 2013 (*Deterministic coreference resolution based on entity-centric, precision-ranked
rules*): names are settled before this begins; one pass over the words then takes each description by office and state,
each plural by the set it takes up, each pronoun by agreement, grammatical role and nearness.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from kg.extraction.actors.apposed import head_word, names_beside
from kg.extraction.actors.binding import SAYING
from kg.extraction.actors.cast import Cast, Figure
from kg.extraction.actors.descriptions import Describer
from kg.extraction.actors.growing import ROLES
from kg.extraction.actors.known import Form
from kg.extraction.actors.names import Name, Names
from kg.extraction.actors.occasions import Occasions
from kg.extraction.actors.opposed import is_opposed
from kg.extraction.actors.pronouns import PRONOUNS, Pronouns
from kg.extraction.actors.wordclasses import word_class
from kg.language import grammar
from kg.language.doc import Doc, Word

RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})
STAY_IN = word_class("stayIn")
PAIR = 2
MAIN_SUBJECT, SUBJECT, COMPLEMENT, PASSING, TOPIC = 0, 1, 2, 3, 4
TOPICAL = frozenset({"about", "regarding", "concerning"})
DISCUSSIONS = word_class("discussion")
PARTNERS = frozenset({"with", "between", "by", "and"})
COLLECTIVE_ENDINGS = ("s", "ese", "ish", "ch", "sh")
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


class Resolver:
    """Works through an article once and knows afterwards what each head of a noun phrase means."""

    def __init__(
        self,
        doc: Doc,
        names: Names,
        cast: Cast,
        occasions: Occasions,
        *,
        home: str | None = None,
        learning: bool = False,
    ) -> None:
        self.doc, self.names, self.cast, self.occasions, self.home = doc, names, cast, occasions, home
        self.meant: dict[int, tuple[str, ...]] = {}
        self.located: dict[int, tuple[str, ...]] = {}
        self.history: list[Occurrence] = []
        self.pronouns = Pronouns(self)
        self.describer = Describer(self, learning=learning)

    def run(self) -> None:
        """Settles names, then takes words in the order of the text."""
        for name in self.names:
            self._settle(name)
        for word in self.doc.words:
            self._visit(word)
            for event, joined in self.occasions.get(word.i, ()):
                self._note_joint(event, joined)

    # Names

    def _settle(self, name: Name) -> None:
        actors, places = self._of_name(name)
        meant = () if is_opposed(name) else actors
        for i in range(name.first.i, name.last.i + 1):
            self.meant[i], self.located[i] = meant, places
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
        if (bearer := self._bearer_of(name)) is not None:
            return (bearer,), ()
        if (whole := self._whole_of(name)) is not None:
            return (self.cast.of_form(whole).key,), ()
        figure = self.cast.of_form(form)
        return (figure.key,), (figure.key,) if figure.is_state else ()

    def _bearer_of(self, name: Name) -> str | None:
        """Who is named beside a body with the name of an office: "the High Commissioner for Refugees, A"."""
        head = head_word(name)
        beside = names_beside(head, self.names) if head.lower in ROLES else []
        return self.describer.person_of(beside[0]) if beside else None

    def _whole_of(self, name: Name) -> Form | None:
        """The organisation whose organ a name means: "the General Assembly of the Organization of American States"."""
        if name.form is None or name.form.kind != "Organization":
            return None
        parents = (self.names.form_at(each.i) for each in grammar.complements(head_word(name), ("of",)))
        found = next((form for form in parents if form is not None and form.kind == "Organization"), None)
        return found if found is not None and found.iri and found.name not in name.form.name else None

    def acts(self, name: Name) -> bool:
        """Whether a capital or seat stands for its government: not after a word of place, not as a mere modifier."""
        head = grammar.coordination_head(head_word(name))
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
                self._note(head_word(name), self.meant.get(word.i, ()), named=True)
            return
        lower = word.lower
        if lower in PRONOUNS:
            keys = self.pronouns.read(word)
        elif word.lemma in SAYING and grammar.is_verb(word):
            self.pronouns.hear(word)
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

    def _note_joint(self, event: Word, joined: Sequence[Word]) -> None:
        """Keeps in mind who met, once their sentence is read."""
        keys = unique(key for word in joined for key in self.actors(word))
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
        for least in (COMPLEMENT, PASSING):
            for fits in kinds:
                if found := self._together(word, _but_for(barred, fits), size, far, least):
                    return found
        return ()

    def _named_with(self, word: Word) -> frozenset[str]:
        """Those with whom somebody is told to do something, who are others: "the two met A and B"."""
        verb, relation = grammar.governor(grammar.coordination_head(word))
        if relation != "subject" or verb is None or not grammar.is_verb(verb):
            return frozenset()
        deeds = [verb, *(below for each in (verb, *grammar.attributes(verb)) for below in grammar.clauses(each))]
        found = (each for deed in deeds for each in (*grammar.objects(deed), *grammar.complements(deed, PARTNERS)))
        beside = (each for each in grammar.expanded(found) if each.i > word.i)
        return frozenset(key for each in beside for key in self.meant.get(each.i, ()))

    def _together(self, word: Word, fits: Callable[[Figure], bool], told: int, far: int, least: int) -> tuple[str, ...]:
        size = told or PAIR
        found: dict[str, tuple[int, int]] = {}
        sentence = -1
        for occurrence in reversed(self.history):
            here = occurrence.word.sentence.index
            if word.sentence.index - here > far or (len(found) >= size and here != sentence):
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


def _but_for(barred: Collection[str], fits: Callable[[Figure], bool]) -> Callable[[Figure], bool]:
    """The test of a figure that also keeps some out."""
    return lambda figure: figure.key not in barred and fits(figure)


def _prominence(word: Word) -> int:
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


def is_one(word: Word) -> bool:
    """Whether a word for a nationality means one human being: "the American", not "the Chinese", "American aid"."""
    relation = grammar.governor(word)[1]
    if word.tag not in ("NN", "NNP", "JJ") or relation not in ("subject", "object", "adposition", "coordinate"):
        return False
    return not word.lower.endswith(COLLECTIVE_ENDINGS) and any(
        child.lower in ("the", "an", "a") for child in word.children
    )
