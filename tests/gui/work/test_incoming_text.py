"""Where nothing was ever copied the toolkit gives no data at all; pasting says so, and no more."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.picture import PictureField
from cjm_desktop.desktop.tray.field import IdeaField
from cjm_desktop.desktop.work.card_paste import CardPaste, PasteTarget
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.kpi_commands import KpiCommands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.persona_commands import PersonaCommands
from cjm_desktop.desktop.work.pictures import PORTRAIT
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.kpis import add_kpi
from cjm_desktop.editing.edits.personas import add_persona
from cjm_desktop.journey.document import TRAY
from cjm_desktop.words.wording import ENGLISH
from tests.maps import small_map


@pytest.fixture
def session(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Session:
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)
    document = small_map()
    document = add_kpi(document, "kpi", document.phase_ids[0]).apply(document)
    document = add_persona(document, "ann", document.role_lane_ids[0]).apply(document)
    return Session(document)


Paste = Callable[[Session], object]


@pytest.mark.parametrize(
    ("paste", "start"),
    [
        (lambda it: CardPaste(it).paste(PasteTarget("nothing", TRAY)), "There is nothing to paste"),
        (lambda it: IdeaCommands.of(it).paste(), "There is nothing to paste"),
        (lambda it: KpiCommands(it, Navigator()).paste("kpi"), "There are no readings to paste"),
        (lambda it: PersonaCommands(it, Navigator()).paste_picture("ann"), "There is no picture"),
    ],
)
def test_a_command_says_that_there_is_nothing(session: Session, paste: Paste, start: str) -> None:
    said: list[str] = []
    session.message.connect(said.append)
    before = session.document
    paste(session)
    assert [each[: len(start)] for each in said] == [start]
    assert session.document is before


def test_a_portrait_says_that_there_is_no_picture(session: Session, qtbot: QtBot) -> None:
    field = PictureField(ENGLISH, lambda _: None, PORTRAIT)
    qtbot.addWidget(field)
    said: list[str] = []
    field.remark.connect(said.append)
    field.paste_clipboard()
    assert said == ["There is no picture to paste."]


def test_the_field_of_the_tray_stays_empty(session: Session, qtbot: QtBot) -> None:
    field = IdeaField(session)
    qtbot.addWidget(field)
    field.paste()
    assert field.text() == ""
