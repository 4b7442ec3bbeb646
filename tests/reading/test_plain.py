import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Article
from kg.reading.plain import read_text, title_of


def article(data: bytes) -> Article:
    (found,) = read_text(io.BytesIO(data), "folder/talks.txt", "talks")
    assert isinstance(found, Article)
    return found


def test_a_title_line_is_the_title_and_stays_in_the_text() -> None:
    text = "Two ministers meet in Oslo\r\n\r\nThe ministers met on Friday.\r\n"
    found = article(text.encode())
    assert (found.id, found.title, found.text) == ("talks", "Two ministers meet in Oslo", text)
    assert found.published is None


def test_a_byte_order_mark_does_not_move_offsets() -> None:
    assert article("\ufeffTalks\n\nThey talked.".encode()).text.index("Talks") == 0


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Leaders sign pact\nThey met on Friday.", "Leaders sign pact"),
        ("\n\n  Leaders sign pact  \n\nThey met.", "Leaders sign pact"),
        ("Will they sign?\n\nNobody knows.", "Will they sign?"),
        ("The two met in Oslo on Friday.\n\nThey talked.", "The two met in Oslo on Friday"),
        ("The two met on Friday. They talked for hours.", "The two met on Friday"),
        ("“We will sign.” He said so on Friday. Then he left.", "“We will sign"),
    ],
)
def test_the_title_is_the_first_line_or_of_a_text_alone_its_first_sentence(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_first_line_gives_a_short_title_of_whole_words() -> None:
    title = title_of("word " * 1000)
    assert len(title) <= 200
    assert set(title.split()) == {"word"}


@given(st.text(min_size=1).filter(str.strip))
def test_a_title_is_always_where_the_text_begins(text: str) -> None:
    assert text.lstrip().startswith(title_of(text))


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\n".encode()])
def test_an_empty_file_is_an_error(data: bytes) -> None:
    with pytest.raises(InputError, match="no text in it"):
        article(data)


def test_a_text_longer_than_any_article_is_refused() -> None:
    with pytest.raises(InputError, match="longer than 1,000,000 characters"):
        article(b"word " * 1_000_000)
