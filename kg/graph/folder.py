"""The folder of a store on disk: whether it is one, its version, and the mark of a world that must be made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError

VERSION = "1"
"""The layout of a store. One of another version is not read: it is built again from its articles."""

_MARK = "kg-store-version"
_STALE = "kg-world-is-stale"


def open_folder(folder: Path, read_only: bool) -> ox.Store:
    """Open the quads of a store's folder; where there is nothing, a new store is made unless only to read.

    Raises:
        StoreError: the folder is no store or one of another version, is in use, or cannot be read or written.
    """
    try:
        _check(folder, read_only)
        return ox.Store.read_only(str(folder)) if read_only else ox.Store(str(folder))
    except OSError as error:
        raise _store_error(folder, error) from error


def is_stale(folder: Path) -> bool:
    """Whether the world of the store was left half changed."""
    return (folder / _STALE).exists()


@contextmanager
def marked_stale(folder: Path | None) -> Iterator[None]:
    """Mark the world as half changed while the block runs; if it is killed, the mark stays. None in memory."""
    if folder is None:
        yield
        return
    (folder / _STALE).touch()
    yield
    (folder / _STALE).unlink()


def _check(folder: Path, read_only: bool) -> None:
    if folder.is_file():
        raise StoreError("is a file and no store", str(folder), "name a folder")
    if (folder / _MARK).exists():
        _check_version(folder)
    elif read_only:
        raise StoreError("no store", str(folder), "`kg build SOURCES` makes one")
    else:
        _found(folder)


def _check_version(folder: Path) -> None:
    version = (folder / _MARK).read_text(encoding="utf-8").strip()
    if version != VERSION:
        mend = "build it again from its articles, in another folder"
        raise StoreError(f"store of version {version or 'unknown'}, not {VERSION}", str(folder), mend)


def _found(folder: Path) -> None:
    """Make a new store's folder; one that holds anything else is not touched."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise StoreError("a folder that is no store and not empty", str(folder), "name another folder")
    (folder / _MARK).write_text(f"{VERSION}\n", encoding="utf-8")


def _store_error(folder: Path, error: OSError) -> StoreError:
    if "lock" in str(error).lower():
        return StoreError("the store is being written by another command", str(folder), "wait until it has ended")
    if isinstance(error, PermissionError) or "denied" in str(error).lower() or "read-only" in str(error).lower():
        return StoreError("no leave to write in the folder", str(folder), "name another or change its permissions")
    return StoreError(f"cannot open the store ({error})", str(folder), "check the disk, or name another folder")
