"""Whatever a map says, the window shows it letter by letter: in every view, dialog, menu and tip.

One map for each payload has it in all its texts, and so have its file, its folder, its snapshot
and its template. All that shows them is opened, and a picture that the payload names lies ready.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.paste_preview import PastePreview
from cjm_desktop.desktop.canvas.removal import ask_fate
from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.dialogs.both_dialog import BothDialog, Side
from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog
from cjm_desktop.desktop.dialogs.compare.tour_dialog import TourDialog
from cjm_desktop.desktop.dialogs.failure_dialog import FailureDialog
from cjm_desktop.desktop.dialogs.repair_dialog import RepairDialog
from cjm_desktop.desktop.dialogs.versions.versions_dialog import VersionsDialog
from cjm_desktop.desktop.find.filter_panel import FilterPanel
from cjm_desktop.desktop.find.replace_dialog import ReplaceDialog
from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.work.ask import QtAsk
from cjm_desktop.desktop.work.failures import Failure
from cjm_desktop.desktop.work.navigator import VIEWS, Handout
from cjm_desktop.editing.edits.cards import Consequence, remove_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Draft
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import WorkshopStep
from cjm_desktop.storage import codec, digest
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.mark import Place
from cjm_desktop.storage.rescue.rescue import rescue
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Desk, desk_with_window
from tests.gui.hostile import BAIT, PAYLOADS, Watch, file_name, hostile_map
from tests.gui.walking import Walk
from tests.gui.window.bar import wait_for
from tests.journals import keep

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watches files as Linux does")


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List what was opened in another program: nothing shall be."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


@pytest.fixture
def bait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """A picture where markup would look for it."""
    monkeypatch.chdir(tmp_path)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(BAIT)
    watch = Watch(tmp_path / BAIT)
    yield watch
    watch.end()


QUICK = ("markup",)
"""The payloads that `make test` tries; `make test-all` tries them all."""


@pytest.fixture(
    params=[
        pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in PAYLOADS
    ]
)
def payload(request: pytest.FixtureRequest) -> str:
    return PAYLOADS[request.param]


@pytest.fixture
def walk(payload: str, bait: Watch, opened: list[str]) -> Iterator[Walk]:
    """Asks at the end whether anything was read into the words, drawn or opened."""
    made = Walk(payload)
    yield made
    assert made.hostile > 0
    assert "\n".join(sorted(set(made.faults))) == ""
    assert not bait.opened
    assert opened == []


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, bait: Watch, path: Path) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


@pytest.fixture
def path(tmp_path: Path, payload: str) -> Path:
    name = file_name(payload)
    made = tmp_path / name / f"{name}.cjm"
    made.parent.mkdir()
    made.write_bytes(codec.dumps(hostile_map(payload)))
    return made


def settle(qtbot: QtBot) -> None:
    qtbot.wait(1)
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.grab()


def choose_a_version(dialog: VersionsDialog, qtbot: QtBot) -> None:
    versions = dialog.list.versions
    qtbot.waitUntil(lambda: versions.rowCount() > 2)
    dialog.list.setCurrentIndex(versions.index(1))


def make_menus(desk: Desk) -> None:
    for each in desk.window.findChildren(QWidget):
        if isinstance(each, RecordSheet):
            each.menu().setParent(desk.window)


def paste_a_table(desk: Desk, payload: str) -> None:
    """Paste a table that is doubtful in every way, with the payload all over it."""
    words = escape(payload)
    heads = f"<tr><th>Title<th>Phase<th>Potential<th>{words}</tr>"
    data = QMimeData()
    data.setHtml(f"<table>{heads}<tr>{f'<td>{words}' * 4}</tr></table>")
    QApplication.clipboard().setMimeData(data)
    desk.window.places.map_view.cards.paste()
    assert desk.window.findChild(PastePreview) is not None


def test_markup_that_is_read_is_noticed(qtbot: QtBot, bait: Watch) -> None:
    label = QLabel(f'<img src="{BAIT}">')
    qtbot.addWidget(label)
    label.grab()
    assert bait.opened
    walk = Walk("x").past_everything()
    assert [each for each in walk.faults if "QLabel" in each]


def test_every_view_tab_panel_and_form(desk: Desk, path: Path, qtbot: QtBot, walk: Walk) -> None:
    assert desk.window.files.open(path)
    document = desk.session.document
    for view in VIEWS:
        desk.window.navigator.show_view(view)
        settle(qtbot)
    for tab in TABS:
        desk.window.navigator.show_tab(tab.id)
        settle(qtbot)
    walk.past_everything()
    for kind in ("cards", "phases", "lanes", "personas", "handoffs", "kpis"):
        key = next(key for key in document.keys() if key.kind == kind)
        desk.window.navigator.show_view("map")
        desk.session.select([key])
        settle(qtbot)
        walk.past_everything()
    desk.session.select([])
    desk.window.desk.show_guide(True)
    for step in get_args(WorkshopStep):
        desk.window.navigator.show_step(step)
        settle(qtbot)
    walk.past_everything()


def test_menus_of_records_and_steps(desk: Desk, path: Path, qtbot: QtBot, walk: Walk) -> None:
    assert desk.window.files.open(path)
    desk.rename(f"{walk.payload[:200]}!")
    desk.window.commands["find"].trigger()
    for view in ("people", "insight"):
        desk.window.navigator.show_view(view)
        make_menus(desk)
    desk.window.navigator.show_tab("kpis")
    make_menus(desk)
    for menu in desk.window.findChildren(QMenu):
        menu.aboutToShow.emit()
    settle(qtbot)
    walk.past_everything()
    desk.session.undo()
    settle(qtbot)
    walk.past_everything()


def replace_a_word(desk: Desk, payload: str) -> None:
    """Open all values to filter by, and show what a replacement would come to."""
    finder = desk.window.desk.finder
    finder.filter()
    (panel,) = desk.window.findChildren(FilterPanel)
    panel.tree.expandAll()
    panel.close()
    finder.replace()
    (dialog,) = desk.window.findChildren(ReplaceDialog)
    dialog.sought.setText(payload.split()[0][:3])
    dialog.replacement.setText(payload[:20])


def test_every_dialog(desk: Desk, path: Path, qtbot: QtBot, walk: Walk) -> None:
    assert desk.window.files.open(path)
    commands = desk.window.desk
    commands.templates.own.save(walk.payload[:MAX_TITLE], True)
    commands.snapshots.take(walk.payload[:100])
    commands.snapshots.finish()
    desk.rename("other")
    shows: list[Callable[[], None]] = [
        commands.new_map,
        commands.save_as_template,
        commands.make_copy,
        commands.save_snapshot,
        commands.show_versions,
        commands.show_preferences,
        commands.start_improved,
        commands.presenting.arrange,
        commands.help.report,
        commands.help.about,
        lambda: paste_a_table(desk, walk.payload),
        lambda: replace_a_word(desk, walk.payload),
        *(lambda handout=each: commands.export(handout) for each in get_args(Handout)),
    ]
    for show in shows:
        show()
        dialog = desk.window.findChildren(QDialog)[-1]
        if isinstance(dialog, VersionsDialog):
            choose_a_version(dialog, qtbot)
        settle(qtbot)
        walk.past_everything()
        dialog.reject()
        settle(qtbot)


def test_both_windows_of_a_presentation(desk: Desk, path: Path, qtbot: QtBot, walk: Walk) -> None:
    assert desk.window.files.open(path)
    desk.window.commands["present"].trigger()
    stage = desk.window.desk.presenting.stage
    assert stage is not None
    own = FacilitatorWindow(desk.window, stage.presentation, {})
    own.show()
    card = next(iter(desk.session.document.cards))
    stage.presentation.edit(True)
    stage.type_card()
    stage.presentation.open_card(card)
    desk.session.message.emit(walk.payload)
    settle(qtbot)
    walk.past_everything()
    stage.presentation.open_card(None)
    own.panels.toggle()
    settle(qtbot)
    walk.past_everything()
    own.close()


def test_maps_and_copies_compared(
    desk: Desk, path: Path, qtbot: QtBot, walk: Walk, tmp_path: Path
) -> None:
    assert desk.window.files.open(path)
    mine = desk.session.document
    card = next(iter(mine.cards.values()))
    draft = Draft(mine)
    for each in list(mine.cards)[::2]:
        draft.change(Key("cards", each), title=f"{walk.payload[:90]} once more", notes="x")
    twin = card.replaced(title=f"{walk.payload[:80]} twice")
    theirs = draft.put(Key("cards", "twin"), twin).patch.apply(mine)
    theirs = remove_cards(theirs, list(theirs.cards)[:1]).apply(theirs)
    other = tmp_path / file_name(f"{walk.payload[:60]}.cjm")
    other.write_bytes(codec.dumps(theirs))
    desk.person.to_compare = [other, tmp_path / "missing.cjm"]
    desk.window.desk.comparisons.with_copies()
    (tour,) = desk.window.findChildren(TourDialog)
    tour.files.click()
    qtbot.waitUntil(lambda: not tour.busy)
    settle(qtbot)
    walk.past_everything()
    tour.look.click()
    (dialog,) = tour.findChildren(CompareDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    settle(qtbot)
    walk.past_everything()
    dialog.pairs.click()
    settle(qtbot)
    walk.past_everything()
    for shown in (*dialog.findChildren(QDialog), dialog, tour):
        shown.reject()
    settle(qtbot)


def _is_filled(tree: QTreeWidget) -> bool:
    return tree.topLevelItemCount() > 0


def test_what_stands_beside_and_what_failed(
    desk: Desk, path: Path, qtbot: QtBot, walk: Walk
) -> None:
    assert desk.window.files.open(path)
    tr, mine = desk.session.tr_, desk.session.document
    data = codec.dumps(mine)
    other = change_map(mine, client="other").apply(mine)
    failure = Failure("working on the map", f"ValueError: {walk.payload}")
    for dialog in (
        BothDialog(desk.window, "Both", Side(other, path.name), Side(mine, path.name), tr),
        RepairDialog(desk.window, tr, path.name, rescue(data[: len(data) * 2 // 3])),
        FailureDialog(desk.window, tr, failure, walk.payload, has_map=True),
    ):
        dialog.open()
        if isinstance(dialog, BothDialog):
            qtbot.waitUntil(partial(_is_filled, dialog.pair.list))
        settle(qtbot)
        walk.past_everything()
        dialog.reject()
        dialog.deleteLater()


def test_start_page_recent_files_and_unfinished_work(
    desk: Desk, path: Path, qtbot: QtBot, walk: Walk
) -> None:
    document = codec.load(path)
    store = Store(document)
    changed = change_map(store.document, client="x", title=walk.payload[: MAX_TITLE - 1])
    store.commit(changed, "change_map")
    journal = unfinished.begin(unfinished.folder())
    keep(journal, store, Place(path, digest.of(path.read_bytes())))
    journal.leave()
    desk.settings.add_recent(path)
    qtbot.waitUntil(lambda: desk.window.unfinished is not None)
    offer = desk.window.unfinished
    assert offer is not None
    qtbot.waitUntil(lambda: bool(offer.recovery.found))
    desk.window.desk.new_map()
    settle(qtbot)
    walk.past_everything()
    offer._compare(offer.recovery.found[0])
    dialog = desk.window.findChildren(BothDialog)[-1]
    qtbot.waitUntil(lambda: dialog.pair.list.topLevelItemCount() > 0)
    settle(qtbot)
    walk.past_everything()
    dialog.reject()
    assert desk.window.files.open(path)
    wait_for(qtbot, desk, "This map has unfinished work")
    for menu in desk.window.findChildren(QMenu):
        menu.aboutToShow.emit()
    settle(qtbot)
    walk.past_everything()


def test_every_question(qtbot: QtBot, bait: Watch, walk: Walk, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ask, text = QtAsk(parent, ENGLISH), walk.payload
    name = file_name(text)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            box.grab()
            walk.past_everything()
            box.reject()
        else:
            QTimer.singleShot(0, look)

    questions: list[Callable[[], object]] = [
        *(
            lambda ask_=each: ask_(text)
            for each in (
                ask.unsaved, ask.revert, ask.replace, ask.remove_template, ask.remove_snapshot,
                ask.remove_backup, ask.throw_away, ask.changed_on_disk, ask.not_saved, ask.damaged,
            )
        ),
        lambda: ask.take_over(text, text),
        lambda: ask.change_copies([text, name]),
        lambda: ask.open_link(text, text),
        lambda: ask.tell("It failed", text),
        lambda: ask.file_to_save(tmp_path / f"{name}.cjm"),
        lambda: ask.file_to_export(tmp_path / f"{name}.png", "PNG"),
        lambda: ask_fate(parent, ENGLISH, text, Consequence(1, 1, 1, 1)),
    ]  # fmt: skip
    for question in questions:
        QTimer.singleShot(0, look)
        question()
