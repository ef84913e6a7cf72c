"""The window speaks the user's language in every part, and its words have the room they need."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.about_dialog import AboutDialog
from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.new_dialog import NewDialog
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.paths import resource
from cjm_desktop.words.languages import LANGUAGES, TRANSLATED
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.gui.desk import Person

# What its author wrote is Swedish, so an English sentence can only be the program's.
SAMPLE = resource("samples", "studsbollsmaskin.cjm")
# Of the menu bar, a menu, the rail, the palette and the status bar.
SHOWN = ("&File", "Save &as…", "Gap chart", "Touchpoint")
# A language is offered by its own name, whatever the window speaks, and a role of the sample is
# called as its author called it.
GIVEN_NAMES = {*(each.name for each in LANGUAGES.values()), "Specialist"}


@pytest.fixture(params=TRANSLATED)
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication
) -> Iterator[MainWindow]:
    settings = Settings()
    session = Session(Document(), tr=Wording.of(request.param))
    made = MainWindow(session, settings, Theming(qapp, settings.theme), Person())
    qtbot.addWidget(made, before_close_func=lambda _: session.open(Document(), None))
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    qapp.setStyleSheet("")


def test_the_start_page_is_in_the_language(window: MainWindow) -> None:
    assert not english(window)


def test_a_map_is_shown_in_the_language(window: MainWindow, qtbot: QtBot) -> None:
    window.files.open(SAMPLE)
    tr = window.session.tr_
    counted = tr.plural("{n} phase", "{n} phases", 7)
    assert all(tr(source) != source for source in SHOWN)
    assert counted != "7 phases"
    qtbot.waitUntil(lambda: {tr(source) for source in SHOWN} <= set(texts(window)))
    assert any(text.startswith(f"{counted} · ") for text in texts(window))
    assert not english(window)


@pytest.mark.parametrize("kind", ["cards", "phases", "lanes"])
def test_the_inspector_is_in_the_language(window: MainWindow, kind: str) -> None:
    session = window.session
    window.files.open(SAMPLE)
    for key in [key for key in session.document.keys() if key.kind == kind][:9]:
        session.select([key])
        assert not english(window)


def test_the_gap_chart_is_in_the_language(window: MainWindow) -> None:
    window.files.open(SAMPLE)
    window.commands["view_gap"].trigger()
    assert "#" in texts(window)
    assert not english(window)


@pytest.mark.parametrize("name", ["export", "new", "about"])
def test_dialogs_are_in_the_language(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, tmp_path: Path, name: str
) -> None:
    tr, settings = window.session.tr_, Settings()
    window.files.open(SAMPLE)
    match name:
        case "export":
            document = window.session.document
            made: QDialog = ExportDialog(window, document, settings, Person(), tr, tmp_path / "a")
        case "new":
            made = NewDialog(window, tr, tr.language)
        case _:
            made = AboutDialog(window, tr)
    qtbot.addWidget(made)
    assert made.windowTitle()
    assert not english(made, tr)


def test_the_rails_words_are_not_shortened(window: MainWindow) -> None:
    window.files.open(SAMPLE)
    rail = window.places.findChild(QWidget, "Rail")
    assert rail is not None
    for button in rail.findChildren(QToolButton):
        bold = QFont(button.font())
        bold.setWeight(QFont.Weight.DemiBold)
        needed = QFontMetrics(bold).horizontalAdvance(button.text().replace("&", ""))
        assert needed <= button.width() - 4, button.text()


def test_an_english_window_is_noticed(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ExportDialog(parent, Document(), Settings(), Person(), ENGLISH, tmp_path / "a")
    assert {"Export", "Cancel", "Change…"} <= set(english(made, Wording.of("sv")))


def english(root: QWidget, tr: Wording | None = None) -> list[str]:
    """List the texts of a window that are sentences of the source, or begin as one."""
    language = (tr or root.session.tr_).language  # type: ignore[attr-defined]
    sources = untranslated(language)
    return [text for text in texts(root) if plain(text) in sources]


def untranslated(language: str) -> set[str]:
    """Give the sources of a catalogue that read otherwise in its language."""
    path = resource("translations", language, "LC_MESSAGES", "cjm_desktop.po")
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    pairs = [(m.id, m.string) for m in catalogue if isinstance(m.id, str) and m.id]
    spoken = {plain(str(text)) for _, text in pairs}
    return {plain(source) for source, _ in pairs} - spoken - {plain(name) for name in GIVEN_NAMES}


def plain(text: str) -> str:
    """Leave out what the same words may differ in: marks for Alt, capitals, keys, markup."""
    text = unescape(re.sub(r"<[^>]*>", "", text)).replace("&", "").casefold()
    return re.sub(r" \([^()]*\)$", "", text).removesuffix("…")


def texts(root: QWidget) -> list[str]:
    """List everything a window says: on its face, in tooltips, menus and to screen readers."""
    found: list[str] = []
    for each in (root, *root.findChildren(QObject)):
        match each:
            case QAction():
                found += (each.text(), each.toolTip())
            case QLabel() | QAbstractButton():
                found.append(each.text())
            case QComboBox():
                found += (each.itemText(place) for place in range(each.count()))
            case QLineEdit() | QPlainTextEdit():
                found.append(each.placeholderText())
            case QTableView():
                found += headings(each)
            case _:
                pass
        if isinstance(each, QWidget):
            found += (each.windowTitle(), each.toolTip(), each.accessibleName())
    return [text for text in found if text]


def headings(table: QTableView) -> list[str]:
    model = table.model()
    return [
        str(model.headerData(column, Qt.Orientation.Horizontal))
        for column in range(model.columnCount())
    ]
