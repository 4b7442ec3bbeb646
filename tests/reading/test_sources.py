import io
import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Article
from kg.reading import InputNotice, read


def ids(*sources: Path | str) -> list[str]:
    return [item.id if isinstance(item, Article) else type(item).__name__ for item in read(sources)]


def test_a_folder_is_read_with_all_below_it_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/er/c.txt", ".hidden.txt", ".git/d.txt", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Title of {name}\n\nText.")
    (tmp_path / "z.jsonl").write_text(json.dumps({"id": "record", "text": "Text."}))
    assert ids(tmp_path) == ["a", "b", "c", "record"]


def test_what_cannot_be_read_is_an_error_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text("Title\n\nText.")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "report.pdf").write_bytes(b"%PDF")
    (tmp_path / "nothing").mkdir()
    sources = [
        tmp_path / name for name in ("absent.txt", "empty.txt", "image.txt", "report.pdf", "nothing", "good.txt")
    ]
    found = list(read(sources))
    assert [item.id for item in found if isinstance(item, Article)] == ["good"]
    for item, source in zip(found[:-1], sources[:-1], strict=True):
        assert isinstance(item, InputError)
        assert str(item).startswith(f"{source}: ")


def test_a_folder_by_the_name_of_a_file_is_a_folder(tmp_path: Path) -> None:
    inner = tmp_path / "year.txt"
    inner.mkdir()
    (inner / "a.txt").write_text("Title\n\nText.")
    assert ids(tmp_path) == ["a"]


def test_two_articles_of_one_id_are_both_kept_and_told(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"Title\n\nText of {folder}.")
    first, notice, second = read([tmp_path])
    assert isinstance(first, Article)
    assert isinstance(notice, InputNotice)
    assert isinstance(second, Article)
    assert first.id == "a"
    assert second.id.startswith("a-")
    assert second.id in str(notice)


def test_the_very_same_article_again_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\n\nText.")
    assert ids(tmp_path, tmp_path / "a.txt", tmp_path) == ["a"]


@pytest.mark.parametrize(("data", "name"), [(b"Title\n\nText.", "stdin"), (b'{"id": "r", "text": "Text."}\n', "r")])
def test_standard_input_is_a_text_or_lines_of_json(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert ids("-") == [name]
