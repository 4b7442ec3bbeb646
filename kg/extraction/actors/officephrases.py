"""Offices worded as noun phrases: where one that begins or has its noun at a word ends, and what it tells."""

from __future__ import annotations

from kg.extraction.actors.growing import HYPHEN, TIMES, capitalised
from kg.extraction.actors.honorifics import is_honorific
from kg.extraction.actors.known import Form
from kg.extraction.actors.names import Name
from kg.extraction.actors.offices import POSSESSIVE_MARKS, RANKS, Office
from kg.extraction.actors.titles import ARTICLES, JOINERS, WORKPLACES, TitleReader
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

COMPLEMENT = frozenset({"of", "for", "to", "in", "on", "at"})
CLAUSES = frozenset(
    {"who", "which", "that", "whom", "what", "how", "as", "but", "when", "where", "after", "since", "while"}
    | {"with", "by", "from", "was", "is", "has", "had", "said"}
)
FINITE = frozenset({"VBD", "VBZ", "MD"})
SOURCES = word_class("source")
AT_HOME = word_class("atHome")
LONGEST_ROLE = 14
ROW_ENDS = frozenset({";", ".", ")", ","})
NEAR = 7
STOPS = ',.;:()"'


class PhraseReader(TitleReader):
    """Reads offices in noun phrases beside names."""

    def office_at(self, noun: Word) -> Office:
        """The office that a description words: "the Prime Minister of Ethiopia" at its noun."""
        noun = self._whole_noun(noun)
        anchor = Name(noun, noun)
        return self.composer.compose(self.leftmost(noun.i, anchor), noun.i, self.complement_end(noun.i, anchor))

    def titles_somebody(self, noun: Word) -> bool:
        """Whether a name stands right behind the office at a noun, or behind another one joined to it."""
        anchor = Name(noun, noun)
        i = self.complement_end(noun.i, anchor) + 1
        if self.same(i + 1, anchor) and self.words[i].lower == "and" and self._is_role(i + 1):
            return self.titles_somebody(self.words[i + 1])
        return i > noun.i + 1 and self.same(i, anchor) and self._is_bearer(i)

    def _whole_noun(self, noun: Word) -> Word:
        """The last noun of an office: "General" at the "Secretary" of "Secretary-General" and "Secretary General"."""
        i = noun.i
        while i + 2 < len(self.words) and self.words[i + 1].text == HYPHEN and self._is_role(i + 2):
            i += 2
        while self.names.in_roles.get(i + 1, i + 1) <= i and self._is_role(i + 1):
            i += 1
        return self.words[i]

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

    def phrase_from(self, start: int, name: Name) -> Office | None:
        """The office of the noun phrase that begins at a word, None where its head is none."""
        noun, i = None, start
        while self.same(i, name) and i - start < LONGEST_ROLE:
            word = self.words[i]
            if word.lower in CLAUSES or word.text in STOPS or word.tag in FINITE:
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
        elif self.words[i].lower == "in" and self.is_held_at_home(office):
            form = self.names.form_at(i + 1)
            office.state = home_of(form) if form is not None and form.form == "capital" else ""
        elif self.words[i].text == ",":
            self._take_row(office, i, name)
        return office

    def is_held_at_home(self, office: Office) -> bool:
        """Whether the office is one that is held at home: a spokesman's, a senator's, one in a ministry."""
        return office.noun in SOURCES | AT_HOME or bool(SOURCES & set(office.role.lower().split()))

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
        """The state that is named at a word, "" where none is."""
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
            if word.text in STOPS or word.lower in CLAUSES or word.tag in ("VBD", "VBZ", "VBP", "MD", "VBG", "VBN"):
                break
            if word.lower == "and" and (not self._goes_on(i, name) or self._next_office(i, noun)):
                break
            if word.name in TIMES and word.name_starts:
                break
            if word.lower in ("who", "in", "at", "on") and not (self._in_body(i) or self._in_charge(i)):
                break
            if self._is_bearer(i) or (word.lower == "to" and self.words[i + 1].tag == "VB"):
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

    def _is_bearer(self, i: int) -> bool:
        """Whether the name of who bears the office begins here: "Minister of Trade Ana Diaz", not "aide to Diaz"."""
        first, before = i, self.words[i - 1]
        while first + 1 < len(self.words) and is_honorific(self.words, first):
            first += 1
        name = self.names.at.get(first)
        begins = name is not None and name.is_person and name.first.i == first
        return begins and before.pos != "ADP" and before.lower not in ARTICLES and not self._is_role(i - 1)

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
            if word.sentence is not self.words[i].sentence or word.text in STOPS or grammar.is_verb(word):
                return False
            form = self.names.form_at(word.i)
            if word.lower in WORKPLACES or (form is not None and form.kind == "Organization"):
                return True
        return False


def home_of(form: Form) -> str:
    """The state of a capital, or that a word for a nationality means."""
    return form.name if form.kind == "State" else form.state
