"""The facilitator has a display that the room never sees, whatever is plugged or pulled."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.present.stage import Stage
from cjm_desktop.desktop.present.walk import Place
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.layout.present.slide import area_of
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.storage import codec
from tests.gui.desk import Desk
from tests.gui.hearing import faults_heard
from tests.gui.present.pointing import point
from tests.gui.present.screens import LAPTOP, PROJECTOR, Plugged, plug
from tests.gui.present.watching import Watch

K = Qt.Key


@pytest.fixture
def displays() -> Sequence[Plugged]:
    return LAPTOP, PROJECTOR


def present(desk: Desk) -> Stage:
    desk.window.commands["present"].trigger()
    stage = desk.window.desk.presenting.stage
    assert stage is not None
    QApplication.processEvents()
    return stage


def own_window(stage: Stage) -> FacilitatorWindow:
    assert stage.own is not None
    return stage.own


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(own_window(stage).view, key)


def focused() -> QWidget:
    """What has the keyboard, which gets what is typed."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def hides(own: FacilitatorWindow) -> bool:
    return own.is_hidden_from_room


def aimed(stage: Stage) -> QPointF:
    aim, area = stage.room.view.aim, stage.room.view.area
    assert aim is not None
    return area.topLeft().toPointF() + QPointF(aim.x * area.width(), aim.y * area.height())


def where(stage: Stage) -> tuple[str, str | None]:
    own = stage.own
    alone = own is None or not own.isVisible()
    assert stage.room.geometry() == stage.room.screen().geometry()
    return stage.room.screen().name(), None if alone or own is None else own.screen().name()


def said(stage: Stage) -> str:
    slide = stage.room.view.slide
    assert slide is not None
    return " ".join(str(figure) for _, _, figure in slide.drawing.figures())


def test_the_room_has_the_projector_and_the_facilitator_steps_and_notes(
    desk: Desk, qtbot: QtBot
) -> None:
    session = desk.session
    session.edit("change_map", change_map(session.document, notes="For the room to know"))
    stage = present(desk)
    assert where(stage) == ("projector", "laptop")
    own = own_window(stage)
    press(stage, K.Key_2, K.Key_Return)
    assert stage.room.walk.place == Place(1)
    assert stage.room.view.slide is own.view.slide
    expected = stage.presentation.next_picture
    assert expected is not None
    qtbot.waitUntil(lambda: own.next.slide is expected.slide)
    assert own.notes.texts()[-2:] == ["Map", "For the room to know"]


def test_nothing_private_is_ever_painted_on_the_rooms_display(
    desk: Desk, qapp: QApplication
) -> None:
    stage = present(desk)
    watch = Watch(stage)
    qapp.installEventFilter(watch)
    swapped = Plugged("laptop", 1280, 1366, 768), Plugged("projector", 0, 1280, 720)
    mirrored = Plugged("laptop", 0, 1280, 720), Plugged("projector", 0, 1280, 720)
    place = stage.room.walk.place
    for displays, expected in (
        ([LAPTOP], ("laptop", None)),
        ([LAPTOP, PROJECTOR], ("projector", "laptop")),
        ([PROJECTOR], ("projector", None)),
        ([LAPTOP, PROJECTOR], ("projector", "laptop")),
        (swapped, ("projector", "laptop")),
        (mirrored, ("projector", None)),
        ([LAPTOP, PROJECTOR], ("projector", "laptop")),
        ([Plugged("other", 0, 1024, 768)], ("other", None)),
        ([LAPTOP, PROJECTOR], ("projector", "laptop")),
    ):
        plug(displays)
        QApplication.processEvents()
        assert where(stage) == expected, displays
    assert watch.seen == []
    assert stage.room.walk.place == place
    qapp.removeEventFilter(watch)


def test_the_picture_comes_black_to_the_facilitators_own_display_and_light_back(
    desk: Desk,
) -> None:
    stage = present(desk)
    plug([LAPTOP])
    assert stage.room.view.blank == "black"
    plug([LAPTOP, PROJECTOR])
    assert not stage.room.view.blank


def test_a_window_that_is_moved_to_the_rooms_display_hides_all_it_has(desk: Desk) -> None:
    stage = present(desk)
    own = own_window(stage)
    assert not own.is_hidden_from_room
    own.showNormal()
    for x, hidden in ((1300, True), (10, False), (1400, True), (20, False)):
        own.setGeometry(x, 100, 600, 400)
        QApplication.processEvents()
        assert hides(own) is hidden


def test_displays_are_swapped_by_a_key(desk: Desk, qapp: QApplication) -> None:
    stage = present(desk)
    watch = Watch(stage)
    qapp.installEventFilter(watch)
    press(stage, K.Key_X)
    QApplication.processEvents()
    assert where(stage) == ("laptop", "projector")
    press(stage, K.Key_X)
    QApplication.processEvents()
    assert where(stage) == ("projector", "laptop")
    assert watch.seen == []
    qapp.removeEventFilter(watch)


def test_the_room_is_moved_to_a_display_that_is_chosen_meanwhile(desk: Desk) -> None:
    stage = present(desk)
    desk.window.desk.presenting.begin_on("laptop")
    QApplication.processEvents()
    assert where(stage) == ("laptop", "projector")
    assert desk.settings.choices("present")["display"] == "laptop"


def test_a_card_is_typed_into_the_phase_that_is_shown_and_undone(desk: Desk) -> None:
    stage, session = present(desk), desk.session
    own, before = own_window(stage), session.document
    press(stage, K.Key_3, K.Key_Return)
    press(stage, K.Key_A)
    QTest.keyClicks(focused(), "Said in the room")
    QTest.keyClick(focused(), K.Key_Return)
    assert not stage.presentation.editing, "the picture is as locked as before"
    [made] = session.document.cards.keys() - before.cards.keys()
    card = session.document.cards[made]
    assert (card.title, card.phase) == ("Said in the room", before.phase_ids[1])
    assert own.entry.line.text() == ""
    assert "Said in the room" in said(stage)
    session.undo()
    assert codec.dumps(session.document) == codec.dumps(before)


def test_what_is_typed_in_private_is_seen_when_it_is_revealed(desk: Desk) -> None:
    stage = present(desk)
    own = own_window(stage)
    press(stage, K.Key_3, K.Key_Return, K.Key_E, K.Key_P, K.Key_A)
    QTest.keyClicks(own.entry.line, "Not yet for all")
    QTest.keyClick(own.entry.line, K.Key_Return)
    own.setFocus()
    press(stage, K.Key_Left, K.Key_Right)
    assert stage.room.walk.place.step == 2
    assert "Not yet for all" not in said(stage)
    assert "Not yet for all" in str(own.view.slide)
    press(stage, K.Key_P)
    assert "Not yet for all" in said(stage)


def test_a_frozen_room_goes_on_seeing_what_it_saw(desk: Desk) -> None:
    stage = present(desk)
    press(stage, K.Key_2, K.Key_Return, K.Key_F)
    seen = stage.room.view.slide
    desk.rename("Worked on elsewhere")
    press(stage, K.Key_Right, K.Key_Right)
    assert stage.room.view.slide is seen
    press(stage, K.Key_F)
    assert stage.room.view.slide is own_window(stage).view.slide


def test_the_time_is_given_by_digits_and_seen_by_the_room(desk: Desk) -> None:
    stage = present(desk)
    press(stage, K.Key_T)
    field = own_window(stage).timer.minutes
    QTest.keyClicks(field, "12")
    QTest.keyClick(field, K.Key_Return)
    assert round(stage.presentation.timer.left) == 12 * 60
    assert len(list(stage.room.view.overlaid())) == 1
    stage.presentation.pause()
    assert stage.presentation.timer.state == "paused"
    own_window(stage).timer.end.click()
    assert not list(stage.room.view.overlaid())


def test_a_room_is_laid_out_for_the_pixels_of_its_display(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = present(desk)
    assert stage.room.slide.drawing.width * stage.room.slide.scale == pytest.approx(1280)
    # The offscreen platform has finer pixels only for windows that begin on them.
    monkeypatch.setattr(stage.room, "devicePixelRatioF", lambda: 1.5)
    QApplication.sendEvent(stage.room, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert stage.room.slide.drawing.width * stage.room.slide.scale == pytest.approx(1920)


def test_the_time_runs_on_while_the_laptop_sleeps(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [datetime.now()]
    monkeypatch.setattr(WorkshopLead.of(desk.session), "now", lambda: now[0])
    stage = present(desk)
    stage.presentation.time(5)
    now[0] += timedelta(seconds=240)
    assert stage.presentation.timer.left == pytest.approx(60, abs=5)


def test_what_cannot_be_judged_is_said_in_the_facilitators_window(desk: Desk) -> None:
    stage = present(desk)
    press(stage, K.Key_E, K.Key_2, K.Key_Return, K.Key_F4, K.Key_Backspace)
    assert own_window(stage).said.text() == "There is nothing to take back."


def test_that_the_time_is_up_is_told_once_until_there_is_more(desk: Desk, qtbot: QtBot) -> None:
    stage, told, now = present(desk), list[str](), [datetime.now()]
    presentation = stage.presentation
    presentation.lead.now = lambda: now[0]
    presentation.said.connect(told.append)
    presentation.time(5)
    assert told == []
    now[0] += timedelta(minutes=5)
    qtbot.waitUntil(lambda: bool(told))
    presentation.pause()
    assert told == ["Time’s up"]
    assert "Time’s up" in [figure.label for _, _, figure in stage.room.view.overlaid()]
    presentation.extend(2)
    assert len(list(stage.room.view.overlaid())) == 1
    now[0] += timedelta(minutes=2)
    qtbot.waitUntil(lambda: len(told) == 2)


def test_the_facilitator_goes_to_the_map_and_comes_back(desk: Desk) -> None:
    stage = present(desk)
    press(stage, K.Key_X)
    QApplication.processEvents()
    assert stage.room.geometry().intersects(desk.window.geometry())
    press(stage, K.Key_M)
    QApplication.processEvents()
    assert not stage.room.geometry().intersects(desk.window.geometry())
    assert desk.window.isActiveWindow()
    desk.window.commands["present"].trigger()
    QApplication.processEvents()
    assert own_window(stage).isActiveWindow()


def test_it_ends_with_the_window_that_the_map_is_worked_on_in(desk: Desk) -> None:
    stage = present(desk)
    own, room = own_window(stage), stage.room
    desk.window.asks_nothing = True
    desk.window.close()
    assert not own.isVisible()
    assert not room.isVisible()
    assert desk.window.desk.presenting.shown is None


def test_what_is_private_can_be_revealed_when_the_own_display_has_gone(desk: Desk) -> None:
    stage = present(desk)
    press(stage, K.Key_P)
    desk.rename("Not yet for all")
    plug([PROJECTOR])
    QTest.keyClick(stage.room.view, K.Key_Home)
    assert "Not yet for all" not in said(stage)
    QTest.keyClick(stage.room.view, K.Key_P)
    assert "Not yet for all" in said(stage)
    QTest.keyClick(stage.room.view, K.Key_P)
    assert not stage.presentation.showing.private


def test_esc_in_a_field_gives_the_keyboard_back_and_goes_no_further(desk: Desk) -> None:
    stage = present(desk)
    own = own_window(stage)
    own.controls.black.setFocus()
    QTest.keyClick(own.controls.black, K.Key_Escape)
    assert desk.window.desk.presenting.stage is stage
    assert own.focusWidget() is own.view
    press(stage, K.Key_Escape)
    assert desk.window.desk.presenting.shown is None


def test_a_card_is_opened_and_pointed_at_by_the_mouse_on_the_facilitators_picture(
    desk: Desk,
) -> None:
    stage = present(desk)
    own = own_window(stage)
    press(stage, K.Key_2, K.Key_Return, K.Key_D)
    at = own.view.to_view(area_of(stage.room.slide.cards[0])).center()
    point(own.view, at.x(), at.y())
    assert stage.room.view.aim == own.view.aim
    assert stage.room.view.card_at(aimed(stage)) is not None
    press(stage, K.Key_F)
    assert stage.room.view.aim is None
    press(stage, K.Key_F)
    QTest.mouseClick(own.view, Qt.MouseButton.LeftButton, pos=at)
    assert stage.presentation.showing.room.opened is not None


def test_what_people_gave_is_listed_and_placed_on_the_facilitators_display_alone(
    desk: Desk,
) -> None:
    stage, before = present(desk), desk.session.document
    own = own_window(stage)
    offered = desk.window.desk.room.offered
    offered.come([OfferedCard("c1", "p", "Nobody answers", "friction", before.phase_ids[0])])
    assert own.gifts.isVisible()
    seen = stage.room.view.slide
    press(stage, K.Key_E, K.Key_K)
    cards = own.gifts.cards
    assert cards is not None
    assert cards.hasFocus()
    assert stage.room.view.slide is seen
    QTest.keyClick(cards, K.Key_Return)
    assert [card.title for key, card in desk.session.document.cards.items() if key == "c1"] == [
        "Nobody answers"
    ]
    assert not own.gifts.isVisible()
    assert own.focusWidget() is own.view
    QTest.keyClick(own, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.document == before
    assert own.gifts.isVisible()


def test_every_control_of_the_facilitator_is_heard_by_its_name(desk: Desk) -> None:
    own = own_window(present(desk))
    assert [fault for each in own.findChildren(QWidget) for fault in faults_heard(each)] == []


@pytest.mark.parametrize("key", [K.Key_T, K.Key_R, K.Key_A])
def test_a_remote_goes_on_while_something_is_typed(desk: Desk, key: Qt.Key) -> None:
    stage = present(desk)
    before = desk.session.document
    press(stage, K.Key_E, key)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    place = stage.room.walk.place
    QTest.keyClick(field, K.Key_PageDown)
    assert stage.room.walk.place != place
    QTest.keyClick(field, K.Key_PageUp)
    assert stage.room.walk.place == place
    assert field.hasFocus()
    assert desk.session.document is before
