"""A map that is presented, on one display or on those that a module plugs in."""

import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.present.clock import Clock
from tests.gui.present.screens import Plugged, plug, unplug_all


@pytest.fixture
def displays() -> Sequence[Plugged]:
    """The displays that there are; none plugged: the platform's own."""
    return ()


@pytest.fixture
def desk(
    displays: Sequence[Plugged], qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Desk]:
    """A window with the sample, whose pictures change at once."""
    if displays and (not sys.platform.startswith("linux") or platform.machine() != "x86_64"):
        pytest.skip("displays are plugged by the address of a function")
    if displays:
        plug(displays)
    try:
        for desk in desk_with_window(qtbot, qapp):
            (tmp_path / "map.cjm").write_bytes(SAMPLE.read_bytes())
            desk.settings.motion = "reduced"
            if displays:
                desk.window.setGeometry(0, 0, 1000, 700)
            desk.window.files.open(tmp_path / "map.cjm")
            yield desk
            stage = desk.window.desk.presenting.stage
            if stage is not None:
                stage.presentation.leave()
    finally:
        if displays:
            unplug_all()


@pytest.fixture
def clock(desk: Desk) -> Clock:
    """The room's clock."""
    made = Clock()
    WorkshopLead.of(desk.session).now = made
    return made
