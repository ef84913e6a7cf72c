"""How long phases take is drawn in the strip of their headers once the command asks for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.patch import difference
from cjm_desktop.journey.document import Key
from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def test_the_command_draws_durations_to_scale_and_undo_takes_it_back(desk: Desk) -> None:
    session, action = desk.session, desk.window.commands["durations"]
    canvas = desk.window.places.map_view.canvas
    before, plain = session.document, canvas.layout_.header_height
    assert not action.isChecked()
    action.trigger()
    assert session.document.map.duration_to_scale
    assert canvas.layout_.header_height > plain
    session.undo()
    assert session.document == before
    assert canvas.layout_.header_height == plain


def test_the_strip_grows_with_what_the_headers_say(desk: Desk, qtbot: QtBot) -> None:
    strip = desk.window.places.map_view.phases
    before, phase = strip.height(), desk.session.document.phase_ids[0]
    taken = desk.session.document.phases[phase].replaced(duration=30.0)
    draft = desk.session.document.replaced({Key("phases", phase): taken})
    desk.session.edit("change_phase", difference(desk.session.document, draft))
    qtbot.waitUntil(lambda: strip.height() > before)
