"""The labels of parsers by the function of grammar they name: a table for `grammar`, and for nothing else.

Two schemes are known: ClearNLP's, of spaCy's English pipelines, and Universal Dependencies', of most others. A function
is the union of its labels in both, so that a pipeline of either works without a switch.
"""

from __future__ import annotations

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
SPEECH_ASIDE = frozenset({"parataxis", "ccomp"})
OUTSIDE_PHRASE = (
    RELATIVE
    | NOUN_CLAUSE
    | APPOSITION
    | CONJUNCT
    | frozenset({"cc", "punct", "prep", "preconj", "ccomp", "advcl", "parataxis"})
)
PUNCTUATION = frozenset({"punct"})

NEGATIVE_WORDS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly", "scarcely"})
RELATIVISERS = frozenset({"who", "which", "that", "whom", "whose"})
PARTICIPLES = frozenset({"VBN", "VBG"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

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
