"""The code that phones scan is for the room; the facilitator goes on with the map."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.present.slide_view import SlideView
from cjm_desktop.layout.present.code_overlay import code_overlay
from cjm_desktop.layout.present.slide import area_of
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Desk
from tests.gui.present.screens import LAPTOP, PROJECTOR, Plugged
from tests.gui.present.test_two_displays import own_window, present, press

K = Qt.Key
CODE = code_overlay(((1,),), "http://10.0.0.1:8765/abc", None, ENGLISH)


@pytest.fixture
def displays() -> Sequence[Plugged]:
    return LAPTOP, PROJECTOR


def seen(view: SlideView) -> list[str]:
    return [each.figure.label for each in view.overlaid()]


def test_it_covers_the_rooms_picture_alone_until_one_goes_on_there(desk: Desk) -> None:
    stage = present(desk)
    own, shown = own_window(stage), stage.presentation
    shown.show_code(CODE)
    assert seen(stage.room.view) == ["Take part, 10.0.0.1:8765/abc"]
    assert (seen(own.view), own.seen.text()) == ([], "The room sees the code that phones scan")
    shown.time(5)
    assert len(seen(stage.room.view)) == 2
    assert seen(stage.room.view)[-1] == "", "the time is seen over it"
    press(stage, K.Key_2, K.Key_Return)
    assert (seen(stage.room.view), own.seen.text()) == ([""], "The room sees this")
    shown.show_code(CODE)
    at = own.view.to_view(area_of(shown.slide.cards[0])).center()
    QTest.mouseClick(own.view, Qt.MouseButton.LeftButton, pos=at)
    assert shown.showing.own.opened is not None, "the facilitator clicks what is seen there"
    assert not shown.overlays.coded


def test_a_frozen_room_keeps_it_while_the_facilitator_goes_elsewhere(desk: Desk) -> None:
    stage = present(desk)
    own, shown = own_window(stage), stage.presentation
    shown.show_code(CODE)
    press(stage, K.Key_F, K.Key_Right, K.Key_Right)
    assert shown.walk.place.step == 2
    assert own.view.slide is shown.slide
    assert seen(stage.room.view) == ["Take part, 10.0.0.1:8765/abc"]
    press(stage, K.Key_Escape)
    assert seen(stage.room.view) == []
    assert desk.window.desk.presenting.stage is stage
