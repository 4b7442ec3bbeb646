import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.reading.encoding import decode

FRENCH = "Le ministre des Affaires étrangères a reçu à Genève l’envoyé spécial. " * 3
ACCENTS = (
    "Le ministre des Affaires étrangères a reçu l'envoyé spécial à Genève, où les négociations ont été prolongées. "
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_marked_or_utf8_text_comes_back_without_its_mark(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_both_byte_orders_are_told_by_the_mark(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + FRENCH.encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_an_encoding_without_a_mark_is_found(encoding: str) -> None:
    assert decode((ACCENTS * 4).encode(encoding), "a.txt") == ACCENTS * 4


def test_japanese_without_a_mark_is_found() -> None:
    text = "日本の首相は金曜日にワシントンで大統領と会談し、共同文書を発表する見通しだ。\n" * 10
    assert decode(text.encode("shift_jis"), "a.txt") == text


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xfe\x00\xd8\x41"])
def test_what_is_no_text_is_one_error_with_its_place(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: .*; save it as UTF-8 text$"):
        decode(data, "a.txt")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_no_character_of_a_utf8_text_is_changed(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text
