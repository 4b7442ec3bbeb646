"""What the words around a person's name tell of office and state: title, list, apposition, "of Japan"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extraction.actors.growing import HYPHEN, TIMES, capitalised
from kg.extraction.actors.honorifics import is_honorific
from kg.extraction.actors.known import Form
from kg.extraction.actors.listed import ListReader
from kg.extraction.actors.names import Name, Names, parts
from kg.extraction.actors.officeholders import serves_elsewhere
from kg.extraction.actors.offices import POSSESSIVE_MARKS, POSSESSIVES, RANKS, Office
from kg.extraction.actors.predicates import PredicateReader
from kg.extraction.actors.titles import ARTICLES, FAR, JOINERS, WORKPLACES, TitleReader
from kg.extraction.actors.wordclasses import word_class
from kg.language import grammar
from kg.language.doc import Word

COMPLEMENT = frozenset({"of", "for", "to", "in", "on", "at"})
CLAUSES = frozenset(
    [
        "who",
        "which",
        "that",
        "was",
        "is",
        "has",
        "had",
        "said",
        "whom",
        "as",
        "but",
        "when",
        "where",
        "after",
        "since",
        "while",
        "with",
        "by",
        "from",
        "what",
        "how",
    ]
)
FINITE = frozenset({"VBD", "VBZ", "MD"})
SOURCES = word_class("source")
AT_HOME = word_class("atHome")
LONGEST_ROLE = 14
ROW_ENDS = frozenset({";", ".", ")", ","})
NEAR = 7


class OfficeReader(TitleReader):
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
        if not self._at_home(office):
            return ""
        opening = name.first.sentence.words[:5]
        if len(opening) < 3 or opening[0].lower != "in" or opening[-1].i > name.first.i:
            return ""
        capital = any(word.lower == "capital" for word in opening)
        forms = (self.names.form_at(word.i) for word in opening[1:])
        return next((_home_of(form) for form in forms if form is not None and (capital or form.form == "capital")), "")

    def _at_home(self, office: Office) -> bool:
        """Whether the office is one that is held at home: a spokesman's, a senator's, one in a ministry."""
        return office.noun in SOURCES | AT_HOME or bool(SOURCES & set(office.role.lower().split()))

    def office_at(self, noun: Word) -> Office:
        """The office that a description words: "the Prime Minister of Ethiopia" at its noun."""
        noun = self._whole_noun(noun)
        anchor = Name(noun, noun)
        return self.composer.compose(self.leftmost(noun.i, anchor), noun.i, self.complement_end(noun.i, anchor))

    def _whole_noun(self, noun: Word) -> Word:
        """The last noun of an office: "General" at the "Secretary" of "Secretary-General" and "Secretary General"."""
        i = noun.i
        while i + 2 < len(self.words) and self.words[i + 1].text == HYPHEN and self._is_role(i + 2):
            i += 2
        while self.names.in_roles.get(i + 1, i + 1) <= i and self._is_role(i + 1):
            i += 1
        return self.words[i]

    def apposition_after(self, name: Name) -> Office | None:
        """The office set after the name: "Ana Diaz, Peru's prime minister," or in brackets."""
        i = name.last.i + 1
        if not self.same(i, name):
            return None
        if i in self.names.in_roles and capitalised(self.words[i]):
            return self.phrase_from(i, name)
        return self.phrase_from(i + 1, name) if self.words[i].text in (",", "(", "-", "--", "–", "—") else None

    def phrase_from(self, start: int, name: Name) -> Office | None:
        """The office of the noun phrase that begins at a word, None where its head is none."""
        noun, i = None, start
        while self.same(i, name) and i - start < LONGEST_ROLE:
            word = self.words[i]
            if word.lower in CLAUSES or word.text in ',.;:()"' or word.tag in FINITE:
                break
            if word.lower in COMPLEMENT or word.lower == "and":
                break
            if (
                word.i in self.names.at
                and self.names.at[word.i].is_person
                and not self._possessive(self.names.at[word.i].last.i + 1)
            ):
                return None
            if self._is_role(i) and not self._possessive(i + 1):
                noun, i = i, self._behind_rank(i)
            else:
                i += 1
        if noun is None or i > self._behind_rank(noun) or self._plural(noun):
            return None
        if self.words[start].lower in ("who", "which") or self._says(i):
            return None
        end = self.complement_end(noun, name)
        office = self.composer.compose(min(start, noun), noun, end)
        if self.same(i, name) and self.words[i].lower == "and":
            return self._joined(office, self.phrase_from(i + 1, name))
        return self._with_origin(office, end + 1, name)

    def _joined(self, office: Office, other: Office | None) -> Office:
        """Two offices of one state as one: "Deputy Prime Minister and Minister of Finance of Chile"."""
        if other is not None and other.role and not other.organization:
            office.role = f"{office.role} and {other.role}"
            office.state = office.state or other.state
        return office

    def _with_origin(self, office: Office, i: int, name: Name) -> Office:
        """Takes in "from Samoa" behind an office in apposition, and of a row: "…, Deputy Minister, Japan;"."""
        if office.state or office.organization or not self.same(i + 1, name):
            return office
        if self.words[i].lower == "from":
            office.state = self._state_at(i + 1)
        elif self.words[i].lower == "in" and self._at_home(office):
            form = self.names.form_at(i + 1)
            office.state = _home_of(form) if form is not None and form.form == "capital" else ""
        elif self.words[i].text == ",":
            self._take_row(office, i, name)
        return office

    def _take_row(self, office: Office, i: int, name: Name) -> None:
        """Takes in what follows an office in a row: "…, Deputy Secretary, Department of Trade, Peru;"."""
        units: list[str] = []
        while self.same(i + 1, name) and self.words[i].text == ",":
            end = self._unit_end(i + 1, name)
            state = self._state_at(i + 1)
            if state and self.names.at[i + 1].last.i == end:
                closed = not self.same(end + 1, name) or self.words[end + 1].text in ROW_ENDS
                office.state = state if closed else ""
                if closed and units:
                    office.role = ", ".join([office.role, *units])
                return
            if end == i:
                return
            units.append(self.composer.text(i + 1, end))
            i = end + 1

    def _unit_end(self, i: int, name: Name) -> int:
        """The last word of a unit named in capitals: "Department of Foreign Affairs and Trade"."""
        k = i
        while self.same(k, name) and (capitalised(self.words[k]) or self.words[k].lower in COMPLEMENT | JOINERS):
            k += 1
        inside = any(self.names.at[j].is_person for j in range(i, k) if j in self.names.at)
        return i - 1 if inside or not capitalised(self.words[i]) else k - 1

    def _state_at(self, i: int) -> str:
        form = self.names.form_at(i)
        return form.name if form is not None and form.kind == "State" and form.form == "name" else ""

    def _says(self, i: int) -> bool:
        """Whether a verb follows, of which the phrase is the subject: "At talks with Mr Keller, the President said"."""
        return i < len(self.words) and self.words[i].tag in FINITE and self.words[i - 1].head is self.words[i]

    def _possessive(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].lower in POSSESSIVE_MARKS

    def complement_end(self, noun: int, name: Name, *, anywhere: bool = False) -> int:
        """The last word of "of …", "for …" behind a role noun; of what follows at once where `anywhere`."""
        first = self._behind_rank(noun)
        if not self.same(first, name) or (self.words[first].lower not in COMPLEMENT and not anywhere):
            return first - 1
        last = i = first
        while self.same(i, name) and i - noun < LONGEST_ROLE:
            word = self.words[i]
            if word.text in ',.;:()"' or word.lower in CLAUSES or word.tag in ("VBD", "VBZ", "VBP", "MD", "VBG", "VBN"):
                break
            if word.lower == "and" and (not self._goes_on(i, name) or self._next_office(i, noun)):
                break
            if word.name in TIMES and word.name_starts:
                break
            if word.lower in ("who", "in", "at", "on") and not (self._in_body(i) or self._in_charge(i)):
                break
            before = self.names.form_at(i - 1)
            if (
                before is not None
                and before.kind == "State"
                and i not in self.names.at
                and word.lower not in POSSESSIVE_MARKS | {"and"}
                and before.form == "name"
                and not self._modifies_later(i - 1)
            ):
                break
            last = i
            i += 1
        return last if last > first else first - 1

    def _modifies_later(self, i: int) -> bool:
        """Whether the name of a state stands before a noun like an adjective: "the US aid agency"."""
        return self.words[i].head.i > i and self.words[i].head.pos == "NOUN"

    def _next_office(self, i: int, noun: int) -> bool:
        """Whether another office begins behind "and", and the first has its state: "… of Chile and Chairman of …"."""
        following = next((k for k in range(i + 1, min(i + 4, len(self.words))) if self._is_role(k)), None)
        told = any(form.kind == "State" for k in range(noun, i) if (form := self.names.form_at(k)) is not None)
        return told and following is not None

    def _goes_on(self, i: int, name: Name) -> bool:
        """Whether what an office is for goes on behind "and": "… for Trade and Industry", not "… and Mrs Sirleaf"."""
        if not (self.same(i + 1, name) and capitalised(self.words[i + 1]) and capitalised(self.words[i - 1])):
            return False
        return not (i + 1 in self.names.at and self.names.at[i + 1].is_person) and not is_honorific(self.words, i + 1)

    def _in_charge(self, i: int) -> bool:
        return i + 1 < len(self.words) and self.words[i].lower == "in" and self.words[i + 1].lower == "charge"

    def _in_body(self, i: int) -> bool:
        """Whether "in …" goes on naming the body: "in the Liberation Organization", "at the Thai ministry"."""
        for word in self.words[i + 1 : i + NEAR]:
            if word.sentence is not self.words[i].sentence or word.text in ',.;:()"' or grammar.is_verb(word):
                return False
            form = self.names.form_at(word.i)
            if word.lower in WORKPLACES or (form is not None and form.kind == "Organization"):
                return True
        return False

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

    def before_title(self, name: Name) -> int:
        """The last word before a name and the title that stands with it."""
        i = self._before_honorifics(name)
        form = self.names.form_at(i) if self.same(i, name) else None
        if form is not None and form.form in ("adjective", "demonym"):
            i = self.names.at[i].first.i - 1
        if self.same(i, name) and self._is_role(i):
            return self.leftmost(i, name) - 1
        while self.same(i, name) and self.words[i].lower in RANKS:
            i -= 1
        return i

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


def _home_of(form: Form) -> str:
    """The state of a capital, or that a word for a nationality means."""
    return form.name if form.kind == "State" else form.state
