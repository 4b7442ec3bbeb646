"""What a reader tells of an article that it did read."""

from __future__ import annotations

from kg.errors import InputError


class InputNotice(InputError):
    """A source that was read, but not wholly as it was given; the article follows all the same."""

    exit_code = 0
