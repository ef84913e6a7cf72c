"""A window with a map of its own folder open, and maps to compare it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.maps import make_map
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.journey.document import Document
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.dialogs.compare.comparing import written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "maps" / "journey.cjm"
    made.parent.mkdir()
    made.write_bytes(SAMPLE.read_bytes())
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open(path)
        yield made


@pytest.fixture
def base(desk: Desk) -> Document:
    document = make_map(60)
    desk.session.open(document, None)
    return document


@pytest.fixture
def cards(base: Document) -> list[str]:
    return list(base.cards)


@pytest.fixture
def copy(base: Document, cards: list[str], tmp_path: Path) -> Path:
    """Change a title and a score, and remove a card."""
    made = change_cards(base, [cards[0]], title="Meets us at the fair in May").apply(base)
    made = change_cards(made, [cards[0]], notes="Said twice").apply(made)
    made = change_cards(made, [cards[1]], title="Another").apply(made)
    made = remove_cards(made, [cards[2]]).apply(made)
    return written(made, tmp_path / "copy.cjm")
