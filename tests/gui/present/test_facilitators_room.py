"""The facilitator's window gives its room to what is read: the picture, the step, the end of it."""

import platform
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.present.calm_button import CalmButton
from cjm_desktop.desktop.present.sparing_row import SparingRow
from cjm_desktop.room.events import OfferedCard
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.present.screens import LAPTOP, PROJECTOR, plug, unplug_all

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    plug([LAPTOP, PROJECTOR])
    try:
        for desk in desk_with_window(qtbot, qapp):
            desk.settings.motion = "reduced"
            desk.window.files.open(SAMPLE)
            yield desk
            stage = desk.window.desk.presenting.stage
            if stage is not None:
                stage.presentation.leave()
    finally:
        unplug_all()


def settle() -> None:
    """Let the toolkit lay out what was changed, and what that changed."""
    for _ in range(3):
        QApplication.processEvents()


def worded(buttons: list[CalmButton]) -> list[bool]:
    return [not each.spares for each in buttons]


def test_the_last_button_leaves_its_words_out_first_and_none_moves_with_what_is_told(
    qtbot: QtBot,
) -> None:
    step = ElidedLabel("Overview, Step 1 of 15")
    buttons = [CalmButton("moon", name) for name in ("Edit", "Freeze the room", "Private")]
    row = SparingRow({step: 1}, buttons, letters=20)
    host = QWidget()
    QHBoxLayout(host).addWidget(row)
    qtbot.addWidget(host)
    host.resize(900, 60)
    host.show()
    settle()
    assert worded(buttons) == [True, True, True]
    seen = []
    for width in range(900, host.minimumSizeHint().width(), -20):
        host.resize(width, 60)
        settle()
        seen.append(worded(buttons))
        places = [each.geometry() for each in buttons]
        step.setText("A step that has a very much longer name than any other, Step 2 of 15")
        settle()
        assert [each.geometry() for each in buttons] == places
        step.setText("Overview, Step 1 of 15")
        assert all(each.width() >= each.sizeHint().width() for each in buttons)
    assert [each for at, each in enumerate(seen) if each not in seen[:at]] == [
        [True, True, True], [True, True, False], [True, False, False], [False, False, False],
    ]  # fmt: skip


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() != "x86_64",
    reason="displays are plugged by the address of a function",
)
def test_cards_from_phones_are_listed_in_the_place_of_the_notes(desk: Desk) -> None:
    phases = desk.session.document.phase_ids
    desk.window.desk.room.offered.come(
        [OfferedCard(f"c{at}", "p", f"Idea {at}", "idea", phases[0]) for at in range(9)]
    )
    desk.window.commands["present"].trigger()
    stage = desk.window.desk.presenting.stage
    assert stage is not None
    own = stage.own
    assert own is not None
    QApplication.processEvents()
    picture = own.view.geometry()
    QTest.keyClick(own.view, K.Key_K)
    QApplication.processEvents()
    cards = own.gifts.cards
    assert cards is not None
    assert own.view.geometry() == picture
    assert not own.notes.isVisible()
    assert own.next.isVisible()
    assert cards.height() >= 4 * cards.rowHeight(0)
    QTest.keyClick(cards, K.Key_K)
    QApplication.processEvents()
    assert own.notes.isVisible()
    assert own.view.geometry() == picture
    assert own.view.hasFocus()
