"""What documents say: "the treaty obliges A to …", "in the statement, A and B reaffirm that …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.candidates import Context, Part
from kg.extraction.documents.parties import actors
from kg.extraction.documents.words import marked
from kg.extraction.truth import Truth, truth
from kg.language import Sentence, Word, grammar
from kg.model import Finding, Ref, Role
from kg.vocabulary.lexicon import Entry, lexicon

WITHIN = ("in", "by", "under", "within")
BESIDES = frozenset({"addition"})
ENDINGS = ("ing", "ion", "ent", "nce")
UNTOLD = frozenset({"none", "conditional", "proposed", "refused"})
BOUND = frozenset({"State", "Organization", "Person"})
PARAGRAPHS = marked("part of a document")
MARKERS = frozenset({"that", "the", "a", "an", ",", ":"})


@dataclass(frozen=True, slots=True)
class Provision:
    """One thing that a document says, from `first` to `last`; `document` heads the phrase that speaks of it."""

    document: Word
    verb: Word
    entry: Entry
    first: Word
    last: Word
    bound: tuple[Part, ...]
    truth: Truth
    how: str
    article: str = ""

    @property
    def content(self) -> str:
        """Its words, on one line."""
        text = self.first.sentence.doc.text
        words = text[self.first.start : self.last.end]
        closing = text[self.last.end : self.last.end + 2].strip("., ")[:1]
        return " ".join((words + closing if closing == "”" and words.count("“") > words.count("”") else words).split())


def provisions(heads: frozenset[int], context: Context) -> Iterator[Provision]:
    """The provisions told of documents, whose mentions' heads are the words of the indices given."""
    topic: Word | None = None
    named: Word | None = None
    for sentence in context.doc.sentences:
        for verb in sentence.words:
            entry = _entry(verb)
            if entry is not None:
                it = topic or (named if entry.needs("document") else None)
                yield from _of_verb(verb, entry, heads, it, context)
        topic = _topic(sentence, heads)
        named = next((word for word in reversed(sentence.words) if word.i in heads), None)


def _entry(verb: Word) -> Entry | None:
    if not grammar.is_verb(verb) or grammar.is_auxiliary(verb):
        return None
    for entry in lexicon().find("ProvisionVerb", "verb", verb.lemma):
        particles = entry.values.get("particle")
        if not particles or set(particles) & {child.lower for child in verb.children}:
            return entry
    return None


def _topic(sentence: Sentence, heads: frozenset[int]) -> Word | None:
    """The document that a sentence is about: its subject, or what it speaks "in"; one other subject takes "it"."""
    verb = grammar.clause_of(sentence.root)
    subjects = grammar.subjects(verb) or grammar.undergoers(verb)
    framed = [word for word in grammar.complements(verb, WITHIN) if word.i in heads]
    subject = next((word for word in subjects if word.i in heads), None)
    if subject is not None:
        return subject
    return framed[0] if framed and len(subjects) != 1 else None


def _of_verb(
    verb: Word, entry: Entry, heads: frozenset[int], topic: Word | None, context: Context
) -> Iterator[Provision]:
    judged = truth(verb)
    if judged.mode in UNTOLD:
        return
    document, article = _said_by(verb, heads, topic)
    if document is not None:
        for first, last, bound, how in _said(verb, entry, context):
            yield Provision(document, verb, entry, first, last, bound, judged, how, article)
        return
    document = _said_in(verb, heads)
    if document is not None:
        for first, last, bound, how in _told_within(verb, entry, document, context):
            yield Provision(document, verb, entry, first, last, bound, judged, how)


# Who says it: the document itself


def _said_by(verb: Word, heads: frozenset[int], topic: Word | None) -> tuple[Word | None, str]:
    """The document that is the subject of a verb, itself, by one of its articles or as "it"; with the article."""
    if grammar.is_passive(verb):
        return None, ""
    for subject in grammar.subjects(verb):
        if subject.i in heads:
            return subject, _article_above(subject)
        if subject.lemma in PARAGRAPHS:
            found = next((word for word in grammar.complements(subject, ("of",)) if word.i in heads), None)
            if found is not None:
                return found, _named_article(subject)
        if subject.lower == "it" and topic is not None:
            return topic, ""
    return None, ""


def _article_above(document: Word) -> str:
    """The article of a document of which a relative clause speaks: "Article 5 of the treaty, which stipulates"."""
    above = document.head.head if grammar.is_adposition(document.head) and document.head.lower == "of" else None
    return _named_article(above) if above is not None and above.lemma in PARAGRAPHS else ""


def _named_article(word: Word) -> str:
    number = next((child for child in word.children if child.tag == "CD"), None)
    return f"{word.text} {number.text}" if number is not None else ""


Said = tuple[Word, Word, tuple[Part, ...], str]


def _said(verb: Word, entry: Entry, context: Context) -> Iterator[Said]:
    """What a verb's objects and clauses say, one by one."""
    if not entry.needs("clause"):
        for obj in _objects(verb):
            if (act := _act_of(obj, context)) is not None:
                yield *_clause_words(act, verb), _who([obj], context), f"'{verb.text}' binds '{obj.text}'"
            elif not _is_bound_object(verb, obj):
                first, last = _words(obj)
                end = _act_after(last, verb)
                owes = end is not last or bool(grammar.infinitives(obj))
                yield first, end, _obliged(obj, context) if owes else (), f"object of '{verb.text}'"
    for clause in grammar.clauses(verb):
        if clause.i > verb.i:
            first, last = _clause_words(clause, verb)
            yield first, last, _who(grammar.subjects(clause), context), f"clause of '{verb.text}'"
    if not grammar.objects(verb) and not grammar.clauses(verb):
        for word in grammar.complements(verb, ("for", "to")):
            first, last = _words(word)
            yield first, last, (), f"'for' of '{verb.text}'"


def _act_of(obj: Word, context: Context) -> Word | None:
    """What an actor who is the object must do: "obliges the two countries to cut"."""
    acts = grammar.infinitives(obj)
    return acts[0] if acts and actors(obj, context) else None


def _act_after(last: Word, verb: Word) -> Word:
    """The end of an infinitive that follows an object but hangs on the verb: "the duty of A to defend B"."""
    acts = (child for child in verb.children if grammar.is_infinitive(child) and child.i > last.i)
    act = next((act for act in acts if min(word.i for word in act.subtree()) == last.i + 1), None)
    return _trimmed(act.subtree())[1] if act is not None else last


def _objects(verb: Word) -> list[Word]:
    """The objects, and those that the parser hung too low: "the deepening of A and the strengthening of B"."""
    found = [obj for obj in grammar.objects(verb) if obj.i > verb.i]
    return [each for obj in found for each in (obj, *_parallels(obj))]


def _parallels(noun: Word) -> list[Word]:
    """The nouns with an article within a noun's phrase that are coordinated there but are built as it is."""
    return [word for word in _low(noun) if word.lower[-3:] == noun.lower[-3:] and noun.lower[-3:] in ENDINGS]


def _low(noun: Word) -> list[Word]:
    return [
        word
        for word in noun.subtree()
        if word.i > noun.i
        and grammar.coordination_head(word) not in (word, noun)
        and any(child.tag == "DT" for child in word.children)
    ]


def _is_bound_object(verb: Word, obj: Word) -> bool:
    """Whether an object is who must act: "obliges each party to …"."""
    return any(
        clause.i > obj.i and grammar.is_infinitive(clause) for clause in grammar.clauses(verb)
    ) and not grammar.infinitives(obj)


def _obliged(noun: Word, context: Context) -> tuple[Part, ...]:
    """Those whose obligation a noun is: "the obligation of A to …"."""
    owners = grammar.possessors(noun) + grammar.complements(noun, ("of", "by"))
    return _who(owners, context)


def _who(words: list[Word], context: Context) -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    for word in words:
        for key in actors(word, context):
            if context.discourse.entity(key).kind in BOUND:
                found.setdefault(key, Part("party", key, f"'{word.text}' must act"))
    return tuple(found.values())


# Where it is said: in, by or under the document


def _said_in(verb: Word, heads: frozenset[int]) -> Word | None:
    above = verb.head if grammar.governor(verb)[1] == "complement" else None
    for word in (verb, above):
        if word is None:
            continue
        found = next((each for each in grammar.complements(word, WITHIN) if each.i in heads), None)
        if found is not None:
            return found
        fronted = set(grammar.fronted_prepositions(word)) & set(WITHIN)
        if fronted and word.head.i in heads:
            return word.head
    return None


def _told_within(verb: Word, entry: Entry, document: Word, context: Context) -> Iterator[Said]:
    if grammar.is_passive(verb) and any(grammar.is_infinitive(clause) for clause in grammar.clauses(verb)):
        for clause in grammar.clauses(verb):
            first, last = _clause_words(clause, verb)
            yield first, last, _who(grammar.undergoers(verb), context), f"clause of '{verb.text}'"
        return
    if grammar.is_passive(verb) and grammar.governor(verb)[1] != "noun clause":
        for subject in grammar.undergoers(verb)[:1]:
            first, last = _whole(subject)
            yield first, last, (), f"said by '{verb.text}' to be in it"
        yield from _besides(verb)
    if grammar.is_passive(verb):
        return
    bound = _who(grammar.subjects(verb), context)
    for first, last, own, how in _said(verb, entry, context):
        if not first.i <= document.i <= last.i:
            yield first, last, own or bound, how


def _besides(verb: Word) -> Iterator[Said]:
    """What stands "in addition to" the subject."""
    for _, objects in grammar.adpositions(verb):
        for word in objects:
            if word.lower in BESIDES:
                for child in word.children:
                    if child.lower == "to":
                        first, last = _trimmed(child.subtree()[1:])
                        yield first, last, (), "in addition to the subject"


# The words of it


def _words(noun: Word) -> tuple[Word, Word]:
    """First and last word of a noun's phrase with all that hangs on it, without what is coordinated with it."""
    apart = {word.i for other in (*grammar.conjuncts(noun)[1:], *_parallels(noun)) for word in other.subtree()}
    kept: list[Word] = []
    for word in noun.subtree():
        if word.i in apart:
            if word.i > noun.i:
                break
            continue
        kept.append(word)
    return _trimmed(kept or [noun])


def _whole(noun: Word) -> tuple[Word, Word]:
    return _trimmed(grammar.coordination_head(noun).subtree())


def _clause_words(clause: Word, verb: Word) -> tuple[Word, Word]:
    """The words of a clause; of one that binds its subject, the act alone."""
    apart = {word.i for other in grammar.conjuncts(clause)[1:] if grammar.clauses(verb) for word in other.subtree()}
    words = [word for word in clause.subtree() if word.i > verb.i and word.i not in apart]
    if grammar.is_infinitive(clause):
        start = next(child.i for child in clause.children if child.tag == "TO")
        words = [word for word in words if word.i >= start] or words
    return _trimmed(words)


def _trimmed(words: list[Word]) -> tuple[Word, Word]:
    """First and last word without the marks and small words at the ends."""
    kept = list(words)
    while len(kept) > 1 and (kept[-1].pos in ("PUNCT", "CCONJ") and kept[-1].text not in '”"’)'):
        kept.pop()
    while (
        len(kept) > 1 and (kept[0].lower in MARKERS or kept[0].pos in ("PUNCT", "CCONJ")) and kept[0].text not in '“"‘('
    ):
        kept.pop(0)
    return kept[0], kept[-1]


# As findings


def finding(provision: Provision, status: str, context: Context) -> Finding:
    """The finding of a provision, with the status of its document."""
    mention = context.doc.mention_of(provision.first, provision.last)
    roles = [
        Role("content", provision.content, provision.how),
        *(Role("party", Ref(part.key), part.how) for part in provision.bound),
    ]
    if provision.article:
        roles.append(Role("article", provision.article, "named beside it"))
    return Finding(
        key=f"provision-{mention.start}-{mention.end}",
        kind="Provision",
        status=status,
        label=provision.content,
        polarity="negative" if grammar.is_negated(provision.verb) else "positive",
        certainty=provision.truth.certainty,
        roles=tuple(roles),
        mentions=(mention,),
        rule=provision.entry.name,
    )


def by_document(found: Iterator[Provision], owner: Mapping[int, int]) -> dict[int, list[Provision]]:
    """Provisions by the number of the document that their head speaks of, each place once."""
    grouped: dict[int, list[Provision]] = {}
    seen: set[tuple[int, int]] = set()
    for each in found:
        place = (each.first.i, each.last.i)
        if place not in seen:
            seen.add(place)
            grouped.setdefault(owner[each.document.i], []).append(each)
    return grouped
