"""Opening one map after another leaves nothing of those before, without the collector's help.

What is freed only by walking all objects for cycles stays for long: `collector` has them walked
seldom.
"""

import gc
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.work.navigator import VIEWS
from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.desk import SAMPLE, Desk


@pytest.fixture(autouse=True)
def no_collector() -> Iterator[None]:
    """Have only that freed which nothing refers to."""
    gc.disable()
    yield
    gc.enable()


def work(desk: Desk) -> list[ref[object]]:
    """Do a little of everything with the map; gives what it is, to see whether it goes."""
    document, layout = desk.session.document, desk.window.places.map_view.canvas.layout_
    card = next(iter(document.cards))
    found: list[ref[object]] = [ref(document), ref(desk.session.store), ref(layout)]
    found += [ref(document.cards[card]), ref(layout.body), ref(layout.arrows.group)]
    desk.session.edit("change_card", change_cards(document, [card], title="Another title"))
    desk.session.select_cards([card])
    desk.session.undo()
    desk.session.redo()
    for view in VIEWS:
        desk.window.navigator.show_view(view)
        QTest.qWait(0)
    found.append(ref(desk.session.document))
    return found


@pytest.mark.parametrize("end", ["open", "close"])
def test_nothing_of_a_map_outlives_it(desk: Desk, tmp_path: Path, end: str) -> None:
    path = tmp_path / "journey.cjm"
    path.write_bytes(SAMPLE.read_bytes())
    for _ in range(2):
        assert desk.window.files.open(path)
        known = work(desk)
        assert desk.window.files.save()
        assert desk.window.files.finish()
        if end == "close":
            QTest.keyClick(desk.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
            assert not desk.window.files.has_map
        else:
            assert desk.window.files.open(path)
        QTest.qWait(0)
        assert [type(thing) for each in known if (thing := each()) is not None] == []
