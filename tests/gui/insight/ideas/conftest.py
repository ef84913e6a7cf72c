"""A window with the ideas at the front."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.ideas import propose_phase
from cjm_desktop.insight.ideas import ideas
from tests.gui.desk import Desk, desk_with_window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """The lifecycle with its nine ideas, c01 to c09, of which nothing is said."""
    qapp.clipboard().clear()
    for made in desk_with_window(qtbot, qapp):
        made.window.files.new("lifecycle", "en")
        waiting = [item.id for item in ideas(made.session.document).waiting]
        asked = propose_phase(made.session.document, waiting, None).apply(made.session.document)
        made.session.open(asked, None)
        made.window.navigator.show_view("insight")
        made.window.places.insight_view.show_tab("ideas")
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made
