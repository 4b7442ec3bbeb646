"""The names of an article, by the words they cover: of states, organisations and places, and of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.actors.known import Form, match_role
from kg.extraction.actors.officeholders import states_served
from kg.extraction.actors.spelling import name_key
from kg.language.doc import BODY_SEGMENTS, Doc, Word

BEFORE_THINGS = frozenset({"the", "of", "for", "on", "in", "a", "an", "and", "this", "that"})


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
        self.in_roles = {i: first for last, first in self.role_starts.items() for i in range(first, last + 1)}

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


def parts(name: Name) -> tuple[str, ...]:
    """`name_key` of a name in the text."""
    return name_key([word.text for word in name.first.sentence.doc.words[name.first.i : name.last.i + 1]])


def after_thing_word(name: Name) -> bool:
    """Whether "the", "of" and the like stand before it, as before names of things; a person may follow only "of"."""
    words, i = name.first.sentence.doc.words, name.first.i
    return i > 0 and words[i - 1].lower in BEFORE_THINGS
