"""An open round is kept apart for each map, for nobody else to read, until it is over."""

import stat
import sys
from pathlib import Path

import pytest

from cjm_desktop.storage import room_gifts
from cjm_desktop.storage.errors import SaveError

WHERE = Path("/maps/a.cjm")


def test_each_map_has_a_round_of_its_own() -> None:
    assert room_gifts.place(WHERE, "rounds") == room_gifts.place(Path("/maps/a.cjm"), "rounds")
    assert room_gifts.place(WHERE, "rounds") != room_gifts.place(Path("/maps/b.cjm"), "rounds")


def test_a_round_is_kept_and_forgotten() -> None:
    where = room_gifts.place(WHERE, "rounds")
    assert room_gifts.kept(where) is None
    room_gifts.keep(where, b"one")
    room_gifts.keep(where, b"two")
    assert room_gifts.kept(where) == b"two"
    room_gifts.forget(where)
    assert room_gifts.kept(where) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there modes say nothing")
def test_nobody_else_can_read_it() -> None:
    where = room_gifts.place(WHERE, "rounds")
    room_gifts.keep(where, b"votes")
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (where, where.parent)]
    assert modes == [0o600, 0o700]


def test_where_it_cannot_be_kept_is_said() -> None:
    folder = room_gifts.place(WHERE, "rounds").parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    with pytest.raises(SaveError):
        room_gifts.keep(folder / "unsaved.json", b"votes")
