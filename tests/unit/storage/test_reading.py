"""A user's file is read if it is one, at once and no further than it may reach."""

import io
import os
import socket
from pathlib import Path
from types import ModuleType

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, memory, migrations, reading, saving, templates
from cjm_desktop.storage.errors import BadFile, SaveError

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")


def refused(path: Path, limit: int = 100) -> str:
    with pytest.raises(BadFile) as caught:
        reading.read_file(path, limit)
    assert caught.value.path == path
    return caught.value.code


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    made = tmp_path / "pipe.cjm"
    os.mkfifo(made)
    return made


@pytest.mark.parametrize("size", [0, 1, 99, 100])
def test_a_file_is_read_whole(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * size)
    assert reading.read_file(path, 100) == b"x" * size


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 101)
    monkeypatch.setattr(reading, "read_stream", None)
    assert refused(path) == "too_large"


@posix
def test_what_is_no_file_is_refused_without_a_wait(pipe: Path, tmp_path: Path) -> None:
    assert refused(pipe) == "not_a_file"
    assert refused(Path("/dev/zero")) == "not_a_file"
    assert refused(tmp_path) == "is_a_directory"


@posix
def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name may not be long
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s")
        assert refused(Path("s")) == "not_a_file"


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert refused(tmp_path / "a\0b") == "not_found"
    assert refused(tmp_path / ("n" * 300)) == "unreadable"


class Asked(io.BytesIO):
    """A file that counts the bytes it is asked for."""

    asked = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        self.asked += size
        return super().read(size)


class Growing(Asked):
    """A file that another program goes on writing: it never ends."""

    def read(self, size: int | None = -1, /) -> bytes:
        super().read(size)
        return b"x" * (size or 0)


@pytest.mark.parametrize("limit", [10, 5_000_000])
def test_a_file_that_grows_while_it_is_read_is_followed_to_the_limit(limit: int) -> None:
    file = Growing()
    with pytest.raises(BadFile) as caught:
        reading.read_stream(file, limit, Path("log"), expected=3)
    assert caught.value.values == {"limit": limit}
    assert file.asked == limit + 1


def test_a_file_that_has_grown_is_read_to_its_end() -> None:
    assert reading.read_stream(io.BytesIO(b"x" * 50), 100, Path("log"), expected=3) == b"x" * 50


def test_no_more_memory_is_asked_for_than_the_file_needs() -> None:
    file = Asked(b"abc")
    assert reading.read_stream(file, 400_000_000, Path("map"), expected=3) == b"abc"
    assert file.asked == 4


@pytest.mark.parametrize(
    ("left", "same"), [(b"", True), (b"x", False)], ids=["the same", "one byte more"]
)
def test_files_are_compared_in_parts(left: bytes, same: bool) -> None:
    data = os.urandom(reading.CHUNK + 3)
    assert reading.same_bytes(io.BytesIO(data + left), data) is same
    assert not reading.same_bytes(io.BytesIO(data[:-1]), data)


@posix
def test_saving_over_a_pipe_is_refused_without_a_wait(pipe: Path) -> None:
    with pytest.raises(SaveError) as caught:
        saving.save(Document(), pipe)
    assert caught.value.code == "not_a_file"


@posix
def test_a_pipe_among_the_users_templates_is_passed_over() -> None:
    made = templates.save_template(Document(), "Mine")
    os.mkfifo(made.path.with_name("my-pipe.cjm"))
    assert [each.title for each in templates.own_templates()] == ["Mine"]


def test_the_version_of_a_large_original_is_found_across_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "STEPS", {12: dict})
    head = b'{"format_version" : 12'
    for before in range(len(head)):
        path = tmp_path / f"{before}.cjm"
        path.write_bytes(b" " * (reading.CHUNK - before) + head + b"}")
        assert saving.keep_original(path) == tmp_path / f"{before}.cjm.v12-backup"


@pytest.mark.parametrize(
    ("module", "name"), [(reading, "read_stream"), (memory, "ask_for_reading")]
)
def test_too_little_memory_for_a_map_is_told(
    module: ModuleType, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.cjm"
    path.write_bytes(codec.dumps(Document()))

    def no_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(module, name, no_memory)
    with pytest.raises(BadFile) as caught:
        codec.load(path)
    assert caught.value.code == "no_memory"
