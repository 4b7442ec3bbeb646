"""What the words around a person's name tell of office and state: title, list, apposition, predicate, "of Japan"."""

from __future__ import annotations

from kg.extraction.honorifics import MILITARY, is_honorific
from kg.extraction.known import Form
from kg.extraction.names import HYPHEN, MODIFIERS, ROLES, Name, Names, capitalised
from kg.extraction.offices import POSSESSIVE_MARKS, POSSESSIVES, RANKS, Office, OfficeComposer
from kg.extraction.phrases import NUMBERS
from kg.language.doc import BODY_SEGMENTS, Word

ARTICLES = frozenset({"the", "a", "an"})
COMPLEMENT = frozenset({"of", "for", "to", "in", "on", "at"})
JOINERS = frozenset({"and", "the", "of", "for", "&", "in", "on", "to"})
STOPS = frozenset(',.;:()"')
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
    ]
)
FINITE = frozenset({"VBD", "VBZ", "MD"})
LIST_WORDS = frozenset(
    {*[",", "and", "of", "for", ":", "(", ")", "the", "'s", "’s", "-", "--", "—", "–", "from"], *NUMBERS}
)
AFTER_BE = frozenset({"also", "now", "then", "currently", "the", "a", "himself"})
LEADING = {"lead": "leader", "head": "head", "chair": "chairman", "rule": "ruler", "govern": "governor"}
TIMES = frozenset({"DATE", "TIME"})
LONGEST_ROLE = 14
LONGEST_LIST = 45
FAR = 9


class OfficeReader:
    """Reads offices in the words around names."""

    def __init__(self, names: Names) -> None:
        self.names, self.words = names, names.doc.words
        self.composer = OfficeComposer(names)

    def offices(self, name: Name) -> list[Office]:
        """All that the surroundings of a name tell, surest first."""
        found = [
            self.title(name),
            self.list_title(name),
            self.apposition_after(name),
            self.apposition_before(name),
            self.predicate(name),
        ]
        offices = [office for office in found if office]
        for office in offices:
            office.headline = name.first.sentence.segment.kind not in BODY_SEGMENTS
        self._state_after(name, offices)
        return offices

    def _same(self, i: int, name: Name) -> bool:
        return 0 <= i < len(self.words) and self.words[i].sentence.segment is name.first.sentence.segment

    def title(self, name: Name) -> Office | None:
        """The office set before the name without a comma: "Russian Foreign Minister Sergei Lavrov"."""
        i = self._before_honorifics(name)
        if not self._same(i, name):
            return None
        if (office := self._office_in_form(i)) is not None:
            return office
        if (first := self.names.role_starts.get(i)) is not None and not self._is_role(i):
            noun = next((k for k in range(first, i + 1) if self._is_role(k)), i)
            return self._office_ending(noun, name, i)
        if self._is_role(i):
            return self._office_ending(i, name, i)
        start = self._role_with_complement(i, name)
        return self._office_ending(start, name, i) if start is not None else None

    def _office_in_form(self, i: int) -> Office | None:
        """The office that is also its body's name: "United Nations High Commissioner for Refugees"."""
        whole = self.names.at.get(i)
        if whole is None or whole.form is None or whole.form.kind != "Organization" or whole.form.state:
            return None
        noun = next((k for k in range(whole.first.i, whole.last.i + 1) if self.words[k].lower in ROLES), None)
        return Office(whole.text, self.words[noun].lower, organization=whole.text) if noun is not None else None

    def list_title(self, name: Name) -> Office | None:
        """The office of a list: "the foreign ministers of the three: Ilir Meta of Albania, Croatia's Tonino Picula"."""
        i = name.first.i - 1
        while self._same(i, name) and name.first.i - i < LONGEST_LIST:
            if self._is_plural_role(i):
                return self._singular(i, name) if i < name.first.i - 1 or self._follows(name) else None
            if (
                i not in self.names.at
                and self.words[i].lower not in LIST_WORDS
                and not is_honorific(self.words, i)
            ):
                return None
            i -= 1
        return None

    def _is_plural_role(self, i: int) -> bool:
        return (
            self._plural(i)
            and i not in self.names.at
            and (self.words[i].lemma in ROLES or self.words[i].lower.removesuffix("s") in ROLES)
        )

    def _follows(self, name: Name) -> bool:
        """Whether another name of the list follows, so that the plural before it is a title."""
        i = name.last.i + 1
        return self._same(i + 1, name) and self.words[i].lower in (",", "and", "of", "(")

    def _singular(self, noun: int, name: Name) -> Office:
        start = self._leftmost(noun, name)
        said = [
            self.words[k].text
            for k in range(start, noun)
            if k not in self.names.at and self.words[k].lower not in NUMBERS
        ]
        singular = self.words[noun].text.removesuffix("s")
        organization = next(
            (form.name for k in range(start, noun) if (form := self.names.form_at(k)) and form.kind == "Organization"),
            "",
        )
        return Office(
            " ".join([*said, singular]), singular.lower(), organization="" if self._beside(name) else organization
        )

    def office_at(self, noun: Word) -> Office:
        """The office that a description words: "the Prime Minister of Ethiopia" at its noun."""
        anchor = Name(noun, noun)
        return self.composer.compose(self._leftmost(noun.i, anchor), noun.i, self._complement_end(noun.i, anchor))

    def _before_honorifics(self, name: Name) -> int:
        i = name.first.i - 1
        while i >= 0 and is_honorific(self.words, i) and self._same(i, name):
            i -= 1
        return i

    def _is_role(self, i: int) -> bool:
        word = self.words[i]
        return (
            word.lower in ROLES or word.lower in MILITARY or word.lower.rsplit(HYPHEN, 1)[-1] in ("elect", "designate")
        )

    def _role_with_complement(self, i: int, name: Name) -> int | None:
        """The role noun of "Minister for the Middle East" when i is the phrase's last word."""
        for k in range(i, max(-1, i - FAR), -1):
            word = self.words[k]
            if not self._same(k, name) or word.text in ',.;:()"' or word.lower in POSSESSIVE_MARKS:
                return None
            if k < i - 1 and self._is_role(k) and self.words[k + 1].lower in ("of", "for", "to"):
                return k
            if not (capitalised(word) or word.lower in JOINERS):
                return None
        return None

    def _office_ending(self, noun: int, name: Name, last: int) -> Office:
        """The office whose role noun stands at `noun` and whose words run to `last`; goes left over its modifiers."""
        start = self._leftmost(noun, name)
        return self.composer.compose(start, noun, last)

    def _leftmost(self, noun: int, name: Name) -> int:
        start = noun
        while self._same(start - 1, name) and noun - start < 8:
            word = self.words[start - 1]
            if self._modifies(word, start):
                start -= 1
            elif (
                word.lower in ("and", "&")
                and self._same(start - 2, name)
                and self._modifies(self.words[start - 2], start - 1)
                and capitalised(self.words[start])
                and self._is_quality(start - 2)
            ):
                start -= 2
            else:
                break
        return start

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

    def apposition_after(self, name: Name) -> Office | None:
        """The office set after the name: "Fumio Kishida, Japan's prime minister," or in brackets."""
        i = name.last.i + 1
        if not self._same(i, name) or self.words[i].text not in (",", "(", "-", "--", "–", "—"):
            return None
        return self._phrase_from(i + 1, name)

    def _phrase_from(self, start: int, name: Name) -> Office | None:
        """The office of the noun phrase that begins at a word, None where its head is none."""
        noun, i = None, start
        while self._same(i, name) and i - start < LONGEST_ROLE:
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
                noun = i
            i += 1
        if noun is None or i - noun > 1 or self._plural(noun):
            return None
        if i > start and self.words[start].lower in ("who", "which"):
            return None
        return self.composer.compose(self._own_start(start, noun), noun, self._complement_end(noun, name))

    def _plural(self, i: int) -> bool:
        return self.words[i].tag in ("NNS", "NNPS")

    def _possessive(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].lower in POSSESSIVE_MARKS

    def _own_start(self, start: int, noun: int) -> int:
        """Where the role's own words begin, behind article and possessor."""
        return min(start, noun)

    def _complement_end(self, noun: int, name: Name, *, anywhere: bool = False) -> int:
        """The last word of "of …", "for …" behind a role noun; of what follows at once where `anywhere`."""
        if not self._same(noun + 1, name) or (self.words[noun + 1].lower not in COMPLEMENT and not anywhere):
            return noun
        last = i = noun + 1
        while self._same(i, name) and i - noun < LONGEST_ROLE:
            word = self.words[i]
            if word.text in ',.;:()"' or word.lower in CLAUSES or word.tag in ("VBD", "VBZ", "VBP", "MD", "VBG", "VBN"):
                break
            if word.lower == "and" and not self._goes_on(i, name):
                break
            if word.lower in ("who", "in", "at", "on") and not self._in_body(i):
                break
            before = self.names.form_at(i - 1)
            if (
                before is not None
                and before.kind == "State"
                and i not in self.names.at
                and word.lower != "and"
                and before.form == "name"
            ):
                break
            last = i
            i += 1
        return last if last > noun + 1 else noun

    def _goes_on(self, i: int, name: Name) -> bool:
        """Whether what an office is for goes on behind "and": "… for Trade and Industry", not "… and Mrs Sirleaf"."""
        if not (self._same(i + 1, name) and capitalised(self.words[i + 1]) and capitalised(self.words[i - 1])):
            return False
        return not (i + 1 in self.names.at and self.names.at[i + 1].is_person) and not is_honorific(self.words, i + 1)

    def _in_body(self, i: int) -> bool:
        """Whether "in …" goes on naming the body: "in the Palestine Liberation Organization"."""
        after = self.words[i + 1] if i + 1 < len(self.words) else None
        if after is not None and after.lower == "the" and i + 2 < len(self.words):
            after = self.words[i + 2]
        form = self.names.form_at(after.i) if after is not None else None
        return form is not None and form.kind == "Organization"

    def apposition_before(self, name: Name) -> Office | None:
        """The office set before the name with a comma: "the rebels' spokesman, Bodioh Siapoe,"."""
        comma = self._before_honorifics(name)
        while self._same(comma, name) and self.words[comma].lower in RANKS:
            comma -= 1
        if not self._same(comma - 1, name) or self.words[comma].text != ",":
            return None
        i = comma - 1
        noun = i if self._is_role(i) else self._role_before_complement(i, name)
        if noun is None or self._plural(noun):
            return None
        start = self._leftmost(noun, name)
        if not self._determined(start, name) and not self._closed(name):
            return None
        return self.composer.compose(start, noun, i)

    def _role_before_complement(self, i: int, name: Name) -> int | None:
        for k in range(i, max(-1, i - FAR - 3), -1):
            word = self.words[k]
            if not self._same(k, name) or word.text in ',.;:()"' or word.tag in FINITE:
                return None
            if k < i and self._is_role(k) and self.words[k + 1].lower in COMPLEMENT:
                return k
        return None

    def _determined(self, start: int, name: Name) -> bool:
        if not self._same(start - 1, name):
            return False
        before = self.words[start - 1]
        return before.lower in ARTICLES or before.lower in POSSESSIVES or before.lower in POSSESSIVE_MARKS

    def _closed(self, name: Name) -> bool:
        return self._same(name.last.i + 1, name) and self.words[name.last.i + 1].text in (",", ".", ")")

    def predicate(self, name: Name) -> Office | None:
        """The office that a verb or "as" ascribes: "X, who is president", "X is the head of", "X as prime minister"."""
        i = name.last.i + 1
        if self._same(i, name) and self.words[i].text == ",":
            i += 1
        if self._same(i, name) and self.words[i].lower == "who":
            i += 1
        if not self._same(i, name):
            return None
        word = self.words[i]
        if word.lemma in LEADING and self.words[i - 1].lower == "who":
            last = self._complement_end(i, name, anywhere=True)
            return (
                Office(
                    f"{LEADING[word.lemma]} of {' '.join(each.text for each in self.words[i + 1 : last + 1])}",
                    LEADING[word.lemma],
                )
                if last > i
                else None
            )
        if word.lower in ("as", "then", "now", "currently") or word.lemma in ("be", "become"):
            following = i + 1
            if self._same(following, name) and self.words[following].lower in AFTER_BE:
                following += 1
            return self._phrase_from(following, name) if self._same(following, name) else None
        return None

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

    def _beside(self, name: Name) -> Form | None:
        i = name.last.i + 1
        if self._same(i + 1, name) and self.words[i].lower in ("of", "from"):
            k = i + 2 if self.words[i + 1].lower == "the" else i + 1
            form = self.names.form_at(k) if self._same(k, name) else None
            if form and form.kind == "State" and form.form == "name":
                return form
        k = name.first.i - 1
        if self._same(k, name) and self.words[k].lower in POSSESSIVE_MARKS:
            form = self.names.form_at(k - 1)
            return form if form and (form.kind == "State" or form.form in ("capital", "seat")) else None
        form = self.names.form_at(k) if self._same(k, name) else None
        return form if form and form.kind == "State" and form.form == "adjective" else None
