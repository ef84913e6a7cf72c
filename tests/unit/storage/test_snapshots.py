"""Snapshots lie beside their map, or in the state folder; older ones are never the price."""

import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.paths import user_state
from cjm_desktop.storage import codec, history_file, snapshots
from cjm_desktop.storage.errors import LoadError, SaveError
from cjm_desktop.storage.snapshots import Taken, homes_of, homes_of_unsaved

WINDOWS = os.name == "nt"
NOW = datetime(2026, 11, 26, 10, 42, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "maps" / "journey.cjm"
    made.parent.mkdir()
    made.write_bytes(codec.dumps(Document()))
    return made


def titled(title: str) -> Document:
    return change_map(Document(), title=title).apply(Document())


def take(homes: Sequence[Path], name: str, minute: int = 0) -> Taken:
    when = NOW + timedelta(minutes=minute)
    return snapshots.take(homes, titled(name[:300]), name, when, f"id-{len(name)}-{minute}")


def names(homes: Sequence[Path]) -> list[str]:
    return [each.snapshot.name for each in snapshots.find(homes).kept]


def test_a_snapshot_lies_beside_its_map_and_is_read_again(path: Path) -> None:
    taken = take(homes_of(path), "before Oslo")
    assert taken.kept.home == path.with_name("journey.cjm-history")
    assert taken.aside is None
    (kept,) = snapshots.find(homes_of(path)).kept
    assert (kept.snapshot.name, kept.snapshot.title) == ("before Oslo", "before Oslo")
    assert (kept.snapshot.taken, kept.snapshot.records) == (NOW, 1)
    assert snapshots.content(kept) == codec.dumps(titled("before Oslo"))


def test_they_are_listed_newest_first(path: Path) -> None:
    for minute, name in enumerate(("one", "two", "three")):
        take(homes_of(path), name, minute)
    assert names(homes_of(path)) == ["three", "two", "one"]


def test_a_removed_snapshot_leaves_the_others_and_the_last_one_no_file(path: Path) -> None:
    one, two = take(homes_of(path), "one"), take(homes_of(path), "two", 1)
    snapshots.remove(one.kept)
    assert names(homes_of(path)) == ["two"]
    snapshots.remove(two.kept)
    assert not two.kept.home.exists()
    with pytest.raises(LoadError):
        snapshots.content(two.kept)


@pytest.mark.skipif(WINDOWS, reason="links need a right there")
def test_a_map_behind_a_link_has_the_snapshots_of_its_file(path: Path) -> None:
    link = path.with_name("link.cjm")
    link.symlink_to(path)
    take(homes_of(link), "one")
    assert names(homes_of(path)) == ["one"]


def test_two_maps_of_one_name_in_two_folders_share_nothing(path: Path, tmp_path: Path) -> None:
    there = tmp_path / "journey.cjm"
    assert not set(homes_of(path)) & set(homes_of(there))


@pytest.mark.parametrize("name", ["a.cjm", "a.CJM", "a.json", "a", "x" * 247 + ".cjm"])
def test_a_side_file_is_named_after_its_map(tmp_path: Path, name: str) -> None:
    assert homes_of(tmp_path / name)[0].name.startswith(name)
    assert homes_of(tmp_path / name)[0].name.endswith("-history")


@pytest.mark.parametrize("in_the_way", ["folder", "long name"])
def test_where_it_cannot_lie_beside_the_map_it_is_in_the_state_folder(
    path: Path, in_the_way: str
) -> None:
    if in_the_way == "folder":
        homes_of(path)[0].mkdir()
    else:
        path = path.with_name("x" * 250 + ".cjm")
    taken = take(homes_of(path), "one")
    assert taken.kept.home == homes_of(path)[1]
    assert names(homes_of(path)) == ["one"]


def test_if_it_can_lie_nowhere_the_first_reason_is_told(path: Path, user_folder: Path) -> None:
    homes_of(path)[0].mkdir()
    (user_folder / "state_home").write_bytes(b"")
    with pytest.raises(SaveError) as raised:
        take(homes_of(path), "one")
    assert raised.value.path == homes_of(path)[0]


@pytest.mark.skipif(WINDOWS, reason="modes are POSIX's")
def test_a_side_file_is_open_to_no_more_people_than_the_map(path: Path) -> None:
    path.chmod(0o600)
    beside = take(homes_of(path), "one").kept.home
    unsaved = take(homes_of_unsaved("t"), "one").kept.home
    assert [stat.S_IMODE(each.stat().st_mode) for each in (beside, unsaved)] == [0o600, 0o600]


def test_a_damaged_side_file_is_set_aside_and_told_once(path: Path) -> None:
    home = homes_of(path)[0]
    home.write_bytes(b"rubbish")
    (gone,) = snapshots.find(homes_of(path)).aside
    assert gone.home == home
    assert gone.now.read_bytes() == b"rubbish"
    assert gone.now.name.startswith("journey.cjm-history.unreadable-")
    assert snapshots.find(homes_of(path)) == snapshots.Found()


def test_a_snapshot_is_taken_although_the_side_file_is_damaged(path: Path) -> None:
    homes_of(path)[0].write_bytes(b"rubbish")
    taken = take(homes_of(path), "one")
    assert taken.aside is not None
    assert taken.aside.now.read_bytes() == b"rubbish"
    assert names(homes_of(path)) == ["one"]


def test_of_a_side_file_that_was_cut_off_what_can_be_read_goes_on(path: Path) -> None:
    home = homes_of(path)[0]
    take(homes_of(path), "one")
    take(homes_of(path), "two", 1)
    cut = home.read_bytes()[:-1]
    home.write_bytes(cut)
    taken = take(homes_of(path), "three", 2)
    assert taken.aside is not None
    assert taken.aside.now.read_bytes() == cut
    found = snapshots.find(homes_of(path)).kept
    assert [each.snapshot.name for each in found] == ["three", "one"]
    assert [codec.loads(snapshots.content(each)).map.title for each in found] == ["three", "one"]


def test_a_newer_programs_side_file_is_left_to_it(path: Path) -> None:
    home = homes_of(path)[0]
    newer = b"cjm-desktop/history 2 0 " + b"0" * 64 + b"\n"
    home.write_bytes(newer)
    assert [error.code for error in snapshots.find(homes_of(path)).unread] == ["newer_version"]
    taken = take(homes_of(path), "one")
    assert taken.kept.home == homes_of(path)[1]
    assert home.read_bytes() == newer
    assert names(homes_of(path)) == ["one"]


def test_a_name_that_was_reserved_and_never_filled_is_no_damage(path: Path) -> None:
    homes_of(path)[0].write_bytes(b"")
    assert snapshots.find(homes_of(path)) == snapshots.Found()
    assert take(homes_of(path), "one").aside is None


def test_they_go_along_to_another_file_and_stay_at_the_first(path: Path) -> None:
    there = path.with_name("other.cjm")
    take(homes_of(path), "one")
    take(homes_of(there), "theirs", 1)
    assert snapshots.take_along(homes_of(path), homes_of(there), move=False) == 1
    assert names(homes_of(there)) == ["theirs", "one"]
    assert names(homes_of(path)) == ["one"]
    assert snapshots.take_along(homes_of(path), homes_of(there), move=False) == 1
    assert names(homes_of(there)) == ["theirs", "one"]


def test_those_of_a_map_without_a_file_move_beside_it_with_its_first_save(path: Path) -> None:
    unsaved = homes_of_unsaved("t")
    take(unsaved, "one")
    take(homes_of_unsaved("u"), "theirs")
    assert snapshots.other_homes_of_unsaved(unsaved) == homes_of_unsaved("u")
    snapshots.take_along(unsaved, homes_of(path), move=True)
    assert names(homes_of(path)) == ["one"]
    assert not unsaved[0].exists()
    assert names(homes_of_unsaved("u")) == ["theirs"]


def test_where_there_are_none_nothing_is_written(path: Path) -> None:
    there = path.with_name("other.cjm")
    assert snapshots.take_along(homes_of(path), homes_of(there), move=True) == 0
    assert not homes_of(there)[0].exists()


def test_a_name_is_one_line_and_not_too_long(path: Path) -> None:
    taken = take(homes_of(path), "a b\nc " + "x" * 400)
    assert taken.kept.snapshot.name.startswith("a b c x")
    assert len(taken.kept.snapshot.name) == 300


def test_a_file_that_would_not_be_read_again_is_not_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(homes_of(path), "one")
    before = homes_of(path)[0].read_bytes()
    monkeypatch.setattr(history_file, "MAX_FILE_BYTES", len(before) + 10)
    taken = take(homes_of(path), "two", 1)
    assert taken.kept.home == homes_of(path)[1]
    assert homes_of(path)[0].read_bytes() == before


TAKER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import snapshots
homes = snapshots.homes_of(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(12):
    name = f"{sys.argv[2]}-{number}"
    kept = snapshots.take(homes, Document(), name, datetime.now(UTC), name).kept
    if number % 3 == 2:
        snapshots.remove(kept)
"""


def test_two_programs_lose_none_of_what_each_takes(path: Path) -> None:
    command = [sys.executable, "-c", TAKER, str(path)]
    with ExitStack() as stack:
        others = [
            stack.enter_context(subprocess.Popen([*command, name], stdin=-1, stdout=-1, text=True))
            for name in ("one", "two")
        ]
        for each in others:
            assert each.stdout is not None
            assert each.stdout.readline() == "ready\n"
        for each in others:
            assert each.stdin is not None
            each.stdin.write("go\n")
            each.stdin.flush()
        assert [each.wait() for each in others] == [0, 0]
    kept = [f"{name}-{n}" for name in ("one", "two") for n in range(12) if n % 3 != 2]
    assert sorted(names(homes_of(path))) == sorted(kept)
    assert not list((user_state() / "snapshots").iterdir())


def test_what_another_program_is_changing_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(homes_of(path), "one")
    monkeypatch.setattr(snapshots, "_PATIENCE", 0.0)
    beside, elsewhere = homes_of(path)
    with (
        snapshots._alone_at(beside),
        snapshots._alone_at(elsewhere),
        pytest.raises(SaveError) as failure,
    ):
        take(homes_of(path), "two", 1)
    assert failure.value.code == "in_use"
    assert names(homes_of(path)) == ["one"]
    take(homes_of(path), "three", 2)
    assert names(homes_of(path)) == ["three", "one"]
