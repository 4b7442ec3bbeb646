"""Names in a text: of states, organisations and places by the gazetteer, of people by pipeline, title and capitals.

A name seen once is known in the whole article, so that a surname in the headline is the person of the third paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.actors.honorifics import is_courtesy, is_honorific
from kg.extraction.actors.known import Form, match_form, match_role
from kg.extraction.actors.officeholders import given_name, states_served
from kg.extraction.actors.spelling import PARTICLES, folded, name_key
from kg.extraction.actors.wordclasses import word_class
from kg.language.doc import BODY_SEGMENTS, Doc, Word

ROLES = word_class("role")
MODIFIERS = word_class("roleModifier")
NOT_NAMES = word_class("notName")
GOVERNS = word_class("governs")
UNLISTED = word_class("unlistedBody")
GIVEN_TITLES = word_class("givenTitle")
BEFORE_THINGS = frozenset({"the", "of", "for", "on", "in", "a", "an", "and", "this", "that"})
LONGEST_NAME = 7
SHORTEST_REPEATED = 3
HYPHEN = "-"
TIMES = frozenset({"DATE", "TIME"})
OF_LANGUAGE = ([HYPHEN, "speaking"], [HYPHEN, "language"])


@dataclass(slots=True, eq=False)
class Name:
    """A name at its place: words `first` to `last`, and the gazetteer's form where it is one (None for a person)."""

    first: Word
    last: Word
    form: Form | None = None
    titled: bool = False

    @property
    def text(self) -> str:
        """The name as written."""
        return self.first.sentence.doc.text[self.first.start : self.last.end]

    @property
    def is_person(self) -> bool:
        """Whether it names a human being."""
        return self.form is None


class Names:
    """All names of an article, by the words they cover."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.at: dict[int, Name] = {}
        self._states: frozenset[str] | None = None
        self.in_body = frozenset(word.text for word in doc.words if word.sentence.segment.kind in BODY_SEGMENTS)
        self.role_starts: dict[int, int] = _role_phrases(doc)
        self.in_roles = frozenset(i for last, first in self.role_starts.items() for i in range(first, last + 1))

    def add(self, name: Name) -> None:
        """Takes a name in; its words are no other's."""
        for i in range(name.first.i, name.last.i + 1):
            self.at[i] = name

    def __iter__(self) -> Iterator[Name]:
        seen = -1
        for i in sorted(self.at):
            if i > seen:
                yield self.at[i]
                seen = self.at[i].last.i

    @property
    def states(self) -> frozenset[str]:
        """The names of the states that are named, or for which something named acts."""
        if self._states is None:
            forms = [form for name in self if (form := name.form)]
            self._states = frozenset(form.name if form.kind == "State" else form.state for form in forms) - {""}
        return self._states

    def known_person(self, words: Sequence[Word]) -> bool:
        """Whether a high office holder of one of the states named is called so."""
        return bool(states_served(name_key([word.text for word in words]), self.states, top_only=True))

    def form_at(self, i: int) -> Form | None:
        """The gazetteer's form that a word belongs to."""
        name = self.at.get(i)
        return name.form if name else None


def find_names(doc: Doc) -> Names:
    """The names of an article, gazetteer's and people's, none overlapping another."""
    names = Names(doc)
    _gazetteer_names(doc, names)
    for first, last, titled in _people(doc, names):
        names.add(Name(first, last, None, titled))
    _unlisted_bodies(names)
    return names


def candidates(names: Names) -> Iterator[Name]:
    """Runs of two and more capitalised words that are no name yet, but would be one if an office stood beside them."""
    words, i = names.doc.words, 0
    while i < len(words):
        word = words[i]
        if (
            _may_begin(word, names, titled=False)
            and word.pos == "PROPN"
            and word.lower not in MODIFIERS
            and (len(word.text) > 1 or word.text not in "AI")
        ):
            last = _grow(words, i, names)
            if last > i and not _inside_other_name(words, i, last, names):
                yield Name(word, words[last])
            i = last
        i += 1


def _role_phrases(doc: Doc) -> dict[int, int]:
    """Last word → first word of each phrase that the gazetteer knows as a role: "Director of National Intelligence"."""
    words, found, i = [word.lower for word in doc.words], {}, 0
    while i < len(words):
        length = match_role(words, i) if words[i][0].isalpha() else 0
        if length > 1:
            found[i + length - 1] = i
            i += length
        else:
            i += 1
    return found


def is_plural_role(word: Word) -> bool:
    """Whether it is a noun of office in the plural: "ministers"."""
    one = word.lower.removesuffix("s")
    return one != word.lower and word.lower not in ROLES and word.pos in ("NOUN", "PROPN") and one in ROLES


def capitalised(word: Word) -> bool:
    """Whether it begins with a capital letter."""
    return word.text[0].isupper()


def parts(name: Name) -> tuple[str, ...]:
    """`name_key` of a name in the text."""
    return name_key([word.text for word in name.first.sentence.doc.words[name.first.i : name.last.i + 1]])


def _gazetteer_names(doc: Doc, names: Names) -> None:
    texts = [word.text for word in doc.words]
    doubtful: list[Name] = []
    covered = -1
    for word in doc.words:
        if word.i <= covered or not (capitalised(word) or word.text[0].isdigit()):
            continue
        length, form = match_form(texts, word.i)
        last = word.i + length - 1
        if (
            form is None
            or _inside_person(doc, word.i, last, form)
            or texts[last + 1 : last + 3] in OF_LANGUAGE
            or doc.words[last].sentence.segment is not word.sentence.segment
        ):
            continue
        name = Name(word, doc.words[last], form)
        covered = last
        if form.form == "nickname":
            doubtful.append(name)
        else:
            names.add(name)
    _settle_nicknames(doubtful, names)


def _settle_nicknames(doubtful: list[Name], names: Names) -> None:
    """A nickname counts where the thing, or the state that it is part of, is named otherwise."""
    told = {form.name for name in names if (form := name.form)} | {form.state for name in names if (form := name.form)}
    for name in doubtful:
        form = name.form
        if form is not None and (
            form.name in told
            or form.state in told - {""}
            or (form.kind == "Organization" and not form.state and name.first.name == "ORG")
        ):
            names.add(name)


def _unlisted_bodies(names: Names) -> None:
    """Organisations that the gazetteer lacks: what the pipeline names one and whose last word is a body's."""
    words = names.doc.words
    for start, word in enumerate(words):
        if word.name != "ORG" or not word.name_starts:
            continue
        end = start
        while end + 1 < len(words) and words[end + 1].name == "ORG" and not words[end + 1].name_starts:
            end += 1
        first = start + (word.lower == "the")
        if end > first and words[end].lower in UNLISTED and not any(i in names.at for i in range(first, end + 1)):
            text = names.doc.text[words[first].start : words[end].end]
            names.add(Name(words[first], words[end], Form("Organization", text, "", "name")))


def _inside_person(doc: Doc, first: int, last: int, form: Form) -> bool:
    """Whether the pipeline has it as part of a longer name of a person: "Jordan" of "Michael Jordan"."""
    words = doc.words
    if any(words[i].name != "PERSON" for i in range(first, last + 1)):
        return False
    if words[first].name_starts:
        return _begins_person(words, first, last, form)
    before = first - 1
    while words[before].text == HYPHEN and words[before].name == "PERSON":
        before -= 1
    if words[before].lower in ROLES and not is_honorific(words, before):
        return False
    return words[before].name == "PERSON" and (words[before].pos == "PROPN" or words[before].lower in PARTICLES)


def _begins_person(words: list[Word], first: int, last: int, form: Form) -> bool:
    """Whether the rest of a name follows a place in it; a state needs a title before it too: "Minister Israel Katz"."""
    if first == 0 or last + 1 >= len(words) or form.kind == "Organization":
        return False
    after, before = words[last + 1], words[first - 1]
    if after.name != "PERSON" or after.name_starts or after.pos != "PROPN" or after.lower in ROLES | MODIFIERS:
        return False
    return form.kind == "Place" or (before.lower in ROLES and before.sentence is words[first].sentence)


def _people(doc: Doc, names: Names) -> list[tuple[Word, Word, bool]]:
    found, words, i, free = [], doc.words, 0, 0
    while i < len(words):
        word = words[i]
        titled = _after_title(words, i, names)
        if _may_begin(word, names, titled) and (titled or word.name == "PERSON"):
            last, first = _grow(words, i, names), _grow_left(words, i, names, free)
            told = (
                names.known_person(words[first : last + 1])
                or word.sentence.segment.kind in BODY_SEGMENTS
                or any(words[k].text in names.in_body for k in range(first, last + 1))
            )
            if told and not _inside_other_name(words, first, last, names):
                found.append((words[first], words[last], titled))
            i = last
            free = last + 1
        i += 1
    return found


def _trimmed(words: list[Word], first: int, last: int, in_body: frozenset[str]) -> int:
    """The last word of a headline's name that the article's body has too: not the verb in title case behind it."""
    end = last
    while end > first and words[end].text not in in_body:
        end -= 1
    return end if words[end].text in in_body else last


def _grow_left(words: list[Word], i: int, names: Names, free: int) -> int:
    """The first word of a name of which the pipeline saw only the end: "Antony" before "Blinken"; not before `free`."""
    while i > free and words[i - 1].sentence is words[i].sentence:
        before = words[i - 1]
        if before.pos != "PROPN" or before.lower in MODIFIERS or not _may_begin(before, names, titled=False):
            break
        i -= 1
    return i


def _after_title(words: list[Word], i: int, names: Names) -> bool:
    if i == 0 or words[i - 1].sentence.segment is not words[i].sentence.segment:
        return False
    if i - 1 in names.role_starts and i - 1 not in names.at and capitalised(words[i - 1]):
        return True
    before = words[i - 1]
    if is_courtesy(words, i - 1):
        return capitalised(before)
    if before.text == HYPHEN and i > 1:
        return False
    return before.lower in ROLES and before.lower not in ("member", "head", "figure")


def after_thing_word(name: Name) -> bool:
    """Whether "the", "of" and the like stand before it, as before names of things; a person may follow only "of"."""
    words, i = name.first.sentence.doc.words, name.first.i
    return i > 0 and words[i - 1].lower in BEFORE_THINGS


def _may_begin(word: Word, names: Names, titled: bool) -> bool:
    if not capitalised(word) or word.i in names.at or word.lower in NOT_NAMES or is_courtesy(names.doc.words, word.i):
        return (
            word.i not in names.at
            and word.name == "PERSON"
            and word.lower in ("al", "el", "bin", "de", "van")
            and word.name_starts
        )
    if word.i in names.in_roles or is_plural_role(word):
        return False
    if word.lower in ROLES and capitalised(word):
        return titled and _is_given(names.doc.words, word.i)
    if word.lower in MODIFIERS and (word.name != "PERSON" or _is_portfolio(names.doc.words, word.i)):
        return False
    return word.pos in ("PROPN", "NOUN", "ADJ", "X", "VERB") if titled else True


def _is_given(words: list[Word], i: int) -> bool:
    """Whether a title is a given name, as a particle behind it tells: "Minister Sultan bin Saad"."""
    return words[i].lower in GIVEN_TITLES and i + 1 < len(words) and words[i + 1].lower in PARTICLES


def _is_portfolio(words: list[Word], i: int) -> bool:
    """Whether a word names what a minister is for: "Law" of "Minister for Law K Shanmugam"."""
    return i > 1 and words[i - 1].lower in ("of", "for", "and", "&") and capitalised(words[i - 2])


def _grow(words: list[Word], i: int, names: Names) -> int:
    last, segment = i, words[i].sentence.segment
    while last + 1 < len(words) and last - i < LONGEST_NAME:
        step = _next_part(words, last, names)
        if not step or words[last + step].sentence.segment is not segment:
            break
        last += step
    return last if segment.kind in BODY_SEGMENTS else _trimmed(words, i, last, names.in_body)


def _next_part(words: list[Word], last: int, names: Names) -> int:
    """How many words on the name goes: a capitalised word, or particles and a capitalised word."""
    step = 1
    while (
        last + step < len(words)
        and (words[last + step].lower in PARTICLES or words[last + step].text == HYPHEN)
        and step < 4
    ):
        step += 1
    if last + step >= len(words):
        return 0
    word = words[last + step]
    if (
        step > 1
        and words[last + 1].text == HYPHEN
        and words[last + 1].start == words[last].end
        and word.start == words[last + step - 1].end
    ):
        two_people = (
            capitalised(word)
            and not given_name(folded(words[last].text), folded(word.text))
            and names.known_person([word])
            and names.known_person([words[last]])
        )
        return step if word.text[0].isalpha() and not two_people else 0
    if not capitalised(word) or word.i in names.at or word.lower in NOT_NAMES or word.lower in ROLES:
        return 0
    if word.pos != "PROPN" and word.name != "PERSON":
        return 0
    return step if word.lower not in GOVERNS and not _begins_other(words[last], word) else 0


def _begins_other(last: Word, word: Word) -> bool:
    """Whether the pipeline begins another name behind a person's, and the parser does not join the two."""
    begins = word.name_starts and word.name != "PERSON" and last.name == "PERSON"
    return begins and (word.name in TIMES or last.head is not word)


def _inside_other_name(words: list[Word], first: int, last: int, names: Names) -> bool:
    """For "the Obama administration", "Camp David": the person is not meant."""
    after = words[last + 1] if last + 1 < len(words) else None
    if after is not None and (after.lower in GOVERNS and (after.head is not words[last])):
        return True
    return (
        first > 0
        and words[first - 1].lower in ("camp", "fort", "mount", "lake", "port", "st", "saint")
        and capitalised(words[first - 1])
    )


def add_later_mentions(doc: Doc, names: Names) -> None:
    """Takes in the capitalised words that are the first or last part of a person's name elsewhere in the article."""
    known: set[str] = set()
    for name in names:
        if name.is_person:
            key = parts(name)
            known |= {key[0], key[-1]} if len(key) > 1 or name.titled else set()
    for word in doc.words:
        if word.i not in names.at and _may_repeat(word) and folded(word.text) in known:
            last = _grow(doc.words, word.i, names)
            if not _inside_other_name(doc.words, word.i, last, names):
                names.add(Name(word, doc.words[last]))


def _may_repeat(word: Word) -> bool:
    if not capitalised(word) or len(word.text) < SHORTEST_REPEATED or word.pos not in ("PROPN", "NOUN", "ADJ"):
        return False
    return word.lower not in NOT_NAMES and word.lower not in ROLES
