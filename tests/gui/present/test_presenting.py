"""A map is shown to a room: by keys, by a remote, by the mouse; and it stays as it was."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.accessibility.tree import Tree
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.desktop.present.present_window import PresentWindow
from cjm_desktop.desktop.present.showing import Aim
from cjm_desktop.desktop.present.walk import Place
from cjm_desktop.desktop.window.heard_views import TREES
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.present.steps import Step
from cjm_desktop.storage import codec
from tests.gui.desk import Desk
from tests.gui.present.pointing import point

K = Qt.Key


def present(desk: Desk, qtbot: QtBot, action: str = "present") -> PresentWindow:
    desk.window.commands[action].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.view)
    return shown


def step(shown: PresentWindow) -> Step:
    return shown.walk.steps[shown.walk.place.step]


def press(shown: PresentWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or shown.view, key)


def has_open_card(shown: PresentWindow) -> bool:
    return shown.opened is not None


def has_panel(shown: PresentWindow) -> bool:
    return shown.panel is not None


def is_moving(shown: PresentWindow) -> bool:
    return shown.view.is_moving


def aim(shown: PresentWindow) -> Aim | None:
    return shown.view.aim


def a_card(shown: PresentWindow) -> tuple[str, QPoint]:
    placed = shown.slide.cards[0]
    assert placed.figure.key is not None
    x, y = (placed.x + 5) * shown.view.scale, (placed.y + 5) * shown.view.scale
    return placed.figure.key.id, QPoint(round(x), round(y))


def test_f5_begins_full_screen_and_esc_leaves_everything_as_it_was(
    desk: Desk, qtbot: QtBot
) -> None:
    session, view = desk.session, desk.window.places.map_view
    desk.rename("What undo would take back")
    session.select_cards([next(iter(session.document.cards))])
    view.zoom_to(0.8)
    before = session.document, list(session.selection), view.view_state(), view.zoom
    known = codec.dumps(session.document), session.store.position, desk.window.files.modified
    focus = desk.window.focusWidget()
    shown = present(desk, qtbot)
    assert shown.windowState() & Qt.WindowState.WindowFullScreen
    press(shown, *[K.Key_Right] * 4, K.Key_B, K.Key_B, K.Key_S, K.Key_S, K.Key_Left, K.Key_End)
    QTest.keyClick(shown.view, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown.view, K.Key_Delete)
    press(shown, K.Key_Escape)
    assert desk.window.desk.presenting.shown is None
    assert (session.document, list(session.selection), view.view_state(), view.zoom) == before
    assert (
        codec.dumps(session.document),
        session.store.position,
        desk.window.files.modified,
    ) == known
    assert desk.window.focusWidget() is focus


@pytest.mark.parametrize("key", [K.Key_PageDown, K.Key_Space, K.Key_Return])
def test_every_key_that_goes_on_goes_a_page_and_then_a_step_on(
    desk: Desk, qtbot: QtBot, key: Qt.Key
) -> None:
    shown = present(desk, qtbot)
    seen = [shown.walk.place]
    for _ in range(40):
        press(shown, key)
        seen.append(shown.walk.place)
    last = shown.walk.last()
    assert seen[-1] == last == seen[-2]
    assert list(dict.fromkeys(seen)) == [
        Place(number, page)
        for number in range(len(shown.walk.steps))
        for page in range(shown.walk.at(Place(number)).pages)
    ]


@pytest.mark.parametrize("key", [K.Key_PageUp, K.Key_Backspace])
def test_every_key_that_goes_back_ends_at_the_first(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    shown = present(desk, qtbot)
    press(shown, K.Key_3, K.Key_Return)
    there = shown.walk.place
    assert there.step == 2
    press(shown, K.Key_Right, key)
    assert shown.walk.place == there
    press(shown, *[key] * 9)
    assert shown.walk.place == (0, 0)
    press(shown, K.Key_End, K.Key_Home)
    assert shown.walk.place == (0, 0)


def test_the_arrows_lead_there_and_back_and_stay_at_both_ends(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    there = [shown.walk.place]
    while there[-1] != shown.walk.last():
        press(shown, K.Key_Down if len(there) % 2 else K.Key_Right)
        assert shown.walk.place > there[-1]
        there.append(shown.walk.place)
    press(shown, K.Key_Right, K.Key_Down)
    back = [shown.walk.place]
    while back[-1] != (0, 0):
        press(shown, K.Key_Up if len(back) % 2 else K.Key_Left)
        assert shown.walk.place < back[-1]
        back.append(shown.walk.place)
    assert len(back) >= len(shown.walk.steps)
    assert set(back) <= set(there)
    press(shown, K.Key_Left, K.Key_Up)
    assert shown.walk.place == (0, 0)


def test_a_number_and_enter_go_to_a_step_and_one_that_is_none_stays(
    desk: Desk, qtbot: QtBot
) -> None:
    shown = present(desk, qtbot)
    press(shown, K.Key_1, K.Key_2, K.Key_Return)
    assert shown.walk.place.step == 11
    press(shown, K.Key_9, K.Key_9, K.Key_Return)
    assert shown.walk.place.step == 11
    press(shown, K.Key_5, K.Key_Escape, K.Key_Return)
    assert shown.walk.place.step != 4


def test_from_here_begins_with_what_is_selected(desk: Desk, qtbot: QtBot) -> None:
    phase = desk.session.document.phase_ids[2]
    desk.session.select([Key("phases", phase)])
    assert step(present(desk, qtbot, "present_here")) == Step("phase", phase)


def test_black_and_white_hide_the_picture_and_going_on_brings_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    shown = present(desk, qtbot)

    def middle() -> str:
        return shown.view.grab().toImage().pixelColor(3, 300).name()

    for key, colour in ((K.Key_B, "#000000"), (K.Key_Period, "#000000"), (K.Key_W, "#ffffff")):
        press(shown, key)
        assert middle() == colour
        press(shown, key)
    press(shown, K.Key_B, K.Key_Right)
    assert shown.view.blank is None
    assert middle() != "#000000"


def test_a_click_opens_a_card_and_another_closes_it(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    press(shown, K.Key_2, K.Key_Return)
    card, place = a_card(shown)
    QTest.mouseClick(shown.view, Qt.MouseButton.LeftButton, pos=place)
    assert shown.opened is not None
    assert shown.opened.card == card
    press(shown, K.Key_N)
    assert shown.opened.notes
    QTest.mouseClick(shown.view, Qt.MouseButton.LeftButton, pos=QPoint(790, 700))
    assert not has_open_card(shown)
    assert shown.walk.place.step == 1
    shown.presentation.open_card(card)
    press(shown, K.Key_Escape)
    assert not has_open_card(shown)
    assert desk.window.desk.presenting.shown is shown


def test_the_list_of_steps_is_gone_through_by_keys(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    press(shown, K.Key_G)
    assert has_panel(shown)
    [steps] = shown.findChildren(QListWidget)
    assert steps.count() == len(shown.walk.steps)
    press(shown, K.Key_Down, K.Key_Down, K.Key_Return)
    assert not has_panel(shown)
    assert shown.walk.place == (2, 0)
    press(shown, K.Key_G, K.Key_G)
    assert not has_panel(shown)
    press(shown, K.Key_F1)
    assert has_panel(shown)
    press(shown, K.Key_F1)
    assert not has_panel(shown)
    press(shown, K.Key_G, K.Key_Escape)
    assert not has_panel(shown)
    assert desk.window.desk.presenting.shown is shown


def test_the_pointer_hides_when_it_rests_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    point(shown.view, 40, 700)
    assert shown.view.cursor().shape() == Qt.CursorShape.ArrowCursor
    shown.pointer.setInterval(1)
    qtbot.waitUntil(lambda: shown.view.cursor().shape() == Qt.CursorShape.BlankCursor)
    shown.pointer.setInterval(60_000)
    point(shown.view, 60, 700)
    assert shown.view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_spotlight_darkens_all_but_where_the_pointer_is(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    light = shown.view.grab().toImage().pixelColor(790, 700).lightness()
    press(shown, K.Key_S)
    point(shown.view, 300, 300)
    picture = shown.view.grab().toImage()
    assert aim(shown) == Aim("spot", 300 / shown.width(), 300 / shown.height())
    assert picture.pixelColor(790, 700).lightness() < light / 2
    press(shown, K.Key_S)
    assert aim(shown) is None
    press(shown, K.Key_D)
    point(shown.view, 300, 300)
    assert shown.view.grab().toImage().pixelColor(300, 300).name() == "#d61f26"


def test_it_is_light_for_a_room_unless_dark_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)

    def ground() -> str:
        return shown.view.grab().toImage().pixelColor(3, 300).name()

    assert ground() == colours(dark=False)["paper"].lower()
    press(shown, K.Key_L)
    assert ground() == colours(dark=True)["paper"].lower()
    press(shown, K.Key_Escape)
    shown = present(desk, qtbot)
    assert ground() == colours(dark=True)["paper"].lower()


def test_a_step_is_eased_in_unless_motion_is_reduced(desk: Desk, qtbot: QtBot) -> None:
    desk.settings.motion = "full"
    shown = present(desk, qtbot)
    with qtbot.waitSignal(shown.view.rested):
        press(shown, K.Key_Right)
        assert is_moving(shown)
    assert not is_moving(shown)
    press(shown, K.Key_Escape)
    desk.settings.motion = "reduced"
    shown = present(desk, qtbot)
    press(shown, K.Key_Right)
    assert not is_moving(shown)


def test_a_screen_reader_hears_the_step_and_its_cards(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    press(shown, K.Key_2, K.Key_Return)
    tree: Tree = TREES["SlideView"](shown.view)
    said = [thing.name for thing in tree.things()]
    document, phase = desk.session.document, desk.session.document.phase_ids[0]
    assert shown.view.accessibleName().startswith(f"1. {document.phases[phase].name}, Step 2 of")
    for placed in shown.slide.cards:
        assert placed.figure.key is not None
        title = document.cards[placed.figure.key.id].title
        assert any(title in words for words in said)
    press(shown, K.Key_B)
    assert not tree.things()


def test_what_changes_meanwhile_is_shown_at_the_same_step(desk: Desk, qtbot: QtBot) -> None:
    shown = present(desk, qtbot)
    press(shown, K.Key_2, K.Key_Return)
    card, _ = a_card(shown)
    patch = change_cards(desk.session.document, [card], title="Quite another title")
    desk.session.edit("change_cards", patch)
    assert step(shown).kind == "phase"
    tree: Tree = TREES["SlideView"](shown.view)
    assert any("Quite another title" in thing.name for thing in tree.things())
