"""Bytes to text: the encoding is found, not assumed, and no character is changed."""

from __future__ import annotations

import codecs

from kg.errors import InputError

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAVE_AS_UTF8 = "save it as UTF-8 text"


def decode(data: bytes, where: str) -> str:
    """The text that bytes stand for, without a byte order mark; line ends and all else stay as they are.

    A mark tells the encoding; else it is UTF-8 if it can be, else what charset-normalizer finds likeliest.

    Raises:
        InputError: it is no text, or in no encoding that can be told.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding, where)
    if b"\0" in data:
        raise InputError("binary data, not text", where, SAVE_AS_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _by_likelihood(data, where)


def _by_mark(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"its first bytes promise {encoding}, but byte {error.start} is not", where, SAVE_AS_UTF8
        ) from None


def _by_likelihood(data: bytes, where: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError("binary data or text in an unknown encoding", where, SAVE_AS_UTF8)
    return data.decode(best.encoding)
