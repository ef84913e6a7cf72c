"""An open round is kept apart for each map, for nobody else to read, until it is over."""

import stat
import sys
from pathlib import Path

import pytest

from cjm_desktop.storage import open_rounds
from cjm_desktop.storage.errors import SaveError

WHERE = Path("/maps/a.cjm")


def test_each_map_has_a_round_of_its_own() -> None:
    assert open_rounds.place(WHERE) == open_rounds.place(Path("/maps/a.cjm"))
    assert open_rounds.place(WHERE) != open_rounds.place(Path("/maps/b.cjm"))


def test_a_round_is_kept_and_forgotten() -> None:
    where = open_rounds.place(WHERE)
    assert open_rounds.kept(where) is None
    open_rounds.keep(where, b"one")
    open_rounds.keep(where, b"two")
    assert open_rounds.kept(where) == b"two"
    open_rounds.forget(where)
    assert open_rounds.kept(where) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there modes say nothing")
def test_nobody_else_can_read_it() -> None:
    where = open_rounds.place(WHERE)
    open_rounds.keep(where, b"votes")
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (where, where.parent)]
    assert modes == [0o600, 0o700]


def test_where_it_cannot_be_kept_is_said() -> None:
    folder = open_rounds.place(WHERE).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    with pytest.raises(SaveError):
        open_rounds.keep(folder / "unsaved.json", b"votes")
