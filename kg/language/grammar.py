"""Questions of grammar, asked of a word and answered with words: the one module that knows a parser's labels.

Two label schemes are known: ClearNLP's, of spaCy's English pipelines, and Universal Dependencies', of most others; a function
of grammar is the union of its labels in both, so that a pipeline of either works without a switch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kg.language.doc import Word

# A row is a function of grammar: ClearNLP's labels | Universal Dependencies' labels.
SUBJECT = frozenset({"nsubj", "csubj"} | {"nsubj", "csubj"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"} | {"nsubj:pass", "csubj:pass"})
OBJECT = frozenset({"dobj", "dative"} | {"obj", "iobj"})
ATTRIBUTE = frozenset({"attr", "oprd", "acomp"})
AGENT = frozenset({"agent"} | {"obl:agent"})
ADPOSITION = frozenset({"prep", "agent", "dative"})
ADPOSITION_OBJECT = frozenset({"pobj", "pcomp"})
CASE_MARKED = frozenset({"obl", "nmod", "obl:agent", "obl:arg"})
CASE = frozenset({"case", "mark"})
CONJUNCT = frozenset({"conj"})
APPOSITION = frozenset({"appos"})
POSSESSOR = frozenset({"poss"} | {"nmod:poss"})
RELATIVE = frozenset({"relcl"} | {"acl:relcl"})
NOUN_CLAUSE = frozenset({"acl"})
OPEN_CLAUSE = frozenset({"xcomp"})
CLOSED_CLAUSE = frozenset({"ccomp"})
ADVERBIAL_CLAUSE = frozenset({"advcl"})
AUXILIARY = frozenset({"aux", "auxpass"} | {"aux:pass", "cop"})
PASSIVE_AUXILIARY = frozenset({"auxpass"} | {"aux:pass"})
NEGATION = frozenset({"neg"})
PARTICLE = frozenset({"prt"} | {"compound:prt"})
PREMODIFIER = frozenset({"amod", "compound", "nmod", "nummod", "det", "poss", "predet", "quantmod"})
NAME_PART = frozenset({"compound", "flat", "flat:name", "nmod", "amod", "nummod"})
TIME_ADVERBIAL = frozenset({"npadvmod", "obl:tmod", "advmod", "nmod:tmod"})
SPEECH_ASIDE = frozenset({"parataxis", "ccomp"})
OUTSIDE_PHRASE = RELATIVE | NOUN_CLAUSE | APPOSITION | CONJUNCT | frozenset({"cc", "punct", "prep", "preconj", "ccomp", "advcl", "parataxis"})
PUNCTUATION = frozenset({"punct"})

NEGATIVE_WORDS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly", "scarcely"})
RELATIVISERS = frozenset({"who", "which", "that", "whom", "whose"})
PARTICIPLES = frozenset({"VBN", "VBG"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_verb(word: Word) -> bool:
    """Whether it is a full or auxiliary verb."""
    return word.tag.startswith("VB") or word.pos in ("VERB", "AUX")


def is_noun(word: Word) -> bool:
    """Whether it heads noun phrases: a noun, a name or a pronoun."""
    return word.pos in ("NOUN", "PROPN", "PRON") or word.tag.startswith("NN")


def is_adposition(word: Word) -> bool:
    """Whether it is a preposition with its phrase."""
    return word.label in ADPOSITION or word.tag == "IN"


def mend_name(first: Word) -> None:
    """Rehangs a person's name whose first word the parser took for a preposition ("Barack"): its last word heads it.

    No word of a name governs another as a preposition does, so the reading is never right.
    """
    inner = next((child for child in first.children if child.label in ADPOSITION_OBJECT and child.name == first.name), None)
    if inner is None or first.head is first:
        return
    head = first.head
    first.children.remove(inner)
    head.children[head.children.index(first)] = inner
    inner.head, inner.label = head, "nsubj" if inner.i < head.i else "dobj"
    first.head, first.label, first.tag, first.pos = inner, "compound", "NNP", "PROPN"
    inner.children.insert(0, first)


def dependents(word: Word, labels: Collection[str]) -> list[Word]:
    """The words that hang on it by one of the labels."""
    return [child for child in word.children if child.label in labels]


def conjuncts(word: Word) -> list[Word]:
    """The word and what is coordinated with it, in order: "A, B and C" for A."""
    found, stack = [], [word]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(reversed(dependents(current, CONJUNCT)))
    return sorted(found, key=lambda w: w.i)


def expanded(words: Iterable[Word]) -> list[Word]:
    """Each word with its conjuncts, without repetition."""
    seen: dict[int, Word] = {}
    for word in words:
        for each in conjuncts(word):
            seen.setdefault(each.i, each)
    return list(seen.values())


def coordination_head(word: Word) -> Word:
    """The first of the words it is coordinated with."""
    while word.label in CONJUNCT and word.head is not word:
        word = word.head
    return word


def is_passive(verb: Word) -> bool:
    """Whether what it grammatically speaks of undergoes it: "was signed", "a treaty signed by"."""
    if dependents(verb, PASSIVE_AUXILIARY | PASSIVE_SUBJECT):
        return True
    if dependents(verb, AGENT) and not dependents(verb, OBJECT):
        return True
    if verb.tag != "VBN":
        return False
    if verb.label in CONJUNCT and not dependents(verb, SUBJECT | AUXILIARY):
        return is_passive(verb.head)
    return not dependents(verb, AUXILIARY | SUBJECT)


def subjects(verb: Word) -> list[Word]:
    """Who does it: the subject of an active verb, the agent of a passive one, through control, coordination and relatives."""
    return expanded(agents(verb) if is_passive(verb) else _surface_subjects(verb))


def undergoers(verb: Word) -> list[Word]:
    """What it is done to: the objects of an active verb, the subject of a passive one."""
    return expanded(_surface_subjects(verb) if is_passive(verb) else _own_objects(verb))


def agents(verb: Word) -> list[Word]:
    """The "by" phrase of a passive."""
    found = [obj for by in dependents(verb, AGENT) for obj in _adposition_objects(by)]
    if not found and is_passive(verb):
        found = [obj for by in dependents(verb, ADPOSITION) if by.lower == "by" for obj in _adposition_objects(by)]
    return [obj for obj in found if not is_verb(obj)]


def _own_objects(verb: Word) -> list[Word]:
    found = [child for child in dependents(verb, OBJECT) if not is_adposition(child) and child.lower not in RELATIVISERS]
    if not found and verb.label in RELATIVE and _surface_subject_words(verb):
        relativiser = [child for child in dependents(verb, OBJECT) if child.lower in RELATIVISERS]
        if relativiser or not _fronted_preposition(verb):
            found = [verb.head]
    return found


def objects(verb: Word) -> list[Word]:
    """The objects in form, with conjuncts: of "signed a treaty and a note", both."""
    return expanded(_own_objects(verb))


def attributes(verb: Word) -> list[Word]:
    """What a copula says of its subject."""
    return expanded(dependents(verb, ATTRIBUTE))


def _fronted_preposition(verb: Word) -> bool:
    return any(child.lower in RELATIVISERS for prep in dependents(verb, ADPOSITION) for child in prep.children)


def fronted_prepositions(verb: Word) -> list[str]:
    """The prepositions that stand before the relative pronoun of its clause: "to" of "the treaty to which both put their names"."""
    return [prep.lower for prep in dependents(verb, ADPOSITION) if any(child.lower in RELATIVISERS for child in prep.children)]


def _surface_subject_words(verb: Word) -> list[Word]:
    return dependents(verb, SUBJECT | PASSIVE_SUBJECT)


def _surface_subjects(verb: Word, depth: int = 0) -> list[Word]:
    own = [word for word in _surface_subject_words(verb) if word.lower != "there"]
    if own:
        return _antecedents(verb, own)
    if depth > 6:
        return []
    return _borrowed_subjects(verb, depth)


def _antecedents(verb: Word, own: list[Word]) -> list[Word]:
    if own[0].lower in RELATIVISERS:
        clause = coordination_head(verb)
        if clause.label in RELATIVE:
            return [clause.head]
    return own


def _borrowed_subjects(verb: Word, depth: int) -> list[Word]:
    head = verb.head
    if head is verb:
        return []
    if verb.label in CONJUNCT:
        return _surface_subjects(head, depth + 1) if is_verb(head) else []
    if verb.label in OPEN_CLAUSE or (verb.label in CLOSED_CLAUSE and not dependents(verb, frozenset({"mark"}) ) and is_infinitive(verb)):
        return _controllers(verb, depth)
    if verb.label in ADVERBIAL_CLAUSE and is_verb(head):
        return _surface_subjects(head, depth + 1)
    if verb.label in NOUN_CLAUSE:
        return [head] if verb.tag in PARTICIPLES else _noun_owner(head, depth)
    if verb.label in ADPOSITION_OBJECT:
        return _gerund_owner(head, depth)
    return []


def _controllers(verb: Word, depth: int) -> list[Word]:
    """The object of "urged A to go" where there is one, else the subject of the verb above: "A agreed to go"."""
    head = verb.head
    persons = [child for child in dependents(head, OBJECT) if child.i < verb.i]
    if persons and is_verb(head):
        return persons
    if is_verb(head):
        return _surface_subjects(head, depth + 1)
    return _noun_owner(head, depth)


def _gerund_owner(preposition: Word, depth: int) -> list[Word]:
    above = preposition.head
    return _surface_subjects(above, depth + 1) if is_verb(above) else _noun_owner(above, depth)


def _noun_owner(noun: Word, depth: int) -> list[Word]:
    """Whose plan it is to do a thing: the possessor, or the subject of the verb that the noun completes."""
    owners = dependents(noun, POSSESSOR)
    if owners:
        return owners
    verb = noun.head
    if is_verb(verb) and (noun.label in OBJECT or noun.label in ATTRIBUTE):
        return _surface_subjects(verb, depth + 1)
    return []


def _adposition_objects(adposition: Word) -> list[Word]:
    found = dependents(adposition, ADPOSITION_OBJECT)
    for nested in dependents(adposition, frozenset({"prep"})):
        found = found + _adposition_objects(nested)
    return found


def adpositions(word: Word) -> Iterator[tuple[str, list[Word]]]:
    """Each preposition that hangs on a word with its objects (conjuncts included)."""
    for child in word.children:
        if child.label in ADPOSITION:
            yield child.lower, expanded(_adposition_objects(child))
        elif child.label in CASE_MARKED:
            for case in dependents(child, CASE):
                yield case.lower, conjuncts(child)


def complements(word: Word, prepositions: Collection[str]) -> list[Word]:
    """The objects of a word's prepositional phrases that begin with one of the prepositions: of "talks with A and B", both.

    A relative pronoun stands for what it refers to: of "Qatar, to which he travels", Qatar.
    """
    found = [obj for name, objs in adpositions(word) if name in prepositions for obj in objs]
    return [word.head if obj.lower in RELATIVISERS and word.label in RELATIVE else obj for obj in found]


def where(verb: Word) -> Word | None:
    """The place that a relative clause with "where" tells of: Kuwait in "Kuwait, where he landed"."""
    if verb.label in RELATIVE and any(child.lower == "where" for child in verb.children):
        return verb.head
    return None


def clauses(word: Word) -> list[Word]:
    """The heads of the clauses it takes as complement: "agreed to hold", "said that X would"."""
    return expanded(dependents(word, OPEN_CLAUSE | CLOSED_CLAUSE))


def infinitives(noun: Word) -> list[Word]:
    """The verbs of the infinitives that complete a noun: "an agreement to withdraw"."""
    return [verb for verb in dependents(noun, NOUN_CLAUSE | RELATIVE | OPEN_CLAUSE) if is_infinitive(verb)]


def postmodifying_clauses(noun: Word) -> list[Word]:
    """The verbs of the relative and participial clauses that describe a noun."""
    return expanded(dependents(noun, NOUN_CLAUSE | RELATIVE))


def is_infinitive(verb: Word) -> bool:
    """Whether it stands with "to"."""
    return any(child.tag == "TO" and child.label in AUXILIARY | CASE for child in verb.children)


def auxiliaries(verb: Word) -> list[Word]:
    """Its auxiliaries; those of a coordinated verb that has none of its own are the first one's."""
    own = dependents(verb, AUXILIARY)
    if not own and verb.label in CONJUNCT and verb.tag in ("VB", "VBN", "VBG") and is_verb(verb.head):
        return auxiliaries(verb.head)
    return own


def particles(verb: Word) -> list[str]:
    """Its particles in lower case: "up" of "took up"."""
    return [child.lower for child in dependents(verb, PARTICLE)]


def is_negated(word: Word) -> bool:
    """Whether a word of its own denies it: "did not sign", "no agreement", "without meeting"."""
    if any(child.label in NEGATION or (child.lower in NEGATIVE_WORDS and child.label in ("det", "advmod", "preconj")) for child in word.children):
        return True
    return word.label in ADPOSITION_OBJECT and word.head.lower == "without"


def tense(verb: Word) -> str:
    """"past", "present" or "future" of a verb's clause, by its auxiliaries and form."""
    helpers = auxiliaries(verb)
    modals = {word.lower for word in helpers if word.tag == "MD"}
    if modals & {"will", "shall", "'ll", "wo"}:
        return "future"
    if modals & {"would", "could", "might", "may", "should", "must", "can"}:
        return "future"
    tags = [word.tag for word in helpers if word.tag != "TO"] or [verb.tag]
    if "VBD" in tags or (any(word.lemma == "have" for word in helpers)):
        return "past"
    if is_infinitive(verb):
        return "future"
    return "past" if verb.tag == "VBN" and not helpers else "present"


def possessors(noun: Word) -> list[Word]:
    """Whose it is: "Japan" of "Japan's pledge"."""
    return expanded(dependents(noun, POSSESSOR))


def is_possessor(word: Word) -> bool:
    """Whether it stands as the owner of a noun: "Japan's", "its"."""
    return word.label in POSSESSOR


def appositions(noun: Word) -> list[Word]:
    """The nouns set beside it that name it anew."""
    return dependents(noun, APPOSITION)


def premodifiers(noun: Word) -> list[Word]:
    """The words before a noun that tell which or what kind: adjectives, compounds, numbers, determiners."""
    return [child for child in noun.children if child.label in PREMODIFIER and child.i < noun.i]


def phrase(head: Word) -> tuple[Word, Word]:
    """First and last word of the noun phrase without clauses, appositions and coordination."""
    words = [head]
    for child in head.children:
        if child.label not in OUTSIDE_PHRASE and child.i < head.i:
            words.extend(child.subtree())
    first = min(words, key=lambda w: w.i)
    return first, head


def long_phrase(head: Word) -> tuple[Word, Word]:
    """First and last word of the noun phrase with its "of" and other prepositional phrases, without clauses and conjuncts."""
    first, last = phrase(head)
    for child in head.children:
        if child.label in ADPOSITION and child.i > head.i:
            last = max(last, child.subtree()[-1], key=lambda w: w.i)
    return first, last


def governor(word: Word) -> tuple[Word | None, str]:
    """The word above a clause or noun, and how it stands to it.

    Returns:
        The governing word (None at the root) and "complement", "object", "subject", "adposition", "noun clause", "relative",
        "adverbial", "coordinate", "apposition" or "other".
    """
    head = word.head
    if head is word:
        return None, "root"
    for labels, relation in GOVERNMENT:
        if word.label in labels:
            return head, relation
    return head, "other"


GOVERNMENT = (
    (OPEN_CLAUSE | CLOSED_CLAUSE, "complement"),
    (OBJECT | ATTRIBUTE, "object"),
    (SUBJECT | PASSIVE_SUBJECT, "subject"),
    (ADPOSITION_OBJECT, "adposition"),
    (RELATIVE, "relative"),
    (NOUN_CLAUSE, "noun clause"),
    (ADVERBIAL_CLAUSE, "adverbial"),
    (CONJUNCT, "coordinate"),
    (APPOSITION, "apposition"),
    (POSSESSOR | frozenset({"compound"}), "modifier"),
)


def marker(verb: Word) -> str:
    """The word that introduces a clause in lower case: "if", "after", "that", or ""."""
    for child in verb.children:
        if child.label == "mark" or (child.label == "advmod" and child.tag == "WRB"):
            return child.lower
    return ""


def clause_span(verb: Word) -> tuple[Word, Word]:
    """First and last word of a verb's clause, without the final punctuation."""
    words = [word for word in verb.subtree()]
    while len(words) > 1 and words[-1].label in PUNCTUATION:
        words.pop()
    return words[0], words[-1]


def is_aside(verb: Word) -> bool:
    """Whether it stands beside the sentence it reports: "…, officials said"."""
    return verb.label in SPEECH_ASIDE


def is_auxiliary(word: Word) -> bool:
    """Whether it only helps another verb: "has", "will", "be"."""
    return word.label in AUXILIARY


def clause_of(word: Word) -> Word:
    """The nearest full verb at or above a word, the root where there is none."""
    for above in (word, *word.ancestors()):
        if is_verb(above) and not is_auxiliary(above):
            return above
    return word.sentence.root


def clause_heads(word: Word) -> list[Word]:
    """The heads of the clauses that complete a verb, noun or adjective, conjuncts not included: "agreed to hold", "a promise that"."""
    labels = OPEN_CLAUSE | CLOSED_CLAUSE if is_verb(word) else OPEN_CLAUSE | CLOSED_CLAUSE | NOUN_CLAUSE
    return dependents(word, labels)


def own_subjects(verb: Word) -> list[Word]:
    """The subject that stands with a verb itself, active or passive, conjuncts not included."""
    return _surface_subject_words(verb)


def own_auxiliaries(verb: Word) -> list[Word]:
    """The auxiliaries that stand with a verb itself."""
    return dependents(verb, AUXILIARY)


def is_negation(word: Word) -> bool:
    """Whether it denies the word that it hangs on."""
    return word.label in NEGATION
