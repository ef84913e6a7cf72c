"""Every action of the table is given somewhere, by its key if it has one, and does something.

Here an action fails that no situation offers, that cannot be carried out, or after which all is as
it was before; what each one does is told by the tests of what it works on.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.work.experience_commands import feel
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.vocabulary import HandoffKind, Kind
from cjm_desktop.room.address import LOCAL
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.room.shown import shown_of
from tests.gui.desk import SAMPLE, Desk, desk_with_window

ENDS_THE_PROGRAM = {"quit"}
"""Closes all windows of the application, those of the test runner's too."""


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        (tmp_path / "map.cjm").write_bytes(SAMPLE.read_bytes())
        desk.person.about_unsaved = "discard"
        desk.person.to_open = tmp_path / "map.cjm"
        desk.person.to_save = tmp_path / "other.cjm"
        desk.window.files.open(tmp_path / "map.cjm")
        yield desk


@pytest.fixture(autouse=True)
def default_answers(qapp: QApplication) -> Iterator[None]:
    """Answer what is asked in a box of its own."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            box.buttons()[0].click()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(5)
    yield
    timer.stop()


def card_of(document: Document, kind: str) -> str:
    return next(
        each
        for each, card in document.cards.items()
        if card.kind == kind and card.phase is not None
    )


def select(kind: str) -> Callable[[Desk], None]:
    def prepare(desk: Desk) -> None:
        desk.session.select_cards([card_of(desk.session.document, kind)])

    return prepare


def select_arrow(*kinds: HandoffKind) -> Callable[[Desk], None]:
    def prepare(desk: Desk) -> None:
        table = desk.session.document.handoffs
        first = next(each for each, arrow in table.items() if arrow.kind in kinds)
        desk.session.select([Key("handoffs", first)])

    return prepare


def select_part(kind: Kind) -> Callable[[Desk], None]:
    def prepare(desk: Desk) -> None:
        first = next(iter(desk.session.document.table(kind)))
        desk.session.select([Key(kind, first)])

    return prepare


def collapse_phase(desk: Desk) -> None:
    select_part("phases")(desk)
    desk.window.places.map_view.sizes.toggle()


def hide_phase(desk: Desk) -> None:
    select_part("phases")(desk)
    desk.window.places.map_view.hiding.toggle()


def resize_phase(desk: Desk) -> None:
    select_part("phases")(desk)
    desk.window.places.map_view.sizes.fit()


def draw_experience(desk: Desk) -> None:
    """Say how a role feels where no card of its says that."""
    document = desk.session.document
    cell = CellKey(document.phase_ids[0], document.lane_ids[2])
    feel(desk.session, cell, 2)
    desk.session.select(())
    desk.window.places.map_view.canvas.set_cell(cell)


def change_and_undo(desk: Desk) -> None:
    desk.rename("Another")
    desk.session.undo()


def improve(desk: Desk) -> None:
    improved = change_map(desk.session.document, state="to_be")
    desk.session.edit("change_map", improved)
    desk.session.select_cards([card_of(desk.session.document, "touchpoint")])


def improve_and_mark(desk: Desk) -> None:
    improve(desk)
    desk.window.commands.refresh()
    desk.window.commands["mark_added"].trigger()


def find(desk: Desk) -> None:
    desk.window.desk.finder.open()
    QTest.keyClicks(desk.window.desk.finder.bar.field, "demo")


def let_people_in(desk: Desk) -> None:
    shown = shown_of(desk.session.document, None)
    desk.window.desk.room.host.open(shown, LOCAL, "en", with_code=False)


def receive_a_card(desk: Desk) -> None:
    phase = desk.session.document.phase_ids[0]
    desk.window.desk.room.offered.come([OfferedCard("c", "p", "Call us", "idea", phase)])


def choose_a_card(desk: Desk) -> None:
    receive_a_card(desk)
    room = desk.window.desk.room
    room.show(True)
    assert room.panel_shown is not None
    room.panel_shown.cards.selectAll()


def put_a_card_aside(desk: Desk) -> None:
    receive_a_card(desk)
    desk.window.desk.room.offered.remove(["c"])


SITUATIONS: Mapping[str, Callable[[Desk], None]] = {
    "a touchpoint is selected": select("touchpoint"),
    "a mindset is selected": select("mindset"),
    "a handoff is selected": select_arrow("handoff"),
    "another arrow is selected": select_arrow("leads_to", "loop"),
    "a phase is selected": select_part("phases"),
    "a lane is selected": select_part("lanes"),
    "a phase is resized": resize_phase,
    "an experience is drawn": draw_experience,
    "a phase is collapsed": collapse_phase,
    "a phase is hidden": hide_phase,
    "the map is changed": lambda desk: desk.rename("Another"),
    "a change is undone": change_and_undo,
    "the journey is improved": improve,
    "a card is marked": improve_and_mark,
    "text is looked for": find,
    "people take part": let_people_in,
    "a card came from the room": receive_a_card,
    "a card from the room is chosen": choose_a_card,
    "a card from the room was put aside": put_a_card_aside,
    "the gap chart is looked at": lambda desk: desk.window.navigator.show_view("gap"),
}


def put_back(desk: Desk, document: Document) -> None:
    """Close what opened, and go on with the map as it was."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for dialog in desk.window.findChildren(QDialog):
        dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if desk.window.desk.is_finding:
        desk.window.desk.finder.close()
    presentation = desk.window.desk.presenting.presentation
    if presentation is not None:
        presentation.leave()
    room = desk.window.desk.room
    room.close()
    room.offered.remove(["c"])
    room.offered.put_away()
    assert desk.window.files.finish()
    if desk.session.path is None:
        assert desk.person.to_open is not None
        assert desk.window.files.open(desk.person.to_open)
    if desk.session.document is not document or desk.session.store.next_redo is not None:
        desk.session.open(document, desk.session.path)
    desk.session.select(())
    desk.window.places.map_view.canvas.set_cell(None)
    desk.window.navigator.show_view("map")


def give(desk: Desk, action: str) -> None:
    """Give a command by its key, where it has one, and else as a menu does."""
    command, given = desk.window.commands[action], list[str]()
    command.triggered.connect(lambda: given.append(action))
    keys = command.shortcut()
    if keys.isEmpty():
        command.trigger()
    else:
        desk.window.activateWindow()  # as a window manager does after a dialog
        QApplication.processEvents()
        pressed = keys[0]  # type: ignore[index]  # it can be
        QTest.keyClick(desk.window, pressed.key(), pressed.keyboardModifiers())
    assert given == [action]


def seen(desk: Desk) -> tuple[object, ...]:
    """Give all that can be seen of a command: the map, what is shown and said, and what is asked.

    What only looks as it did before is told apart: a file that was written, a dialog that came.
    """
    session, window, room = desk.session, desk.window, desk.window.desk.room
    view, written = window.places.map_view, [desk.person.to_open, desk.person.to_save]
    return (
        session.document, session.selection, session.path, session.store.next_undo,
        window.navigator.view, window.windowState(), QApplication.clipboard().text(),
        view.zoom, view.view_state(), view.canvas.cell, window.status.message.text(),
        QApplication.focusWidget(), list(desk.person.asked), list(desk.person.told),
        frozenset(each for each in QApplication.allWidgets() if each.isVisible()),
        [window.commands[each].isChecked() for each in TABLE],
        [each.stat().st_mtime_ns for each in written if each is not None and each.exists()],
        room.is_open, room.count, room.can_bring_back, desk.settings.theme, desk.settings.language,
    )  # fmt: skip


def test_every_action_is_offered_somewhere_and_does_something(desk: Desk) -> None:
    document, commands = desk.session.document, desk.window.commands
    left = [each for each in TABLE if each not in ENDS_THE_PROGRAM]
    for prepare in SITUATIONS.values():
        put_back(desk, document)
        prepare(desk)
        commands.refresh()
        for action in [each for each in left if commands[each].isEnabled()]:
            put_back(desk, document)
            prepare(desk)
            commands.refresh()
            assert commands[action].isEnabled(), action
            before = seen(desk)
            give(desk, action)
            QApplication.processEvents()
            if seen(desk) != before:
                left.remove(action)  # else another situation has to show what it does
    put_back(desk, document)
    assert left == []
