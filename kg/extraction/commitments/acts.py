"""The act that is undertaken: where it stands beside the word that binds, and which acts stand together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kg.extraction.commitments.actors import REFLEXIVES
from kg.extraction.commitments.amounts import MONEY, amount
from kg.extraction.commitments.together import Act, gapped, is_loose_infinitive, split
from kg.extraction.commitments.words import is_encounter, is_future, of_class
from kg.extraction.wording import BREAKS, text_of
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry

INVERTING = frozenset({"should", "were", "had"})


def acts(word: Word, entry: Entry) -> list[Act]:
    """The acts that a word binds its actor to: those at the first place of the entry's content where any stand."""
    if not _is_phrase(word, entry):
        return []
    for place in entry.slots.get("content", ()):
        heads = _at(word, place, entry)
        if found := [act for head, form in heads for act in (*split(head, form), *gapped(head))]:
            return [act for act in (*found[:-1], _with_strays(found[-1], word)) if not _is_empty(act)]
    return _commented(word) if "clause" in entry.slots.get("content", ()) else []


def _commented(verb: Word) -> list[Act]:
    """The act of the clause that a word comments on: "freight may cross its soil, as A has now agreed"."""
    above = commented_on(verb)
    return [Act((above,), "clause")] if above is not None else []


def commented_on(verb: Word) -> Word | None:
    """The verb of the clause on which a clause with "as" comments: "sent" of "sent tanks, as it had promised"."""
    above, relation = grammar.governor(verb)
    begins = grammar.marker(verb) == "as" and relation == "adverbial" and not grammar.objects(verb)
    return above if begins and above is not None and grammar.is_verb(above) and above.lemma != "be" else None


def _is_empty(act: Act) -> bool:
    """Whether an act only takes up what was said before: "agreed to do so"."""
    return act.head.lemma == "do" and any(child.lower in ("so", "that", "it") for child in act.head.children)


def _is_phrase(word: Word, entry: Entry) -> bool:
    """Whether the words that make a verb's phrase stand with it: "make up its mind", "set aside"."""
    particles = set(entry.values.get("particle", ()))
    beside = [*word.children, *(child for noun in grammar.undergoers(word) for child in noun.children)]
    if particles and not particles & {child.lower for child in beside if child.i > word.i}:
        return False
    if entry.needs("mind") and not any(of_class("noun", noun.lemma, "mind") for noun in grammar.undergoers(word)):
        return False
    upon = grammar.complements(word, ("upon", "on"))
    return not entry.needs("self") or any(each.lower in REFLEXIVES for each in upon)


# Where an act stands


def _at(word: Word, place: str, entry: Entry) -> Iterator[tuple[Word, str]]:
    if place == "infinitive":
        yield from ((head, "infinitive") for head in _infinitives(word, entry))
    elif place == "clause":
        yield from ((head, "clause") for head in _clauses(word, entry))
    elif place == "gerund":
        found = (*grammar.clause_heads(word), *grammar.undergoers(word)) if grammar.is_verb(word) else _enacting(word)
        yield from ((head, "gerund") for head in found if head.tag == "VBG")
    elif place == "object":
        things = dict.fromkeys([*grammar.undergoers(word), *grammar.objects(word), *_predicated(word, entry)])
        yield from ((noun, "noun") for noun in things if _is_act(noun, entry))
        if entry.effect == "agreed":
            yield from (found for noun in things for found in _proposed(noun, entry))
    else:
        yield from _after(word, place, entry)
        if place == "of" and grammar.is_verb(word):
            yield from (found for noun in grammar.undergoers(word) for found in _after(noun, place, entry))
        if place == "on" and grammar.is_noun(word) and (verb := _settling(word)) is not None:
            yield from _after(verb, place, entry)


def _enacting(text: Word) -> list[Word]:
    """The participles by which a text is told to enact something: "a treaty banning mines"."""
    described = (child for child in text.children if grammar.governor(child)[1] == "noun clause")
    return [child for child in described if of_class("verb", child.lemma, "enacts")]


def _settling(noun: Word) -> Word | None:
    """The verb by which a noun of settlement comes about: "reached" of "agreement was reached on the return"."""
    verb, relation = grammar.governor(noun)
    carried = relation == "object" or (relation == "subject" and verb is not None and grammar.is_passive(verb))
    return verb if verb is not None and carried and of_class("verb", verb.lemma, "settles", "made") else None


def _predicated(verb: Word, entry: Entry) -> list[Word]:
    """What a verb's particle is said of where the parser makes a clause of both: "made 20 million available"."""
    particles = entry.values.get("particle", ())
    said = (head for head in grammar.clause_heads(verb) if head.lower in particles)
    return [noun for head in said for noun in grammar.own_subjects(head)]


def _infinitives(word: Word, entry: Entry) -> list[Word]:
    """The infinitives of a word, at the first place where grammar or a slip of the parser puts them."""
    part = "noun" if grammar.is_noun(word) else "verb" if grammar.is_verb(word) else "adjective"
    settled_on = (_settled_on(word) if "on" in entry.slots.get("content", ()) else None) or _sum_given(word)
    for place in PLACES[part]:
        if found := [head for head in place(word) if settled_on is None or head.i < settled_on.i]:
            return found
    if part == "verb" and "object" in entry.slots.get("committer", ()):
        return [head for noun in grammar.undergoers(word) for head in grammar.infinitives(noun)]
    return []


def _sum_given(verb: Word) -> Word | None:
    """The sum that a verb gives, behind which an infinitive tells what it is for: "pledged $5 million to help Chad"."""
    given = grammar.undergoers(verb) if grammar.is_verb(verb) and not grammar.is_passive(verb) else []
    return next((noun for noun in given if MONEY.search(text_of(noun.subtree()))), None)


def _settled_on(verb: Word) -> Word | None:
    """What is agreed on, no day, behind which an infinitive tells what it is for: "agreed on a body to act"."""
    after = (noun for noun in grammar.complements(verb, ("on", "upon")) if noun.i > verb.i)
    return next((noun for noun in after if noun.name not in ("DATE", "TIME")), None)


def _own(word: Word) -> list[Word]:
    return [head for head in grammar.clause_heads(word) if grammar.is_infinitive(head)]


def _loose(verb: Word) -> list[Word]:
    return [child for child in verb.children if child.i > verb.i and is_loose_infinitive(child)]


def _cleft(word: Word) -> list[Word]:
    """The infinitive that a copula sets against a word: "what they promised was to go", "it is A's intention to go"."""
    above, relation = grammar.governor(word)
    wanted = "subject" if grammar.is_verb(word) else "object"
    return _own(above) if above is not None and relation == wanted and above.lemma == "be" else []


def _of_settling(noun: Word) -> list[Word]:
    """The infinitive that the parser hangs on the verb over a noun: "signed a deal with B to go"."""
    verb, relation = grammar.governor(noun)
    classes = ("settles", "made", "renewed") if relation == "object" else ("settles",)
    settles = verb is not None and grammar.is_verb(verb) and of_class("verb", verb.lemma, *classes)
    if verb is None or not settles:
        return []
    return [child for child in _loose(verb) if child.i > noun.i and not _is_apart(child)]


def _is_apart(infinitive: Word) -> bool:
    """Whether a comma stands before an infinitive, which then tells what a thing is done for."""
    to = next((child for child in infinitive.children if child.tag == "TO"), infinitive)
    place = to.i - to.sentence.words[0].i
    return place > 0 and to.sentence.words[place - 1].text in BREAKS


def _beyond_aside(word: Word) -> list[Word]:
    """The infinitive that the parser hangs on a verb beside its word: "stood ready, he added, to go"."""
    asides = (child for child in (*word.children, *word.head.children) if grammar.is_aside(child))
    near = {word.head, word.head.head, *asides}
    for later in word.sentence.words:
        if later.i > word.i and later.head in near and grammar.is_infinitive(later) and not grammar.own_subjects(later):
            above = later.head
            if above.i < word.i or grammar.is_aside(above) or not grammar.own_subjects(above):
                return [later]
    return []


PLACES: Mapping[str, tuple[Callable[[Word], list[Word]], ...]] = {
    "verb": (_own, _loose, _cleft, _beyond_aside),
    "noun": (_own, grammar.infinitives, _cleft, _of_settling),
    "adjective": (_own, grammar.infinitives, _beyond_aside),
}


def _clauses(word: Word, entry: Entry) -> list[Word]:
    heads = [
        *grammar.clause_heads(word),
        *(each for noun in _bearing_clauses(word, entry) for each in _loose_that(noun)),
    ]
    finite = (head for head in heads if not grammar.is_infinitive(head))
    return [inner for head in finite if is_future(inner := _act_verb(head)) and not is_inverted(head)]


def _bearing_clauses(word: Word, entry: Entry) -> list[Word]:
    """The nouns on which a slip of the parser may hang what is undertaken: itself, or who is addressed."""
    if grammar.is_noun(word):
        return [word] if entry.effect == "pledged" else []
    return grammar.undergoers(word) if "object" in entry.slots.get("beneficiary", ()) else []


def _loose_that(noun: Word) -> list[Word]:
    """The clause with "that" and a subject of its own that the parser takes for one that describes a noun."""
    described = (child for child in noun.children if grammar.governor(child)[1] in ("relative", "noun clause"))
    return [verb for verb in described if _begins_with_that(verb) and _has_other_subject(verb)]


def _begins_with_that(verb: Word) -> bool:
    return verb.subtree()[0].lower == "that"


def _has_other_subject(verb: Word) -> bool:
    return any(subject.lower not in ("that", "which", "who") for subject in grammar.own_subjects(verb))


def is_inverted(clause: Word) -> bool:
    """Whether a clause states a condition by its word order: "should A agree", "were B to leave", "had C gone"."""
    helpers = [helper for helper in grammar.own_auxiliaries(clause) if helper.lower in INVERTING]
    return any(helper.i < subject.i for helper in helpers for subject in grammar.own_subjects(clause))


def _act_verb(clause: Word) -> Word:
    """The verb that tells the act of a clause: "supervise" of "are to supervise", "carry" of "was going to carry"."""
    if clause.lemma in ("be", "go"):
        return next((below for below in _own(clause) if below.i > clause.i), clause)
    return clause


def _after(word: Word, preposition: str, entry: Entry) -> Iterator[tuple[Word, str]]:
    fronted = preposition in grammar.fronted_prepositions(word) and grammar.governor(word)[1] == "relative"
    if fronted and not any(below.lower == "whom" for child in word.children for below in child.children):
        yield _act_described(word.head), "noun"
    for name, objects in grammar.adpositions(word):
        if name == preposition and objects:
            head = grammar.coordination_head(objects[0])
            if head.tag == "VBG" and entry.needs("firm") and not grammar.undergoers(head):
                continue  # a treaty on fishing tells its field
            if head.tag == "VBG":
                yield head, "gerund"
            elif entry.effect == "agreed" and of_class("noun", head.lemma, "proposal"):
                yield from _proposed(head, entry)
            elif _is_act(head, entry):
                yield head, "noun"


def _proposed(noun: Word, entry: Entry) -> list[tuple[Word, str]]:
    """What an offer or request that is accepted proposes: to mediate, talks, troops."""
    if of_class("noun", noun.lemma, "proposal") is None:
        return []
    if found := _infinitives(noun, entry):
        return [(head, "infinitive") for head in found]
    return [(thing, "noun") for thing in grammar.complements(noun, ("of", "for"))[:1] if thing.tag.startswith("NN")]


def _act_described(noun: Word) -> Word:
    """The noun of an act that a relative clause describes: "halt" of "a halt to fire to which both agreed"."""
    above, current = noun, noun
    while of_class("noun", above.lemma, "act") is None:
        preposition, relation = grammar.governor(current)
        if relation != "adposition" or preposition is None or not grammar.is_noun(preposition.head):
            return noun
        above = current = preposition.head
    return above


def _is_act(noun: Word, entry: Entry) -> bool:
    """Whether a noun names an act or a sum, not a value or a subject."""
    nominal = noun.tag.startswith("NN") or noun.tag in ("CD", "$")
    if not nominal or of_class("noun", noun.lemma, "no-act") or is_encounter(noun):
        return False
    if entry.needs("burden"):
        return of_class("noun", noun.lemma, "burden") is not None
    if entry.needs("deed"):
        return of_class("noun", noun.lemma, "announced-deed") is not None
    if entry.needs("aid"):
        return of_class("noun", noun.lemma, "aid") is not None
    if entry.needs("firm") and of_class("noun", noun.lemma, "vague"):
        return False
    has_sum = amount(text_of(noun.subtree())) is not None
    if entry.needs("sum"):
        return has_sum
    anything = entry.needs("thing") and noun.tag in ("NN", "NNS") and not grammar.is_adposition(noun.head)
    return anything or has_sum or of_class("noun", noun.lemma, "act") is not None


def _with_strays(act: Act, word: Word) -> Act:
    """An infinitive with those that the parser coordinates with the word above: "pledging to halt A and end B"."""
    if act.form != "infinitive" or not grammar.is_verb(word) or word.tag == "VB":
        return act
    later = (each for each in grammar.conjuncts(word)[1:] if each.tag == "VB" and each.i > act.head.i)
    strays = [each for each in later if not grammar.own_auxiliaries(each) and not grammar.own_subjects(each)]
    return Act((*act.heads, *strays), act.form, act.doer)
