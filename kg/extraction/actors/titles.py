"""Offices set before a name without a comma: "Russian Foreign Minister Sergei Lavrov"."""

from __future__ import annotations

from kg.extraction.actors.growing import HYPHEN, MODIFIERS, ROLES, TIMES, capitalised
from kg.extraction.actors.honorifics import MILITARY, is_honorific
from kg.extraction.actors.known import Form
from kg.extraction.actors.names import Name, Names
from kg.extraction.actors.offices import BARE, POSSESSIVE_MARKS, POSSESSIVES, Office, OfficeComposer
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

ARTICLES = frozenset({"the", "a", "an"})
JOINERS = frozenset({"and", "the", "of", "for", "&", "in", "on", "to"})
STYLES = word_class("style")
STYLED_BY = word_class("styledBy")
YET_TO_SERVE = word_class("yetToServe")
RANK = word_class("rankBehind")
WORKPLACES = word_class("workplace")
FAR = 9


class TitleReader:
    """Reads titles in the words before names."""

    def __init__(self, names: Names) -> None:
        self.names, self.words = names, names.doc.words
        self.composer = OfficeComposer(names)

    def same(self, i: int, name: Name) -> bool:
        """Whether a word stands in the same segment as a name."""
        return 0 <= i < len(self.words) and self.words[i].sentence.segment is name.first.sentence.segment

    def title(self, name: Name) -> Office | None:
        """The office set before the name without a comma: "Russian Foreign Minister Sergei Lavrov"."""
        i = self._before_ranks(self._before_honorifics(name), name)
        if not self.same(i, name):
            return None
        if (office := self._office_in_form(i)) is not None:
            return office
        if (first := self.names.role_starts.get(i)) is not None and not self._is_role(i):
            noun = next((k for k in range(first, i + 1) if self._is_role(k)), i)
            return self._office_ending(noun, name, i)
        if self._is_role(i):
            return self._office_ending(self._aide_to(i, name), name, i)
        found = self._role_with_complement(i, name)
        return self._office_ending(self._first_of_titles(found, name), name, i) if found is not None else None

    def _first_of_titles(self, noun: int, name: Name) -> int:
        """The noun of the first of two titles: "Minister for Foreign Affairs and Minister for Law K Shanmugam"."""
        if not (self.same(noun - 2, name) and self.words[noun - 1].lower == "and"):
            return noun
        first = noun - 2 if self._is_role(noun - 2) else self._role_with_complement(noun - 2, name)
        return noun if first is None else first

    def _aide_to(self, noun: int, name: Name) -> int:
        """The noun of the aide in "Special Assistant to the President Diaz", who is not the president; else `noun`."""
        start = self.leftmost(noun, name)
        aide = start - 3
        serves = self.same(aide, name) and [word.lower for word in self.words[aide + 1 : start]] == ["to", "the"]
        return aide if serves and (self._is_role(aide) or self.words[aide].lower in MODIFIERS) else noun

    def _office_in_form(self, i: int) -> Office | None:
        """The office that is also its body's name: "United Nations High Commissioner for Refugees"."""
        whole = self.names.at.get(i)
        if whole is None or whole.form is None or whole.form.kind != "Organization" or whole.form.state:
            return None
        noun = next((k for k in range(whole.first.i, whole.last.i + 1) if self.words[k].lower in ROLES), None)
        return Office(whole.text, self.words[noun].lower, organization=whole.text) if noun is not None else None

    def _before_honorifics(self, name: Name) -> int:
        i = name.first.i - 1
        while (
            i > 0 and self.same(i, name) and (is_honorific(self.words, i) or self._is_style(i, name) or self._is_his(i))
        ):
            i -= 1
        if i > 2 and self.same(i, name) and self.words[i].text == ")" and self.words[i - 2].text == "(":
            i -= 3
        return i - 1 if 0 < i < name.first.i - 1 and self.same(i, name) and self.words[i].lower == "the" else i

    def _is_his(self, i: int) -> bool:
        """Whether "His" and the like stand before "Highness", "Royal Highness"."""
        word = self.words[i]
        return word.lower in STYLED_BY and capitalised(word) and is_honorific(self.words, i + 1)

    def _before_ranks(self, i: int, name: Name) -> int:
        """The last word of the office before a rank: "Commander" of "Deputy Commander Lieutenant General"."""
        k = i
        while self.same(k, name) and self.words[k].lower in BARE:
            k -= 1
        whole = self.names.in_roles.get(k + 1, k + 1) <= k
        if k == i or whole or not self.same(k, name) or self.words[k].lower in MODIFIERS:
            return i
        return k if self._is_role(k) or self._role_with_complement(k, name) is not None else i

    def _is_style(self, i: int, name: Name) -> bool:
        """Whether "Prince" and the like stand behind an office and before a name: "Foreign Minister Prince Saud"."""
        if self.words[i].lower not in STYLES or not capitalised(self.words[i]):
            return False
        return self.words[i - 1].lower in ROLES or self._role_with_complement(i - 1, name) is not None

    def _is_role(self, i: int) -> bool:
        word = self.words[i]
        return word.lower in ROLES or word.lower in MILITARY or word.lower.rsplit(HYPHEN, 1)[-1] in YET_TO_SERVE

    def _role_with_complement(self, i: int, name: Name) -> int | None:
        """The role noun of "Minister for the Middle East" when i is the phrase's last word."""
        if not capitalised(self.words[i]):
            return None
        for k in range(i, max(-1, i - FAR), -1):
            word = self.words[k]
            inside = self.names.at.get(k)
            if not self.same(k, name) or word.text in ',.;:()"' or word.lower in POSSESSIVE_MARKS:
                return None
            if inside is not None and inside.is_person:
                return None
            if k < i - 1 and self._is_role(k) and self.words[self._behind_rank(k)].lower in ("of", "for", "to"):
                return k
            if not (capitalised(word) or word.lower in JOINERS):
                return None
        return None

    def _behind_rank(self, noun: int) -> int:
        """The word behind an office and what follows it of its rank: "Ambassador Extraordinary and Plenipotentiary"."""
        i = noun + 1
        while self._is_rank(i) or (i < len(self.words) and self.words[i].lower == "and" and self._is_rank(i + 1)):
            i += 1
        return i

    def _is_rank(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].lower in RANK

    def _office_ending(self, noun: int, name: Name, last: int) -> Office:
        """The office whose role noun stands at `noun` and whose words run to `last`; goes left over its modifiers."""
        start = self.leftmost(noun, name)
        return self.composer.compose(start, noun, last)

    def leftmost(self, noun: int, name: Name) -> int:
        """The first of the words that modify the role noun at `noun` beside a name."""
        start = noun
        while self.same(start - 1, name) and noun - start < 8:
            word = self.words[start - 1]
            if self._modifies(word, start):
                start -= 1
            elif (wider := self._before_acronym_or_of(start - 1)) != start - 1:
                start = wider
            elif (
                word.lower in ("and", "&")
                and self.same(start - 2, name)
                and self._modifies(self.words[start - 2], start - 1)
                and capitalised(self.words[start])
                and start != noun
                and self._is_quality(start - 2)
                and not (self._is_role(start - 2) and start in self.names.at)
            ):
                start -= 2
            else:
                break
        return min(start, self.names.in_roles.get(noun, start))

    def _before_acronym_or_of(self, i: int) -> int:
        """Where the name of a workplace goes on to the left: "Coast Guard (USCG)", "Ministry of Foreign Affairs"."""
        if i > 3 and self.words[i].text == ")" and self.words[i - 2].text == "(":
            return i - 2
        k = i - (self.words[i].lower == "the")
        whole = k > 0 and self.words[k].lower == "of" and self.words[k - 1].lower in WORKPLACES
        return k - 1 if whole and capitalised(self.words[k - 1]) else i

    def _is_quality(self, i: int) -> bool:
        """Whether a word before "and" can modify the same office: "Foreign and …", not "… of Kenya and"."""
        form = self.names.form_at(i)
        return form is None or form.form == "adjective"

    def _modifies(self, word: Word, start: int) -> bool:
        if word.text == HYPHEN:
            return self.words[start].start == word.end
        if word.i in self.names.at:
            return not self.names.at[word.i].is_person
        if word.lower in ARTICLES or word.lower in POSSESSIVES or word.text in ',.;:()"':
            return False
        if word.lower in MODIFIERS or word.lower in ROLES:
            return True
        if word.name in TIMES or is_honorific(self.words, word.i):
            return False
        return (
            capitalised(word) and word.pos in ("PROPN", "ADJ", "NOUN") and word.sentence is self.words[start].sentence
        )

    def _plural(self, i: int) -> bool:
        return self.words[i].tag in ("NNS", "NNPS")

    def _beside(self, name: Name) -> Form | None:
        i = name.last.i + 1
        if self.same(i + 1, name) and self.words[i].lower in ("of", "from"):
            k = i + 2 if self.words[i + 1].lower == "the" else i + 1
            form = self.names.form_at(k) if self.same(k, name) else None
            if form and form.kind == "State" and form.form == "name":
                return form
        k = name.first.i - 1
        if self.same(k, name) and self.words[k].lower in POSSESSIVE_MARKS:
            form = self.names.form_at(k - 1)
            return form if form and (form.kind == "State" or form.form in ("capital", "seat")) else None
        form = self.names.form_at(k) if self.same(k, name) else None
        return form if form and form.kind == "State" and form.form == "adjective" else None
