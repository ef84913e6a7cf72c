"""What a file held is kept before it is written over, by number and not by clock."""

import os
import stat
from pathlib import Path

import pytest

from cjm_desktop.storage import backups
from cjm_desktop.storage.backups import Backup, Plan
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.outside import Unreachable

WINDOWS = os.name == "nt"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(3, tmp_path / "state" / "backups")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journey.cjm"


def kept(path: Path, plan: Plan) -> list[bytes]:
    """Give what the backups of a file hold, newest first."""
    found = backups.backups_of(path, plan.folder)
    assert not isinstance(found, Unreachable)
    return [each.path.read_bytes() for each in found]


def test_each_content_is_kept_and_the_oldest_gives_way(path: Path, plan: Plan) -> None:
    for number in range(5):
        path.write_bytes(b"%d" % number)
        made = backups.keep(path, plan)
        assert made is not None
        assert made.read_bytes() == path.read_bytes()
    assert kept(path, plan) == [b"4", b"3", b"2"]


def test_no_clock_says_which_is_the_newest(path: Path, plan: Plan) -> None:
    for number, year in ((1, 2030), (2, 1990), (3, 2010), (4, 1980)):
        path.write_bytes(b"%d" % number)
        os.utime(path, (year * 10_000_000, year * 10_000_000))
        backups.keep(path, plan)
    assert kept(path, plan) == [b"4", b"3", b"2"]


def test_a_backup_is_as_old_as_what_it_holds(path: Path, plan: Plan) -> None:
    path.write_bytes(b"old")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    made = backups.keep(path, plan)
    assert made is not None
    assert made.stat().st_mtime == 1_000_000_000


def test_the_same_content_is_not_kept_twice(path: Path, plan: Plan) -> None:
    path.write_bytes(b"same")
    assert backups.keep(path, plan) is not None
    assert backups.keep(path, plan) is None
    assert kept(path, plan) == [b"same"]


def test_there_is_nothing_to_keep_of_a_new_file(path: Path, plan: Plan) -> None:
    assert backups.keep(path, plan) is None
    assert not plan.folder.exists()


def test_none_are_kept_where_none_are_wanted(path: Path, plan: Plan) -> None:
    path.write_bytes(b"old")
    assert backups.keep(path, plan._replace(most=0)) is None
    assert not plan.folder.exists()


def test_two_maps_of_one_name_do_not_take_each_others_room(tmp_path: Path, plan: Plan) -> None:
    for folder in ("here", "there"):
        (tmp_path / folder).mkdir()
        for number in range(3):
            (tmp_path / folder / "a.cjm").write_bytes(f"{folder} {number}".encode())
            backups.keep(tmp_path / folder / "a.cjm", plan)
    assert kept(tmp_path / "here" / "a.cjm", plan) == [b"here 2", b"here 1", b"here 0"]


@pytest.mark.skipif(WINDOWS, reason="links need a right there")
def test_a_map_behind_a_link_has_the_backups_of_its_file(path: Path, plan: Plan) -> None:
    path.write_bytes(b"old")
    link = path.with_name("link.cjm")
    link.symlink_to(path)
    backups.keep(link, plan)
    assert kept(path, plan) == kept(link, plan) == [b"old"]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("Köpresa – Östra.cjm", "kopresa-ostra-"),
        ("con.cjm", "con-"),
        ("😀.cjm", "map-"),
        ("a.b*?$(x).cjm", "a-b-x-"),
        ("x" * 200 + ".cjm", "x" * 32 + "-"),
    ],
)
def test_a_name_has_plain_letters_only(tmp_path: Path, plan: Plan, name: str, begins: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    made = backups.keep(path, plan)
    assert made is not None
    assert made.parent == plan.folder
    assert made.name.startswith(begins)
    assert made.name.isascii()
    assert made.name.endswith(".000001.cjm")


@pytest.mark.skipif(WINDOWS, reason="modes are POSIX's")
def test_a_backup_is_open_to_no_more_people_than_the_file(path: Path, plan: Plan) -> None:
    path.write_bytes(b"mine")
    path.chmod(0o600)
    made = backups.keep(path, plan)
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o600


def test_a_folder_that_is_none_is_told(path: Path, plan: Plan, tmp_path: Path) -> None:
    path.write_bytes(b"old")
    (tmp_path / "state").write_bytes(b"a file")
    with pytest.raises(SaveError):
        backups.keep(path, plan)
    assert path.read_bytes() == b"old"


def test_what_another_program_left_in_the_folder_is_no_backup(path: Path, plan: Plan) -> None:
    path.write_bytes(b"old")
    first = backups.keep(path, plan)
    assert first is not None
    for name in (first.name.replace("000001", "x"), "other.000009.cjm", f"{first.name}.cjm"):
        (plan.folder / name).write_bytes(b"foreign")
    assert backups.backups_of(path, plan.folder) == (Backup(1, first),)
    for number in range(4):
        path.write_bytes(b"%d" % number)
        backups.keep(path, plan)
    assert len(list(plan.folder.iterdir())) == 3 + 3
