"""Who is meant by words that are no names: descriptions, groups and pronouns, from sure to doubtful.

After the sieves of Lee et al. 2013 (*Deterministic coreference resolution based on entity-centric, precision-ranked
rules*): names are settled before this begins; one pass over the words then takes each description by office and state,
each plural by the set it takes up, each pronoun by agreement, grammatical role and nearness.
"""

from __future__ import annotations

from kg.extraction.actors.apposed import head_word, names_beside
from kg.extraction.actors.binding import SAYING
from kg.extraction.actors.descriptions import Describer
from kg.extraction.actors.growing import ROLES
from kg.extraction.actors.known import Form
from kg.extraction.actors.names import Name
from kg.extraction.actors.occasions import Occasions
from kg.extraction.actors.opposed import is_opposed
from kg.extraction.actors.pronouns import PRONOUNS, Pronouns
from kg.extraction.actors.scene import Scene
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

STAY_IN = word_class("stayIn")
COLLECTIVE_ENDINGS = ("s", "ese", "ish", "ch", "sh")


class Resolver:
    """Works through an article once and knows afterwards what each head of a noun phrase means."""

    def __init__(self, scene: Scene, occasions: Occasions, *, learning: bool = False) -> None:
        self.scene, self.occasions = scene, occasions
        self.pronouns = Pronouns(scene)
        self.describer = Describer(scene, learning=learning)

    def run(self) -> None:
        """Settles names, then takes words in the order of the text."""
        for name in self.scene.names:
            self._settle(name)
        for word in self.scene.doc.words:
            self._visit(word)
            for event, joined in self.occasions.get(word.i, ()):
                self.scene.note_joint(event, joined)

    # Names

    def _settle(self, name: Name) -> None:
        actors, places = self._of_name(name)
        meant = () if is_opposed(name) else actors
        for i in range(name.first.i, name.last.i + 1):
            self.scene.meant[i], self.scene.located[i] = meant, places
        for key in dict.fromkeys(actors + places):
            figure = self.scene.cast.figures[key]
            figure.spans.append((name.first, name.last))
            if name.form is None or name.form.form == "name":
                figure.aliases[name.text] = None

    def _of_name(self, name: Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
        form = name.form
        if form is None:
            person = self.scene.person_of(name)
            return ((person,) if person else ()), ()
        if form.form in ("capital", "seat", "city"):
            place = self.scene.cast.of_form(form).key
            if form.actor is not None and self.acts(name):
                return (self.scene.cast.of_form(form.actor).key,), (place,)
            return (), (place,)
        if form.acts_for_state and form.actor is not None:
            return (self.scene.cast.of_form(form.actor).key,), ()
        if (bearer := self._bearer_of(name)) is not None:
            return (bearer,), ()
        if (whole := self._whole_of(name)) is not None:
            return (self.scene.cast.of_form(whole).key,), ()
        figure = self.scene.cast.of_form(form)
        return (figure.key,), (figure.key,) if figure.is_state else ()

    def _bearer_of(self, name: Name) -> str | None:
        """Who is named beside a body with the name of an office: "the High Commissioner for Refugees, A"."""
        head = head_word(name)
        beside = names_beside(head, self.scene.names) if head.lower in ROLES else []
        return self.scene.person_of(beside[0]) if beside else None

    def _whole_of(self, name: Name) -> Form | None:
        """The organisation whose organ a name means: "the General Assembly of the Organization of American States"."""
        if name.form is None or name.form.kind != "Organization":
            return None
        parents = (self.scene.names.form_at(each.i) for each in grammar.complements(head_word(name), ("of",)))
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
            and name.last.i + 1 < len(self.scene.doc.words)
            and self.scene.doc.words[name.last.i + 1].text.strip("’'") in ("s", "")
        )

    # The pass

    def _visit(self, word: Word) -> None:
        name = self.scene.names.at.get(word.i)
        if name is not None:
            if word is name.last:
                self._take_as_person(word, name)
                self.scene.note(head_word(name), self.scene.meant.get(word.i, ()), named=True)
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
            self.scene.meant[word.i] = keys
            self.scene.note(word, keys, named=False)

    def _take_as_person(self, word: Word, name: Name) -> None:
        """For "the American", "the Dutchman": who serves that state and was named last, else the state as before."""
        form = name.form
        if form is None or form.form not in ("adjective", "demonym") or not is_one(word):
            return
        figures = self.scene.cast.figures.values()
        serving = [figure.key for figure in figures if figure.is_person and figure.serves == form.name]
        if (key := self.scene.most_recent(serving)) is not None:
            self.scene.meant[word.i] = (key,)


def is_one(word: Word) -> bool:
    """Whether a word for a nationality means one human being: "the American", not "the Chinese", "American aid"."""
    relation = grammar.governor(word)[1]
    if word.tag not in ("NN", "NNP", "JJ") or relation not in ("subject", "object", "adposition", "coordinate"):
        return False
    return not word.lower.endswith(COLLECTIVE_ENDINGS) and any(
        child.lower in ("the", "an", "a") for child in word.children
    )
