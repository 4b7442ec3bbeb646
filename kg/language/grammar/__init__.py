"""Questions of grammar, asked of a word and answered with words: the one package that knows a parser's labels.

Everything else asks for the subjects of a verb, its objects, its complement under a preposition, what governs it; which
labels say so stands in `labels.py`, for ClearNLP's scheme and for Universal Dependencies'.
"""

from __future__ import annotations

from kg.language.grammar.clause import auxiliaries, clause_of, clause_span, governor, marker, own_auxiliaries, tense
from kg.language.grammar.complements import (
    adposition_objects,
    adpositions,
    clause_heads,
    clauses,
    complements,
    infinitives,
    particles,
    postmodifying_clauses,
    where,
)
from kg.language.grammar.labels import PARTICIPLES
from kg.language.grammar.nouns import appositions, long_phrase, phrase, possessors, premodifiers
from kg.language.grammar.participants import (
    agents,
    attributes,
    fronted_prepositions,
    is_passive,
    objects,
    own_subjects,
    subjects,
    undergoers,
)
from kg.language.grammar.words import (
    conjuncts,
    coordination_head,
    dependents,
    expanded,
    is_adposition,
    is_aside,
    is_auxiliary,
    is_infinitive,
    is_negated,
    is_negation,
    is_noun,
    is_possessor,
    is_relative,
    is_verb,
    mend_list,
    mend_name,
    mend_title,
    whole_lemma,
)

__all__ = [
    "PARTICIPLES",
    "adposition_objects",
    "adpositions",
    "agents",
    "appositions",
    "attributes",
    "auxiliaries",
    "clause_heads",
    "clause_of",
    "clause_span",
    "clauses",
    "complements",
    "conjuncts",
    "coordination_head",
    "dependents",
    "expanded",
    "fronted_prepositions",
    "governor",
    "infinitives",
    "is_adposition",
    "is_aside",
    "is_auxiliary",
    "is_infinitive",
    "is_negated",
    "is_negation",
    "is_noun",
    "is_passive",
    "is_possessor",
    "is_relative",
    "is_verb",
    "long_phrase",
    "marker",
    "mend_list",
    "mend_name",
    "mend_title",
    "objects",
    "own_auxiliaries",
    "own_subjects",
    "particles",
    "phrase",
    "possessors",
    "postmodifying_clauses",
    "premodifiers",
    "subjects",
    "tense",
    "undergoers",
    "where",
    "whole_lemma",
]
