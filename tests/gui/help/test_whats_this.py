"""A click says what a mark means and does nothing else; so does Enter for what has the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.accessibility.factory import hear
from cjm_desktop.desktop.help.explanation_sheet import ExplanationSheet
from cjm_desktop.desktop.help.guide_window import GuideWindow
from cjm_desktop.desktop.window.heard_views import TREES
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.desk import Desk, desk_with_window
from tests.gui.help.stand_in import write_guide
from tests.maps import small_map

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    hear(TREES)
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        document = small_map()
        card = next(each for each, one in document.cards.items() if one.phase is not None)
        fields = {
            "customer_present": True,
            "we_present": False,
            "experience": -2,
            "potential": 7.0,
            "effort": 3.0,
        }
        desk.session.open(change_cards(document, [card], **fields).apply(document), None)
        desk.window.files.opened.emit()
        desk.window.places.map_view.canvas.setFocus()
        yield desk


def begin(desk: Desk) -> None:
    desk.window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(desk.window.windowHandle(), K.Key_F1, SHIFT)
    assert QApplication.overrideCursor() is not None


def sheet(desk: Desk) -> ExplanationSheet | None:
    QApplication.processEvents()
    shown = (each for each in desk.window.findChildren(ExplanationSheet) if each.isVisible())
    return next(shown, None)


def words(said: QWidget) -> list[str]:
    return [label.text() for label in said.findChildren(QLabel)]


def click(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, LEFT, pos=place)


def first_card(desk: Desk) -> tuple[str, QPoint]:
    canvas = desk.window.places.map_view.canvas
    cards = desk.session.document.cards
    card = next(each for each, one in cards.items() if one.phase is not None)
    area = canvas.layout_.card_rect(card)
    assert area is not None
    return card, canvas.projection.to_view(area).center()


def test_a_click_on_a_card_says_what_its_marks_mean_and_selects_nothing(desk: Desk) -> None:
    before = desk.session.selection
    card, place = first_card(desk)
    begin(desk)
    click(desk.window.places.map_view.canvas.viewport(), place)
    said = sheet(desk)
    assert said is not None
    assert {"The customer is there", "We are not there"} <= set(words(said))
    assert {"Potential / effort, each from 0 to 10", "Experience: very bad"} <= set(words(said))
    assert desk.session.document.cards[card].title in words(said)[0]
    assert desk.session.selection == before
    said.close()
    # The next click is a click again.
    click(desk.window.places.map_view.canvas.viewport(), place)
    assert desk.session.selected_cards == (card,)


def test_enter_explains_what_has_the_keyboard(desk: Desk) -> None:
    card, _ = first_card(desk)
    desk.session.select_cards([card])
    before = desk.session.document
    begin(desk)
    QTest.keyClick(desk.window.windowHandle(), K.Key_Return)
    said = sheet(desk)
    assert said is not None
    assert "The customer is there" in words(said)
    assert desk.session.document is before
    said.close()


def test_esc_leaves_and_arrows_go_on(desk: Desk) -> None:
    begin(desk)
    assert QApplication.overrideCursor() is not None
    QTest.keyClick(desk.window.windowHandle(), K.Key_Escape)
    assert QApplication.overrideCursor() is None
    assert sheet(desk) is None


def test_a_window_that_goes_takes_the_pointer_that_asks_with_it(desk: Desk) -> None:
    begin(desk)
    desk.window.hide()
    assert QApplication.overrideCursor() is None


def test_a_heading_and_a_control_are_explained(desk: Desk) -> None:
    phases = desk.window.places.map_view.phases
    begin(desk)
    click(phases, phases.rect_of(0).center())
    said = sheet(desk)
    assert said is not None
    assert "phase" in words(said)[0]
    said.close()
    begin(desk)
    button = desk.window.top_bar.zoom
    click(button, button.rect().center())
    said = sheet(desk)
    assert said is not None
    assert any(words(said))
    said.close()


def test_it_leads_to_the_guide(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_guide(tmp_path, monkeypatch)
    monkeypatch.setattr(
        "cjm_desktop.desktop.help.explanation.PLACES", {"MapCanvas": ("analyst", "score-a-card")}
    )
    begin(desk)
    click(desk.window.places.map_view.canvas.viewport(), first_card(desk)[1])
    said = sheet(desk)
    assert said is not None
    click(said.more, said.more.rect().center())
    guide = next(each for each in desk.window.findChildren(GuideWindow) if each.isVisible())
    qtbot.waitUntil(lambda: guide.place == ("analyst", 1))


@pytest.mark.parametrize(
    ("view", "tab", "shown"),
    [
        ("gap", "", "Plot"),
        ("insight", "presence", "PresenceBoard"),
        ("insight", "coverage", "CoverageMap"),
    ],
)
def test_every_painted_view_is_explained(
    desk: Desk, qtbot: QtBot, view: View, tab: str, shown: str
) -> None:
    desk.window.navigator.show_view(view)
    if tab:
        desk.window.navigator.show_tab(tab)
    surface = next(
        each for each in desk.window.findChildren(QWidget) if type(each).__name__ == shown
    )
    qtbot.waitUntil(lambda: QAccessible.queryAccessibleInterface(surface).childCount() > 0)
    heard = QAccessible.queryAccessibleInterface(surface).child(0)
    begin(desk)
    click(surface, surface.mapFromGlobal(heard.rect().center()))
    said = sheet(desk)
    assert said is not None
    assert words(said)[0] == heard.text(QAccessible.Text.Name)
    said.close()
