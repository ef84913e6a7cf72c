"""The window keeps its places, says what is saved, and lets nothing go unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.new_dialog import NewDialog
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.desktop.look.theming import Theming, qt_palette
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.side_panels import SidePanels
from cjm_desktop.desktop.window.status_bar import BESIDE
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.insight.advice import advice
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk, map_file
from tests.gui.dropping import entering_drag

LEFT = Qt.MouseButton.LeftButton


def press(desk: Desk, keys: str) -> None:
    QTest.keySequence(desk.window, QKeySequence(keys))


def rail(desk: Desk, action: str) -> QToolButton:
    buttons = desk.window.places.findChildren(QToolButton)
    return next(
        each
        for each in buttons
        if each.property("role") == "rail" and each.defaultAction().objectName() == action
    )


def shown(desk: Desk) -> str | None:
    return desk.window.navigator.view


def panel(desk: Desk, side: str) -> QWidget:
    found = desk.window.findChild(QWidget, f"{side}Panel")
    assert found is not None
    return found


def test_the_title_names_the_file_and_marks_changes(desk: Desk, tmp_path: Path) -> None:
    desk.window.files.open(map_file(tmp_path, "A journey", "[*] & co.cjm"))
    assert desk.window.windowTitle() == "[*][*] & co.cjm[*] — CJM Desktop"
    assert not desk.window.isWindowModified()
    assert desk.window.top_bar.title.text() == "A journey"
    desk.rename("Renamed")
    assert desk.window.isWindowModified()
    assert desk.window.top_bar.title.text() == "Renamed •"
    assert desk.window.status.saved.text() == "Modified"
    press(desk, "Ctrl+S")
    assert desk.window.files.finish()
    assert not desk.window.isWindowModified()
    assert desk.window.status.saved.text() == "Saved just now"
    assert desk.window.status.message.text() == "Saved “[*] & co.cjm”"
    assert codec.load(tmp_path / "[*] & co.cjm").map.title == "Renamed"


def test_a_title_that_looks_like_markup_is_shown_as_it_is(desk: Desk, tmp_path: Path) -> None:
    hostile = "<img src='file:///etc/passwd'>"
    desk.window.files.open(map_file(tmp_path, hostile))
    label = desk.window.top_bar.title
    assert label.text() == hostile
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in label.toolTip()


def test_the_status_bar_counts_and_leads_to_the_advice(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    document = desk.session.document
    assert desk.window.status.counts.text() == f"7 phases · 3 roles · {len(document.cards)} cards"
    assert desk.window.status.saved.text() == "Not saved yet"
    said = f"{len(advice(document))} points to look at"
    qtbot.waitUntil(lambda: desk.window.status.points.text() == said)
    QTest.mouseClick(desk.window.status.points, LEFT)
    assert shown(desk) == "insight"
    assert desk.window.places.insight_view.tab == "advice"


def test_the_status_bar_keeps_away_from_the_edges(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    status = desk.window.status
    QApplication.processEvents()
    assert status.counts.contentsRect().translated(status.counts.pos()).left() >= BESIDE
    assert (
        status.saved.contentsRect().translated(status.saved.pos()).right() < status.width() - BESIDE
    )


def test_a_map_without_cards_is_not_remarked_on(desk: Desk, tmp_path: Path) -> None:
    desk.window.files.open(map_file(tmp_path))
    assert not desk.session.document.cards
    desk.window.status.count()
    assert not desk.window.status.points.isVisible()


def test_an_undo_takes_back_what_was_said(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    desk.session.select_cards([next(iter(desk.session.document.cards))])
    desk.window.places.map_view.delete()
    assert desk.window.status.message.text() == "One card deleted"
    press(desk, "Ctrl+Z")
    assert desk.window.status.message.text() == ""


def test_the_rail_and_the_keys_change_the_view(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    QTest.mouseClick(rail(desk, "view_gap"), LEFT)
    assert shown(desk) == "gap"
    assert desk.window.places.chart_view.isVisible()
    assert not desk.window.top_bar.zoom.isEnabled()
    press(desk, "Alt+1")
    assert shown(desk) == "map"
    assert rail(desk, "view_map").isChecked()
    assert desk.window.places.map_view.isVisible()


def test_panels_close_and_return_by_one_key(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    left, right = panel(desk, "Left"), panel(desk, "Right")
    assert left.isVisible()
    assert right.isVisible()
    press(desk, "F8")
    assert not left.isVisible()
    press(desk, "F9")
    assert not right.isVisible()
    qtbot.waitUntil(lambda: desk.window.places.map_view.width() > 1366 - 90)
    press(desk, "Ctrl+\\")
    assert left.isVisible()
    assert right.isVisible()
    press(desk, "Ctrl+\\")
    assert not left.isVisible()
    assert not right.isVisible()


def test_closed_panels_are_remembered_for_each_view(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    press(desk, "F8")
    press(desk, "Alt+2")
    press(desk, "F9")
    assert panel(desk, "Right").isVisible()
    again = MainWindow(desk.session, desk.settings, desk.theming, desk.person)
    qtbot.addWidget(again)
    again.navigator.show_view("map")
    assert (again.desk.panel_shown("left"), again.desk.panel_shown("right")) == (False, True)
    again.navigator.show_view("gap")
    assert (again.desk.panel_shown("left"), again.desk.panel_shown("right")) == (False, True)


def test_nothing_scrolls_but_the_map_at_1366_by_768(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    assert desk.window.size().toTuple() == (1366, 768)
    assert desk.window.minimumSizeHint().width() <= 1366
    assert desk.window.minimumSizeHint().height() <= 768
    inspector = panel(desk, "Right")
    assert inspector.mapTo(desk.window, QPoint(inspector.width(), 0)).x() <= 1366
    assert desk.window.places.map_view.width() >= 780


def test_zoom_follows_the_buttons_and_is_remembered_with_the_file(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "map.cjm"
    path.write_bytes(SAMPLE.read_bytes())
    desk.window.files.open(path)
    press(desk, "Ctrl++")
    press(desk, "Ctrl++")
    zoom = desk.window.places.map_view.zoom
    assert zoom > 1
    assert desk.window.top_bar.zoom.text() == f"{round(zoom * 100)} %"
    press(desk, "Ctrl+W")
    assert desk.window.navigator.view is None
    desk.window.files.new("empty", "en")
    press(desk, "Ctrl+0")
    assert desk.window.places.map_view.zoom == 1
    desk.window.files.open(path)
    assert desk.window.places.map_view.zoom == pytest.approx(zoom)
    assert path.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize(
    ("answer", "closed", "written"),
    [("cancel", False, "A journey"), ("discard", True, "A journey"), ("save", True, "Mine")],
)
def test_closing_the_window_asks_about_changes(
    desk: Desk, tmp_path: Path, answer: str, closed: bool, written: str
) -> None:
    path = map_file(tmp_path)
    desk.window.files.open(path)
    desk.rename("Mine")
    desk.person.about_unsaved = answer  # type: ignore[assignment]
    event = QCloseEvent()
    QApplication.sendEvent(desk.window, event)
    assert event.isAccepted() is closed
    assert codec.load(path).map.title == written
    assert desk.person.asked == ["unsaved"]


def test_quit_without_changes_asks_nothing_and_remembers_the_window(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.files.open(map_file(tmp_path))
    desk.window.resize(1100, 700)
    press(desk, "Ctrl+Q")
    assert not desk.window.isVisible()
    assert desk.person.asked == []
    again = MainWindow(desk.session, desk.settings, desk.theming, desk.person)
    qtbot.addWidget(again)
    # The test's screen is narrower than any window of ours.
    assert again.height() == 700


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(target: QWidget, data: QMimeData) -> bool:
    """Send what the system sends when something is dragged over a widget and let go."""
    place, copy = QPoint(200, 200), Qt.DropAction.CopyAction
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    enter = entering_drag(place, data)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, buttons, keys))
    return True


def test_a_map_dropped_on_the_window_opens(desk: Desk, tmp_path: Path) -> None:
    assert drop(desk.window, mime(map_file(tmp_path, "Dropped")))
    assert desk.title == "Dropped"


def test_a_pdf_dropped_on_the_window_opens_by_the_map_in_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sample.pdf"
    PDF.export(codec.load(map_file(tmp_path, "Dropped")), path, ExportOptions())
    assert drop(desk.window, mime(path))
    assert desk.title == "Dropped"
    assert desk.session.path is None


def test_other_things_are_not_taken(desk: Desk, tmp_path: Path) -> None:
    first, second = map_file(tmp_path), map_file(tmp_path, "B", "b.cjm")
    assert not drop(desk.window, mime(first, second))
    assert not drop(desk.window, mime(tmp_path / "program.exe"))
    web = QMimeData()
    web.setUrls([QUrl("https://example.com/a.cjm")])
    assert not drop(desk.window, web)
    assert not desk.window.files.has_map


def test_the_map_lets_a_dropped_file_through_to_the_window(desk: Desk, tmp_path: Path) -> None:
    desk.window.files.open_sample(SAMPLE)
    path = map_file(tmp_path, "Dropped")
    takers = [
        each for each in desk.window.places.map_view.findChildren(QWidget) if each.acceptDrops()
    ]
    assert not any(drop(each, mime(path)) for each in takers if each.isVisible())


def test_new_beside_an_open_map_asks_for_a_template(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    press(desk, "Ctrl+N")
    dialog = desk.window.findChild(NewDialog)
    assert dialog is not None
    empty = next(card for card in dialog.picker.cards() if card.template.id == "empty")
    QTest.mouseClick(empty, LEFT)
    assert len(desk.session.document.phases) == 3
    assert not dialog.isVisible()


def test_a_theme_is_applied_and_remembered(desk: Desk, qapp: QApplication) -> None:
    desk.window.commands["theme_dark"].trigger()
    assert qapp.palette() == qt_palette(colours(True))
    assert desk.settings.theme == "dark"
    assert desk.window.commands["theme_dark"].isChecked()
    desk.window.commands["theme_light"].trigger()
    assert qapp.palette() == qt_palette(colours(False))


def test_the_system_theme_is_followed_only_if_chosen(
    desk: Desk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = Qt.ColorScheme.Dark
    hints = type(qapp.styleHints())
    monkeypatch.setattr(hints, "colorScheme", lambda _: system)
    qapp.styleHints().colorSchemeChanged.emit(system)
    darkness = [desk.theming.dark]
    desk.window.commands["theme_light"].trigger()
    assert [*darkness, desk.theming.dark] == [True, False]
    assert not Theming(qapp, "light").dark


def test_full_screen_comes_and_goes(desk: Desk) -> None:
    press(desk, "F11")
    assert desk.window.isFullScreen()
    assert desk.window.commands["full_screen"].isChecked()
    press(desk, "F11")
    assert not desk.window.isFullScreen()


def test_the_menu_on_the_map_fits_what_is_selected(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    desk.session.select_cards([next(iter(desk.session.document.cards))])
    desk.window.places.map_view.context_menu.emit(QPoint(300, 300))
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    names = [entry.objectName() for entry in shown.actions() if not entry.isSeparator()]
    assert names[:3] == ["edit_title", "cut", "copy"]
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_every_button_has_a_name_and_a_tip_and_is_large_enough(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    buttons = [
        each
        for bar in (desk.window.top_bar, *desk.window.places.findChildren(QWidget, "Rail"))
        for each in bar.findChildren(QToolButton)
    ]
    assert len(buttons) >= 9
    for each in buttons:
        assert each.text() or each.accessibleName()
        assert each.toolTip()
        assert each.width() >= 24
        assert each.height() >= 24
        assert each.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_closing_leads_back_to_the_start_page(desk: Desk, tmp_path: Path) -> None:
    desk.window.files.open(map_file(tmp_path))
    press(desk, "Ctrl+W")
    assert desk.window.places.start_page.isVisible()
    assert desk.window.windowTitle() == "CJM Desktop"
    assert desk.window.status.counts.isHidden()
    assert desk.window.isVisible()


def test_widths_of_panels_that_were_never_laid_out_are_not_remembered(qtbot: QtBot) -> None:
    settings = Settings()
    panels = SidePanels(QWidget(), settings, {"palette": QWidget, "inspector": QWidget})
    qtbot.addWidget(panels)
    panels.show_for("map")
    panels.show_for("map")
    assert settings.widths("panels", 2) is None
    panels.resize(1200, 400)
    panels.show()
    panels.show_for("map")
    assert settings.widths("panels", 2) is not None
