"""A map that wants at a file, a machine or a program gets at none, told within the program itself.

Python says what it opens, connects to and starts; the system says whether anyone opened the bait,
the toolkit included. `tests/faults/access` has every system call told.
"""

import ctypes
import os
import shutil
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cjm_desktop.output.exporters import EXPORTERS
from tests.faults.access.hostile_map import BAIT, bait_in, write_hostile_map
from tests.faults.access.hostile_work import work
from tests.gui.desk import Desk

IN_ACCESS, IN_OPEN, IN_NONBLOCK = 0x1, 0x20, 0o4000
STARTS = ("socket.", "subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.fork", "urllib.")

_listeners: list[list[str]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    for heard in _listeners:
        if event.startswith(STARTS) or (event == "open" and BAIT in str(arguments[0])):
            heard.append(f"{event} {arguments}")


# It cannot be taken away again, so there is one, and mostly nobody listens.
sys.addaudithook(_hear)


@contextmanager
def heard() -> Iterator[list[str]]:
    """Collect what Python connects to, starts, or opens of the bait."""
    found: list[str] = []
    _listeners.append(found)
    try:
        yield found
    finally:
        _listeners.remove(found)


class Watch:
    """Tells whether anything in a folder was opened, by whatever library."""

    def __init__(self, folder: Path) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._descriptor = library.inotify_init1(IN_NONBLOCK)
        mask = ctypes.c_uint32(IN_ACCESS | IN_OPEN)
        for place in (folder, *folder.iterdir()):
            added = library.inotify_add_watch(self._descriptor, os.fsencode(place), mask)
            assert added >= 0, os.strerror(ctypes.get_errno())

    def accesses(self) -> list[int]:
        """List the kinds of accesses since the last time this was asked."""
        try:
            data = os.read(self._descriptor, 65_536)
        except BlockingIOError:
            return []
        found, place = [], 0
        while place < len(data):
            _, mask, _, length = struct.unpack_from("iIII", data, place)
            found.append(mask)
            place += 16 + length
        return found

    def close(self) -> None:
        """End the watch."""
        os.close(self._descriptor)


@pytest.mark.qt_log_ignore("JPEG data")
@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_a_hostile_map_gets_at_nothing(
    desk: Desk,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    bait = bait_in(tmp_path)
    (tmp_path / "work").mkdir()
    path = tmp_path / "work" / "map.cjm"
    write_hostile_map(path, bait)
    watch = Watch(bait.parent)
    request.addfinalizer(watch.close)
    with heard() as found:
        desk.window.files.open(path)
        assert desk.session.document.cards
        assert work(desk.window, path.parent, EXPORTERS[:1]) == 2
    assert found == []
    assert watch.accesses() == []
    assert [each.name for each in bait.parent.iterdir()] == ["seen.png"]
    QImage(str(bait))
    assert watch.accesses(), "the watch sees what the toolkit opens"
    with heard() as found:
        shutil.copy(bait, tmp_path / "copy")
    assert found, "the hook hears what Python opens"
