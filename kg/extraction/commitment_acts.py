"""The act that is undertaken: where it stands beside the word that binds, and its words without their frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.amounts import amount
from kg.extraction.commitment_words import is_encounter, of_class, phrases, undertakings
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

EDGES = " ,;:.-–—\"“”'’"
REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
QUOTES = frozenset({'"', "'", "''", "”", "“", "’"})
BREAKS = frozenset({",", "-", "–", "—", "--"})
INFLECTED = frozenset({"VBD", "VBZ", "VBP", "VBG"})
OCCASIONS = frozenset({"during", "at", "after", "following"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its head with what is coordinated under the same frame, and its form: infinitive, gerund, clause or noun.

    `doer` is who is to do it where the act alone names somebody: "the Iranians" of "A consented to lift and the Iranians to freeze".
    """

    heads: tuple[Word, ...]
    form: str
    doer: Word | None = None

    @property
    def head(self) -> Word:
        """The first of its heads."""
        return self.heads[0]


def acts(word: Word, entry: Entry) -> list[Act]:
    """The acts that a word binds its actor to: those at the first place of the entry's content where any stand."""
    if not _is_phrase(word, entry):
        return []
    for place in entry.slots.get("content", ()):
        if found := [act for head, form in _at(word, place, entry) for act in (*split(head, form), *_gapped(head))]:
            return [act for act in (*found[:-1], _with_strays(found[-1], word)) if not _is_empty(act)]
    return []


def _is_empty(act: Act) -> bool:
    """Whether an act only takes up what was said before: "agreed to do so"."""
    return act.head.lemma == "do" and any(child.lower in ("so", "that", "it") for child in act.head.children)


def _is_phrase(word: Word, entry: Entry) -> bool:
    """Whether the words stand with a verb that make its phrase: "make up its mind", "set aside", "take upon itself"."""
    beside = {child.lower for child in word.children}
    if not set(entry.values.get("particle", ())) <= set() and not beside & set(entry.values["particle"]):
        return False
    if entry.needs("mind") and not any(noun.lemma == "mind" for noun in grammar.undergoers(word)):
        return False
    return not entry.needs("self") or any(
        each.lower in REFLEXIVES for each in grammar.complements(word, ("upon", "on"))
    )


def _with_strays(act: Act, word: Word) -> Act:
    """An infinitive with those that the parser has coordinated with the word above: "pledging to halt A and end B"."""
    if act.form != "infinitive" or not grammar.is_verb(word) or word.tag == "VB":
        return act
    strays = [
        each
        for each in grammar.conjuncts(word)[1:]
        if each.tag == "VB"
        and each.i > act.head.i
        and not grammar.own_auxiliaries(each)
        and not grammar.own_subjects(each)
    ]
    return Act((*act.heads, *strays), act.form, act.doer)


def _gapped(head: Word) -> list[Act]:
    """The act of a second actor under the same word, which is left out: "and the Iranians to freeze"."""
    words = head.sentence.words
    found = []
    for child in head.children:
        if _is_loose_infinitive(child):
            before = words[child.subtree()[0].i - words[0].i - 1]
            if before.i > head.i and grammar.governor(before)[1] == "coordinate" and grammar.is_noun(before):
                found.append(Act((child,), "infinitive", before))
    return found


def _at(word: Word, place: str, entry: Entry) -> Iterator[tuple[Word, str]]:
    if place == "infinitive":
        yield from ((head, "infinitive") for head in _infinitives(word, entry.slots.get("committer", ())))
    elif place == "clause":
        yield from ((head, "clause") for head in _clauses(word))
    elif place == "gerund":
        yield from ((head, "gerund") for head in grammar.clause_heads(word) if head.tag == "VBG")
        yield from ((head, "gerund") for head in grammar.undergoers(word) if head.tag == "VBG")
    elif place == "object":
        things = dict.fromkeys([*grammar.undergoers(word), *grammar.objects(word)])
        yield from ((noun, "noun") for noun in things if _is_act(noun, entry))
    else:
        yield from _after(word, place, entry)


def _infinitives(word: Word, entry_places: tuple[str, ...]) -> list[Word]:
    found = [head for head in grammar.clause_heads(word) if grammar.is_infinitive(head)]
    if not found and not grammar.is_verb(word):
        found = grammar.infinitives(word)
    if not found and grammar.is_verb(word):
        found = [child for child in word.children if child.i > word.i and _is_loose_infinitive(child)]
    if not found and grammar.is_verb(word) and grammar.governor(word)[1] == "subject" and word.head.lemma == "be":
        found = [head for head in grammar.clause_heads(word.head) if grammar.is_infinitive(head)]
    if not found and grammar.is_verb(word) and "object" in entry_places:
        found = [head for noun in grammar.undergoers(word) for head in grammar.infinitives(noun)]
    if not found and grammar.is_noun(word) and grammar.governor(word)[1] == "object" and word.head.lemma == "be":
        found = [head for head in grammar.clause_heads(word.head) if grammar.is_infinitive(head)]
    if not found and grammar.is_noun(word):
        verb = grammar.governor(word)[0]
        if verb is not None and grammar.is_verb(verb) and of_class("verb", verb.lemma, "settles"):
            found = [child for child in verb.children if child.i > word.i and _is_loose_infinitive(child)]
    if not found and not grammar.is_noun(word):
        found = _beyond_aside(word)
    return found


def _beyond_aside(word: Word) -> list[Word]:
    """The infinitive that the parser has hung on a verb beside its word: "stood ready, he added, to go", "is ready to go"."""
    near = {
        word.head,
        word.head.head,
        *(child for child in (*word.children, *word.head.children) if grammar.is_aside(child)),
    }
    later = (
        each
        for each in word.sentence.words
        if each.i > word.i and grammar.is_infinitive(each) and each.head in near and not grammar.own_subjects(each)
    )
    return [
        each
        for each in later
        if not any(
            grammar.own_subjects(between) and not grammar.is_aside(between) and between.i > word.i
            for between in (each.head,)
        )
    ][:1]


def _is_loose_infinitive(child: Word) -> bool:
    return grammar.governor(child)[1] == "adverbial" and grammar.is_infinitive(child) and not grammar.marker(child)


def _clauses(word: Word) -> list[Word]:
    return [
        inner
        for head in grammar.clause_heads(word)
        if not grammar.is_infinitive(head) and is_future(inner := act_verb(head))
    ]


def act_verb(clause: Word) -> Word:
    """The verb that tells the act of a clause: "supervise" of "are to supervise", "carry" of "was going to carry"."""
    for helper in ("be", "go"):
        if clause.lemma == helper:
            for below in grammar.clause_heads(clause):
                if grammar.is_infinitive(below) and below.i > clause.i:
                    return below
    return clause


def is_future(verb: Word) -> bool:
    """Whether a clause tells what shall be: by "will", "would", "should", "is to", or a subjunctive."""
    if grammar.is_infinitive(verb):
        return True
    helpers = grammar.auxiliaries(verb)
    lowers = {helper.lower for helper in helpers}
    if lowers & {*phrases("future"), *phrases("reported-future"), *phrases("duty")} and "have" not in lowers:
        return True
    return (verb.tag == "VB" and not helpers) or any(helper.lower == "be" and helper.tag == "VB" for helper in helpers)


def _after(word: Word, preposition: str, entry: Entry) -> Iterator[tuple[Word, str]]:
    if preposition in grammar.fronted_prepositions(word) and grammar.governor(word)[1] == "relative":
        yield word.head, "noun"
    for name, objects in grammar.adpositions(word):
        if name == preposition and objects:
            head = grammar.coordination_head(objects[0])
            if head.tag == "VBG":
                yield head, "gerund"
            elif _is_act(head, entry):
                yield head, "noun"


def _is_act(noun: Word, entry: Entry) -> bool:
    """Whether a noun names an act or a sum, not a value or a subject."""
    if (
        of_class("noun", noun.lemma, "no-act")
        or is_encounter(noun)
        or not (noun.tag.startswith("NN") or noun.tag in ("CD", "$"))
    ):
        return False
    if entry.needs("burden"):
        return of_class("noun", noun.lemma, "burden") is not None
    has_sum = amount(text_of(noun.subtree())) is not None
    if entry.needs("sum"):
        return has_sum
    if entry.name == "pledge" and noun.tag in ("NN", "NNS"):
        return True
    return has_sum or of_class("noun", noun.lemma, "act") is not None


def split(head: Word, form: str) -> list[Act]:
    """The acts of a coordination: a conjunct with a frame of its own (subject, auxiliary, "to", "that") is an act of its own."""
    groups: list[list[Word]] = [[head]]
    for other in dict.fromkeys(
        [*grammar.conjuncts(head)[1:], *_enumerated(head), *(_listed(head) if form == "clause" else ())]
    ):
        if form != "noun" and not _is_alike(other, head):
            continue
        if form != "noun" and _has_frame(other):
            groups.append([other])
        else:
            groups[-1].append(other)
    return [Act(tuple(group), form) for group in groups]


def _listed(head: Word) -> list[Word]:
    """The further clauses of a list that the parser hangs within the first: "agreed that A be cut, that B fall"."""
    if grammar.marker(head) != "that":
        return []
    return [
        word
        for word in head.subtree()
        if word is not head
        and grammar.is_verb(word)
        and grammar.marker(word) == "that"
        and grammar.own_subjects(word)
        and is_future(word)
        and _follows_break(word)
    ]


def _follows_break(clause: Word) -> bool:
    first = grammar.clause_span(clause)[0]
    words = first.sentence.words
    place = first.i - words[0].i - 1
    return place >= 0 and words[place].lower in ("and", *BREAKS)


def _is_alike(other: Word, head: Word) -> bool:
    """Whether a conjunct can stand under the same frame: "meet and talk", not "to meet and looked forward"."""
    finite = ("VBD", "VBZ", "VBP")
    return grammar.is_verb(other) and not (
        other.tag in finite and head.tag not in finite and not grammar.own_auxiliaries(other)
    )


def _enumerated(head: Word) -> list[Word]:
    """The further infinitives of a list that the parser takes for purposes: "to accord A, to permit B, and to pay C"."""
    listed = (child for child in head.children if _is_loose_infinitive(child) and _after_comma(child))
    return [each for child in listed if len(found := grammar.conjuncts(child)) > 1 for each in found]


def _has_frame(verb: Word) -> bool:
    return bool(
        grammar.own_subjects(verb)
        or grammar.is_infinitive(verb)
        or any(helper.tag == "MD" for helper in grammar.own_auxiliaries(verb))
    )


def content(act: Act, theme: tuple[Word, ...] = (), outside: frozenset[int] = frozenset()) -> str:
    """The words of an act without its frame.

    Args:
        act: the act.
        theme: the heads of a grammatical subject that belongs to it: "sanctions" of "sanctions will be lifted".
        outside: the places of words that tell of the undertaking, not of the act: "in May last year".
    """
    own = {word.i: word for head in act.heads for word in _own_words(head, act) if word.i not in outside}
    themes = {word.i: word for head in theme for word in _pruned(head) if word.i not in outside}
    if theme and act.form != "noun" and grammar.is_passive(act.head):
        joins = {child.i for head in act.heads for child in head.children if child.tag == "CC"}
        rest = [word for i, word in own.items() if word not in act.heads and i not in themes and i not in joins]
        verbs = " and ".join(dict.fromkeys(head.lemma for head in act.heads))
        return " ".join(part for part in (verbs, _uncapitalised(themes.values()), text_of(rest)) if part)
    return text_of({**own, **themes}.values(), act.heads)


def _uncapitalised(words: Iterable[Word]) -> str:
    """Words that may have begun a sentence, as they stand within one."""
    first = min(words, key=lambda word: word.i)
    text = text_of(words)
    return (
        text[:1].lower() + text[1:] if first is first.sentence.words[0] and first.pos not in ("PROPN", "ADJ") else text
    )


def _own_words(head: Word, act: Act) -> Iterator[Word]:
    yield head
    subjects = grammar.own_subjects(head)
    noun = not grammar.is_verb(head)
    for child in head.children:
        if child in act.heads or child in subjects or _is_coordinate(child, head) or _is_gapped(child, head):
            continue
        if child.tag == "CC" and (child.i < act.head.i or child.i > act.heads[-1].i) and not noun:
            continue
        if noun:
            if not _is_owner(child) and not _is_aside(child):
                yield from _pruned(child)
        elif not _frames(child, head):
            yield from _pruned(child)


def _is_owner(child: Word) -> bool:
    described = grammar.governor(child)[1] == "relative" and not grammar.is_infinitive(child)
    return grammar.is_possessor(child) or (
        described and (_after_comma(child) or bool(grammar.fronted_prepositions(child)))
    )


def _is_coordinate(child: Word, head: Word) -> bool:
    return grammar.governor(child)[1] == "coordinate" and grammar.is_verb(child) and grammar.is_verb(head)


def _is_gapped(child: Word, head: Word) -> bool:
    return grammar.is_verb(child) and any(child in act.heads for act in _gapped(head))


def _frames(child: Word, head: Word) -> bool:
    """Whether a word beside an act only tells when, by whom or under what verb it is told."""
    if (
        child.tag == "TO"
        or (grammar.is_auxiliary(child) and child.i < head.i)
        or child.lower == grammar.marker(head) == child.lower
    ):
        return True
    if _is_aside(child) or _is_other_clause(child, head) or child in _enumerated(head):
        return True
    if _is_fronted(child) or (child.lower == "by" and grammar.is_passive(head)) or child in _listed(head):
        return True
    if grammar.governor(child)[1] == "adverbial":
        return any(_begins(child, phrase) for phrase in phrases("frame")) and not is_condition(child)
    if grammar.is_adposition(child) and child.lower in OCCASIONS:
        return any(is_encounter(noun) for noun in child.children if grammar.is_noun(noun))
    return False


def _is_other_clause(child: Word, head: Word) -> bool:
    """Whether it is a main clause set before the act's: "Doha wants to talk; none of its rights will be surrendered"."""
    return (
        grammar.is_verb(child)
        and child.i < head.i
        and bool(grammar.own_subjects(child))
        and grammar.governor(child)[1] in ("complement", "other")
        and not grammar.marker(child)
    )


def _is_fronted(child: Word) -> bool:
    """Whether it is the relative phrase that begins a clause: "under which", "whereby"."""
    return child.lower in ("whereby", "wherein") or (
        grammar.is_adposition(child) and any(below.tag in ("WDT", "WP") for below in child.children)
    )


def _is_aside(child: Word) -> bool:
    """Whether it is the telling set into what is told: "fire, he promised, will be suspended"."""
    if not grammar.is_verb(child) or grammar.governor(child)[1] in ("relative", "adverbial"):
        return False
    telling = lexicon().first("Reporting", "verb", child.lemma) is not None or bool(undertakings(child))
    return (
        telling and not grammar.clause_heads(child) and not grammar.objects(child) and bool(grammar.own_subjects(child))
    )


def _pruned(word: Word) -> Iterator[Word]:
    """A word with what hangs on it, without asides and relative clauses behind a comma."""
    yield word
    for child in word.children:
        if (grammar.governor(child)[1] == "relative" and _after_comma(child)) or _is_aside(child) or _is_listed(child):
            continue
        yield from _pruned(child)


def _is_listed(child: Word) -> bool:
    return (
        grammar.is_verb(child)
        and grammar.marker(child) == "that"
        and any(child in _listed(above) for above in child.ancestors() if grammar.is_verb(above))
    )


def _after_comma(clause: Word) -> bool:
    first = grammar.clause_span(clause)[0]
    words = first.sentence.words
    place = first.i - words[0].i - 1
    while place > 0 and words[place].text in QUOTES:
        place -= 1
    return place >= 0 and words[place].text in BREAKS


def conditions(act: Act, *others: Word) -> list[Word]:
    """The heads of the clauses on which an act hangs: "if …", "once …", "provided that …", beside it or the words above it."""
    beside = [child for word in (*act.heads, *others) for child in word.children]
    return [child for child in beside if is_condition(child)]


def condition_text(clause: Word) -> str:
    """The words of a condition without what is coordinated with it."""
    return text_of(word for child in (clause,) for word in _uncoordinated(child))


def _uncoordinated(clause: Word) -> Iterator[Word]:
    yield clause
    for child in clause.children:
        if grammar.governor(child)[1] != "coordinate" or not grammar.own_subjects(child):
            yield from _pruned(child)


def is_condition(child: Word) -> bool:
    """Whether a clause states a condition: it begins with a word that does, and has a verb."""
    if grammar.governor(child)[1] not in ("adverbial", "other", "adposition") or grammar.is_auxiliary(child):
        return False
    if not any(grammar.is_verb(word) and not grammar.is_auxiliary(word) for word in child.subtree()):
        return False
    return any(_begins(child, phrase) for phrase in phrases("condition"))


def _begins(clause: Word, phrase: str) -> bool:
    words = clause.subtree()
    return " ".join(word.lower for word in words[: phrase.count(" ") + 1]) == phrase


def text_of(words: Iterable[Word], heads: tuple[Word, ...] = ()) -> str:
    """Words in the order of the text, with its spacing, without punctuation at the edges; verbs that head an act in base form."""
    ordered = sorted(words, key=lambda word: word.i)
    text = ""
    for before, word in zip([None, *ordered], ordered, strict=False):
        if before is not None:
            source = word.sentence.doc.text
            text += source[before.end : word.start] if word.i == before.i + 1 else " "
        text += word.lemma if word in heads and word.tag in INFLECTED else word.text
    return " ".join(text.strip(EDGES).split())
