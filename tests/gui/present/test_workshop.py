"""A workshop led by the clock: its steps and their time, what is parked, its protocol."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.protocol.protocol_dialog import ProtocolDialog
from cjm_desktop.desktop.guide.panel import GuidePanel
from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.present.stage import Stage
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.cards import add_card, change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import CellKey
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import open_template
from cjm_desktop.words.guide import step_method
from cjm_desktop.words.wording import Wording
from tests.gui.desk import SAMPLE, Desk
from tests.gui.present.clock import Clock
from tests.gui.present.screens import LAPTOP, PROJECTOR, Plugged

K = Qt.Key


@pytest.fixture
def displays() -> Sequence[Plugged]:
    return LAPTOP, PROJECTOR


def present(desk: Desk) -> tuple[Stage, FacilitatorWindow]:
    desk.window.commands["present"].trigger()
    stage = desk.window.desk.presenting.stage
    assert stage is not None
    QApplication.processEvents()
    assert stage.own is not None
    return stage, stage.own


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def laid_over(stage: Stage) -> str:
    return " ".join(each.figure.label for each in stage.room.view.overlaid())


def park(own: FacilitatorWindow, text: str, *, by: str = "", agreed: bool = False) -> None:
    QTest.keyClick(own.view, K.Key_R)
    assert own.remark.isVisible()
    if agreed:
        own.remark.kind.setFocus()
        QTest.keyClick(own.remark.kind, K.Key_Down)
        own.remark.text.setFocus()
    QTest.keyClicks(own.remark.text, text)
    QTest.keyClicks(own.remark.by, by)
    QTest.keyClick(own.remark.text, K.Key_Return)
    assert not own.remark.isVisible()
    assert own.view.hasFocus()


def test_a_step_begins_with_its_time_and_what_it_asks_in_the_maps_language(
    desk: Desk, clock: Clock
) -> None:
    session = desk.session
    session.edit_now("change_map", lambda d: change_map(d, language="sv"))
    before = session.document
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_J)
    tr = Wording.of("sv")
    assert step_method(tr, "why") in laid_over(stage)
    assert own.notes.texts()[0] == "Why and for whom"
    assert stage.presentation.timer.left == pytest.approx(15 * 60, abs=5)
    clock.wait(17)
    own.agenda.say()
    assert own.agenda.time.text() == "2 min over · Ends at 13:02, 2 min late".replace(
        " min", "\N{NO-BREAK SPACE}min"
    )
    place = stage.room.walk.place
    QTest.keyClick(own.view, K.Key_Right)
    assert step_method(tr, "why") not in laid_over(stage)
    assert stage.room.walk.place == place
    assert session.document is before, "to present and to be on time changes nothing"


def test_the_time_of_a_step_goes_on_when_the_map_is_presented_again(
    desk: Desk, clock: Clock
) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_J)
    click(own.timer.more)
    stage.presentation.leave()
    clock.wait(6)
    stage, own = present(desk)
    timer = stage.presentation.timer
    assert timer.state == "running"
    assert timer.left == pytest.approx(10 * 60, abs=5)
    assert timer.share == pytest.approx(10 / 16, abs=0.01)
    assert not stage.presentation.instructing
    click(own.timer.pause)
    stage.presentation.leave()
    clock.wait(30)
    stage, own = present(desk)
    timer = stage.presentation.timer
    assert timer.state == "paused"
    assert timer.left == pytest.approx(10 * 60, abs=5)
    click(own.timer.pause)
    stage.presentation.leave()
    clock.wait(11)
    stage, own = present(desk)
    assert stage.presentation.timer.state == "off", "over time there is none to be shown"


def test_a_frozen_room_sees_what_a_step_asks_when_it_is_let_go(desk: Desk, clock: Clock) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_F)
    QTest.keyClick(own.view, K.Key_J)
    asked = step_method(Wording.of(desk.session.document.map.language), "why")
    assert asked not in laid_over(stage)
    QTest.keyClick(own.view, K.Key_F)
    assert asked in laid_over(stage)
    QTest.keyClick(own.view, K.Key_I)
    assert asked not in laid_over(stage)


def test_the_end_of_it_all_moves_with_the_time_that_the_room_is_given(
    desk: Desk, clock: Clock
) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_J)
    presentation, lead = stage.presentation, WorkshopLead.of(desk.session)

    def late() -> tuple[int, int]:
        assert lead.outlook is not None
        return lead.outlook.late, lead.outlook.left

    presentation.time(5)
    assert late() == (0, 15), "five minutes for something within the step"
    presentation.time(15)
    for _ in range(5):
        click(own.timer.more)
    assert late() == (5, 20)
    assert "5\N{NO-BREAK SPACE}min late" in own.agenda.time.text()
    click(own.timer.pause)
    clock.wait(3)
    assert late() == (8, 20), "it rests meanwhile"
    click(own.timer.pause)
    clock.wait(2)
    assert late() == (8, 18)
    click(own.timer.end)
    assert late() == (0, 10)
    presentation.time(30)
    assert late() == (20, 30)
    QTest.keyClick(own.view, K.Key_J)
    assert lead.step == "people"
    assert late() == (-10, 20), "the next step has the time of its own"


def test_what_is_parked_and_agreed_is_in_the_map_and_undone(desk: Desk, clock: Clock) -> None:
    desk.session.edit_now("change_map", lambda d: change_map(d, client="Per"))
    before = desk.session.document
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_J)
    clock.wait(4)
    park(own, "jpx: the price list", by="Sales")
    park(own, "We meet again in May", agreed=True)
    (held,) = desk.session.document.workshops.values()
    assert [(each.kind, each.text, each.by) for each in held.remarks] == [
        ("parked", "jpx: the price list", "Sales"),
        ("agreed", "We meet again in May", ""),
    ]
    assert {(each.step, each.at) for each in held.remarks} == {("why", "09:04")}
    assert held.course == ()
    assert not stage.presentation.editing
    for _ in range(3):
        QTest.keyClick(own, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.document == before, "what was noted is taken back, and nothing else"


def test_a_protocol_says_when_each_step_was_on_and_what_came_in_it(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    session, (stage, own) = desk.session, present(desk)
    click(own.agenda.keep)
    QTest.keyClick(own.view, K.Key_J)
    clock.wait(12)
    QTest.keyClick(own.view, K.Key_J)
    assert own.agenda.step.text() == "Roles and personas"
    QTest.keyClicks(own.view, "2")
    QTest.keyClick(own.view, K.Key_Return)
    QTest.keyClick(own.view, K.Key_E)
    QTest.keyClick(own.view, K.Key_A)
    QTest.keyClicks(own.entry.line, "Who signs?")
    QTest.keyClick(own.entry.line, K.Key_Return)
    new = next(each for each, card in session.document.cards.items() if card.title == "Who signs?")
    QTest.keyClick(own.entry.line, K.Key_Escape)
    other = next(iter(session.document.cards))
    session.edit("decide", change_cards(session.document, [other], decision="start"))
    assert session.document.workshops == {}
    clock.wait(20)
    click(own.agenda.end)
    (held,) = session.document.workshops.values()
    assert [(each.step, each.began, each.ended) for each in held.course] == [
        ("why", "09:00", "09:12"),
        ("people", "09:12", "09:32"),
    ]
    assert held.came == {new: "people"}
    assert held.decided == {other: "people"}
    assert stage.presentation.timer.state == "off"
    assert desk.window.files.save()
    desk.window.files.finish()
    assert codec.load(tmp_path / "map.cjm").workshops == session.document.workshops
    session.undo()
    assert session.document.workshops == {}


def test_a_protocol_outlives_the_program_and_is_gone_on_with(desk: Desk, clock: Clock) -> None:
    lead, path = WorkshopLead.of(desk.session), desk.session.path
    lead.keep(True)
    lead.begin("mindsets")
    clock.wait(5)
    lead.begin("offer")
    desk.window.files.open_sample(SAMPLE)
    assert not lead.is_open
    assert path is not None
    desk.window.files.open(path)
    assert (lead.step, lead.keeps) == ("offer", True)
    clock.wait(24 * 60)
    desk.window.files.open_sample(SAMPLE)
    desk.window.files.open(path)
    assert (lead.step, lead.is_open) == (None, True)
    desk.session.set_read_only(True)
    lead.begin("why")
    assert (lead.step, lead.is_open) == (None, True), "it is not mixed up with another day's"
    desk.session.set_read_only(False)
    lead.end()
    (held,) = desk.session.document.workshops.values()
    assert [(each.step, each.ended) for each in held.course] == [
        ("mindsets", "09:05"),
        ("offer", None),
    ]
    desk.window.files.open_sample(SAMPLE)
    desk.window.files.open(path)
    assert not lead.is_open


def test_without_a_protocol_nothing_is_kept(desk: Desk, clock: Clock) -> None:
    before, lead = desk.session.document, WorkshopLead.of(desk.session)
    lead.begin("mindsets")
    clock.wait(5)
    lead.end()
    assert desk.session.document is before


def test_the_guide_gives_a_step_its_minutes_and_begins_it(
    desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    desk.window.commands["guide"].trigger()
    panel = desk.window.findChild(GuidePanel)
    assert panel is not None
    assert "13:00" in panel.agenda.end_of_it.text()
    field = panel.page.minutes.editor
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "45")
    QTest.keyClick(field, K.Key_Return)
    assert desk.session.document.map.agenda == {"why": 45}
    qtbot.waitUntil(lambda: "13:30" in panel.agenda.end_of_it.text())
    click(panel.page.start)
    assert WorkshopLead.of(desk.session).step == "why"
    assert "45" in panel.agenda.end_of_it.text()
    desk.session.undo()
    assert desk.session.document.map.agenda == {}


def test_the_protocols_window_ticks_rewords_and_removes(desk: Desk, clock: Clock) -> None:
    lead = WorkshopLead.of(desk.session)
    lead.begin("why")
    desk.window.commands["park"].trigger()
    dialog = desk.window.findChild(ProtocolDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.line
    QTest.keyClicks(dialog.line, "Delivery times")
    QTest.keyClick(dialog.line, K.Key_Return)
    QTest.keyClick(dialog.keep, K.Key_Space)
    assert lead.keeps
    QTest.keyClicks(dialog.people.editor, "Per, Eva")
    QTest.keyClick(dialog.people.editor, K.Key_Return)
    assert lead.people == ("Per", "Eva")
    dialog.remarks.setCurrentRow(0)
    dialog.remarks.setFocus()
    QTest.keyClick(dialog.remarks, K.Key_Space)
    (held,) = desk.session.document.workshops.values()
    assert held.remarks[0].taken_up
    assert held.people == ("Per", "Eva")
    clock.wait(10)
    click(dialog.end)
    (held,) = desk.session.document.workshops.values()
    assert (held.people, len(held.course)) == (("Per", "Eva"), 1)
    dialog.remarks.setFocus()
    QTest.keyClick(dialog.remarks, K.Key_Delete)
    assert next(iter(desk.session.document.workshops.values())).remarks == ()
    click(dialog.remove)
    assert desk.session.document.workshops == {}
    desk.session.undo()
    assert len(desk.session.document.workshops) == 1
    dialog.accept()


def test_a_protocol_goes_along_with_the_maps_file(
    desk: Desk, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    before, lead = desk.session.path, WorkshopLead.of(desk.session)
    lead.keep(True)
    lead.begin("why")
    lead.flush()
    desk.person.to_save = tmp_path / "other.cjm"
    desk.window.commands["save_as"].trigger()
    qtbot.waitUntil(lambda: desk.session.path != before)
    lead.flush()
    assert before is not None
    desk.window.files.finish()
    desk.window.files.open(before)
    assert not lead.is_open, "nobody finds what went elsewhere"
    desk.window.files.open(tmp_path / "other.cjm")
    assert lead.step == "why"


def test_a_protocol_of_a_map_without_a_file_is_found_by_its_cards(desk: Desk, clock: Clock) -> None:
    lead, session = WorkshopLead.of(desk.session), desk.session
    session.open(open_template("workshop", "en"), None)
    lead.keep(True)
    lead.begin("why")
    phase, lane = session.document.phase_ids[0], session.document.lane_ids[0]
    session.edit("add_card", add_card(session.document, "new", CellKey(phase, lane), title="It"))
    recovered = session.document
    session.open(open_template("workshop", "en"), None)
    assert not lead.is_open, "another map of the same template is not the one"
    session.open(recovered, None)
    assert lead.step == "why"
    lead.end()
    assert session.document.workshops
    session.open(recovered, None)
    assert not lead.is_open
