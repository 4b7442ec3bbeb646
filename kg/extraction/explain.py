"""Why: what was read in each sentence, which triggers fired, what filled their slots, and why the rest was dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.extraction.analysis import Analysis, analyse
from kg.language import Doc, Sentence, Word, grammar
from kg.model import Finding, Mention, Ref, Role, When


def explain(doc: Doc) -> str:
    """A report in plain text, sentence by sentence.

    Each sentence is followed by its clauses in terms of grammar, the findings that rest on it with the rule that fired
    and the words that filled each slot, and the candidates that came to nothing, each with its reason.
    """
    analysis = analyse(doc)
    reference = analysis.findings.reference
    lines = [f"reference date: {reference.edtf} ({reference.basis})" if reference else "reference date: none is told"]
    for sentence in doc.sentences:
        lines.extend(("", f"[{sentence.segment.kind}] {sentence.text}"))
        lines.extend(f"  {line}" for line in _of_sentence(sentence, analysis))
    return "\n".join(lines) + "\n"


def _of_sentence(sentence: Sentence, analysis: Analysis) -> Iterator[str]:
    yield from (
        f"clause   {_clause(word)}"
        for word in sentence.words
        if grammar.is_verb(word) and not grammar.is_auxiliary(word)
    )
    start = analysis.context.doc.mention_of(sentence.words[0], sentence.words[-1])
    for finding in analysis.findings.findings:
        if any(_within(mention, start) for mention in finding.mentions):
            yield from _finding(finding, analysis)
    for dropped in analysis.dropped:
        if dropped.word.sentence is sentence:
            yield f"dropped  {dropped.kind} at '{dropped.word.text}': {dropped.reason}"


def _within(mention: Mention, sentence: Mention) -> bool:
    return mention.field == sentence.field and sentence.start <= mention.start < sentence.end


def _clause(verb: Word) -> str:
    parts = [
        f"{grammar.tense(verb)} '{verb.text}'",
        *_named("by", grammar.subjects(verb)),
        *_named("what", grammar.undergoers(verb)),
    ]
    parts.extend(
        f"{name} {', '.join(word.text for word in found)}" for name, found in grammar.adpositions(verb) if found
    )
    parts.extend(_named("that", grammar.clauses(verb)))
    return "; ".join(parts) + ("; denied" if grammar.is_negated(verb) else "")


def _named(name: str, words: list[Word]) -> Iterator[str]:
    if words:
        yield f"{name} {', '.join(word.text for word in words)}"


def _finding(finding: Finding, analysis: Analysis) -> Iterator[str]:
    yield f"found    {finding.kind} ({finding.status or 'no status'}, {finding.certainty}) by rule {finding.rule}"
    slots: dict[str, list[str]] = defaultdict(list)
    for role in finding.roles:
        slots[role.property].append(_filler(role, analysis))
    for name, fillers in slots.items():
        yield f"         {name}: {'; '.join(fillers)}"


def _filler(role: Role, analysis: Analysis) -> str:
    how = f" [{role.how}]" if role.how else ""
    if isinstance(role.value, When):
        return f"{role.value.edtf} ({role.value.basis}){how}"
    if isinstance(role.value, Ref):
        named = {entity.key: entity.name for entity in analysis.findings.entities}
        return f"{named.get(role.value.key, role.value.key)}{how}"
    return f"{role.value}{how}"
