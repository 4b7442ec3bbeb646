"""Offices that a plural tells of several people named beside it, before or behind their names.

"The foreign ministers of Chile and Peru, Ana Diaz and Juan Paz"; "Presidents Diaz and Paz"; "Ana Diaz and Juan Paz, the
Chilean and Peruvian presidents". Each takes the office in the singular, and the state of its place in the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.actors.growing import HYPHEN, MODIFIERS, ROLES, is_plural_role
from kg.extraction.actors.honorifics import is_courtesy
from kg.extraction.actors.names import Name, parts
from kg.extraction.actors.officeholders import states_served
from kg.extraction.actors.offices import COUNTERPARTS, POSSESSIVE_MARKS, POSSESSIVES, Office
from kg.extraction.actors.phrases import NUMBERS
from kg.extraction.actors.titles import ARTICLES, TitleReader
from kg.language.doc import Word

OPENING = frozenset({",", ":", "(", "-", "--", "–", "—"})
CLOSING = frozenset({",", ".", ";", ":", ")", "--", "–", "—"})
JOINERS = frozenset({"and", "&"})
FAR = 12
LONGEST_TITLE = 7


@dataclass(slots=True)
class Listed:
    """One person of a list: the name, and the state told beside it."""

    name: Name
    state: str = ""


class ListReader:
    """Reads the plurals of an article that tell an office of people named in a list."""

    def __init__(self, titles: TitleReader, names: Iterable[Name]) -> None:
        self.titles, self.words, self.names = titles, titles.words, titles.names
        names = list(names)
        self.first = {name.first.i: name for name in names}
        self.last = {name.last.i: name for name in names}

    def offices(self) -> Mapping[int, Office]:
        """First word of a person's name → the office that a plural tells."""
        found: dict[int, Office] = {}
        for noun in self.words:
            if is_plural_role(noun) and noun.i not in self.names.at and noun.lemma not in COUNTERPARTS:
                found |= dict(self._of_plural(noun))
        return found

    def _of_plural(self, noun: Word) -> Iterator[tuple[int, Office]]:
        start = self.titles.leftmost(noun.i, Name(noun, noun))
        end, behind = self._complement(noun.i)
        states, closed = self._states(end)
        listed = self._behind(noun, closed)
        direct = len(listed) == 1 and self._title_end(noun.i + 1) == listed[0].name.first.i
        if len(listed) < 2 and not direct:
            listed = self._before(start) if self._is_closed(noun, closed) else []
        if len(listed) < 2 and not direct:
            return
        states = states or self._states_before(start, noun.i) or self._owners(start)
        role = self._role(start, noun.i, behind)
        for each, state in zip(listed, self._shares(listed, states), strict=True):
            yield each.name.first.i, Office(role, one_of(noun.text).lower(), each.state or state)

    # The words of the plural

    def _role(self, start: int, noun: int, behind: list[str]) -> str:
        """The office in the singular: without states, numbers and articles."""
        said = []
        for word in self.words[start:noun]:
            lost = word.i in self.names.at or word.lower in NUMBERS or word.lower in ARTICLES | POSSESSIVES
            joins_states = word.lower in JOINERS and word.i - 1 in self.names.at
            if not lost and not joins_states and word.lower not in POSSESSIVE_MARKS:
                said.append(word.text)
        return " ".join([*said, one_of(self.words[noun].text), *behind]).replace(" - ", "-")

    def _complement(self, noun: int) -> tuple[int, list[str]]:
        """Where the words of the office end, and those behind the noun: "of Foreign Affairs"."""
        i, said = noun + 1, []
        if self._text(i) == HYPHEN:
            return i + 2, ["-", self._text(i + 1)]
        if self._text(i) not in ("of", "for") or not self._is_capital(i + 1) or i + 1 in self.names.at:
            return i, []
        said.append(self.words[i].text)
        i += 1
        while i < len(self.words) and i - noun < FAR and i not in self.names.at:
            word = self.words[i]
            if not (word.text[0].isupper() or (word.lower in JOINERS and self._is_capital(i + 1))):
                break
            said.append(word.text)
            i += 1
        return i, said

    def _states(self, i: int) -> tuple[list[str], int]:
        """The states of "of Chile and Peru" at a word, and where the phrase ends."""
        states: list[str] = []
        if self._text(i) not in ("of", "from"):
            return states, i
        k = i + 1
        while k < len(self.words):
            name = self.names.at.get(k)
            if name is not None and name.form is not None:
                state = _state_of(name)
                states += [state] if state else []
                k = name.last.i + 1
            elif self._text(k) in JOINERS | {",", "the"} and self._goes_on(k):
                k += 1
            else:
                break
        return states, k if states else i

    def _goes_on(self, i: int) -> bool:
        """Whether another state of a list follows within two words."""
        following = (self.names.at.get(k) for k in (i + 1, i + 2))
        return any(name is not None and name.form is not None for name in following)

    def _states_before(self, start: int, noun: int) -> list[str]:
        """The states of "the Chilean and Peruvian ministers", "Chile's and Peru's ministers"."""
        names = dict.fromkeys(name for i in range(start, noun) if (name := self.names.at.get(i)) is not None)
        before = [self.names.at.get(start - 2)] if self._text(start - 1) in POSSESSIVE_MARKS else []
        return [state for name in (*before, *names) if name is not None and (state := _state_of(name))]

    def _owners(self, start: int) -> list[str]:
        """The states before "whose": "Chile and Peru, whose envoys, …"."""
        if self._text(start - 1) != "whose":
            return []
        states: list[str] = []
        i = start - 2
        while i >= 0 and start - i < FAR:
            name = self.names.at.get(i)
            if name is not None:
                states[:0] = [state] if (state := _state_of(name)) else []
                i = name.first.i - 1
            elif self._text(i) in JOINERS | {",", "the"}:
                i -= 1
            else:
                break
        return states

    # The names of the list

    def _behind(self, noun: Word, i: int) -> list[Listed]:
        """The people listed behind a plural, at once or behind a comma that closes its phrase."""
        if (direct := self._title_end(noun.i + 1)) in self.first:
            return self._list_from(direct)
        for k in range(i, min(i + FAR, len(self.words))):
            word = self.words[k]
            if word.sentence is not noun.sentence or word.text == ";" or k in self.first:
                return []
            if word.text in OPENING:
                return self._list_from(k + 1)
        return []

    def _list_from(self, i: int) -> list[Listed]:
        listed: list[Listed] = []
        last = False
        while not last:
            start = self._title_end(i)
            name = self.first.get(start)
            if name is None:
                break
            state, i = self._state_behind(name.last.i + 1)
            listed.append(Listed(name, state or self._state_within(start)))
            joined = self._joint(i)
            if joined == i:
                break
            last = bool(listed[1:]) and self.words[name.first.i - 1].lower in JOINERS
            i = joined
        return listed

    def _joint(self, i: int) -> int:
        """The word behind a comma, "and" or both."""
        i += self._text(i) in (",", ";")
        return i + (self._text(i) in JOINERS)

    def _title_end(self, i: int) -> int:
        """The word behind the title, courtesy or state that begins at a word: "H.E. Mr", "his Tajik colleague"."""
        for k in range(i, min(i + LONGEST_TITLE, len(self.words))):
            word, name = self.words[k], self.names.at.get(k)
            if k in self.first:
                return k
            titled = word.lower in MODIFIERS | ROLES | COUNTERPARTS | POSSESSIVES or word.lower in POSSESSIVE_MARKS
            if not (titled or is_courtesy(self.words, k) or (name is not None and name.form is not None)):
                return i
        return i

    def _state_within(self, start: int) -> str:
        """The state told before the name of one of a list: "Croatia's", "his Tajik colleague"."""
        for i in range(start - 1, max(start - LONGEST_TITLE, 0), -1):
            if self._text(i) in JOINERS | OPENING:
                return ""
            named = self.names.at.get(i)
            if named is not None and named.form is not None:
                return _state_of(named)
        return ""

    def _state_behind(self, i: int) -> tuple[str, int]:
        """The state of "of Chile", "(Chile)" at a word, and the word behind it."""
        opening = self._text(i)
        if opening not in ("of", "from", "(", "for"):
            return "", i
        k = i + 1 + (self._text(i + 1) == "the")
        name = self.names.at.get(k)
        if name is None or not (state := _state_of(name)):
            return "", i
        k = name.last.i + 1
        return state, k + (opening == "(" and self._text(k) == ")")

    def _before(self, start: int) -> list[Listed]:
        """The people listed before a plural's phrase and a comma: "Ana Diaz and Juan Paz, the presidents"."""
        i = start - 1
        while i > 0 and self._text(i) in ARTICLES | POSSESSIVES | frozenset(NUMBERS):
            i -= 1
        if i < 0 or self.words[i].text not in (",", "--", "–", "—", "("):
            return []
        listed: list[Listed] = []
        joined = False
        i -= 1
        while i >= 0:
            state, k = self._state_at(i)
            name = self.last.get(k)
            if name is None or name.first.sentence is not self.words[start].sentence:
                break
            listed.insert(0, Listed(name, state))
            i = name.first.i - 1
            while i > 0 and (is_courtesy(self.words, i) or self.words[i].lower in ROLES | MODIFIERS):
                i -= 1
            if self._text(i) not in JOINERS | {","}:
                break
            joined = joined or self._text(i) in JOINERS
            i -= 1 + (self._text(i) in JOINERS and self._text(i - 1) == ",")
        return listed if joined else []

    def _state_at(self, i: int) -> tuple[str, int]:
        """The state of "of Chile" that ends at a word, and the word before it."""
        name = self.names.at.get(i)
        if name is None or name.form is None or self._text(name.first.i - 1) not in ("of", "from"):
            return "", i
        return _state_of(name), name.first.i - 2

    # Both together

    def _is_closed(self, noun: Word, i: int) -> bool:
        """Whether a phrase ends the clause or stands in commas, and is not the subject of what follows."""
        for word in self.words[i : i + FAR]:
            if word.text in CLOSING:
                return True
            if word.sentence is not noun.sentence or word.tag in ("VBD", "VBZ", "VBP", "MD"):
                return False
        return i >= len(self.words)

    def _shares(self, listed: list[Listed], states: list[str]) -> list[str]:
        """The state of each by the order of a list, unless somebody is known to serve another of them."""
        if len(set(states)) == 1:
            return [states[0]] * len(listed)
        if len(states) != len(listed):
            return [""] * len(listed)
        served = [states_served(parts(each.name), states) for each in listed]
        wrong = any(known and state not in known for known, state in zip(served, states, strict=True))
        if not wrong:
            return states
        return [next(iter(known)) if len(known) == 1 else "" for known in served]

    def _is_capital(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].text[0].isupper()

    def _text(self, i: int) -> str:
        return self.words[i].lower if 0 <= i < len(self.words) else ""


def one_of(plural: str) -> str:
    """A plural's singular as it is written: "Ministers" → "Minister"."""
    return plural[:-3] + "y" if plural.lower().endswith("ies") else plural.removesuffix("s")


def _state_of(name: Name) -> str:
    """The state that a name of the gazetteer means; of a city none."""
    form = name.form
    if form is None or form.form == "city":
        return ""
    return form.name if form.kind == "State" else form.state
