"""A table of three cards for each test."""

import pytest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from tests.gui.table.rows import shown
from tests.gui.table.test_table_model import DOCUMENT


@pytest.fixture
def session() -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def navigator() -> Navigator:
    return Navigator()


@pytest.fixture
def view(qtbot: QtBot, session: Session, navigator: Navigator) -> TableView:
    return shown(qtbot, TableView(session, navigator))
