"""Writing files under bad luck: what stood there before is whole, or the new one is."""

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.storage import atomic
from cjm_desktop.storage.errors import SaveError

OLD, NEW = b"old\n", b"new\n" * 50_000

posix = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere"
)
only_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount"
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "map.cjm"
    path.write_bytes(OLD)
    return path


def refused(path: Path, data: bytes = NEW) -> str:
    with pytest.raises(SaveError) as caught:
        atomic.write(path, data)
    assert caught.value.path == path
    return caught.value.code


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_file_is_replaced_and_nothing_left_beside(target: Path) -> None:
    saved = atomic.write(target, NEW)
    assert (saved.path, saved.durable) == (target, True)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


@posix
def test_a_new_file_has_the_mode_the_user_asks_for(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        atomic.write(tmp_path / "new.cjm", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.cjm").stat().st_mode) == 0o640


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept_and_never_wider_meanwhile(target: Path, mode: int) -> None:
    target.chmod(mode)
    with atomic.replace_whole(target) as new:
        assert stat.S_IMODE(new.path.stat().st_mode) & ~(mode | 0o600) == 0
        new.path.write_bytes(NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


@posix
def test_a_symbolic_link_is_followed(target: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link.cjm"
    link.symlink_to("../map.cjm")
    assert atomic.write(link, NEW).path == target
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert list(folder.iterdir()) == [link]


@posix
def test_a_link_to_nothing_makes_what_it_names(tmp_path: Path) -> None:
    link = tmp_path / "link.cjm"
    link.symlink_to("made.cjm")
    atomic.write(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "made.cjm").read_bytes() == NEW


@posix
def test_a_link_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.cjm"
    link.symlink_to("link.cjm")
    assert refused(link) == "link_loop"


def test_a_name_of_250_characters_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 246 + ".cjm")
    atomic.write(path, NEW)
    assert path.read_bytes() == NEW


def test_places_that_cannot_be_written_are_named(tmp_path: Path, target: Path) -> None:
    assert refused(tmp_path) == "is_a_directory"
    assert refused(tmp_path / "none" / "map.cjm") == "folder_missing"
    assert refused(target / "map.cjm") == "folder_missing"
    assert refused(tmp_path / ("n" * 300)) == "name_too_long"
    assert_untouched(target)


@posix
def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refused(pipe) == "not_a_file"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix
@not_root
def test_a_file_and_a_folder_without_leave_to_write(target: Path) -> None:
    target.chmod(0o444)
    assert refused(target) == "read_only"
    target.chmod(0o644)
    target.parent.chmod(0o555)
    try:
        assert refused(target) == "permission"
    finally:
        target.parent.chmod(0o755)
    assert_untouched(target)


def test_stopped_by_the_user_the_old_file_stays(target: Path) -> None:
    def stop(new: Path) -> None:
        new.write_bytes(NEW)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), atomic.replace_whole(target) as replacement:
        stop(replacement.path)
    assert_untouched(target)


def test_an_error_over_another_file_is_not_taken_for_a_failed_save(target: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic.replace_whole(target):
        Path("/no/such/font.ttf").read_bytes()
    assert_untouched(target)


def test_how_it_went_is_known_only_afterwards(target: Path) -> None:
    with atomic.replace_whole(target) as new:
        with pytest.raises(RuntimeError):
            _ = new.saved
        assert new.path.suffix == ".cjm"
    assert new.saved.durable


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "no_space"),
        (errno.EDQUOT, "no_space"),
        (errno.EROFS, "read_only"),
        (errno.EIO, "failed"),
    ],
)
def test_a_disk_that_does_not_take_it(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refused(target) == code
    assert_untouched(target)


def test_a_disk_that_gives_back_something_else(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def lose_the_end(descriptor: int) -> None:
        os.ftruncate(descriptor, len(NEW) - 1)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", lose_the_end)
    assert refused(target) == "not_as_written"
    monkeypatch.undo()
    assert_untouched(target)


@posix
def test_a_folder_that_is_not_confirmed_is_told(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    assert not atomic.write(target, NEW).durable
    assert target.read_bytes() == NEW


def test_a_file_held_for_a_moment_is_tried_again(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold(monkeypatch, times=3)
    assert atomic.write(target, NEW).durable
    assert held == [0.010, 0.025, 0.050]
    assert target.read_bytes() == NEW


def test_a_file_held_for_long_is_in_use(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = hold(monkeypatch, times=9)
    assert refused(target) == "in_use"
    assert held == [0.010, 0.025, 0.050, 0.100]
    assert_untouched(target)


def hold(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """Let the first replacements fail as on Windows; gives the pauses made."""
    real: Any = Path.replace
    pauses: list[float] = []
    left = iter(range(times))

    def replace(path: Path, goal: Path) -> Path:
        if next(left, None) is not None:
            raise PermissionError(errno.EACCES, "held", str(path), None, str(goal))
        return Path(real(path, goal))

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(atomic, "_RETRIES_AFTER", (0.010, 0.025, 0.050, 0.100))
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False
    )


SHORT_WRITE = """
import resource, sys
from pathlib import Path
from cjm_desktop.storage import atomic
from cjm_desktop.storage.errors import SaveError
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    atomic.write(Path(sys.argv[1]), b"new\\n" * 50_000)
except SaveError as error:
    print(error.code)
"""


@posix
def test_a_write_cut_short_by_a_limit_leaves_the_old_file(target: Path) -> None:
    assert run(SHORT_WRITE, str(target)).stdout == "too_large_for_place\n"
    assert_untouched(target)


KILLED = """
import os, signal, sys
from pathlib import Path
from cjm_desktop.storage import atomic
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(eval(sys.argv[2]), sys.argv[3], die)
atomic.write(Path(sys.argv[1]), b"new\\n" * 50_000)
"""


@posix
@pytest.mark.parametrize(
    ("owner", "name", "left"),
    [
        ("os", "fsync", OLD),
        ("atomic.reading", "same_bytes", OLD),
        ("os", "chown", OLD),
        ("Path", "replace", OLD),
        ("Path", "unlink", NEW),
    ],
)
def test_killed_while_saving_one_of_the_two_is_whole(
    target: Path, owner: str, name: str, left: bytes
) -> None:
    assert run(KILLED, str(target), owner, name).returncode == -9
    assert target.read_bytes() == left
    atomic.write(target, b"next")
    assert target.read_bytes() == b"next"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("name", ["map.cjm", "map", "map.much-too-long"])
def test_what_another_is_writing_at_the_same_time_is_left_to_it(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    with atomic.replace_whole(target) as slow:
        slow.path.write_bytes(NEW)
        atomic.write(target, OLD)
        assert target.read_bytes() == OLD
    assert target.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [target]


def test_what_was_left_behind_by_another_file_is_not_touched(target: Path) -> None:
    other = target.with_name(".~000000abcdef.cjm")
    other.write_bytes(b"")
    atomic.write(target, NEW)
    assert other.exists()


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "full"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("no leave to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@only_root
def test_a_full_disk_leaves_the_old_file(full_disk: Path) -> None:
    path = full_disk / "map.cjm"
    path.write_bytes(OLD)
    assert refused(path) == "no_space"
    assert_untouched(path)
