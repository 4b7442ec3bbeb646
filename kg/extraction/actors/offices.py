"""An office as one place in the text tells it, put together from its words: role, state, body, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extraction.actors.growing import HYPHEN, MODIFIERS
from kg.extraction.actors.honorifics import MILITARY, is_honorific
from kg.extraction.actors.known import Form, is_role, unabbreviated
from kg.extraction.actors.names import Name, Names
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

WEAK = word_class("weakRole")
COUNTERPARTS = word_class("counterpart")
STATE_NOUNS = word_class("singularState")
RANKS = MILITARY | word_class("rank")
POSSESSIVES = frozenset({"his", "her", "its", "their", "whose", "our"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
NO_PART = POSSESSIVES | frozenset({"the", "a", "an"}) | word_class("besideOffice")
FORMER = word_class("formerly")
NAMING = word_class("naming")
BARE = RANKS | word_class("bareOffice")
OF_ALONE = (["of"], ["of", "the"])
HERE = frozenset({"there", "here"})
TIGHT = ((" - ", "-"), (" ,", ","), (" '", "'"), (" ’", "’"))


@dataclass(slots=True)
class Office:
    """What one place in the text tells: the role as worded, its last noun, the state's name, the body, whose it is.

    `headline` is true where a headline tells it, whose words are shorter than the article's; `elsewhere` where it is
    of a place that is no state's name; `shared` where a plural told it of several: "the two ministers".
    """

    role: str
    noun: str
    state: str = ""
    organization: str = ""
    owner: Word | None = None
    headline: bool = False
    elsewhere: bool = False
    shared: bool = False

    @property
    def weak(self) -> bool:
        """Whether the noun alone makes no office holder, unless the whole is a role of the gazetteer."""
        if self.noun in COUNTERPARTS:
            return True
        if self.is_military:
            return False
        whole = " " in self.role or "-" in self.role
        return self.noun in WEAK and not (self.state or self.organization or (whole and is_role(self.role)))

    @property
    def is_rank(self) -> bool:
        """Whether it is only a rank or a seat, as "Senator" or "General"."""
        return self.role.lower() in BARE or self.is_military

    @property
    def is_military(self) -> bool:
        """Whether it is only a military rank: "Lieutenant General"."""
        return bool(self.role) and all(word in MILITARY for word in self.role.lower().split())

    @property
    def former(self) -> bool:
        """Whether it was held once: "former president", "ex-minister"."""
        return any(word in FORMER for word in self.role.lower().replace("-", " ").split())

    @property
    def abbreviated(self) -> bool:
        """Whether it is told by an acronym only: "FCO Minister"."""
        return any(word.isupper() and len(word) > 1 for word in self.role.split())

    def belongs_to(self, form: Form) -> None:
        """Takes in whose office it is by a name of the gazetteer: a state's, an organ's of a state, or a body's."""
        state = form.name if form.kind == "State" else form.state
        if state:
            self.state = self.state or state
        elif form.kind == "Organization" and form.iri:
            self.organization = self.organization or form.name


def _before_of(said: list[str]) -> list[str] | None:
    """What is left before a last "of" and a state: "of Foreign Affairs", nothing of "of the Republic"; else None."""
    kept = said
    for end in OF_ALONE[::-1]:
        if kept[-len(end) :] == end:
            kept = kept[: -len(end)]
            break
    if len(kept) == len(said):
        return None
    return [] if kept and kept[-1].lower() in STATE_NOUNS else kept


class OfficeComposer:
    """Puts offices together from words of the text."""

    def __init__(self, names: Names) -> None:
        self.names, self.words = names, names.doc.words

    def compose(self, start: int, noun: int, last: int) -> Office:
        """The office of words `start` to `last` around its noun: states taken out, bodies in full."""
        office = Office("", self.words[noun].lower)
        said = self._before_noun(office, start, noun) + self._behind_noun(office, noun, last)
        self._possessor(office, start)
        office.role = self._worded(said)
        if office.organization and office.organization.lower() not in office.role.lower():
            office.role += f" of the {office.organization}"
        return office

    def text(self, first: int, last: int) -> str:
        """Words as they are written."""
        return self.names.doc.text[self.words[first].start : self.words[last].end]

    def _worded(self, said: list[str]) -> str:
        role = " ".join(said)
        for loose, tight in TIGHT:
            role = role.replace(loose, tight)
        return role

    def leading(self, noun: str, i: int, last: int) -> Office:
        """The office of whoever leads what the words behind `i` name: "head of the opposition team"."""
        office = Office("", noun)
        said = self._behind_noun(office, i, last, ["of"])
        office.role = self._worded([noun, *(("the" if word.lower() in POSSESSIVES else word) for word in said)])
        return office

    def _before_noun(self, office: Office, start: int, noun: int) -> list[str]:
        said: list[str] = []
        i = start
        while i <= noun:
            word, name = self.words[i], self.names.at.get(i)
            i += 1
            if word.text == "(":
                i += 2
            elif name is not None and name.form is not None:
                i = name.last.i + 1
                office.belongs_to(name.form)
                if name.form.acts_for_state:
                    said.append(name.text)
            elif name is not None or word.lower in POSSESSIVE_MARKS:
                said.clear()
                office.owner = name.last if name is not None else office.owner
            elif word.lower in POSSESSIVES:
                office.owner = word
            elif not self._idle(word) and not is_honorific(self.words, word.i) and (said or word.text != HYPHEN):
                said.append(unabbreviated(word.text))
        return said

    def _idle(self, word: Word) -> bool:
        """Whether a word tells nothing of the office: an article, an adverb that is no part of offices."""
        adverb = word.tag == "RB" or (word.tag == "VBN" and word.lemma in NAMING)
        return word.lower in NO_PART or (adverb and word.lower not in MODIFIERS | FORMER)

    def _behind_noun(self, office: Office, noun: int, last: int, first: Iterable[str] = ()) -> list[str]:
        """The words behind the role noun; a state alone after "of" goes to the state, not to the role."""
        said = list(first)
        i = noun + 1
        while i <= last:
            name = self.names.at.get(i)
            if self.words[i].text == "(":
                i += 3
                continue
            if name is None or name.form is None:
                self._owner_within(office, self.words[i], name)
                said += [self.words[i].text] if self.words[i].lower not in HERE else []
                i += 1
                continue
            i = name.last.i + 1
            said = self._with_form(office, name, name.form, said)
        return [] if said in OF_ALONE else said

    def _owner_within(self, office: Office, word: Word, name: Name | None) -> None:
        if name is not None:
            office.owner = name.last
        elif word.pos == "NOUN":
            office.owner = office.owner or word

    def _with_form(self, office: Office, name: Name, form: Form, said: list[str]) -> list[str]:
        whole = form.form == "name" and name.last.head.pos != "NOUN"
        if form.kind == "State" and (form.form in ("adjective", "demonym") or said in OF_ALONE):
            office.belongs_to(form)
            return [] if said in OF_ALONE and whole else said
        if form.kind == "State" and (kept := _before_of(said)) is not None:
            office.state, office.organization = form.name, ""
            return kept
        if form.kind == "State" and self.words[name.last.i + 1].lower in POSSESSIVE_MARKS:
            office.belongs_to(form)
        if form.kind == "State" and office.state and said == ["and"]:
            return []
        office.elsewhere = office.elsewhere or (form.kind == "Place" and said[-1:] == ["of"])
        if form.kind == "Organization" and not {"to", "with", "on"} & set(said[-2:]):
            office.belongs_to(form)
        spelt = (form.kind == "State" and said[-1:] != ["the"]) or (form.kind == "Organization" and not form.state)
        return [*said, form.name if spelt else name.text]

    def _possessor(self, office: Office, start: int) -> None:
        """Whose office it is by "Japan's", "its", "the commission's" before the role's words."""
        before = self.words[start - 1] if start else None
        if before is None or before.sentence.segment is not self.words[start].sentence.segment:
            return
        if before.lower in POSSESSIVES:
            office.owner = before
        elif before.lower in POSSESSIVE_MARKS and start > 1:
            office.owner = self.words[start - 2]
            form = self.names.form_at(start - 2)
            if form is not None and not office.state:
                office.belongs_to(form)
