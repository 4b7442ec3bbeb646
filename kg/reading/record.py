"""What holds for an article of any format."""

from __future__ import annotations

from kg.errors import InputError
from kg.model import Article

# The longest communiques have some 150,000 characters; what is far longer is a book, or no article.
LONGEST_TEXT = 1_000_000
LONGEST_BYTES = 4 * LONGEST_TEXT


def checked(article: Article, where: str) -> Article:
    """The article itself.

    Raises:
        InputError: its text is empty, far too long, or holds characters that no file can.
    """
    if not article.text.strip():
        raise InputError("no text in it", where, "give it a text or leave it out")
    if len(article.text) > LONGEST_TEXT:
        raise too_long(where)
    if any("\ud800" <= character <= "\udfff" for character in article.title + article.text + article.id):
        raise InputError(
            "half a surrogate pair in its text", where, "mend the escapes (\\ud83d...) or save it as UTF-8"
        )
    return article


def too_long(where: str) -> InputError:
    """The error of a text that is longer than any article."""
    return InputError(f"longer than {LONGEST_TEXT:,} characters", where, "split it into its articles")
