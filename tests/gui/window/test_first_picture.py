"""What the first picture of a map can do without is neither imported nor built before it.

Nothing is timed here: `benchmarks/starting.py` does that.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window import main_window
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from tests.gui.desk import SAMPLE, Person

START = """
import json, os, sys, threading
from pathlib import Path
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.look import icons
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cjm_desktop.journey import validation
from cjm_desktop.layout.map.swimlane import MapLayouter
paint, lay_out, layouts = MapCanvas.paintEvent, MapLayouter.layout, []
draw, drawn = icons.in_look, []
start, later = QTimer.singleShot, []
def shot(after, *what):
    # However slow the machine, the picture comes before what waits for it by the clock.
    later.append((after, *what)) if after else start(after, *what)
def watched(canvas, event):
    paint(canvas, event)
    built = [each.__name__ for each in validation._VALIDATORS]
    told = {
        "modules": sorted(sys.modules), "built": built, "layouts": len(layouts),
        "widgets": sorted(vars(sys.modules["PySide6.QtWidgets"])),
        "others": [*vars(sys.modules["PySide6.QtCore"]), *vars(sys.modules["PySide6.QtGui"])],
        "threads": [each.name for each in threading.enumerate()],
        "icons": [*drawn], "settings": [each.name for each in Path(sys.argv[2]).rglob("*.ini")],
    }
    QApplication.instance().setStyleSheet("")  # It would be a style of its own, over the other.
    told["style"] = QApplication.style().name()
    MapCanvas.paintEvent, QTimer.singleShot = paint, start
    for each in later:
        start(*each)
    from cjm_desktop.desktop.inspector.inspector import Inspector
    form_of = Inspector.form_of
    def made(inspector, kind):
        form = form_of(inspector, kind)
        if kind == "cards":  # the last of all that is made ahead of need
            told["panels"] = sorted(vars(sys.modules["PySide6.QtWidgets"]))
            told["read ahead"] = sorted(sys.modules)
            print(json.dumps(told), flush=True)
            os._exit(0)
        return form
    Inspector.form_of = made
def counted(layouter, document):
    layouts.append(document)
    return lay_out(layouter, document)
def noted(name, token="ink"):
    drawn.append((name, token))
    return draw(name, token)
MapCanvas.paintEvent, MapLayouter.layout, icons.in_look = watched, counted, noted
QTimer.singleShot = shot
from cjm_desktop.command_line import main
main([sys.argv[1]])
"""


SCREEN = {
    "name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip
"""The platform's own is so narrow that panels give way to the map."""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The program with the sample, until the canvas has been painted for the first time."""
    home = str(tmp_path_factory.mktemp("home"))
    screen = tmp_path_factory.mktemp("screen") / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    done = subprocess.run(
        [sys.executable, "-c", START, str(SAMPLE), home],
        stdout=subprocess.PIPE,
        check=True,
        cwd=Path(__file__).parents[3],
        env={
            **os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        },
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    "unneeded",
    [
        "cjm_desktop.desktop.start.start_page",
        "cjm_desktop.desktop.canvas.inline_editor",
        "cjm_desktop.desktop.inspector",
        "cjm_desktop.desktop.dialogs",
        "cjm_desktop.desktop.insight",
        "cjm_desktop.desktop.chart",
        "cjm_desktop.desktop.people",
        "cjm_desktop.desktop.guide",
        "cjm_desktop.desktop.find",
        "cjm_desktop.desktop.actions.context_menu",
        "cjm_desktop.desktop.canvas.arrow_label",
        "cjm_desktop.desktop.canvas.hands",
        "cjm_desktop.desktop.canvas.mouse",
        "cjm_desktop.desktop.canvas.new_role",
        "cjm_desktop.desktop.canvas.part_commands",
        "cjm_desktop.desktop.canvas.removal",
        "cjm_desktop.desktop.canvas.touch",
        "cjm_desktop.desktop.canvas.card_commands",
        "cjm_desktop.desktop.controls.card_words",
        "cjm_desktop.desktop.window.filled_menus",
        "cjm_desktop.desktop.window.recent_menu",
        "cjm_desktop.desktop.window.room_desk",
        "cjm_desktop.desktop.work.clipboard",
        "cjm_desktop.desktop.work.decoding",
        "cjm_desktop.desktop.work.judging_mode",
        "cjm_desktop.editing.edits.cards",
        "cjm_desktop.editing.edits.lanes",
        "cjm_desktop.editing.edits.paste",
        "cjm_desktop.editing.edits.paste_limits",
        "cjm_desktop.insight.advice",
        "cjm_desktop.storage.conflict_copies",
        "cjm_desktop.storage.explain",
        "cjm_desktop.storage.templates",
        "cjm_desktop.layout.pages",
        "cjm_desktop.output",
        "pydantic",
        "reportlab",
        "pypdfium2",
        "fontTools",
        "html",
        "platform",
        "pydantic_core.core_schema",
        "_hashlib",
    ],
)
def test_a_map_is_painted_without(unneeded: str, start: dict[str, Any]) -> None:
    assert [each for each in start["modules"] if f"{each}.".startswith(f"{unneeded}.")] == []


def test_one_validator_reads_the_whole_file(start: dict[str, Any]) -> None:
    assert start["built"] == ["Map", "Envelope"], "and one makes the map of an empty document"


def test_the_file_is_not_read_again_at_once(start: dict[str, Any]) -> None:
    assert "MainThread" in start["threads"], "what goes on is seen there"
    assert "file watch" not in start["threads"]


def test_the_map_is_laid_out_once(start: dict[str, Any]) -> None:
    assert start["layouts"] == 1


def test_the_toolkit_builds_no_widgets_that_nobody_named(start: dict[str, Any]) -> None:
    """It builds every kind there is to find out what one is that it made by itself."""
    assert "QScrollBar" in start["widgets"], "what is built is seen there"
    assert "QMdiArea" not in start["widgets"]
    assert "QPlainTextEdit" in start["panels"], "the panels are there"
    assert "QMdiArea" not in start["panels"]


@pytest.mark.parametrize(
    "unneeded",
    [
        "cjm_desktop.desktop.controls.figure_table",
        "cjm_desktop.desktop.inspector.handoff_form",
        "cjm_desktop.desktop.inspector.lane_form",
        "cjm_desktop.desktop.inspector.persona_form",
        "cjm_desktop.desktop.inspector.phase_form",
        "cjm_desktop.insight.comparing.comparison",
        "cjm_desktop.layout.card_table",
        "cjm_desktop.layout.difference_words",
        "csv",
        "statistics",
    ],
)
def test_the_panels_and_hands_are_made_without(unneeded: str, start: dict[str, Any]) -> None:
    assert "cjm_desktop.desktop.inspector.card_form" in start["read ahead"], "the panels are there"
    assert "cjm_desktop.desktop.canvas.hands" in start["read ahead"], "and so are the hands"
    assert unneeded not in start["read ahead"]


def test_each_icon_is_drawn_once(start: dict[str, Any]) -> None:
    icons = [tuple(each) for each in start["icons"]]
    assert icons
    assert len(icons) == len(set(icons))


def test_the_settings_are_written_after_it(start: dict[str, Any]) -> None:
    assert start["settings"] == []


@pytest.mark.parametrize(
    "kind", ["QGradient", "QUrl", "QLibraryInfo", "QImageReader", "QPaintEngine"]
)
def test_the_toolkit_builds_none_of_its_larger_types_in_vain(
    kind: str, start: dict[str, Any]
) -> None:
    assert "QPainter" in start["others"], "what is built is seen there"
    assert kind not in start["others"]


@pytest.mark.parametrize("kind", ["QStyle", "QLineEdit", "QComboBox", "QMessageBox"])
def test_what_is_not_seen_is_not_built(kind: str, start: dict[str, Any]) -> None:
    assert kind not in start["widgets"]


def test_the_style_is_the_one_that_the_look_is_made_of(start: dict[str, Any]) -> None:
    assert start["style"] == "fusion"


@pytest.fixture
def unfinished(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window that is shown with the sample, before it made the rest of its commands."""
    monkeypatch.setattr(main_window, "after_the_frame", lambda *_: None)
    settings = Settings()
    window = MainWindow(
        Session(Document()), settings, Theming(qapp, settings.theme), Person()
    )  # fmt: skip
    qtbot.addWidget(window, before_close_func=lambda _: window.session.open(Document(), None))
    window.files.open(SAMPLE)
    window.show()
    assert window.findChild(QAction, "select_all") is None
    return window


def test_a_key_that_comes_first_finds_its_command(unfinished: MainWindow) -> None:
    unfinished.activateWindow()
    unfinished.places.map_view.canvas.setFocus()
    QTest.keySequence(unfinished, QKeySequence("Ctrl+A"))
    assert len(unfinished.session.selection) > 10


def test_a_menu_that_is_opened_first_is_filled(unfinished: MainWindow) -> None:
    file = unfinished.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    assert file.actions() == []
    file.popup(QPoint(0, 0))
    shown = [each.objectName() for each in file.actions() if each.objectName()]
    file.close()
    assert shown[:2] == ["new", "open"]
    assert unfinished.commands["open"].isEnabled()
