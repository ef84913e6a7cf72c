"""What is set in Preferences is so at once: language, look, size of text, keys, new maps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.preferences_dialog import PreferencesDialog
from cjm_desktop.desktop.look import scale
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from tests.gui.desk import SAMPLE, Person

K = Qt.Key
LEFT = Qt.MouseButton.LeftButton
BY_TAB = Qt.FocusReason.TabFocusReason
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    font = qapp.font()
    windows = app.compose(qapp, ask=Person())
    made = windows.make()
    qtbot.addWidget(made, before_close_func=lambda _: made.session.open(Document(), None))
    show_fitting(made)
    qtbot.waitExposed(made)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    qapp.setStyleSheet("")
    qapp.setFont(font)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def at_front(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until a dialog that was closed has given the keyboard back."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    with qtbot.waitActive(window):
        window.activateWindow()


def preferences(window: MainWindow) -> PreferencesDialog:
    QTest.keyClick(window.windowHandle(), K.Key_Comma, CTRL)
    return next(each for each in window.findChildren(PreferencesDialog) if each.isVisible())


def renewed(window: MainWindow, qtbot: QtBot, dialog: PreferencesDialog) -> None:
    before = window.places
    QTest.mouseClick(dialog.save, LEFT)
    qtbot.waitUntil(lambda: window.places is not before)


def kept() -> Settings:
    return Settings()


def test_every_control_says_what_it_is(window: MainWindow) -> None:
    dialog = preferences(window)
    for kind in (QComboBox, QSpinBox, QAbstractButton):
        for page in dialog.pages:
            for each in page.findChildren(kind):
                if each.objectName().startswith("qt_"):
                    continue  # of the toolkit's, inside another
                said = each.accessibleName() or (
                    each.text() if isinstance(each, QAbstractButton) else ""
                )
                assert said, (page.title, each)
                assert each.toolTip(), said
    dialog.reject()


def test_language_and_text_size_are_so_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open_sample(SAMPLE)
    dialog = preferences(window)
    assert [dialog.look.language.itemText(each) for each in range(1, 5)] == [
        "English", "Svenska", "Dansk", "Norsk bokmål",
    ]  # fmt: skip
    bar, rail = window.top_bar.height(), window.menuBar().height()
    dialog.look.language.setFocus(BY_TAB)
    QTest.keyClicks(dialog.look.language, "Sv")
    dialog.look.scale.selectAll()
    QTest.keyClicks(dialog.look.scale, "200")
    dialog.look.theme.setFocus(BY_TAB)
    QTest.keyClicks(dialog.look.theme, "Dark")
    renewed(window, qtbot, dialog)
    assert window.session.tr_.language == "sv"
    assert window.menus["file"].title() == "&Arkiv"
    assert scale.factor() == pytest.approx(2.0)
    assert window.top_bar.height() > 1.6 * bar
    assert window.menuBar().height() > 1.4 * rail
    assert window.navigator.view == "map"
    window._settings.write()
    assert (kept().language, kept().text_scale, kept().theme) == ("sv", 200, "dark")


def test_a_key_is_changed_and_shown_everywhere_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open_sample(SAMPLE)
    dialog = preferences(window)
    dialog.show_page(dialog.keys)
    (invited,) = dialog.keys.field.findChildren(QLineEdit)
    assert invited.placeholderText() == "Press a key"
    dialog.keys.choose("view_gap")
    dialog.keys.field.setFocus(BY_TAB)
    QTest.keyClick(dialog.keys.field, K.Key_G, CTRL | SHIFT)
    assert dialog.keys.said.text() == "Nothing else has this key."
    QTest.mouseClick(dialog.keys.use, LEFT)
    QTest.mouseClick(dialog.save, LEFT)
    at_front(window, qtbot)
    action = window.commands["view_gap"]
    assert "(Ctrl+Shift+G)" in action.toolTip()
    assert [key.toString() for key in action.shortcuts()] == ["Ctrl+Shift+G"]
    QTest.keyClick(window.windowHandle(), K.Key_2, ALT)
    assert window.navigator.view == "map"
    QTest.keyClick(window.windowHandle(), K.Key_G, CTRL | SHIFT)
    assert str(window.navigator.view) == "gap"
    window._settings.write()
    assert kept().own_keys == {"view_gap": ("Ctrl+Shift+G",)}


def test_a_taken_key_says_by_what_before_it_is_taken(window: MainWindow) -> None:
    dialog = preferences(window)
    keys = dialog.keys
    dialog.show_page(keys)
    keys.choose("snapshot")
    keys.field.setFocus(BY_TAB)
    QTest.keyClick(keys.field, K.Key_Y, CTRL)
    assert keys.said.text() == "Ctrl+Y is the key for “Redo”, which then has it no more."
    QTest.mouseClick(keys.use, LEFT)
    assert keys._own == {"redo": ("Ctrl+Shift+Z",), "snapshot": ("Ctrl+Y",)}
    keys.choose("redo")
    QTest.mouseClick(keys.reset, LEFT)
    assert keys._own == {"snapshot": ()}
    QTest.mouseClick(keys.reset_all, LEFT)
    assert keys._own == {}
    dialog.reject()


@pytest.mark.parametrize(
    ("key", "held", "said"),
    [
        (K.Key_X, Qt.KeyboardModifier.NoModifier, "X alone writes or goes about"),
        (K.Key_Down, Qt.KeyboardModifier.NoModifier, "Down alone writes or goes about"),
        (K.Key_F, ALT, "Alt+F opens the menu “File”."),
    ],
)
def test_what_writes_or_opens_a_menu_is_no_key(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier, said: str
) -> None:
    dialog = preferences(window)
    dialog.show_page(dialog.keys)
    dialog.keys.choose("snapshot")
    dialog.keys.field.setFocus(BY_TAB)
    QTest.keyClick(dialog.keys.field, key, held)
    assert dialog.keys.said.text().startswith(said)
    assert not dialog.keys.use.isEnabled()
    dialog.reject()


def test_new_maps_name_their_author_and_pages_their_paper(window: MainWindow) -> None:
    dialog = preferences(window)
    dialog.show_page(dialog.maps)
    QTest.keyClicks(dialog.maps.author, "Ida Ek")
    dialog.maps.paper.setFocus(BY_TAB)
    QTest.keyClicks(dialog.maps.paper, "A2")
    QTest.mouseClick(dialog.save, LEFT)
    assert window.files.new("buying-centre", "en")
    assert window.session.document.map.authors == ("Ida Ek",)
    window.commands["export"].trigger()
    from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog

    export = window.findChild(ExportDialog)
    assert export is not None
    assert export.form.options().page == "A2"
    export.reject()


def test_file_dialogs_begin_where_the_user_wants(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    person = window._ask
    assert isinstance(person, Person)
    person.to_choose = tmp_path / "mine"
    dialog = preferences(window)
    dialog.show_page(dialog.maps)
    QTest.mouseClick(dialog.maps.choose, LEFT)
    QTest.mouseClick(dialog.save, LEFT)
    window._settings.folder = tmp_path
    window._settings.write()
    assert kept().folder == tmp_path / "mine"
    at_front(window, qtbot)
    dialog = preferences(window)
    QTest.mouseClick(dialog.maps.last_used, LEFT)
    dialog.maps.apply()
    assert window._settings.folder == tmp_path
    dialog.reject()


def test_going_back_changes_nothing(window: MainWindow) -> None:
    dialog = preferences(window)
    dialog.look.scale.setValue(150)
    QTest.mouseClick(dialog.cancel, LEFT)
    assert window._settings.text_scale == 100
    assert scale.factor() == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("key", "value", "name", "expected"),
    [
        ("text_scale", "900", "text_scale", 100),
        ("text_scale", "9" * 999, "text_scale", 100),
        ("text_scale", "80", "text_scale", 80),
        ("motion", "wild", "motion", "full"),
        ("paper", "A9", "paper", None),
        ("author", "a\0b", "author", ""),
        ("author", "x" * 99_999, "author", ""),
        ("keys", '{"save": "Ctrl+S", "open": [1, "Ctrl+T"]}', "own_keys", {"open": ("Ctrl+T",)}),
        ("keys", "[" * 50_000, "own_keys", {}),
        ("commands", '["a", 1, "b", "a"]', "recent_commands", ("a", "b")),
    ],
)
def test_what_a_hand_has_spoilt_counts_as_not_there(
    key: str, value: str, name: str, expected: object
) -> None:
    settings = Settings()
    settings._store.setValue(key, value)
    assert getattr(settings, name) == expected


def test_an_action_is_looked_for_by_its_name_or_its_key(window: MainWindow) -> None:
    dialog = preferences(window)
    keys = dialog.keys
    dialog.show_page(keys)
    keys.search.setFocus(BY_TAB)
    QTest.keyClicks(keys.search, "gap ch")
    rows = [keys.tree.topLevelItem(at).child(0) for at in range(keys.tree.topLevelItemCount())]  # type: ignore[union-attr]
    assert "Gap chart" in [row.text(0) for row in rows if row is not None]
    assert len(rows) < 4
    keys.choose("view_gap")
    QTest.keyClick(keys.search, K.Key_A, CTRL)
    QTest.keyClicks(keys.search, "ctrl+alt+s")
    assert keys.chosen is None
    assert not keys.use.isEnabled()
    QTest.keyClick(keys.search, K.Key_A, CTRL)
    QTest.keyClick(keys.search, K.Key_Delete)
    assert keys.tree.topLevelItemCount() > 4
    dialog.reject()
