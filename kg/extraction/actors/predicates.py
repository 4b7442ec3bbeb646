"""Offices that a verb or a preposition tells of a person: "who heads the mission", "named as envoy", "for the EU"."""

from __future__ import annotations

from kg.extraction.actors.names import Name
from kg.extraction.actors.officephrases import PhraseReader
from kg.extraction.actors.offices import Office
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

AFTER_BE = frozenset({"also", "now", "then", "currently", "the", "a", "himself", "still", "herself"})
LEADING = {verb: office for office in lexicon().with_effect("Marker", "office") for verb in office.words["verb"]}
NAMING = word_class("naming")
SERVING = word_class("serving")
LED = word_class("workplace") | word_class("unlistedBody") | word_class("side") | word_class("singularState")
ENDS = frozenset({",", ".", ";", ")", ":"})


class PredicateReader:
    """Reads offices in verbs and prepositions around a name."""

    def __init__(self, reader: PhraseReader) -> None:
        self.reader, self.words, self.names = reader, reader.words, reader.names

    def offices(self, name: Name) -> list[Office]:
        """All that verbs and prepositions tell of somebody."""
        found = (self._behind(name), self._represented(name), self._for(name))
        return [office for office in found if office is not None]

    def _behind(self, name: Name) -> Office | None:
        """The office of the verb behind a name: "X, who is president", "X as prime minister", "X, who heads …"."""
        i = name.last.i + 1
        apart = self._is(i, ",", name)
        i += apart
        relative = self._is(i, "who", name)
        i = self._verb(i + relative, name)
        if not self.reader.same(i, name):
            return None
        word = self.words[i]
        if word.lemma in LEADING and (relative or (apart and word.tag == "VBG")):
            return self._led(i, name)
        if word.tag == "VBN" and word.lemma in NAMING and (relative or apart):
            return self._from(i + 1 + self._is(i + 1, "as", name), name)
        if relative and word.lemma in SERVING and self._is(i + 1, "as", name):
            return self._from(i + 2, name)
        if word.lower in ("as", "then", "now", "currently") or word.lemma in ("be", "become"):
            return self._from(i + 1 + (self.reader.same(i + 1, name) and self.words[i + 1].lower in AFTER_BE), name)
        return None

    def _verb(self, i: int, name: Name) -> int:
        """The main verb from a word on: behind "has also", "had been", "was recently"."""
        k = i
        while self.reader.same(k + 1, name) and (self.words[k].tag == "RB" or self.words[k].lemma in ("have", "be")):
            k += 1
        return k if k > i and self.words[k].tag in ("VBN", "VBG", "VBD", "VBZ") else i

    def _from(self, i: int, name: Name) -> Office | None:
        return self.reader.phrase_from(i, name) if self.reader.same(i, name) else None

    def _led(self, i: int, name: Name) -> Office | None:
        """The office of whoever heads, chairs or speaks for a body, a side or a state."""
        office = LEADING[self.words[i].lemma]
        if not self.reader.same(i + 1, name):
            return None
        behind = self.words[i + 1]
        for_body = behind.lower in office.slots.get("body", ())
        if not for_body and (office.needs("preposition") or behind.pos == "ADP"):
            return None
        i += for_body
        object_ = self.names.at.get(i + 1)
        last = max(self.reader.complement_end(i, name, anywhere=True), object_.last.i if object_ is not None else i)
        if not any(word.lower in LED or word.i in self.names.at for word in self.words[i + 1 : last + 1]):
            return None
        return self.reader.composer.leading(office.value("office"), i, last)

    def _represented(self, name: Name) -> Office | None:
        """The office of "the United Nations, represented by Ambassador X"."""
        i = self.reader.before_title(name)
        if not (self._is(i, "by", name) and self._is(i - 1, "represented", name)):
            return None
        k = i - 2
        while self.reader.same(k, name) and (self.words[k].text == "," or self.words[k].lemma == "be"):
            k -= 1
        return self._representative(k)

    def _for(self, name: Name) -> Office | None:
        """The office of "X for the European Union" at the end of a phrase."""
        i = name.last.i + 1
        if not self._is(i, "for", name):
            return None
        whole = self.names.at.get(i + 1 + self._is(i + 1, "the", name))
        if whole is None or not self._closes(whole.last.i + 1, name):
            return None
        return self._representative(whole.last.i)

    def _closes(self, i: int, name: Name) -> bool:
        return not self.reader.same(i, name) or self.words[i].text in ENDS or self.words[i].lower in ("and", "to")

    def _representative(self, i: int) -> Office | None:
        """The office of who speaks for the state or body named at a word."""
        form = self.names.form_at(i)
        if form is None or form.form not in ("name", "acronym"):
            return None
        if form.kind == "State":
            return Office("", "", state=form.name)
        body = form.kind == "Organization" and not form.state and form.iri
        return Office(f"representative of the {form.name}", "representative", organization=form.name) if body else None

    def _is(self, i: int, lower: str, name: Name) -> bool:
        return self.reader.same(i, name) and self.words[i].lower == lower
