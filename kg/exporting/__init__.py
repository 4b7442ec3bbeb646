"""The graph as a file: the ending chooses the format, from the table `EXPORTERS`."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kg.errors import KgError
from kg.exporting.formats import EXPORTERS, Exporter
from kg.graph.store import Store

__all__ = ["EXPORTERS", "Exporter", "export"]


def export(store: Store, output: Path | str) -> None:
    """Write what a store holds to a file; a file of that name is replaced only when the new one is whole.

    Args:
        store: the store to write.
        output: the file; its ending is one of `EXPORTERS`.

    Raises:
        KgError: the ending is unknown, or the file cannot be written.
    """
    path = Path(output)
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        raise KgError(f"no format for the ending {path.suffix!r}", str(path), f"use one of {', '.join(EXPORTERS)}")
    try:
        _write_whole(path, exporter.write(store))
    except OSError as error:
        what = error.strerror or "cannot be written"
        raise KgError(what, str(path), "check the folder and its permissions") from error


def _write_whole(path: Path, parts: Iterable[str]) -> None:
    """Write to a file beside it, then put that in its place."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(parts)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's mask of permissions, which a temporary file does not follow."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
