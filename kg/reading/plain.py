"""`.txt`: a title line, an empty line and the text; or a text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import KgError
from kg.model import Article
from kg.reading.encoding import decode
from kg.reading.record import LONGEST_BYTES, checked, too_long

LONGEST_TITLE = 200
SENTENCE_STOP = re.compile(r"[.!…;:,][\"'”’)\]]*$")
FIRST_SENTENCE = re.compile(r".*?[.!?…](?=[\"'”’)\]]*(?:\s+[\"'“‘(\[]*[A-Z]|$))")


def read_text(stream: BinaryIO, where: str, name: str) -> Iterator[Article | KgError]:
    """The one article of a text file; its text is the whole file, so that offsets count in what the user sees.

    Raises:
        InputError: it is empty, no text, or longer than any article.
    """
    data = stream.read(LONGEST_BYTES + 1)
    if len(data) > LONGEST_BYTES:
        raise too_long(where)
    text = decode(data, where)
    yield checked(Article(id=name, title=title_of(text), text=text), where)


def title_of(text: str) -> str:
    """The title, always the text's own beginning: its first line, or of a text without a title its first sentence.

    A sentence is given without its stop, so that the first line of a text alone is not taken for a headline.

    >>> title_of("Leaders sign pact\\n\\nThe two met on Friday."), title_of("The two met on Friday. They talked.")
    ('Leaders sign pact', 'The two met on Friday')
    """
    line = text.lstrip().split("\n", 1)[0].rstrip()
    if len(line) <= LONGEST_TITLE and not SENTENCE_STOP.search(line):
        return line
    sentence = FIRST_SENTENCE.match(line)
    return _shortened(sentence.group() if sentence else line).rstrip(".!…;:, ")


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_TITLE else words[:LONGEST_TITLE].rsplit(" ", 1)[0]
