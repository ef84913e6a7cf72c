"""Finding: typed, gone through by Enter, limited by lists, and put away by Esc."""

from collections.abc import Callable, Iterator
from math import inf

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas import replay
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.find.bar import FindBar
from cjm_desktop.desktop.inspector.quote_form import QuoteForm
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.insight.search import Query, matching_keys
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import CardFilter
from tests.gui.desk import SAMPLE, Desk, desk_with_window

TOUCHPOINTS = CardFilter(kinds=("touchpoint",))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def begin(desk: Desk, text: str = "") -> FindBar:
    QTest.keyClick(desk.window.places.map_view.canvas, Qt.Key.Key_F, CTRL)
    bar = desk.window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, text)
    return bar


def colour_of(view: MapView, card: str) -> QColor:
    """Give the colour in the middle of a card once the map is at rest.

    What comes above or beside the view moves the map.
    """
    last, seen = QImage(), view.canvas.viewport().grab().toImage()
    while seen != last:
        QApplication.processEvents()
        view.show_record(Key("cards", card))
        last, seen = seen, view.canvas.viewport().grab().toImage()
    rect = view.canvas.layout_.card_rect(card)
    assert rect is not None
    return seen.pixelColor(view.canvas.projection.to_view(rect).center())


def test_what_is_typed_goes_into_the_field_while_the_bar_comes(desk: Desk) -> None:
    bar = begin(desk)
    QApplication.processEvents()  # no part of it was shown as a window, which took the keyboard
    assert bar.field.hasFocus()


def view_of(desk: Desk) -> str | None:
    return desk.window.navigator.view


def test_what_is_typed_is_lit_and_the_rest_dimmed(desk: Desk) -> None:
    bar = begin(desk, "demo")
    matches = matching_keys(desk.session.document, Query("demo"))
    assert matches
    assert desk.session.lit == frozenset(key.id for key in matches if key.kind == "cards")
    assert bar.result.text() == f"{len(matches)} found"


def test_dimming_changes_what_is_painted_but_not_the_lit_card(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "FRAME", inf)  # all is sharp in the first frame
    view, cards = desk.window.places.map_view, desk.session.document.cards
    found = {key.id for key in matching_keys(desk.session.document, Query("demo"))}
    lit = next(each for each in cards if each in found)
    other = next(each for each in cards if each not in found)
    desk.session.select(())
    before = [colour_of(view, each) for each in (lit, other)]
    begin(desk, "demo")
    after = [colour_of(view, each) for each in (lit, other)]
    assert after[0] == before[0]
    assert after[1] != before[1]


def test_enter_goes_through_the_matches_and_around(desk: Desk) -> None:
    bar = begin(desk, "price")
    matches = matching_keys(desk.session.document, Query("price"))
    assert len(matches) > 1
    seen = []
    for _ in range(len(matches) + 1):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        seen.append(desk.session.selection[0])
    assert seen == [*matches, matches[0]]
    assert bar.result.text() == f"1 of {len(matches)}"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert desk.session.selection == (matches[-1],)
    assert bar.field.hasFocus()


def test_a_match_far_away_is_scrolled_into_view(desk: Desk) -> None:
    view = desk.window.places.map_view
    view.zoom_to(2.0)
    view.canvas.scroll_to(0, 0)
    last = matching_keys(desk.session.document, Query(only=TOUCHPOINTS))[-1]
    title = desk.session.document.cards[last.id].title
    bar = begin(desk, title)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    rect = view.canvas.layout_.card_rect(desk.session.selected_cards[0])
    assert rect is not None
    shown = view.canvas.projection.to_view(rect)
    assert view.canvas.viewport().rect().intersects(shown)


def test_a_persona_is_shown_among_the_people(desk: Desk) -> None:
    bar = begin(desk, "Ole Operatør")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert [key.kind for key in desk.session.selection] == ["personas"]
    assert view_of(desk) == "people"
    assert bar.field.hasFocus()
    bar.field.setText("demo")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert desk.session.selected_cards
    assert view_of(desk) == "map"


def test_a_quote_is_shown_with_its_fields(desk: Desk, qtbot: QtBot) -> None:
    patch = add_quote(desk.session.document, "q", text="It creaks", said_by="Fitter")
    desk.session.edit("add_quote", patch)
    bar = begin(desk, "fitter")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert desk.session.selection == (Key("quotes", "q"),)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(QuoteForm)))
    assert bar.field.hasFocus()


def test_esc_lights_everything_and_gives_the_keyboard_back(desk: Desk) -> None:
    bar = begin(desk, "demo")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert desk.session.lit is None
    assert not bar.isVisible()
    assert desk.window.places.map_view.canvas.hasFocus()
    assert not desk.window.commands["find_next"].isEnabled()


def test_an_edit_is_found_as_it_is_made(desk: Desk, qtbot: QtBot) -> None:
    begin(desk, "walrus")
    assert desk.session.lit == frozenset()
    card = next(iter(desk.session.document.cards))
    desk.session.edit("rename_card", change_cards(desk.session.document, [card], title="A walrus"))
    qtbot.waitUntil(lambda: desk.session.lit == frozenset({card}))


def test_another_map_is_not_searched_for_what_was_sought(desk: Desk) -> None:
    begin(desk, "demo")
    desk.window.files.open_sample(SAMPLE)
    assert desk.session.lit is None
    assert not desk.window.desk.is_finding


def test_ideas_in_the_tray_are_dimmed_along(desk: Desk, qtbot: QtBot) -> None:
    tray = [card_id for card_id, card in desk.session.document.cards.items() if card.phase is None]
    qtbot.waitUntil(lambda: desk.window.findChild(TrayList) is not None)
    found_list = desk.window.findChild(TrayList)
    assert found_list is not None
    shown = {card: rect for card in tray if (rect := found_list.rect_of(card)) is not None}
    title = desk.session.document.cards[tray[0]].title
    before = found_list.grab().toImage()
    begin(desk, title)
    after = found_list.grab().toImage()
    changed = {card: before.copy(rect) != after.copy(rect) for card, rect in shown.items()}
    assert changed == {card: card != tray[0] for card in tray}


def a_card(desk: Desk) -> QWidget:
    desk.session.select_cards([next(iter(desk.session.document.cards))])
    return desk.window.places.map_view.canvas


def a_phase(desk: Desk) -> QWidget:
    desk.session.select([Key("phases", next(iter(desk.session.document.phases)))])
    return desk.window.places.map_view.phases


def a_mode(desk: Desk) -> QWidget:
    desk.window.commands["judge_cards"].trigger()
    desk.session.select(())
    return desk.window.places.map_view.canvas


def a_gesture(desk: Desk) -> QWidget:
    canvas = desk.window.places.map_view.canvas
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.MiddleButton)
    return canvas


def nothing(desk: Desk) -> QWidget:
    return desk.window.places.map_view.canvas


def in_view(name: View) -> Callable[[Desk], QWidget]:
    def take(desk: Desk) -> QWidget:
        desk.window.navigator.show_view(name)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    return take


UNDER_WAY = (
    (nothing, 1), (a_card, 2), (a_phase, 2), (a_mode, 2), (a_gesture, 2),
    *((in_view(view), 1) for view in ("gap", "insight", "people", "table")),
)  # fmt: skip
"""What is begun while the search is on, and how often Esc is pressed until nothing is."""


def test_esc_ends_what_is_under_way_and_last_of_all_the_search(desk: Desk) -> None:
    for under_way, presses in UNDER_WAY:
        desk.window.navigator.show_view("map")
        bar = begin(desk, "demo")
        holder = under_way(desk)
        holder.setFocus()
        for _ in range(presses):
            assert bar.isVisible(), under_way
            QTest.keyClick(QApplication.focusWidget() or holder, Qt.Key.Key_Escape)
        assert not bar.isVisible(), under_way
        assert not desk.session.selection
        viewport = desk.window.places.map_view.canvas.viewport()
        QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton)
