"""While a file is opened the window says so, with the cursor that waits; and no longer."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.ask import Unsaved
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from tests.gui.desk import Desk, map_file


class Sight(NamedTuple):
    """What the user sees at a moment."""

    sentence: str
    waits: bool


NOTHING = Sight("", False)


class Painted(QObject):
    """Notes what the status bar has painted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._line = desk.window.status.message
        self.sentence = ""
        self._line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.sentence = self._line.text()
        return False

    def now(self) -> Sight:
        return Sight(self.sentence, QGuiApplication.overrideCursor() is not None)


def sight(desk: Desk) -> Sight:
    waits = QGuiApplication.overrideCursor() is not None
    return Sight(desk.window.status.message.text(), waits)


def test_it_is_painted_before_the_file_is_read_and_before_the_map_is_shown(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted, seen = Painted(desk), []
    read = codec.loads

    def watched(data: bytes, path: Path | None = None) -> Document:
        seen.append(painted.now())
        return read(data, path)

    monkeypatch.setattr(codec, "loads", watched)
    desk.session.replaced.connect(lambda: seen.append(painted.now()))
    desk.window.files.open(map_file(tmp_path))
    assert seen == [Sight("Opening “journey.cjm”…", True)] * 2
    assert sight(desk) == NOTHING


def test_it_is_over_before_a_question_is_asked(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.files.new("empty", "en")
    desk.rename("Changed")
    seen = []

    def unsaved(name: str) -> Unsaved:
        seen.append(sight(desk))
        return "cancel"

    monkeypatch.setattr(desk.person, "unsaved", unsaved)
    assert not desk.window.files.open(map_file(tmp_path))
    assert seen == [NOTHING]


def test_it_is_over_before_a_failure_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(desk.person, "tell", lambda *_: seen.append(sight(desk)))
    (tmp_path / "bad.cjm").write_text("no map")
    assert not desk.window.files.open(tmp_path / "bad.cjm")
    assert seen == [NOTHING]


def test_what_is_said_meanwhile_stays(desk: Desk) -> None:
    desk.window.files.waiting.emit("Opening…")
    desk.session.message.emit("Something else")
    desk.window.files.waiting.emit("")
    assert sight(desk).sentence == "Something else"
