"""Names made comparable: accents folded, honorifics dropped, and the slug that an IRI ends in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# fmt: off
HONORIFICS = frozenset((
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "madam", "madame", "monsieur",
    "h", "e", "hon", "the", "excellency", "honourable", "honorable",
))
# fmt: on
"""Words of courtesy that stand before a name and are no part of it."""

_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe"}
)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents, apostrophes and points.

    >>> words("Recep Tayyip Erdoğan")
    ('recep', 'tayyip', 'erdogan')
    """
    plain = name.translate(_LETTERS_WITHOUT_DECOMPOSITION).replace("'", "").replace("’", "").replace(".", "")
    decomposed = unicodedata.normalize("NFKD", plain)
    folded = "".join(character for character in decomposed if not unicodedata.combining(character))
    return tuple(_WORD.findall(folded.casefold()))


def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name without honorifics before it.

    >>> person_words("Mr. José Ramos-Horta")
    ('jose', 'ramos', 'horta')
    """
    all_words = words(name)
    first = next((at for at, word in enumerate(all_words) if word not in HONORIFICS), 0)
    return all_words[first:]


def body_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's, group's or place's name without a leading article.

    >>> body_words("The African Union")
    ('african', 'union')
    """
    all_words = words(name)
    return all_words[1:] if len(all_words) > 1 and all_words[0] == "the" else all_words


def slug(parts: tuple[str, ...]) -> str:
    """What an IRI ends in: the words joined by hyphens.

    >>> slug(("african", "union"))
    'african-union'
    """
    return "-".join(parts) or "unnamed"
