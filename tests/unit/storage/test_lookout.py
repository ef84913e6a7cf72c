"""What becomes of a map's file is seen by its content, whatever its size and time say."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec, outside, stamp
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.lookout import Lookout, Sighting
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.storage.stamp import Stamp

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")


class Scene:
    """A map's file, what is known of it, and who looks at it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "plan.cjm"
        self.write(SAMPLE.read_bytes())
        self.lookout = Lookout(self.path, lambda: self.known)

    def write(self, data: bytes) -> None:
        """Write as this program does, which knows what it wrote."""
        self.path.write_bytes(data)
        self.known: Stamp | None = stamp.read_stamp(self.path)

    def seen(self, *, deep: bool = False) -> Sighting:
        """Look until the file is at rest."""
        found = self.lookout.look(deep=deep)
        while not self.lookout.is_settled:
            found = self.lookout.look(deep=deep)
        return found


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def titled(title: str) -> bytes:
    document = codec.load(SAMPLE)
    return codec.dumps(change_map(document, title=title).apply(document))


def test_a_file_that_nobody_touches_is_the_same(scene: Scene) -> None:
    assert scene.seen() == Sighting()
    assert scene.seen(deep=True) == Sighting()


def test_another_content_is_seen_and_what_it_is(scene: Scene) -> None:
    scene.path.write_bytes(b"other")
    found = scene.seen()
    assert found.state == "changed"
    assert found.stamp == stamp.read_stamp(scene.path)


def test_another_content_of_the_same_size_and_time_is_seen(scene: Scene) -> None:
    assert scene.seen() == Sighting()
    before = scene.path.stat()
    data = scene.path.read_bytes()
    scene.path.write_bytes(data[:-3] + b"xyz")
    os.utime(scene.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert scene.path.stat().st_size == before.st_size
    assert scene.seen().state == "changed"


def test_a_change_that_leaves_no_trace_outside_is_seen_by_a_deep_look(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    still = outside.look(scene.path)
    scene.path.write_bytes(b"other")
    real = outside.look
    monkeypatch.setattr(outside, "look", lambda each: still if each == scene.path else real(each))
    assert scene.seen().state == "same"
    assert scene.seen(deep=True).state == "changed"


def test_what_was_only_touched_or_written_again_alike_is_the_same(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.path.touch()
    assert scene.seen() == Sighting()
    new = scene.path.with_name("new")
    new.write_bytes(scene.path.read_bytes())
    new.replace(scene.path)
    assert scene.seen() == Sighting()

    def read(path: Path) -> Stamp:
        raise AssertionError("it was read a moment ago")

    monkeypatch.setattr(stamp, "read_stamp", read)
    assert scene.seen() == Sighting()


def test_a_file_that_is_still_being_written_is_not_told_of(scene: Scene) -> None:
    assert scene.lookout.look() == Sighting()
    for length in (1, 2, 3):
        scene.path.write_bytes(b"x" * length)
        assert scene.lookout.look() == Sighting()
        assert not scene.lookout.is_settled
    assert scene.lookout.look().state == "changed"
    assert scene.lookout.is_settled


def test_what_is_written_here_is_the_same_again(scene: Scene) -> None:
    scene.path.write_bytes(b"other")
    assert scene.seen().state == "changed"
    scene.write(titled("Ours"))
    assert scene.seen() == Sighting()


def test_what_another_takes_back_is_the_same_again(scene: Scene) -> None:
    data = scene.path.read_bytes()
    scene.path.write_bytes(b"other")
    assert scene.seen().state == "changed"
    scene.path.write_bytes(data)
    assert scene.seen() == Sighting()


def test_a_file_that_was_renamed_is_found_in_its_folder(scene: Scene) -> None:
    scene.path.rename(scene.path.with_name("renamed.cjm"))
    found = scene.seen()
    assert (found.state, found.moved_to) == ("moved", scene.path.with_name("renamed.cjm"))


def test_a_file_with_the_same_number_and_another_content_is_not_it(scene: Scene) -> None:
    other = scene.path.with_name("renamed.cjm")
    scene.path.rename(other)
    other.write_bytes(b"another map by now")
    assert scene.seen() == Sighting("gone")


def test_a_file_that_was_deleted_or_moved_away_is_gone(scene: Scene) -> None:
    scene.path.unlink()
    assert scene.seen() == Sighting("gone")
    scene.path.mkdir()
    assert scene.seen() == Sighting("gone")


def test_a_folder_that_is_gone_or_another_disk_is_told_from_a_deleted_file(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.path.unlink()
    known = scene.known
    assert known is not None
    assert known.look is not None
    scene.known = Stamp(known.look._replace(device=known.look.device + 1), known.digest)
    assert scene.seen() == Sighting("folder_gone")
    scene.known = known
    scene.path.parent.rmdir()
    assert scene.seen() == Sighting("folder_gone")


def test_a_drive_that_does_not_answer_is_told_and_so_is_its_return(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = Unreachable("away", "Host is down")
    with monkeypatch.context() as patched:
        patched.setattr(outside, "look", lambda _: away)
        assert scene.seen() == Sighting(away)
    assert scene.seen() == Sighting()


def test_a_file_that_cannot_be_read_any_more_is_told(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert scene.seen() == Sighting()

    def fail(path: Path) -> Stamp:
        raise BadFile("permission", path, {"reason": "Permission denied"})

    monkeypatch.setattr(stamp, "read_stamp", fail)
    scene.path.touch()
    assert scene.seen() == Sighting(Unreachable("failed", "Permission denied"))


@pytest.mark.parametrize(("which", "room"), [("file", "may_not_write"), ("folder", "enough")])
def test_a_file_that_may_not_be_written_is_told_and_a_shut_folder_does_not_matter(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, which: str, room: str
) -> None:
    shut = scene.path if which == "file" else scene.path.parent
    monkeypatch.setattr(outside, "may_write", lambda each: "no" if each == shut else "yes")
    assert scene.seen().room == room


def test_a_full_disk_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "free_bytes", lambda _: 1_000)
    assert scene.seen().room == "full"
    monkeypatch.setattr(outside, "free_bytes", lambda _: 1 << 40)
    assert scene.seen().room == "enough"


def test_conflict_copies_are_found_when_they_come_and_gone_when_they_go(scene: Scene) -> None:
    assert scene.seen().copies == ()
    copy = scene.path.with_name("plan (Anna's conflicted copy 2026-11-26).cjm")
    copy.write_bytes(titled("Anna's"))
    assert scene.seen().copies == (copy,)
    copy.unlink()
    assert scene.seen().copies == ()


SECONDS: list[tuple[str, Callable[[], bytes], bool]] = [
    ("a version of the same map", lambda: titled("Another"), True),
    ("the very same map", SAMPLE.read_bytes, False),
    ("another map", lambda: codec.dumps(Document()), False),
    ("no map at all", lambda: b"{", False),
]


@pytest.mark.parametrize(("what", "data", "is_copy"), SECONDS, ids=[each[0] for each in SECONDS])
def test_a_likely_name_counts_only_for_a_version_of_the_same_map(
    scene: Scene, what: str, data: Callable[[], bytes], is_copy: bool
) -> None:
    copy = scene.path.with_name("plan (1).cjm")
    copy.write_bytes(data())
    assert (scene.seen().copies == (copy,)) == is_copy


def test_a_map_that_was_never_saved_has_nothing_to_be_told_of(tmp_path: Path) -> None:
    assert Lookout(tmp_path / "new.cjm", lambda: None).look() == Sighting("gone")
