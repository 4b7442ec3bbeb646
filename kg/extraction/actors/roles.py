"""What the words around a person's name tell of office and state: title, list, apposition, "of Japan"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extraction.actors.growing import capitalised
from kg.extraction.actors.listed import ListReader
from kg.extraction.actors.names import Name, Names, parts
from kg.extraction.actors.officeholders import serves_elsewhere
from kg.extraction.actors.officephrases import COMPLEMENT, FINITE, PhraseReader, home_of
from kg.extraction.actors.offices import POSSESSIVE_MARKS, POSSESSIVES, Office
from kg.extraction.actors.predicates import PredicateReader
from kg.extraction.actors.titles import ARTICLES, FAR
from kg.language import grammar


class OfficeReader(PhraseReader):
    """Reads offices in the words around names."""

    def __init__(self, names: Names) -> None:
        super().__init__(names)
        self.listed: Mapping[int, Office] = {}

    def read_lists(self, more: Iterable[Name]) -> None:
        """Takes in what plurals tell of those named in lists, and of `more` who may be people."""
        self.listed = ListReader(self, [*(name for name in self.names if name.is_person), *more]).offices()

    def offices(self, name: Name) -> list[Office]:
        """All that the surroundings of a name tell, surest first."""
        found = [
            self.title(name),
            self.listed.get(name.first.i),
            self.apposition_after(name),
            self.apposition_before(name),
            *PredicateReader(self).offices(name),
        ]
        offices = [office for office in found if office]
        for office in offices:
            office.headline = name.first.sentence.segment.kind == "headline"
        self._state_after(name, offices)
        if offices and offices[0].role and not (offices[0].state or offices[0].organization or offices[0].owner):
            offices[0].state = self._shared_state(name, offices[0]) or self._fronted_state(name, offices[0])
        return offices

    def _shared_state(self, name: Name, office: Office) -> str:
        """The state told before the first of two different titles: "Chile's president A and foreign minister B"."""
        above, relation = grammar.governor(name.last)
        first = self.names.at.get(above.i) if above is not None and relation == "coordinate" else None
        if first is None or not first.is_person or self._beside(first):
            return ""
        other = self.title(first)
        if other is None or other.role.lower() == office.role.lower() or serves_elsewhere(parts(name), [other.state]):
            return ""
        return other.state

    def _fronted_state(self, name: Name, office: Office) -> str:
        """The state of a capital that opens the sentence: "In Lima, the foreign ministry spokesman A said"."""
        if not self.is_held_at_home(office):
            return ""
        opening = name.first.sentence.words[:5]
        if len(opening) < 3 or opening[0].lower != "in" or opening[-1].i > name.first.i:
            return ""
        capital = any(word.lower == "capital" for word in opening)
        forms = (self.names.form_at(word.i) for word in opening[1:])
        return next((home_of(form) for form in forms if form is not None and (capital or form.form == "capital")), "")

    def apposition_after(self, name: Name) -> Office | None:
        """The office set after the name: "Ana Diaz, Peru's prime minister," or in brackets."""
        i = name.last.i + 1
        if not self.same(i, name):
            return None
        if i in self.names.in_roles and capitalised(self.words[i]):
            return self.phrase_from(i, name)
        return self.phrase_from(i + 1, name) if self.words[i].text in (",", "(", "-", "--", "–", "—") else None

    def apposition_before(self, name: Name) -> Office | None:
        """The office set before the name with a comma: "the rebels' spokesman, Bodioh Siapoe,"."""
        comma = self.before_title(name)
        if not self.same(comma - 1, name) or self.words[comma].text != ",":
            return None
        i = self._before_acronym(comma - 1)
        noun = i if self._is_role(i) else self._role_before_complement(i, name)
        if noun is None or self._plural(noun):
            return None
        start = self.leftmost(noun, name)
        opens = self.words[start] is name.first.sentence.words[0] and capitalised(self.words[noun])
        first = self._office_before_and(start, name)
        if first is None and not self._determined(start, name) and not self._closed(name) and not opens:
            return None
        office = self.composer.compose(start, noun, i)
        return office if first is None or first.former or not first.state else first

    def _office_before_and(self, start: int, name: Name) -> Office | None:
        """The first of two offices: "the President of the Emirates and Ruler of Abu Dhabi, X"."""
        i = start - 2
        if not self.same(i, name) or self.words[start - 1].lower != "and":
            return None
        noun = i if self._is_role(i) else self._role_before_complement(i, name)
        if noun is None or self._plural(noun):
            return None
        return self.composer.compose(self.leftmost(noun, name), noun, i)

    def _is_acronym(self, i: int) -> bool:
        """Whether a bracket encloses one word: "(ECOWAS)"."""
        other = i - 2 if self.words[i].text == ")" else i + 2
        return 0 <= other < len(self.words) and self.words[other].text in "()"

    def _before_acronym(self, i: int) -> int:
        """The last word before an acronym in brackets, or "a.i.": "… of the Lake Chad Basin Commission (LCBC)"."""
        if i > 3 and self.words[i - 1].lower == "a.i":
            return i - 2 - (self.words[i - 2].text == ",")
        return i - 3 if i > 3 and self.words[i].text == ")" and self.words[i - 2].text == "(" else i

    def _role_before_complement(self, i: int, name: Name) -> int | None:
        for k in range(i, max(-1, i - FAR - 6), -1):
            word = self.words[k]
            bracket = word.text in "()" and self._is_acronym(k)
            if not self.same(k, name) or (word.text in ',.;:()"' and not bracket) or word.tag in FINITE:
                return None
            if k < i and self._is_role(k) and self.words[k + 1].lower in COMPLEMENT:
                return k
        return None

    def _determined(self, start: int, name: Name) -> bool:
        if not self.same(start - 1, name):
            return False
        before = self.words[start - 1]
        return before.lower in ARTICLES or before.lower in POSSESSIVES or before.lower in POSSESSIVE_MARKS

    def _closed(self, name: Name) -> bool:
        return self.same(name.last.i + 1, name) and self.words[name.last.i + 1].text in (",", ".", ")")

    def _state_after(self, name: Name, offices: list[Office]) -> None:
        """For "Prime Minister Rasmussen of Denmark", "Croatia's Tonino Picula": the state beside the name."""
        form = self._beside(name)
        if form is None:
            return
        if not offices:
            offices.append(Office("", ""))
        if not offices[0].state and not offices[0].organization:
            if form.kind == "State":
                offices[0].state = form.name
            elif form.state:
                offices[0].state = form.state
