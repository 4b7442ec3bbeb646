"""Reading: files, folders and standard input to `Article`s.

    for item in read(["seeds"]):
        print(item.id if isinstance(item, Article) else f"not read: {item}")

A format is a row of `READERS`, its ending and a function from the bytes to articles, in a file of its own.
"""

from __future__ import annotations

from kg.reading.notice import InputNotice
from kg.reading.sources import READERS, read

__all__ = ["READERS", "InputNotice", "read"]
