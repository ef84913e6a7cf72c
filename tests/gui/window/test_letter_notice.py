"""Letters that no font has are told in the status bar, on opening and while typing, once each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window.letter_notice import LetterNotice
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Map
from cjm_desktop.storage import codec
from tests.gui.desk import Desk, desk_with_window
from tests.machine_fonts import only_fonts_in

TIBETAN = "\u0f40\u0f42"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with only_fonts_in(tmp_path):
        yield from desk_with_window(qtbot, qapp)


def open_map(desk: Desk, path: Path, document: Document) -> None:
    path.write_bytes(codec.dumps(document))
    desk.window.files.open(path)


def rename(desk: Desk, title: str) -> None:
    session = desk.window.session
    session.edit("change_map", change_map(session.document, title=title))


def test_it_is_said_on_opening(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    cards = {
        f"c{n}": Card(order=f"b0{n:03}V", title="plain" if n else TIBETAN) for n in range(1_200)
    }
    open_map(desk, tmp_path / "map.cjm", Document(map=Map(title=TIBETAN[0]), cards=cards))
    message = desk.window.status.message
    qtbot.waitUntil(lambda: "no font on this machine" in message.text())
    assert message.text().startswith("2 texts")


def test_it_is_said_of_what_is_typed_once(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    open_map(desk, tmp_path / "map.cjm", Document(map=Map(title="Plain \U0001f60d")))
    message = desk.window.status.message
    qtbot.waitUntil(lambda: desk.window.unfinished is not None)
    rename(desk, TIBETAN[0])
    qtbot.waitUntil(lambda: message.text().startswith("1 text has letters that no font"))
    message.setText("")
    rename(desk, f"{TIBETAN[0]}{TIBETAN[0]} and more")
    rename(desk, TIBETAN)
    qtbot.waitUntil(lambda: message.text().startswith("1 text has letters that no font"))
    message.setText("")
    rename(desk, f"{TIBETAN} again")
    session = desk.window.session
    notice = desk.window.findChild(LetterNotice)
    assert notice is not None
    qtbot.waitUntil(lambda: not notice._keys)
    assert session.document.map.title == f"{TIBETAN} again"
    assert message.text() == ""
