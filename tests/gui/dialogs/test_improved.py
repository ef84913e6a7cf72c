"""The improved journey begun from the present one, and its marks, by mouse and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.context_menu import context_menu
from cjm_desktop.desktop.controls.check_list import CheckList
from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog
from cjm_desktop.desktop.dialogs.improved_dialog import ImprovedDialog
from cjm_desktop.desktop.inspector import Inspector
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card, Lane, Map, Phase
from cjm_desktop.storage import codec
from cjm_desktop.words.figures import FIGURES
from tests.gui.desk import Desk, desk_with_window
from tests.gui.tips import seen

LEFT = Qt.MouseButton.LeftButton

PRESENT = Document(
    map=Map(title="Buying a machine"),
    phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Choice")},
    lanes={
        "l1": Lane(order="a0", name="Buyer", role="decision_maker"),
        "l2": Lane(order="a1", name="User", role="operator"),
    },
    cards={
        "stop": Card(phase="p1", lane="l1", order="a0", title="Catalogue", decision="stop"),
        "hurts": Card(phase="p2", lane="l2", order="a0", kind="friction", title="<b>Waits</b>"),
        "here": Card(phase="p1", lane="l1", order="a1", kind="idea", title="Calculator"),
        "wanted": Card(order="a0", kind="idea", title="Podcast", proposed_phase="p2"),
        "loose": Card(order="a1", kind="idea", title="Fair"),
    },
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "journey 1.2.cjm"
    made.write_bytes(codec.dumps(PRESENT))
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open(path)
        yield made


def dialog_of(desk: Desk, qtbot: QtBot) -> ImprovedDialog:
    desk.window.commands["start_improved"].trigger()
    dialog = desk.window.findChild(ImprovedDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def tick(listed: CheckList, row: int) -> None:
    item = listed.topLevelItem(row)
    assert item is not None
    at = listed.visualItemRect(item)
    QTest.mouseClick(listed.viewport(), LEFT, pos=QPoint(at.left() + 10, at.center().y()))


def marks(desk: Desk) -> dict[str, str]:
    cards = desk.session.document.cards
    return {each: card.change for each, card in cards.items() if card.change is not None}


def test_it_begins_as_proposed_and_the_present_file_stays(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    before = path.read_bytes()
    dialog = dialog_of(desk, qtbot)
    assert dialog.summary.text() == "1 touchpoint removed, 2 touchpoints new"
    QTest.mouseClick(dialog.start, LEFT)
    document = desk.session.document
    assert document.map == PRESENT.map.replaced(state="to_be")
    assert document.cards.keys() == PRESENT.cards.keys()
    assert marks(desk) == {"stop": "removed", "here": "added", "wanted": "added"}
    # The friction in the second phase is the user's, so the idea for it is proposed there.
    assert CellKey(document.cards["wanted"].phase, document.cards["wanted"].lane) == ("p2", "l2")
    assert path.read_bytes() == before
    assert desk.session.path is None
    assert desk.window.files.modified
    assert desk.session.store.next_undo is None


def test_it_is_saved_beside_the_present_map_and_loaded_again(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    desk.person.to_save = path.with_name("journey 1.2 – to be.cjm")
    desk.window.commands["save"].trigger()
    assert desk.window.files.finish()
    assert desk.person.suggestion == desk.person.to_save
    assert codec.load(desk.person.to_save) == desk.session.document
    assert codec.load(path) == PRESENT


def test_ticks_and_lanes_are_chosen_by_keys_and_mouse(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    tick(dialog.going, 0)
    dialog.going.setFocus()
    QTest.keyClick(dialog.going, Qt.Key.Key_Down)
    QTest.keyClick(dialog.going, Qt.Key.Key_Space)
    tick(dialog.coming, 0)
    box = dialog.lanes["wanted"]
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert dialog.summary.text() == "1 friction removed, 1 touchpoint new"
    QTest.mouseClick(dialog.start, LEFT)
    assert marks(desk) == {"hurts": "removed", "wanted": "added"}
    assert desk.session.document.cards["wanted"].lane == "l1"


def test_going_back_leaves_everything_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.session.document == PRESENT
    assert desk.session.path is not None


@pytest.mark.parametrize(
    ("answer", "state"), [("cancel", "as_is"), ("discard", "to_be"), ("save", "to_be")]
)
def test_unsaved_changes_are_asked_about_first(
    desk: Desk, qtbot: QtBot, path: Path, answer: str, state: str
) -> None:
    desk.rename("Changed")
    desk.person.about_unsaved = answer  # type: ignore[assignment]
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    assert desk.person.asked == ["unsaved"]
    assert desk.session.document.map.state == state
    assert desk.session.document.map.title == "Changed"
    assert codec.load(path).map.title == ("Changed" if answer == "save" else PRESENT.map.title)
    assert codec.load(path).map.state == "as_is"


def test_an_improved_map_is_no_beginning_for_another(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.commands["start_improved"].isEnabled()
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    assert not desk.window.commands["start_improved"].isEnabled()


def test_marks_are_set_and_cleared_by_commands_as_steps(desk: Desk, qtbot: QtBot) -> None:
    commands = desk.window.commands
    desk.session.select_cards(["hurts"])
    assert not commands["mark_removed"].isEnabled()
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    begun = desk.session.document
    desk.session.select_cards(["hurts", "loose"])
    commands["mark_removed"].trigger()
    assert desk.session.document.cards["hurts"].change == "removed"
    assert desk.session.document.cards["loose"].change is None
    assert commands["mark_removed"].isChecked()
    assert not commands["mark_added"].isChecked()
    commands["clear_mark"].trigger()
    assert desk.session.document == begun
    assert not commands["clear_mark"].isEnabled()
    commands["mark_added"].trigger()
    commands["mark_added"].trigger()
    assert desk.session.document == begun
    assert commands["undo"].text() == "&Undo mark for the improved journey"
    for _ in range(4):
        desk.session.undo()
    assert desk.session.document == begun
    assert not desk.session.store.next_undo


def test_the_menu_on_cards_offers_marks_only_on_an_improved_map(desk: Desk, qtbot: QtBot) -> None:
    def offered() -> set[str]:
        menu = context_menu(desk.window, desk.window.commands, [Key("cards", "hurts")])
        names = {action.objectName() for action in menu.actions()}
        menu.deleteLater()
        return names

    desk.session.select_cards(["hurts"])
    assert "mark_removed" not in offered()
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    desk.session.select_cards(["hurts"])
    assert {"mark_removed", "mark_added", "clear_mark"} <= offered()


def test_the_inspector_says_what_changed_and_marks_a_card(desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    desk.window.desk.show_panel("right", True)
    inspector = desk.window.findChild(Inspector)
    assert inspector is not None
    form = inspector.form_of("map")
    desk.session.select(())
    qtbot.waitUntil(form.isVisible)
    assert form.changed.text() == "1 touchpoint removed, 2 touchpoints new"  # type: ignore[attr-defined]
    desk.session.select_cards(["hurts"])
    cards = inspector.form_of("cards")
    qtbot.waitUntil(cards.rows["change"].isVisible)
    buttons = cards.rows["change"].control.buttons  # type: ignore[attr-defined]
    QTest.mouseClick(buttons[2], LEFT)
    assert marks(desk)["hurts"] == "removed"
    desk.session.select(())
    qtbot.waitUntil(form.isVisible)
    words = form.changed.text()  # type: ignore[attr-defined]
    assert words == "1 friction removed, 1 touchpoint removed, 2 touchpoints new"


def test_titles_are_never_markup(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    item = dialog.going.topLevelItem(1)
    assert item is not None
    assert item.text(0) == "<b>Waits</b>"
    assert "<b>Waits" in seen(item.toolTip(0))
    QTest.mouseClick(dialog.cancel, LEFT)


UNUSED = Card(
    phase="p2", lane="l1", order="a0", title="Search", customer_present=True, we_present=False,
    potential=8, effort=3, decision="start",
)  # fmt: skip


def figure(dialog: ImprovedDialog, name: str) -> tuple[str, str]:
    (row,) = dialog.figures.findItems(FIGURES[name], Qt.MatchFlag.MatchExactly, 0)
    return row.text(1), row.text(2)


def test_what_was_decided_to_start_is_reached_and_the_figures_move(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.person.about_unsaved = "discard"
    desk.session.edit("add_card", Patch(added={Key("cards", "unused"): UNUSED}))
    dialog = dialog_of(desk, qtbot)
    assert dialog.reaching.chosen() == ["unused"]
    assert figure(dialog, "unmet") == ("8", "0")
    assert figure(dialog, "holes") == ("2", "1")
    tick(dialog.reaching, 0)
    qtbot.waitUntil(lambda: figure(dialog, "unmet") == ("8", "8"))
    tick(dialog.reaching, 0)
    qtbot.waitUntil(lambda: figure(dialog, "unmet") == ("8", "0"))
    QTest.mouseClick(dialog.start, LEFT)
    reached = desk.session.document.cards["unused"]
    assert (reached.we_present, reached.potential, reached.effort) == (True, 8, 3)


def test_an_idea_becomes_what_is_chosen_for_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    QTest.keyClick(dialog.kinds["here"], Qt.Key.Key_Down)
    QTest.keyClick(dialog.kinds["wanted"], Qt.Key.Key_End)
    QTest.mouseClick(dialog.start, LEFT)
    cards = desk.session.document.cards
    assert (cards["here"].kind, cards["here"].we_present) == ("content", True)
    assert (cards["wanted"].kind, cards["wanted"].we_present) == ("idea", None)


def test_the_inspector_says_what_a_card_was(desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    desk.window.desk.show_panel("right", True)
    patch = change_cards(desk.session.document, ["hurts"], title="Waits long", experience=-2)
    desk.session.edit("change_card", patch)
    desk.session.select_cards(["hurts"])
    inspector = desk.window.findChild(Inspector)
    assert inspector is not None
    form = inspector.form_of("cards")
    qtbot.waitUntil(form.earlier.isVisible)  # type: ignore[attr-defined]
    said = form.earlier.text()  # type: ignore[attr-defined]
    assert said == "Title: <b>Waits</b> → Waits long\nExperience: – → Very bad"
    desk.session.select_cards(["stop"])
    qtbot.waitUntil(lambda: not form.earlier.isVisible())  # type: ignore[attr-defined]


def test_the_improved_journey_is_shown_beside_the_one_before_it(desk: Desk, qtbot: QtBot) -> None:
    command = desk.window.commands["compare_earlier"]
    assert not command.isEnabled()
    QTest.mouseClick(dialog_of(desk, qtbot).start, LEFT)
    desk.window.commands.refresh()
    assert command.isEnabled()
    command.trigger()
    dialog = desk.window.findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    anywhere = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    assert dialog.pair.list.findItems("Catalogue", anywhere)
    assert dialog.pair.list.findItems("Podcast", anywhere)
    assert not dialog.pair.list.findItems("Fair", anywhere)
    dialog.reject()
