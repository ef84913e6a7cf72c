"""The facilitator says what a room is shown, and in which order, and keeps that in the map."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.presentation_dialog import PresentationDialog
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import PresentedStep
from cjm_desktop.layout.present.steps import Step
from cjm_desktop.storage import codec
from tests.gui.desk import Desk

K = Qt.Key


def opened(desk: Desk) -> PresentationDialog:
    desk.window.commands["present_steps"].trigger()
    [dialog] = [each for each in desk.window.findChildren(PresentationDialog) if each.isVisible()]
    return dialog


def test_steps_are_left_out_and_moved_by_keys_and_shown_so(desk: Desk, qtbot: QtBot) -> None:
    session, before = desk.session, desk.session.document
    dialog = opened(desk)
    QTest.keyClick(dialog.steps, K.Key_Space)
    QTest.keyClick(dialog.steps, K.Key_Down)
    dialog.down.click()
    dialog.save.click()
    phases = before.phase_ids
    first, second = (PresentedStep(kind="phase", phases=(each,)) for each in (phases[1], phases[0]))
    assert session.document.map.presented[:2] == (first, second)
    desk.window.commands["present"].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    assert shown.walk.steps[:2] == (Step("phase", phases[1]), Step("phase", phases[0]))
    assert all(step.kind != "overview" for step in shown.walk.steps)
    QTest.keyClick(shown.view, K.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not desk.window.files.modified)
    assert session.path is not None
    assert codec.loads(session.path.read_bytes()).map.presented[:2] == (first, second)
    session.undo()
    assert codec.dumps(session.document) == codec.dumps(before)
    assert shown.walk.steps[0] == Step("overview")


def test_a_part_that_the_map_shows_is_added_and_named(desk: Desk) -> None:
    session = desk.session
    phase = session.document.phase_ids[2]
    session.select([Key("phases", phase)])
    desk.window.commands["fit_selection"].trigger()
    dialog = opened(desk)
    dialog.add.click()
    [field] = dialog.steps.findChildren(QLineEdit)
    QTest.keyClicks(field, "The turning point")
    QTest.keyClick(field, K.Key_Return)
    QApplication.processEvents()
    dialog.save.click()
    part = session.document.map.presented[-1]
    assert (part.kind, part.name) == ("part", "The turning point")
    assert phase in part.phases
    assert len(part.phases) < len(session.document.phase_ids)


def test_nothing_changed_keeps_the_map_as_it_was(desk: Desk) -> None:
    before = desk.session.document
    dialog = opened(desk)
    dialog.save.click()
    assert desk.session.document is before
    dialog = opened(desk)
    QTest.keyClick(dialog.steps, K.Key_Space)
    dialog.reset.click()
    assert dialog.kept() == ()
    dialog.cancel.click()
